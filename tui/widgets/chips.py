"""The filters in force, each to be removed by a click or one after the other by Backspace."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.display import cut
from tui.typed import inks


class Chips(Widget):
    """One line, gone while no filter is in force."""

    DEFAULT_CSS = "Chips { height: 1; display: none; } Chips.-some { display: block; }"

    chips: reactive[tuple[tuple[str, str], ...]] = reactive(())
    """Name of a filter and what it says."""

    class Removed(Message):
        """A chip was clicked away."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def watch_chips(self, chips: tuple[tuple[str, str], ...]) -> None:
        """Take no room for nothing."""
        self.set_class(bool(chips), "-some")

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The chips, one after the other."""
        look = inks(self)
        segments = [Segment(" ", look.text)]
        for _, label in self._labels():
            segments += [Segment(label, look.head), Segment(" ", look.text)]
        return Strip(segments).adjust_cell_length(self.size.width, look.text)

    def on_click(self, event: Click) -> None:
        """Remove the chip that was hit."""
        at = 1
        for name, label in self._labels():
            at += cell_len(label) + 1
            if event.x < at:
                self.post_message(self.Removed(name))
                return

    def _labels(self) -> list[tuple[str, str]]:
        return [(name, f" {cut(says, 28)} ✕ ") for name, says in self.chips]
