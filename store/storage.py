"""TinyDB's storage, made safe: a main file, a journal beside it, one lock for all who write.

A commit appends one checked record to the journal and syncs it; the main file is rewritten
now and then, whole or not at all, and its predecessor kept. Readers take no lock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from threading import RLock
from typing import Any
from uuid import uuid4

import msgspec
from msgspec import Raw
from tinydb.storages import Storage

from quotes.pause import collector_paused
from store import journal, kept, snapshot
from store.documents import SCHEMA, TABLES
from store.errors import StoreDamaged, StoreError, StoreMissing, StoreNewer, StoreReadOnly
from store.files import keep_copy, named_errors, replaced, sweep
from store.kept import Kept
from store.lazy import LazyTable
from store.lock import WriteLock
from store.log import JournalFile
from store.opening import read_in_place
from store.paths import StorePaths
from store.snapshot import Header, Tables
from store.stored import Identity, Places, identity, stat_of

FOLD_ALWAYS = 8 << 20
"""Bytes of main file and journal up to which every close rewrites the main file."""
FOLD_SHARE = 4
"""Above that, a close rewrites it once the journal is this fraction of it."""

Changes = dict[str, dict[int, Raw | None]]
"""Table -> document number -> its JSON, or None when it was removed."""
Listener = Callable[[Changes | None], None]
"""Told what changed; None when everything may have."""

UNSURE: tuple[object, ...] = (object(), object())
"""Stands for what was last seen of the files while the state in memory changes: where that is interrupted
(Ctrl-C), the next look reads everything anew, and no half-taken commit is ever written out."""


class JournalStorage(Storage):
    """Tables of JSON documents in memory, kept in `path` and its journal; `path` None keeps no file."""

    def __init__(self, path: Path | None, *, create: bool = True, read_only: bool = False) -> None:
        self.path = path
        self._paths = None if path is None else StorePaths(path)
        self.read_only = read_only
        self.lock = None if self._paths is None else WriteLock(self._paths)
        self.tables: Tables = {name: {} for name in TABLES}
        self.header = Header(schema=SCHEMA, store=uuid4().hex)
        self.kept: Kept | None = None
        """What was kept for the main file as it stands."""
        self.intact = True
        self._file_schema = SCHEMA
        self.main_seq = 0
        """Number of the last commit inside the main file."""
        self.touched: dict[str, set[int]] = {}
        """Table -> documents that commits since then changed."""
        self.listeners: list[Listener] = []
        self._mutex = RLock()
        self._staged: Changes | None = None
        self._highest: dict[str, int] = {}
        self._seen: tuple[object, ...] = UNSURE
        self._written: tuple[Identity, dict[str, Places]] | None = None
        """The main file that this process wrote last."""
        if path is not None:
            self._log = JournalFile(self.paths.journal)
            self._open(create=create)

    # TinyDB's own interface

    def read(self) -> dict[str, dict[str, Any]]:
        """All tables; documents are decoded one by one as they are asked for."""
        return {name: LazyTable(rows) for name, rows in self.tables.items()}  # type: ignore[misc]

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Replace all tables by `data`; only what differs is written."""
        with self.transaction():
            for name in set(self.tables) | set(data):
                rows, wanted = (
                    self.tables.get(name, {}),
                    {int(key): value for key, value in data.get(name, {}).items()},
                )
                for number in rows.keys() - wanted.keys():
                    self.stage(name, number, None)
                for number, document in wanted.items():
                    encoded = msgspec.json.encode(document)
                    if number not in rows or msgspec.json.decode(rows[number]) != document:
                        self.stage(name, number, encoded)

    def worth_compacting(self) -> bool:
        """Whether the main file is small or the journal has become large beside it."""
        if self.path is None or self.read_only or not self.journal_size or not self.intact:
            return False
        main = self.path.stat().st_size
        return main + self.journal_size <= FOLD_ALWAYS or self.journal_size * FOLD_SHARE > main

    def keep(self, parts: Mapping[str, object]) -> None:
        """Keep `parts` for the next opening; call after `compact`, when nothing was committed since."""
        if self.path is not None and self._written is not None:
            main, places = self._written
            kept.save(self.paths.keys, self.main_mark, main, {"places": places, **parts})

    # Commits

    @property
    def seq(self) -> int:
        """Number of the last commit seen."""
        return self.header.seq

    @property
    def outdated(self) -> bool:
        """Whether the main file is of an earlier version, and only what is in memory of the present one."""
        return self._file_schema < SCHEMA

    @property
    def main_mark(self) -> tuple[str, str, int]:
        """Which main file this state rests on: store, checksum and number of its last commit."""
        return self.header.store, self.header.crc32, self.main_seq

    @property
    def journal_size(self) -> int:
        """Bytes of the journal that belong to this state."""
        return self._log.size if self.path is not None else 0

    def transaction(self) -> AbstractContextManager[None]:
        """Everything staged inside is committed at its end as one record, or nothing is.

        Holds the lock of the store; the state is what all processes have committed. Nested
        transactions join the outer one.
        """
        with self._mutex:
            return self._outermost() if self._staged is None else nullcontext()

    @contextmanager
    def _outermost(self) -> Iterator[None]:
        with self._mutex, self._locked():
            self.refresh()
            self._staged = {}
            try:
                yield
                changes = self._staged
            finally:
                self._staged = None
            if changes:
                self._commit(changes)

    def stage(self, table: str, number: int, document: bytes | None) -> None:
        """Set (or with None remove) a document when the transaction ends."""
        if self._staged is None:
            raise RuntimeError("stage() belongs inside a transaction")
        self._staged.setdefault(table, {})[number] = None if document is None else Raw(document)

    def next_number(self, table: str) -> int:
        """A number for a new document of `table`; call inside a transaction."""
        if table not in self._highest:
            staged = (self._staged or {}).get(table, {})
            self._highest[table] = max((*self.tables.setdefault(table, {}), *staged), default=0)
        self._highest[table] += 1
        return self._highest[table]

    def current(self, table: str) -> Mapping[int, Raw]:
        """The rows of `table` with what is staged laid over them."""
        rows = self.tables.setdefault(table, {})
        staged = (self._staged or {}).get(table)
        if not staged:
            return rows
        merged = {**rows, **{number: raw for number, raw in staged.items() if raw is not None}}
        for number, raw in staged.items():
            if raw is None:
                merged.pop(number, None)
        return merged

    def get(self, table: str, number: int) -> Raw | None:
        """One document, staged or committed."""
        staged = (self._staged or {}).get(table, {})
        return staged[number] if number in staged else self.tables.get(table, {}).get(number)

    def refresh(self) -> bool:
        """Take in what other processes committed; True when anything was new."""
        with self._mutex:
            if self.path is None or self._staged is not None:
                return False
            now = self._stamp()
            if now == self._seen:
                return False
            if now[0] != self._seen[0] or not self._read_tail():
                self._load()
                self._tell(None)
            return True

    def as_written(self) -> bool:
        """Whether the checksum of the main file holds; reads it where opening did not."""
        return self.intact and (
            self.path is None or self.kept is None or snapshot.whole(self.path, self.header)
        )

    def compact(self, *, fresh: bool = False, changed: bool = False) -> None:
        """Rewrite the main file with all commits inside; keep its predecessor and its journal.

        `fresh`: this process changed tables that no commit tells of, as migrations do. `changed`:
        what another program did to the file is wanted; without, it raises `StoreDamaged`.
        """
        if self.path is None:
            return
        with self._mutex, self._locked():
            if not fresh:
                self.refresh()
            if not (changed or self.as_written()):
                raise StoreDamaged(f"{self.path} is not what was written", self.paths.advice())
            sweep(self.path)
            with replaced(self.path) as file:
                header, places = snapshot.write(file, self.tables, self.header)
                keep_copy(self.path, self.paths.backup)
            self._log.retire(self.paths.journal_backup)
            self.header, self.main_seq, self.touched, self.intact = header, self.seq, {}, True
            self._file_schema = SCHEMA
            self._seen, self.kept = self._stamp(), None
            self._written = identity(self.path.stat()), places

    # Files

    @property
    def paths(self) -> StorePaths:
        """The store's files; a store in memory has none."""
        if self._paths is None:
            raise RuntimeError("a store in memory has no files")
        return self._paths

    def _open(self, *, create: bool) -> None:
        assert self.path is not None  # noqa: S101
        if not self.path.exists() and not self.paths.backup.exists():
            if not create or self.read_only:
                raise StoreMissing(f"no store at {self.path}", "`kutipan add FILE…` makes one")
            self._create(self.path)
        self._load()
        if self._file_schema < SCHEMA and not self.read_only:
            with suppress(StoreReadOnly):
                self._keep_migrated()

    def _keep_migrated(self) -> None:
        """Rewrite a file of an earlier schema, the file as it was kept beside it."""
        with self._locked():
            self._load()
            if self._file_schema < SCHEMA:
                keep_copy(self.paths.main, self.paths.earlier(self._file_schema))
                self.compact(fresh=True)

    def _create(self, path: Path) -> None:
        with named_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        with self._locked():
            if not path.exists():
                with replaced(path) as file:
                    snapshot.write(file, self.tables, self.header)

    def _load(self) -> None:
        """Read everything; again where another process replaced the main file meanwhile."""
        assert self.path is not None  # noqa: S101
        for _ in range(20):
            seen = self._stamp()
            with collector_paused():
                snap, found = read_in_place(self.paths) or (self._read_whole(self.path), None)
            self._seen = UNSURE
            log = self._log.read()
            if self._stamp()[0] == seen[0]:
                break
        else:
            raise StoreError(f"{self.path} is being replaced over and over", "try again")
        if snap.header.schema > SCHEMA:
            raise StoreNewer(
                f"{self.path} is of a newer version: schema {snap.header.schema}, known is {SCHEMA}",
                "upgrade kutipan, or choose another file with --db",
            )
        self.tables = {name: {} for name in TABLES} | snap.tables
        self._highest, self._written, self.kept = {}, None, found
        self.main_seq, self.touched = snap.header.seq, {}
        self.header, self.intact = snap.header, snap.intact
        self._replay(log)
        self._file_schema = snap.header.schema
        if self._file_schema < SCHEMA:
            from store.migrations import migrate

            migrate(self.tables, self._file_schema)
            self.header = msgspec.structs.replace(self.header, schema=SCHEMA)
        self._seen = seen

    def _check(self, snap: snapshot.Snapshot) -> None:
        """Refuse a file that was changed from outside and no longer holds together."""
        if not snap.intact and 0 < snap.header.schema == SCHEMA:
            from store.integrity import faults

            fault = next((one for one in faults(snap.tables) if not one.text), None)
            if fault is not None:
                raise StoreDamaged(f"{self.path}: {fault.message}", self.paths.advice())

    def _read_whole(self, path: Path) -> snapshot.Snapshot:
        try:
            with named_errors(path):
                snap = snapshot.parse(path.read_bytes() if path.exists() else b"")
        except StoreDamaged as error:
            raise StoreDamaged(f"{path}: {error.message}", self.paths.advice()) from error
        self._check(snap)
        return snap

    def _read_tail(self) -> bool:
        """Take in the journal's new records; False when it no longer continues this state."""
        seen = self._stamp()
        log = self._log.read_more()
        if log is None or (log and log[0].seq != self.seq + 1):
            return False
        self._seen = UNSURE
        for record in log:
            self._tell(self._apply(record))
        self._seen = seen
        return True

    def _replay(self, log: list[journal.Record]) -> None:
        for record in log:
            if record.store != self.header.store:
                raise StoreDamaged(f"{self.paths.journal} belongs to another store", self.paths.advice())
            if record.seq > self.seq + 1:
                raise StoreDamaged(f"{self.path} is older than its journal", self.paths.advice())
            if record.seq == self.seq + 1:
                if record.base not in {"", self.header.crc32}:
                    raise StoreDamaged(
                        f"{self.paths.journal} continues another copy of {self.path}", self.paths.advice()
                    )
                self._apply(record)

    def _apply(self, record: journal.Record) -> Changes:
        changes: Changes = {name: dict(rows) for name, rows in record.put.items()}
        for name, numbers in record.cut.items():
            changes.setdefault(name, {}).update(dict.fromkeys(numbers))
        self._install(changes, record.seq)
        return changes

    def _install(self, changes: Changes, seq: int) -> None:
        for name, rows in changes.items():
            table = self.tables.setdefault(name, {})
            self.touched.setdefault(name, set()).update(rows)
            if name in self._highest and rows:
                self._highest[name] = max(self._highest[name], *rows)
            for number, raw in rows.items():
                if raw is None:
                    table.pop(number, None)
                else:
                    table[number] = raw
        self.header = msgspec.structs.replace(self.header, seq=seq)

    def _commit(self, changes: Changes) -> None:
        if self.path is not None:
            puts = {
                name: {n: raw for n, raw in rows.items() if raw is not None} for name, rows in changes.items()
            }
            cuts = {name: [n for n, raw in rows.items() if raw is None] for name, rows in changes.items()}
            record = journal.Record(
                seq=self.seq + 1,
                store=self.header.store,
                base=self.header.crc32,
                put={name: rows for name, rows in puts.items() if rows},
                cut={name: numbers for name, numbers in cuts.items() if numbers},
            )
            self._seen = UNSURE
            self._log.append(journal.line(record))
        self._install(changes, self.seq + 1)
        self._tell(changes)
        if self.path is not None:
            self._seen = self._stamp()

    def _stamp(self) -> tuple[object, ...]:
        """What changes when any process writes: identity of the main file, size of the journal."""
        assert self.path is not None  # noqa: S101
        main = stat_of(self.path)
        log = stat_of(self.paths.journal)
        return (
            main and (main.st_ino, main.st_size, main.st_mtime_ns),
            log and (log.st_ino, log.st_size),
        )

    def _tell(self, changes: Changes | None) -> None:
        for listener in self.listeners:
            listener(changes)

    def _locked(self) -> AbstractContextManager[None]:
        """Hold the lock of the store; a store in memory has none."""
        if self.lock is None:
            return nullcontext()
        if self.read_only:
            raise StoreReadOnly(f"{self.path} was opened for reading only")
        return self.lock()
