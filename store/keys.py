"""The keys of all documents in columns, with strings that many share written once.

Kept beside the main file: made into records again they take a third of the time and of the
memory that reading them from the documents takes.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import repeat
from typing import get_args

from msgspec import Struct

from quotes.records import QuoteType
from store.documents import ArticleKey, Fix, QuoteKey, SpeakerFix
from store.rows import Counts, SpeakerRow

TYPES: tuple[QuoteType, ...] = get_args(QuoteType)


class Front(Struct, frozen=True):
    """What is seen first: speakers and counts, and who stands for whom."""

    rows: tuple[SpeakerRow, ...]
    """All identities that stand, as lists show them: most quotations first, then by name."""
    counts: Counts
    redirects: dict[str, SpeakerFix]
    """Identities that were merged into others or split."""
    speakers: bytes
    """Numbers of the speakers' documents."""
    ids: list[str]
    """Their ids, in the same order."""


class ArticleColumns(Struct, frozen=True):
    """All articles without their texts."""

    numbers: bytes
    keys: list[ArticleKey]


class QuoteColumns(Struct, frozen=True):
    """All quotations; what is a string stands in `strings`, and its place there in the column."""

    numbers: bytes
    ids: list[str]
    types: bytes
    confidence: bytes
    article: bytes
    who: bytes
    speaker: bytes
    role: bytes
    affiliation: bytes
    statement: bytes
    strings: list[str | None]
    fixes: dict[int, Fix]
    """By number, for the few that people corrected."""


def numbered(numbers: bytes) -> memoryview[int]:
    """A column of 32-bit numbers."""
    return memoryview(numbers).cast("I")


def article_columns(articles: Mapping[int, ArticleKey]) -> ArticleColumns:
    """Articles as they are kept."""
    return ArticleColumns(array("I", articles).tobytes(), list(articles.values()))


def articles_of(columns: ArticleColumns) -> dict[int, ArticleKey]:
    """Articles as they were kept."""
    return dict(zip(numbered(columns.numbers), columns.keys, strict=True))


def quote_columns(quotes: Mapping[int, QuoteKey]) -> QuoteColumns:
    """Quotations as they are kept."""
    places: dict[str | None, int] = {}

    def column(values: Iterable[str | None]) -> bytes:
        return array("I", [places.setdefault(value, len(places)) for value in values]).tobytes()

    keys = quotes.values()
    return QuoteColumns(
        numbers=array("I", quotes).tobytes(),
        ids=[key.id for key in keys],
        types=bytes(TYPES.index(key.type) for key in keys),
        confidence=array("d", [key.confidence for key in keys]).tobytes(),
        article=column(key.article for key in keys),
        who=column(key.who for key in keys),
        speaker=column(key.speaker for key in keys),
        role=column(key.role for key in keys),
        affiliation=column(key.affiliation for key in keys),
        statement=column(key.statement for key in keys),
        strings=list(places),
        fixes={number: key.fix for number, key in quotes.items() if key.fix is not None},
    )


def quotes_of(columns: QuoteColumns) -> dict[int, QuoteKey]:
    """Quotations as they were kept."""
    strings = columns.strings

    def column(places: bytes) -> Iterator[str]:
        return map(strings.__getitem__, numbered(places))  # type: ignore[arg-type]

    numbers = numbered(columns.numbers).tolist()
    fixes = map(columns.fixes.get, numbers) if columns.fixes else repeat(None)
    keys = map(
        QuoteKey,
        columns.ids, column(columns.article), map(TYPES.__getitem__, columns.types), column(columns.who),
        memoryview(columns.confidence).cast("d"), column(columns.speaker), column(columns.role),
        column(columns.affiliation), fixes, column(columns.statement),
    )  # fmt: skip
    return dict(zip(numbers, keys, strict=True))
