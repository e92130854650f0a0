"""Which words are quoted, changed in the browser."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from store import Query, Store
from tests.tui.driving import browsing, picture, press
from tests.tui.factories import said
from tui.marking import Marking
from tui.screens.browse import BrowseScreen
from tui.screens.marking import MarkingScreen

TEXT = "MOSKWA - “Kami menutup misi itu,” kata Lavrov di Moskwa."
KAMI = (10, 32)


def test_the_end_moves_by_words_and_marks_of_punctuation() -> None:
    marking = Marking(TEXT, (KAMI,))
    assert _words(marking) == "Kami menutup misi itu,"
    assert _words(marking.by_word(-1)) == "Kami menutup misi itu"
    assert _words(marking.by_word(-1).by_word(-1)) == "Kami menutup misi"
    assert _words(marking.by_word(1)) == "Kami menutup misi itu,”"


def test_the_start_moves_on_its_own() -> None:
    marking = Marking(TEXT, (KAMI,)).other_end()
    assert _words(marking.by_word(1)) == "menutup misi itu,"
    assert _words(marking.by_letter(1)) == "ami menutup misi itu,"


def test_a_piece_of_several_goes_and_the_last_one_stays() -> None:
    marking = Marking(TEXT, ((10, 14), (15, 22)))
    assert _words(marking.without_piece()) == "menutup"
    assert _words(marking.without_piece().without_piece()) == "menutup"


@given(st.text(min_size=1, max_size=60), st.lists(st.sampled_from("wWlLo"), max_size=30), st.data())
def test_spans_stay_in_order_within_the_text_whatever_is_pressed(
    text: str, keys: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    marking = Marking(text, ((start, data.draw(st.integers(start + 1, len(text)))),))
    moves = {
        "w": lambda one: one.by_word(1),
        "W": lambda one: one.by_word(-1),
        "l": lambda one: one.by_letter(1),
        "L": lambda one: one.by_letter(-1),
        "o": Marking.other_end,
    }
    for key in keys:
        marking = moves[key](marking)
        ((low, high),) = marking.spans
        assert 0 <= low < high <= len(text)


async def test_e_changes_the_words_and_u_takes_it_back() -> None:
    with Store.in_memory() as store:
        store.add([said("Kami menutup misi itu", after=" Begitu.")])
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "enter", "e")
            screen = app.screen_of(MarkingScreen)
            assert "The end moves" in picture(app)
            await press(pilot, "left", "tab", "right", "enter")
            assert screen.marking.starts
            app.screen_of(BrowseScreen)
            row = store.quotes(Query()).rows[0]
            assert (row.words, row.review) == ("menutup misi", "corrected")
            await press(pilot, "u")
            assert store.quotes(Query()).rows[0].words == "Kami menutup misi itu"


async def test_escape_leaves_the_words_as_they_are(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "enter", "e", "right", "escape")
        app.screen_of(BrowseScreen)
        assert store.log() == ()


async def test_the_words_of_a_doubtful_quotation_are_changed_in_the_review() -> None:
    with Store.in_memory() as store:
        store.add([said("Belum ada keputusan", None)])
        async with browsing(store) as (_, pilot):
            await press(pilot, "r", "e", "left", "enter")
            assert store.quotes(Query()).rows[0].words == "Belum ada"


def _words(marking: Marking) -> str:
    return " ".join(marking.text[start:end] for start, end in marking.spans)
