"""Subjects of which only the places behind commas were taken: "Warga Desa Melati, Rejo, | Kota Sagara,"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.between import place
from quotes.edges import clause_start
from quotes.likeness import Hints
from quotes.openings import open_phrase
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.tokens import Token

STREETS = frozenset({"jl", "jln", "jalan"})
LISTED = 4
"""Places between commas at most."""


def residents(text: str, tokens: Sequence[Token], phrase: Phrase, hints: Hints) -> Phrase | None:
    """Who lives in the places, or the firm at the address, that `phrase` is the last of; None where it is no
    such place."""
    if phrase.kind != "organization" or phrase.start < 2 or tokens[phrase.start - 1].text != ",":
        return None
    street = tokens[phrase.start].lower in STREETS
    if not street and not _places(tokens[phrase.start : phrase.end]):
        return None
    end = phrase.start - 1
    for _ in range(LISTED):
        low = clause_start(tokens, 0, end)
        known = _places(tokens[low:end]) or (end - low <= 2 and all(t.capital for t in tokens[low:end]))
        if low == 0 or not known or tokens[low - 1].text != ",":
            break
        end = low - 1
    low, _ = open_phrase(tokens, clause_start(tokens, 0, end), end)
    if any(is_verb(t) for t in tokens[low:end]):
        return None
    first = parse(text, tokens, low, end, hints)
    if first is None:
        return None
    if street:
        return first if first.kind == "organization" else None
    if first.kind != "unnamed" or not first.plural:
        return None
    return first.over(text, (first.span[0], phrase.span[1]), low, phrase.end)


def _places(tokens: Sequence[Token]) -> bool:
    """Whether words name places: "Kota Sagara", "Bekasi dan Tangerang"."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.lower in {"dan", "serta"}:
            parts.append([])
        else:
            parts[-1].append(token)
    return all(map(place, parts))
