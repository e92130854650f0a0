"""What all dialogs share: a frame with a title, a line of keys, Esc to leave things as they are."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.display import shown

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
        background: $k-ground; border: round $k-line;
        border-title-color: $k-text; border-title-style: bold; border-subtitle-color: $k-muted;
    }
    Dialog Static { color: $k-text; background: $k-ground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Leave things as they are", show=False)
    ]
    HINT = "esc leaves"

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

    def action_cancel(self) -> None:
        """Leave without a result."""
        self.dismiss(None)


def text(*lines: str) -> Static:
    """Plain lines; nothing in them is markup."""
    return Static(Content("\n".join(lines)))
