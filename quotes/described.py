"""Words that describe a source or tell of what kind it is, where no name does."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from quotes import lexicon
from quotes.predicates import is_verb
from quotes.roles import Head, role_head
from quotes.shapes import DEMONSTRATIVES, FIRM_FORMS, everyday_noun, is_title
from quotes.tokens import NUMBER, WORD, Token
from quotes.words import words

INDEFINITE = words("indefinite")
NUMBERS = frozenset({"dua", "tiga", "empat", "lima", "kedua", "ketiga", "keempat", "kelima"})
PLACED = frozenset({"kota", "negara", "provinsi", "kabupaten", "daerah", "wilayah", "desa"})
"""Nouns to which a demonstrative behind an office belongs: "wali kota | kota itu"."""
MATTERS = words("matters")
"""Nouns of what somebody knows or deals with: "pejabat yang mengetahui | masalah tersebut"."""
COLLECTIVE = words("collective")
"""Lower-case heads that speak as a body."""
PRESS = frozenset({"media", "koran"})
LONGEST_BODY = 3
"""Words in small letters of a body that a place's name ends: "pasukan keamanan Iran"."""
SITES = frozenset({"situs", "laman", "portal"})
NAMING = frozenset({"bernama", "berinisial", "bermarga", "merupakan", "adalah", "disapa", "dipanggil"})
"""Verbs behind which somebody's own name stands."""
PEOPLE = frozenset({"pria", "wanita", "perempuan", "lelaki", "laki-laki", "sosok"})
NOW = frozenset({"kini", "saat", "sekarang", "juga", "akrab", "karib", "biasa"})
HOLDING = frozenset({"menjabat", "merupakan", "berprofesi", "bertugas", "disapa", "dipanggil", "memimpin"})
ORIGINS = frozenset({"asal", "kelahiran", "jebolan", "lulusan", "berdarah"})
FORMER = frozenset({"mantan", "eks", "bekas"})
OPENING = (
    words("connectives")
    | words("clause_starts")
    | {"meskipun", "meski", "walaupun", "walau", "namu", "sekarang"}
)
"""Words that open a sentence and name nobody."""
SPEAKS_FOR = frozenset(
    {"juru bicara", "pengacara", "kuasa hukum", "agen", "ajudan", "asisten", "penasihat hukum", "penasihat"}
)
"""Roles whose bearers speak for somebody named behind them."""
OWNED = frozenset({"asuh", "asuhan", "pemerintahan", "rezim", "era", "milik", "kampanye", "kematian"})
"""Last words of a role before a name that tells whose: "pejabat pemerintahan | Danu", "anak asuh | Danu"."""
FIRMS = frozenset({"bumn", "bumd", "emiten", "perusahaan", "pengembang", "produsen", "operator"})
"""Kinds of firms, before the name of one."""
ASSEMBLED = frozenset({"kelompok", "organisasi", "koalisi", "aliansi", "tim"})
INSTITUTIONS = words("institutions")
OF_INSTITUTIONS = words("of_institutions")
LONGEST_INSTITUTION = 4
WORKS = words("works")
"""Nouns before the title of a work ("bintang serial Second Account")."""
FINDINGS = words("findings") | {"angka", "statistik", "perhitungan", "catatan", "informasi"}
"""Nouns of what a body found out, before its name."""
SHARES = frozenset({"semua", "seluruh", "berbagai", "persen"})
"""Words for how many of a group."""
ABOUT = frozenset({"sekitar", "hampir", "sebanyak", "sedikitnya", "setidaknya", "hanya"})
"""Words before the number of those who answer in a survey."""
SURVEYED = frozenset({"persen", "%", "responden"})
MEDIA = words("media") | {"surat kabar", "kantor berita", "outlet berita", "stasiun televisi", "stasiun tv"}
"""What a medium or a carrier is, before its name."""
OF_MEDIA = words("of_media")
"""Words that tell more of a medium."""
OTHERS = frozenset({"para", "sejumlah", "beberapa"})
"""Words before others who speak with a body."""
"""Words that go on with a country's name."""
GROUPS = words("groups")
"""Nouns for people around somebody whose name follows ("kubu Hasto", "pendukung Anies")."""


