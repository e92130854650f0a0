"""Adds articles from within the browser: another process reads and extracts, this one stores."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import sys
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec

from store import Added
from tui.display import number, plural
from tui.reader import Event

COMMAND = (sys.executable, "-m", "tui.reader")


class Progress(msgspec.Struct):
    """How far an ingest has come."""

    started: float = msgspec.field(default_factory=time.monotonic)
    total: int = 0
    known: int = 0
    done: int = 0
    quotes: int = 0
    failures: int = 0
    reading: bool = True

    def count(self, articles: int, added: Added) -> None:
        """Some articles are stored."""
        self.done += articles
        self.quotes += added.quotes

    @property
    def pace(self) -> float:
        """Articles a second."""
        return self.done / max(time.monotonic() - self.started, 0.001)

    def line(self, *, going: bool = True) -> str:
        """Where it stands, in one line; the time left only while it is `going` on."""
        if self.reading:
            return "Reading…" if going else "nothing added"
        parts = [f"{number(self.done)} of {plural(self.total, 'article')}", plural(self.quotes, "quotation")]
        if self.done:
            left = _left((self.total - self.done) / self.pace) if going else ""
            parts += [f"{self.pace:.1f} articles/s", left]
        parts += [f"{number(self.known)} known already"] if self.known else []
        return " · ".join(part for part in parts if part)

    def bar(self, cells: int) -> str:
        """The same as a bar."""
        full = cells * self.done // self.total if self.total else 0
        return "█" * full + "░" * (cells - full)


class Reader:
    """The process that reads; `stop` ends it and all that it started."""

    def __init__(self, store_path: Path, paths: list[str]) -> None:
        self._command = [*COMMAND, str(store_path), *paths]
        self._process: Process | None = None

    async def events(self) -> AsyncIterator[Event]:
        """What it finds, as it finds it; ends early when it is stopped."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command, stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL, start_new_session=True
        )
        stream = self._process.stdout
        try:
            while stream is not None:
                size = int.from_bytes(await stream.readexactly(8), "big")
                event: Event = pickle.loads(await stream.readexactly(size))  # noqa: S301 - our own process
                yield event
        except asyncio.IncompleteReadError:
            await self._process.wait()

    @property
    def failed(self) -> bool:
        """Whether it ended by itself in an error."""
        return bool(self._process and self._process.returncode and self._process.returncode > 0)

    def stop(self) -> None:
        """End it now."""
        if self._process is not None and self._process.returncode is None:
            os.killpg(self._process.pid, signal.SIGTERM)


def _left(seconds: float) -> str:
    if seconds < 1:
        return ""
    return f"{seconds:.0f} s left" if seconds < 90 else f"{seconds / 60:.0f} min left"
