"""What a user typed to search for words: words, "phrases", beginnings*, ~relatives, -unwanted ones."""

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
    related: bool = False
    """The word with any affixes will do."""


def parse(query: str) -> list[Term]:
    """The terms of `query`; a mark that never closes closes at the end."""
    terms = []
    for minus, straight, curly, word in TERM.findall(query):
        text = straight or curly or word
        words = tuple(tokens(text))
        if words:
            related = len(words) == 1 and text.startswith("~")
            terms.append(Term(words, text.endswith("*"), unwanted=bool(minus), related=related))
    return terms


def signs_alone(query: str) -> bool:
    """Whether `query` wants signs and no words, say `()` or `😀`: no quotation is found by them.

    Marks with which a term begins (`"`, `“`, `~`, `-`) want nothing as long as nothing follows them.
    """
    wanted = [text for minus, *texts in TERM.findall(query) if not minus for text in texts]
    return any(text.strip('"“”~*-') for text in wanted) and not parse(query)


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
            held = found & _candidates(term, index)
            found = found - (held if term.related else {n for n in held if beside(term, tokens(text(n)))})
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
    if term.related:
        return set().union(*map(index.holding, index.related(last)))
    found = set().union(*map(index.holding, index.starting(last))) if term.prefix else index.holding(last)
    for word in head:
        found &= index.holding(word)
    return found


def _count(term: Term, index: Words) -> int:
    return 1 << 30 if term.prefix or term.related else min(map(index.count, term.words))
