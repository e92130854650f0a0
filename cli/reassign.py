"""`kutipan reassign`: another speaker for a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from cli import finding, options
from cli.context import session
from cli.corrections import correct

if TYPE_CHECKING:
    from store import CorrectionRow, Store


@options.command("reassign", example='kutipan reassign QUOTATION "Jens Stoltenberg"')
@click.argument("quotation")
@click.argument("speaker", type=options.SPEAKER)
@click.option(
    "--kind",
    type=options.choice_of("person", "organization", "unnamed"),
    default="person",
    help="Who a new speaker is.",
)
def command(quotation: str, speaker: str, kind: Literal["person", "organization", "unnamed"]) -> None:
    """Give QUOTATION (its id, or the beginning) to SPEAKER, one in the store or a new one.

    `kutipan review` and `kutipan quotes --json` name the ids; `kutipan undo` takes it back.
    """

    def give(store: Store) -> CorrectionRow:
        done, new = finding.reassigned(store, finding.quotation(store, quotation).id, speaker, kind)
        if new:
            session().console.note(f"{speaker} is new: nobody in the store goes by this name")
        return done

    correct(give)
