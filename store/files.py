"""Files that are never half written."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from store.errors import StoreError, StoreFull, StoreReadOnly

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


def sync_folder(folder: Path) -> None:
    """Make renames inside `folder` durable; systems that can't sync folders are left alone."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refuse_read_only(path: Path) -> None:
    """Raise `StoreReadOnly` for a file without any permission to write: a rename would pass over it."""
    with suppress(FileNotFoundError):
        if not path.stat().st_mode & 0o222:
            raise StoreReadOnly(
                f"{path} can't be written: it is marked as read only",
                "choose another file with --db or change its permissions (chmod u+w)",
            )


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn a full disk and a refused write into errors that say what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise StoreFull(
                f"no space left to write {path}",
                "free some space and repeat the command; nothing stored was lost",
            ) from error
        if error.errno in READ_ONLY:
            raise StoreReadOnly(
                f"{path} can't be written: {error.strerror}",
                "choose another file with --db or change its permissions",
            ) from error
        raise StoreError(f"{path}: {error.strerror or error}") from error


@contextmanager
def replaced(path: Path) -> Iterator[BinaryIO]:
    """A binary file that takes the place of `path` when the block ends well, whole or not at all.

    Written under another name in the same folder, synced to the disk, then renamed; the folder
    is synced too. A block that raises leaves `path` as it was.
    """
    with named_errors(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                os.fchmod(file.fileno(), _mode(path))
                yield cast("BinaryIO", file)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        sync_folder(path.parent)


def keep_copy(path: Path, copy: Path) -> None:
    """Let `copy` name the present content of `path`; atomic, and free where hard links are."""
    temporary = path.with_name(f".{copy.name}.{os.getpid()}.tmp")
    with suppress(FileNotFoundError):
        temporary.unlink()
    try:
        os.link(path, temporary)
    except OSError:
        with path.open("rb") as source, replaced(copy) as target:
            while chunk := source.read(1 << 20):
                target.write(chunk)
        return
    temporary.replace(copy)
    with suppress(FileNotFoundError):
        temporary.unlink()  # rename(2) leaves it where both names already are one file


def sweep(path: Path) -> None:
    """Remove what killed processes left of temporary files for `path`; call under the store's lock."""
    for leftover in path.parent.glob(f".{path.name}*.tmp"):
        with suppress(OSError):
            leftover.unlink()


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
