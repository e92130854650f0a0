"""`kutipan rename`: another name for a speaker."""

from __future__ import annotations

import click

from cli import finding, options
from cli.corrections import correct


@options.command("rename", example='kutipan rename lavrov "Sergey Lavrov"')
@click.argument("speaker", type=options.SPEAKER)
@click.argument("name")
def command(speaker: str, name: str) -> None:
    """Show SPEAKER as NAME from now on; `kutipan undo` takes it back."""
    correct(lambda store: store.rename(finding.speaker(store, speaker).id, name))
