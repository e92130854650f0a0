"""The sheet's columns, in their documented order."""

from __future__ import annotations

from typing import Any

from store.rows import QuoteRow

COLUMNS = (
    "speaker", "role", "affiliation", "type", "quotation", "cue", "outlet", "date", "title", "url",
    "article_id", "start", "end", "confidence", "quotation_id",
)  # fmt: skip
"""`start` and `end` are code points of the article's text: the first span's start, the last one's end."""

Cell = str | int | float


def cells(row: QuoteRow) -> tuple[Cell, ...]:
    """A quotation's cells, in the order of `COLUMNS`; an open speaker is ""."""
    return (
        row.speaker or "", row.role, row.affiliation, row.type, row.words, row.cue_text, row.outlet, row.date,
        row.title, row.url, row.article_id, row.spans[0][0], row.spans[-1][1], round(row.confidence, 4),
        row.id,
    )  # fmt: skip


def record(row: QuoteRow) -> dict[str, Any]:
    """A quotation for JSON: the columns, an open speaker as null, and what no cell can hold."""
    columns: dict[str, Any] = dict(zip(COLUMNS, cells(row), strict=True))
    return columns | {
        "speaker": row.speaker,
        "kind": row.kind,
        "also": row.also,
        "spans": row.spans,
        "review": row.review,
        "rejected": row.rejected,
        "statement": row.statement_id,
    }
