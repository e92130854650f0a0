"""`kutipan log`: the corrections that stand, and those undone last."""

from __future__ import annotations

from cli import options, tables
from cli.context import session

_COLUMNS = ("when", "who", "correction", "undone")


@options.command("log", example="kutipan log")
@options.output()
def command(fmt: str | None, target: str | None) -> None:
    """List the corrections, the latest first; `kutipan undo` takes the latest back.

    What was undone is listed until the next correction is made, as long as `kutipan redo` can do it
    again.
    """
    now = session()
    with now.open_store(read_only=True) as store:
        found = tuple(reversed(store.log()))
    rows = [
        (row.when[:16].replace("T", " "), row.who, row.text, "yes" if row.undone else "") for row in found
    ]
    tables.emit(now, _COLUMNS, rows, fmt, target, whole=found)
