"""A text to be scrolled by keys."""

from __future__ import annotations

from tui.keys import bindings
from tui.widgets.lines import Lines


class Scrolling(Lines):
    """Moves by lines, half windows and windows."""

    BINDINGS = bindings("text")

    def action_scroll_by(self, lines: int) -> None:
        """Move by lines."""
        self.scroll_relative(y=lines, animate=False)

    def action_half(self, way: int) -> None:
        """Move by half a window."""
        self.scroll_relative(y=way * max(self.size.height // 2, 1), animate=False)

    def action_page(self, way: int) -> None:
        """Move by a window."""
        self.scroll_relative(y=way * max(self.size.height - 1, 1), animate=False)

    def action_first(self) -> None:
        """Move to the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Move to the end."""
        self.scroll_end(animate=False)
