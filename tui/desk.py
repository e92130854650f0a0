"""The one door to the store: questions wait in line here, so that the screen never does."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from store import Store, StoreMissing

Answer = TypeVar("Answer")


@contextmanager
def unswept() -> Iterator[None]:
    """Keep the garbage collector away from what is made meanwhile, now and later.

    A store of 100,000 quotations is a million objects that live as long as the program; looking
    through them for garbage costs a third of a second each time, in the middle of a key press.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class Desk:
    """Opens the store and asks it, one question at a time, in a thread of its own."""

    def __init__(self, path: Path | None = None, store: Store | None = None) -> None:
        self.path = path
        self._store = store
        self._thread = ThreadPoolExecutor(1, "store")

    async def ask(self, question: Callable[[Store], Answer]) -> Answer:
        """What `question` returns for the store. Raises StoreMissing and other KutipanErrors."""
        return await self._run(lambda: question(self._opened(create=False)))

    async def create(self) -> None:
        """Make the store if there is none yet, so that something can be added to it."""
        await self._run(lambda: self._opened(create=True))

    async def refresh(self) -> bool:
        """Whether another process has written, or made the store, since the last question."""
        return await self._run(self._refreshed)

    async def close(self) -> None:
        """Let go of the store after the questions already waiting."""
        await self._run(self._closed)
        self._thread.shutdown(wait=False)

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _opened(self, *, create: bool) -> Store:
        if self._store is None:
            with unswept():
                self._store = Store.open(self.path, create=create)
            self.path = self._store.path
        return self._store

    def _refreshed(self) -> bool:
        if self._store is not None:
            return self._store.refresh()
        try:
            self._opened(create=False)
        except StoreMissing:
            return False
        return True

    def _closed(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None
