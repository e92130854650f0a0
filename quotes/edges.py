"""Where a clause begins, and what stands between a subject and its verb."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.capitals import capital_runs
from quotes.described import WORKS, names_people, of_a_place
from quotes.extents import is_date
from quotes.likeness import Hints
from quotes.names import TIMES, find_name
from quotes.phrases import PRONOUNS
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES, before_form
from quotes.tails import aged, degree, tail
from quotes.tokens import NUMBER, QUOTED, WORD, Token
from quotes.words import words

ADVERBS = words("adverbs")
"""Words between a subject and its reporting verb."""
NEGATIONS = words("negations")
SPANS_OF_TIME = frozenset(
    {"hari", "pekan", "minggu", "bulan", "tahun", "jam", "waktu", "malam", "saat", "detik"}
)
TIME_PREPOSITIONS = words("time_prepositions")
OCCASIONS = frozenset({"dalam", "saat", "kala", "ketika", "usai", "seusai"})
"""Words that open an adverbial which may end in a demonstrative ("saat dikonfirmasi media ini")."""
ADDRESSES = frozenset({"kecamatan", "kelurahan", "desa", "dusun", "jalan", "rt", "rw"})
"""Heads of places in an address, which hardly speak: "warga Jalan Brawijaya, Kecamatan Wonokromo, …"."""
TOWNS = frozenset({"kota", "kabupaten", "provinsi"})
HEARSAY = frozenset({"disebut", "disebut-sebut", "dikabarkan", "diketahui", "dilaporkan"})
"""Words that tell from whom one knows of a report."""
ASIDE = 14
ACCOUNTS = frozenset({"menurut", "seperti", "sebagaimana", "dilansir", "dikutip"})
"""Words that open an aside on who tells so."""
OUTLETS = words("inside_sources")
"""Words in small letters inside it."""
NOT_ALONE = frozenset({"kali", "di", "ke", "dari", "dengan", "untuk", "yang", "oleh"})
"""Words of an adverbial that hold more than who acts in it."""
DASHES = frozenset({"—", "–", "-", "--"})
TITLE = 6
"""Words from the noun for a work to a colon in its title at most."""
CLAUSE_STARTS = words("clause_starts")
DESCRIBED = 4
"""Words from "seorang" to the "dan" that joins what somebody is to what he is besides."""
LONGEST_CLAUSE = 60
"""Tokens from a clause's end to its beginning at most."""
ADVERSATIVES = frozenset({"tetapi", "tapi", "namun", "sedangkan", "padahal"})
"""Words that open a clause whatever stands before."""
RELATIVE = 8
"""Words within which a relative clause goes on."""
BEFORE_THIS = words("times_before_this")
"""Words that tell a time together with "ini"."""
BEFORE_THAT = frozenset(
    {"sementara", "selain", "karena", "oleh", "untuk", "setelah", "saat", "dari", "sebelum"}
)
"""Words that open a clause together with "itu"."""
NUMBERED = 8
"""Words and signs of the longest number of a ruling."""


