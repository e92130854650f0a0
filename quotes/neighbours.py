"""Whether two neighbours between commas call one source: a name and what tells who it is."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.enterprises import KINDS
from quotes.likeness import Hints
from quotes.names import TIMES
from quotes.offices import FIELDS_ABROAD, OFFICES_ABROAD
from quotes.phrases import PRONOUNS, Phrase
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import NUMBER, PUNCT, WORD, Token
from quotes.words import words

TOPICS = frozenset({"terkait", "soal", "mengenai", "tentang", "ihwal", "perihal", "menanggapi", "menyikapi"})
"""Words before what is spoken about."""

ASIDE = 4
"""Words from a subject to its verb at least, where an aside stands between."""
LINKS = words("links")
GENERIC = words("generic_bodies")
"""Nouns that tell of a body no more than what it is."""
INSERTED = frozenset({"kata", "ujar", "tutur", "ungkap", "jelas", "menurut", "terang", "lanjut", "sebut"})
"""Words that open a reporting clause inside a sentence."""


def dated(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether words behind a role end in when something was: no apposition has that."""
    on = next((k for k in range(low, high - 1) if tokens[k].lower == "pada"), 0)
    return bool(on) and (tokens[on + 1].lower in TIMES or tokens[on + 1].kind == NUMBER)


def inserted(tokens: Sequence[Token], office: int, named: Phrase) -> bool:
    """Whether an office closes a reporting clause inside the sentence that goes on with a name: "Kini, kata
    jaksa, | Wira membeli saham", "Menurut jaksa, | Wira membeli saham"."""
    if office + 2 != named.start or tokens[office - 1].lower not in INSERTED:
        return False
    opens = office == 1 or tokens[office - 2].text == ","
    return opens and named.end < len(tokens) and tokens[named.end].kind != PUNCT


def before_aside(tokens: Sequence[Token], start: int, cue: int) -> int:
    """Where the verb at `cue` would stand without an age or a connective between commas before it: "Rina, 61
    tahun, | mengatakan", "Somalia, sementara itu, | menuduh", "Dia, merujuk riset itu, | mengatakan"."""
    if cue - start < ASIDE or tokens[cue - 1].text != ",":
        return cue
    if tokens[start].lower in PRONOUNS and tokens[start + 1].text == ",":
        return start + 1
    comma = next((k for k in range(cue - 2, start, -1) if tokens[k].text == ","), start)
    between = tokens[comma + 1 : cue - 1]
    if comma == start or not between:
        return cue
    aged = between[0].kind == NUMBER and [t.lower for t in between[1:]] in ([], ["tahun"])
    return comma if aged or " ".join(t.lower for t in between) in LINKS else cue


def goes_on_behind(tokens: Sequence[Token], at: int, comma: int, end: int) -> bool:
    """Whether the name behind somebody pointed to is the subject of a clause rather than his: "menurut artis
    itu, Rudi | adalah pemilik kios"."""
    pointed = tokens[comma - 1].lower in DEMONSTRATIVES and tokens[at - 1].lower == "menurut"
    return pointed and end < len(tokens) and tokens[end].kind == WORD


def ends_topic(tokens: Sequence[Token], start: int, low: int) -> bool:
    """Whether a name at `low` ends what is spoken about: "Terkait kasus Rina Wati, | pejabat …"."""
    topic = any(t.lower in TOPICS for t in tokens[start:low])
    return topic and tokens[low - 1].lower not in DEMONSTRATIVES


def tells_kind(tokens: Sequence[Token], at: int) -> bool:
    """Whether words behind the name of a body tell what it is: "Bank Sinar, | anak usaha PT Terang"."""
    return tokens[at].text == "anak" or tokens[at].text in KINDS | GENERIC


def a_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether the one of a kind told of at `at` is a body: "sebuah LSM", "salah satu lembaga survei"."""
    k = at + 1 + (tokens[at].lower == "salah")
    return tokens[at].lower in {"sebuah", "salah"} and tokens[k].lower in KINDS | GENERIC | {"lsm"}


def tells_who(
    tokens: Sequence[Token],
    before: tuple[int, int],
    other: Phrase,
    segment: Phrase,
    hints: Hints,
    *,
    closed: bool,
) -> bool:
    """Whether `segment` tells who the name `other` before its comma is."""
    if segment.kind in {"role", "unnamed"}:
        return True
    whole = other.name_span == other.span and other.start == before[0]
    if segment.kind == "name" and segment.role and segment.name not in hints.names:
        sure = " " in other.name or other.name in hints.names  # "Reno, teknisi Bengkel Honda mengatakan"
        if closed or (whole and sure):
            return True
    kin = lexicon.role(segment.head) if segment.kind == "name" and other.start == before[0] else None
    if kin is not None and kin.kind == "relation":
        return True  # "Serma Dirga, ayah kandung Rafi meminta"
    abroad = any(t.word in OFFICES_ABROAD | FIELDS_ABROAD for t in tokens[before[1] : segment.end])
    opens = whole and other.start == 0 and " " in other.name
    return opens and (
        abroad or (closed and segment.kind == "organization")
    )  # "…, pendaftar kerja ke Korsel,"
