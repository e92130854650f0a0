"""Is the store in good order, and is it still small enough for one JSON file?"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from store.integrity import Fault, faults
from store.rows import Check
from store.storage import JournalStorage

LARGE = 200_000
"""Quotations up to which the store stays pleasant; `python -m bench.store` shows why."""
GROWING = 150_000
"""Quotations from which the doctor tells that the limit comes near."""
SPACE = 3
"""The disk should hold the store this many times more: a rewrite, its copy, the journal."""
FAULTS = 20
"""Damaged documents that are told one by one."""


def checks(storage: JournalStorage, lost_corrections: Callable[[], int]) -> tuple[Check, ...]:
    """What was checked, the good news too; `lost_corrections` is asked of a store that holds together."""
    wrong = tuple(faults(storage.tables))
    found = [*_contents(storage, wrong), _size(storage)]
    if not wrong:
        found.append(_corrections(lost_corrections()))
    if storage.path is not None:
        found = [*_files(storage, storage.path), *found]
    return tuple(found)


def _contents(storage: JournalStorage, wrong: tuple[Fault, ...]) -> Iterator[Check]:
    if not wrong:
        yield Check("contents", ok=True, message="every document reads, every quotation is in its article")
    hint = storage.paths.advice() if storage.path is not None else ""
    for fault in wrong[:FAULTS]:
        yield Check("contents", ok=False, message=fault.message, hint=hint)
    if len(wrong) > FAULTS:
        yield Check("contents", ok=False, message=f"and {len(wrong) - FAULTS:,} more", hint=hint)


def _files(storage: JournalStorage, path: Path) -> Iterator[Check]:
    yield Check("file", ok=True, message=f"{path}, schema {storage.header.schema}, commit {storage.seq}")
    if storage.outdated:
        yield Check(
            "version", ok=False, message="the file is of an earlier version: every command has to convert it",
            hint="any command that writes, such as `kutipan add`, converts it for good and keeps a copy",
        )  # fmt: skip
    intact = storage.as_written()
    yield Check(
        "checksum",
        intact,
        "the file is as it was written" if intact else "another program changed the file",
        _remedy(storage) if not intact else "",
    )
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    yield Check(
        "writable",
        writable,
        "file and folder can be written" if writable else "file or folder can't be written",
        "" if writable else "reading works; change the permissions or choose another file with --db",
    )
    copied = storage.paths.backup.exists()
    yield Check(
        "last good copy",
        ok=True,
        message=f"{storage.paths.backup}" if copied else "none yet; the first rewrite of the file makes one",
    )
    yield Check(
        "journal", ok=True, message=f"{storage.journal_size / 1e6:.1f} MB wait to be worked into the file"
    )
    free, needed = shutil.disk_usage(path.parent).free, SPACE * path.stat().st_size
    yield Check(
        "disk",
        free > needed,
        f"{free / 1e9:.1f} GB free",
        "" if free > needed else f"a rewrite needs up to {needed / 1e9:.1f} GB; free some space",
    )


def _remedy(storage: JournalStorage) -> str:
    if storage.intact:
        return "the disk may be failing; `kutipan doctor --restore` takes the last good copy"
    return (
        "`kutipan doctor --restore` takes the last good copy; if the change was yours, "
        "`kutipan doctor --accept` keeps it"
    )


def _size(storage: JournalStorage) -> Check:
    quotes = len(storage.tables["quotations"])
    message = f"{quotes:,} quotations of {len(storage.tables['articles']):,} articles"
    if quotes < GROWING:
        return Check("size", ok=True, message=message)
    return Check(
        "size",
        quotes < LARGE,
        f"{message}: one file stays pleasant up to about {LARGE:,}",
        "begin another store with --db, for instance one a year; `kutipan export` joins them in one sheet",
    )


def _corrections(lost: int) -> Check:
    return Check(
        "corrections",
        lost == 0,
        "all are in place" if not lost else f"{lost} wait for words that are no longer in their articles",
        "" if not lost else "`kutipan log` lists them",
    )
