"""`kutipan search`: quotations that hold certain words."""

from __future__ import annotations

from typing import Any

import click

from cli import finding, options, quoted
from cli.context import session

SPEAKERS = 3
"""Speakers told of who go by the words."""


@options.command("search", example='kutipan search "dewan nato"')
@click.argument("words", nargs=-1, required=True)
@options.selection
@options.output()
def command(words: tuple[str, ...], fmt: str | None, target: str | None, **flags: Any) -> None:
    """List quotations that hold all WORDS.

    "…" is a phrase, word* a beginning, -word (after --) must not occur.
    """
    now = session()
    with now.open_store(read_only=True) as store:
        page = store.quotes(quoted.query(" ".join(words), **finding.selected(store, flags)))
        speakers = store.called(" ".join(words))
    quoted.write(now, page.rows, fmt, target, "table")
    if not page.rows:
        now.console.note("nothing found")
    for speaker in speakers[:SPEAKERS]:
        alone = sum(other.name == speaker.name for other in speakers) == 1
        asked = f'"{speaker.name}"' if alone else speaker.id
        own = f"kutipan quotes --speaker {asked}"
        now.console.note(f"what {finding.label(speaker, speakers)} says ({speaker.quotes}): {own}")
