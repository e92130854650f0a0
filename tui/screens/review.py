"""The review: open and uncertain speakers, and pairs that may be one, each answered by one key."""

from __future__ import annotations

from collections.abc import Callable

from textual import work
from textual.app import ComposeResult
from textual.widgets import Static

from quotes.records import Candidate
from store import CorrectionRow, Query, QuoteRow, Store, Suggestion
from tui.keys import bindings
from tui.questions import of_pair, of_quote, saying
from tui.reporting import reporting
from tui.screens.correcting import Correcting
from tui.screens.reading import article_of
from tui.typed import browser
from tui.widgets.article_view import ArticleView
from tui.widgets.bar import Bar
from tui.widgets.empty import Empty
from tui.widgets.key_bar import KeyBar

Item = QuoteRow | Suggestion
MOST = 6
"""Quotations shown of each of two speakers."""


class ReviewScreen(Correcting):
    """One question at a time; what is answered leaves the queue."""

    BINDINGS = bindings("review", "screen")
    DEFAULT_CSS = """
    ReviewScreen > #question {
        height: auto; max-height: 60%; padding: 0 1;
        background: $k-bar; color: $k-bar-text;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.queue: list[Item] = []
        self.at = 0
        self.answered = 0

    def compose(self) -> ComposeResult:
        """Progress, question, article."""
        yield Bar()
        yield Static(id="question")
        yield ArticleView()
        yield Empty()
        yield KeyBar()

    def on_mount(self) -> None:
        """Fetch the queue."""
        self.query_one(ArticleView).focus()
        self.reload()

    @property
    def item(self) -> Item | None:
        """The question at hand."""
        return self.queue[self.at] if self.queue else None

    @property
    def offered(self) -> tuple[Candidate, ...]:
        """The speakers to choose from by number."""
        return self.item.candidates[:5] if isinstance(self.item, QuoteRow) else ()

    def shown(self) -> Query:
        """What an export would hold: the open ones."""
        return Query(review="open")

    @work(exclusive=True, group="queue")
    async def reload(self) -> None:
        """Fetch the queue again and stay; what came back by an undo is at hand."""
        with reporting(self):
            old = {item.id for item in self.queue}
            here = self.item.id if self.item else ""
            self.queue = await browser(self).desk.ask(_queue)
            ids = [item.id for item in self.queue]
            back = next((one for one in ids if old and one not in old), here)
            self.at = ids.index(back) if back in ids else min(self.at, max(len(ids) - 1, 0))
            await self.show()

    async def show(self) -> None:
        """Show the question at hand."""
        item, left = self.item, len(self.queue)
        bar, article = self.query_one(Bar), self.query_one(ArticleView)
        bar.left = f"Review {self.at + 1} of {left}" if left else "Review"
        bar.right = f"{self.answered} answered"
        self.refresh_bindings()
        self.query_one(Empty).say(*(() if item else ("Nothing to review.", "", "Esc goes back.")))
        self.query_one("#question").display = item is not None
        article.set_class(item is None, "-nothing")
        if isinstance(item, QuoteRow):
            found, quotes = await browser(self).desk.ask(lambda store: article_of(store, item))
            self.query_one("#question", Static).update(of_quote(item))
            article.show(found.text, item, quotes)
        elif item is not None:
            said = await browser(self).desk.ask(lambda store: _said(store, item))
            self.query_one("#question", Static).update(of_pair(item))
            article.show(said, None, ())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Two speakers are one or not: nobody is chosen then."""
        if isinstance(self.item, Suggestion) and action in ("who", "candidate", "leave_open", "marking"):
            return False
        return super().check_action(action, parameters)

    def action_confirm(self) -> None:
        """The first speaker offered is right; the two speakers are one."""
        item = self.item
        if isinstance(item, Suggestion):
            self.answer(lambda store: store.accept(item.id))
        elif item is not None and item.speaker:
            self.answer(lambda store: store.confirm(item.id))
        elif item is not None:
            self.action_candidate(1)

    def action_candidate(self, number: int) -> None:
        """A speaker by number."""
        item = self.item
        if not isinstance(item, QuoteRow):
            return
        if number > len(self.offered):
            browser(self).say("There is no speaker with this number: w chooses one.")
            return
        name = self.offered[number - 1].name
        self.answer(
            lambda store: store.confirm(item.id) if name == item.speaker else store.reassign(item.id, name)
        )

    def action_leave_open(self) -> None:
        """Nobody can tell who spoke."""
        item = self.item
        if isinstance(item, QuoteRow):
            self.answer(lambda store: store.leave_open(item.id))

    def action_reject(self) -> None:
        """No quotation; or the two speakers are not one."""
        item = self.item
        if isinstance(item, Suggestion):
            self.answer(lambda store: store.refuse(item.id))
        elif item is not None:
            self.answer(lambda store: store.reject(item.id))

    def action_who(self) -> None:
        """Any speaker."""
        if isinstance(self.item, QuoteRow):
            self.choose_speaker(self.item)

    def action_marking(self) -> None:
        """Other words."""
        if isinstance(self.item, QuoteRow):
            self.mark(self.item)

    async def action_skip(self, step: int) -> None:
        """The next question, round and round."""
        if self.queue:
            self.at = (self.at + step) % len(self.queue)
            with reporting(self):
                await self.show()

    def answer(self, correction: Callable[[Store], CorrectionRow | None]) -> None:
        """Put the answer into the store and go on to the next question."""
        self.answered += 1
        self.queue.pop(self.at)
        self.at = min(self.at, max(len(self.queue) - 1, 0))
        self.correct(correction)


def _said(store: Store, pair: Suggestion) -> str:
    """What the two of a pair said, to judge by."""
    parts = []
    for row in (pair.a, pair.b):
        quotes = store.quotes(Query(speaker_id=row.id, limit=MOST)).rows
        parts += ["", f"{row.name} said:", *(f"  {saying(quote)}" for quote in quotes)]
    return "\n".join(parts[1:])


def _queue(store: Store) -> list[Item]:
    return [*store.suggestions(), *store.review_queue()]
