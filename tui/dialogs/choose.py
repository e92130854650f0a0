"""Chooses one of many names by typing a part of it."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.dialogs.dialog import Dialog, Line
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows

NEW = "New: "


class ChooseDialog(Dialog[str]):
    """Answers with the name chosen, or with what was typed where `free` allows a new one."""

    HINT = "type to narrow · enter chooses · esc leaves"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Next", show=False, priority=True),
        Binding("up", "move(-1)", "Previous", show=False, priority=True),
    ]

    def __init__(self, title: str, names: tuple[str, ...], *, free: bool = False) -> None:
        super().__init__(title)
        self._names = tuple((name, name.casefold()) for name in names)
        self._free = free

    def inside(self) -> ComposeResult:
        """The line and the names."""
        yield Line(placeholder="a part of the name")
        yield Choices()

    def on_mount(self) -> None:
        """All names at first."""
        self.query_one(Choices).can_focus = False
        self.narrow()

    @on(Line.Changed)
    def narrow(self) -> None:
        """Every key narrows."""
        typed = self.query_one(Line).value.strip()
        parts = typed.casefold().split()
        names = tuple(name for name, folded in self._names if all(part in folded for part in parts))
        new = (f"{NEW}{typed}",) if self._free and typed and typed not in names else ()
        self.query_one(Choices).entries = names + new

    @on(Line.Submitted)
    @on(Rows.Opened)
    def accept(self) -> None:
        """Enter, or a click."""
        chosen = self.query_one(Choices).chosen
        if chosen:
            self.dismiss(chosen.removeprefix(NEW) if self._free else chosen)

    def action_move(self, step: int) -> None:
        """Move in the list while typing."""
        self.query_one(Choices).cursor += step
