"""The journal's file as one process knows it: how much of it was read, and which file that was."""

from __future__ import annotations

import os
from pathlib import Path

from store import journal
from store.errors import StoreError
from store.files import named_errors, sync_folder
from store.journal import Record


class JournalFile:
    """Reads and appends records at `path`; appending needs the store's lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        """Bytes of whole records that were read or written."""
        self._file: int | None = None
        """The file (its inode) that `size` measures, None for none."""

    def read(self) -> list[Record]:
        """All whole records, from the start."""
        data, self._file = self._bytes(0)
        found, self.size = journal.records(data)
        return found

    def read_more(self) -> list[Record] | None:
        """Records that were appended since; None when another file took this one's place.

        That happens when the main file was rewritten after this process read the new main file
        and the old journal.
        """
        data, file = self._bytes(self.size)
        if file is None or (self._file is not None and file != self._file):
            return None
        found, size = journal.records(data)
        self.size += size
        self._file = file
        return found

    def append(self, line: bytes) -> None:
        """Write `line` behind the last whole record and sync it; on failure the journal is as before."""
        with named_errors(self.path):
            fresh = not self.path.exists()
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                now = os.fstat(handle)
                if now.st_size < self.size:
                    raise StoreError(f"{self.path} was cut by another program", "see `kutipan doctor`")
                os.ftruncate(handle, self.size)
                os.lseek(handle, 0, os.SEEK_END)
                self._write(handle, line)
            finally:
                os.close(handle)
            if fresh:
                sync_folder(self.path.parent)
        self.size += len(line)
        self._file = now.st_ino

    def retire(self, backup: Path) -> None:
        """Put the journal away as `backup`: the main file holds all of it now."""
        if self.path.exists():
            self.path.replace(backup)
            sync_folder(self.path.parent)
        self.size, self._file = 0, None

    def _write(self, handle: int, line: bytes) -> None:
        try:
            view = memoryview(line)
            while view:
                view = view[os.write(handle, view) :]
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, self.size)
            raise

    def _bytes(self, offset: int) -> tuple[bytes, int | None]:
        try:
            with self.path.open("rb") as file:
                file.seek(offset)
                return file.read(), os.fstat(file.fileno()).st_ino
        except FileNotFoundError:
            return b"", None
