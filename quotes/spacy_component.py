"""A spaCy component (the extra `spacy`): `nlp.add_pipe("quotes")`, then `doc._.quotes`.

`doc._.quotes` holds the quotations, offsets in characters of `doc.text`; `doc.spans["quotes"]`
the same as spans of tokens, labelled direct, mixed or indirect, their id the speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from quotes.records import Article, Extraction, article_id

KEY = "quotes"


@Language.factory(KEY, assigns=["doc._.quotes", "doc._.extraction"])  # type: ignore[untyped-decorator]
def create(nlp: Language, name: str) -> QuotesComponent:  # noqa: ARG001  spaCy passes both
    """The component, as spaCy makes it."""
    return QuotesComponent()


class QuotesComponent:
    """Extracts the quotations of each document."""

    def __init__(self) -> None:
        if not Doc.has_extension(KEY):
            Doc.set_extension(KEY, default=())
            Doc.set_extension("extraction", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Put the quotations of `doc` on it."""
        from quotes import extract

        return _annotated(doc, extract(_article(doc)))

    def pipe(self, stream: Iterator[Doc], batch_size: int = 128) -> Iterator[Doc]:
        """The same for many documents, `batch_size` at a time."""
        from itertools import islice

        from quotes import extract_all

        while docs := list(islice(stream, batch_size)):
            found = extract_all(map(_article, docs), workers=1)
            for doc, extraction in zip(docs, found, strict=True):
                yield _annotated(doc, extraction)


def _article(doc: Doc) -> Article:
    return Article(id=article_id(doc.text), text=doc.text)


def _annotated(doc: Doc, extraction: Extraction) -> Doc:
    doc._.quotes = extraction.quotes
    doc._.extraction = extraction
    spans: list[Any] = [
        doc.char_span(start, end, label=quote.type, span_id=quote.speaker or "", alignment_mode="expand")
        for quote in extraction.quotes
        for start, end in quote.spans
    ]
    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=[span for span in spans if span is not None])
    return doc
