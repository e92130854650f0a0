"""Where the phrase that names a source begins and ends, after a reporting word or before one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes import lexicon
from quotes.accounts import account
from quotes.appositions import titled_behind, with_apposition, with_some
from quotes.between import body, less_event, place, ranks
from quotes.cues import forms_of
from quotes.described import SPEAKS_FOR
from quotes.edges import SPANS_OF_TIME
from quotes.extents import (
    SOFT_STOPS,
    STRONG_STOPS,
    close,
    joined,
    name_only,
    near_end,
    past_degrees,
    stops,
)
from quotes.likeness import Hints
from quotes.names import TIMES, find_name
from quotes.neighbours import goes_on_behind
from quotes.nouns import derived
from quotes.offices import foreign_office, of_several_fields
from quotes.phrases import PLURAL_PRONOUNS, PRONOUNS, TESTIMONY, Phrase, parse
from quotes.pointing import pointing_back
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import elsewhere, is_title
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token
from quotes.words import words

OCCASIONS = words("occasions")
GOES_ON = frozenset(
    {
        "yang",
        "dari",
        "di",
        "pada",
        "alias",
        "selaku",
        "sebagai",
        "asal",
        "dan",
        "serta",
        "dkk",
        "bin",
        "dalam",
    }
)
"""Words that go on with the phrase that names a source."""
SEVERAL = frozenset(
    {"dua", "tiga", "empat", "lima", "enam", "tujuh", "para", "sejumlah", "beberapa", "sebagian", "banyak"}
)
ISSUED = frozenset(
    {"diturunkan", "dirilis", "diterbitkan", "dikeluarkan", "disusun", "dipublikasikan", "dilakukan"}
)
IN_COURT = frozenset({"jaksa", "polisi", "penyidik", "hakim"})
"""Who speaks without a name: "kata jaksa, | Rudi yang membeli kios itu …"."""
STUDIES = frozenset({"informasi", "laporan", "penelitian", "studi", "riset", "survei", "kajian"})
NO_SOURCE = SPANS_OF_TIME | words("no_source")
OWN_ACCOUNTS = words("own_accounts")
"""Whose view it is, said with -nya: "menurut pengakuannya"."""
WRITTEN = lexicon.documents() | {"pesan"}
"""Nouns of documents: "bunyi | pesan suara"."""
APPOSED = 3
"""Bodies and places that may stand between a role and its name."""


def source_after(text: str, tokens: Sequence[Token], at: int, hints: Hints) -> Phrase | None:
    """The source phrase that begins at `at`, after a reporting word or `menurut`, `oleh`, and the degrees
    behind its name."""
    phrase = _source_after(text, tokens, at, hints)
    if phrase is None:
        return None
    phrase = less_event(text, tokens, phrase, hints) or phrase
    if phrase.kind != "name":
        return with_some(text, tokens, phrase)
    end = past_degrees(tokens, phrase.end)
    return replace(phrase, end=end) if end > phrase.end else phrase


def _source_after(text: str, tokens: Sequence[Token], at: int, hints: Hints) -> Phrase | None:
    """The same without the degrees."""
    at = _past_particles(tokens, at)
    if at < len(tokens) and tokens[at].lower in OWN_ACCOUNTS:
        span = (tokens[at].end - len("nya"), tokens[at].end)
        return Phrase(at, at + 1, "clitic", span, text[slice(*span)])
    if at >= len(tokens) or tokens[at].kind == QUOTED or tokens[at].text in NO_SOURCE:
        return None  # "dilanjutkan tahun ini"
    if tokens[at].text == "nya":  # "ujar nya"
        return Phrase(at, at + 1, "clitic", tokens[at].span, "nya")
    if tokens[at].lower in PRONOUNS | PLURAL_PRONOUNS:
        return parse(text, tokens, at, at + 1, hints)
    special = (
        account(text, tokens, at)
        or foreign_office(text, tokens, at, hints)
        or _another(text, tokens, at)
        or _told_by(text, tokens, at, hints)
    )
    if special:
        return special
    near = near_end(tokens, at)
    if near == at:
        return None
    phrase = (
        _second_role(text, tokens, at, near, hints)
        or of_several_fields(text, tokens, at, near, hints)
        or titled_behind(text, tokens, at, near, hints)
        or parse(text, tokens, at, near, hints)
    )
    if phrase is None:
        return None
    if phrase.kind == "name":
        later = _name_later(text, tokens, phrase, hints)
        return later or with_apposition(text, tokens, phrase, hints)
    if phrase.definite and phrase.kind == "role" and not (near < len(tokens) and tokens[near].text == ","):
        return phrase
    if phrase.kind == "organization":
        return _name_later(text, tokens, phrase, hints) or phrase
    if phrase.kind in {"role", "unnamed"}:
        pointed = pointing_back(text, tokens, at, near, hints)
        if pointed:
            return pointed
        far = _beyond(text, tokens, at, near, hints)
        if far:
            return far
    if phrase.kind in {"role", "unnamed", "document"} and not phrase.definite:
        return _with_origin(text, tokens, at, near, hints) or phrase
    return phrase


def _past_particles(tokens: Sequence[Token], at: int) -> int:
    """Past "oleh" and "si", and past a second reporting word ("ulas ujar | tim riset Sinar Sekuritas")."""
    while at < len(tokens) - 1 and tokens[at].text in {"oleh", "si", "Si"}:
        at += 1
    return at + _twice(tokens, at)


def _twice(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` is a second reporting word before the source: "ulas | ujar | Rina"."""
    if not 0 < at < len(tokens) - 1 or not (_tells(tokens[at - 1]) and _tells(tokens[at])):
        return False
    noun = any(form.slot == "noun" for form in forms_of(tokens[at].lower))
    noun = noun or tokens[at].lower.endswith("nya") or tokens[at].lower in WRITTEN
    return tokens[at + 1].lower not in GOES_ON and not noun


