"""`kutipan quotes`: quotations, of one speaker or all."""

from __future__ import annotations

from typing import Any

from cli import options, quoted
from cli.context import session


@options.command("quotes", example="kutipan quotes --speaker lavrov --since 2021-10-18")
@options.selection
@options.output()
def command(fmt: str | None, target: str | None, **flags: Any) -> None:
    """List quotations, of one speaker or all, newest wording of names or any other."""
    now = session()
    with now.open_store(read_only=True) as store:
        if flags["speaker"]:
            flags["speaker"] = store.find_speaker(flags["speaker"]).name
        page = store.quotes(quoted.query(**flags))
    quoted.write(now, page.rows, fmt, target, "table")
