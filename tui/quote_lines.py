"""One quotation on three lines: its words on one or two, then what is known of it."""

from __future__ import annotations

import msgspec
from rich.cells import cell_len
from rich.style import Style

from store import QuoteRow
from tui.colours import Inks
from tui.display import cut, percent, shown
from tui.folding import Variant
from tui.widgets.lines import Pieces, clipped
from tui.wrapping import wrap

HEIGHT = 3
INDENT = 4
"""Cells by which the variants of a statement stand further in."""


class Frame(msgspec.Struct, frozen=True):
    """How to draw: in what room, and whether the row is the one under the cursor."""

    room: int
    inks: Inks
    ink: Style | None
    named: bool
    """Whether it is said who speaks."""


def quote_lines(quote: QuoteRow, variant: Variant | None, others: int | None, frame: Frame) -> list[Pieces]:
    """The lines; `others` is how many more articles carry the same statement, None if unknown."""
    text = frame.ink or frame.inks.text
    margin = " " + " " * INDENT * (variant is not None)
    pieces = _words(quote, variant, frame)
    lines = [[(margin, text), *line] for line in broken(pieces, frame.room - len(margin) - 1, HEIGHT - 1)]
    facts = f"{margin}  " + " · ".join(_facts(quote, variant, others, named=frame.named))
    lines.append([(cut(facts, frame.room), frame.ink or frame.inks.muted)])
    lines += [[("", text)]] * (HEIGHT - len(lines))
    return [_filled(line, frame.room, text) for line in lines]


def broken(pieces: Pieces, width: int, most: int) -> list[Pieces]:
    """`pieces` broken at words into at most `most` lines; the last ends in an ellipsis if need be."""
    text = "".join(piece for piece, _ in pieces)
    places = list(wrap(text, width))
    if len(places) > most:
        places[most - 1 :] = [(places[most - 1][0], len(text))]
    return [clipped(_part(pieces, start, end), width) for start, end in places]


def _words(quote: QuoteRow, variant: Variant | None, frame: Frame) -> Pieces:
    inks, most = frame.inks, 8 * max(frame.room, 1)
    if variant is not None and frame.ink is None:
        looks = {"same": inks.text, "del": inks.bad, "ins": inks.good}
        return [(shown(text[:most]), looks[kind]) for kind, text in variant.differences]
    words = shown(quote.words[:most]).strip()
    quoted = f"“{words}”" if quote.type == "direct" else words
    return [(quoted, frame.ink or (inks.bad if quote.rejected else inks.text))]


def _facts(quote: QuoteRow, variant: Variant | None, others: int | None, *, named: bool) -> list[str]:
    same = f"+{others} the same" if others else "+ the same elsewhere"
    facts = (
        (quote.speaker or "speaker open") if named or variant else "",
        same if quote.statement_id and variant is None else "",
        quote.type,
        quote.date[:10],
        quote.outlet,
        percent(quote.confidence) if quote.speaker else "" if named else "speaker open",
        "" if quote.review == "unreviewed" else quote.review,
        "not a quotation" if quote.rejected else "",
    )
    return [cut(fact, 40) for fact in facts if fact]


def _part(pieces: Pieces, start: int, end: int) -> Pieces:
    part: Pieces = []
    at = 0
    for text, style in pieces:
        part.append((text[max(start - at, 0) : max(end - at, 0)], style))
        at += len(text)
    return [piece for piece in part if piece[0]]


def _filled(line: Pieces, room: int, style: Style) -> Pieces:
    return [*line, (" " * (room - sum(cell_len(text) for text, _ in line)), style)]
