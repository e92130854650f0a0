"""One of the columns of a screen: a title line over a list or a text."""

from __future__ import annotations

from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input

from tui.widgets.bar import Bar
from tui.widgets.empty import Empty


class Pane(Vertical):
    """Subclasses put a Bar on top, an Empty at the end and name the widget that takes the keys."""

    DEFAULT_CSS = """
    Pane { width: 1fr; height: 1fr; background: $k-ground; }
    Pane.-divided { border-left: solid $k-line; }
    """

    @property
    def main(self) -> Widget:
        """What takes the keys."""
        raise NotImplementedError

    @property
    def bar(self) -> Bar:
        """The title line."""
        return self.query_one(Bar)

    def enter(self) -> None:
        """Take the keys."""
        empty = self.query_one(Empty)
        self.screen.set_focus(empty if empty.stands else self.main, scroll_visible=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where something is typed already, a slash is a slash; a dialog over the pane has its own keys."""
        if action == "filter":
            return not isinstance(self.app.focused, Input) and self.screen.is_current
        return super().check_action(action, parameters)

    def explain(self, *lines: str) -> None:
        """Say why there is nothing to show; no line: there is something."""
        self.query_one(Empty).stand_in(self.main, *lines)

    @property
    def filtered(self) -> bool:
        """Whether Esc has a filter to take away."""
        return False

    def undo_filter(self) -> bool:
        """Take the filter away on Esc; whether there was one."""
        return False
