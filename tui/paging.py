"""What is fetched of an answer: a short one as a whole, of a longer one what stands around the cursor."""

from __future__ import annotations

import msgspec

from store import Query, QuoteRow, Store

CHUNK = 200
"""Quotations asked for at a time where there are too many to hold them all."""
WHOLE = 1000
"""Up to so many quotations are held all at once and folded by statement; more come in chunks."""
AROUND = 50
"""Rows above and below the cursor that are fetched with it, so that none in sight is missing."""


class Part(msgspec.Struct, frozen=True):
    """Rows of the answer to `query` from `offset`, a multiple of `CHUNK`, on; of `total` in all."""

    query: Query
    rows: tuple[QuoteRow, ...]
    total: int
    offset: int = 0

    @property
    def whole(self) -> bool:
        """Whether this is all of it."""
        return len(self.rows) >= self.total


def part_of(store: Store, query: Query, kept: QuoteRow | None = None, near: int = 0) -> Part:
    """All of an answer of up to `WHOLE` rows, else those around `kept`, or around row `near` without it."""
    page = store.quotes(msgspec.structs.replace(query, limit=CHUNK))
    if page.total <= WHOLE:
        if len(page.rows) < page.total:
            page = store.quotes(msgspec.structs.replace(query, limit=WHOLE))
        return Part(query, page.rows, page.total)
    place = store.place(query, kept.id) if kept is not None else None
    at = min(near, page.total - 1) if place is None else place
    first, last = max(at - AROUND, 0) // CHUNK, (at + AROUND) // CHUNK
    if last == 0:
        return Part(query, page.rows, page.total)
    offset, limit = first * CHUNK, (last - first + 1) * CHUNK
    rows = store.quotes(msgspec.structs.replace(query, offset=offset, limit=limit)).rows
    return Part(query, rows, page.total, offset)
