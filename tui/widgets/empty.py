"""What stands where there is nothing to show: why, and what to do."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class Empty(Static, can_focus=True):
    """A sentence and a way on, in the middle of a pane; has the keys while it stands there."""

    DEFAULT_CSS = """
    Empty {
        display: none; height: 1fr; width: 1fr; padding: 1 2;
        content-align: center middle; text-align: center;
        color: $k-text; background: $k-ground;
    }
    Empty.-shown { display: block; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[str, ...] = ()

    def say(self, *lines: str) -> None:
        """Show these lines; none hides the whole."""
        if lines != self._said:  # an update lays the whole screen out again
            self._said = lines
            self.update(Content("\n".join(lines)))
            self.set_class(bool(lines), "-shown")

    def stand_in(self, main: Widget, *lines: str) -> None:
        """Take the place of `main`, its keys with it, to say these lines; none gives both back."""
        self.say(*lines)
        main.set_class(bool(lines), "-nothing")
        comes, goes = (self, main) if lines else (main, self)
        if self.screen.focused is goes:  # what is hidden loses the keys, and nobody would have them
            self.screen.set_focus(comes, scroll_visible=False)

    @property
    def stands(self) -> bool:
        """Whether there is something to say."""
        return bool(self._said)
