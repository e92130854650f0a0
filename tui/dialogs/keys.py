"""Every key that works here, to be narrowed by typing; Enter or a click presses it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.actions import Action
from tui.dialogs.dialog import Dialog, Line
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows


class KeysDialog(Dialog[Action]):
    """Answers with the action chosen."""

    HINT = "type to narrow · enter does it · esc leaves"
    MOST = 18
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", show=False, priority=True),
        Binding("up", "move(-1)", "Previous", show=False, priority=True),
        Binding("pagedown", "move(10)", "Further", show=False, priority=True),
        Binding("pageup", "move(-10)", "Back", show=False, priority=True),
    ]

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__("Keys")
        width = max((len(action.keys) for action in actions), default=0)
        self._lines = {
            f"{action.keys:<{width}}  {action.text} · {action.place}": action for action in actions
        }

    def inside(self) -> ComposeResult:
        """The line and the keys."""
        yield Line(placeholder="a key or a word")
        yield Choices()

    def on_mount(self) -> None:
        """All keys at first."""
        self.query_one(Choices).can_focus = False
        self.narrow()

    @on(Line.Changed)
    def narrow(self) -> None:
        """Every key narrows."""
        typed = self.query_one(Line).value.casefold()
        self.query_one(Choices).entries = tuple(line for line in self._lines if typed in line.casefold())

    @on(Line.Submitted)
    @on(Rows.Opened)
    def accept(self) -> None:
        """Do what is under the cursor."""
        chosen = self.query_one(Choices).chosen
        if chosen:
            self.dismiss(self._lines[chosen])

    def action_move(self, step: int) -> None:
        """Move in the list while typing."""
        self.query_one(Choices).cursor += step
