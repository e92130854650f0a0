"""Everything that keys do is within reach of the mouse."""

from __future__ import annotations

from textual.events import MouseScrollDown
from textual.pilot import Pilot

from store import Store
from tests.tui.driving import browsing, press, settle
from tui.dialogs.choose import ChooseDialog
from tui.dialogs.keys import KeysDialog
from tui.screens.browse import BrowseScreen
from tui.screens.search import SearchScreen
from tui.widgets.heading import Heading
from tui.widgets.key_bar import KeyBar
from tui.widgets.quote_list import QuoteList
from tui.widgets.speaker_list import SpeakerList


async def test_a_click_chooses_a_speaker_and_another_opens_the_quotations(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await _click(pilot, SpeakerList, 2)
        assert screen.speakers_pane.main.cursor == 2
        assert screen.here == 0
        await _click(pilot, SpeakerList, 2)
        assert screen.here == 1


async def test_a_click_in_another_pane_gives_it_the_keys(store: Store) -> None:
    async with browsing(store, size=(180, 50)) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await _click(pilot, QuoteList, 4)
        assert screen.here == 1
        assert screen.quotes_pane.main.cursor == 1
        assert screen.article_pane.quote == screen.quotes_pane.quote


async def test_a_click_on_a_title_sorts_and_another_turns_the_order_round(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        heading = app.screen.query_one(Heading)
        await _click(pilot, Heading, 0)
        assert (heading.column, heading.descending) == ("name", False)
        await _click(pilot, Heading, 0)
        assert (heading.column, heading.descending) == ("name", True)


async def test_every_key_in_the_bottom_line_is_pressed_by_a_click(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        bar = app.screen.query_one(KeyBar)
        at = 1
        for key, word, _ in bar.shown():
            if word == "Help":
                break
            at += len(key) + len(word) + 3
        await pilot.click(bar, offset=(at, 0))
        await settle(pilot)
        app.screen_of(KeysDialog)


async def test_a_click_in_a_dialog_chooses(store: Store) -> None:
    async with browsing(store, size=(120, 40)) as (app, pilot):
        await press(pilot, "enter", "enter", "w")
        dialog = app.screen_of(ChooseDialog)
        quote = app.screen_stack[-2].query_one("ArticlePane").quote  # type: ignore[attr-defined]
        name = dialog._names[2][0]
        await pilot.click("Choices", offset=(5, 2))
        await pilot.click("Choices", offset=(5, 2))
        await settle(pilot)
        assert store.quote(quote.id).speaker == name


async def test_the_wheel_scrolls_without_moving_the_cursor(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        speakers = app.screen_of(BrowseScreen).speakers_pane.main
        speakers._on_mouse_scroll_down(_wheel(speakers))
        await settle(pilot)
        assert speakers.scroll_offset.y > 0
        assert speakers.cursor == 0


async def test_the_palette_does_what_is_chosen_in_it(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "ctrl+p")
        await pilot.press(*"search all words")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await settle(pilot)
        app.screen_of(SearchScreen)


def _wheel(widget: SpeakerList) -> MouseScrollDown:
    return MouseScrollDown(widget, 5, 5, 0, 1, 0, False, False, False)  # noqa: FBT003


async def _click(pilot: Pilot[None], kind: type, y: int) -> None:
    await pilot.click(kind, offset=(5, y))
    await settle(pilot)
