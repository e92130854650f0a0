"""`kutipan export`: the quote sheet."""

from __future__ import annotations

from typing import Any

import click

from cli import options, quoted, tables
from cli.context import session

_FORMATS = ("csv", "excel-csv", "xlsx", "jsonl", "json", "markdown", "html", "gold")


@options.command("export", example="kutipan export -o sheet.csv")
@click.option("--words", default="", help="Only quotations that hold these words.")
@options.selection
@options.output(_FORMATS)
def command(words: str, fmt: str | None, target: str | None, **flags: Any) -> None:
    """Write quotations as a sheet: CSV, a workbook, JSON, Markdown or HTML.

    `--format gold` writes whole articles with their quotations as corrected, in the exchange
    format that `kutipan extract` reads. A file is written whole or not at all.
    """
    now = session()
    with now.open_store(read_only=True) as store:
        if fmt == "gold":
            from store.export import gold

            tables.deliver(now, "".join(f"{line}\n" for line in gold(store)), target)
            return
        page = store.quotes(quoted.query(words, **flags))
    quoted.write(now, page.rows, fmt, target, "csv")
