"""Names that begin with a short family name: "Kong Xuanyou", "He Xiaopeng", where the family name is a common
word or unlike a name elsewhere and the given name, of one or two syllables, tells."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quotes import lexicon
from quotes.shapes import listed
from quotes.tokens import Token
from quotes.words import words

FAMILIES = words("eastern_families")
"""Chinese and Korean family names in small letters."""
_INITIAL = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL = (
    r"(?:i?ang|i?ong|uang|eng|ing|i?an|iao|uai|uan|en|in|un|ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|er|a|e|i|o|u)"
)
_GIVEN = regex.compile(rf"{_INITIAL}{_FINAL}(?:['’]?{_INITIAL}?{_FINAL})?", regex.IGNORECASE)
SHORTEST = 5
"""Letters of the shortest given name that shows itself: shorter ones are like other words."""


def family_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether a family name stands at `at` and behind it a given name of one or two syllables, known as
    nothing else: "Kong Xuanyou", not "Kim Sari"."""
    if not 0 <= at < len(tokens) - 1 or tokens[at].word not in FAMILIES or not tokens[at].text[1:].islower():
        return False
    behind = tokens[at + 1]
    word = behind.plain
    known = word in lexicon.given_names() or lexicon.everyday(word)
    shaped = len(word) >= SHORTEST and word[1:].replace("'", "").islower()
    return shaped and not (known or listed(behind)) and _GIVEN.fullmatch(word) is not None
