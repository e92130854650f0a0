"""`kutipan requote`: other words or another type for a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli import finding, options
from cli.corrections import correct

if TYPE_CHECKING:
    from quotes.records import QuoteType, Span
    from store import QuoteRow, Store


@options.command("requote", example="kutipan requote QUOTATION --type indirect")
@click.argument("quotation")
@click.option(
    "--words", metavar="TEXT", help="The quoted words as they stand in the article; ' […] ' joins pieces."
)
@click.option(
    "--type", "kind", type=options.choice_of("direct", "mixed", "indirect"), help="What kind of speech."
)
def command(quotation: str, words: str | None, kind: QuoteType | None) -> None:
    """Say which words QUOTATION (its id, or the beginning) is, or of which type.

    `kutipan show` prints the article; `kutipan undo` takes it back.
    """
    if not words and not kind:
        raise click.UsageError("give --words or --type")
    if words:
        correct(lambda store: store.set_spans(*_standing(store, quotation, words)))
    if kind:
        correct(lambda store: store.set_type(finding.quotation(store, quotation).id, kind))


def _standing(store: Store, wanted: str, words: str) -> tuple[str, tuple[Span, ...]]:
    """The quotation's id, and where its new words stand, as near to the old ones as possible."""
    from store import BadValue
    from store.corrections import relocated

    row: QuoteRow = finding.quotation(store, wanted)
    patch = relocated({"words": words}, store.article(row.article_id).text, row.spans)
    if "spans" not in patch:
        raise BadValue("the article does not hold these words", "copy them from `kutipan show`, mark by mark")
    return row.id, tuple(patch["spans"])
