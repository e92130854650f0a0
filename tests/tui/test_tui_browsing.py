"""From speakers to quotations to the article, as a user goes."""

from __future__ import annotations

import csv
from pathlib import Path

from store import Query, Store
from tests.tui.driving import browsing, press, rows_of, settle
from tui.screens.browse import BrowseScreen
from tui.screens.search import SearchScreen


async def test_speakers_stand_with_their_counts_most_quoted_first(store: Store) -> None:
    async with browsing(store) as (app, _):
        pane = app.screen_of(BrowseScreen).speakers_pane
        assert pane.main.speakers[0].name == "Jens Stoltenberg"
        assert "Jens Stoltenberg" in rows_of(pane.main)[0]
        assert pane.bar.right == "156 quotations in 22 articles"


async def test_typing_narrows_and_enter_leads_to_the_words_in_their_article(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await pilot.press("slash", *"lungescu")
        assert [row.name for row in screen.speakers_pane.main.speakers] == ["Oana Lungescu"]
        assert screen.speakers_pane.bar.left == "Speakers 1 of 39"
        await pilot.press("enter")
        await settle(pilot)
        assert screen.here == 1
        assert screen.quotes_pane.total == 10
        await pilot.press("enter")
        await settle(pilot)
        assert screen.here == 2
        quote = screen.article_pane.quote
        assert quote is not None
        assert quote.speaker == "Oana Lungescu"
        assert screen.article_pane.main.text[slice(*quote.spans[0])] in quote.words


async def test_escape_goes_back_and_never_out(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await pilot.press("enter")
        await settle(pilot)
        for _ in range(5):
            await pilot.press("escape")
        assert screen.here == 0
        assert app.is_running
        assert app.screen is screen


async def test_q_quits(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await pilot.press("q")
        await pilot.pause()
        assert app.return_code == 0


async def test_x_writes_a_csv_with_the_quotations_shown(store: Store, tmp_path: Path) -> None:
    async with browsing(store) as (app, pilot):
        await pilot.press("slash", *"lungescu", "enter")
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        speaker = app.screen_of(BrowseScreen).quotes_pane.asked.speaker_id
    shown = {row.id for row in store.quotes(Query(speaker_id=speaker)).rows}
    assert len(shown) == 10
    written = list(
        csv.DictReader((tmp_path / "kutipan-oana-lungescu.csv").open(encoding="utf-8", newline=""))
    )
    assert {row["quotation_id"] for row in written} == shown
    assert {row["speaker"] for row in written} == {"Oana Lungescu"}


async def test_wide_terminals_show_more_panes_and_a_resize_loses_nothing(store: Store) -> None:
    async with browsing(store, size=(180, 50)) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await settle(pilot)
        assert [screen.in_sight(pane) for pane in screen.panes] == [True, True, True]
        await pilot.press("down", "down")
        await settle(pilot)
        chosen = screen.speakers_pane.chosen
        assert chosen is not None
        assert screen.quotes_pane.heading == chosen.name
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert [screen.in_sight(pane) for pane in screen.panes] == [True, True, False]
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert [screen.in_sight(pane) for pane in screen.panes] == [True, False, False]
        assert screen.speakers_pane.chosen == chosen


async def test_what_is_typed_ahead_is_not_lost(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        for key in ("slash", *"lungescu"):
            app.simulate_key(key)
        await settle(pilot)
        assert app.screen_of(BrowseScreen).speakers_pane.bar.left == "Speakers 1 of 39"
        await press(pilot, "enter")
        for key in ("s", *"rusia"):
            app.simulate_key(key)
        await settle(pilot)
        assert app.screen_of(SearchScreen).quotes_pane.asked.words == "rusia"
