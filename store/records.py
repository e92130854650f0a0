"""TinyDB's table over the journalled storage: a write touches its own documents, not the whole table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar, cast

import msgspec
from msgspec import Struct
from tinydb import TinyDB
from tinydb.table import Table

from store.lazy import Draft
from store.storage import JournalStorage

Doc = TypeVar("Doc", bound=Struct)


SURROGATE = re.compile("[\ud800-\udfff]")


def encoded(document: Any) -> bytes:
    """`document` as JSON; lone surrogates, which no file can hold, become U+FFFD one by one."""
    try:
        return msgspec.json.encode(document)
    except UnicodeEncodeError:
        plain = msgspec.to_builtins(
            document, enc_hook=msgspec.json.decode
        )  # of JSON inside, a correction's patch
        return msgspec.json.encode(_without_surrogates(plain))


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    return [_without_surrogates(item) for item in value] if isinstance(value, list | tuple) else value


class Records(Table):
    """A table whose documents can also be read and written as typed records."""

    default_query_cache_capacity = 0  # other processes write too; the storage is the cache

    @property
    def journal(self) -> JournalStorage:
        """The storage below."""
        return cast("JournalStorage", self._storage)

    def load(self, number: int, kind: type[Doc]) -> Doc | None:
        """Document `number` as a `kind`, None where there is none."""
        raw = self.journal.get(self.name, number)
        return None if raw is None else msgspec.json.decode(raw, type=kind)

    def save(self, number: int, document: Struct) -> None:
        """Put `document` under `number`."""
        with self.journal.transaction():
            self.journal.stage(self.name, number, encoded(document))

    def append(self, document: Struct) -> int:
        """Put a new document behind the last one; returns its number."""
        journal = self.journal
        with journal.transaction():
            number = journal.next_number(self.name)
            journal.stage(self.name, number, encoded(document))
            return number

    def drop(self, numbers: Iterable[int]) -> None:
        """Remove documents."""
        with self.journal.transaction():
            for number in numbers:
                self.journal.stage(self.name, number, None)

    def insert(self, document: Mapping[str, Any]) -> int:
        """As TinyDB's, with the number chosen under the lock."""
        with self.journal.transaction():
            return super().insert(document)

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        with self.journal.transaction():
            draft = Draft(self.journal.current(self.name))
            updater(draft)
            for number, document in draft.changes():
                self.journal.stage(self.name, number, None if document is None else encoded(document))
        self.clear_cache()

    def _get_next_id(self) -> int:
        return self.journal.next_number(self.name)


class Database(TinyDB):
    """TinyDB with `Records` as its tables."""

    table_class = Records

    def records(self, name: str) -> Records:
        """The table `name`."""
        return cast("Records", self.table(name))
