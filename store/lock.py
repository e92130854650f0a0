"""One writer at a time, among threads and processes; a dead process holds no lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from store.errors import StoreLocked
from store.files import named_errors, refuse_read_only
from store.paths import StorePaths

if TYPE_CHECKING:
    from filelock import FileLock

LOCK_SECONDS = 30.0


class WriteLock:
    """The lock of a store's files; may be taken again by who holds it. The system frees it at death."""

    def __init__(self, paths: StorePaths) -> None:
        self._paths = paths
        self.seconds = LOCK_SECONDS
        """How long to wait for another process."""

    @cached_property
    def _lock(self) -> FileLock:
        """Loaded with the first write: commands that only read start faster."""
        from filelock import FileLock

        return FileLock(self._paths.lock, thread_local=False)

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Hold the lock; raises `StoreLocked` when another process will not let go of it.

        A main file that nobody may write is refused with `StoreReadOnly`.
        """
        from filelock import Timeout

        refuse_read_only(self._paths.main)
        with named_errors(self._paths.main):
            try:
                self._lock.acquire(timeout=self.seconds)
            except Timeout as error:
                waited = f"another process has been writing to {self._paths.main} for {self.seconds:.0f} s"
                raise StoreLocked(waited, "try again") from error
        try:
            yield
        finally:
            self._lock.release()
