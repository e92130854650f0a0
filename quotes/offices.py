"""Offices with commas inside before a name: several fields of one office, offices in English."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.extents import LONGEST_ROLE, joined, name_only, near_end
from quotes.likeness import Hints
from quotes.phrases import Phrase, parse
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES, is_title
from quotes.tokens import NUMBER, Token
from quotes.words import words

OFFICES_ABROAD = words("offices_abroad")
"""English words for offices in firms."""
FIELDS_ABROAD = words("fields_abroad")
"""English words for what offices in firms are for: "Sales & Technical Development Sinar Motor"."""

FIELDS_JOIN = frozenset({"dan", "serta", "&", "/", "-", "(", ")", "bidang", "urusan"})
"""Between the fields of one office."""
JOINING = frozenset({"dan", "serta", "sekaligus"})
"""Words between several that tell of somebody together."""


def foreign_office(text: str, tokens: Sequence[Token], at: int, hints: Hints) -> Phrase | None:
    """An office in English, commas and all, before a name: "Communication, Affairs & Access Director, GSK,
    Reswita Gisriani"."""
    k = at
    office = False
    if tokens[at].word not in OFFICES_ABROAD and tokens[at].word not in lexicon.not_names():
        return None
    while k < min(len(tokens), at + LONGEST_ROLE):
        token = tokens[k]
        office = office or token.word in OFFICES_ABROAD
        if token.text == "," and office:
            named = name_only(text, tokens, k + 1, hints)
            if named:
                return joined(text, tokens, at, named, hints)
        elif not (
            token.capital or token.text in {",", "&", "/"} or token.lower in {"and", "of", "for", "the"}
        ):
            return None
        if k > at and (token.plain in hints.names or token.plain in lexicon.given_names()):
            return None
        k += 1
    return None


def of_several_fields(text: str, tokens: Sequence[Token], at: int, near: int, hints: Hints) -> Phrase | None:
    """An office for several fields before its name: "Kepala Dinas Kebudayaan, Pariwisata, Pemuda dan
    Olahraga (Disbudparpora) Ponorogo Judha Slamet"."""
    head = role_head(tokens, at, near)
    if head is None or near >= len(tokens) or tokens[near].text != ",":
        return None
    served = any(t.word in lexicon.organization_heads() for t in tokens[head.end : near])
    if head.kind != "office" and not (head.kind == "profession" and tokens[at].capital and served):
        return None
    k, last = near, 0
    while k < len(tokens) and (tokens[k].text == "," or tokens[k].lower in {"dan", "serta", "&"}):
        ends = tokens[k].text != "," or (tokens[k + 1 : k + 2] and tokens[k + 1].lower in {"dan", "serta"})
        first = k + 1 + (tokens[k].text == "," and bool(ends))
        k = first
        while k < len(tokens) and tokens[k].capital and not _personal(tokens[k], hints):
            k += 1
        if k == first:
            return None
        if ends:
            last = first
            break
    if not last:
        return None
    end = near_end(tokens, last)
    named = name_only(text, tokens, end + 1, hints) if end < len(tokens) and tokens[end].text == "," else None
    whole = parse(text, tokens, at, end, hints)
    if whole is not None and whole.kind == "name":
        return whole
    return joined(text, tokens, at, named, hints) if named else whole


def _personal(token: Token, hints: Hints) -> bool:
    role = lexicon.role(token.word)
    known = token.plain in lexicon.given_names() or token.plain in hints.names
    return known or is_title(token) or (role is not None and role.kind == "office")


def office_start(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where the office begins whose words in capitals end at `end`: "audiensi dengan | Wakil Wali Kota
    Tebing Tinggi"; `begin` where the phrase opens with a role or there is no such office."""
    if role_head(tokens, begin, end) is not None:
        return begin
    low = end
    while low > begin and (tokens[low - 1].capital or (low < end and tokens[low - 1].lower in FIELDS_JOIN)):
        low -= 1
    for k in range(low, end):
        head = role_head(tokens, k, end)
        if head is not None and head.kind == "office":
            return k
    return begin


def past_place(tokens: Sequence[Token], comma: int) -> int:
    """The demonstrative behind a comma, capitals alone, several or a second role between them ("Ketua Komite
    Audit, dan Direktur Program Studi itu", "eks pemain Ajax, Milan, dan Porto itu"); 0 for none."""
    k = comma + 1
    while k < len(tokens) and (
        tokens[k].capital
        or tokens[k].text == ","
        or tokens[k].lower in JOINING
        or (tokens[k].kind == NUMBER and tokens[k - 1].capital)
    ):
        k += 1
    return k if k < len(tokens) and tokens[k].lower in DEMONSTRATIVES else 0
