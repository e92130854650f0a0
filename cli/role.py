"""`kutipan role`: what a speaker is."""

from __future__ import annotations

import click

from cli import finding, options
from cli.corrections import correct


@options.command("role", example='kutipan role lavrov "Menteri Luar Negeri" --affiliation Rusia')
@click.argument("speaker", type=options.SPEAKER)
@click.argument("role")
@click.option(
    "--affiliation",
    metavar="NAME",
    default=None,
    help="Of what: a country, a party, a company; without, what is known stays.",
)
def command(speaker: str, role: str, affiliation: str | None) -> None:
    """Show SPEAKER with ROLE from now on; `kutipan undo` takes it back."""
    correct(lambda store: store.set_role(finding.speaker(store, speaker).id, role, affiliation))
