"""What is marked in an article: the chosen quotation, its cue, source and chain, and the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Literal
from zlib import crc32

import msgspec

from quotes.records import Span
from store import QuoteRow

Mark = Literal["words", "cue", "source", "link", "other", "edge"]
_ORDER: tuple[Mark, ...] = ("other", "link", "source", "cue", "words", "edge")
"""Later ones cover earlier ones."""


class Highlight(msgspec.Struct, frozen=True):
    """A span and what it is; `speaker` colours the quotations of others."""

    span: Span
    mark: Mark
    speaker: str = ""


def highlights(
    chosen: QuoteRow | None, others: Iterable[QuoteRow], edge: Span | None = None
) -> tuple[Highlight, ...]:
    """Non-overlapping highlights in the order of the text; `edge` lies over all."""
    layers: dict[Mark, list[Highlight]] = {mark: [] for mark in _ORDER}
    for quote in others:
        if chosen is None or quote.id != chosen.id:
            layers["other"] += [Highlight(span, "other", quote.speaker or "") for span in quote.spans]
    if chosen is not None:
        layers["words"] += [Highlight(span, "words") for span in chosen.spans]
        layers["cue"] += [Highlight(span, "cue") for span in (chosen.cue,) if span]
        layers["source"] += [Highlight(span, "source") for span in (chosen.source,) if span]
        layers["link"] += [Highlight(link.span, "link") for link in chosen.chain]
    layers["edge"] += [Highlight(span, "edge") for span in (edge,) if span]
    flat: list[Highlight] = []
    for mark in _ORDER:
        for item in layers[mark]:
            flat = _over(flat, item)
    return tuple(sorted(flat, key=lambda item: item.span))


def within(marked: tuple[Highlight, ...], start: int, end: int) -> list[tuple[Span, Highlight | None]]:
    """The stretch from `start` to `end` in pieces, each with its highlight."""
    pieces: list[tuple[Span, Highlight | None]] = []
    first = max(bisect_right(marked, start, key=lambda item: item.span[0]) - 1, 0)
    for item in marked[first:]:
        low, high = max(item.span[0], start), min(item.span[1], end)
        if low >= end:
            break
        if low < high:
            pieces += [((start, low), None), ((low, high), item)]
            start = high
    return [piece for piece in (*pieces, ((start, end), None)) if piece[0][0] < piece[0][1]]


def colour(speaker: str, colours: int) -> int:
    """The same colour for the same speaker, always."""
    return crc32(speaker.encode("utf-8", "surrogatepass")) % max(colours, 1)


def _over(below: list[Highlight], item: Highlight) -> list[Highlight]:
    """`item` laid over what is there: covered parts go, the rest stays."""
    start, end = item.span
    kept = []
    for other in below:
        low, high = other.span
        kept += [
            msgspec.structs.replace(other, span=span)
            for span in ((low, min(high, start)), (max(low, end), high))
            if span[0] < span[1]
        ]
    return [*kept, item] if start < end else kept
