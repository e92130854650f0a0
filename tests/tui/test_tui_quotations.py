"""The list of quotations: the same statement elsewhere, order, filters and what is copied."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from textual.widgets import Input

from store import Query, SpeakerRow, Store
from tests.tui.driving import Driven, browsing, picture, press, rows_of, settle
from tests.tui.factories import said
from tests.tui.frames import sample
from tui.dialogs.filters import FiltersDialog
from tui.display import plural
from tui.screens.browse import BrowseScreen
from tui.screens.search import SearchScreen
from tui.widgets.chips import Chips
from tui.widgets.heading import Heading
from tui.widgets.quotes_pane import SORTS, QuotesPane


async def test_the_same_statement_unfolds_with_what_differs_marked_and_folds_again() -> None:
    with sample() as store:
        async with browsing(store, size=(120, 40)) as (app, pilot):
            await press(pilot, "s", *"kami tutup mulai", "down", "plus")
            listed = app.screen_of(SearchScreen).quotes_pane.main
            assert "+1 the same" in "\n".join(rows_of(listed))
            assert listed.count == 2
            marks = {
                text.strip(): (bool(style.strike), bool(style.underline))
                for y in range(6)
                for text, style, _ in listed.render_line(y)
                if style is not None and text.strip()
            }
            assert marks["bulan"] == (True, False)
            assert marks["pekan"] == (False, True)
            await press(pilot, "space")
            assert listed.count == 1


async def test_speakers_are_sorted_by_every_column_and_turned_round(store: Store) -> None:
    async with browsing(store, size=(180, 50)) as (app, pilot):
        await press(pilot, "z")
        pane = app.screen_of(BrowseScreen).speakers_pane
        heading, seen = pane.query_one(Heading), set()
        for _ in range(7):
            await press(pilot, "o")
            seen.add(heading.column)
            for _ in range(2):
                for named in (True, False):
                    values = [_value(row, heading.column) for row in pane.main.speakers if row.named == named]
                    assert values == sorted(values, reverse=heading.descending), heading.column
                assert [row.named for row in pane.main.speakers] == sorted(
                    (row.named for row in pane.main.speakers), reverse=True
                )
                await press(pilot, "O")
        assert seen == {"name", "role", "quotes", "articles", "outlets", "first", "last"}


async def test_quotations_are_sorted_in_every_way_that_the_store_knows(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", "down")
        pane = app.screen_of(SearchScreen).quotes_pane
        seen = set()
        for _ in SORTS:
            await press(pilot, "o")
            seen.add(pane.asked.sort)
            wanted = [row.id for row in store.quotes(pane.asked).rows]
            assert pane.quote is not None
            await press(pilot, "g")
            assert pane.quote.id == wanted[0], pane.asked.sort
        assert seen == set(SORTS)


async def test_a_search_for_a_name_tells_where_that_speakers_quotations_are(store: Store) -> None:
    somebody = store.speakers(named=True)[0]
    async with browsing(store, size=(120, 40)) as (app, pilot):
        await press(pilot, "s", *somebody.name.split()[-1].lower())
        pane = app.screen_of(SearchScreen).quotes_pane
        told = f"ctrl+o: the {somebody.quotes} quotations of {somebody.name}"
        assert told in picture(app)
        assert pane.bar.left == "Search"
        assert f"{plural(pane.total, 'quotation')} by date ↓" in picture(app)
        await press(pilot, *"zzz")
        assert "ctrl+o" not in picture(app)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)], ids=["40x12", "80x24", "120x40"])
async def test_ctrl_o_leads_from_a_name_searched_for_to_that_speakers_quotations(
    store: Store, size: tuple[int, int]
) -> None:
    somebody = store.speakers(named=True)[0]
    async with browsing(store, size=size) as (app, pilot):
        await press(pilot, "s", *somebody.name.split()[-1].lower(), "ctrl+o")
        pane = app.screen_of(SearchScreen).quotes_pane
        assert pane.bar.left == f"Search · {somebody.name}"
        assert pane.total == somebody.quotes
        assert app.focused is pane.main
        await press(pilot, "escape")
        assert pane.total == store.counts().quotes
        await press(pilot, "ctrl+o", "escape")
        app.screen_of(BrowseScreen)


async def test_a_click_on_the_hint_does_what_it_tells(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", *"lavrov")
        await pilot.click("Hint")
        await settle(pilot)
        assert app.screen_of(SearchScreen).quotes_pane.asked.speaker_id == store.find_speaker("Lavrov").id


@pytest.mark.parametrize("typed", ["😀", "\\", "()"])
async def test_a_search_for_signs_finds_nothing_and_says_so(store: Store, typed: str) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s")
        app.screen_of(SearchScreen).query_one("FilterInput", Input).value = typed
        await press(pilot, "down")
        assert "Nothing found." in picture(app)


async def test_filters_are_chosen_shown_as_chips_and_removed_one_by_one(store: Store) -> None:
    async with browsing(store, size=(120, 40)) as (app, pilot):
        await press(pilot, "s", "down", "f", "space")
        app.screen_of(FiltersDialog).query_one("#since", Input).value = "2021-10-18"
        await press(pilot, "enter")
        pane = app.screen_of(SearchScreen).quotes_pane
        asked = pane.asked
        assert asked.types == ("direct",)
        assert pane.total == store.quotes(Query(types=("direct",), since="2021-10-18")).total
        chips = pane.query_one(Chips)
        assert [says for _, says in chips.chips] == ["direct", "2021-10-18 – …"]
        await pilot.click(chips, offset=(4, 0))
        await settle(pilot)
        assert pane.asked.types == ()
        assert pane.total == store.quotes(Query(since="2021-10-18")).total
        await press(pilot, "F")
        assert pane.asked.since == ""
        assert not chips.display


@pytest.mark.parametrize(
    ("line", "wrong"), [("since", "18/10/2021"), ("until", "kemarin"), ("low", "140"), ("high", "")]
)
async def test_a_filter_that_makes_no_sense_is_not_taken(store: Store, line: str, wrong: str) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", "down", "f")
        app.screen_of(FiltersDialog).query_one(f"#{line}", Input).value = wrong
        await press(pilot, "enter")
        assert app.focused is app.screen_of(FiltersDialog).query_one(f"#{line}", Input)
        await press(pilot, "escape")
        assert app.screen_of(SearchScreen).quotes_pane.asked.since == ""


async def test_a_corrected_type_is_what_the_filter_goes_by() -> None:
    with Store.in_memory() as store:
        store.add([said("Kami hadir")])
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "t")
            pane = app.screen_of(BrowseScreen).quotes_pane
            assert pane.quote is not None
            kind = pane.quote.type
            assert kind != "direct"
            pane.ask(msgspec.structs.replace(pane.asked, types=(kind,)))
            await settle(pilot)
            assert pane.total == 1


async def test_y_copies_the_words_with_who_where_and_when(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "down")
        quote = app.screen_of(BrowseScreen).quotes_pane.quote
        assert quote is not None
        await press(pilot, "y")
        _copied(app, quote.words, "Jens Stoltenberg", quote.outlet, quote.date[:10], quote.url)
        await press(pilot, "enter", "y")
        _copied(app, quote.words)


async def test_what_is_found_nowhere_says_what_to_do(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", *"zzzz", "down")
        assert "Nothing found." in picture(app)
        await press(pilot, "escape")
        assert app.screen.query_one(QuotesPane).total == 156


def _copied(app: Driven, *parts: str) -> None:
    for part in parts:
        assert part.strip("“”") in app.clipboard


def _value(row: SpeakerRow, column: str) -> Any:
    value = getattr(row, column)
    if column == "role":
        role = " ".join(part for part in (value, row.affiliation) if part)
        return role.casefold() or "\U0010ffff"
    return value.casefold() if column == "name" else value