def _tells(token: Token) -> bool:
    """Whether a word is one that stands before whoever says something: "ujar"."""
    return any(form.slot == "bare" for form in forms_of(token.text))


def _with_origin(text: str, tokens: Sequence[Token], at: int, near: int, hints: Hints) -> Phrase | None:
    """A role or a document with the body that it comes from: "peneliti dari Universitas Sukamaju"."""
    if near + 1 >= len(tokens) or tokens[near].lower != "dari" or not tokens[near + 1].capital:
        return None
    end = near_end(tokens, near + 1)
    if end < len(tokens) and tokens[end].kind == WORD and not stops(tokens[end]):
        return None
    phrase = parse(text, tokens, at, end, hints)
    return phrase if phrase is not None and phrase.kind in {"role", "unnamed", "document"} else None


def _another(text: str, tokens: Sequence[Token], at: int) -> Phrase | None:
    """Somebody else of the same kind: "tulis yang lain"."""
    if tokens[at].text != "yang" or at + 1 >= len(tokens) or tokens[at + 1].lower not in {"lain", "lainnya"}:
        return None
    span = (tokens[at].start, tokens[at + 1].end)
    return Phrase(at, at + 2, "unnamed", span, text[slice(*span)])


def _told_by(text: str, tokens: Sequence[Token], at: int, hints: Hints) -> Phrase | None:
    """Whose account it is, behind "dari" or who issued it: "menurut keterangan resmi dari Kementerian
    Kehutanan", "menurut laporan yang dirilis Walhi"."""
    k = at + 1
    if tokens[at].lower not in TESTIMONY | STUDIES:
        return None
    k += k < len(tokens) and tokens[k].lower in {"resmi", "tertulis", "pers"}
    issued = k + 3 < len(tokens) and tokens[k].lower == "yang" and tokens[k + 1].lower in ISSUED
    if issued:  # "… yang dikeluarkan atas nama PT Sinar"
        k += 1 + {"oleh": 1, "atas": 2}.get(tokens[k + 2].lower, 0)
    if k + 1 >= len(tokens) or not (issued or tokens[k].lower == "dari"):
        return None
    teller = source_after(text, tokens, k + 1, hints)
    if teller is None or teller.kind not in {"name", "organization", "unnamed", "role"}:
        return None
    if teller.kind != "name" and not teller.name:
        return replace(teller, start=at)
    return teller.over(text, (tokens[at].start, teller.span[1]), at, teller.end)


