"""Stretches of capitals: what names and titles are looked for in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes.shapes import PARTICLES, is_initial, is_title, surname
from quotes.tokens import Token

AS = frozenset({"selaku", "sebagai", "yang", "dkk", "cs"})
"""Words that end a stretch of capitals, themselves with a capital or not."""


def capital_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Maximal stretches of capitalised words, particles of names inside them included."""
    at = 0
    while at < len(tokens):
        if not tokens[at].capital or tokens[at].lower in AS:
            at += 1
            continue
        end = at + 1
        while end < len(tokens):
            if tokens[end].lower in AS and not surname(tokens, end):  # "Meiki Paendong Selaku Manajer"
                break
            if tokens[end].capital and _next_to(tokens[end - 1], tokens[end]):
                end += 1
                continue
            particles = 0
            while end + particles < len(tokens) - 1 and tokens[end + particles].lower in PARTICLES:
                particles += 1  # "Rudi van der Zalm"
            if not particles or not tokens[end + particles].capital:
                break
            end += particles + 1
        yield at, end
        at = end


def _next_to(left: Token, right: Token) -> bool:
    """Whether two words stand in one stretch; a lost space is where a link, so a name, began or ended."""
    gap = right.start - left.end  # "Maruba B.Sinaga", "K.H.Ma'ruf Amin"
    return 1 <= gap <= 3 or (gap == 0 and left.text.endswith(".") and (is_initial(left) or is_title(left)))
