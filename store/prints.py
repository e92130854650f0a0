"""Fingerprints by which like statements meet: a sample of the runs of three words in a text.

Winnowing after Schleimer, Wilkerson and Aiken (2003), with the sample taken by value, so that
every text that holds a run keeps it or none does, however long the texts are.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from zlib import crc32

from store.names import WORD, folded

MIX = 0x9E3779B1
"""An odd number near 2^32 divided by the golden ratio (Knuth's multiplicative hashing)."""


def tokens(text: str) -> list[str]:
    """The words of `text`, folded, in order."""
    return WORD.findall(folded(text))


def fingerprints(words: list[str]) -> frozenset[int]:
    """A quarter of the runs of three words as 32-bit numbers, and the least one, that none be without."""
    codes = [crc32(word.encode()) for word in words]
    runs = [
        ((a * MIX + b) * MIX + c) & 0xFFFFFFFF for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)
    ]
    kept = {run for run in runs if run >> 8 & 3 == 0}
    if runs:
        kept.add(min(runs))
    return frozenset(kept)


@lru_cache(maxsize=4096)
def analysed(text: str) -> tuple[list[str], frozenset[int]]:
    """Words and fingerprints of `text`; an ingest asks several times for the same."""
    words = tokens(text)
    return words, fingerprints(words)


class Prints:
    """Fingerprint -> numbers of the quotations that have it; the bulk in two sorted arrays."""

    def __init__(self) -> None:
        self.prints = array("I")
        self.numbers = array("I")
        self._fresh: dict[int, list[int]] = defaultdict(list)

    def add(self, number: int, prints: Iterable[int]) -> None:
        """Take in a quotation."""
        for value in prints:
            self._fresh[value].append(number)

    def holding(self, value: int) -> list[int]:
        """The quotations with this fingerprint, those that are gone by now among them."""
        first, last = bisect_left(self.prints, value), bisect_right(self.prints, value)
        found = self.numbers[first:last].tolist()
        return found + self._fresh[value] if value in self._fresh else found

    def settle(self, gone: set[int]) -> None:
        """Work what was added into the bulk, and drop what is gone."""
        if not self._fresh and not gone:
            return
        pairs = [(p, n) for p, n in zip(self.prints, self.numbers, strict=True) if n not in gone]
        pairs += [(p, n) for p, numbers in self._fresh.items() for n in numbers]
        pairs.sort()
        self.prints, self.numbers = array("I", (p for p, _ in pairs)), array("I", (n for _, n in pairs))
        self._fresh = defaultdict(list)
