"""Documents that stay in the main file until somebody asks for them."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from weakref import finalize

from msgspec import Raw, Struct

from store.errors import StoreError

Identity = tuple[int, int, int]
"""Inode, size and time of the last change in nanoseconds: a file that nobody touched keeps them."""

READABLE_IN_PLACE = hasattr(os, "pread")
"""Whether the system reads at a place, and lets a file be replaced that is open."""


def identity(found: os.stat_result) -> Identity:
    """What tells a file from another, and from itself after a change."""
    return found.st_ino, found.st_size, found.st_mtime_ns


class Places(Struct, frozen=True):
    """Where the documents of one table stand in the main file, in the order of their numbers."""

    numbers: bytes = b""
    """32-bit integers, as are the lengths; offsets have 64 bits. All in bytes."""
    offsets: bytes = b""
    lengths: bytes = b""


class MainFile:
    """A main file that is read piece by piece; stays readable when another takes its place."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = os.open(path, os.O_RDONLY)
        finalize(self, os.close, self._descriptor)
        self.identity = identity(os.fstat(self._descriptor))

    def read(self, offset: int, length: int) -> bytes:
        """Some bytes; raises `StoreError` when another program wrote into the file."""
        if identity(os.fstat(self._descriptor)) != self.identity:
            raise StoreError(f"{self._path} was changed by another program", "repeat the command")
        return os.pread(self._descriptor, length, offset)


class StoredRows(MutableMapping[int, Raw]):
    """A table of the main file, with what changed since laid over it."""

    def __init__(self, file: MainFile, places: Places) -> None:
        self._file = file
        self._numbers, self._offsets, self._lengths = array("I"), array("Q"), array("I")
        self._numbers.frombytes(places.numbers)
        self._offsets.frombytes(places.offsets)
        self._lengths.frombytes(places.lengths)
        self._later: dict[int, Raw | None] = {}
        """Documents that are new or changed, None for those that are gone."""

    def __getitem__(self, number: int) -> Raw:
        if number in self._later:
            later = self._later[number]
            if later is None:
                raise KeyError(number)
            return later
        place = self._place(number)
        if place is None:
            raise KeyError(number)
        return Raw(self._file.read(self._offsets[place], self._lengths[place]))

    def __setitem__(self, number: int, document: Raw) -> None:
        self._later[number] = document

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self._later[number] = None

    def __contains__(self, number: object) -> bool:
        if number in self._later:
            return self._later[number] is not None
        return isinstance(number, int) and self._place(number) is not None

    def __iter__(self) -> Iterator[int]:
        yield from (number for number in self._numbers if self._later.get(number, True) is not None)
        yield from (n for n, row in self._later.items() if row is not None and self._place(n) is None)

    def __len__(self) -> int:
        later = self._later.items()
        return len(self._numbers) + sum((row is not None) - (self._place(n) is not None) for n, row in later)

    def _place(self, number: int) -> int | None:
        """Where in the columns a document of the main file stands."""
        place = bisect_left(self._numbers, number)
        return place if place < len(self._numbers) and self._numbers[place] == number else None


def stat_of(path: Path) -> os.stat_result | None:
    """What the system tells of a file, None where it is not there."""
    try:
        return path.stat()
    except OSError:
        return None
