"""The card of a speaker: when they spoke, what they are called, what they are, and where."""

from __future__ import annotations

from textual import work
from textual.app import ComposeResult

from store import NotFound, Query
from tui.carding import Card, entries, fetch
from tui.dialogs.tick import TickDialog
from tui.keys import bindings
from tui.reporting import reporting
from tui.screens.speaker_wishes import SpeakerWishes
from tui.typed import browser
from tui.widgets.bar import Bar
from tui.widgets.key_bar import KeyBar
from tui.widgets.report import Report
from tui.widgets.timeline import Timeline


class CardScreen(SpeakerWishes):
    """Shows one speaker; merges, splits and renames."""

    BINDINGS = bindings("card", "screen")

    def __init__(self, speaker_id: str) -> None:
        super().__init__()
        self._speaker_id = speaker_id
        self.card: Card | None = None

    def compose(self) -> ComposeResult:
        """Name, chart, everything else."""
        yield Bar()
        yield Timeline()
        yield Report()
        yield KeyBar()

    def on_mount(self) -> None:
        """Fetch the card."""
        self.query_one(Report).focus()
        self.reload()

    exportable = True

    def shown(self) -> Query:
        """What an export would hold."""
        return Query(speaker_id=self._speaker_id)

    @work(exclusive=True, group="card")
    async def reload(self) -> None:
        """Fetch everything again; leave when the speaker is gone, say merged into another."""
        with reporting(self):
            try:
                self.card = await browser(self).desk.ask(lambda store: fetch(store, self._speaker_id))
            except NotFound:
                self.dismiss()
                return
            row = self.card.card.row
            self.query_one(Bar).left = row.name
            self.query_one(Bar).right = row.kind
            self.query_one(Timeline).show(row.weeks)
            self.query_one(Report).entries = entries(self.card)

    def action_merge(self) -> None:
        """Another speaker is the same."""
        if self.card is not None:
            self.merge(self.card.card.row)

    def action_rename(self) -> None:
        """Another name."""
        if self.card is not None:
            self.rename(self.card.card.row)

    def action_role(self) -> None:
        """Another role."""
        if self.card is not None:
            self.set_role(self.card.card.row)

    @work
    async def action_split(self) -> None:
        """Some wordings are another speaker's."""
        if self.card is None:
            return
        row = self.card.card.row
        chosen = await self.app.push_screen_wait(
            TickDialog("Which wordings are somebody else's?", row.wordings)
        )
        if chosen:
            self.correct(lambda store: store.split(row.id, chosen))
