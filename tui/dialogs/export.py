"""Writes what is shown into a file: how many quotations, which format, which file."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.dialogs.dialog import Dialog, Line, text
from tui.display import plural
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows

FORMATS: dict[str, tuple[str, str]] = {
    "CSV": ("csv", ".csv"),
    "CSV for Excel": ("excel-csv", ".csv"),
    "Excel workbook": ("xlsx", ".xlsx"),
    "JSON Lines": ("jsonl", ".jsonl"),
    "JSON": ("json", ".json"),
    "Markdown": ("markdown", ".md"),
    "HTML page": ("html", ".html"),
}
"""What each format is called here: its name for `store.export.write` and its suffix."""


class Target(msgspec.Struct, frozen=True):
    """Where to write and how."""

    path: Path
    format: str


class ExportDialog(Dialog[Target]):
    """Answers with a target; an existing file is only overwritten by a second Enter."""

    HINT = "enter writes · ↑↓ format · esc leaves"
    DEFAULT_CSS = "ExportDialog Choices { margin: 1 0; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "move(1)", "Next format"),
        ("up", "move(-1)", "Previous format"),
    ]

    def __init__(self, count: int, what: str, name: str) -> None:
        super().__init__("Export")
        self._count = count
        self._what = what
        self._name = name
        self._warned = Path()

    def inside(self) -> ComposeResult:
        """Count, file, formats."""
        yield text(f"{plural(self._count, 'quotation')}: {self._what}", f"into {Path.cwd()}")
        yield Line(f"{self._name}.csv", select_on_focus=False)
        yield Choices()
        yield text("")

    def on_mount(self) -> None:
        """CSV at first."""
        choices = self.query_one(Choices)
        choices.entries = tuple(FORMATS)
        choices.can_focus = False
        self.query_one(Line).focus()

    @on(Rows.Moved)
    def suffix(self) -> None:
        """The file's name says its format."""
        line, ending = self.query_one(Line), FORMATS[self.query_one(Choices).chosen or "CSV"][1]
        if line.value:
            line.value = str(Path(line.value).with_suffix(ending))

    @on(Line.Submitted)
    def accept(self) -> None:
        """Enter, once more where the file exists."""
        typed = self.query_one(Line).value.strip()
        if not typed:
            return
        path = Path(typed).expanduser()
        if path.exists() and path != self._warned:
            self._warned = path
            self.app.notify(f"{path} exists. Enter again overwrites it.", severity="warning", markup=False)
            return
        self.dismiss(Target(path, FORMATS[self.query_one(Choices).chosen][0]))

    def action_move(self, step: int) -> None:
        """Another format."""
        self.query_one(Choices).cursor += step
