"""A list of rows with a cursor, drawn line by line; as quick with 100,000 rows as with ten."""

from __future__ import annotations

from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.reactive import var

from tui.keys import bindings
from tui.widgets.lines import Lines, Pieces


class Rows(Lines):
    """Subclasses set `count` and draw one row (`row`), which has `HEIGHT` lines."""

    HEIGHT = 1
    BINDINGS = bindings("list")

    count: var[int] = var(0)
    cursor: var[int] = var(0)

    class Moved(Message):
        """The cursor stands on another row, or the row under it is another."""

        def __init__(self, rows: Rows) -> None:
            super().__init__()
            self.set_sender(rows)  # whoever moved the cursor: the message goes all the way up
            self.rows = rows

        @property
        def control(self) -> Rows:
            """The list."""
            return self.rows

    class Opened(Moved):
        """The row under the cursor was chosen."""

    def row(self, index: int, line: int, ink: Style | None) -> Pieces:
        """One line of a row; `ink` is the style of everything on it where the cursor stands."""
        raise NotImplementedError

    def pieces(self, line: int) -> Pieces:
        """A line of the row it belongs to."""
        index, part = divmod(line, self.HEIGHT)
        here = index == self.cursor
        ink = (self.inks.cursor if self.has_focus else self.inks.still) if here else None
        return self.row(index, part, ink)

    def watch_count(self, count: int) -> None:
        """Keep the cursor among the rows."""
        self.lines = count * self.HEIGHT
        self.cursor = self.validate_cursor(self.cursor)
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        """The nearest row there is."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Keep the cursor in sight and tell of it."""
        for index in (old, new):
            self.refresh_lines(index * self.HEIGHT, self.HEIGHT)
        self.show_cursor()
        self.post_message(self.Moved(self))

    def show_cursor(self) -> None:
        """Scroll just as far as it takes to see the whole row."""
        top, height = self.cursor * self.HEIGHT, self.scrollable_content_region.height
        if top < self.scroll_offset.y or height <= self.HEIGHT:
            self.scroll_to(y=top, animate=False, force=True)
        elif top + self.HEIGHT > self.scroll_offset.y + height:
            self.scroll_to(y=top + self.HEIGHT - height, animate=False, force=True)

    def renew(self) -> None:
        """Draw everything again and tell of the row under the cursor."""
        self.refresh()
        self.post_message(self.Moved(self))

    def on_focus(self) -> None:
        """The cursor row changes its colour."""
        self.refresh()

    def on_blur(self) -> None:
        """The cursor row changes its colour."""
        self.refresh()

    def on_resize(self) -> None:
        """The cursor stays in sight."""
        self.show_cursor()

    def on_click(self, event: Click) -> None:
        """Choose a row; on the chosen row, or twice, open it."""
        index = (event.y + round(self.scroll_offset.y)) // self.HEIGHT
        if index >= self.count or self.text_selection is not None:
            return
        if index == self.cursor or event.chain > 1:
            self.action_open()
        self.cursor = index

    def action_cursor(self, step: int) -> None:
        """Move by rows."""
        self.cursor += step

    def action_half(self, way: int) -> None:
        """Move by half a window."""
        self.cursor += way * max(self._window() // 2, 1)

    def action_page(self, way: int) -> None:
        """Move by a window."""
        self.cursor += way * max(self._window() - 1, 1)

    def action_first(self) -> None:
        """Move to the top."""
        self.cursor = 0

    def action_last(self) -> None:
        """Move to the end."""
        self.cursor = self.count - 1

    def action_open(self) -> None:
        """Tell that the row is chosen."""
        if self.count:
            self.post_message(self.Opened(self))

    def _window(self) -> int:
        return self.scrollable_content_region.height // self.HEIGHT
