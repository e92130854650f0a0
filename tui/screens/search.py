"""Search over all words of all quotations."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult

from store import Query, SpeakerRow
from tui.display import plural
from tui.reporting import reporting
from tui.screens.reading import ReadingScreen
from tui.typed import browser
from tui.widgets.article_pane import ArticlePane
from tui.widgets.key_bar import KeyBar
from tui.widgets.quotes_pane import QuotesPane


class SearchScreen(ReadingScreen):
    """Quotations of everybody, narrowed by words and filters; Esc leads back."""

    def compose(self) -> ComposeResult:
        """Quotations, article."""
        yield QuotesPane(named=True)
        yield ArticlePane()
        yield KeyBar()

    def begin(self) -> None:
        """Everything at first, and a line to type in."""
        self.quotes_pane.heading = "Search"
        self.quotes_pane.ask(Query(sort="date", descending=True))
        self.quotes_pane.action_filter()

    @on(QuotesPane.Asked)
    @work(exclusive=True, group="called")
    async def tell_speaker(self, event: QuotesPane.Asked) -> None:
        """Where the words are somebody's name, the heading tells where that one's quotations are."""
        words = event.query.words
        with reporting(self):
            found: tuple[SpeakerRow, ...] = await browser(self).desk.ask(lambda store: store.called(words))
            if words == self.quotes_pane.asked.words:
                self.quotes_pane.head(f"Search · {_own(found[0])}" if found else "Search")

    def leave(self) -> None:
        """Esc in the first pane leads back."""
        self.app.pop_screen()


def _own(speaker: SpeakerRow) -> str:
    return f"{plural(speaker.quotes, 'quotation')} of {speaker.name}: Esc, then /"
