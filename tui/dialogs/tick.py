"""Chooses some of several lines."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.dialogs.dialog import Dialog
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows


class TickDialog(Dialog[tuple[str, ...]]):
    """Answers with the lines that were ticked."""

    HINT = "space ticks · enter accepts · esc leaves"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", show=False),
        Binding("enter", "accept", "Accept", show=False, priority=True),
    ]

    def __init__(self, title: str, entries: tuple[str, ...]) -> None:
        super().__init__(title)
        self._entries = entries

    def inside(self) -> ComposeResult:
        """The lines."""
        yield Choices()

    def on_mount(self) -> None:
        """Nothing ticked at first."""
        choices = self.query_one(Choices)
        choices.entries, choices.ticked = self._entries, frozenset()

    @on(Rows.Opened)
    def action_tick(self) -> None:
        """Tick or untick."""
        self.query_one(Choices).tick()

    def action_accept(self) -> None:
        """Enter."""
        ticked = self.query_one(Choices).ticked or frozenset()
        self.dismiss(tuple(entry for entry in self._entries if entry in ticked))
