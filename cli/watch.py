"""`kutipan watch`: what arrives in a folder goes into the store."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli import options, reading
from cli.add import Ingest
from cli.context import Session, session
from cli.exits import Exit
from quotes.readers import ReadOptions
from quotes.readers.walk import SUFFIXES

if TYPE_CHECKING:
    from store import Store

State = tuple[int, int]
"""Size and time of the last change: what tells a finished file from one being written."""


@options.command("watch", example="kutipan watch fixtures/pages --once")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--interval",
    type=click.FloatRange(0.1, 3600),
    default=2.0,
    show_default=True,
    help="Seconds between looks.",
)
@click.option("--once", is_flag=True, help="Take in what is there, and stop.")
@options.reading
@options.extracting
def command(folder: Path, interval: float, once: bool, **flags: Any) -> int | None:
    """Put into the store what is in FOLDER and what arrives there, until Ctrl-C.

    A file is taken when it has stopped growing; a changed file is taken again.
    """
    now = session()
    read_options = reading.options_of(flags)
    now.remember(flags)
    with now.open_store(create=True) as store:
        watcher = Watcher(now, store, read_options)
        if once:
            watcher.take(sorted(files(folder)))
            return None
        now.console.note(f"watching {folder}; Ctrl-C ends")
        try:
            while True:
                watcher.look(folder)
                time.sleep(interval)
        except KeyboardInterrupt:
            now.console.note("stopped; all that is named above is stored")
            return Exit.INTERRUPTED


class Watcher:
    """Remembers which files were taken, and which are still being written."""

    def __init__(self, session: Session, store: Store, read_options: ReadOptions) -> None:
        self.session = session
        self.store = store
        self.read_options = read_options
        self.seen: dict[Path, State] = {}
        self.taken: dict[Path, State] = {}

    def look(self, folder: Path) -> None:
        """Take the files that are new or changed and have not grown since the last look."""
        found = files(folder)
        settled = [
            path for path, state in found.items() if self.seen.get(path) == state != self.taken.get(path)
        ]
        self.seen = found
        if settled:
            self.take(sorted(settled))
            self.taken |= {path: found[path] for path in settled}

    def take(self, paths: list[Path]) -> None:
        """Read, extract and store `paths`, and say what came of it."""
        failures = self.session.failures
        with self.session.console.progress() as progress:
            ingest = Ingest(self.session, self.store, progress)
            ingest.run(reading.articles(self.session, [str(path) for path in paths], self.read_options))
        failed = self.session.failures - failures
        self.session.console.note(f"{len(paths)} files: {ingest.summary(failed)}")


def files(folder: Path) -> dict[Path, State]:
    """The article files under `folder` with their state; hidden and temporary ones left out."""
    found = {}
    for path in folder.rglob("*"):
        suffix = (path.with_suffix("") if path.suffix == ".gz" else path).suffix.lower()
        if suffix in SUFFIXES and not path.name.startswith("."):
            try:
                status = path.stat()
            except OSError:
                continue
            found[path] = (status.st_size, status.st_mtime_ns)
    return found
