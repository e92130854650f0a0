"""Whether words are a clause of their own: a subject with a predicate outside any relative clause."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from quotes.glue import REMEMBERED
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token
from quotes.words import words

PREDICATES = words("predicates")
EXISTENTIAL = frozenset({"ada", "terdapat", "hanya", "sebanyak", "sedikitnya"})
"""Words that open a clause without a subject before them."""
COPULAS = frozenset({"adalah", "ialah"})
"""Verbs of the main clause, whatever opened before."""
JUDGED = words("judged")
"""Passives whose verb, behind a finite word, is part of the same relative: "yang dinilai masih kurang"."""
OPENERS = words("openers")
"""After one of these the next verb is not the main one."""
NOT_VERBS = words("not_verbs")
ADVERBS = words("adverbs")
BETWEEN = frozenset({"juga", "pun", "nantinya", "hanya", "kini"})
"""Adverbs between a subject and its predicate."""
FINITE = words("finite")
"""Words that stand before a main verb."""


def is_verb(token: Token) -> bool:
    """Whether a word in lower case has a verb's prefix or stands in predicates."""
    return token.kind == WORD and not token.capital and _verb(token.lower)


@lru_cache(maxsize=REMEMBERED)
def _verb(word: str) -> bool:
    if word in PREDICATES:
        return True
    if (
        len(word) < 5
        or word.removesuffix("nya") in NOT_VERBS
        or ("-" in word and not word.startswith(("me", "ber", "di", "ter")))
    ):
        return False
    if word.startswith(("me", "ber", "ter")):
        return True
    return (word.startswith("di") and word.endswith(("kan", "i", "nya"))) or (
        word.startswith("di") and len(word) > 5
    )


def is_clause(tokens: Sequence[Token], start: int, end: int, *, subject: bool = True) -> bool:
    """Whether `tokens[start:end]` hold a main predicate; with `subject` something must stand before it."""
    skip = told = False
    seen = 0
    if start < end and tokens[start].lower in EXISTENTIAL:
        return True
    for k, token in enumerate(tokens[start:end], start):
        if token.kind == PUNCT or (k > start and tokens[k - 1].lower == "di" and token.lower in PREDICATES):
            continue  # "di tengah kemacetan"
        if token.lower in OPENERS:
            skip, told = True, False
            continue
        if token.lower in COPULAS and seen:
            return True
        if is_verb(token):
            if skip:
                if told and token.lower in FINITE:
                    return True  # "lahan yang bersertifikat tidak terulang"
                told = token.lower not in JUDGED
                seen += 1
                continue
            if seen or not subject:
                return True
            seen += 1
            continue
        adverb = k > start and tokens[k - 1].lower == "yang" and token.lower in ADVERBS  # "yang kini berada"
        skip = skip and (token.kind in {QUOTED, NUMBER} or token.lower in PREDICATES or adverb)
        seen += 1
    return False


def that_behind(tokens: Sequence[Token], k: int) -> bool:
    """Whether `bahwa` stands right behind the word at `k`: "mengatakan | bahwa"."""
    return k + 1 < len(tokens) and tokens[k + 1].lower == "bahwa"


def goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the predicate of a clause whose subject stands before its source begins behind the comma before
    `at`: "Vila itu, dia menegaskan, | juga dibangun di sini"."""
    if tokens[at - 1].text != ",":
        return False
    at += tokens[at].lower in BETWEEN and at + 1 < len(tokens)
    return tokens[at].lower in FINITE or is_verb(tokens[at])
