"""Quotations: their words on two lines, then type, date, outlet and confidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from rich.style import Style
from textual.message import Message
from textual.reactive import var

from store import QuoteRow
from tui.display import fit
from tui.folding import Variant, folded
from tui.paging import CHUNK, Part
from tui.quote_lines import HEIGHT, Frame, quote_lines
from tui.widgets.lines import Pieces
from tui.widgets.rows import Rows

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

    def show(self, part: Part) -> None:
        """Show what was fetched of an answer; a whole one is folded by statement."""
        rows, self._sizes = folded(part.rows) if part.whole else (part.rows, {})
        self._chunks = {
            (part.offset + start) // CHUNK: rows[start : start + CHUNK]
            for start in range(0, len(rows), CHUNK)
        }
        self._wanted.clear()
        self._drawn_row = None
        self._unfolded, self._variants = -1, ()
        self.count = len(rows) if part.whole else part.total
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

    @property
    def folded_cursor(self) -> int:
        """The row of the cursor as it is with every statement folded."""
        inside = min(max(self.cursor - self._unfolded, 0), len(self._variants))
        return self.cursor - inside if self._unfolded >= 0 else self.cursor

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

    def keep(self, quote: QuoteRow) -> bool:
        """Put the cursor on this quotation, or on the row its statement is folded into; whether it is there.

        Where it is not among the rows that are there, nothing moves.
        """
        place = self._place(quote)
        if place is not None:
            self.cursor = place
        return place is not None

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

    def _place(self, quote: QuoteRow) -> int | None:
        for at, variant in enumerate(self._variants, self._unfolded + 1):
            if variant.quote.id == quote.id:
                return at
        rows = [*chain.from_iterable(enumerate(rows, chunk * CHUNK) for chunk, rows in self._chunks.items())]
        same = (at for at, row in rows if row.id == quote.id)
        alike = (at for at, row in rows if row.statement_id == quote.statement_id in self._sizes)
        place = next(chain(same, alike), None)
        return place if place is None or not place > self._unfolded >= 0 else place + len(self._variants)

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
