"""Adding articles from files or folders: progress, a way to stop, what could not be read."""

from __future__ import annotations

import shlex
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui import paths
from tui.dialogs.dialog import Line
from tui.display import cut, plural, shown
from tui.ingest import Progress, Reader
from tui.keys import bindings
from tui.reader import Event, Extracted, Failed, Read
from tui.reporting import reporting
from tui.typed import browser
from tui.widgets.bar import Bar
from tui.widgets.key_bar import KeyBar
from tui.widgets.report import Report


class IngestScreen(Screen[None]):
    """What was stored before a stop stays stored."""

    BINDINGS = bindings("ingest", "screen")
    DEFAULT_CSS = """
    IngestScreen Line { margin: 1 1 0 1; width: 1fr; }
    IngestScreen #progress { height: 4; padding: 1; color: $k-text; background: $k-ground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.progress: Progress | None = None
        self._reader: Reader | None = None

    def compose(self) -> ComposeResult:
        """The line to type in, progress, failures."""
        yield Bar()
        yield Line(placeholder="files or folders; text, HTML, JSON Lines, CSV, feeds")
        yield Static(id="progress")
        yield Report()
        yield KeyBar()

    def on_mount(self) -> None:
        """Start typing."""
        bar = self.query_one(Bar)
        bar.left, bar.right = "Add articles", paths.here()
        self.query_one(Line).focus()
        self._say("Type a path and press Enter. Articles that are stored already are left out.")

    @on(Line.Submitted)
    def action_start(self) -> None:
        """Start with what is typed."""
        wanted = _paths(self.query_one(Line).value)
        try:
            missing = [path for path in wanted if not paths.kind(path)]
        except paths.PathError as error:
            self._say(f"{error.message}.")
            return
        if missing:
            self._say(f"There is no {cut(str(missing[0]), paths.SHOWN)}.")
        elif wanted and self._reader is None:
            self.ingest([str(path) for path in wanted])

    def action_stop(self) -> None:
        """End it; what was added stays."""
        if self._reader is not None:
            self._reader.stop()

    def on_unmount(self) -> None:
        """Nothing goes on behind the screen; what was stored until then is shown by the others."""
        self.action_stop()
        if self.progress is not None and self.app.is_running:
            browser(self).renew()

    @work(exclusive=True, group="ingest")
    async def ingest(self, wanted: list[str]) -> None:
        """Read, extract and store."""
        self.query_one(Report).entries = ()
        self.progress = progress = Progress()
        with reporting(self):
            await browser(self).desk.create()
            self._reader = reader = Reader(browser(self).desk.path or Path(), wanted)
            self.query_one(Report).focus()
            try:
                async for event in reader.events():
                    await self._take(event, progress)
            finally:
                self._reader = None
            self._finish(progress, failed=reader.failed)

    async def _take(self, event: Event, progress: Progress) -> None:
        if isinstance(event, Read):
            progress.total, progress.known, progress.reading = event.new, event.known, False
        elif isinstance(event, Failed):
            progress.failures += 1
            report = self.query_one(Report)
            hint = f" ({event.hint})" if event.hint else ""
            report.entries = (*report.entries, ("text", f"{event.where}: {event.message}{hint}"))
        elif isinstance(event, Extracted):
            added = await browser(self).desk.ask(lambda store: store.add(event.extractions))
            progress.count(len(event.extractions), added)
        self._say(progress.line(), progress.bar(max(self.size.width - 4, 1)))

    def _finish(self, progress: Progress, *, failed: bool) -> None:
        stopped = progress.reading or progress.done < progress.total
        word = "The reader broke off" if failed else "Stopped" if stopped else "Done"
        failures = f"{plural(progress.failures, 'failure')}, below" if progress.failures else "no failures"
        self._say(
            f"{word}: {progress.line(going=False)} · {failures}", progress.bar(max(self.size.width - 4, 1))
        )
        self.query_one(Line).focus()
        browser(self).renew()

    def _say(self, *lines: str) -> None:
        self.query_one("#progress", Static).update(Content("\n".join(map(shown, lines))))


def _paths(typed: str) -> list[Path]:
    """Paths as a shell would split them; a path with blanks that exists is one."""
    typed = typed.strip()
    try:
        if typed and paths.kind(whole := paths.expanded(typed)):
            return [whole]
    except paths.PathError:
        pass  # several paths in a row are often longer than one may be
    try:
        return [paths.expanded(part) for part in shlex.split(typed)]
    except ValueError:
        return [paths.expanded(typed)]
