"""Reporting words with one letter wrong ("menegaska", "mengatakam") or a part twice ("mengakakui")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from quotes.words import words

SHORTEST = 7
"""Letters of the shortest word taken for a misspelling: shorter ones are too like other words."""
STARTS = frozenset("mdbn")
"""First letters of verbs in the active and passive voice, and the one beside m."""
OWN_WORDS = words("not_misspelt")
REMEMBERED = 1 << 16
_TWICE = regex.compile(r"(\p{Ll}{2,3})\1")


class Speller:
    """Finds the one known word that differs from another by a letter left out, added, swapped or wrong, or by
    two or three letters written twice.

    Known words and the word asked for are compared with each of their letters left out in turn
    (the symmetric deletion of SymSpell, Garbe 2012).
    """

    def __init__(self, known: Iterable[str]) -> None:
        self._shorter: dict[str, set[str]] = {}
        for word in known:
            if len(word) >= SHORTEST:
                for less in _with_one_less(word):
                    self._shorter.setdefault(less, set()).add(word)

    def meant(self, word: str) -> str:
        """The known word that `word` misspells, "" for none or several."""
        if len(word) < SHORTEST or word[0] not in STARTS or word in OWN_WORDS:
            return ""
        once: str = _TWICE.sub(r"\1", word)
        if once in self._shorter.get(once, ()):
            return once
        found = set().union(*(self._shorter.get(less, ()) for less in _with_one_less(word)))
        near = [other for other in found if _one_letter_apart(word, other)]
        return near[0] if len(near) == 1 else ""


def _with_one_less(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _one_letter_apart(one: str, two: str) -> bool:
    if len(one) != len(two):
        short, long = sorted((one, two), key=len)
        return len(long) - len(short) == 1 and short in _with_one_less(long)
    wrong = [at for at, (a, b) in enumerate(zip(one, two, strict=True)) if a != b]
    swapped = len(wrong) == 2 and one[wrong[0] : wrong[1] + 1] == two[wrong[0] : wrong[1] + 1][::-1]
    return len(wrong) == 1 or (swapped and wrong[1] - wrong[0] == 1)
