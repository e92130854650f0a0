"""The review: open and uncertain speakers, and pairs that may be one, each answered by one key."""

from __future__ import annotations

from functools import partial

from textual import work
from textual.app import ComposeResult
from textual.geometry import Size
from textual.widgets import Static

from quotes.records import Candidate
from store import CorrectionRow, Query, QuoteRow, Store, Suggestion
from tui.keys import bindings
from tui.people import speaker_of
from tui.questions import of_pair, of_quote, saying
from tui.reporting import reporting
from tui.screens.correcting import Correcting, Correction, said_by
from tui.screens.reading import article_of
from tui.typed import browser
from tui.widgets.article_view import ArticleView
from tui.widgets.bar import Bar
from tui.widgets.empty import Empty
from tui.widgets.key_bar import KeyBar

Item = QuoteRow | Suggestion
ANSWERS = ("confirm", "who", "candidate", "leave_open", "marking", "reject", "skip")
SHARE = 60
"""Per cent of the screen without its bottom line that a question takes at most."""
MOST = 6
"""Quotations shown of each of two speakers."""


class ReviewScreen(Correcting):
    """One question at a time; what is answered leaves the queue."""

    BINDINGS = bindings("review", "screen")
    DEFAULT_CSS = f"""
    ReviewScreen > #question {{
        height: auto; max-height: {SHARE}%; padding: 0 1;
        background: $k-bar; color: $k-bar-text;
    }}
    """

    def __init__(self) -> None:
        super().__init__()
        self.queue: list[Item] = []
        self.at = 0
        self._mine: set[str] = set()
        self._underway: set[str] = set()

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
    def answered(self) -> int:
        """How many questions were answered here and did not come back."""
        return len(self._mine - {item.id for item in self.queue})

    @property
    def offered(self) -> tuple[Candidate, ...]:
        """The speakers to choose from by number."""
        return self.item.candidates[:5] if isinstance(self.item, QuoteRow) else ()

    @property
    def exportable(self) -> bool:
        """Whether any speaker is open."""
        return any(isinstance(item, QuoteRow) and item.speaker_id is None for item in self.queue)

    def shown(self) -> Query:
        """What an export would hold: the open ones."""
        return Query(review="open")

    @work(exclusive=True, group="queue")
    async def reload(self) -> None:
        """Fetch the queue again and stay; an answer of one's own that was undone is at hand again."""
        with reporting(self):
            queue = await browser(self).desk.ask(lambda store: _queue(store, self._underway))
            old, at = [item.id for item in self.queue], self.at
            self.queue, ids = queue, [item.id for item in queue]
            back = [one for one in ids if one in self._mine and one not in old]
            still = (ids.index(one) for one in (*back, *old[at:]) if one in ids)
            self.at = next(still, max(min(at, len(ids) - 1), 0))
            await self.show()

    async def show(self) -> None:
        """Show the question at hand."""
        item, left = self.item, len(self.queue)
        bar, article = self.query_one(Bar), self.query_one(ArticleView)
        bar.left = f"Review {self.at + 1} of {left}" if left else "Review"
        bar.right = f"{self.answered} answered"
        self.refresh_bindings()
        nothing = () if item else ("Nothing to review.", "", "Esc goes back.")
        self.query_one(Empty).stand_in(article, *nothing)
        self.query_one("#question").display = item is not None
        if isinstance(item, QuoteRow):
            found, quotes = await browser(self).desk.ask(lambda store: article_of(store, item))
            self.ask(item)
            article.show(found.text, item, quotes)
        elif item is not None:
            said = await browser(self).desk.ask(lambda store: _said(store, item))
            self.ask(item)
            article.show(said, None, ())

    def ask(self, item: Item) -> None:
        """Put the question, in the room that is left to it."""
        room = Size(max(self.size.width - 2, 1), max((self.size.height - 1) * SHARE // 100, 1))
        asked = of_quote(item, room) if isinstance(item, QuoteRow) else of_pair(item, room)
        self.query_one("#question", Static).update(asked)

    def on_resize(self) -> None:
        """Another room for the question."""
        if self.item is not None:
            self.ask(self.item)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Two speakers are one or not: nobody is chosen then. Where nothing is asked nothing is answered."""
        if self.item is None and action in ANSWERS:
            return False
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
        self.answer(lambda store: said_by(store, item, speaker_of(store, item, name)))

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

    def decide(self, quote: QuoteRow, correction: Correction) -> None:
        """A dialog has answered its question, which may be another than the one at hand by now."""
        if quote.id in (ids := [item.id for item in self.queue]):
            self.answer(correction, ids.index(quote.id))
        else:
            self.correct(correction)

    def answer(self, correction: Correction, at: int | None = None) -> None:
        """Put the answer to the question at hand, or to question `at`, into the store and go on."""
        at = self.at if at is None else at
        item = self.queue.pop(at)
        self.at = max(min(self.at - (at < self.at), len(self.queue) - 1), 0)
        self._mine.add(item.id)
        self._underway.add(item.id)
        self.correct(partial(self._arrived, item.id, correction))

    def _arrived(self, item_id: str, correction: Correction, store: Store) -> CorrectionRow | None:
        self._underway.discard(item_id)  # where the store is asked, so that no queue holds what is answered
        return correction(store)


def _said(store: Store, pair: Suggestion) -> str:
    """What the two of a pair said, to judge by."""
    parts = []
    for row in (pair.a, pair.b):
        quotes = store.quotes(Query(speaker_id=row.id, limit=MOST)).rows
        parts += ["", f"{row.name} said:", *(f"  {saying(quote)}" for quote in quotes)]
    return "\n".join(parts[1:])


def _queue(store: Store, underway: set[str]) -> list[Item]:
    """All that is to be asked, but for what has an answer waiting behind this question."""
    asked: list[Item] = [*store.suggestions(), *store.review_queue()]
    return [item for item in asked if item.id not in underway]
