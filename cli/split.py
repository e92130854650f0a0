"""`kutipan split`: wordings that belong to somebody else."""

from __future__ import annotations

import click

from cli import finding, options
from cli.corrections import correct


@options.command("split", example='kutipan split "Sergei Lavrov" "Lavrov"')
@click.argument("speaker", type=options.SPEAKER)
@click.argument("wordings", nargs=-1, required=True, metavar="WORDING...")
def command(speaker: str, wordings: tuple[str, ...]) -> None:
    """Take WORDINGs away from SPEAKER: they become a speaker of their own.

    `kutipan speakers --json` lists a speaker's wordings; `kutipan undo` takes it back.
    """
    correct(lambda store: store.split(finding.speaker(store, speaker).id, wordings))