def strip_back(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> int:
    """Leave out adverbs and adverbials of time and place between the subject and its verb."""
    while end > start:
        token = tokens[end - 1]
        aside = _aside(tokens, start, end) or tail(tokens, start, end)
        if aside is not None:
            end = aside
            continue
        past = _past_time(tokens, start, end) if token.kind == WORD else _past_date(tokens, start, end)
        if past is not None:
            end = past
            continue
        manner = _manner(tokens, start, end) or _relayed(tokens, start, end)
        if manner is not None:
            end = manner
            continue
        if (
            token.text == ","
            or token.lower in HEARSAY
            or (
                token.lower in ADVERBS
                and not (token.capital and token.plain in hints.names)  # "Lalu mengatakan"
                and not _phrase_end(tokens, start, end)
                and not (token.capital and end - 2 >= start)  # "Jawa Tengah"
            )
        ):
            end -= 1
            continue
        if token.lower in NEGATIONS or degree(tokens, start, end - (token.text == ".")):
            end -= 1
            continue
        cut = (
            _adverbial(tokens, start, end, hints)
            or _apposed_place(tokens, start, end)
            or ruling_number(tokens, start, end)
        )
        if cut is None:
            break
        end = cut
    return end


def ruling_number(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the number behind a court's ruling begins: "Putusan MK | Nomor 12/PUU-XX/2022 | yang"."""
    low = next((k for k in range(end - 1, max(start, end - NUMBERED), -1) if tokens[k].lower == "nomor"), 0)
    ruling = any(t.lower == "putusan" for t in tokens[start:low])
    signs = all(t.kind == NUMBER or "/" in t.text for t in tokens[low + 1 : end])
    return low if ruling and signs and end > low + 1 else None


def _aside(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where an aside between dashes that ends at `end` begins: "Dedy — yang tiba pertama — menuturkan"."""
    if tokens[end - 1].text not in DASHES:
        return None
    return next((k for k in range(end - 2, start, -1) if tokens[k].text in DASHES), None)


def _relayed(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where an aside on whose account it is begins: "Macron, menurut Elysee Palace, mengatakan", "Kepala
    Dinas Pasar, Hadi, seperti dikutip dari laman Pemprov Jambi mengatakan"."""
    closed = tokens[end - 1].text == ","
    for k in range(end - 1 - closed, max(start + 1, end - ASIDE), -1):
        token = tokens[k]
        if token.lower in ACCOUNTS and tokens[k - 1].text == "," and k - 1 > start:
            low = clause_start(tokens, start, k - 1)
            named = tokens[k - 2].capital and tokens[low].lower not in TIME_PREPOSITIONS | TIMES
            return k - 1 if closed or named else None
        if not (token.capital or (token.kind != WORD and closed) or token.lower in OUTLETS | ACCOUNTS):
            return None
    return None


def _manner(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where "secara tidak langsung", "dengan enteng" before a verb begins."""
    for k in (end - 2, end - 3):
        small = k > start and all(t.kind == WORD and not t.capital for t in tokens[k:end])
        if small and k == end - 2 and tokens[k].lower in {"telah", "sudah"} and tokens[k + 1].lower == "lama":
            return k
        if small and tokens[k].lower == "secara":
            return k
        if (
            small
            and tokens[k].lower == "dengan"
            and (tokens[k - 1].lower in PRONOUNS | ADVERBS or (k == end - 2 and tokens[k - 1].capital))
        ):
            return k
    return None


def _past_time(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where "beberapa hari lalu", "dua pekan yang lalu", "hari ini" at `end` begins."""
    k = end - 1
    if tokens[k].lower not in {"lalu", "silam", "ini", "kemarin", "terakhir"}:
        return None
    k -= tokens[k - 1].lower == "yang"
    if k - 1 <= start or tokens[k - 1].lower not in SPANS_OF_TIME or aged(tokens, start, end):
        return None
    k -= 1
    if tokens[k - 1].lower in {"beberapa", "sejak", "dalam"} or tokens[k - 1].kind == NUMBER:
        k -= 1
    return None if tokens[k - 1].lower in {"berusia", "berumur", "usia", "umur"} else k


def _past_date(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where ", Selasa, 25 Agustus 2015" at `end` begins."""
    k = end - 1
    dated = tokens[k].kind == NUMBER and k - 3 > start and tokens[k - 1].lower in TIMES
    if not dated or tokens[k - 2].kind != NUMBER:
        return None
    k -= 3 if tokens[k - 3].text == "," and tokens[k - 4].lower in TIMES else 2
    if tokens[k - 1].lower in TIMES:
        k -= 1
    return k if tokens[k - 1].text == "," else None


def _apposed_place(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The comma before a place behind what stands there: "Pabrik Gula Assembagoes, Jawa Timur, mencatat"."""
    low = clause_start(tokens, start, end)
    words = [t for t in tokens[low:end] if t.kind == WORD]
    if low - 1 <= start or tokens[low - 1].text != "," or not words or not all(t.capital for t in words):
        return None
    place = " ".join(t.word for t in words)
    address = words[0].word in ADDRESSES
    if place in lexicon.metonyms() or words[0].word in TOWNS:
        return low - 1 if _from_there(tokens, start, low - 1) else None
    return low - 1 if address or place in lexicon.places() else None


def _from_there(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a place that ends at `end` tells where somebody comes from: "turis yang berasal dari Perth",
    "warga Desa Sukamaju, Kecamatan Baru"."""
    low = end
    while low - 2 > start and tokens[low - 1].capital:
        low -= 1
    if low < end and tokens[low].word in ADDRESSES and tokens[low - 1].text == ",":
        return True
    before = f"{tokens[low - 2].lower} {tokens[low - 1].lower}"
    return low < end and (before == "berasal dari" or tokens[low - 1].lower == "asal")


def _phrase_end(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether an adverb-like word closes a noun phrase: "pejabat ini", "yang sama"."""
    return aged(tokens, start, end) or (
        tokens[end - 1].lower in {"ini", "tadi"}
        and end - 2 >= start
        and (
            tokens[end - 2].lower not in BEFORE_THIS
            and (tokens[end - 2].kind == WORD or tokens[end - 2].text == ")" or _term(tokens, start, end - 2))
        )
    )


def _term(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether the number at `at` tells the years of an office: "Sekjen INSA periode 2008-2011 ini", "Ketua
    Himpunan Tani 2020-2025 ini"."""
    low = at - 2 * (at - 2 > start and tokens[at - 1].text in DASHES)
    ranged = low > start and tokens[low - 1].capital and tokens[low - 1].lower not in TIMES
    term = any(t.lower == "periode" for t in tokens[max(start, at - 3) : at])
    return tokens[at].kind == NUMBER and (term or ranged)


def _where(tokens: Sequence[Token], k: int) -> bool:
    """Whether "di mana" ends at `k`."""
    return k > 0 and tokens[k].text == "mana" and tokens[k - 1].text == "di"


def _adverbial(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> int | None:
    """Where an adverbial that ends at `end` begins: "pada Kamis (21/10)", "di Tangerang, Jumat"."""
    for k in range(end - 1, max(start, end - 16) - 1, -1):
        token = tokens[k]
        if k - 1 > start and tokens[k - 1].lower in OCCASIONS:
            continue  # "saat di konfirmasi media ini"
        where = token.text == "dimana" or _where(tokens, k)
        if (where or token.lower in ADVERSATIVES) and start < k < end - 1:
            return None  # "Harga naik sejak Mei, tetapi | penyidik mengatakan", "di mana | warga mengaku"
        if token.lower in TIME_PREPOSITIONS and k > start:
            inside = tokens[k + 1 : end]
            if (
                any(t.lower in PRONOUNS for t in inside)
                or _subject_inside(inside, hints)
                or _acting(token, inside)
            ):
                return None
            for low, high in capital_runs(inside):
                if find_name(inside[low:high], hints):
                    return None
            timed = tokens[end - 1]
            relative = any(t.lower == "yang" for t in tokens[start:k])
            if timed.lower in DEMONSTRATIVES and (token.lower not in OCCASIONS or relative):
                if relative or not any(t.lower in OCCASIONS for t in tokens[start + 1 : k - 1]):
                    return None
                continue  # "Danrem saat mendatangi rumah korban di Asrama TNI tersebut"
            return k
        same = token.lower == "yang" and k == end - 2 and tokens[end - 1].lower == "sama"
        if token.kind == QUOTED or token.text in ";:" or (token.lower in {"yang", "bahwa"} and not same):
            return None  # but "Rina | dalam kesempatan yang sama | meminta"
    if tokens[end - 1].lower in TIMES and tokens[end - 1].capital:
        return end - 1
    if tokens[end - 1].text == ")":
        for k in range(end - 1, max(start, end - 6), -1):
            if tokens[k].text == "(" and is_date(tokens, k):
                return k
    return None


def _acting(opener: Token, inside: Sequence[Token]) -> bool:
    """Whether somebody speaks in a clause of time: "sehari setelah | pemerintah Norwegia", "terungkap
    setelah | seorang saksi"."""
    if opener.lower not in CLAUSE_STARTS or not inside:
        return False
    if of_a_place(inside, 0, len(inside)):
        return True
    whole = all(
        t.kind == WORD and not is_verb(t) and t.lower not in SPANS_OF_TIME | TIMES | NOT_ALONE for t in inside
    )
    return whole and names_people(inside, 0, len(inside)) and not inside[0].capital


def _subject_inside(tokens: Sequence[Token], hints: Hints) -> bool:
    """Whether what looks like an adverbial ends with a subject: "pada 29 Oktober mendatang, Wali Kota",
    "kepada masyarakat Presiden"."""
    end = len(tokens)
    comma = next((k for k in range(end - 1, 0, -1) if tokens[k].text == ","), 0)
    if comma:
        first = tokens[comma + 1 : comma + 2]
        timed = tokens[comma - 1].kind == NUMBER or tokens[comma - 1].lower in TIMES
        if timed and " ".join(t.word for t in tokens[comma + 1 :]) in lexicon.metonyms():
            return True  # "pada 2019, Rusia"
        body = any(_names_a_body(token) or token.plain in hints.bodies for token in first)
        return body or (bool(first) and role_head(tokens, comma + 1, end) is not None)
    low = next((k for k in range(end, 0, -1) if not tokens[k - 1].capital), 0)
    if 0 < low < end and tokens[low - 1].kind == NUMBER and tokens[low].lower not in TIMES:
        return low == 1 or tokens[low - 2].lower in TIMES | {"tahun"}  # "pada April 2025 Boeing"
    if low == 0 and end and _names_a_body(tokens[0]):
        return True  # "usai Kejaksaan Agung menyatakan"
    head = role_head(tokens, low, end) if 0 < low < end and tokens[low - 1].kind == WORD else None
    return head is not None and head.end == end


def _names_a_body(token: Token) -> bool:
    return token.word in lexicon.organization_heads() or token.plain in lexicon.organization_names()


def clause_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the clause that ends at `end` begins: after a comma, a conjunction, a colon."""
    depth = 0
    for k in range(end - 1, max(start, end - LONGEST_CLAUSE) - 1, -1):
        token = tokens[k]
        if token.text in ")]":
            depth += 1
        elif token.text in "([":
            depth -= 1
        elif depth <= 0 and (
            _parts(tokens, start, k, end) if token.kind != WORD else _begins(tokens, start, k, end)
        ):
            return k + 1
    return start


def _parts(tokens: Sequence[Token], start: int, k: int, end: int) -> bool:
    """Whether marks or a comma at `k` part clauses."""
    if tokens[k].kind == QUOTED:
        return True
    if tokens[k].text not in {",", ";", ":"}:
        return False
    return not (before_form(tokens, k) or _in_title(tokens, start, k, end))


def _begins(tokens: Sequence[Token], start: int, k: int, end: int) -> bool:
    """Whether the word at `k` opens a clause."""
    if k + 1 >= end:
        return False
    if k > start and _where(tokens, k):
        return True  # "kota itu, di mana | warga mengaku"
    token = tokens[k]
    if token.lower not in CLAUSE_STARTS or token.capital or _points(tokens, k, start):
        return False
    if any(t.lower == "yang" for t in tokens[max(0, k - 2) : k]):
        return False  # "SBY yang kala itu masuk Akmil"
    if token.lower not in {"dan", "serta"} or k <= start:
        return True
    if any(t.lower == "seorang" for t in tokens[max(start, k - DESCRIBED) : k]) and _trade(tokens, k - 1):
        return False  # "Danu (23), seorang pemulung dan penjual makanan"
    following = tokens[k + 1].capital or names_people(tokens, k + 1, end)
    before = tokens[k - 1].capital or (tokens[k - 1].text == ")" and names_on(tokens[k + 1 : end]))
    return not (following and before)


def _trade(tokens: Sequence[Token], k: int) -> bool:
    """Whether a noun that tells who somebody is ends at `k`: "seorang | pemulung", "seorang | guru agama"."""
    return any(role_head(tokens, low, k + 1) is not None for low in (k, k - 1))


def _in_title(tokens: Sequence[Token], start: int, k: int, end: int) -> bool:
    """Whether a colon stands within the title of a work: "bintang film Kisah Dinda: Harapan Baru itu"."""
    if tokens[k].text != ":" or k == start or k + 1 >= end or not tokens[k - 1].capital:
        return False
    return tokens[k + 1].capital and any(t.lower in WORKS for t in tokens[max(start, k - TITLE) : k])


def names_on(tokens: Sequence[Token]) -> bool:
    """Whether nothing but names goes on to the verb: "Basuki (Ahok) dan | Djarot"."""
    return role_head(tokens, 0, len(tokens)) is None and all(
        t.capital or t.text in "()" or t.kind == NUMBER for t in tokens
    )


def _points(tokens: Sequence[Token], k: int, start: int) -> bool:
    """Whether "lalu" ends a date, "kala itu" tells when and "itu" ends a noun phrase, so that none of them
    opens a clause."""
    before = tokens[k - 1] if k > start else tokens[k]
    if tokens[k].lower in {"kala", "saat"}:
        return tokens[k + 1].lower in {"itu", "ini"}
    if tokens[k].lower == "lalu":
        return before.lower in TIMES | SPANS_OF_TIME or before.kind == NUMBER
    inside = any(t.lower == "yang" for t in tokens[max(start, k - RELATIVE) : k])
    when = before.lower in {"kala", "saat"} and k - 1 > start
    return tokens[k].lower == "itu" and (when or (inside and before.lower not in BEFORE_THAT))
