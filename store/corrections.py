"""What people corrected: a log of patches, each undoable, laid over what the engine found.

A record's fix is all its active corrections' patches, one over the other in the order of the
log. Nothing else keeps that state, so that undo, redo and re-ingest only have to fold again.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from store.documents import CorrectionDoc, Fix, QuoteDoc, SpeakerDoc, SpeakerFix, SuggestionDoc
from store.records import Database
from store.rows import CorrectionRow

FixType = TypeVar("FixType", bound=Struct)
Patch = dict[str, Any]


class Corrections:
    """The log and what it does to quotations, speakers and suggestions."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._log = database.records("corrections")

    def entries(self) -> list[tuple[int, CorrectionDoc]]:
        """All corrections with their numbers, oldest first."""
        loaded = (
            (number, self._log.load(number, CorrectionDoc))
            for number in self._log.journal.current("corrections")
        )
        return sorted((number, doc) for number, doc in loaded if doc is not None)

    def record(self, doc: CorrectionDoc, number: int) -> CorrectionRow:
        """Log a correction and lay it over its target, document `number` of `doc.table`; forgets what was undone."""
        with self._log.journal.transaction():
            undone = [n for n, entry in self.entries() if entry.undone]
            self._log.drop(undone)
            self._log.append([doc])
            self.apply(doc.table, number)
        return row(doc)

    def undo(self, numbers: dict[str, dict[str, int]]) -> CorrectionRow | None:
        """Take the latest active correction back; None when there is none.

        `numbers` finds a target's document: table -> id -> number.
        """
        active = [(number, doc) for number, doc in self.entries() if not doc.undone]
        return self._switch(active[-1], numbers) if active else None

    def redo(self, numbers: dict[str, dict[str, int]]) -> CorrectionRow | None:
        """Do the correction undone last once more; None when there is none."""
        undone = [(number, doc) for number, doc in self.entries() if doc.undone]
        return self._switch(undone[0], numbers) if undone else None

    def rows(self) -> tuple[CorrectionRow, ...]:
        """The log, oldest first."""
        return tuple(row(doc) for _, doc in self.entries())

    def apply(self, table: str, number: int) -> None:
        """Stage document `number` with its fix folded from the log."""
        records = self._database.records(table)
        if table == "quotations":
            quote = records.load(number, QuoteDoc)
            if quote is not None:
                records.save(
                    number, msgspec.structs.replace(quote, fix=folded(self._patches(table, quote.id), Fix))
                )
        elif table == "speakers":
            speaker = records.load(number, SpeakerDoc)
            if speaker is not None:
                fix = folded(self._patches(table, speaker.id), SpeakerFix)
                records.save(number, msgspec.structs.replace(speaker, fix=fix))
        else:
            suggestion = records.load(number, SuggestionDoc)
            if suggestion is not None:
                status = merged(self._patches(table, suggestion.id)).get("status", "")
                records.save(number, msgspec.structs.replace(suggestion, status=status))

    def _patches(self, table: str, target: str) -> Iterable[Patch]:
        for _, doc in self.entries():
            if doc.table == table and doc.target == target and not doc.undone:
                yield msgspec.json.decode(doc.patch)

    def _switch(self, entry: tuple[int, CorrectionDoc], numbers: dict[str, dict[str, int]]) -> CorrectionRow:
        number, doc = entry
        doc = msgspec.structs.replace(doc, undone=not doc.undone)
        with self._log.journal.transaction():
            self._log.save(number, doc)
            target = numbers[doc.table].get(doc.target)
            if target is not None:
                self.apply(doc.table, target)
        return row(doc)


def merged(patches: Iterable[Patch]) -> Patch:
    """Patches one over the other; dictionaries inside are joined."""
    result: Patch = {}
    for patch in patches:
        for field, value in patch.items():
            old = result.get(field)
            result[field] = old | value if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def folded(patches: Iterable[Patch], kind: type[FixType]) -> FixType | None:
    """The fix that patches add up to, None for no patch."""
    result = merged(patches)
    return msgspec.convert(result, type=kind) if result else None


def now() -> str:
    """This moment in UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def user() -> str:
    """Who sits at the keyboard, "" when the system does not tell."""
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def row(doc: CorrectionDoc) -> CorrectionRow:
    """A stored correction as it is shown."""
    return CorrectionRow(
        doc.id, doc.action, doc.target, doc.before, doc.after, doc.who, doc.when, doc.undone, doc.text
    )
