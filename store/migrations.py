"""Stores of earlier versions brought up to the present layout, with a copy kept before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from store.documents import SCHEMA, QuoteDoc
from store.files import keep_copy
from store.snapshot import Tables
from store.statements import like
from store.words import Words

if TYPE_CHECKING:
    from store.storage import JournalStorage


def group_statements(tables: Tables) -> None:
    """To schema 2: quotations know their statement."""
    words = Words()
    quotes = {number: msgspec.json.decode(raw, type=QuoteDoc) for number, raw in tables["quotations"].items()}
    for number, quote in quotes.items():
        found = [
            other for other in like(quote.words, words, {}, lambda n: quotes[n].words)
            if quotes[other].article != quote.article
        ]  # fmt: skip
        words.update(number, quote.words)
        if found:
            statement = quotes[found[0]].statement or quotes[found[0]].id
            for member in (*found, number):
                quotes[member] = msgspec.structs.replace(quotes[member], statement=statement)
    tables["quotations"] = {
        number: msgspec.Raw(msgspec.json.encode(quote)) for number, quote in quotes.items()
    }


STEPS: dict[int, Callable[[Tables], None]] = {1: group_statements}
"""Schema -> what makes the next schema of it."""


def migrate(storage: JournalStorage) -> None:
    """Bring an opened store to `SCHEMA`, one step after another, and rewrite its file.

    The file as it was stays as `store.json.schema-1` and so on.
    """
    if storage.path is None:
        return
    for schema in range(max(storage.header.schema, 1), SCHEMA):
        keep_copy(storage.path, storage.path.with_name(f"{storage.path.name}.schema-{schema}"))
        STEPS[schema](storage.tables)
        storage.header = msgspec.structs.replace(storage.header, schema=schema + 1)
    storage.compact(fresh=True)
