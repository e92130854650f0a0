"""Where the name of a body begins in a clause: "Sementara | Kamar Dagang Melati menyatakan …"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.names import CONNECTIVES, TIMES
from quotes.shapes import ENGLISH
from quotes.tokens import Token

LONG = 3
"""Words in capitals of an English name that its last word tells."""


def opens_name(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether the name of a place or a body of several words begins at `k`: "Kamar Dagang Melati"."""
    if _of_english(tokens, k, end):
        return True
    pair = f"{tokens[k].word} {tokens[k + 1].word}" if k + 1 < end and tokens[k + 1].capital else ""
    bodies = lexicon.long_organization_names().get(tokens[k].plain, ())
    listed = any(tuple(t.plain for t in tokens[k : k + len(body)]) == body for body in bodies)
    return bool(pair) and (listed or pair in lexicon.places() or pair in lexicon.organization_heads())


def _of_english(tokens: Sequence[Token], k: int, end: int) -> bool:
    """Whether an English name of a body begins at `k`: "Institutes of Nutrition", "Reef Fund Watch"."""
    at = k
    while at < end and tokens[at].capital and tokens[at].word not in lexicon.common_words():
        at += 1
    if at - k >= LONG and tokens[k].lower not in CONNECTIVES | TIMES:
        tail = next((t for t in reversed(tokens[k:at]) if t.word not in lexicon.places()), tokens[k])
        if tail.word in lexicon.organization_tails():
            return True
    return k < at < end - 1 and tokens[at].lower in ENGLISH and tokens[at + 1].capital
