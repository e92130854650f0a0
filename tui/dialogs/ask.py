"""Asks for one line of text."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult

from tui.dialogs.dialog import Dialog, Line


class AskDialog(Dialog[str]):
    """Answers with what was typed, stripped."""

    HINT = "enter accepts · esc leaves"

    def __init__(self, title: str, value: str = "") -> None:
        super().__init__(title)
        self._value = value

    def inside(self) -> ComposeResult:
        """The line."""
        yield Line(self._value, select_on_focus=False)

    @on(Line.Submitted)
    def accept(self, event: Line.Submitted) -> None:
        """Enter."""
        self.dismiss(event.value.strip())
