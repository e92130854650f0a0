"""The words that name a source beside a quotation: what kind of phrase, which name, which role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quotes import lexicon
from quotes.capitals import capital_runs
from quotes.described import (
    ASSEMBLED,
    COLLECTIVE,
    GROUPS,
    INDEFINITE,
    OPENING,
    PRESS,
    WORKS,
    acting_part,
    acts_as,
    an_office,
    born_there,
    capital_by_place,
    counted,
    first_of_several,
    joined_by_with,
    names_people,
    of_a_network,
    of_a_place,
    past_description,
    past_finding,
    past_kind,
    points_back,
    short_name,
    told_by_past,
    told_of,
)
from quotes.descriptions import description
from quotes.likeness import Hints
from quotes.namedafter import behind_place_head, nobody_named
from quotes.names import TIMES
from quotes.namesakes import named_for, opens_a_body
from quotes.predicates import is_verb
from quotes.records import Span
from quotes.roles import Head, role_head
from quotes.runs import (
    BODY_ENDS,
    also_named,
    common,
    in_run,
    names_nobody,
    speaking,
    whole_names,
)
from quotes.shapes import (
    DEMONSTRATIVES,
    called_document,
    doubled,
    elsewhere,
    is_title,
    names_a_document,
    visible_end,
)
from quotes.tokens import PUNCT, WORD, Token, text_of
from quotes.words import words

PhraseKind = Literal["clitic", "pronoun", "name", "role", "organization", "document", "unnamed"]

PRONOUNS = frozenset(["ia", "dia", "beliau", "dirinya", "pihaknya", "dja", "diia", "dya"])  # "dia" misspelt
PLURAL_PRONOUNS = frozenset(["mereka", "keduanya", "ketiganya"])
TESTIMONY = words("testimony")
"""What somebody told: the source is whose it is ("menurut keterangan warga")."""

AFTER_BODY = words("debris") | DEMONSTRATIVES | {"sendiri", "baru", "saja", "awal", "akhir"}
"""Words behind a body that are none of its name."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase; indices count tokens of its sentence."""

    start: int
    end: int
    kind: PhraseKind
    span: Span
    text: str
    name: str = ""
    """The person's or organisation's name alone."""
    name_span: Span | None = None
    role: str = ""
    head: str = ""
    """The role head in its main form, lower case ("menteri luar negeri" for "Menlu")."""
    affiliation: str = ""
    definite: bool = False
    plural: bool = False
    also: tuple[str, ...] = ()

    def over(self, text: str, span: Span, start: int, end: int) -> Phrase:
        """The same source in more or fewer words: the characters `span`, the tokens `start` to `end`."""
        return replace(self, start=start, end=end, span=span, text=text[slice(*span)])

    def with_role(self, other: Phrase) -> Phrase:
        """The same source with the role that another phrase tells."""
        return replace(self, role=other.role, head=other.head, affiliation=other.affiliation)


def parse(text: str, tokens: Sequence[Token], start: int, end: int, hints: Hints) -> Phrase | None:
    """Understand `tokens[start:end]` as one noun phrase that names a source; None for no such phrase."""
    while start < end and tokens[start].kind == PUNCT and tokens[start].text != "“":
        start += 1
    while end > start and tokens[end - 1].kind == PUNCT and tokens[end - 1].text not in ")]":
        end -= 1
    if start >= end or (end - start == 1 and tokens[start].lower in {"yang", "dan", "serta"}):
        return None
    first = tokens[start]
    if end - start == 1 and first.lower in PRONOUNS | PLURAL_PRONOUNS:
        return _phrase(text, tokens, start, end, "pronoun", plural=first.lower in PLURAL_PRONOUNS)
    if first.lower in {"ia", "dia"}:
        beside = tokens[start + 1].lower == "dan"  # else "Ia yang sejak kecil menari"
        return _phrase(text, tokens, start, end if beside else start + 1, "pronoun")
    end -= tokens[end - 1].text == "yang"
    first_of_several = _beside_others(text, tokens, start, end, hints)
    if first_of_several is not None:
        return first_of_several
    lettered = any(t.lower == "berinisial" for t in tokens[start:end])  # "pria berinisial S itu"
    stop = next((k for k in range(start + 1, end) if tokens[k].text == "yang"), (end - 1) * lettered)
    if stop and tokens[end - 1].lower in DEMONSTRATIVES:  # "Taufik yang hadir pada acara tersebut"
        named = parse(text, tokens, start, stop, hints)
        if named is not None and (named.kind == "name" or lettered):
            return named.over(text, (named.span[0], tokens[end - 1].end), named.start, end)
    head = role_head(tokens, start, end)
    if head and head.end == end == start + 1 and first.capital and first.plain in hints.names:
        head = None  # "Imam mengatakan" where the article names an Imam Wahyudi
    definite = points_back(tokens, start, end, head)
    if first.lower in TESTIMONY and end - start > 1 and not definite:
        written = tokens[start + 1].lower in {"resmi", "tertulis", "pers"}
        if written and end - start == 2:
            return _phrase(text, tokens, start, end, "document", head=first.lower)
        low = start + 1 + written
        inner = parse(text, tokens, low + (tokens[low].lower in {"dari", "oleh"}), end, hints)
        if inner is not None:
            return inner.over(text, (first.start, inner.span[1]), start, inner.end)
    return _plain_noun(text, tokens, start, end, head, definite=definite) or _speaker(
        text, tokens, start, end, head, hints, definite=definite
    )


