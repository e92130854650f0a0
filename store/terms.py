"""What a user typed to search for words: words, "phrases", beginnings*, and -unwanted ones."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from store.prints import tokens
from store.words import Words

TERM = re.compile(r"""(-?)(?:"([^"]*)"?|“([^”]*)”?|(\S+))""")
Text = Callable[[int], str]


class Term(Struct, frozen=True):
    """Words that must stand side by side, one word as a rule."""

    words: tuple[str, ...]
    prefix: bool = False
    """The last word is a beginning."""
    unwanted: bool = False


def parse(query: str) -> list[Term]:
    """The terms of `query`; a mark that never closes closes at the end."""
    terms = []
    for minus, straight, curly, word in TERM.findall(query):
        text = straight or curly or word
        words = tuple(tokens(text))
        if words:
            terms.append(Term(words, prefix=text.endswith("*"), unwanted=bool(minus)))
    return terms


def holding(terms: list[Term], index: Words, text: Text) -> set[int]:
    """Numbers of the quotations that hold all wanted terms and no unwanted one."""
    wanted = sorted((term for term in terms if not term.unwanted), key=lambda term: _count(term, index))
    found: set[int] | None = None
    for term in wanted:
        numbers = _candidates(term, index)
        found = numbers if found is None else found & numbers
        if not found:
            return set()
    found = found if found is not None else index.everything()
    for term in terms:
        if len(term.words) > 1 and not term.unwanted:
            found = {number for number in found if beside(term, tokens(text(number)))}
    for term in terms:
        if term.unwanted:
            found = found - {n for n in found & _candidates(term, index) if beside(term, tokens(text(n)))}
    return found


def beside(term: Term, words: list[str]) -> bool:
    """Whether the term's words stand side by side in `words`."""
    size = len(term.words)
    *head, last = term.words
    for start in range(len(words) - size + 1):
        if words[start : start + size - 1] == head:
            word = words[start + size - 1]
            if word == last or (term.prefix and word.startswith(last)):
                return True
    return False


def _candidates(term: Term, index: Words) -> set[int]:
    *head, last = term.words
    found = set().union(*map(index.holding, index.starting(last))) if term.prefix else index.holding(last)
    for word in head:
        found &= index.holding(word)
    return found


def _count(term: Term, index: Words) -> int:
    return min(index.count(word) for word in term.words) if not term.prefix else 1 << 30