def _second_role(text: str, tokens: Sequence[Token], at: int, near: int, hints: Hints) -> Phrase | None:
    """Two roles in small letters of whom the name behind them calls: "penulis dan pelukis Rina Wati"."""
    if near + 1 >= len(tokens) or tokens[near].lower not in {"dan", "sekaligus"}:
        return None
    if any(t.capital for t in tokens[at:near]) or role_head(tokens, near + 1, len(tokens)) is None:
        return None
    head = role_head(tokens, at, near)
    if head is None or head.plural:
        return None
    named = source_after(text, tokens, near + 1, hints)
    if named is None or named.kind != "name":
        return None
    return joined(text, tokens, at, named, hints)


def up_to_name(text: str, tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """A source less the words that follow its name without a comma: "Menurut Rina harga naik"."""
    if phrase.kind not in {"name", "organization"}:
        return phrase
    end = phrase.end
    if phrase.name_span is not None:
        end = next((k + 1 for k in range(phrase.start, end) if tokens[k].end >= phrase.name_span[1]), end)
    else:
        while end > phrase.start and not (tokens[end - 1].capital or tokens[end - 1].text == ")"):
            end -= 1
    rest = tokens[end : phrase.end]
    if not rest or end <= phrase.start or rest[0].kind != WORD or rest[0].lower in GOES_ON:
        return phrase
    cut = phrase.over(text, (phrase.span[0], tokens[end - 1].end), phrase.start, end)
    return cut if phrase.kind == "name" else replace(cut, name=" ".join(cut.text.split()))


def _beyond(text: str, tokens: Sequence[Token], at: int, near: int, hints: Hints) -> Phrase | None:
    """A role whose name comes only after a preposition or a comma:
    "wakil utusan Rusia di PBB dan organisasi lainnya di Jenewa, Andrey Belousov"."""
    k = near
    limit = min(len(tokens), at + 28)
    head = role_head(tokens, at, near)
    several = tokens[at].kind == NUMBER or tokens[at].lower in SEVERAL or (head is not None and head.plural)
    while k < limit:
        token = tokens[k]
        if token.text == ",":
            named = name_only(text, tokens, k + 1, hints)
            if named and (
                _acts_himself(tokens, named.end, several=several, bare=near == at + 1)
                or goes_on_behind(tokens, at, k, named.end)
            ):
                return None  # "menurut tiga sumber yang tahu hal itu, Rudi juga menilai …"
            if named:
                return joined(text, tokens, at, named, hints)
            end = near_end(tokens, k + 1)
            between = tokens[k + 1 : end]
            more = (
                end < limit
                and tokens[end].text == ","
                and (place(between) or ranks(between) or body(between))
            )
            if more:  # "Kepala Puskesmas Cilincing, Jakarta Utara, Edison Sahputra"
                k = end
                continue
            if not _continues_role(tokens, k + 1):
                return None
        elif token.text in "([":
            past = close(tokens, k, limit)
            if past == k:
                return None
            k = past
            continue
        elif (
            (token.kind in {PUNCT, QUOTED} and token.text not in "-–/&")
            or (token.lower in STRONG_STOPS and not _field(tokens, k))
            or token.lower in TIMES
            or (token.lower == "pada" and not body(tokens[k + 1 : near_end(tokens, k + 1)]))
        ):
            return None
        elif token.capital and tokens[k - 1].lower not in SOFT_STOPS:
            end = near_end(tokens, k)
            if tokens[near].lower in {"dari", "bidang", "urusan", "yang"} or is_title(token):
                tail = _tail_name(text, tokens, at, k, end, hints)
                if tail:
                    return tail
                k = end  # "dari PT Alam Hijau, Kabupaten Kediri, Rido Prasmono"
                continue
        k += 1
    return None


def _acts_himself(tokens: Sequence[Token], at: int, *, several: bool, bare: bool) -> bool:
    """Whether the name behind several people begins a clause, or behind a role of one word: "menurut dua
    saksi, Rudi | tidak hadir", "menurut jaksa, Rudi | membeli kios itu"."""
    if bare and at < len(tokens) and tokens[at].lower == "yang" and tokens[at - 2].text == ",":
        return tokens[at - 3].lower in IN_COURT
    acts = at < len(tokens) and (is_verb(tokens[at]) or tokens[at].lower in {"juga", "pun"})
    return acts and (several or (bare and tokens[at].lower.startswith(("me", "ber"))))


def _field(tokens: Sequence[Token], k: int) -> bool:
    """Whether "dalam" tells what a role is for: "juru bicara pemkot dalam penanganan banjir"."""
    noun = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    return tokens[k].lower == "dalam" and noun.startswith("pe") and noun not in OCCASIONS


def _continues_role(tokens: Sequence[Token], k: int) -> bool:
    return (
        k < len(tokens)
        and tokens[k].capital
        and k + 1 < len(tokens)
        and tokens[k + 1].lower in {"dan", ",", "hukum"}
    )


def _tail_name(text: str, tokens: Sequence[Token], at: int, k: int, end: int, hints: Hints) -> Phrase | None:
    name = find_name(tokens[k:end], hints, expected=False)
    bodied = any(t.word in lexicon.organization_heads() for t in tokens[k - 1 : k + 1])
    if (
        bodied
        and name
        and not any(t.plain in lexicon.given_names() for t in tokens[k + name[0] : k + name[1]])
    ):
        return None
    return parse(text, tokens, at, end, hints) if name else None


def _name_later(text: str, tokens: Sequence[Token], phrase: Phrase, hints: Hints) -> Phrase | None:
    """ "Kapolres Tuba, AKBP Yuliansyah", "Kepala Dusun Nglahar, Kelurahan Sumbersari, Wahyu Wibowo": what
    looked like the name belongs to a role or a body, the name comes behind a comma."""
    whose = " " in phrase.name or phrase.text[:1].islower()  # "rekan Pedro, Cesar Azpilicueta"
    served = lexicon.role(phrase.head) if phrase.head and whose else None
    related = served is not None and (phrase.head in SPEAKS_FOR or served.kind == "relation")
    field = phrase.name not in lexicon.given_names() and derived(phrase.name.lower())
    known = any(word in hints.names for word in phrase.name.split()) and not field
    if known and phrase.kind == "name" and not related:
        return None  # but "Juru Bicara Penindakan dan Kelembagaan KPK, Ali Fikri"
    if not phrase.role and not any(elsewhere(t.plain) for t in tokens[phrase.start : phrase.end]):
        return None
    at = phrase.end
    for _ in range(APPOSED):
        if at >= len(tokens) or tokens[at].text != ",":
            return None
        named = name_only(text, tokens, at + 1, hints)
        end = near_end(tokens, at + 1)
        body = any(elsewhere(t.plain) for t in tokens[at + 1 : end])
        if named is not None and not body:
            break
        if not body or not all(t.capital or t.lower == "dan" for t in tokens[at + 1 : end]):
            return None
        at = end
    else:
        return None
    words_of_name = named.name.split()
    known = any(word in lexicon.given_names() or word in hints.names for word in words_of_name)
    closed = named.end >= len(tokens) or tokens[named.end].kind == PUNCT or stops(tokens[named.end])
    if not (known or len(words_of_name) > 1) or not (phrase.role or closed):
        return None
    goes_on = named.end < len(tokens) and tokens[named.end].kind == WORD
    if len(words_of_name) == 1 and " " in phrase.name and phrase.kind == "name" and goes_on:
        return None  # "pelatih ganda Aryono Miranat, Marcus bakal turun"
    return joined(text, tokens, phrase.start, named, hints)