def _beside_others(text: str, tokens: Sequence[Token], start: int, end: int, hints: Hints) -> Phrase | None:
    """Who speaks of several that "bersama" joins, or a body that acts as something: "Walhi | bersama Jatam",
    "Warga | bersama mahasiswa", "Sinar Musik | selaku agensi Rino"."""
    at = acts_as(tokens, start, end) or joined_by_with(tokens, start, end)
    first = parse(text, tokens, start, at, hints) if at else None
    if first is None or first.kind not in {"name", "organization"}:
        return first
    return first.over(text, (first.span[0], tokens[end - 1].end), first.start, end)


def _plain_noun(
    text: str, tokens: Sequence[Token], start: int, end: int, head: Head | None, *, definite: bool
) -> Phrase | None:
    """A document, a lower-case body, or a role that points back."""
    first = tokens[start]
    low = past_kind(tokens, start, end)
    named = _organization(text, tokens, low, end) if low > start else None
    if named is not None:
        return named.over(text, (first.start, named.span[1]), start, named.end)
    numbered = first.lower in {"pasal", "ayat"} and start + 1 < end and not tokens[start + 1].capital
    opens = start == 0 and definite and not any(t.capital for t in tokens[1:end])  # "Laporan tersebut"
    told = (not first.capital or numbered or opens) and first.lower not in PRESS
    if (told and names_a_document(tokens, start)) or called_document(tokens[start:end]):
        pointed = tokens[end - 1].lower in DEMONSTRATIVES
        return _phrase(text, tokens, start, end, "document", head=first.lower, definite=pointed)
    if end - start == 1 and first.lower in COLLECTIVE:
        return _phrase(text, tokens, start, end, "organization", name=first.text)
    if head is None and definite and end - start > 2 and first.lower in COLLECTIVE:
        return _phrase(
            text,
            tokens,
            start,
            end,
            "organization",
            name=description(text_of(text, tokens, start, end)),
            definite=True,
        )
    if (
        definite and head is None and told_by_past(first) and end - start > 2
    ):  # "Lulusan Ecole des Hautes Etudes ini"
        return _phrase(text, tokens, start, end, "role", head=first.lower, definite=True)
    if head and definite and head.plural:
        return _phrase(text, tokens, start, end, "unnamed", plural=True, head=head.head)
    if head and definite:
        return _role(text, tokens, start, end, head, definite=True)
    return None