def names_people(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether people, a body or a group begin at `k`."""
    return tokens[k].lower in INDEFINITE | COLLECTIVE | GROUPS or role_head(tokens, k, end) is not None


def told_by_past(token: Token) -> bool:
    """Whether a word opens what somebody comes from or was: "jebolan akademi itu", "eks-striker Persija"."""
    return token.lower in ORIGINS | FORMER or token.lower.startswith("eks-")


def points_back(tokens: Sequence[Token], start: int, end: int, head: Head | None) -> bool:
    """Whether a noun phrase takes up somebody told of before: "politikus itu", "sang pelatih", "pemain 25
    tahun", "pria asal Blitar"."""
    first = tokens[start]
    if first.lower in INDEFINITE or counted(tokens, start, end) or _named_inside(tokens, start, end):
        return False
    if tokens[end - 1].lower in DEMONSTRATIVES and not _of_its_noun(tokens, start, end, head):
        return True
    aged = head is not None and tokens[end - 1].lower == "tahun" and not first.capital
    return (
        first.lower in {"sang", "si"}
        or aged
        or (head is not None and of_origin(tokens, head, end))
        or any(t.lower == "bernomor" for t in tokens[end - 3 : end - 1])
        or known_by_office(tokens, start, end)
    )


def _named_inside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase tells the name itself: "penumpang asal Blitar bernama Jono itu"."""
    return any(tokens[k].lower == "bernama" and tokens[k + 1].capital for k in range(start, end - 1))


def counted(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether several bodies that are counted speak together: "ketiga negara itu", "dua lembaga tersebut"."""
    first = start + (tokens[start].lower in ABOUT)
    share = tokens[first + 1].lower if first + 1 < end and tokens[first].kind == NUMBER else ""
    among = first + 2 < end and tokens[first + 2].lower == "dari"
    if share in SURVEYED and not among:
        return True  # "62 persen responden", "177 responden"
    several = tokens[start].lower in NUMBERS and end - start > 2 and tokens[end - 1].lower in DEMONSTRATIVES
    return several and role_head(tokens, start + 1, end) is None


def _of_its_noun(tokens: Sequence[Token], start: int, end: int, head: Head | None) -> bool:
    """Whether a demonstrative belongs to the noun before it, not to the whole: "wali kota kota itu",
    "pejabat yang mengetahui masalah tersebut", or the phrase tells that no name is told."""
    noun = tokens[end - 2] if end - start > 2 else tokens[start]
    told = [t.lower for t in tokens[start + 1 : end - 1]]
    if "yang" in told:
        return told[-1] in {"namanya", "identitasnya", "nama"} or noun.lower in MATTERS
    office = head is not None and head.kind == "office" and head.end == end - 2
    return office and noun.lower in PLACED


def an_office(tokens: Sequence[Token], low: int, end: int) -> bool:
    """Whether words before a name are an office: "pihak | mantan Gubernur Sukamaju | Danu Saputra"."""
    head = role_head(tokens, low, end) if low < end else None
    return head is not None and head.kind == "office" and all(t.text != "," for t in tokens[low:end])


def known_by_office(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a phrase at `at` calls somebody by what he is now: "pria yang kini menjabat Ketua PSSI"."""
    words = [t.lower for t in tokens[at : min(at + 6, end)]]
    now = len(words) > 3 and words[0] in PEOPLE and words[1] == "yang" and words[2] in NOW
    return now and not HOLDING.isdisjoint(words[3:])


def told_of(before: Sequence[Token]) -> bool:
    """Whether the words from "yang" up to a name make of it an object or a place, not the name of whom the
    phrase is about: "warga yang tinggal di Jalan | Panjaitan", but "pria yang bernama | Rudi"."""
    acts = (k for k in range(len(before) - 1, -1, -1) if is_verb(before[k]) or before[k].lower in NAMING)
    verb = next(acts, 0)
    placed = any(t.lower in {"di", "ke", "dari"} for t in before[verb:])
    return placed or (verb > 0 and before[verb].lower not in NAMING)


def of_origin(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether a trade in lower case is told apart by an origin alone: "sambung pesepak bola asal Blitar"."""
    people = tokens[head.start].lower in PEOPLE  # "pria asal Blitar"
    if not (people or head.kind == "profession") or head.end >= end:
        return False
    if tokens[end - 1].plain in lexicon.given_names():
        return False
    return not (head.plural or tokens[head.start].capital) and tokens[head.end].lower in ORIGINS


def of_a_network(tokens: Sequence[Token], start: int, low: int) -> bool:
    """Whether a name is a network's or a site's: "seorang pengguna Weibo", "situs resmi Freedom Harbor"."""
    if tokens[start].lower in SITES and all(
        t.capital or t.lower in {"resmi", "berita"} for t in tokens[start + 1 : low]
    ):
        return True
    return tokens[start].lower in INDEFINITE and low == start + 2 and tokens[low - 1].lower == "pengguna"


def of_a_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a body in small letters and its place fill `tokens[start:end]`: "media pemerintah Iran"."""
    if tokens[start].lower not in COLLECTIVE:
        return False
    low = next((k for k in range(start + 1, end) if tokens[k].capital), end)
    if low == start + 1 < end - 1 and tokens[start].lower == "pemerintah" and tokens[low].word in PLACED:
        return tokens[end - 1].capital  # "pemerintah Kabupaten (Pemkab) Kudus"
    return low - start <= LONGEST_BODY and " ".join(t.word for t in tokens[low:end]) in lexicon.places()


ENGLISH_JOINS = frozenset({"of", "for", "on", "and"})
BODY_JOINS = frozenset({"dan", "untuk"})


def short_name(tokens: Sequence[Token], start: int, end: int, spelt: Mapping[str, str]) -> str:
    """The short name of a known body, or of an English one that the article spells out, in parentheses at the
    end of a phrase, "" for none."""
    if end - start < 4 or tokens[end - 1].text != ")" or tokens[end - 3].text != "(":
        return ""
    word = tokens[end - 2].plain
    single = all(t.text != "(" for t in tokens[start : end - 3])
    full = spelt.get(word, "").lower()
    ends = full.split()[start - end + 3 :] == [t.lower for t in tokens[start : end - 3] if t.text != ","]
    named = set(full.replace(",", "").split()) if "," not in full or " dan " in full else set()
    if single and ends and not named.isdisjoint(lexicon.organization_tails() | ENGLISH_JOINS | BODY_JOINS):
        return word  # "(Institute for Rice and) Poverty Studies (IRPS)"
    full = lexicon.organization_names().get(word, "").lower()
    first = tokens[start].word
    begins = full.split(" ")[0]
    other = first in lexicon.organization_heads() and begins != first
    if not full or other or not single:
        return ""  # "Badan Riset (Baris) Kementerian Perhubungan (Kemenhub)"
    return word if tokens[end - 4].capital else ""


def are_states(*several: Sequence[Token]) -> bool:
    """Whether all stand for a government each: "Prancis dan Inggris menyatakan"."""
    return all(" ".join(t.word for t in words) in lexicon.metonyms() for words in several)


def first_of_several(tokens: Sequence[Token], at: int, stop: int) -> tuple[int, int]:
    """Where the first of several bodies ends, and where the other state or the others begin (0 for nowhere):
    "Prancis | dan Inggris", "Pemerintah | dan para ahli", "Sagara Inc | dan PT Melati",
    "Komisi Hak Asasi Manusia | atau Komnas HAM"."""
    for k in range(at + 1, stop - 1):
        if tokens[k].lower == "dan":
            closed = tokens[k - 1].text == ")"
            apart = tokens[k + 1].lower in OTHERS or tokens[k + 1].word in FIRM_FORMS
            if closed or apart or are_states(tokens[at:k], tokens[k + 1 : stop]):
                return k, 0 if closed else k + 1
        other_name = k > at + 1 and tokens[k].lower in {"atau", "alias"}
        if other_name and all(t.capital for t in tokens[k + 1 : stop]):
            return k, 0
    return stop, 0


def past_institution(tokens: Sequence[Token], low: int, high: int) -> int:
    """Past the name of an institution with which a stretch of capitals begins, or which its noun before it
    announces: "Universitas Sam Ratulangi | Rina Wati", "RSUD dr. Soetomo |"; `low` where there is none."""
    noun = low
    while (
        noun > 0 and tokens[noun].word not in INSTITUTIONS and (noun == low or _of_institution(tokens[noun]))
    ):
        noun -= 1
    if tokens[noun].word not in INSTITUTIONS:
        return low
    for k in range(noun + 1, high):
        longest = range(min(high, k + LONGEST_INSTITUTION), max(k, low), -1)
        names = (end for end in longest if " ".join(t.word for t in tokens[k:end]) in lexicon.institutions())
        end = next(names, 0)
        if end:
            return end
        if not _of_institution(tokens[k]):
            break
    return low


def _of_institution(token: Token) -> bool:
    """Whether a word may stand between an institution's noun and its name."""
    return token.word in OF_INSTITUTIONS or is_title(token) or token.text in {"(", ")"}


def born_there(tokens: Sequence[Token], low: int, high: int, names: Collection[str]) -> bool:
    """Whether a single word in capitals is where somebody was born: "wanita kelahiran | Lawele"."""
    known = tokens[low].plain in names and tokens[low].word not in lexicon.places()
    return high == low + 1 and low > 0 and tokens[low - 1].lower == "kelahiran" and not known


def stands_listed(words: Sequence[Token]) -> bool:
    """Whether words are a known body or a capital that stands for its state: "Boko Haram", "Tel Aviv"."""
    state = " ".join(t.word for t in words) in lexicon.metonyms()
    return state or " ".join(t.plain for t in words) in lexicon.organization_names()


def acts_as(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where words tell as what several capitals act, that somebody's name ends: "Sinar Musik Utama | selaku
    agensi Rino", "Sinar Musik Utama | yang merupakan agensi Rino"; 0 for nowhere."""
    at = next((k for k in range(start, end) if not tokens[k].capital), end)
    as_that = at < end and tokens[at].lower in {"selaku", "sebagai"}
    is_that = at + 1 < end and (tokens[at].lower, tokens[at + 1].lower) == ("yang", "merupakan")
    told = (as_that or is_that) and at - start > 1 and tokens[end - 1].capital and at + 1 < end
    return at if told and not tokens[at + 1].capital else 0


def joined_by_with(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where "bersama" joins somebody to those who speak: "Walhi | bersama Jatam"; 0 for nowhere."""
    at = next((k for k in range(start + 1, end - 1) if tokens[k].lower == "bersama"), 0)
    if not at or tokens[at].capital or tokens[at - 1].kind != WORD or tokens[end - 1].lower in DEMONSTRATIVES:
        return 0
    return at if tokens[at + 1].capital or names_people(tokens, at + 1, end) else 0


def acting_part(tokens: Sequence[Token], at: int, stop: int) -> tuple[int, int]:
    """Where a body is named that speaks through another; of the government only that other one: "Pemerintah
    melalui | Kementerian Perikanan"."""
    via = next((k for k in range(at + 1, stop - 1) if tokens[k].lower in {"melalui", "lewat"}), 0)
    if not (via and tokens[via + 1].capital and tokens[via + 1].word in lexicon.organization_heads()):
        return at, stop
    return (via + 1, stop) if tokens[at].lower == "pemerintah" else (at, via)


def past_kind(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a name begins behind what kind of medium or firm it is, and of which country: "media Australia |
    Melati Herald", "kantor berita resmi | MNA"; `at` where there is none ("media Amerika Serikat")."""
    pair = end - at > 2 and f"{tokens[at].lower} {tokens[at + 1].lower}" in MEDIA
    if (not pair and tokens[at].lower not in MEDIA) or (pair and tokens[at + 1].capital):
        return at
    kind = at + 1 + pair
    low = next((k for k in range(kind, end) if tokens[k].lower not in OF_MEDIA), end)
    high = next((k for k in range(low, end) if not tokens[k].capital), end)
    if low == high or " ".join(t.word for t in tokens[low:high]) in lexicon.places():
        return at
    whole = " ".join(t.text for t in tokens[low:high])
    if whole in lexicon.organization_names():
        return low
    countries = (k for k in (low + 2, low + 1) if " ".join(t.word for t in tokens[low:k]) in lexicon.places())
    name = next((k for k in countries if k < high), low)
    told = not tokens[at].capital or name > low
    return name if told else at


def capital_by_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a noun that calls no body has its capital only from the sentence's start: "Harga minyak"."""
    first = tokens[start]
    pair = " ".join(token.lower for token in tokens[start : start + 2])
    known = first.lower in COLLECTIVE or pair in lexicon.organization_heads()
    known = known or any(token.lower in SHARES for token in tokens[start : start + 4])
    alone = start == 0 and not any(token.capital for token in tokens[start + 1 : end])
    return alone and everyday_noun(first) and not known


def past_finding(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where a body is named from which figures are: "Angka terbaru dari | Badan Pusat Statistik"."""
    if tokens[at].lower not in FINDINGS:
        return at
    source = next((k for k in range(at + 1, min(at + 4, end - 1)) if tokens[k].lower == "dari"), 0)
    return source + 1 if source else at


def past_description(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Where a body's known name begins behind what describes it: "Tim raksasa Italia | AC Milan", "BUMN
    pupuk | PT Tani Jaya"."""
    if tokens[at].word in FIRMS:
        firm = next((k for k in range(at + 1, stop - 1) if tokens[k].text == "PT"), at)
        if firm > at:
            return firm
    head = tokens[at].capital and tokens[at].word in lexicon.organization_heads()
    if head and tokens[at].word not in {"tim", "klub"}:
        return at
    low = stop
    while low > at and tokens[low - 1].capital:
        low -= 1
    small = low - at > 1 and all(not t.capital and t.lower not in {"dan", "of"} for t in tokens[at + 1 : low])
    for k in range(low, stop if small else low):
        if " ".join(t.text for t in tokens[k:stop]) in lexicon.organization_names():
            return k
    return at
