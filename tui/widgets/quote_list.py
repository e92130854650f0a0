"""Quotations: their words on two lines, then type, date, outlet and confidence."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.message import Message
from textual.reactive import var

from store import Page, QuoteRow
from tui.display import fit
from tui.folding import Variant, folded
from tui.quote_lines import HEIGHT, Frame, quote_lines
from tui.widgets.lines import Pieces
from tui.widgets.rows import Rows

CHUNK = 200
"""Quotations asked for at a time where there are too many to hold them all."""
_KEPT = 40


class QuoteList(Rows):
    """Rows of quotations; those not there yet are asked for as they come into sight."""

    HEIGHT = HEIGHT

    named: var[bool] = var(default=False)
    """Whether rows say who speaks; the list of one speaker need not."""

    class Wanted(Message):
        """Rows from `offset` on are in sight and missing."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self) -> None:
        super().__init__()
        self._chunks: dict[int, Sequence[QuoteRow]] = {}
        self._wanted: set[int] = set()
        self._sizes: dict[str, int] = {}
        self._unfolded = -1
        self._variants: tuple[Variant, ...] = ()
        self._drawn_row: object = None
        self._row_lines: list[Pieces] = []

    def show(self, page: Page) -> None:
        """Show an answer from its start; a whole one is folded by statement."""
        rows = page.rows
        whole = len(rows) >= page.total
        rows, self._sizes = folded(rows) if whole else (rows, {})
        self._chunks = {start // CHUNK: rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK)}
        self._wanted.clear()
        self._drawn_row = None
        self._unfolded, self._variants = -1, ()
        self.count = len(rows) if whole else page.total
        self.renew()

    def fill(self, offset: int, rows: Sequence[QuoteRow]) -> None:
        """Put in rows that were missing."""
        while len(self._chunks) >= _KEPT:
            del self._chunks[next(iter(self._chunks))]
        self._chunks[offset // CHUNK] = rows
        self._wanted.discard(offset // CHUNK)
        self._drawn_row = None
        self.renew()

    @property
    def chosen(self) -> QuoteRow | None:
        """The quotation under the cursor, None while it is not there yet."""
        return self.quote(self.cursor) if self.count else None

    @property
    def unfolded(self) -> bool:
        """Whether the cursor stands in an unfolded statement."""
        return self._unfolded >= 0 and 0 <= self.cursor - self._unfolded <= len(self._variants)

    def quote(self, index: int) -> QuoteRow | None:
        """The quotation on a row, variant or not."""
        variant = self._variant(index)
        if variant is not None:
            return variant.quote
        index -= len(self._variants) if index > self._unfolded >= 0 else 0
        chunk, at = divmod(index, CHUNK)
        rows = self._chunks.get(chunk, ())
        return rows[at] if at < len(rows) else None

    def unfold(self, variants: tuple[Variant, ...]) -> None:
        """Show the variants of the statement under the cursor below it."""
        self.fold()
        self._drawn_row = None
        self._unfolded, self._variants = self.cursor, variants
        self.count += len(variants)
        self.renew()

    def fold(self) -> None:
        """Take the variants away again."""
        first, number, self._drawn_row = self._unfolded, len(self._variants), None
        self._unfolded, self._variants = -1, ()
        if first >= 0:
            self.cursor = first if first < self.cursor <= first + number else self.cursor
            self.cursor -= number if self.cursor > first + number else 0
            self.count -= number
            self.renew()

    def keep(self, quote_id: str) -> None:
        """Put the cursor on this quotation, if it is among the rows that are there."""
        for chunk, rows in self._chunks.items():
            for at, quote in enumerate(rows):
                if quote.id == quote_id:
                    self.cursor = chunk * CHUNK + at
                    return

    def row(self, index: int, line: int, ink: Style | None) -> Pieces:
        """One line of a quotation."""
        quote = self.quote(index)
        if quote is None:
            self._want(index)
            return [(fit("…" if line == 0 else "", self.room), ink or self.inks.muted)]
        if line == 0 or self._drawn_row != (index, ink):
            frame = Frame(self.room, self.inks, ink, self.named)
            self._row_lines = quote_lines(quote, self._variant(index), self._others(quote), frame)
            self._drawn_row = index, ink
        return self._row_lines[line]

    def _want(self, index: int) -> None:
        chunk = index // CHUNK
        if chunk not in self._wanted:
            self._wanted.add(chunk)
            self.post_message(self.Wanted(chunk * CHUNK))

    def _variant(self, index: int) -> Variant | None:
        at = index - self._unfolded - 1
        return self._variants[at] if self._unfolded >= 0 and 0 <= at < len(self._variants) else None

    def _others(self, quote: QuoteRow) -> int | None:
        return self._sizes[quote.statement_id] - 1 if quote.statement_id in self._sizes else None
