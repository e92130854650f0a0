"""Rows of the quote sheet for quotations that are not in a store."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.records import Extraction, quote_id
from store.rows import QuoteRow


def rows(extraction: Extraction) -> Iterator[QuoteRow]:
    """One row for each quotation, as the store would have it without any correction."""
    article = extraction.article
    text = article.text
    for quote in extraction.quotes:
        yield QuoteRow(
            id=quote_id(article.id, quote),
            article_id=article.id,
            type=quote.type,
            spans=quote.spans,
            cue=quote.cue,
            source=quote.source,
            words=quote.words(text),
            cue_text=text[slice(*quote.cue)] if quote.cue else "",
            source_text=text[slice(*quote.source)] if quote.source else "",
            speaker_id=None,
            speaker=quote.speaker,
            kind=quote.kind,
            role=quote.role,
            affiliation=quote.affiliation,
            outlet=article.outlet,
            date=article.date,
            title=article.title,
            url=article.url,
            confidence=quote.confidence,
            rule=quote.evidence.rule,
            chain=quote.evidence.chain,
            candidates=quote.evidence.candidates,
            review="unreviewed",
            rejected=False,
            also=quote.also,
            statement_id="",
        )
