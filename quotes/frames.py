"""Extractions as a pandas table (the extra `pandas`), one row a quotation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from quotes.records import Extraction, quote_id

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "speaker",
    "role",
    "affiliation",
    "kind",
    "type",
    "quotation",
    "cue",
    "source",
    "outlet",
    "date",
    "title",
    "url",
    "article_id",
    "start",
    "end",
    "confidence",
    "rule",
    "quotation_id",
)


def to_pandas(extractions: Extraction | Iterable[Extraction]) -> pd.DataFrame:
    """One row for each quotation; `speaker` is missing where it stays open.

    Raises `ImportError` where pandas is not installed.
    """
    import pandas as pd

    several = [extractions] if isinstance(extractions, Extraction) else extractions
    return pd.DataFrame((row for one in several for row in rows(one)), columns=list(COLUMNS))


def rows(extraction: Extraction) -> Iterator[tuple[Any, ...]]:
    """The cells of every quotation, in the order of `COLUMNS`."""
    article = extraction.article
    text = article.text
    for quote in extraction.quotes:
        yield (
            quote.speaker,
            quote.role,
            quote.affiliation,
            quote.kind,
            quote.type,
            quote.words(text),
            text[slice(*quote.cue)] if quote.cue else "",
            text[slice(*quote.source)] if quote.source else "",
            article.outlet,
            article.date,
            article.title,
            article.url,
            article.id,
            quote.spans[0][0],
            quote.spans[-1][1],
            quote.confidence,
            quote.evidence.rule,
            quote_id(article.id, quote),
        )
