"""The same statement in several outlets as one row, and what differs between the wordings."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from store import Difference, QuoteRow


class Variant(msgspec.Struct, frozen=True):
    """The same statement in another article, with what differs from the first wording."""

    quote: QuoteRow
    differences: tuple[Difference, ...]


def folded(quotes: Iterable[QuoteRow]) -> tuple[tuple[QuoteRow, ...], dict[str, int]]:
    """The first quotation of every statement in its place, and how many each statement has here."""
    sizes: dict[str, int] = {}
    kept = []
    for quote in quotes:
        if quote.statement_id not in sizes or not quote.statement_id:
            kept.append(quote)
        if quote.statement_id:
            sizes[quote.statement_id] = sizes.get(quote.statement_id, 0) + 1
    return tuple(kept), sizes
