"""What people corrected: a log of patches, each undoable, laid over what the engine found.

A record's fix is all its active corrections' patches, one over the other in the order of the
log. Nothing else keeps that state, so that undo, redo and re-ingest only have to fold again.
A quotation's corrections are found again by its article and its words, wherever these stand
after a new extraction.
"""

from __future__ import annotations

import getpass
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from quotes.records import JOINT, Span
from store.documents import CorrectionDoc, Fix, QuoteDoc, SpeakerDoc, SpeakerFix, SuggestionDoc
from store.names import folded
from store.records import Database
from store.rows import CorrectionRow
from store.storage import Changes, JournalStorage

FixType = TypeVar("FixType", bound=Struct)
Patch = dict[str, Any]
Target = tuple[str, str]
"""Table and id of a corrected record."""
Numbers = dict[str, dict[str, int]]
"""Table -> id of a record -> its document's number."""

SIMILAR = 85.0
"""rapidfuzz ratio from which changed words are still the words that were corrected."""


class Corrections:
    """The log and what it does to quotations, speakers and suggestions; follows its storage."""

    def __init__(self, storage: JournalStorage, database: Database) -> None:
        self._storage = storage
        self._database = database
        self._log = database.records("corrections")
        storage.listeners.append(self.follow)
        self.follow(None)

    def follow(self, changes: Changes | None) -> None:
        """Take in a commit; None starts over."""
        rows = self._storage.tables["corrections"] if changes is None else changes.get("corrections", {})
        if changes is None:
            self._entries: dict[int, CorrectionDoc] = {}
        for number, raw in rows.items():
            self._entries.pop(number, None)
            if raw is not None:
                self._entries[number] = msgspec.json.decode(raw, type=CorrectionDoc)
        if rows or changes is None:
            self._entries = dict(sorted(self._entries.items()))
            self._by_target: dict[Target, list[int]] = defaultdict(list)
            self._by_article: dict[str, list[int]] = defaultdict(list)
            for number, doc in self._entries.items():
                self._by_target[doc.table, doc.target].append(number)
                if doc.article:
                    self._by_article[doc.article].append(number)

    def rows(self) -> tuple[CorrectionRow, ...]:
        """The log, oldest first."""
        return tuple(map(row, self._entries.values()))

    def record(self, doc: CorrectionDoc, number: int) -> CorrectionRow:
        """Log a correction and lay it over its target, document `number` of `doc.table`.

        What was undone before can't be redone any more.
        """
        with self._storage.transaction():
            self._log.drop([n for n, entry in self._entries.items() if entry.undone])
            self._log.append(doc)
            self._apply(
                doc.table, number, [*self._patches((doc.table, doc.target)), msgspec.json.decode(doc.patch)]
            )
        return row(doc)

    def undo(self, numbers: Numbers) -> CorrectionRow | None:
        """Take the latest active correction back; None when there is none."""
        active = [number for number, doc in self._entries.items() if not doc.undone]
        return self._switch(active[-1], numbers) if active else None

    def redo(self, numbers: Numbers) -> CorrectionRow | None:
        """Do the correction undone last once more; None when there is none."""
        undone = [number for number, doc in self._entries.items() if doc.undone]
        return self._switch(undone[0], numbers) if undone else None

    def replay(self, article_id: str, text: str, quotes: Sequence[QuoteDoc]) -> list[QuoteDoc]:
        """New quotations of a changed article with its corrections laid over them, found by their words.

        Stages the log's entries with their new targets. Corrections whose words are gone stay in
        the log and are tried again with the next change.
        """
        result = list(quotes)
        by_target: dict[str, list[int]] = defaultdict(list)
        for number in self._by_article.get(article_id, ()):
            by_target[self._entries[number].target].append(number)
        for numbers in by_target.values():
            place = _found(
                result, {self._entries[number].words for number in numbers} | _meant(self, numbers)
            )
            if place is not None:
                result[place] = self._moved(numbers, result[place], text)
        return result

    def lost(self, quotes: Mapping[str, int]) -> int:
        """How many active corrections of quotations have no quotation any more."""
        entries = self._entries.values()
        return sum(e.table == "quotations" and not e.undone and e.target not in quotes for e in entries)

    def patch(self, number: int) -> Patch:
        """What correction `number` changes."""
        decoded: Patch = msgspec.json.decode(self._entries[number].patch)
        return decoded

    def _moved(self, numbers: list[int], quote: QuoteDoc, text: str) -> QuoteDoc:
        patches = []
        for number in numbers:
            doc, patch = self._entries[number], relocated(self.patch(number), text, quote.spans)
            moved = msgspec.structs.replace(
                doc, target=quote.id, patch=msgspec.Raw(msgspec.json.encode(patch))
            )
            self._log.save(number, moved)
            if not doc.undone:
                patches.append(patch)
        return msgspec.structs.replace(quote, fix=folded_fix(patches, Fix))

    def _patches(self, target: Target, *, without: int = 0) -> Iterable[Patch]:
        for number in self._by_target.get(target, ()):
            if not self._entries[number].undone and number != without:
                yield self.patch(number)

    def _switch(self, number: int, numbers: Numbers) -> CorrectionRow:
        doc = msgspec.structs.replace(self._entries[number], undone=not self._entries[number].undone)
        with self._storage.transaction():
            self._log.save(number, doc)
            target = numbers[doc.table].get(doc.target)
            if target is not None:
                patches = list(self._patches((doc.table, doc.target), without=number))
                self._apply(doc.table, target, patches if doc.undone else [*patches, self.patch(number)])
        return row(doc)

    def _apply(self, table: str, number: int, patches: list[Patch]) -> None:
        """Stage document `number` with its fix made of `patches`."""
        records = self._database.records(table)
        document: Struct | None
        if table == "quotations":
            document = records.load(number, QuoteDoc)
            changes: Patch = {"fix": folded_fix(patches, Fix)}
        elif table == "speakers":
            document = records.load(number, SpeakerDoc)
            changes = {"fix": folded_fix(patches, SpeakerFix)}
        else:
            document = records.load(number, SuggestionDoc)
            changes = {"status": merged(patches).get("status", "")}
        if document is not None:
            records.save(number, msgspec.structs.replace(document, **changes))


