"""`kutipan redo`: make the correction again that was taken back last."""

from __future__ import annotations

from cli import options
from cli.corrections import correct


@options.command("redo", example="kutipan redo")
def command() -> None:
    """Make the correction again that was taken back last."""
    correct(lambda store: store.redo(), "made again: ", "nothing to redo")
