"""The cursor, the question at hand, the reading place and the keys stay where they are when things change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from store import Query, Store
from tests.tui.driving import Driven, browsing, picture, press, settle
from tests.tui.factories import many, said
from tui.desk import Answer, Desk
from tui.paging import WHOLE, part_of
from tui.screens.browse import BrowseScreen
from tui.screens.card import CardScreen
from tui.screens.log import LogScreen
from tui.screens.review import ReviewScreen
from tui.screens.search import SearchScreen
from tui.widgets.empty import Empty
from tui.widgets.filter_input import FilterInput
from tui.widgets.quote_list import QuoteList

SIZES = [(80, 24), (120, 40)]


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """A store with three open questions."""
    path = tmp_path / "store.json"
    with Store.open(path) as store:
        store.add([said(f"Belum ada keputusan {n}", None, article=f"o-{n}", confidence=0.3) for n in "abc"])
    return path


async def test_what_another_process_adds_leaves_the_question_at_hand(asked: Path) -> None:
    async with browsing(path=asked) as (app, pilot):
        await press(pilot, "r", "n")
        screen = app.screen_of(ReviewScreen)
        item = screen.item
        with Store.open(asked) as other:
            other.add([said("Yang baru", None, article="new", confidence=0.1)])
        app.poll()
        await settle(pilot)
        assert len(screen.queue) == 4
        assert screen.item is not None
        assert item is not None
        assert screen.item.id == item.id


async def test_what_another_process_answers_leads_on_to_the_next_question(asked: Path) -> None:
    async with browsing(path=asked) as (app, pilot):
        await press(pilot, "r")
        screen = app.screen_of(ReviewScreen)
        here, following, _ = screen.queue
        with Store.open(asked) as other:
            other.leave_open(here.id)
        app.poll()
        await settle(pilot)
        assert screen.item is not None
        assert screen.item.id == following.id
        assert screen.answered == 0


async def test_an_answer_under_way_is_not_asked_again(asked: Path) -> None:
    async with browsing(path=asked) as (app, pilot):
        await press(pilot, "r")
        screen = app.screen_of(ReviewScreen)
        following = screen.queue[1]
        screen.reload()
        screen.action_confirm()
        await settle(pilot)
        assert screen.item is not None
        assert screen.item.id == following.id


async def test_every_answer_counts_until_it_is_undone(asked: Path) -> None:
    async with browsing(path=asked) as (app, pilot):
        await press(pilot, "r")
        screen = app.screen_of(ReviewScreen)
        counts = []
        for keys in (("w", *"budi", "enter"), ("W",), ("u",), ("u",), ("U",)):
            await press(pilot, *keys)
            counts.append(screen.answered)
        assert counts == [1, 2, 1, 0, 1]


@pytest.mark.parametrize("size", SIZES)
async def test_a_correction_in_a_long_list_leaves_the_cursor_on_its_quotation(size: tuple[int, int]) -> None:
    with Store.in_memory() as store:
        store.add(many(WHOLE + 300, speakers=1))
        async with browsing(store, size=size) as (app, pilot):
            await press(pilot, "enter", "G", "k", "k")
            pane = app.screen_of(BrowseScreen).quotes_pane
            quote, row = pane.quote, pane.main.cursor
            assert quote is not None
            assert row == WHOLE + 297
            await press(pilot, "c")
            assert pane.quote is not None
            assert (pane.quote.id, pane.quote.review) == (quote.id, "confirmed")
            store.add([said("Lebih baru", f"{quote.speaker}", article="new", date="2022-01-01")])
            await press(pilot, "f5")
            assert pane.quote is not None
            assert (pane.quote.id, pane.main.cursor) == (quote.id, row + 1)
            following = pane.main.quote(row + 2)
            await press(pilot, "d")
            assert pane.quote == following
            assert pane.main.cursor == row + 1


async def test_a_long_list_stands_where_its_reader_has_gone() -> None:
    with Store.in_memory() as store:
        store.add(many(WHOLE + 10, speakers=1))
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "enter")
            screen = app.screen_of(BrowseScreen)
            last = store.quotes(screen.quotes_pane.asked).rows[-1]
            screen.read(last)
            await settle(pilot)
            screen.article_pane.action_jump(1)
            await press(pilot, "escape")
            assert screen.quotes_pane.quote is not None
            assert screen.quotes_pane.quote.id == last.id


def test_only_what_stands_around_the_cursor_is_fetched_of_a_long_answer() -> None:
    with Store.in_memory() as store:
        store.add(many(WHOLE + 300))
        query = Query(sort="date")
        rows = store.quotes(query).rows
        for at in (0, 199, 650, len(rows) - 1):
            part = part_of(store, query, rows[at])
            assert part.offset <= at < part.offset + len(part.rows) <= len(rows)
            assert part.rows == rows[part.offset : part.offset + len(part.rows)]
            assert not part.whole
        assert part_of(store, query, near=10**6).rows[-1] == rows[-1]
        assert (
            store.place(msgspec.structs.replace(query, speaker_id=rows[1].speaker_id or ""), rows[0].id)
            is None
        )


@pytest.mark.parametrize(
    "keys", [("d",), ("w", *"Tokoh Lain", "enter")], ids=["no quotation", "another speaker"]
)
async def test_a_row_that_goes_leaves_the_cursor_where_it_was(store: Store, keys: tuple[str, ...]) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "j", "j", "j")
        pane = app.screen_of(BrowseScreen).quotes_pane
        following = pane.main.quote(4)
        await press(pilot, *("space" if key == " " else key for key in keys))
        assert pane.main.cursor == 3
        assert pane.quote == following


async def test_a_variant_corrected_leaves_the_cursor_on_its_statement() -> None:
    same = "Gedung itu kami tutup mulai bulan depan karena tidak ada lagi yang bekerja di sana"
    with Store.in_memory() as store:
        store.add([said(f"Lain sama sekali {n}", article=f"a-{n}", date=f"2021-12-0{n}") for n in (1, 2)])
        store.add([said(same, article=f"s-{n}", date=f"2021-10-0{n}") for n in (1, 2)])
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "G", "plus", "j", "c")
            pane = app.screen_of(BrowseScreen).quotes_pane
            assert pane.main.cursor == 2
            assert pane.quote is not None
            assert pane.quote.words == same


async def test_a_speaker_that_goes_leaves_the_cursor_where_it_was(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "j", "j", "j")
        listed = app.screen_of(BrowseScreen).speakers_pane.main
        gone, following = listed.speakers[3:5]
        for row in store.quotes(Query(speaker_id=gone.id)).rows:
            store.reject(row.id)
        await press(pilot, "f5")
        assert listed.chosen is not None
        assert (listed.cursor, listed.chosen.id) == (3, following.id)


@pytest.mark.parametrize("size", SIZES)
async def test_a_reader_stays_where_they_are_in_the_article(store: Store, size: tuple[int, int]) -> None:
    long = said(
        "Kami hadir", "Citra", article="long", before="Satu dua tiga. " * 60, after=" Empat lima." * 900
    )
    store.add([long])
    async with browsing(store, size=size) as (app, pilot):
        await press(pilot, "slash", *"citra", "enter", "enter")
        view = app.screen_of(BrowseScreen).article_pane.main
        quoted = view.scroll_offset.y
        await press(pilot, "pagedown", "pagedown", "pagedown")
        place = view.scroll_offset.y
        assert place > quoted
        for key in ("f5", "c", "f5"):
            await press(pilot, key)
            assert view.scroll_offset.y == place
        await press(pilot, "n")
        assert view.scroll_offset.y < place


async def test_going_on_to_the_next_quotation_outruns_a_reload(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "enter")
        pane = app.screen_of(BrowseScreen).article_pane
        app.renew()
        pane.action_jump(1)
        quote = pane.quote
        await settle(pilot)
        assert pane.quote is not None
        assert quote is not None
        assert pane.quote.id == quote.id


async def test_an_empty_list_keeps_the_keys_of_its_pane() -> None:
    with Store.in_memory() as store:
        store.add([said("Kami hadir")])
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter")
            pane = app.screen_of(BrowseScreen).quotes_pane
            pane.ask(msgspec.structs.replace(pane.asked, since="2022-01-01"))
            await settle(pilot)
            assert "Nothing found." in picture(app)
            for key in ("o", "slash"):
                await press(pilot, key)
            assert isinstance(app.focused, FilterInput)
            await press(pilot, "escape", "F")
            assert pane.total == 1
            assert pane.main.has_focus


async def test_a_kind_without_speakers_keeps_the_keys() -> None:
    with Store.in_memory() as store:
        store.add([said("Kami hadir")])
        async with browsing(store) as (app, pilot):
            pane = app.screen_of(BrowseScreen).speakers_pane
            await press(pilot, "p", "p")
            assert pane.bar.left == "Organizations 0 of 1"
            await press(pilot, "p", "p")
            assert len(pane.main.speakers) == 1
            assert app.focused is pane.main


async def test_what_comes_back_has_the_keys_again() -> None:
    with Store.in_memory() as store:
        store.add([said("Kami hadir")])
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "W")
            assert isinstance(app.focused, Empty)
            await press(pilot, "u", "i")
            app.screen_of(CardScreen)


@pytest.mark.parametrize(("key", "kind"), [("L", LogScreen), ("r", ReviewScreen)])
async def test_a_screen_that_was_empty_can_be_scrolled_when_it_is_not(
    key: str, kind: type[Screen[None]]
) -> None:
    with Store.in_memory() as store:
        store.add([said("Kami hadir")])
        async with browsing(store) as (app, pilot):
            await press(pilot, key)
            screen = app.screen_of(kind)
            assert isinstance(app.focused, Empty)
            first = store.quotes().rows[0].id
            store.add([said("Belum ada", None, article="o-1", confidence=0.2)])
            store.confirm(first)
            app.renew()
            await settle(pilot)
            assert app.focused is screen.query_one("ArticleView, Report")


async def test_the_heading_follows_a_new_name(store: Store) -> None:
    async with browsing(store, size=(120, 40)) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await press(pilot, "e", *" II", "enter")
        assert screen.quotes_pane.bar.left == "Jens Stoltenberg II"
        await press(pilot, "enter")
        store.rename(screen.quotes_pane.asked.speaker_id, "Jens")
        await press(pilot, "f5")
        assert screen.quotes_pane.bar.left == "Jens"
        other = store.find_speaker("Lungescu")
        store.merge(other.id, screen.quotes_pane.asked.speaker_id)
        await press(pilot, "f5")
        assert screen.quotes_pane.bar.left == "Oana Lungescu"


async def test_keys_typed_ahead_act_one_after_the_other(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await _burst(app, pilot, "l", "slash", *"nato")
        screen = app.screen_of(BrowseScreen)
        assert screen.quotes_pane.asked.words == "nato"
        assert not screen.speakers_pane.filtered
        await _burst(app, pilot, "escape", "escape", "escape", "j", "enter", "slash", *"rusia")
        assert screen.quotes_pane.heading == screen.speakers_pane.main.speakers[1].name
        assert screen.quotes_pane.asked.words == "rusia"
        await _burst(app, pilot, "down", "s", *"pintu", "enter", "q", "slash")
        assert app.screen is screen
        assert isinstance(app.focused, FilterInput)


async def test_a_following_pane_is_not_too_late_for_what_is_typed(store: Store) -> None:
    async with browsing(store, size=(120, 40)) as (app, pilot):
        await _burst(app, pilot, "j", "l", "slash", *"nato")
        assert app.screen_of(BrowseScreen).quotes_pane.asked.words == "nato"
        assert isinstance(app.focused, FilterInput)


@pytest.mark.parametrize("key", ["a", "r", "L", "s", "m", "question_mark", "slash", "x", "enter"])
async def test_nothing_acts_behind_a_q(store: Store, key: str) -> None:
    async with browsing(store) as (app, pilot):
        await _burst(app, pilot, "q", key)
        assert app.return_code == 0
        assert app._exception is None


async def test_q_and_a_slash_in_one_go_lead_back_and_filter(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", "down")
        app.screen_of(SearchScreen)
        await _burst(app, pilot, "q", "slash", *"lungescu")
        assert app.screen_of(BrowseScreen).speakers_pane.bar.left == "Speakers 1 of 39"


async def test_an_answer_for_a_screen_that_is_being_left_is_dropped(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    late: list[bool] = []

    async def ask(self: Desk, question: Callable[[Store], Answer]) -> Answer:
        answer = question(store)
        while pane.query(QuoteList):  # until the list is gone, while the screen is not yet
            await asyncio.sleep(0)
        late.append(True)
        return answer

    async with browsing(store) as (app, pilot):
        await press(pilot, "s")
        pane = app.screen_of(SearchScreen).quotes_pane
        monkeypatch.setattr(Desk, "ask", ask)
        app.screen_of(SearchScreen).reload()
        await pilot.pause(0.05)
        monkeypatch.undo()
        app.pop_screen()
        await settle(pilot)
        assert late
        assert isinstance(app.screen, BrowseScreen)


async def _burst(app: Driven, pilot: Pilot[None], *keys: str) -> None:
    """Keys as they come when all are sent in one go."""
    for key in keys:
        app.simulate_key(key)
    await pilot.pause()
    while app.is_running and (app._waiting or app._passing):
        await pilot.pause(0.01)
    await settle(pilot)
