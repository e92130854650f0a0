"""What is said before its source: "Apabila hujan turun, Rina mengatakan, pasar tutup".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.complements import after_connectives
from quotes.extents import SOFT_STOPS, STRONG_STOPS
from quotes.openings import PREPOSITIONS
from quotes.phrases import Phrase
from quotes.predicates import goes_on
from quotes.tokens import Token
from quotes.words import words

CONDITIONS = words("conditions")
OUTSIDE = (STRONG_STOPS | SOFT_STOPS) - {"untuk", "guna"}
"""Words that open no part of what is said before a source."""
BESIDE = PREPOSITIONS | {"menurut", "selain", "meski", "meskipun", "walau", "hal"}
"""Words that open what is said before a name only where a pronoun stands for it."""


def fronted(tokens: Sequence[Token], phrase: Phrase, content: int) -> tuple[int, int] | None:
    """Where the words stand that the clause at `content` goes on with, before its source: a condition, or a
    subject whose predicate follows ("Itu, dia berharap, dapat …", "Vila itu, Rina mengatakan, akan …")."""
    start, comma = after_connectives(tokens), phrase.start - 1
    if start >= comma or tokens[comma].text != ",":
        return None
    first = tokens[start].lower
    named = phrase.kind == "name" and phrase.end - phrase.start == 1 and first not in BESIDE
    subject = (named or phrase.kind == "pronoun") and first not in OUTSIDE
    goes = subject and content < len(tokens) and goes_on(tokens, content)
    return (start, comma) if first in CONDITIONS or goes else None
