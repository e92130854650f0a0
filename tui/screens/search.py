"""Search over all words of all quotations."""

from __future__ import annotations

from textual.app import ComposeResult

from store import Query
from tui.screens.reading import ReadingScreen
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

    def leave(self) -> None:
        """Esc in the first pane leads back."""
        self.app.pop_screen()
