"""The store's main file: plain JSON in TinyDB's layout, one document a line, with its own checksum.

    {"articles": {"1": {…}, …}, "quotations": {…}, …, "settings": {"1": header}}

The header stands last, so that its `crc32` covers every byte before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import BinaryIO
from zlib import crc32

import msgspec
from msgspec import Raw, Struct

from store.errors import StoreDamaged

Rows = dict[int, Raw]
Tables = dict[str, Rows]

HEADER_ID = 1
"""Document of the settings table that holds the header."""
SETTINGS = b'"settings": '
CHUNK = 4096


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


_decoder = msgspec.json.Decoder(Tables)
_header_decoder = msgspec.json.Decoder(Header)


def parse(data: bytes) -> Snapshot:
    """The tables of a main file, documents still encoded.

    Raises `StoreDamaged` when it is no JSON object of tables, or when its checksum fails and a
    document can't be decoded.
    """
    if not data:
        raise StoreDamaged("the file is empty or gone")
    try:
        tables = _decoder.decode(data)
        raw = tables.get("settings", {}).pop(HEADER_ID, None)
        header = _header_decoder.decode(raw) if raw is not None else Header()
        intact = not header.crc32 or _checksum(data) == header.crc32
        if not intact:
            msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreDamaged(f"not a readable store: {error}") from error
    return Snapshot(header, tables, intact)


def write(file: BinaryIO, tables: Tables, header: Header) -> Header:
    """Write a main file; returns its header, with the checksum."""
    check = 0
    for chunk in _chunks(tables):
        file.write(chunk)
        check = crc32(chunk, check)
    header = msgspec.structs.replace(header, crc32=f"{check:08x}")
    settings = {HEADER_ID: Raw(msgspec.json.encode(header))}
    tail = SETTINGS + b"".join(_table(settings | tables.get("settings", {}))) + b"}\n"
    file.write(tail)
    return header


def _chunks(tables: Tables) -> Iterator[bytes]:
    yield b"{"
    for name, rows in tables.items():
        if name != "settings":
            yield b'"%s": ' % name.encode()
            yield from _table(rows)
            yield b",\n"


def _table(rows: Rows) -> Iterator[bytes]:
    if not rows:
        yield b"{}"
        return
    items: Iterable[bytes] = (b'"%d": %s' % (number, bytes(raw)) for number, raw in rows.items())
    iterator = iter(items)
    separator = b"{\n"
    while batch := list(islice(iterator, CHUNK)):
        yield separator + b",\n".join(batch)
        separator = b",\n"
    yield b"\n}"


def _checksum(data: bytes) -> str:
    covered = data.rfind(SETTINGS)
    return f"{crc32(memoryview(data)[: max(covered, 0)]):08x}"
