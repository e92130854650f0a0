"""`kutipan log`: every correction made."""

from __future__ import annotations

from cli import options, tables
from cli.context import session

_COLUMNS = ("when", "who", "correction", "undone")


@options.command("log", example="kutipan log")
@options.output()
def command(fmt: str | None, target: str | None) -> None:
    """List the corrections, the latest first; `kutipan undo` takes the latest back."""
    now = session()
    with now.open_store(read_only=True) as store:
        found = tuple(reversed(store.log()))
    rows = [
        (row.when[:16].replace("T", " "), row.who, row.text, "yes" if row.undone else "") for row in found
    ]
    tables.emit(now, _COLUMNS, rows, fmt, target, whole=found)
