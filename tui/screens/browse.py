"""The first screen: speakers, the quotations of one, one quotation in its article."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult

from store import Counts, NotFound, Query, SpeakerRow, Store, StoreMissing
from tui.desk import unswept
from tui.reporting import reporting
from tui.screens.reading import PAUSE, ReadingScreen
from tui.screens.speaker_wishes import SpeakerWishes
from tui.typed import browser
from tui.widgets.article_pane import ArticlePane
from tui.widgets.filter_input import FilterInput
from tui.widgets.key_bar import KeyBar
from tui.widgets.quotes_pane import QuotesPane
from tui.widgets.rows import Rows
from tui.widgets.speakers_pane import SpeakersPane


class BrowseScreen(SpeakerWishes, ReadingScreen):
    """Three panes, the next one follows the cursor of the one before where there is room."""

    leads_back = False

    def __init__(self) -> None:
        super().__init__()
        self._speaker_id = ""

    def compose(self) -> ComposeResult:
        """Speakers, quotations, article."""
        yield SpeakersPane()
        yield QuotesPane()
        yield ArticlePane()
        yield KeyBar()

    @property
    def speakers_pane(self) -> SpeakersPane:
        """The speakers."""
        return self.query_one(SpeakersPane)

    def on_mount(self) -> None:
        """Fetch the speakers as soon as there is something to see."""
        self.call_after_refresh(self.reload)

    def reload(self) -> None:
        """Ask everything again."""
        self.load_speakers()
        if self._speaker_id:
            super().reload()

    def arranged(self) -> None:
        """Quotations that came into sight are fetched."""
        self.follow_speaker()
        super().arranged()

    def shown(self) -> Query | None:
        """In the speakers' pane everything that the speakers shown have said."""
        if self.here:
            return super().shown()
        return None if self.speakers_pane.filtered else Query()

    @property
    def exportable(self) -> bool:
        """In the speakers' pane: whether any are shown."""
        return super().exportable if self.here else not self.speakers_pane.main.has_class("-nothing")

    def shown_speakers(self) -> tuple[str, ...]:
        """Ids of the speakers shown, for an export of their quotations."""
        return tuple(row.id for row in self.speakers_pane.main.speakers)

    @on(Rows.Moved, "SpeakerList")
    def follow_speaker(self) -> None:
        """The quotations follow the cursor, where there is room for them."""
        chosen = self.speakers_pane.chosen
        if (
            chosen is not None
            and chosen.id != self._speaker_id
            and self.in_sight(self.quotes_pane)
            and not self.here
        ):
            self.load_quotes(chosen)

    @on(Rows.Opened, "SpeakerList")
    def open_speaker(self) -> None:
        """Go to the quotations."""
        chosen = self.speakers_pane.chosen
        if chosen is not None:
            if chosen.id != self.quotes_pane.asked.speaker_id:
                self.show_quotes(chosen)
            self.go(1)

    @on(FilterInput.Twice)
    async def search(self) -> None:
        """`/` twice searches all words."""
        await browser(self).action_search()

    @work(exclusive=True, group="follow")
    async def load_quotes(self, speaker: SpeakerRow) -> None:
        """Ask for the quotations of a speaker when the cursor has come to rest."""
        self._speaker_id = speaker.id
        await asyncio.sleep(PAUSE)
        if self._speaker_id == speaker.id != self.quotes_pane.asked.speaker_id:
            self.show_quotes(speaker)

    def show_quotes(self, speaker: SpeakerRow) -> None:
        """Ask for the quotations of a speaker now, so that what is typed next meets their pane."""
        self._speaker_id = speaker.id
        self.quotes_pane.of_speaker(speaker.id, speaker.name)

    @work(exclusive=True, group="speakers")
    async def load_speakers(self) -> None:
        """Fetch all speakers."""
        with reporting(self):
            try:
                who = self._speaker_id
                rows, counts, name = await browser(self).desk.ask(lambda store: _speakers(store, who))
            except StoreMissing:
                self.speakers_pane.missing(browser(self).desk.path)
                self.refresh_bindings()
                return
            self.speakers_pane.show(rows, counts)
            if name and self.quotes_pane.asked.speaker_id == who:
                self.quotes_pane.head(name)
            self.refresh_bindings()
            browser(self).loaded()
            await asyncio.to_thread(self.speakers_pane.narrowing.prepare)


def _speakers(store: Store, who: str) -> tuple[tuple[SpeakerRow, ...], Counts, str]:
    """All speakers, the counts, and the name of `who` today, "" where there is nobody."""
    with unswept():
        rows = store.speakers()
        names = {row.id: row.name for row in rows}
        if who not in names:
            with suppress(NotFound):
                names[who] = store.speaker(who).row.name
        return rows, store.counts(), names.get(who, "")
