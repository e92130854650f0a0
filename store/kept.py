"""What is kept beside the main file to open it fast: parts that are read one by one.

The first line of the file is JSON and says which main file the parts belong to and where each
stands. Like the index of words all of it can be made again.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from sys import byteorder
from typing import TypeVar
from weakref import finalize
from zlib import crc32

import msgspec
from msgspec import Struct

from quotes.pause import collector_paused
from store.documents import SCHEMA
from store.errors import StoreError
from store.files import replaced
from store.stored import Identity

Part = TypeVar("Part")
Mark = tuple[str, str, int]
"""Store, checksum and number of the last commit of a main file."""

VERSION = 6
LONGEST_LINE = 1 << 16


class Contents(Struct, frozen=True):
    """The first line."""

    mark: Mark
    identity: Identity
    """The main file itself: as long as it has these, nobody wrote into it."""
    parts: dict[str, tuple[int, int, int]]
    """Name -> offset behind the first line, length, and CRC-32."""
    version: int = VERSION
    schema: int = SCHEMA
    order: str = byteorder


class Kept:
    """The parts kept for one main file; they stay readable when another file takes their place."""

    def __init__(self, descriptor: int, contents: Contents, start: int) -> None:
        self._descriptor = descriptor
        finalize(self, os.close, descriptor)
        self._contents = contents
        self._start = start
        self.identity = contents.identity

    @classmethod
    def of(cls, path: Path, mark: Mark) -> Kept | None:
        """The file at `path` if it belongs to the main file with this mark."""
        try:
            descriptor = os.open(path, os.O_RDONLY)
        except OSError:
            return None
        line = os.pread(descriptor, LONGEST_LINE, 0).partition(b"\n")[0]
        try:
            contents = msgspec.json.decode(line, type=Contents)
        except msgspec.DecodeError:
            os.close(descriptor)
            return None
        kept = cls(descriptor, contents, len(line) + 1)
        ours = (contents.version, contents.schema, contents.order) == (VERSION, SCHEMA, byteorder)
        return kept if ours and contents.mark == mark else None

    def part(self, name: str, kind: type[Part]) -> Part | None:
        """One part; None when it is not what was written."""
        if name not in self._contents.parts:
            return None
        offset, length, check = self._contents.parts[name]
        try:
            data = os.pread(self._descriptor, length, self._start + offset)
            with collector_paused():
                return msgspec.msgpack.decode(data, type=kind) if crc32(data) == check else None
        except (OSError, msgspec.DecodeError):
            return None


def save(path: Path, mark: Mark, identity: Identity, parts: Mapping[str, object]) -> None:
    """Keep `parts` for a main file that was just written; a failure only costs time later."""
    encoded = {name: msgspec.msgpack.encode(part) for name, part in parts.items()}
    places, offset = {}, 0
    for name, data in encoded.items():
        places[name] = (offset, len(data), crc32(data))
        offset += len(data)
    line = msgspec.json.encode(Contents(mark, identity, places)) + b"\n"
    with suppress(StoreError), replaced(path) as file:
        file.write(b"".join((line, *encoded.values())))
