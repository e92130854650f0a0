"""Corrections by key, in the lists, in the article and in the review; undo and redo."""

from __future__ import annotations

from pathlib import Path

import msgspec

from store import Query, Store
from tests.tui.driving import browsing, press, settle
from tests.tui.factories import said
from tui.dialogs.choose import ChooseDialog
from tui.people import labels
from tui.screens.browse import BrowseScreen
from tui.screens.card import CardScreen
from tui.screens.log import LogScreen
from tui.screens.review import ReviewScreen
from tui.widgets.choices import Choices


async def test_c_confirms_and_u_takes_it_back_and_ctrl_r_does_it_again(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter")
        quote = app.screen_of(BrowseScreen).quotes_pane.quote
        assert quote is not None
        await press(pilot, "c")
        assert store.quote(quote.id).review == "confirmed"
        await press(pilot, "u")
        assert store.quote(quote.id).review == "unreviewed"
        await press(pilot, "ctrl+r")
        assert store.quote(quote.id).review == "confirmed"


async def test_d_marks_as_no_quotation_and_the_list_is_one_shorter(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter")
        pane = app.screen_of(BrowseScreen).quotes_pane
        before, quote = pane.total, pane.quote
        await press(pilot, "d")
        assert pane.total == before - 1
        assert quote is not None
        assert store.quote(quote.id).rejected


async def test_w_offers_the_people_of_the_article_first_and_takes_a_new_name(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "enter", "w")
        dialog = app.screen_of(ChooseDialog)
        quote = app.screen_stack[-2].query_one("ArticlePane").quote  # type: ignore[attr-defined]
        assert dialog._names[0][0] == quote.speaker
        await press(pilot, *"Tokoh", "space", *"Baru", "enter")
        assert store.quote(quote.id).speaker == "Tokoh Baru"


async def test_review_takes_one_key_for_each_question_and_counts(store: Store) -> None:
    store.add([said("Belum ada keputusan", None, article="o-1"), said("Kami menunggu", None, article="o-2")])
    async with browsing(store) as (app, pilot):
        await press(pilot, "r")
        screen = app.screen_of(ReviewScreen)
        length = len(screen.queue)
        assert length >= 2
        while screen.item is not None and not hasattr(screen.item, "words"):
            await press(pilot, "d")
        item = screen.item
        assert item is not None
        answered = screen.answered
        await press(pilot, "1")
        assert store.quote(item.id).speaker == "Jens Stoltenberg"
        assert screen.answered == answered + 1
        await press(pilot, "u")
        assert store.quote(item.id).speaker is None
        assert screen.item is not None
        assert screen.item.id == item.id


async def test_an_empty_review_says_so(store: Store) -> None:
    with Store.in_memory() as empty:
        empty.add([said("Semua jelas")])
        empty.confirm(empty.quotes(Query()).rows[0].id)
        async with browsing(empty) as (app, pilot):
            await press(pilot, "r")
            assert "Nothing to review." in str(app.screen.query_one("Empty").render())


async def test_the_card_renames_and_splits_and_escape_leads_back(store: Store) -> None:
    async with browsing(store, size=(120, 40)) as (app, pilot):
        await press(pilot, "i")
        card = app.screen_of(CardScreen)
        assert card.card is not None
        speaker = card.card.card.row
        await press(pilot, "e", *" II", "enter")
        assert store.speaker(speaker.id).row.name == f"{speaker.name} II"
        await press(pilot, "d", "down", "space", "enter")
        assert store.speaker(speaker.id).row.quotes < speaker.quotes
        await press(pilot, "escape")
        app.screen_of(BrowseScreen)


async def test_merging_from_the_list_makes_two_speakers_one(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        number = len(screen.speakers_pane.main.speakers)
        await press(pilot, "m", *"slutsky", "enter")
        assert len(screen.speakers_pane.main.speakers) == number - 1


async def test_the_log_lists_what_was_corrected(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "c", "L")
        log = app.screen_of(LogScreen)
        assert log.query_one("Bar").right == "1 correction"  # type: ignore[attr-defined]


async def test_what_another_process_writes_appears(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    with Store.open(path) as first:
        first.add([said("Yang pertama", "Budi Santoso", article="b-1")])
    async with browsing(path=path) as (app, pilot):
        with Store.open(path) as other:
            other.add([said("Yang kedua", "Citra Lestari", article="c-1")])
        app.poll()
        await settle(pilot)
        names = {row.name for row in app.screen_of(BrowseScreen).speakers_pane.main.speakers}
        assert names == {"Budi Santoso", "Citra Lestari"}


async def test_a_quotation_given_to_another_speaker_stays_in_sight_of_its_reader(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "down", "enter")
        screen = app.screen_of(BrowseScreen)
        quote = screen.article_pane.quote
        assert quote is not None
        for keys in (("w", *"slutsky", "enter"), ("u",)):
            await press(pilot, *keys)
            assert screen.article_pane.quote is not None
            assert screen.article_pane.quote.id == quote.id
        await press(pilot, "escape")
        assert screen.quotes_pane.quote is not None
        assert screen.quotes_pane.quote.id == quote.id


async def test_the_list_follows_the_reader_from_quotation_to_quotation(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "enter", "n", "escape")
        screen = app.screen_of(BrowseScreen)
        assert screen.quotes_pane.quote is not None
        assert screen.article_pane.quote is not None
        assert screen.quotes_pane.quote.id == screen.article_pane.quote.id


async def test_nobody_is_offered_under_two_spellings() -> None:
    with Store.in_memory() as store:
        store.add([said("Satu", "Sergei Lavrov", article="a-1", role="Menteri Luar Negeri Rusia")])
        store.add([said("Dua", "Sergey Lavrov", article="a-2", role="Menteri Luar Negeri Rusia")])
        assert len(store.speakers()) == 1
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "w")
            assert [name for name, _ in app.screen_of(ChooseDialog)._names] == [store.speakers()[0].name]


async def test_keys_that_answer_nothing_are_not_offered_in_the_review(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "r")
        screen = app.screen_of(ReviewScreen)
        assert not hasattr(screen.item, "words")
        words = [word for _, word, _ in screen.query_one("KeyBar").shown()]  # type: ignore[attr-defined]
        assert "Who" not in words
        assert {"Right", "No", "Skip"} <= set(words)


SHARED = (
    said("Satu", "Karsono", article="k-1", role="Kepala Desa Sumber"),
    said("Dua", "Karsono", article="k-2", role="Bupati Rembang"),
)


async def test_two_of_one_name_are_told_apart_and_the_one_chosen_is_merged() -> None:
    with Store.in_memory() as store:
        store.add([*SHARED, said("Tiga", "Budi Santoso", article="k-3")])
        village, regent = (store.quotes(Query(article_id=f"k-{n}")).rows[0].speaker_id for n in (1, 2))
        assert village != regent
        async with browsing(store) as (app, pilot):
            await press(pilot, "slash", *"budi", "down", "m", *"karsono")
            dialog = app.screen_of(ChooseDialog)
            assert sorted(dialog.query_one(Choices).entries) == [
                "Karsono, Bupati Rembang (1)",
                "Karsono, Kepala Desa Sumber (1)",
            ]
            await press(pilot, "space", *"bupati", "enter")
            assert store.quotes(Query(article_id="k-2")).rows[0].speaker == "Budi Santoso"
            assert store.quotes(Query(article_id="k-1")).rows[0].speaker_id == village


async def test_two_of_one_name_are_told_apart_and_the_one_chosen_has_said_it() -> None:
    with Store.in_memory() as store:
        store.add([*SHARED, said("Tiga", "Budi Santoso", article="k-3")])
        village, regent = (store.quotes(Query(article_id=f"k-{n}")).rows[0].speaker_id for n in (1, 2))
        quote = store.quotes(Query(article_id="k-3")).rows[0]
        for role, who in (("bupati", regent), ("desa", village)):
            async with browsing(store) as (_, pilot):
                await press(pilot, "s", *"tiga", "down", "w", *"karsono", "space", *role, "enter")
                assert store.quote(quote.id).speaker_id == who


def test_those_without_a_role_are_told_apart_by_their_quotations_else_by_a_number(store: Store) -> None:
    row = store.speakers()[0]
    same = [
        msgspec.structs.replace(row, id=f"s-{n}", name="Karsono", role="", affiliation="", quotes=quotes)
        for n, quotes in enumerate((4, 2, 2))
    ]
    assert labels(same) == {"Karsono (4)": "s-0", "Karsono (2)": "s-1", "Karsono (2) · 2": "s-2"}


async def test_choosing_the_speaker_it_has_confirms_a_quotation(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter")
        quote = app.screen_of(BrowseScreen).quotes_pane.quote
        assert quote is not None
        await press(pilot, "w", "enter")
        assert store.quote(quote.id).review == "confirmed"
        assert not any(" not " in row.text for row in store.log())
