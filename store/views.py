"""Quotations and articles as rows, ready to be shown."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, Raw

from quotes.records import Kind, QuoteType
from store.documents import ArticleDoc, ArticleKey, QuoteDoc, QuoteKey, QuoteText
from store.index import Index
from store.rows import ArticleRow, QuoteRow, Review
from store.speakers import Speakers


def quote_row(quote: QuoteDoc, key: QuoteKey, index: Index, speakers: Speakers) -> QuoteRow:
    """`quote` as it stands after corrections, with what its article and its speaker add."""
    fix = quote.fix
    article = index.article(quote.article)
    who = index.speaker_of(key)
    kind, role, affiliation = _speaker_fields(quote, who, index, speakers)
    return QuoteRow(
        id=quote.id,
        article_id=quote.article,
        type=quote_type(quote),
        spans=fix.spans if fix and fix.spans is not UNSET else quote.spans,
        cue=quote.cue,
        source=quote.source,
        words=fix.words if fix and fix.words is not UNSET else quote.words,
        cue_text=quote.cue_text,
        source_text=quote.source_text,
        speaker_id=who,
        speaker=speakers.name(who),
        kind=kind,
        role=role,
        affiliation=affiliation,
        outlet=article.outlet if article else "",
        date=article.date if article else "",
        title=article.title if article else "",
        url=article.url if article else "",
        confidence=quote.confidence,
        rule=quote.rule,
        chain=quote.chain,
        candidates=quote.candidates,
        review=review(key),
        rejected=rejected(key),
        also=tuple(
            speakers.name(index.identity(other, name, quote.article)) or name
            for other, name in zip(quote.also_who, quote.also, strict=True)
        ),
        statement_id=index.statement_of(key),
    )  # fmt: skip


_effective = msgspec.json.Decoder(QuoteText)


def text_of(raw: Raw | None) -> str:
    """The words of an encoded quotation after corrections."""
    if raw is None:
        return ""
    quote = _effective.decode(raw)
    return quote.fix.words if quote.fix is not None and quote.fix.words is not UNSET else quote.words


def article_row(article: ArticleDoc | ArticleKey) -> ArticleRow:
    """A stored article as it is shown; without text from its key."""
    full = article if isinstance(article, ArticleDoc) else None
    return ArticleRow(
        article.id,
        full.text if full else "",
        article.title,
        article.outlet,
        article.date,
        article.url,
        article.added,
        full.findings if full else (),
    )


def review(key: QuoteKey) -> Review:
    """Whether people looked at the quotation, and what they did."""
    if key.fix is None or not key.fix.review:
        return "unreviewed"
    return "confirmed" if key.fix.review == "confirmed" else "corrected"


def quote_type(key: QuoteKey | QuoteDoc) -> QuoteType:
    """The type, as people corrected it."""
    return key.fix.type if key.fix is not None and key.fix.type is not UNSET else key.type


def rejected(key: QuoteKey) -> bool:
    """Whether people said that it is no quotation."""
    return key.fix is not None and key.fix.rejected


def _speaker_fields(
    quote: QuoteDoc, who: str | None, index: Index, speakers: Speakers
) -> tuple[Kind, str, str]:
    """Kind, role and affiliation: set by hand, else of this article, else seen last."""
    if who is None:
        return quote.kind, quote.role, quote.affiliation
    row = speakers.row(who)
    doc = index.speaker(who)
    by_hand = doc is not None and doc.fix is not None and doc.fix.role is not UNSET
    moved = quote.fix is not None and quote.fix.who is not UNSET
    if by_hand or moved or not (quote.role or quote.affiliation):
        return row.kind, row.role, row.affiliation
    return row.kind, quote.role, quote.affiliation
