"""The index's keys and all speakers' counts in a file beside the store: opening need not read it all.

Like the index of words it can always be made again, and is whenever it does not fit the main file.
"""

from __future__ import annotations

from contextlib import suppress

import msgspec
from msgspec import Struct

from store.documents import SCHEMA, ArticleKey, QuoteKey
from store.errors import StoreError
from store.files import replaced
from store.rows import SpeakerRow
from store.storage import JournalStorage

VERSION = 3

Stamp = tuple[int, int, tuple[str, str, int]]


class Keys(Struct, frozen=True):
    """Keys of all articles and quotations by their numbers, as of one commit."""

    articles: dict[int, ArticleKey]
    quotes: dict[int, QuoteKey]
    rows: dict[str, SpeakerRow]
    """All speakers as they are shown."""
    stamp: Stamp = (0, 0, ("", "", 0))
    """Version of this file, schema, and the main file it belongs to."""


class _Stamped(Struct, frozen=True):
    stamp: Stamp


def load(storage: JournalStorage) -> Keys | None:
    """The keys of the main file as it stands, None when no file has them."""
    if storage.path is None or not storage.intact:
        return None
    try:
        data = storage.paths.keys.read_bytes()
        if msgspec.msgpack.decode(data, type=_Stamped).stamp != _stamp(storage):
            return None
        return msgspec.msgpack.decode(data, type=Keys)
    except (OSError, msgspec.DecodeError):
        return None


def save(storage: JournalStorage, keys: Keys) -> None:
    """Keep the keys beside a main file that was just rewritten; a failure only costs time later."""
    stamped = msgspec.structs.replace(keys, stamp=_stamp(storage))
    with suppress(StoreError), replaced(storage.paths.keys) as file:
        file.write(msgspec.msgpack.encode(stamped))


def _stamp(storage: JournalStorage) -> Stamp:
    return VERSION, SCHEMA, storage.main_mark
