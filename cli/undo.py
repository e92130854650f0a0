"""`kutipan undo`: take the last correction back."""

from __future__ import annotations

from cli import options
from cli.corrections import correct


@options.command("undo", example="kutipan undo")
def command() -> None:
    """Take the last correction back; again for the one before."""
    correct(lambda store: store.undo(), "undone: ", "nothing to undo")
