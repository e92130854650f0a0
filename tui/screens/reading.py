"""A screen with quotations and the article of one: asks the store, hands the answers to the panes."""

from __future__ import annotations

import asyncio

import msgspec
from textual import on, work

from store import ArticleRow, Page, Query, QuoteRow, Store
from tui.folding import Variant
from tui.paging import CHUNK, WHOLE, Part, part_of
from tui.reporting import reporting
from tui.screens.correcting import Correcting
from tui.screens.panes import PanesScreen
from tui.typed import browser
from tui.widgets.article_pane import ArticlePane
from tui.widgets.quote_list import QuoteList
from tui.widgets.quotes_pane import QuotesPane
from tui.widgets.rows import Rows

PAUSE = 0.06
"""Seconds a cursor must rest before what it stands on is fetched."""


class ReadingScreen(Correcting, PanesScreen):
    """Fetches answers in workers, the last one asked for wins."""

    @property
    def quotes_pane(self) -> QuotesPane:
        """The quotations."""
        return self.query_one(QuotesPane)

    @property
    def article_pane(self) -> ArticlePane:
        """The article."""
        return self.query_one(ArticlePane)

    @property
    def reading(self) -> bool:
        """Whether the article has the keys and shows something."""
        return self.panes[self.here] is self.article_pane and self.article_pane.quote is not None

    def arranged(self) -> None:
        """An article that came into sight is fetched."""
        self.preview()

    def preview(self) -> None:
        """Show the article of the quotation under the cursor, where there is room for it."""
        quote = self.quotes_pane.quote
        if not self.in_sight(self.article_pane):
            return
        if quote is None:
            self.article_pane.nothing()
        elif self.article_pane.quote is None or self.article_pane.quote != quote:
            self.read(quote)

    def shown(self) -> Query | None:
        """What an export would hold: the quotations of this query."""
        return self.quotes_pane.asked

    @property
    def exportable(self) -> bool:
        """Whether there may be quotations to export; False as soon as it is known that there are none."""
        return not self.quotes_pane.main.has_class("-nothing")

    def reload(self) -> None:
        """Ask everything again."""
        self.quotes_pane.ask(self.quotes_pane.asked)
        if self.article_pane.quote is not None and self.in_sight(self.article_pane):
            self.read(self.article_pane.quote, again=True)

    @on(Rows.Moved, "QuoteList")
    def follow(self, event: Rows.Moved) -> None:
        """The article follows the cursor, but not while somebody reads it."""
        if not isinstance(event, Rows.Opened) and not self.reading:
            self.preview()

    @on(ArticlePane.Jumped)
    def keep_up(self, event: ArticlePane.Jumped) -> None:
        """The list stands where the reader is, so that Esc leads back there."""
        pane = self.quotes_pane
        if not pane.main.keep(event.quote) and pane.total > WHOLE:
            pane.ask(pane.asked, event.quote)  # it may be among those that are not there yet

    @on(Rows.Opened, "QuoteList")
    def open_article(self) -> None:
        """Go to the article."""
        if self.quotes_pane.quote is not None:
            self.go(self.panes.index(self.article_pane))

    @on(QuotesPane.Asked)
    @work(exclusive=True, group="quotes")
    async def answer(self, event: QuotesPane.Asked) -> None:
        """Fetch the quotations asked for."""
        await asyncio.sleep(PAUSE if event.query.words else 0)
        with reporting(self):
            pane, query = self.quotes_pane, event.query
            wanted = event.wanted or (self.article_pane.quote if self.reading else None)
            kept, near = wanted or pane.quote, pane.near(query)
            part: Part = await browser(self).desk.ask(lambda store: part_of(store, query, kept, near))
            if query.words == pane.asked.words:
                pane.show(part, wanted)
                self.refresh_bindings()

    @on(QuoteList.Wanted)
    @work
    async def more(self, event: QuoteList.Wanted) -> None:
        """Fetch the rows that scrolled into sight."""
        query = msgspec.structs.replace(self.quotes_pane.asked, offset=event.offset, limit=CHUNK)
        with reporting(self):
            page: Page = await browser(self).desk.ask(lambda store: store.quotes(query))
            if self.quotes_pane.asked == msgspec.structs.replace(query, offset=0, limit=None):
                self.quotes_pane.main.fill(event.offset, page.rows)

    @on(QuotesPane.Variants)
    @work(exclusive=True, group="variants")
    async def variants(self, event: QuotesPane.Variants) -> None:
        """Fetch the same statement in other articles."""
        with reporting(self):
            found = await browser(self).desk.ask(lambda store: _variants(store, event.quote))
            if self.quotes_pane.quote == event.quote:
                self.quotes_pane.unfolded(found)

    @on(QuotesPane.Filters)
    @work
    async def filters(self, event: QuotesPane.Filters) -> None:
        """Choose filters."""
        from tui.dialogs.filters import FiltersDialog

        with reporting(self):
            outlets = await browser(self).desk.ask(_outlets)
            chosen = await self.app.push_screen_wait(FiltersDialog(event.query, outlets))
            if chosen is not None:
                self.quotes_pane.ask(chosen)

    @work(exclusive=True, group="article")
    async def read(self, quote: QuoteRow, *, again: bool = False) -> None:
        """Fetch the article of a quotation with all that is said in it; `again` stays where the reader is."""
        await asyncio.sleep(PAUSE)
        with reporting(self):
            article, quotes = await browser(self).desk.ask(lambda store: article_of(store, quote))
            here = self.article_pane.quote if again else None
            self.article_pane.show(article, quotes, (here or quote).id)


def article_of(store: Store, quote: QuoteRow) -> tuple[ArticleRow, tuple[QuoteRow, ...]]:
    """The article of a quotation, and everything said in it in the order of the text."""
    rows = store.quotes(Query(article_id=quote.article_id)).rows
    rejected = store.quotes(Query(article_id=quote.article_id, rejected=True)).rows
    return store.article(quote.article_id), tuple(sorted((*rows, *rejected), key=lambda row: row.spans))


def _variants(store: Store, quote: QuoteRow) -> tuple[Variant, ...]:
    others = (one for one in store.statement(quote.statement_id).quote_ids if one != quote.id)
    return tuple(Variant(store.quote(other), store.differences(quote.id, other)) for other in others)


def _outlets(store: Store) -> tuple[str, ...]:
    return tuple(sorted({article.outlet for article in store.articles() if article.outlet}))
