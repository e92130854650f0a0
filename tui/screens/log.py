"""Every correction that was made, latest first."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen

from store import CorrectionRow
from tui.display import plural
from tui.keys import bindings
from tui.reporting import reporting
from tui.typed import browser
from tui.widgets.bar import Bar
from tui.widgets.empty import Empty
from tui.widgets.key_bar import KeyBar
from tui.widgets.report import Entry, Report


class LogScreen(Screen[None]):
    """Shows the log; undo and redo work here too."""

    BINDINGS = bindings("screen")

    def compose(self) -> ComposeResult:
        """Title, log."""
        yield Bar()
        yield Report()
        yield Empty()
        yield KeyBar()

    def on_mount(self) -> None:
        """Fetch the log."""
        self.query_one(Report).focus()
        self.reload()

    @work(exclusive=True, group="log")
    async def reload(self) -> None:
        """Fetch everything again."""
        with reporting(self):
            rows = await browser(self).desk.ask(lambda store: store.log())
            self.query_one(Bar).left = "Corrections"
            self.query_one(Bar).right = plural(len(rows), "correction")
            self.query_one(Report).entries = tuple(_entry(row) for row in reversed(rows))
            nothing = () if rows else ("Nothing was corrected yet.", "", "Esc goes back.")
            self.query_one(Empty).stand_in(self.query_one(Report), *nothing)


def _entry(row: CorrectionRow) -> Entry:
    when = row.when[:16].replace("T", " ")
    return ("muted", f"{when}  {row.text} (undone)") if row.undone else ("text", f"{when}  {row.text}")