def merged(patches: Iterable[Patch]) -> Patch:
    """Patches one over the other; dictionaries inside are joined."""
    result: Patch = {}
    for patch in patches:
        for field, value in patch.items():
            old = result.get(field)
            result[field] = old | value if isinstance(old, dict) and isinstance(value, dict) else value
    return result


def folded_fix(patches: Iterable[Patch], kind: type[FixType]) -> FixType | None:
    """The fix that patches add up to, None for no patch."""
    result = merged(patches)
    return msgspec.convert(result, type=kind) if result else None


def relocated(patch: Patch, text: str, near: Sequence[Span]) -> Patch:
    """`patch` with its spans where its words stand in `text`; without them when they are gone."""
    if "words" not in patch:
        return patch
    spans: list[Span] = []
    start = 0
    for piece in patch["words"].split(JOINT):
        places = _places(text, piece, start)
        if not places:
            return {field: value for field, value in patch.items() if field not in {"spans", "words"}}
        begin = min(places, key=lambda place: abs(place - near[0][0])) if not spans else places[0]
        spans.append((begin, begin + len(piece)))
        start = begin + len(piece)
    return patch | {"spans": spans}


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


def _meant(log: Corrections, numbers: Iterable[int]) -> set[str]:
    """The words that people said the quotation should have."""
    return {patch["words"] for number in numbers if "words" in (patch := log.patch(number))}


def _found(quotes: Sequence[QuoteDoc], wanted: set[str]) -> int | None:
    """Place of the quotation with one of these words, or with nearly these."""
    from rapidfuzz import fuzz, process

    words = [folded(quote.words) for quote in quotes]
    for text in map(folded, wanted):
        if text in words:
            return words.index(text)
    best = (
        process.extractOne(folded(text), words, scorer=fuzz.ratio, score_cutoff=SIMILAR)
        for text in wanted
        if text
    )
    return max(((score, place) for _, score, place in filter(None, best)), default=(0.0, None))[1]


def _places(text: str, piece: str, start: int) -> list[int]:
    found = []
    while (start := text.find(piece, start)) >= 0:
        found.append(start)
        start += 1
    return found if piece else []
