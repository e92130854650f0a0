"""The line in which a list is narrowed while one types."""

from __future__ import annotations

from textual.events import Key
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from tui.keys import bindings


class FilterInput(Input):
    """Hidden until it is asked for; Enter and Down go to the list, a second `/` to the search."""

    DEFAULT_CSS = """
    FilterInput {
        display: none; height: 1; border: none; padding: 0 1;
        background: $k-bar; color: $k-bar-text;
    }
    FilterInput:focus { border: none; background-tint: initial; }
    FilterInput.-open { display: block; }
    FilterInput > .input--placeholder { color: $k-bar-text; }
    """
    BINDINGS = bindings("typing")

    virtual_size = reactive(Size(0, 0))
    """Unlike Textual's a longer text lays nothing out again: the line is as wide as ever."""

    class Done(Message):
        """The user goes on to the list."""

        def __init__(self, widget: FilterInput) -> None:
            super().__init__()
            self.widget = widget

        @property
        def control(self) -> FilterInput:
            """The line."""
            return self.widget

    class Chosen(Done):
        """Enter: what the list stands on is wanted."""

    class Twice(Done):
        """`/` was pressed twice."""

    def __init__(self, hint: str) -> None:
        super().__init__(placeholder=hint, select_on_focus=False)

    def open(self) -> None:
        """Show the line and type in it, from the very next key on."""
        self.add_class("-open")
        self.screen.set_focus(self)

    def shut(self) -> None:
        """Empty the line and hide it."""
        self.value = ""
        self.remove_class("-open")

    def action_done(self) -> None:
        """Keep what is typed."""
        if not self.value:
            self.shut()
        self.post_message(self.Done(self))

    def action_choose(self) -> None:
        """Go on with what is left."""
        self.action_done()
        self.post_message(self.Chosen(self))

    def action_drop(self) -> None:
        """Show everything again."""
        self.shut()
        self.post_message(self.Done(self))

    def on_key(self, event: Key) -> None:
        """A slash in the empty line asks for the search."""
        if event.character == "/" and not self.value:
            event.prevent_default().stop()
            self.shut()
            self.post_message(self.Twice(self))
