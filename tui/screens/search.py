"""Search over all words of all quotations."""

from __future__ import annotations

from textual import on, work
from textual.app import ComposeResult

from store import SpeakerRow
from tui.display import plural
from tui.keys import BY_ID, bindings
from tui.reporting import reporting
from tui.screens.reading import ReadingScreen
from tui.typed import browser
from tui.widgets.article_pane import ArticlePane
from tui.widgets.chips import Chips
from tui.widgets.hint import Hint
from tui.widgets.key_bar import KeyBar
from tui.widgets.quotes_pane import QuotesPane

HEADING = "Search"


class SearchScreen(ReadingScreen):
    """Quotations of everybody, narrowed by words and filters; Esc leads back."""

    BINDINGS = bindings("search")

    def __init__(self) -> None:
        super().__init__()
        self._called: SpeakerRow | None = None

    def compose(self) -> ComposeResult:
        """Quotations, article."""
        yield QuotesPane(named=True)
        yield ArticlePane()
        yield KeyBar()

    def begin(self) -> None:
        """Everything at first, and a line to type in."""
        self.quotes_pane.mount(Hint(), after=self.query_one(Chips))
        self._everybody()
        self.quotes_pane.action_filter()

    @on(QuotesPane.Asked)
    @work(exclusive=True, group="called")
    async def tell_speaker(self, event: QuotesPane.Asked) -> None:
        """Where the words are somebody's name, a line tells of the key to that one's quotations."""
        words = event.query.words
        with reporting(self):
            found: tuple[SpeakerRow, ...] = await browser(self).desk.ask(lambda store: store.called(words))
            if words == self.quotes_pane.asked.words:
                self._called = found[0] if found else None
                self.query_one(Hint).text = _own(found[0]) if found else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The key to a speaker's quotations works where the words are somebody's name."""
        if action == "speaker":
            return self._called is not None
        return super().check_action(action, parameters)

    @on(Hint.Pressed)
    def action_speaker(self) -> None:
        """All quotations of the speaker whose name was typed."""
        if self._called is not None:
            self.quotes_pane.of_speaker(self._called.id, f"{HEADING} · {self._called.name}")
            self.quotes_pane.enter()

    def leave(self) -> None:
        """Esc in the first pane leads from one speaker to everybody, then back."""
        if self.quotes_pane.asked.speaker_id:
            self._everybody()
        else:
            self.app.pop_screen()

    def _everybody(self) -> None:
        self.quotes_pane.of_speaker("", HEADING)


def _own(speaker: SpeakerRow) -> str:
    key = BY_ID["search.speaker"].keys
    return f"{key}: the {plural(speaker.quotes, 'quotation')} of {speaker.name}"
