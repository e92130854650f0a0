"""A named stream of bytes: a file, a gzip file or standard input, never more than allowed."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from quotes.errors import InputError
from quotes.readers import limits

STDIN = "-"
_GZIP = b"\x1f\x8b"
_HEAD = 4096
_BLOCK = 1 << 16
DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile)
"""What gzip raises on data that break off or are damaged."""


class Readable(Protocol):
    """What readers need of a stream."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes."""

    def readline(self, size: int = -1, /) -> bytes:
        """A line, or its first `size` bytes."""


class Source:
    """One input by name; `open` gives its bytes, unpacked, and errors as `InputError`."""

    def __init__(self, name: str, *, record: str = "") -> None:
        self.name = name
        self.label = record or ("standard input" if name == STDIN else name)
        self._head: bytes | None = None
        self._stdin: Bounded | None = None

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, without `.gz`."""
        path = Path(self.name)
        return (path.with_suffix("") if path.suffix.lower() == ".gz" else path).suffix.lower()

    @contextmanager
    def open(self) -> Iterator[Bounded]:
        """The bytes; what goes wrong while they are read is an `InputError`."""
        try:
            if self.name == STDIN:
                self._stdin = self._stdin or _standard_input()
                yield self._stdin
                return
            path = Path(self.name)
            with path.open("rb") as stream:
                yield _unpacked(stream, path.stat().st_size)
        except DAMAGED as error:
            raise InputError(
                "the compressed data break off or are damaged", "fetch the file again"
            ) from error
        except OSError as error:
            raise InputError(_reason(error), _advice(error)) from error

    def head(self) -> bytes:
        """The first bytes, unpacked; nothing of standard input is lost."""
        if self._head is None:
            with self.open() as stream:
                self._head = stream.head()
        return self._head

    def data(self, most: int) -> bytes:
        """All bytes; `InputError` where there are none or more than `most`."""
        with self.open() as stream:
            data = stream.read(most + 1)
        if len(data) > most:
            raise InputError(
                f"larger than {limits.megabytes(most)}, which no article is",
                "split it, or give it as JSON Lines or CSV, one article a line",
            )
        if not data.strip():
            raise InputError("the file is empty", "")
        return data


def _standard_input() -> Bounded:
    return _unpacked(io.BufferedReader(cast("io.RawIOBase", sys.stdin.buffer)), limits.RATIO_FROM)


def _unpacked(stream: io.BufferedReader, packed: int) -> Bounded:
    if stream.peek(2)[:2] == _GZIP:
        return Bounded(cast("BinaryIO", gzip.GzipFile(fileobj=stream)), packed)
    return Bounded(cast("BinaryIO", stream), 0)


class Bounded:
    """A stream that refuses to unpack a bomb. `packed` is the compressed size, 0 for none."""

    def __init__(self, stream: BinaryIO, packed: int) -> None:
        self.stream = stream
        self.packed = packed
        self.taken = 0
        self.broken: Exception | None = None

    def head(self) -> bytes:
        """The first bytes, which later reads give again."""
        peek = getattr(self.stream, "peek", None)
        return cast("bytes", peek(_HEAD))[:_HEAD] if peek else b""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; of a truncated gzip first what is there, then the error."""
        if not self.packed:
            return self.stream.read(size)
        parts: list[bytes] = []
        while size < 0 or size > sum(map(len, parts)):
            block = self._block(_BLOCK if size < 0 else size - sum(map(len, parts)), first=not parts)
            if not block:
                break
            parts.append(block)
        return b"".join(parts)

    def _block(self, size: int, *, first: bool) -> bytes:
        try:
            if self.broken is not None:
                raise self.broken
            return self._count(cast("gzip.GzipFile", self.stream).read1(size))
        except DAMAGED as error:
            self.broken = error
            if first:
                raise
            return b""

    def readline(self, size: int = -1, /) -> bytes:
        """A line, or its first `size` bytes."""
        return self._count(self.stream.readline(size))

    def _count(self, data: bytes) -> bytes:
        self.taken += len(data)
        if self.packed and self.taken > min(
            limits.UNPACKED, max(limits.RATIO_FROM, self.packed * limits.RATIO)
        ):
            raise InputError(
                f"unpacks to more than {limits.megabytes(self.taken)}: refused as a compression bomb",
                "unpack it yourself if you trust it",
            )
        return data


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "not allowed to read it"
    if isinstance(error, IsADirectoryError):
        return "is a directory"
    return error.strerror or str(error)


def _advice(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "check the name; quote names that hold spaces"
    if isinstance(error, PermissionError):
        return "change its permissions (chmod +r)"
    return ""
