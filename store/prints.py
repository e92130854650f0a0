"""Fingerprints by which like statements meet: a sample of the runs of three words in a text.

Winnowing after Schleimer, Wilkerson and Aiken (2003), with the sample taken by value, so that
every text that holds a run keeps it or none does, however long the texts are.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from sys import intern
from zlib import crc32

from store.names import WORD, folded

LOWER = 0xFFFFFFFF


def tokens(text: str) -> list[str]:
    """The words of `text`, folded, in order."""
    return list(map(intern, WORD.findall(folded(text))))


@lru_cache(maxsize=1 << 16)
def _code(word: str) -> int:
    return crc32(word.encode())


def fingerprints(words: list[str]) -> frozenset[int]:
    """A quarter of the runs of three words as 32-bit numbers, and the least one, that none be without."""
    codes = list(map(_code, words))
    runs = [(a + 3 * b + 7 * c) & LOWER for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]
    return frozenset([run for run in runs if run & 0x300 == 0] + [min(runs)]) if runs else frozenset()


@lru_cache(maxsize=4096)
def analysed(text: str) -> tuple[list[str], frozenset[int]]:
    """Words and fingerprints of `text`; an ingest asks several times for the same."""
    words = tokens(text)
    return words, fingerprints(words)


class Prints:
    """Fingerprint -> numbers of the quotations that have it; the bulk in one sorted array.

    An item of it is the fingerprint in the upper and the number in the lower 32 bits.
    """

    def __init__(self) -> None:
        self.items = array("Q")
        self._fresh: dict[int, list[int]] = defaultdict(list)

    def build(self, texts: Iterable[tuple[int, Iterable[int]]]) -> None:
        """Take in all quotations, given by their numbers and fingerprints."""
        self.items = array("Q", sorted(value << 32 | number for number, prints in texts for value in prints))

    def add(self, number: int, prints: Iterable[int]) -> None:
        """Take in a quotation."""
        for value in prints:
            self._fresh[value].append(number)

    def holding(self, value: int) -> list[int]:
        """The quotations with this fingerprint, those that are gone by now among them."""
        first, last = bisect_left(self.items, value << 32), bisect_left(self.items, (value + 1) << 32)
        found = [item & LOWER for item in self.items[first:last]]
        return found + self._fresh[value] if value in self._fresh else found

    def settle(self, gone: set[int]) -> None:
        """Work what was added into the bulk, and drop what is gone."""
        if not self._fresh and not gone:
            return
        kept = [item for item in self.items if item & LOWER not in gone] if gone else self.items.tolist()
        kept += [value << 32 | number for value, numbers in self._fresh.items() for number in numbers]
        kept.sort()
        self.items = array("Q", kept)
        self._fresh = defaultdict(list)
