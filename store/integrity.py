"""Does a file that another program changed still hold together?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Raw, Struct

from quotes.records import JOINT
from store.documents import ArticleDoc, CorrectionDoc, QuoteDoc, SpeakerDoc, SuggestionDoc
from store.snapshot import Tables

KINDS: dict[str, type[Struct]] = {
    "articles": ArticleDoc,
    "quotations": QuoteDoc,
    "speakers": SpeakerDoc,
    "corrections": CorrectionDoc,
    "suggestions": SuggestionDoc,
}


def faults(tables: Tables) -> Iterator[str]:
    """What is wrong with the documents, in words; decodes them all."""
    for name, kind in KINDS.items():
        for number, raw in tables.get(name, {}).items():
            try:
                msgspec.json.decode(raw, type=kind)
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                yield f"document {number} of {name}: {error}"
                return
    speakers = {msgspec.json.decode(raw, type=SpeakerDoc).id for raw in tables.get("speakers", {}).values()}
    articles = {doc.id: doc for doc in _documents(tables.get("articles", {}))}
    for article in articles.values():
        if any(seen.who not in speakers for seen in article.speakers):
            yield f"article {article.id} names a speaker that is not there"
    for raw in tables.get("quotations", {}).values():
        quote = msgspec.json.decode(raw, type=QuoteDoc)
        holder = articles.get(quote.article)
        if holder is None or (quote.who is not None and quote.who not in speakers):
            yield f"quotation {quote.id} belongs to nothing that is there"
        elif quote.words != JOINT.join(holder.text[start:end] for start, end in quote.spans):
            yield f"quotation {quote.id} is not what its article says"


def _documents(rows: Mapping[int, Raw]) -> Iterator[ArticleDoc]:
    for raw in rows.values():
        yield msgspec.json.decode(raw, type=ArticleDoc)
