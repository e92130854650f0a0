"""The sheet's columns, in their documented order."""

from __future__ import annotations

from collections.abc import Sequence

from store.rows import QuoteRow

COLUMNS = (
    "speaker", "role", "affiliation", "type", "quotation", "cue", "outlet", "date", "title", "url",
    "article_id", "start", "end", "confidence", "quotation_id",
)  # fmt: skip
"""`start` and `end` are code points of the article's text: the first span's start, the last one's end."""


def cells(row: QuoteRow) -> tuple[str | int | float, ...]:
    """A quotation's cells, in the order of `COLUMNS`; an open speaker is ""."""
    return (
        row.speaker or "", row.role, row.affiliation, row.type, row.words, row.cue_text, row.outlet, row.date,
        row.title, row.url, row.article_id, row.spans[0][0], row.spans[-1][1], round(row.confidence, 4), row.id,
    )  # fmt: skip


def all_cells(rows: Sequence[QuoteRow]) -> list[tuple[str | int | float, ...]]:
    """The cells of many quotations."""
    return [cells(row) for row in rows]
