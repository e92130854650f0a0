"""`kutipan export`: the quote sheet."""

from __future__ import annotations

from typing import Any

import click

from cli import finding, options, quoted, tables
from cli.context import session

_FORMATS = ("csv", "excel-csv", "xlsx", "jsonl", "json", "markdown", "html", "gold")


@options.command("export", example="kutipan export -o sheet.csv")
@click.option("--words", default="", help="Only quotations that hold these words.")
@click.option("--every", is_flag=True, help="With `--format gold`: articles that nobody checked, too.")
@click.option("--excel", is_flag=True, help="CSV that Excel opens rightly: `--format excel-csv`.")
@options.selection
@options.output(_FORMATS)
def command(words: str, every: bool, excel: bool, fmt: str | None, target: str | None, **flags: Any) -> None:
    """Write quotations as a sheet: CSV, a workbook, JSON, Markdown or HTML.

    `--format gold` writes whole articles with their quotations as corrected, in the exchange
    format that `kutipan extract` reads. A file is written whole or not at all.
    """
    if excel and fmt not in {None, "csv", "excel-csv"}:
        raise click.UsageError(f"--excel writes CSV, not {fmt}")
    fmt = "excel-csv" if excel else fmt
    now = session()
    with now.open_store(read_only=True) as store:
        if fmt == "gold":
            from store.export import gold

            lines = list(gold(store, every=every))
            if not lines:
                now.console.note("no article has all its quotations checked; --every takes the others, too")
            tables.deliver(now, "".join(f"{line}\n" for line in lines), target)
            return
        page = store.quotes(quoted.query(words, **finding.selected(store, flags)))
    quoted.write(now, page.rows, fmt, target, "csv")
