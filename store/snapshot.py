"""The store's main file: plain JSON in TinyDB's layout, one document a line, with its own checksum.

    {"articles": {"1": {…}, …}, "quotations": {…}, …, "settings": {"1": header}}

The header stands last, so that its `crc32` covers every byte before it.
"""

from __future__ import annotations

from array import array
from collections.abc import MutableMapping
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from zlib import crc32

import msgspec
from msgspec import Raw, Struct

from store.errors import StoreDamaged
from store.stored import Places

Rows = MutableMapping[int, Raw]
Tables = dict[str, Rows]

HEADER_ID = 1
"""Document of the settings table that holds the header."""
SETTINGS = b'"settings": '
CHUNK = 4096
TAIL = 1 << 16
"""Bytes at the end of a main file that hold the header."""
PIECE = 1 << 20


class Header(Struct, frozen=True, omit_defaults=True):
    """What the file says of itself."""

    schema: int = 0
    store: str = ""
    seq: int = 0
    """Number of the last commit inside."""
    crc32: str = ""


class Snapshot(Struct, frozen=True):
    """A main file as read."""

    header: Header
    tables: Tables
    intact: bool
    """Whether the checksum holds; a file changed by another program reads all the same."""


_decoder = msgspec.json.Decoder(dict[str, dict[int, Raw]])
_header_decoder = msgspec.json.Decoder(Header)


def parse(data: bytes) -> Snapshot:
    """The tables of a main file, documents still encoded.

    Raises `StoreDamaged` when it is no JSON object of tables, or when its checksum fails and a
    document can't be decoded.
    """
    if not data:
        raise StoreDamaged("the file is empty or gone")
    try:
        tables: Tables = dict(_decoder.decode(data))
        raw = tables.get("settings", {}).pop(HEADER_ID, None)
        header = _header_decoder.decode(raw) if raw is not None else Header()
        intact = not header.crc32 or _checksum(data) == header.crc32
        if not intact:
            msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreDamaged(f"not a readable store: {error}") from error
    return Snapshot(header, tables, intact)


def peek(path: Path) -> tuple[Header, Rows] | None:
    """The header of a main file and its other settings; None where its end does not look like ours."""
    try:
        with path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - TAIL))
            tail = file.read()
        start = tail.rindex(SETTINGS) + len(SETTINGS)
        settings = msgspec.json.decode(tail[start : tail.rindex(b"}")], type=dict[int, Raw])
        return _header_decoder.decode(settings.pop(HEADER_ID)), settings
    except (OSError, ValueError, KeyError, msgspec.DecodeError):
        return None


def whole(path: Path, header: Header) -> bool:
    """Whether the checksum of a main file holds, without reading it into memory."""
    left = path.stat().st_size - TAIL
    check, tail = 0, b""
    with path.open("rb") as file:
        while left > 0 and (chunk := file.read(min(left, PIECE))):
            check, left = crc32(chunk, check), left - len(chunk)
        tail = file.read()
    return f"{crc32(tail[: max(tail.rfind(SETTINGS), 0)], check):08x}" == header.crc32


def write(file: BinaryIO, tables: Tables, header: Header) -> tuple[Header, dict[str, Places]]:
    """Write a main file; returns its header, with the checksum, and where its documents stand."""
    places: dict[str, Places] = {}
    written = _Written(file)
    written.put(b"{")
    for name, rows in tables.items():
        if name != "settings":
            written.put(b'"%s": ' % name.encode())
            places[name] = _write_table(written, rows)
            written.put(b",\n")
    header = msgspec.structs.replace(header, crc32=f"{written.check:08x}")
    settings = {HEADER_ID: Raw(msgspec.json.encode(header)), **tables.get("settings", {})}
    written.put(SETTINGS)
    _write_table(written, settings)
    written.put(b"}\n")
    return header, places


class _Written:
    """A file with the checksum and the number of the bytes that went into it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.check = self.size = 0

    def put(self, data: bytes) -> None:
        self._file.write(data)
        self.check = crc32(data, self.check)
        self.size += len(data)


def _write_table(written: _Written, rows: Rows) -> Places:
    """Write a table, its documents by number and one a line."""
    numbers, offsets, lengths = array("I"), array("Q"), array("I")
    iterator = iter(sorted(rows))
    separator = b"{\n"
    while batch := list(islice(iterator, CHUNK)):
        pieces: list[bytes] = []
        offset = written.size
        for number in batch:
            key, document = b'%s"%d": ' % (separator, number), bytes(rows[number])
            numbers.append(number)
            offsets.append(offset + len(key))
            lengths.append(len(document))
            offset += len(key) + len(document)
            pieces += (key, document)
            separator = b",\n"
        written.put(b"".join(pieces))
    written.put(b"\n}" if numbers else b"{}")
    return Places(numbers.tobytes(), offsets.tobytes(), lengths.tobytes())


def _checksum(data: bytes) -> str:
    covered = data.rfind(SETTINGS)
    return f"{crc32(memoryview(data)[: max(covered, 0)]):08x}"
