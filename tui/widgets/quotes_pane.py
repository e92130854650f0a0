"""The pane of quotations: of a speaker or of a search, with the filters in force."""

from __future__ import annotations

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.message import Message

from store import Query, QuoteRow
from store.rows import Sort
from tui.criteria import chips, without
from tui.display import plural
from tui.folding import Variant
from tui.keys import bindings
from tui.paging import Part
from tui.widgets.bar import Bar
from tui.widgets.chips import Chips
from tui.widgets.empty import Empty
from tui.widgets.filter_input import FilterInput
from tui.widgets.pane import Pane
from tui.widgets.quote_list import QuoteList
from tui.widgets.wishes import Wishes

SORTS: tuple[Sort, ...] = ("relevance", "date", "speaker", "outlet", "confidence")


class QuotesPane(Pane, Wishes):
    """Says what it wants to show (`Asked`); the screen answers with `show`."""

    BINDINGS = bindings("quotes")
    WORDS = "words; “a phrase”, word*, -without"

    class Asked(Message):
        """Another query: the part of its answer around a quotation, or the first part, is wanted."""

        def __init__(self, query: Query, wanted: QuoteRow | None) -> None:
            super().__init__()
            self.query = query
            self.wanted = wanted

    class Variants(Message):
        """The same statement in other articles is wanted."""

        def __init__(self, quote: QuoteRow) -> None:
            super().__init__()
            self.quote = quote

    class Filters(Message):
        """The dialog of filters is wanted."""

        def __init__(self, query: Query) -> None:
            super().__init__()
            self.query = query

    def __init__(self, *, named: bool = False) -> None:
        super().__init__(id="quotes")
        self.asked = Query(sort="date", descending=True)
        self.heading = "Quotations"
        self.total = 0
        self._shown: Query | None = None
        self._named = named

    def compose(self) -> ComposeResult:
        """Title, filter, chips, list."""
        yield Bar()
        yield FilterInput(self.WORDS)
        yield Chips()
        quotes = QuoteList()
        quotes.named = self._named
        yield quotes
        yield Empty()

    @property
    def main(self) -> QuoteList:
        """The list."""
        return self.query_one(QuoteList)

    @property
    def quote(self) -> QuoteRow | None:
        """The quotation under the cursor."""
        return self.main.chosen

    def ask(self, query: Query, wanted: QuoteRow | None = None) -> None:
        """Want another answer, the cursor on `wanted` if that is in it."""
        self.asked = query
        self.query_one(Chips).chips = chips(without(query, "words"))  # the line above says the words
        self.post_message(self.Asked(query, wanted))

    def of_speaker(self, speaker_id: str, heading: str) -> None:
        """Want the quotations of a speaker, with the filters in force but for words."""
        self.heading = heading
        self.query_one(FilterInput).shut()
        self.ask(msgspec.structs.replace(without(self.asked, "words"), speaker_id=speaker_id))

    def head(self, heading: str) -> None:
        """Say what the quotations are."""
        self.heading = self.bar.left = heading

    def near(self, query: Query) -> int:
        """The row to stand on where `query` no longer finds the quotation at hand: what took its place."""
        return self.main.folded_cursor if query == self._shown else 0

    def show(self, part: Part, wanted: QuoteRow | None = None) -> None:
        """Show an answer, the cursor on `wanted` or on the same quotation, if these are still there."""
        kept, near = self.quote, self.near(part.query)
        self.total, self._shown = part.total, part.query
        self.main.show(part)
        if not any(quote is not None and self.main.keep(quote) for quote in (wanted, kept)):
            self.main.cursor = near
        arrow = "↓" if self.asked.descending else "↑"
        self.bar.left = self.heading
        self.bar.right = f"{plural(part.total, 'quotation')} by {self.asked.sort} {arrow}"
        filtered = bool(chips(self.asked))
        self.explain(*(() if part.total else _nothing(filtered=filtered)))

    @property
    def filtered(self) -> bool:
        """Whether words are typed."""
        return bool(self.query_one(FilterInput).value)

    def undo_filter(self) -> bool:
        """Esc takes the words away first."""
        was = self.filtered
        self.query_one(FilterInput).shut()
        return was

    @on(FilterInput.Changed)
    def narrow(self, event: FilterInput.Changed) -> None:
        """Every key narrows."""
        if event.value != self.asked.words:
            self.ask(msgspec.structs.replace(self.asked, words=event.value))

    @on(FilterInput.Done)
    def to_list(self) -> None:
        """The filter is typed."""
        self.enter()

    @on(Chips.Removed)
    def drop(self, event: Chips.Removed) -> None:
        """A chip was clicked away."""
        self.ask(without(self.asked, event.name))

    def unfolded(self, variants: tuple[Variant, ...]) -> None:
        """Show the variants that were asked for."""
        self.main.unfold(variants)

    def action_filter(self) -> None:
        """Type words."""
        self.query_one(FilterInput).open()

    def action_filters(self) -> None:
        """Choose filters."""
        self.post_message(self.Filters(self.asked))

    def action_clear(self) -> None:
        """Take every filter away."""
        self.query_one(FilterInput).shut()
        self.ask(without(self.asked))

    def action_cursor(self, step: int) -> None:
        """The next match."""
        self.main.action_cursor(step)

    def action_sort(self, step: int) -> None:
        """Sort by something else."""
        sort = SORTS[(SORTS.index(self.asked.sort) + step) % len(SORTS)]
        self.ask(msgspec.structs.replace(self.asked, sort=sort, descending=sort == "date"))

    def action_reverse(self) -> None:
        """The last first."""
        self.ask(msgspec.structs.replace(self.asked, descending=not self.asked.descending))

    def action_unfold(self) -> None:
        """Show the same statement elsewhere, or hide it again."""
        if self.main.unfolded:
            self.main.fold()
        elif self.quote is not None and self.quote.statement_id:
            self.post_message(self.Variants(self.quote))


def _nothing(*, filtered: bool) -> tuple[str, ...]:
    return ("Nothing found.", "", "F takes the filters away." if filtered else "Esc goes back.")
