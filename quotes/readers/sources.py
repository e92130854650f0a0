"""A named stream of bytes: a file, a gzip file, a pipe or standard input, never more than allowed."""

from __future__ import annotations

import gzip
import io
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
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
        self._stream: Bounded | None = None
        """The stream of an input that can't be opened twice."""
        self._opened: io.BufferedReader | None = None

    @property
    def suffix(self) -> str:
        """The last suffix in lower case, without `.gz`."""
        path = Path(self.name)
        return (path.with_suffix("") if path.suffix.lower() == ".gz" else path).suffix.lower()

    @cached_property
    def once(self) -> bool:
        """Whether its bytes come but once: standard input, a pipe, a device; never a file."""
        try:
            return self.name == STDIN or not stat.S_ISREG(os.stat(self.name).st_mode)  # noqa: PTH116
        except (OSError, ValueError):
            return False

    @contextmanager
    def open(self) -> Iterator[Bounded]:
        """The bytes, of what comes but once those that are left; errors are an `InputError`."""
        try:
            if self.once:
                self._stream = self._stream or self._only_stream()
                yield self._stream
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

    def _only_stream(self) -> Bounded:
        if self.name == STDIN:
            self._opened = io.BufferedReader(cast("io.RawIOBase", sys.stdin.buffer))
        else:
            self._opened = Path(self.name).open("rb")  # noqa: SIM115  `close` ends it
        return _unpacked(self._opened, limits.RATIO_FROM)

    def close(self) -> None:
        """Let go of a pipe or a device; standard input stays open."""
        if self._opened is not None and self.name == STDIN:
            self._opened.detach()
        elif self._opened is not None:
            self._opened.close()
        self._opened = None

    def head(self) -> bytes:
        """The first bytes, unpacked; nothing of what comes but once is lost."""
        if self._head is None:
            with self.open() as stream:
                self._head = stream.head()
        return self._head

    def data(self, most: int) -> bytes:
        """All bytes, again at the next call; `InputError` where there are none or more than `most`."""
        with self.open() as stream:
            data = stream.read(most + 1)
        if self.once:
            again = io.BufferedReader(cast("io.RawIOBase", io.BytesIO(data)))
            self._stream = Bounded(cast("BinaryIO", again), 0)
        if len(data) > most:
            raise InputError(
                f"larger than {limits.megabytes(most)}, which no article is",
                "split it, or give it as JSON Lines or CSV, one article a line",
            )
        if not data.strip():
            raise InputError("the file is empty", "")
        return data


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