def _speaker(
    text: str,
    tokens: Sequence[Token],
    start: int,
    end: int,
    head: Head | None,
    hints: Hints,
    *,
    definite: bool,
) -> Phrase | None:
    """A person's name, a role, an organisation, or somebody unnamed."""
    first = tokens[start]
    if head and head.kind == "citizen" and first.capital and first.word in lexicon.organization_heads():
        head = None if start + 1 < end and tokens[start + 1].capital else head  # "Otoritas Jasa Keuangan"
    pair = f"{first.word} {tokens[start + 1].word}" if start + 1 < end else ""
    if head and head.head == "pengurus" and first.capital and pair in lexicon.organization_heads():
        head = None  # "Pengurus Besar (PB) PMII"
    if definite and start == 0 and end - start > 2 and common(first, hints):
        return _phrase(text, tokens, start, end, "role", head=first.lower, definite=True)
    nameless = head is None and first.plain not in hints.names
    short = short_name(tokens, start, end, hints.acronyms) if nameless else ""
    if short and not _comes_from(
        text, tokens, start, end, hints
    ):  # "(Badan Meteorologi, Klimatologi, dan) Geofisika (BMKG)"
        return _phrase(text, tokens, start, end, "organization", name=short)
    known = " ".join(t.plain for t in tokens[start:end]) in lexicon.organization_names()
    own = head is None and named_for(tokens, start, end) and tokens[end - 1].plain not in hints.names
    own = own or (head is None and opens_a_body(tokens, start, end))
    own = own or (known and end - start > 1)  # "Times of Israel"
    own = own or nobody_named(tokens, start, end, hints)
    if not own and (named := _named(text, tokens, start, end, head, hints)):
        return named
    if placed := _placed(text, tokens, start, end):
        return placed
    organization = _organization(text, tokens, start, end)
    several = doubled(first.lower) and first.lower.partition("-")[0] not in {"baru", "kadang", "tiba"}
    several = several or first.lower == "sebanyak" or counted(tokens, start, end)  # "Sebanyak 40 persen"
    if first.lower in INDEFINITE or several or (head and head.plural):
        return _phrase(text, tokens, start, end, "unnamed", plural=True, head=head.head if head else "")
    if head:
        return _role(text, tokens, start, end, head, definite=definite)
    if organization and capital_by_place(tokens, start, end):  # "Lainnya mengatakan", "Harga minyak"
        kind: PhraseKind = "document" if names_a_document(tokens, start) else "unnamed"
        return _phrase(text, tokens, start, end, kind, plural=end == 1)
    if organization and not (definite and (is_title(first) or (start == 0 and not elsewhere(first.plain)))):
        return replace(organization, definite=definite)
    if first.lower in COLLECTIVE or (first.capital and first.lower in lexicon.organization_heads()):
        name = text_of(text, tokens, past_description(tokens, start, end), end)
        return _phrase(text, tokens, start, end, "organization", name=name, definite=definite)
    if definite:
        return _phrase(text, tokens, start, end, "role", head=first.lower, definite=True)
    if first.kind == WORD and not first.capital:
        return _phrase(text, tokens, start, end, "unnamed")
    return None


def _comes_from(text: str, tokens: Sequence[Token], start: int, end: int, hints: Hints) -> bool:
    """Whether a person's name stands before the body: "Eyal Wira | dari Pasukan Pertahanan Israel (IDF)"."""
    at = next((k for k in range(start + 1, end) if tokens[k].lower == "dari"), start)
    named = parse(text, tokens, start, at, hints) if at > start else None
    return named is not None and named.kind == "name"


