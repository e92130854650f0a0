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
from itertools import repeat
from operator import add, mul
from sys import intern
from zlib import crc32

from store.names import WORD, folded

LOWER = 0xFFFFFFFF
SAMPLED = 0x300
"""Bits that are 0 in the runs that are kept."""
SPACED = bytes(code if chr(code).isalnum() else 0x20 for code in range(0x80)) + bytes(range(0x80, 0x100))
"""Plain text with spaces for all but letters and digits: a third of the time of the expression `WORD`."""
MOST_CODES = 1 << 18
FEWEST_WORDS = 7
"""Shorter quotations may be alike by chance."""


def tokens(text: str) -> list[str]:
    """The words of `text`, folded, in order."""
    text = folded(text)
    if text.isascii() and "'" not in text and "`" not in text:
        return list(map(intern, text.encode().translate(SPACED).decode().split()))
    return list(map(intern, WORD.findall(text)))


class _Codes(dict[str, int]):
    """Numbers of the words met of late."""

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_CODES:
            self.clear()
        code = self[word] = crc32(word.encode())
        return code


_code = _Codes().__getitem__


def fingerprints(words: list[str]) -> frozenset[int]:
    """A quarter of the runs of three words as 32-bit numbers, and the least one, that none be without.

    None at all for fewer than `FEWEST_WORDS`.
    """
    if len(words) < FEWEST_WORDS:
        return frozenset()
    codes = list(map(_code, words))
    pairs = map(add, codes, map(mul, codes[1:], repeat(3)))
    runs = list(map(add, pairs, map(mul, codes[2:], repeat(7))))
    return frozenset([run & LOWER for run in runs if run & SAMPLED == 0] + [min(runs) & LOWER])


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

    def add(self, number: int, prints: Iterable[int]) -> None:
        """Take in a quotation."""
        for value in prints:
            self._fresh[value].append(number)

    def holding(self, value: int, most: int) -> list[int]:
        """At most `most` of the quotations with this fingerprint, those that are gone by now among them."""
        items = self.items
        first = bisect_left(items, value << 32)
        found: list[int] = []
        if first < len(items) and items[first] >> 32 == value:
            last = bisect_left(items, (value + 1) << 32, first, min(first + most, len(items)))
            found = [item & LOWER for item in items[first:last]]
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
