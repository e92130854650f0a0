"""`kutipan review`: quotations to check, and what to decide about them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from cli import finding, options, out, quoted, tables
from cli.context import session
from cli.corrections import correct
from cli.prose import Prose

if TYPE_CHECKING:
    from store import CorrectionRow, QuoteRow, Store

COLUMNS = ("id", "speaker", "sure", "candidates", "article", "quotation")
_ASK = "[c]onfirm, 1-9 for a candidate, a name, [o]pen, [n]o quotation, [s]kip, [q]uit"


@options.command("review", example="kutipan review --limit 5")
@click.argument("quotation", required=False)
@click.option("--ask", is_flag=True, help="Go through the list and decide, one by one.")
@click.option("--confirm", is_flag=True, help="QUOTATION is right as it is.")
@click.option("--open", "leave_open", is_flag=True, help="Nobody can tell who speaks.")
@click.option("--reject", is_flag=True, help="It is no quotation.")
@click.option("--restore", is_flag=True, help="It is one after all.")
@click.option("--limit", type=click.IntRange(1), default=None, help="At most so many rows.")
@options.output()
def command(
    quotation: str | None,
    ask: bool,
    limit: int | None,
    fmt: str | None,
    target: str | None,
    **decisions: bool,
) -> None:
    """List quotations to check, the open ones first, or decide about QUOTATION.

    `kutipan reassign` gives it another speaker; `kutipan undo` takes any decision back.
    """
    decided = [name for name, given in decisions.items() if given]
    if quotation and len(decided) == 1:
        correct(lambda store: _decided(store, quotation, decided[0]))
        return
    if quotation or decided:
        raise click.UsageError("give a QUOTATION and one of --confirm, --open, --reject or --restore")
    now = session()
    with now.open_store(read_only=not ask) as store:
        rows = store.review_queue()[:limit]
        if ask:
            _ask_all(store, rows)
            return
    tables.emit(now, COLUMNS, [cells(row) for row in rows], fmt, target, whole=rows)


def cells(row: QuoteRow) -> tuple[str | float, ...]:
    """What the table shows of a quotation to check."""
    candidates = "; ".join(f"{one.name} {one.probability:.2f}" for one in row.candidates[:3])
    return (
        row.id[: quoted.SHOWN_ID],
        row.speaker or quoted.OPEN,
        row.confidence,
        candidates,
        row.title or row.article_id,
        row.words,
    )


def _decided(store: Store, wanted: str, decision: str) -> CorrectionRow:
    decide: Callable[[str], CorrectionRow] = getattr(store, decision)
    return decide(finding.quotation(store, wanted).id)


def _ask_all(store: Store, rows: tuple[QuoteRow, ...]) -> None:
    for number, row in enumerate(rows, start=1):
        out.line(f"\n{number} of {len(rows)}: {tables.plain(row.title or row.article_id)}")
        _tell(store, row)
        answer = click.prompt(_ASK, default="s", show_default=False, err=True).strip()
        if answer == "q":
            return
        done = _answered(store, row, answer)
        if done:
            out.line(done.text)


def _tell(store: Store, row: QuoteRow) -> None:
    extraction = finding.stored(store, store.article(row.article_id))
    for quote in extraction.quotes:
        if quote.spans == row.spans:
            for line in Prose(color=False).reason(extraction, 1, quote):
                out.line(line)
    for number, one in enumerate(row.candidates[:9], start=1):
        out.line(f"   {number} = {tables.plain(one.name)} {one.probability:.2f}")


def _answered(store: Store, row: QuoteRow, answer: str) -> CorrectionRow | None:
    simple = {"c": store.confirm, "o": store.leave_open, "n": store.reject}
    if answer in simple:
        return simple[answer](row.id)
    if answer.isdigit() and 1 <= int(answer) <= len(row.candidates):
        return store.reassign(row.id, row.candidates[int(answer) - 1].name)
    return finding.reassigned(store, row.id, answer)[0] if len(answer) > 1 and not answer.isdigit() else None
