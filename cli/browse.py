"""`kutipan browse`: the store in the terminal, by speaker."""

from __future__ import annotations

from pathlib import Path

import click

from cli import options
from cli.context import session


@options.command("browse", example="kutipan browse --theme kutipan-light")
@click.option("--theme", metavar="NAME", default=None, help="Colours for this time; T chooses them for good.")
def command(theme: str | None) -> None:
    """Browse speakers, their quotations and the articles; ? shows every key."""
    from tui.app import run

    where = session().settings.db
    run(Path(where).expanduser() if where else None, theme=theme or session().settings.theme or None)
