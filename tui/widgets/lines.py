"""A scrolling widget that draws only the lines on the screen, however many there are."""

from __future__ import annotations

from typing import Self

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Region, Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.colours import Inks
from tui.display import cut
from tui.typed import inks

Pieces = list[tuple[str, Style]]
"""One line: pieces of text that is fit to be shown, each with its style."""

KEPT = 2000
"""Drawn lines that are kept, so that scrolling draws only what came into sight."""


class Lines(ScrollView, can_focus=True, inherit_bindings=False):
    """Subclasses say how many lines there are (`lines`) and draw one (`pieces`)."""

    DEFAULT_CSS = """
    Lines {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        background: $k-ground;
        scrollbar-background: $k-ground;
        scrollbar-color: $k-line;
    }
    """

    lines: var[int] = var(0)

    def __init__(self) -> None:
        super().__init__()
        self._drawn: dict[int, Strip] = {}
        self._filters: tuple[tuple[LineFilter, ...], Color] | None = None

    @property
    def inks(self) -> Inks:
        """The styles of the theme in use."""
        return inks(self)

    @property
    def room(self) -> int:
        """Cells in a line."""
        return self.scrollable_content_region.width

    def pieces(self, line: int) -> Pieces:
        """What stands on a line of the whole, at most `room` cells wide."""
        raise NotImplementedError

    def watch_lines(self, lines: int) -> None:
        """Tell the scroll bar."""
        self._resized(Size(self.room, lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the window."""
        return self._strip(y + round(self.scroll_offset.y))

    def render_lines(self, crop: Region) -> list[Strip]:
        """The window; Textual's own way would draw every line again whenever one scrolls."""
        top = round(self.scroll_offset.y)
        strips = [self._strip(y + top) for y in crop.line_range]
        first, last = crop.column_span
        return (
            strips if (first, last) == (0, self.outer_size.width) else [s.crop(first, last) for s in strips]
        )

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Draw again; without regions everything has changed."""
        if not regions:
            self._drawn.clear()
            self._filters = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def refresh_lines(self, y_start: int, line_count: int = 1) -> None:
        """These lines of the whole have changed."""
        for line in range(y_start, y_start + line_count):
            self._drawn.pop(line, None)
        super().refresh_lines(y_start, line_count)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text that the mouse has marked, as it is shown."""
        first = selection.start.y if selection.start else 0
        last = selection.end.y if selection.end else self.lines - 1
        text = []
        for line in range(first, min(last, self.lines - 1) + 1):
            start, end = selection.get_span(line) or (0, 0)
            whole = "".join(piece for piece, _ in self.pieces(line))
            text.append(whole[start : None if end == -1 else end].rstrip())
        return "\n".join(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Show what is marked."""
        self.refresh()

    def on_resize(self) -> None:
        """Lines may break elsewhere now."""
        self._drawn.clear()
        self._resized(Size(self.room, self.lines))

    def _resized(self, size: Size) -> None:
        """Give the scroll bar another length; only where that moves something is all laid out again."""
        if self.styles.is_auto_height:
            self.virtual_size = size
        else:
            self.set_reactive(Lines.virtual_size, size)
            self._scroll_update(size)

    def _strip(self, line: int) -> Strip:
        if line >= self.lines:
            return Strip.blank(self.outer_size.width, self.inks.text)
        if line not in self._drawn:
            if len(self._drawn) >= KEPT:
                self._drawn.clear()
            self._drawn[line] = self._draw_line(line)
        return self._drawn[line]

    def _draw_line(self, line: int) -> Strip:
        pieces = self._selected(line, self.pieces(line))
        ground = pieces[-1][1] if pieces else self.inks.text
        strip = Strip(Segment(text, style) for text, style in pieces)
        strip = strip.adjust_cell_length(self.room, ground).apply_offsets(0, line)
        margin = Strip.blank(self.styles.padding.left, self.inks.text)
        strip = Strip.join([margin, strip]).adjust_cell_length(self.outer_size.width, ground)
        if self._filters is None:
            self._filters = tuple(self.get_line_filters()), self.background_colors[1]
        filters, behind = self._filters
        for one in filters:
            strip = strip.apply_filter(one, behind)
        return strip

    def _selected(self, line: int, pieces: Pieces) -> Pieces:
        marked = self.text_selection
        span = marked.get_span(line) if marked is not None else None
        if span is None:
            return pieces
        style = self.screen.get_component_rich_style("screen--selection")
        start, end = span
        return [part for part in _restyled(pieces, start, end if end >= 0 else 10**9, style) if part[0]]


def _restyled(pieces: Pieces, start: int, end: int, style: Style) -> Pieces:
    parts: Pieces = []
    at = 0
    for text, look in pieces:
        low, high = max(start - at, 0), max(end - at, 0)
        parts += [(text[:low], look), (text[low:high], look + style), (text[max(low, high) :], look)]
        at += len(text)
    return parts


def clipped(pieces: Pieces, cells: int) -> Pieces:
    """`pieces` up to `cells` cells."""
    kept: Pieces = []
    for text, style in pieces:
        if cells <= 0:
            break
        kept.append((text if cell_len(text) <= cells else cut(text, cells), style))
        cells -= cell_len(text)
    return kept
