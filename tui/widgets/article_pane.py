"""The pane of one article: who is quoted and why, over the whole text."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from store import ArticleRow, QuoteRow
from tui.attribution import certainty, chain, speaker
from tui.display import cut
from tui.keys import bindings
from tui.widgets.article_view import ArticleView
from tui.widgets.bar import Bar
from tui.widgets.empty import Empty
from tui.widgets.pane import Pane
from tui.widgets.wishes import Wishes


class ArticlePane(Pane, Wishes):
    """Shows one quotation in its article and goes from one to the next."""

    BINDINGS = bindings("article")
    DEFAULT_CSS = """
    ArticlePane > #evidence {
        height: auto; max-height: 4; padding: 0 1;
        background: $k-bar; color: $k-bar-text;
    }
    """

    class Jumped(Message):
        """Another quotation of the article is at hand."""

        def __init__(self, quote: QuoteRow) -> None:
            super().__init__()
            self.quote = quote

    class Wanted(Message):
        """The article itself is wanted elsewhere: `url` or `editor`."""

        def __init__(self, wish: str, article: ArticleRow) -> None:
            super().__init__()
            self.wish = wish
            self.article = article

    def __init__(self) -> None:
        super().__init__(id="article")
        self.article: ArticleRow | None = None
        self.quotes: tuple[QuoteRow, ...] = ()
        self._quote_id = ""

    def compose(self) -> ComposeResult:
        """Title, evidence, text."""
        yield Bar()
        yield Static(id="evidence")
        yield ArticleView()
        yield Empty()

    @property
    def main(self) -> ArticleView:
        """The text."""
        return self.query_one(ArticleView)

    @property
    def quote(self) -> QuoteRow | None:
        """The quotation that is marked."""
        return next((quote for quote in self.quotes if quote.id == self._quote_id), None)

    def show(self, article: ArticleRow, quotes: tuple[QuoteRow, ...], quote_id: str) -> None:
        """Show `article` with its quotations in the order of the text."""
        self.article, self.quotes, self._quote_id = article, quotes, quote_id
        self.explain()
        self._draw()

    def nothing(self) -> None:
        """There is no article to show."""
        self.article, self.quotes = None, ()
        self.bar.left = self.bar.right = ""
        self.query_one("#evidence", Static).update("")
        self.explain("No quotation is chosen.")

    def action_jump(self, step: int) -> None:
        """The next quotation of this article, from the last on to the first."""
        ids = [quote.id for quote in self.quotes]
        if ids:
            at = ids.index(self._quote_id) + step if self._quote_id in ids else 0
            quote = self.quotes[at % len(ids)]
            self._quote_id = quote.id
            self._draw()
            self.main.call_after_refresh(self.main.reveal, quote.spans[0])
            self.post_message(self.Jumped(quote))

    def action_url(self) -> None:
        """The article in a web browser."""
        self._want("url")

    def action_editor(self) -> None:
        """The article in an editor."""
        self._want("editor")

    def _want(self, wish: str) -> None:
        if self.article is not None:
            self.post_message(self.Wanted(wish, self.article))

    def _draw(self) -> None:
        article, quote = self.article, self.quote
        if article is None:
            return
        self.bar.left = article.title or "Without a title"
        self.bar.right = " ".join(part for part in (article.outlet, article.date[:10]) if part)
        self.query_one("#evidence", Static).update(self._evidence(quote))
        self.main.show(article.text, quote, self.quotes)

    def _evidence(self, quote: QuoteRow | None) -> Content:
        if quote is None:
            return Content("")
        at = f"{[one.id for one in self.quotes].index(quote.id) + 1}/{len(self.quotes)}"
        lines = [
            cut(speaker(quote), 200),
            f"{at} · {certainty(quote)} · {cut(quote.rule, 40)}",
            cut(chain(quote.chain), 300),
        ]
        return Content("\n".join(line for line in lines if line))
