"""Keys one after the other: what is typed ahead waits until the key before it has done all it does.

Textual hands every key at once to the widget that has the keys at that moment, while what a key does
comes later, by messages from widget to screen. Of keys sent in one go the second would act before the
first, or reach the pane that the first one left.
"""

from __future__ import annotations

from collections import deque

from textual import on
from textual.app import App
from textual.events import Event, Key, Paste
from textual.message import Message
from textual.timer import Timer

HOPS = 3
"""How often what a key does is followed: the key, what it told the screen, what that told others."""
PATIENCE = 0.5
"""Seconds after which nobody waits for a key any more, say where its widget has gone."""


class Passed(Message):
    """Goes the way of a key right behind it, from the widget up to the application."""

    def __init__(self, hops: int) -> None:
        super().__init__()
        self.hops = hops


class Turns(App[None]):
    """Mixed into the application: the next key is only looked at when the one before has come to rest."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Event] = deque()
        self._passing: Passed | None = None
        self._patience: Timer | None = None

    async def on_event(self, event: Event) -> None:
        """Let keys and what is pasted wait for their turn."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._waiting.append(event)
            await self._take()
        else:
            await super().on_event(event)

    @on(Passed)
    async def passed(self, event: Passed) -> None:
        """The key has come up to here, and all that it said on its way."""
        if event is self._passing and event.hops:
            self._follow(event.hops - 1)
        elif event is self._passing:
            await self._rest()

    @property
    def _ended(self) -> bool:
        return self._exit or not self.screen_stack

    async def _take(self) -> None:
        if self._waiting and self._passing is None and not self._ended:
            await super().on_event(self._waiting.popleft())
            self._patience = self.set_timer(PATIENCE, self._rest)
            self._follow(HOPS - 1)

    def _follow(self, hops: int) -> None:
        self._passing = Passed(hops)
        if not self._ended and not (self.focused or self.screen).post_message(self._passing):
            self.post_message(self._passing)

    async def _rest(self) -> None:
        self._passing = None
        if self._patience is not None:
            self._patience.stop()
        await self._take()
