"""A damaged store made whole from its last good copy and the journals, the damaged files kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from store import journal, snapshot
from store.errors import StoreDamaged
from store.files import replaced, sync_folder
from store.lock import WriteLock
from store.paths import StorePaths
from store.snapshot import Snapshot, Tables


class Restored(Struct, frozen=True):
    """What a restore did."""

    kept: tuple[Path, ...]
    """The damaged files under their new names."""
    commits: int
    """Number of the last commit that is there again."""
    articles: int
    quotes: int
    complete: bool
    """Whether every commit found anywhere is in."""


def restore(path: Path) -> Restored:
    """Put a whole store at `path` from `path`.bak and the journals; raises `StoreDamaged` without a copy.

    Every whole journal record that continues the copy without a gap is replayed.
    """
    paths = StorePaths(path)
    with WriteLock(paths)():
        logs = [paths.journal_backup, paths.journal]
        snap = _best(path, paths.backup)
        tables, header = dict(snap.tables), snap.header
        records = sorted(_records(logs), key=lambda record: record.seq)
        seq = header.seq
        for record in records:
            if record.store == header.store and record.seq == seq + 1:
                _apply(tables, record)
                seq = record.seq
        kept = tuple(_kept(file) for file in (path, paths.journal) if file.exists())
        with replaced(path) as file:
            snapshot.write(file, tables, msgspec.structs.replace(header, seq=seq))
        sync_folder(path.parent)
    newest = max((record.seq for record in records if record.store == header.store), default=seq)
    return Restored(
        kept, seq, len(tables.get("articles", {})), len(tables.get("quotations", {})), newest <= seq
    )


def _best(path: Path, backup: Path) -> Snapshot:
    """The main file where it is whole (its journal may be the damaged part), else the copy."""
    for candidate in (path, backup):
        try:
            return snapshot.parse(candidate.read_bytes())
        except (OSError, StoreDamaged):
            continue
    raise StoreDamaged(
        f"neither {path} nor its copy {backup.name} can be read", "restore them from a backup of yours"
    )


def _records(logs: list[Path]) -> Iterator[journal.Record]:
    """All whole records, damaged ones passed over."""
    for log in logs:
        if log.exists():
            yield from journal.whole_records(log.read_bytes())


def _apply(tables: Tables, record: journal.Record) -> None:
    for name, rows in record.put.items():
        tables.setdefault(name, {}).update(rows)
    for name, numbers in record.cut.items():
        for number in numbers:
            tables.get(name, {}).pop(number, None)


def _kept(path: Path) -> Path:
    """Give a damaged file a name of its own."""
    number = 1
    while (target := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    return path.rename(target)
