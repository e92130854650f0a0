"""Who said what in Indonesian news: article text to quotations with their speakers.

from quotes import extract
for quote in extract(text).quotes:
    print(quote.speaker, quote.words(text))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quotes.errors import InputError, KutipanError, ModelError
from quotes.records import (
    Article,
    Candidate,
    Evidence,
    Extraction,
    Finding,
    Kind,
    Link,
    Quote,
    QuoteType,
    Span,
    Speaker,
    article_id,
    quote_id,
)

if TYPE_CHECKING:
    from quotes.engine import extract, extract_all

__all__ = [
    "Article",
    "Candidate",
    "Evidence",
    "Extraction",
    "Finding",
    "InputError",
    "Kind",
    "KutipanError",
    "Link",
    "ModelError",
    "Quote",
    "QuoteType",
    "Span",
    "Speaker",
    "article_id",
    "extract",
    "extract_all",
    "quote_id",
]


def __getattr__(name: str) -> Any:
    """The engine, loaded when it is first used: programs that extract nothing start faster."""
    if name in {"extract", "extract_all"}:
        from quotes import engine

        return getattr(engine, name)
    raise AttributeError(name)
