"""Gold files in and out: the exchange format of articles with their quotations, one JSON line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from quotes.errors import InputError
from quotes.records import Article, Evidence, Extraction, Kind, Quote, QuoteType, Span, Speaker, digest
from store.rows import Query, QuoteRow

if TYPE_CHECKING:
    from store.reading import Reading


class GoldQuote(Struct, frozen=True, omit_defaults=False):
    """A quotation of a gold line."""

    type: QuoteType
    spans: tuple[Span, ...]
    cue: Span | None = None
    source: Span | None = None
    speaker: str | None = None
    kind: Kind = "unknown"
    also: tuple[str, ...] = ()


class GoldSpeaker(Struct, frozen=True):
    """A speaker of a gold line."""

    name: str
    kind: Kind = "unknown"
    mentions: tuple[str, ...] = ()


class GoldLine(Struct, frozen=True):
    """An article with everything said in it."""

    id: str
    text: str
    outlet: str = ""
    title: str = ""
    date: str = ""
    url: str = ""
    sha256: str = ""
    quotes: tuple[GoldQuote, ...] = ()
    speakers: tuple[GoldSpeaker, ...] = ()


_decoder = msgspec.json.Decoder(GoldLine)


def extractions(lines: Iterable[str | bytes]) -> Iterator[Extraction]:
    """What gold lines say, as if extracted with certainty; raises `InputError` naming the line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            gold = _decoder.decode(line)
        except msgspec.DecodeError as error:
            raise InputError(
                f"line {number} is no gold: {error}", "FORMAT: one JSON object a line"
            ) from error
        if any(end > len(gold.text) for quote in gold.quotes for _, end in quote.spans):
            raise InputError(f"line {number}: a span reaches outside the text", "offsets are code points")
        yield extraction(gold)


def extraction(gold: GoldLine) -> Extraction:
    """One gold article as an extraction with the rule `gold`."""
    article = Article(gold.id, gold.text, gold.title, gold.outlet, gold.date, gold.url)
    quotes = tuple(
        Quote(
            quote.type, quote.spans, quote.cue, quote.source, quote.speaker, quote.kind,
            Evidence("gold"), 1.0, also=quote.also,
        )
        for quote in gold.quotes
    )  # fmt: skip
    return Extraction(article, quotes, tuple(Speaker(s.name, s.kind, s.mentions) for s in gold.speakers))


def lines(store: Reading, *, every: bool = False) -> Iterator[str]:
    """Stored articles as gold lines, after all corrections.

    By default only articles whose quotations people all confirmed, corrected or rejected.
    """
    for article in store.articles():
        kept = store.quotes(Query(article_id=article.id)).rows
        gone = store.quotes(Query(article_id=article.id, rejected=True)).rows
        if every or ((kept or gone) and all(row.review != "unreviewed" for row in (*kept, *gone))):
            yield msgspec.json.encode(_line(store, article.id, kept)).decode()


def _line(store: Reading, article_id: str, rows: Iterable[QuoteRow]) -> GoldLine:
    article = store.article(article_id)
    seen = store.sightings(article_id)
    quotes: list[GoldQuote] = []
    speakers: dict[str, GoldSpeaker] = {}
    for row in sorted(rows, key=lambda row: row.spans):
        here = seen.get(row.speaker_id) if row.speaker_id else None
        name = here.name if here else row.speaker
        quotes.append(GoldQuote(row.type, row.spans, row.cue, row.source, name, row.kind, row.also))
        if name is not None:
            speakers[name] = GoldSpeaker(name, row.kind, here.mentions if here else (name,))
    return GoldLine(
        article.id, article.text, article.outlet, article.title, article.date, article.url,
        digest(article.text), tuple(quotes), tuple(speakers.values()),
    )  # fmt: skip
