"""What all dialogs share: a frame with a title, a line of keys, Esc to leave things as they are."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.display import shown
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows

LOW = 20
"""Rows of a terminal below which a dialog does without empty lines."""
LEAST = 3
"""Rows that a list keeps however low the terminal is; the frame scrolls then."""
Result = TypeVar("Result")


class Line(Input):
    """A line to type in, one cell high."""

    DEFAULT_CSS = """
    Line { height: 1; border: none; padding: 0 1; background: $k-still; color: $k-still-text; }
    Line:focus { border: none; background-tint: initial; }
    Line > .input--placeholder { color: $k-still-text; }
    """


class Dialog(ModalScreen[Result | None]):
    """Subclasses yield what stands in the frame from `inside`."""

    DEFAULT_CSS = """
    Dialog { align: center middle; }
    Dialog > Vertical {
        width: 76; max-width: 100%; height: auto; max-height: 90%; padding: 0 1;
        overflow-y: auto; scrollbar-size-vertical: 1;
        scrollbar-background: $k-ground; scrollbar-color: $k-line;
        background: $k-ground; border: round $k-line;
        border-title-color: $k-text; border-title-style: bold; border-subtitle-color: $k-muted;
    }
    Dialog Static { color: $k-text; background: $k-ground; }
    Dialog.-low .blank { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Leave things as they are", show=False)
    ]
    HINT = "esc leaves"
    MOST = 14
    """Rows of a list at most."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """The frame."""
        with Vertical() as frame:
            frame.border_title = Content(shown(self._title))
            frame.border_subtitle = self.HINT
            yield from self.inside()

    def inside(self) -> ComposeResult:
        """What the dialog is about."""
        raise NotImplementedError

    def on_resize(self) -> None:
        """Another room."""
        self.set_class(self.size.height < LOW, "-low")
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """A list takes no more rows than all else in the frame leaves it."""
        frame = self.query_one("Dialog > Vertical")
        room = self.size.height * 9 // 10 - frame.gutter.height
        for choices in frame.query(Choices):
            rest = frame.virtual_size.height - choices.outer_size.height
            choices.styles.max_height = max(LEAST, min(self.MOST, room - rest))

    @on(Rows.Moved)
    def keep_in_sight(self) -> None:
        """The frame follows the cursor where it is too low for all."""
        self.call_after_refresh(self._scroll_to_cursor)

    def _scroll_to_cursor(self) -> None:
        frame = self.query_one("Dialog > Vertical")
        for choices in frame.query(Choices):
            line = choices.cursor - round(choices.scroll_offset.y)
            frame.scroll_to_region(Region(0, choices.virtual_region.y + line, 1, 1), animate=False)

    def action_cancel(self) -> None:
        """Leave without a result."""
        self.dismiss(None)


def text(*lines: str) -> Static:
    """Plain lines; nothing in them is markup."""
    return Static(Content("\n".join(lines)))


def blank() -> Static:
    """An empty line, left out where there is little room."""
    return Static(classes="blank")
