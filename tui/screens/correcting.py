"""What a user can do with a quotation, wherever it is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import get_args

from textual import on, work
from textual.screen import Screen

from quotes.records import QuoteType
from store import CorrectionRow, QuoteRow, Store
from tui.attribution import attributed
from tui.people import offered
from tui.reporting import reporting
from tui.typed import browser
from tui.widgets.article_pane import ArticlePane
from tui.widgets.wishes import Wish

Correction = Callable[[Store], CorrectionRow | None]
TYPES: tuple[QuoteType, ...] = get_args(QuoteType)
PATIENCE = 1.5
"""Seconds after which the user is told what a correction waits for."""


class Correcting(Screen[None]):
    """Mixed into screens whose panes send a Wish."""

    @on(Wish)
    def fulfil(self, event: Wish) -> None:
        """Do what is wanted with the quotation."""
        quote = event.quote
        match event.name:
            case "copy":
                browser(self).copy(attributed(quote))
            case "card" if quote.speaker_id:
                browser(self).show_card(quote.speaker_id)
            case "card":
                browser(self).say("The speaker of this quotation is open: w chooses one.")
            case "who":
                self.choose_speaker(quote)
            case "marking":
                self.mark(quote)
            case _:
                self.correct(lambda store: _corrected(store, event.name, quote))

    @on(ArticlePane.Wanted)
    def elsewhere(self, event: ArticlePane.Wanted) -> None:
        """Show the article outside."""
        if event.wish == "url":
            browser(self).open_address(event.article.url)
        else:
            browser(self).open_editor(event.article)

    @work
    async def correct(self, correction: Correction) -> None:
        """Put a correction into the store and show what it did."""
        with reporting(self):
            asked = asyncio.ensure_future(browser(self).desk.ask(correction))
            if not (await asyncio.wait({asked}, timeout=PATIENCE))[0]:
                browser(self).say("Another process is writing to the store; waiting for it…")
            done = await asked
            browser(self).say(f"{done.text}  (u undoes)" if done else "Nothing to do.")
            browser(self).renew()

    @work
    async def mark(self, quote: QuoteRow) -> None:
        """Choose which words of the article are quoted."""
        from tui.screens.marking import MarkingScreen

        with reporting(self):
            article = await browser(self).desk.ask(lambda store: store.article(quote.article_id))
            spans = await self.app.push_screen_wait(MarkingScreen(quote, article))
            if spans is not None and spans != quote.spans:
                self.decide(quote, lambda store: store.set_spans(quote.id, spans))

    @work
    async def choose_speaker(self, quote: QuoteRow) -> None:
        """Choose who spoke: the people of the article first, then everybody known, or type a name."""
        from tui.dialogs.choose import ChooseDialog

        with reporting(self):
            people = await browser(self).desk.ask(lambda store: offered(store, quote))
            chosen = await self.app.push_screen_wait(ChooseDialog("Who said it?", tuple(people), free=True))
            if chosen:
                who = people.get(chosen, chosen)
                self.decide(quote, lambda store: said_by(store, quote, who))

    def decide(self, quote: QuoteRow, correction: Correction) -> None:  # noqa: ARG002 - others ask
        """Take up what was decided about a quotation in a dialog."""
        self.correct(correction)


def _corrected(store: Store, wish: str, quote: QuoteRow) -> CorrectionRow:
    match wish:
        case "confirm":
            return store.confirm(quote.id)
        case "leave_open":
            return store.leave_open(quote.id)
        case "type":
            return store.set_type(quote.id, TYPES[(TYPES.index(quote.type) + 1) % len(TYPES)])
        case _:
            return store.restore(quote.id) if quote.rejected else store.reject(quote.id)


def said_by(store: Store, quote: QuoteRow, speaker: str) -> CorrectionRow:
    """Say who spoke, by id or name; the speaker it has already is confirmed."""
    if speaker in (quote.speaker_id, quote.speaker):
        return store.confirm(quote.id)
    return store.reassign(quote.id, speaker)