def _placed(text: str, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """A body or the press of a place: "polisi Portugal", "pihak militer Ghana", "media pemerintah Iran"."""
    start += tokens[start].lower == "pihak" and end - start > 1
    if not of_a_place(tokens, start, end):
        return None
    if tokens[start].lower in PRESS:
        return _phrase(text, tokens, start, end, "unnamed", plural=True)
    return _phrase(text, tokens, start, end, "organization", name=text_of(text, tokens, start, end))


def _phrase(
    text: str, tokens: Sequence[Token], start: int, end: int, kind: PhraseKind, **more: object
) -> Phrase:
    span = (tokens[start].start, tokens[end - 1].end)
    return Phrase(start, end, kind, span, text[slice(*span)], **more)  # type: ignore[arg-type]


def _role(text: str, tokens: Sequence[Token], start: int, end: int, head: Head, *, definite: bool) -> Phrase:
    return _phrase(
        text,
        tokens,
        start,
        end,
        "role",
        role=text_of(text, tokens, start, head.end),
        head=head.head,
        affiliation=_affiliation(text, tokens, head.end, end),
        definite=definite,
        plural=head.plural,
    )


def _affiliation(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    while end > start and (
        (tokens[end - 1].kind == PUNCT and tokens[end - 1].text != ")")
        or is_title(tokens[end - 1])
        or tokens[end - 1].lower in DEMONSTRATIVES
    ):
        end -= 1
    while start < end and tokens[start].kind == PUNCT:
        start += 1
    return text_of(text, tokens, start, end)


def _named(
    text: str, tokens: Sequence[Token], start: int, end: int, head: Head | None, hints: Hints
) -> Phrase | None:
    """The phrase as a person's name with what stands around it."""
    after_head = head.end if head else start
    found: list[tuple[int, int]] = []
    for run_low, run_high in capital_runs(tokens[after_head:end]):
        low, high = run_low + after_head, run_high + after_head
        low = min(high, low + behind_place_head(tokens, low, hints)) if low > after_head else low
        if low == high or (found and tokens[low - 1].lower == "alias"):
            continue  # "warga blok Garini", "Rian Haji Saputra alias Boteng"
        if low > start and (tokens[low - 1].text in WORKS or born_there(tokens, low, high, hints.names)):
            continue  # "bintang sinetron Bidadari"
        if low > start and tokens[low - 1].text == "(" and any(t.capital for t in tokens[start:low]):
            continue
        name = in_run(tokens, start, (low, high), end, head, hints)
        if name and not (start < low == name[0] and tokens[low - 1].lower == "di"):  # "Jaksa di Mokoru"
            found.append(name)
    found = whole_names(tokens, found, hints)
    if not found:
        return None
    pointed = tokens[end - 1].lower in DEMONSTRATIVES
    opens = {"yang", "dari"} if pointed and not tokens[start].capital else {"yang"}
    clause = next((k for k in range(start, end) if tokens[k].lower in opens), end)
    outside = [run for run in found if run[0] < clause]
    lower = head is not None or not tokens[start].capital or names_people(tokens, start, end)
    aside = lower and not outside and (pointed or told_of(tokens[clause : found[0][0]]))
    if aside or (not outside and names_nobody(tokens[start], hints)):
        return None  # "Menteri yang baru dilantik Presiden Prabowo itu", "APTI yang dipimpin Raya Silalahi"
    found = outside or found
    first = found[0][0]
    body = tokens[start].lower == "pihak" and first > start + 1 and tokens[start + 1].capital
    if of_a_network(tokens, start, first) or (body and role_head(tokens, start + 1, first) is None):
        return None  # "pihak KBRI Phnom Penh"
    low, high = speaking(tokens, start, found, head, hints)
    between = [t for t in tokens[start + 1 : low] if not is_title(t)]
    bare = not between or an_office(tokens, start + 1, low)
    around = tokens[start].lower in GROUPS and bare and len(found) == 1
    if around and tokens[start].lower == "pemerintahan":
        return _phrase(text, tokens, start, high, "organization", name=text_of(text, tokens, start, high))
    if around or (tokens[start].lower == "tim" and low > start):  # "Tim kuasa hukum Iswaran"
        return _phrase(text, tokens, start, high, "unnamed", plural=True)
    role_end = low
    while role_end > start and is_title(tokens[role_end - 1]):
        role_end -= 1
    return _phrase(
        text,
        tokens,
        start,
        end,
        "name",
        name=tokens[low].plain if high == low + 1 else text_of(text, tokens, low, high),
        name_span=(tokens[low].start, tokens[high - 1].end),
        role=text_of(text, tokens, start, head.end) if head else "",
        head=head.head if head else "",
        affiliation=_affiliation(text, tokens, head.end, role_end) if head else "",
        plural=head is not None and head.plural,
        also=also_named(text, tokens, found, (low, high)),
    )


def _organization(text: str, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """The phrase as an organisation, a state that stands for its government, or a metonym."""
    at = start
    known = tokens[at].plain in lexicon.organization_names()  # "Disdikbud berharap"
    if start == 0 and not known and is_verb(Token(0, 1, tokens[at].lower, WORD)):
        return None  # a sentence's first word: "Berbicara kepada pers, …"
    if end - at > 1 and all(t.kind != WORD or t.lower in TIMES for t in tokens[at:end]):
        return None
    if tokens[at].lower in {"pihak", "data", "juru", "para"} and at + 1 < end and tokens[at + 1].capital:
        at += 1
    at = past_finding(tokens, at, end)
    if not tokens[at].capital:
        return None
    stop = end
    if tokens[stop - 1].text in ")]":
        stop = visible_end(tokens, end)
    last = stop
    stop, other = first_of_several(tokens, at, stop)
    also = (text_of(text, tokens, other, last),) if other else ()
    if tokens[at].lower not in lexicon.documents():
        numbered = at > 0 and tokens[at - 1].lower in lexicon.documents()  # "putusan MK nomor 5"
        closing = BODY_ENDS | ({"nomor"} if numbered else set())
        ends = (k for k in range(at + 1, stop) if tokens[k].lower in closing or is_verb(tokens[k]))
        stop = next(ends, stop)
    small = not any(t.capital for t in tokens[at + 1 : stop])
    if stop < end and small and tokens[at].lower in ASSEMBLED and tokens[stop].lower == "yang":
        return None  # "Kelompok yang mewakili keluarga korban"
    while stop - at > 1 and not tokens[stop - 1].capital and tokens[stop - 1].lower in AFTER_BODY:
        stop -= 1
    if stop - at == 1 and tokens[at].lower in OPENING:
        return None
    at, stop = acting_part(tokens, at, stop)
    at = past_description(tokens, at, stop)
    name = text_of(text, tokens, at, stop)
    return _phrase(
        text, tokens, start, end, "organization", name=name or text_of(text, tokens, at, end), also=also
    )
