"""One line of text with something at its left and its right: titles and states of panes."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.display import cut, shown
from tui.typed import inks

GAP = 3
"""Cells between what stands left and what stands right."""
LEAST = 10
"""Cells below which the right is not worth showing."""


class Bar(Widget):
    """Plain text, cut where there is no room; the left gives way last."""

    DEFAULT_CSS = "Bar { height: 1; }"

    left: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    active: reactive[bool] = reactive(default=False)
    """Whether what stands below it has the keys, where there is more than one."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line."""
        width = self.size.width
        ink = inks(self).cursor if self.active else inks(self).head
        left = " " + shown(self.left)
        room = width - cell_len(left) - GAP - 1
        right = cut(self.right, room) + " " if self.right and room >= LEAST else ""
        left = cut(left, width - cell_len(right))
        gap = " " * (width - cell_len(left) - cell_len(right))
        return Strip([Segment(left + gap + right, ink)], width)
