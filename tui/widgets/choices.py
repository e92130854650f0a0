"""A list of lines to choose from, with ticks where more than one may be chosen."""

from __future__ import annotations

from rich.style import Style
from textual.reactive import var

from tui.display import fit
from tui.widgets.lines import Pieces
from tui.widgets.rows import Rows


class Choices(Rows):
    """Lines; those in `ticked` carry a tick, None: there are no ticks."""

    DEFAULT_CSS = "Choices { height: auto; max-height: 14; min-height: 1; }"

    entries: var[tuple[str, ...]] = var((), always_update=True)
    ticked: var[frozenset[str] | None] = var(None)

    def watch_entries(self, entries: tuple[str, ...]) -> None:
        """Show other lines."""
        self.count = len(entries)
        self.cursor = 0
        self.renew()

    def watch_ticked(self) -> None:
        """Draw the ticks."""
        self.refresh()

    @property
    def chosen(self) -> str:
        """The line under the cursor, "" where there is none."""
        return self.entries[self.cursor] if self.entries else ""

    def row(self, index: int, line: int, ink: Style | None) -> Pieces:  # noqa: ARG002
        """One line."""
        entry = self.entries[index]
        tick = "" if self.ticked is None else "[x] " if entry in self.ticked else "[ ] "
        return [(fit(f" {tick}{entry}", self.room), ink or self.inks.text)]

    def tick(self) -> None:
        """Tick the line under the cursor, or take its tick away."""
        if self.ticked is not None and self.entries:
            self.ticked = self.ticked ^ {self.chosen}
