"""Where the lines of a text break, as offsets into it, so that spans stay what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len

from quotes.records import Span
from tui.display import head, shown

_NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*+")
"""Letters and marks that take one cell each: most of the news."""

_WORD = re.compile(r"[^ \t\u00a0\n]*[ \t\u00a0]*")


def wrap(text: str, width: int) -> tuple[Span, ...]:
    """The lines of `text` at `width` cells; an empty paragraph is one empty line.

    Lines are half open and exclude the line break; blanks at a break stay on the line above.
    """
    lines: list[Span] = []
    start = 0
    for paragraph in text.split("\n"):
        lines.extend(_paragraph(text, start, start + len(paragraph), max(width, 1)))
        start += len(paragraph) + 1
    return tuple(lines)


def _paragraph(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    narrow = _NARROW.fullmatch(text, start, end)
    return (_narrow if narrow else _measured)(text, start, end, width)


def _narrow(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    while end - start > width:
        stop = text.rfind(" ", start, start + width + 1) + 1 or start + width
        while stop < end and text[stop] == " ":
            stop += 1
        yield start, stop
        start = stop
    yield start, end


def _measured(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    line, room = start, width
    for word_start, word_end in _words(text, start, end, width):
        word = text[word_start:word_end]
        need = _cells(word.rstrip(" \t\u00a0"))
        if need > room and line < word_start:
            yield line, word_start
            line, room = word_start, width
        room -= _cells(word)
    yield line, end


def _words(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    """Words with the blanks behind them; one wider than a line comes in pieces."""
    while start < end:
        found = _WORD.match(text, start, end)
        stop = max(found.end() if found else end, start + 1)
        while stop - start > width // 2 and _cells(text[start:stop].rstrip()) > width:
            piece = start + max(len(head(text[start : min(stop, start + 2 * width)], width)), 1)
            yield start, piece
            start = piece
        yield start, stop
        start = stop


def _cells(text: str) -> int:
    return len(text) if text.isascii() and text.isprintable() else cell_len(shown(text))
