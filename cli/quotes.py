"""`kutipan quotes`: quotations, of one speaker or all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from cli import finding, options, quoted
from cli.context import session

if TYPE_CHECKING:
    from store import QuoteRow, Store


@options.command("quotes", example="kutipan quotes --speaker lavrov --since 2021-10-18")
@options.selection
@click.option("--same", metavar="QUOTATION", help="The same words wherever they stand, earliest first.")
@options.output()
def command(same: str | None, fmt: str | None, target: str | None, **flags: Any) -> None:
    """List quotations, of one speaker or all, in any wording of the name."""
    now = session()
    with now.open_store(read_only=True) as store:
        if same:
            quoted.write(now, _statement(store, same), fmt, target, "table")
            return
        page = store.quotes(quoted.query(**finding.selected(store, flags)))
    quoted.write(now, page.rows, fmt, target, "table")


def _statement(store: Store, wanted: str) -> tuple[QuoteRow, ...]:
    row = finding.quotation(store, wanted)
    if not row.statement_id:
        return (row,)
    return tuple(store.quote(quote_id) for quote_id in store.statement(row.statement_id).quote_ids)
