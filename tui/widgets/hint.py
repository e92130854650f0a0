"""One line that tells of a key while there is something to tell; a click presses it."""

from __future__ import annotations

from rich.segment import Segment
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.display import fit
from tui.typed import inks


class Hint(Widget):
    """Takes no room while `text` is empty."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "Hint { height: 1; display: none; } Hint.-some { display: block; }"

    text: reactive[str] = reactive("")

    class Pressed(Message):
        """The line was clicked."""

    def watch_text(self, text: str) -> None:
        """Come and go."""
        self.set_class(bool(text), "-some")

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """The line, cut where there is no room."""
        return Strip([Segment(fit(f" {self.text}", self.size.width), inks(self).muted)], self.size.width)

    def on_click(self, event: Click) -> None:
        """Do what it tells of."""
        event.stop()
        self.post_message(self.Pressed())
