"""The questions of the review, in terminals of any size."""

from __future__ import annotations

import msgspec
import pytest
from textual.geometry import Size

from quotes.records import Candidate
from store import Query, Store
from tests.tui.driving import browsing, picture, press
from tests.tui.factories import said
from tests.tui.frames import sample
from tui.questions import of_pair, of_quote
from tui.screens.review import ReviewScreen

LOW = [(40, 10), (40, 12), (60, 16), (80, 24)]


@pytest.mark.parametrize("size", LOW, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_both_of_a_pair_and_what_is_asked_are_in_sight(size: tuple[int, int]) -> None:
    with sample() as store:
        async with browsing(store, size=size) as (app, pilot):
            await press(pilot, "r")
            pair = store.suggestions()[0]
            assert "Are these two the same?" in picture(app)
            rows = [line.strip() for line in picture(app).split("\n")]
            named = [row for row in rows if row.startswith(pair.a.name) and "said" not in row]
            assert len(named) == (2 if pair.a.name == pair.b.name else 1)


@pytest.mark.parametrize("size", LOW, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_speaker_offered_is_in_sight(size: tuple[int, int]) -> None:
    with Store.in_memory() as store:
        store.add([said("Belum ada keputusan tentang hal itu " * 8, None)])
        async with browsing(store, size=size) as (app, pilot):
            await press(pilot, "r")
            item = app.screen_of(ReviewScreen).item
            assert item is not None
            assert "Who said this?" in picture(app)
            assert "1 Jens" in picture(app)
            await pilot.resize_terminal(40, 12)
            await press(pilot)
            assert "1 Jens" in picture(app)


@pytest.mark.parametrize(("width", "height"), [(38, 6), (38, 7), (58, 9), (78, 14), (10, 2), (1, 1)])
def test_a_question_takes_no_more_lines_than_there_are(width: int, height: int) -> None:
    with sample() as store:
        quote = store.quotes(Query(review="open")).rows[0]
        many = tuple(Candidate(name, 0.2) for name in ("Jens Stoltenberg", "Oana Lungescu", "Sergei Lavrov"))
        quote = msgspec.structs.replace(quote, candidates=many, words="Belum tentu begitu " * 30)
        lines = of_quote(quote, Size(width, height)).plain.split("\n")
        assert width < 20 or len(lines) <= height
        assert width < 20 or all(f"{n} " in "\n".join(lines) for n in (1, 2, 3))
        assert len(of_pair(store.suggestions()[0], Size(width, height)).plain.split("\n")) <= max(height, 3)
