"""The whole text of an article, with one quotation and what led to its speaker marked."""

from __future__ import annotations

from bisect import bisect_right

from rich.style import Style
from textual.reactive import var

from quotes.records import Span
from store import QuoteRow
from tui.display import shown
from tui.highlights import Highlight, colour, highlights, within
from tui.widgets.lines import Pieces
from tui.widgets.scrolling import Scrolling
from tui.wrapping import wrap


class ArticleView(Scrolling):
    """Lines of the text, broken at words, never changed but for what a terminal can't show."""

    DEFAULT_CSS = "ArticleView { padding: 0 1; }"

    text: var[str] = var("")

    def __init__(self) -> None:
        super().__init__()
        self._broken: tuple[Span, ...] = ()
        self._marked: tuple[Highlight, ...] = ()
        self._revealed: Span | None = None

    def show(
        self, text: str, chosen: QuoteRow | None, others: tuple[QuoteRow, ...], edge: Span | None = None
    ) -> None:
        """Show `text` and bring the chosen quotation into sight, or its `edge` where that is what moves.

        The same place of the same text once more leaves the reader where they are.
        """
        self._marked = highlights(chosen, others, edge)
        if text != self.text or not self._broken:
            self.text, self._revealed = text, None
            self._break()
            self.scroll_to(y=0, animate=False)
        self.refresh()
        first = edge or (chosen.spans[0] if chosen is not None and chosen.spans else None)
        if first is not None and first != self._revealed:
            self.call_after_refresh(self.reveal, first)
        self._revealed = first if self._broken else None

    def reveal(self, span: Span) -> None:
        """Scroll so that `span` starts in the upper third, if it is out of sight."""
        first, last = self._line(span[0]), self._line(span[1])
        top, height = round(self.scroll_offset.y), self.scrollable_content_region.height
        if first < top or min(last, first + height - 1) >= top + height:
            self.scroll_to(y=max(first - height // 3, 0), animate=False)

    def pieces(self, line: int) -> Pieces:
        """A line with its highlights."""
        start, end = self._broken[line]
        end = start + len(self.text[start:end].rstrip())
        parts = within(self._marked, start, end)
        pieces = [(shown(self.text[low:high]), self._ink(mark)) for (low, high), mark in parts]
        return [*pieces, ("", self.inks.text)]

    def on_resize(self) -> None:
        """Break the lines anew and stay where the reader was."""
        at = self._broken[min(round(self.scroll_offset.y), len(self._broken) - 1)][0] if self._broken else 0
        self._break()
        if at:
            self.scroll_to(y=self._line(at), animate=False)

    def _break(self) -> None:
        width = self.room
        self._broken = wrap(self.text, width) if width > 0 and self.text else ()
        self.lines = len(self._broken)

    def _line(self, offset: int) -> int:
        return max(bisect_right(self._broken, offset, key=lambda line: line[0]) - 1, 0)

    def _ink(self, mark: Highlight | None) -> Style:
        if mark is None:
            return self.inks.text
        if mark.mark == "other":
            return self.inks.persons[colour(mark.speaker, len(self.inks.persons))]
        style: Style = getattr(self.inks, "cursor" if mark.mark == "edge" else mark.mark)
        return style
