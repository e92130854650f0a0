"""Stores of earlier versions brought up to the present layout, with a copy kept before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from store.documents import SCHEMA

if TYPE_CHECKING:
    from store.storage import JournalStorage


def migrate(storage: JournalStorage) -> None:
    """Bring an opened store to `SCHEMA`."""
    storage.header = msgspec.structs.replace(storage.header, schema=SCHEMA)
