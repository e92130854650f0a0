"""Does a store hold together: documents that decode, words as their articles have them, references?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec
from msgspec import UNSET, Raw, Struct

from quotes.records import JOINT, Span
from store.documents import (
    ArticleDoc,
    CorrectionDoc,
    Fix,
    QuoteDoc,
    SpeakerDoc,
    SpeakerFix,
    SuggestionDoc,
    content_key,
)
from store.sightings import Context, extended
from store.snapshot import Tables

Doc = TypeVar("Doc", bound=Struct)

KINDS: dict[str, type[Struct]] = {
    "articles": ArticleDoc,
    "quotations": QuoteDoc,
    "speakers": SpeakerDoc,
    "corrections": CorrectionDoc,
    "suggestions": SuggestionDoc,
}
FIXES: dict[str, type[Struct]] = {"quotations": Fix, "speakers": SpeakerFix}
LOST = "\ufffd"
"""Stands for what no file can hold: digests were made before it took that place."""


class Fault(Struct, frozen=True):
    """One document that is not what was stored, or that refers to nothing."""

    table: str
    number: int
    message: str
    missing: str = ""
    """The speaker that an article names and that is not there."""
    text: bool = False
    """Whether an article's text alone is other than it was."""


def faults(tables: Tables) -> Iterator[Fault]:
    """What is wrong with the documents, one after another; decodes them all.

    Documents that can't be decoded come first and alone: what refers to them is told without them.
    """
    found = False
    for name, kind in KINDS.items():
        for number, raw in tables.get(name, {}).items():
            reason = _undecodable(raw, kind)
            if reason:
                found = True
                yield Fault(name, number, f"document {number} of {name}: {reason}")
    if not found:
        yield from _disagreeing(tables)


def _undecodable(raw: Raw, kind: type[Struct]) -> str:
    """Why a document is none of its kind, "" where it is one."""
    try:
        document = msgspec.json.decode(raw, type=kind)
        if isinstance(document, CorrectionDoc):
            msgspec.json.decode(document.patch, type=FIXES.get(document.table, dict))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return str(error)
    return ""


def _disagreeing(tables: Tables) -> Iterator[Fault]:
    speakers = _all(tables, "speakers", SpeakerDoc)
    known = {speaker.id for speaker in speakers.values()}
    articles = _all(tables, "articles", ArticleDoc)
    for number, speaker in speakers.items():
        fix = speaker.fix or SpeakerFix()
        if not {*fix.splits.values(), *((fix.into,) if fix.into is not UNSET else ())} <= known:
            yield Fault("speakers", number, f"speaker {speaker.id} is one with somebody who is not there")
    for number, article in articles.items():
        if LOST not in article.text and content_key(article.text) != article.key:
            message = f"article {article.id} ({article.title}) is not the text that was stored"
            yield Fault("articles", number, message, text=True)
        for who in sorted({seen.who for seen in article.speakers} - known):
            message = f"article {article.id} names a speaker that is not there: {who}"
            yield Fault("articles", number, message, missing=who)
    holders = {article.id: article for article in articles.values()}
    for number, quote in _all(tables, "quotations", QuoteDoc).items():
        reason = _wrong(quote, holders.get(quote.article), known)
        if reason:
            yield Fault("quotations", number, f"quotation {quote.id} {reason}: “{quote.words[:60]}”")
    for number, pair in _all(tables, "suggestions", SuggestionDoc).items():
        if not {pair.a, pair.b} <= known:
            yield Fault("suggestions", number, f"suggestion {pair.id} is of a speaker that is not there")


def _wrong(quote: QuoteDoc, holder: ArticleDoc | None, known: set[str]) -> str:
    """What is wrong with a quotation, "" for nothing."""
    fix = quote.fix or Fix()
    named = {*quote.also_who, quote.who, fix.who if fix.who is not UNSET else None} - {None}
    if holder is None or not named <= known or len(quote.also) != len(quote.also_who):
        return "belongs to nothing that is there"
    stands = [(quote.spans, quote.words)]
    stands += [((span,), text) for span, text in _beside(quote) if span]
    if fix.spans is not UNSET and fix.words is not UNSET:
        stands.append((fix.spans, fix.words))
    for spans, words in stands:
        if words != JOINT.join(holder.text[start:end] for start, end in spans):
            return "is not what its article says"
    return ""


def _beside(quote: QuoteDoc) -> tuple[tuple[Span | None, str], ...]:
    return (quote.cue, quote.cue_text), (quote.source, quote.source_text)


def sifted(tables: Tables) -> tuple[Tables, tuple[str, ...]]:
    """`tables` without what is damaged, and what was left out, in words.

    What refers to something left out goes with it, but for speakers: those that articles name are
    made anew from what the articles say of them.
    """
    sound: Tables = {name: dict(rows) for name, rows in tables.items()}
    told: list[str] = []
    while found := list(faults(sound)):
        missing = [fault for fault in found if fault.missing]
        if missing:
            _make_again(sound, {fault.missing for fault in missing})
        for fault in missing or found:
            told.append(fault.message)
            if not missing:
                sound[fault.table].pop(fault.number, None)
    return sound, tuple(dict.fromkeys(told))


def _make_again(tables: Tables, missing: set[str]) -> None:
    """Put speakers in the place of those that are missing, as far as articles know them."""
    made: dict[str, SpeakerDoc] = {}
    for article in _all(tables, "articles", ArticleDoc).values():
        for seen in article.speakers:
            if seen.who in missing:
                doc = made.get(seen.who, SpeakerDoc(id=seen.who, kind=seen.kind, names={}))
                made[seen.who] = extended(doc, seen, Context(article.id, article.outlet, article.date))
    rows = tables.setdefault("speakers", {})
    first = max(rows, default=0) + 1
    for number, doc in enumerate(made.values(), start=first):
        rows[number] = Raw(msgspec.json.encode(doc))


def _all(tables: Tables, name: str, kind: type[Doc]) -> Mapping[int, Doc]:
    decode = msgspec.json.Decoder(kind).decode
    return {number: decode(raw) for number, raw in tables.get(name, {}).items()}
