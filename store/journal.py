"""The journal: commits appended to a file beside the store, one checked line each.

A line is the CRC-32 of the rest in eight hex digits, a space, and a JSON object. A process that
dies while it appends leaves a last line that fails its check; such a tail was never reported
as committed and is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from zlib import crc32

import msgspec
from msgspec import Raw, Struct

from store.errors import StoreDamaged

Puts = dict[str, dict[int, Raw]]
Cuts = dict[str, list[int]]


class Record(Struct, frozen=True, omit_defaults=True):
    """One commit."""

    seq: int
    """Commits are numbered without gaps from the store's first."""
    store: str
    """Id of the store this belongs to."""
    base: str = ""
    """Checksum of the main file that the journal continues."""
    put: Puts = {}
    cut: Cuts = {}


_decoder = msgspec.json.Decoder(Record)


def line(record: Record) -> bytes:
    """`record` as it stands in the journal."""
    payload = msgspec.json.encode(record)
    return b"%08x %s\n" % (crc32(payload), payload)


def records(data: bytes) -> tuple[list[Record], int]:
    """The whole records at the start of `data`, and how many bytes they take.

    Raises `StoreDamaged` when a record that fails its check is followed by one that passes:
    no killed writer leaves that behind.
    """
    found: list[Record] = []
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        record = _record(data, start, end)
        if record is None:
            if _any_after(data, end + 1):
                raise StoreDamaged("the journal is damaged in its middle", "see `kutipan doctor`")
            break
        found.append(record)
        start = end + 1
    return found, start


def whole_records(data: bytes) -> Iterator[Record]:
    """Every record that passes its check, wherever it stands."""
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        record = _record(data, start, end)
        if record is not None:
            yield record
        start = end + 1


def _record(data: bytes, start: int, end: int) -> Record | None:
    payload = memoryview(data)[start + 9 : end]
    if data[start : start + 9] != b"%08x " % crc32(payload):
        return None
    try:
        return _decoder.decode(payload)
    except msgspec.DecodeError:
        return None


def _any_after(data: bytes, start: int) -> bool:
    while (end := data.find(b"\n", start)) >= 0:
        if _record(data, start, end) is not None:
            return True
        start = end + 1
    return False
