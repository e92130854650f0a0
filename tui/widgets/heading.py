"""The titles over a list's columns; a click sorts."""

from __future__ import annotations

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.columns import Column, placed
from tui.display import fit
from tui.typed import inks

MARGINS = 2
"""A blank at the left, the scroll bar at the right."""


class Heading(Widget):
    """Titles in the places that `placed` gives them; an arrow marks the sorted one."""

    DEFAULT_CSS = "Heading { height: 1; }"

    column: reactive[str] = reactive("")
    descending: reactive[bool] = reactive(default=False)

    class Sort(Message):
        """A title was clicked."""

        def __init__(self, column: str) -> None:
            super().__init__()
            self.column = column

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The titles."""
        titles = [
            fit(column.title + self._arrow(column), cells, right=column.right)
            for column, cells in placed(self.columns, self.size.width - MARGINS)
        ]
        line = fit(" " + " ".join(titles), self.size.width)
        return Strip([Segment(line, inks(self).muted)], self.size.width)

    def on_click(self, event: Click) -> None:
        """Sort by the title that was hit."""
        at = 1
        for column, cells in placed(self.columns, self.size.width - MARGINS):
            at += cells + 1
            if event.x < at:
                self.post_message(self.Sort(column.id))
                return

    def _arrow(self, column: Column) -> str:
        if column.id != self.column:
            return ""
        return "↓" if self.descending else "↑"
