"""Nouns that tell a person or body from a thing, and a thing made of a verb from either."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.phrases import PRONOUNS
from quotes.tokens import Token
from quotes.words import words

COLLECTIVE = words("collective")


def person(word: str) -> bool:
    """Whether a noun in lower case names people or a body."""
    noun = word.removesuffix("nya")
    return noun in COLLECTIVE or noun == "diri" or lexicon.role(noun) is not None


def names_somebody(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether somebody who may act stands in `tokens[start:end]`: a name, a pronoun, people."""
    return any(
        (t.capital and t.text != "Rp") or t.lower in PRONOUNS or person(t.lower) for t in tokens[start:end]
    )


def nominal(token: Token) -> bool:
    """Whether a word is a derived noun ("keresahan", "penerapan", "komitmennya")."""
    word = token.lower
    if person(word) or token.capital:
        return False  # "kliennya", "pihaknya" speak and act
    return derived(word) or (word.endswith("nya") and len(word) > 7)


def derived(word: str) -> bool:
    """Whether a word has the shape of a noun made of a verb or an adjective: "kesiapan", "pencarian"."""
    return word.startswith(("ke", "pe")) and word.endswith("an") and len(word) > 6
