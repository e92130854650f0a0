"""Starts the browser for a test and reads what it shows."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.screen import Screen

from store import Store
from tui.app import Browser
from tui.widgets.lines import Lines

PAUSE = 0.03
QUESTIONS = {"quotes", "article", "follow", "variants", "speakers", "queue", "card", "log", "poll"}
"""Workers that end by themselves; those behind dialogs wait for the user."""
Kind = TypeVar("Kind", bound=Screen[Any])


class Driven(Browser):
    """The browser with a typed look at its screen."""

    def screen_of(self, kind: type[Kind]) -> Kind:
        """The screen on top, which is of this kind."""
        assert isinstance(self.screen, kind)
        return self.screen


@asynccontextmanager
async def browsing(
    store: Store | None = None,
    *,
    path: Path | None = None,
    size: tuple[int, int] = (80, 24),
    theme: str | None = None,
) -> AsyncIterator[tuple[Driven, Pilot[None]]]:
    """The running browser once its first screen is filled."""
    app = Driven(path, store=store, theme=theme)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[None]) -> None:
    """Wait until every question asked is answered and shown."""
    for _ in range(3):
        await pilot.pause(PAUSE)
        while any(worker.is_running and worker.group in QUESTIONS for worker in pilot.app.workers):
            await pilot.pause(0.01)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys and wait for what they ask."""
    for key in keys:
        await pilot.press(key)
        if not key.isalnum() or len(key) > 1 or key == keys[-1]:
            await settle(pilot)
    await settle(pilot)


def rows_of(lines: Lines) -> list[str]:
    """The lines of a list as they stand on the screen, without blanks at their ends."""
    return [lines.render_line(y).text.rstrip() for y in range(lines.size.height)]


def picture(app: Browser) -> str:
    """The whole screen as text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width].rstrip() for strip in strips[:height])
