"""A damaged store made whole from its last good copy and the journals, the damaged files kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from store import journal, snapshot
from store.documents import SCHEMA, ArticleDoc, ArticleKey, content_key
from store.errors import StoreDamaged, StoreNewer
from store.files import replaced, sync_folder
from store.integrity import Fault, faults, sifted
from store.lock import WriteLock
from store.paths import StorePaths
from store.snapshot import Header, Tables
from store.storage import JournalStorage


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
    sure: bool = True
    """Whether the checksum of what was taken held: else no check can tell what was changed."""
    left_out: tuple[str, ...] = ()
    """What was damaged in every copy and is not there again, in words."""
    missing: tuple[str, ...] = ()
    """Ids and titles of articles that only the damaged file names."""


class Candidate(Struct, frozen=True):
    """A copy of the store with the journals played over it."""

    header: Header
    tables: Tables
    intact: bool
    faults: tuple[Fault, ...]

    @property
    def worth(self) -> tuple[bool, bool, int]:
        """Whole copies first, then those in which nothing is found wrong, then the newest."""
        return self.intact and not self.faults, not self.faults, self.header.seq


def restore(path: Path) -> Restored:
    """Put a whole store at `path` from `path`, `path`.bak and the journals, whichever is whole and newest.

    Every whole journal record that continues a copy without a gap is replayed. Where no copy is
    whole, what is damaged stays out and is told; raises `StoreDamaged` where none can be read.
    """
    paths = StorePaths(path)
    with WriteLock(paths)():
        records = sorted(_records([paths.journal_backup, paths.journal]), key=lambda record: record.seq)
        found = list(_candidates([path, paths.backup], records))
        if not found:
            raise StoreDamaged(
                f"neither {path} nor its copy {paths.backup.name} can be read",
                "restore them from a backup of yours",
            )
        best = max(found, key=lambda candidate: candidate.worth)
        tables, left_out = sifted(best.tables) if best.faults else (best.tables, ())
        kept = tuple(_kept(file) for file in (path, paths.journal) if file.exists())
        with replaced(path) as file:
            snapshot.write(file, tables, best.header)
        sync_folder(path.parent)
    ours = [record.seq for record in records if record.store == best.header.store]
    newest = max([*ours, *(one.header.seq for one in found)])
    return Restored(
        kept,
        best.header.seq,
        len(tables.get("articles", {})),
        len(tables.get("quotations", {})),
        newest <= best.header.seq,
        best.intact,
        left_out,
        tuple(_missing(tables, found)),
    )


def adopt(path: Path) -> bool:
    """Give the file at `path` a new checksum after another program changed it; False for no need.

    Raises `StoreDamaged` where it does not hold together. Its predecessor is kept as the copy.
    """
    storage = JournalStorage(path, create=False)
    if storage.intact:
        return False
    with storage.transaction():
        for number, raw in storage.tables["articles"].items():
            doc = msgspec.json.decode(raw, type=ArticleDoc)
            key = content_key(doc.text)
            if doc.key != key:
                storage.stage("articles", number, msgspec.json.encode(msgspec.structs.replace(doc, key=key)))
    storage.compact(changed=True)
    return True


def _candidates(files: list[Path], records: list[journal.Record]) -> Iterator[Candidate]:
    """The copies that can be read at all; raises `StoreNewer` for one of a newer version."""
    for file in files:
        try:
            snap = snapshot.parse(file.read_bytes())
        except (OSError, StoreDamaged):
            continue
        if snap.header.schema > SCHEMA:
            raise StoreNewer(f"{file} is of a newer version", "upgrade kutipan")
        tables, seq = dict(snap.tables), snap.header.seq
        for record in records:
            if record.store == snap.header.store and record.seq == seq + 1:
                _apply(tables, record)
                seq = record.seq
        header = msgspec.structs.replace(snap.header, seq=seq)
        yield Candidate(header, tables, snap.intact, tuple(faults(tables)))


def _missing(tables: Tables, candidates: list[Candidate]) -> Iterator[str]:
    """Articles of any candidate that are not in `tables`."""
    there = {article.id for article in _articles(tables)}
    for candidate in candidates:
        for article in _articles(candidate.tables):
            if article.id not in there:
                there.add(article.id)
                yield f"{article.id} {article.title}".strip()


def _articles(tables: Tables) -> Iterator[ArticleKey]:
    for raw in tables.get("articles", {}).values():
        try:
            yield msgspec.json.decode(raw, type=ArticleKey)
        except (msgspec.DecodeError, UnicodeDecodeError):
            continue


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
