"""Lists of quotations: the query behind the shared options, and how rows are written."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, cast

import click

from cli import out, tables
from cli.context import Session
from store.rows import Query, QuoteRow

COLUMNS = ("id", "date", "outlet", "speaker", "type", "quotation")
OPEN = "(open)"
SHOWN_ID = 8
"""Characters of a quotation's id in tables; commands take the beginning of an id."""


def query(words: str = "", **flags: Any) -> Query:
    """The query that the options of `cli.options.selection` ask for."""
    return Query(
        words=words,
        speaker=flags["speaker"],
        speaker_id=flags.get("speaker_id", ""),
        outlets=flags["outlet"],
        since=day(flags["since"]),
        until=day(flags["until"]),
        types=flags["types"],
        role=flags["role"],
        review=flags["review"] or "",
        min_confidence=flags["min_confidence"],
        rejected=flags["rejected"],
        sort=flags["sort"],
        descending=flags["descending"],
        limit=flags["limit"],
    )


def day(text: str) -> str:
    """A day as the user wrote it, in ISO 8601: 2021-10-18, "18 Oktober 2021", 18/10/2021."""
    if not text:
        return ""
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        from quotes.readers.dates import iso_date

        found = iso_date(text)
        if not found:
            raise click.UsageError(f"{text!r} is no day; write 2021-10-18") from None
        return found[:10]


def write(
    session: Session, rows: Sequence[QuoteRow], fmt: str | None, target: str | None, default: str
) -> None:
    """`rows` to stdout or a file in the format that the user wants."""
    name = tables.format_for(session, fmt, target, default)
    if name == "table":
        shown = tables.table(COLUMNS, [cells(row) for row in rows], out.width() if not target else None)
        tables.deliver(session, shown, target)
        return
    from store.export import write as export

    kind = cast("Literal['csv', 'excel-csv', 'xlsx', 'jsonl', 'json', 'markdown', 'html']", name)
    buffer: io.BytesIO | io.StringIO = io.BytesIO() if name in tables.BINARY else io.StringIO(newline="")
    export(rows, kind, buffer)
    if target and target != "-" and not tables.is_special(Path(target)):
        tables.write_whole(Path(target), buffer.getvalue())
        session.console.note(f"wrote {len(rows)} quotations to {target}")
        return
    tables.deliver(session, buffer.getvalue(), target)


def cells(row: QuoteRow) -> tuple[str, ...]:
    """What the table shows of a quotation."""
    return (row.id[:SHOWN_ID], row.date[:10], row.outlet, row.speaker or OPEN, row.type, row.words)
