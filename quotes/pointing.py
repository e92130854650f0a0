"""Roles told at length that end in a demonstrative: "legislator dari Dapil Jawa Tengah IX ini"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.described import known_by_office
from quotes.extents import STRONG_STOPS, stops
from quotes.likeness import Hints
from quotes.offices import past_place
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import PUNCT, QUOTED, WORD, Token

ROLE_GOES_ON = frozenset({"dari", "di", "asal", "yang", "dengan", "pada", "untuk", "bagi", "bersama"})
"""Words behind a role that tell more of it."""


def pointing_back(text: str, tokens: Sequence[Token], at: int, near: int, hints: Hints) -> Phrase | None:
    """A longer role that ends in a demonstrative: "legislator dari Dapil Jawa Tengah IX ini", "pria asal
    Indramayu, Jawa Barat, itu"."""
    if near >= len(tokens):
        return None
    goes_on = tokens[near].lower in ROLE_GOES_ON or tokens[near].text == ","
    if not (goes_on or _second_field(tokens, near)):
        return None
    k = near
    if known_by_office(tokens, at, len(tokens)):
        ends = (i for i in range(near + 2, len(tokens)) if tokens[i].kind == PUNCT or stops(tokens[i]))
        return parse(text, tokens, at, next(ends, len(tokens)), hints)
    apart = False
    while k < min(len(tokens), near + 14):
        if tokens[k].text == ",":
            k = past_place(tokens, k)
            apart = True
        elif tokens[k].kind in {PUNCT, QUOTED} and tokens[k].text not in "-()":
            return None
        if k == 0:
            return None
        if tokens[k].lower in DEMONSTRATIVES and (
            apart
            or k + 1 == len(tokens)
            or tokens[k + 1].kind == PUNCT
            or tokens[k + 1].lower in STRONG_STOPS
        ):
            phrase = parse(text, tokens, at, k + 1, hints)
            return phrase if phrase and phrase.definite else None
        k += 1
    return None


def _second_field(tokens: Sequence[Token], at: int) -> bool:
    """Whether "dan" or "sekaligus" at `at` opens another field of the role before it, or what its bearer is
    besides, up to a demonstrative that closes the clause."""
    if tokens[at].lower not in {"dan", "serta", "sekaligus"}:
        return False
    if role_head(tokens, at + 1, len(tokens)) is not None:
        return False  # "ibu dan anak itu"
    end = next((k for k in range(at + 1, len(tokens)) if tokens[k].kind != WORD), len(tokens))
    pointed = end - at > 2 and tokens[end - 1].lower in DEMONSTRATIVES
    return pointed and not any(is_verb(t) or stops(t) for t in tokens[at + 1 : end - 1])
