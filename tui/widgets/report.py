"""A longer text of our own making with headings, broken at words, to be scrolled."""

from __future__ import annotations

from typing import Literal

from rich.style import Style
from textual.reactive import var

from tui.display import cut, shown
from tui.widgets.lines import Pieces
from tui.widgets.scrolling import Scrolling
from tui.wrapping import wrap

Look = Literal["head", "text", "muted"]
Entry = tuple[Look, str]


class Report(Scrolling):
    """Entries, each on as many lines as it takes."""

    DEFAULT_CSS = "Report { padding: 0 1; }"

    entries: var[tuple[Entry, ...]] = var(())

    def __init__(self) -> None:
        super().__init__()
        self._broken: list[tuple[Look, str]] = []

    def watch_entries(self) -> None:
        """Show other entries."""
        self._break()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._break()

    def pieces(self, line: int) -> Pieces:
        """One line."""
        look, text = self._broken[line]
        style: Style = getattr(self.inks, look)
        return [(cut(text, self.room), style), ("", self.inks.text)]

    def _break(self) -> None:
        self._broken = []
        for look, entry in self.entries:
            text = shown(entry[:5000])
            indent = " " * (len(text) - len(text.lstrip()))
            for start, end in wrap(text, max(self.room - len(indent), 1)):
                self._broken.append((look, (indent if start else "") + text[start:end]))
        self.lines = len(self._broken)
        self.refresh()
