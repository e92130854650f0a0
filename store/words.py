"""Inverted index over the words of the quotations, and over the fingerprints by which like statements meet.

The bulk is a table of document numbers for each token, kept in a file beside the store
and made again whenever it does not fit; quotations changed since lie over it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from sys import byteorder

import msgspec
from msgspec import Struct

from quotes.pause import collector_paused
from store.affixes import roots
from store.errors import StoreError
from store.files import replaced
from store.prints import Prints, analysed, fingerprints, tokens

VERSION = 5
SETTLED = 50_000
"""Quotations that may wait before they are worked into the bulk."""
REMEMBERED = 50_000
"""Quotations whose words are kept in their order, for comparisons."""
LONGEST = 0xFFFE
"""As many words are counted in a quotation."""


class Saved(Struct, frozen=True):
    """The file beside the store."""

    version: int
    order: str
    """Byte order of the machine that wrote it."""
    main: tuple[str, str, int]
    """Which main file it is the index of."""
    postings: dict[str, bytes]
    lengths: bytes
    prints: bytes


class Words:
    """Token -> numbers of the quotations that hold it."""

    def __init__(self) -> None:
        self._base: dict[str, bytes] = {}
        self._vocabulary: list[str] | None = None
        self._roots: dict[str, list[str]] | None = None
        self._lengths = array("H")
        """How many words each quotation has, and one more; 0 where there is none. By its number."""
        self.prints = Prints()
        self._waiting: dict[int, list[str] | None] = {}
        """What changed and nobody has asked for yet."""
        self._recent: dict[int, list[str]] = {}
        """Words of quotations that were added or compared of late."""
        self._fresh: dict[str, set[int]] = defaultdict(set)
        self._own: dict[int, frozenset[str]] = {}
        """Number -> its tokens, for what is in `_fresh`."""
        self._gone: set[int] = set()
        """Numbers in the bulk that no longer hold what it says."""

    def build(self, texts: Iterable[tuple[int, str]]) -> None:
        """Read every quotation, given by its number and words."""
        with collector_paused():
            for number, text in texts:
                words = tokens(text)
                self._waiting[number] = words
                self.prints.add(number, fingerprints(words))
            self.settle()

    def update(self, number: int, text: str | None) -> None:
        """Take in a quotation that is new, changed or (None) gone."""
        words, prints = analysed(text) if text is not None else (None, frozenset())
        self._waiting[number] = words
        if words is not None:
            self._remember(number, words)
        self.prints.add(number, prints)
        if len(self._waiting) >= SETTLED:
            self.settle()

    def holding(self, token: str) -> set[int]:
        """Numbers of the quotations that hold `token`."""
        self._work()
        base = self._base.get(token)
        found = set(memoryview(base).cast("I")) if base is not None else set()
        if self._gone:
            found -= self._gone
        return found | self._fresh[token] if token in self._fresh else found

    def everything(self) -> set[int]:
        """Numbers of all quotations."""
        self._work()
        return {number for number, length in enumerate(self._lengths) if length}

    def read(self, number: int, text: Callable[[], str]) -> list[str]:
        """The words of a quotation in their order; asks for its `text` where they are not at hand."""
        words = self._recent.get(number)
        if words is None:
            words = tokens(text())
            self._remember(number, words)
        return words

    def length(self, number: int) -> int:
        """How many words a quotation has."""
        self._work()
        return self._lengths[number] - 1

    def count(self, token: str) -> int:
        """About how many quotations hold `token`."""
        self._work()
        return len(self._base.get(token, b"")) // 4 + len(self._fresh.get(token, ()))

    def starting(self, prefix: str) -> list[str]:
        """The words that start with `prefix`."""
        self._work()
        if self._vocabulary is None:
            words = (self._base.keys() | self._fresh.keys()) if self._fresh else self._base.keys()
            self._vocabulary = sorted(words)
        first = bisect_left(self._vocabulary, prefix)
        last = bisect_left(self._vocabulary, prefix + "\U0010ffff")
        return self._vocabulary[first:last]

    def related(self, word: str) -> list[str]:
        """The words that are `word` but for affixes, itself among them."""
        self._work()
        if self._vocabulary is None or self._roots is None:
            self._roots = defaultdict(list)
            for known in self.starting(""):
                for made_of in roots(known):
                    self._roots[made_of].append(known)
        return list({known for made_of in roots(word) for known in self._roots.get(made_of, ())})

    def save(self, path: Path, main: tuple[str, str, int]) -> None:
        """Keep the index in `path` as that of the main file `main`; a failure only costs time later."""
        self.settle()
        saved = Saved(
            VERSION, byteorder, main, self._base, self._lengths.tobytes(), self.prints.items.tobytes()
        )
        with suppress(StoreError), replaced(path) as file:
            file.write(msgspec.msgpack.encode(saved))

    def load(self, path: Path, main: tuple[str, str, int]) -> bool:
        """Take the index from `path` if it is that of the main file `main`."""
        try:
            with collector_paused():
                saved = msgspec.msgpack.decode(path.read_bytes(), type=Saved)
        except (OSError, msgspec.DecodeError):
            return False
        if (saved.version, saved.order, saved.main) != (VERSION, byteorder, main):
            return False
        self._base = saved.postings
        self._lengths.frombytes(saved.lengths)
        self.prints.items.frombytes(saved.prints)
        return True

    def settle(self) -> None:
        """Work what changed into the bulk."""
        added: dict[str, list[int]] = defaultdict(list)
        for number, words in self._taken():
            for token in frozenset(words):
                added[token].append(number)
        gone = self._gone
        self.prints.settle(gone)
        for token in list(self._base) if gone else ():
            old = memoryview(self._base[token]).cast("I")
            if not gone.isdisjoint(old):
                self._base[token] = array("I", (number for number in old if number not in gone)).tobytes()
        for token, numbers in self._fresh.items():
            added[token].extend(sorted(numbers))
        for token, more in added.items():
            self._base[token] = self._base.get(token, b"") + array("I", more).tobytes()
        self._base = {token: numbers for token, numbers in self._base.items() if numbers}
        self._fresh, self._own, self._gone = defaultdict(set), {}, set()
        self._vocabulary = None

    def _remember(self, number: int, words: list[str]) -> None:
        if len(self._recent) >= REMEMBERED:
            self._recent = dict(islice(self._recent.items(), REMEMBERED // 2, None))
        self._recent[number] = words

    def _work(self) -> None:
        """Lay what changed over the bulk."""
        for number, words in self._taken() if self._waiting else ():
            self._own[number] = frozenset(words)
            for token in self._own[number]:
                if token not in self._base and token not in self._fresh:
                    self._vocabulary = None
                self._fresh[token].add(number)

    def _taken(self) -> Iterator[tuple[int, list[str]]]:
        """What was waiting and is not gone, by its number; what it replaces is forgotten."""
        waiting, self._waiting = self._waiting, {}
        missing = max(waiting, default=0) + 1 - len(self._lengths)
        self._lengths.frombytes(bytes(2 * max(missing, 0)))
        for number, words in waiting.items():
            if number in self._own:
                for token in self._own.pop(number):
                    self._fresh[token].discard(number)
            elif self._lengths[number]:
                self._gone.add(number)
            self._lengths[number] = 0 if words is None else min(len(words), LONGEST) + 1
            if words is not None:
                yield number, words
