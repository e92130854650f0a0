"""Writes what is shown into a file: how many quotations, which format, which file."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui import paths
from tui.dialogs.dialog import Dialog, Line, blank, text
from tui.display import cut, plural
from tui.reporting import reporting
from tui.typed import browser
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


ENDINGS = {suffix: name for name, (_, suffix) in reversed(FORMATS.items())} | {".htm": "HTML page"}
"""Which format a suffix means, as on the command line."""


class Target(msgspec.Struct, frozen=True):
    """Where to write and how."""

    path: Path
    format: str


class ExportDialog(Dialog[Target]):
    """Answers with a target; an existing file is only overwritten by a second Enter."""

    HINT = "enter writes · ↑↓ format · esc leaves"
    DEFAULT_CSS = """
    ExportDialog Choices { margin: 1 0; }
    ExportDialog.-low Choices { margin: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        ("down", "move(1)", "Next format"),
        ("up", "move(-1)", "Previous format"),
    ]

    def __init__(self, count: int, what: str, name: str) -> None:
        super().__init__("Export")
        self._count = count
        self._what = what
        self._name = name
        self._warned: Path | None = None

    def inside(self) -> ComposeResult:
        """Count, file, formats."""
        yield text(f"{plural(self._count, 'quotation')}: {self._what}", f"into {paths.here()}")
        yield Line(f"{self._name}.csv", select_on_focus=False)
        yield Choices()
        yield blank()

    def on_mount(self) -> None:
        """CSV at first."""
        choices = self.query_one(Choices)
        with choices.prevent(Rows.Moved):
            choices.entries = tuple(FORMATS)
        choices.can_focus = False
        self.query_one(Line).focus()

    @on(Rows.Moved)
    def suffix(self) -> None:
        """The file's name says its format."""
        line = self.query_one(Line)
        with line.prevent(Line.Changed):
            line.value = _with_suffix(line.value, FORMATS[self.query_one(Choices).chosen][1])

    @on(Line.Changed)
    def follow(self) -> None:
        """A suffix that was typed chooses its format."""
        choices = self.query_one(Choices)
        if choices.entries:
            with choices.prevent(Rows.Moved):
                choices.cursor = choices.entries.index(self._format(self.query_one(Line).value))

    @on(Line.Submitted)
    def accept(self) -> None:
        """Enter, once more where the file exists."""
        typed = self.query_one(Line).value.strip()
        if not typed:
            self._warn("Type the name of a file.")
            return
        path = paths.expanded(typed)
        with reporting(self):
            there = paths.kind(path)
            if there == "folder" or typed.endswith("/"):
                self._warn(f"{cut(typed, paths.SHOWN)} is a folder: add the name of a file.")
            elif there == "device":
                self._warn(f"{cut(typed, paths.SHOWN)} is no file.")
            elif there and path != self._warned:
                self._warned = path
                self._warn(f"{path} exists. Enter again overwrites it.")
            else:
                self.dismiss(Target(path, FORMATS[self._format(typed)][0]))

    def action_move(self, step: int) -> None:
        """Another format."""
        self.query_one(Choices).cursor += step

    def _format(self, typed: str) -> str:
        """The format that the suffix means, else the one chosen, which may share its suffix with another."""
        chosen = self.query_one(Choices).chosen
        suffix = PurePath(typed.strip()).suffix.lower()
        return chosen if FORMATS[chosen][1] == suffix else ENDINGS.get(suffix, chosen)

    def _warn(self, message: str) -> None:
        browser(self).say(message, severity="warning")


def _with_suffix(typed: str, suffix: str) -> str:
    """`typed` with the suffix of another format; what is no format's suffix stays, as does a folder."""
    if typed.rpartition("/")[2] in ("", ".", "..", "~"):
        return typed
    last = PurePath(typed).suffix
    if last.lower() == suffix:
        return typed
    return (typed.removesuffix(last) if last.lower() in ENDINGS else typed) + suffix
