"""Articles and stores that would break a careless program."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from quotes.errors import KutipanError
from store import Query, Store
from store.lock import WriteLock
from store.paths import StorePaths
from tests.tui.driving import browsing, picture, press, settle
from tests.tui.factories import said
from tui.app import run
from tui.screens.browse import BrowseScreen

NASTY = {
    "closing tag": "Ini [/i] penting",
    "action": "Klik [@click=app.quit]di sini[/]",
    "bracketed word": "Kata [pemerintah] begitu",
    "control characters": "Merah \x1b[31m\x07\x00 dan \x9b hilang",
    "right-to-left marks": "Nama \u202eterbalik\u202c dan \u200f tanda",
    "emoji and wide characters": "👨‍👩‍👧‍👦 北京市政府发言人 🇮🇩 bicara",
    "lone surrogate": "Rusak \ud83d di tengah",
    "combining marks": "e" + "\u0301" * 3000,
    "one word": "panjang" * 3000,
}


@pytest.mark.parametrize("size", [(80, 24), (40, 10)], ids=["80x24", "40x10"])
async def test_foreign_text_is_shown_and_does_nothing(size: tuple[int, int]) -> None:
    with Store.in_memory() as store:
        for number, words in enumerate(NASTY.values()):
            store.add(
                [
                    said(
                        words,
                        f"Budi {words}",
                        title=words,
                        outlet=words[:30],
                        role=words,
                        article=f"n-{number}",
                    )
                ]
            )
        async with browsing(store, size=size) as (app, pilot):
            for _ in NASTY:
                for key in (
                    "enter",
                    "enter",
                    "i",
                    "escape",
                    "e",
                    "escape",
                    "w",
                    "escape",
                    "escape",
                    "escape",
                ):
                    await pilot.press(key)
                    await pilot.pause(0.05)
                    _check(picture(app))
                await press(pilot, "j")
            assert app.is_running


def _check(seen: str) -> None:
    assert not any((ord(sign) < 32 and sign != "\n") or 0xD800 <= ord(sign) < 0xE000 for sign in seen)
    assert "\u202e" not in seen


async def test_brackets_stand_as_they_are() -> None:
    with Store.in_memory() as store:
        store.add([said("Ini [/i] dan [pemerintah]", title="Judul [b]tebal[/b]")])
        async with browsing(store) as (app, pilot):
            await press(pilot, "enter", "enter")
            seen = picture(app)
            assert "Ini [/i] dan [pemerintah]" in seen
            assert "Judul [b]tebal[/b]" in seen


async def test_a_name_of_ten_thousand_characters_is_cut_and_can_be_filtered() -> None:
    with Store.in_memory() as store:
        store.add([said("Saya", "Nama " * 2000 + "Akhir")])
        async with browsing(store) as (app, pilot):
            await press(pilot, "slash", *"akhir", "enter", "enter")
            assert app.screen_of(BrowseScreen).here == 2


@pytest.mark.parametrize("size", [(40, 10), (300, 100)], ids=["40x10", "300x100"])
async def test_small_and_large_terminals_work(store: Store, size: tuple[int, int]) -> None:
    async with browsing(store, size=size) as (app, pilot):
        await press(
            pilot, "enter", "enter", "n", "question_mark", "escape", "x", "escape", "f", "escape", "r", "q"
        )
        assert app.screen_of(BrowseScreen).article_pane.quote is not None


async def test_without_a_store_the_command_to_run_is_shown_and_a_store_made_later_appears(
    tmp_path: Path,
) -> None:
    path = tmp_path / "later.json"
    async with browsing(path=path) as (app, pilot):
        assert "kutipan add" in picture(app)
        assert not path.exists()
        with Store.open(path) as store:
            store.add([said("Sekarang ada")])
        app.poll()
        await settle(pilot)
        assert [row.name for row in app.screen_of(BrowseScreen).speakers_pane.main.speakers] == [
            "Sergey Lavrov"
        ]


async def test_a_store_that_disappears_does_not_stop_the_browser(tmp_path: Path) -> None:
    path = tmp_path / "gone.json"
    with Store.open(path) as store:
        store.add([said("Masih ada")])
    async with browsing(path=path) as (app, pilot):
        for file in tmp_path.glob("gone.json*"):
            file.unlink()
        app.poll()
        await press(pilot, "enter", "enter", "c", "f5")
        assert app.is_running


async def test_a_store_that_stays_away_is_told_of_once(tmp_path: Path) -> None:
    path = tmp_path / "gone.json"
    with Store.open(path) as store:
        store.add([said("Masih ada")])
    async with browsing(path=path) as (app, pilot):
        for file in tmp_path.glob("gone.json*"):
            file.unlink()
        for _ in range(3):
            app.poll()
            await settle(pilot)
        (told,) = (notice.message for notice in app._notifications)
        assert "the file is empty or gone; no earlier copy is there" in told
        app.clear_notifications()
        app.poll()
        await settle(pilot)
        assert not app._notifications


async def test_a_name_of_a_thousand_characters_leaves_the_screen_to_be_seen() -> None:
    name = "Nama " * 200
    with Store.in_memory() as store:
        store.add([said("Saya", "Budi Santoso")])
        async with browsing(store, size=(40, 12)) as (app, pilot):
            for keys in (("e",), ("t",)):
                await press(pilot, *keys)
                app.screen.query_one(Input).value = name
                await press(pilot, "enter", "u", "ctrl+r")
            assert len(app._notifications) == 6
            assert all(len(notice.message) <= 240 for notice in app._notifications)
            assert next(iter(app._notifications)).message.endswith("…  (u undoes)")


async def test_a_store_that_is_replaced_is_shown_as_it_is_now(tmp_path: Path) -> None:
    path, other = tmp_path / "store.json", tmp_path / "other.json"
    for place, name in ((path, "Budi Santoso"), (other, "Citra Lestari")):
        with Store.open(place) as store:
            store.add([said("Sudah", name)])
    async with browsing(path=path) as (app, pilot):
        for file in tmp_path.glob("store.json*"):
            file.unlink()
        other.rename(path)
        app.poll()
        await settle(pilot)
        assert [row.name for row in app.screen_of(BrowseScreen).speakers_pane.main.speakers] == [
            "Citra Lestari"
        ]
        await press(pilot, "enter", "enter", "c")
        assert app.is_running


async def test_a_correction_waits_for_another_process_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.correcting.PATIENCE", 0.1)
    path = tmp_path / "store.json"
    with Store.open(path) as store:
        store.add([said("Tunggu")])
    async with browsing(path=path) as (app, pilot):
        with WriteLock(StorePaths(path))():
            await pilot.press("enter")
            await settle(pilot)
            await pilot.press("c")
            await pilot.pause(0.4)
            assert any("Another process" in notice.message for notice in app._notifications)
            await pilot.press("j", "escape")
        await pilot.pause(0.5)
        await settle(pilot)
    with Store.open(path, read_only=True) as store:
        assert store.quotes(Query()).rows[0].review == "confirmed"


async def test_a_damaged_store_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_bytes(b"\x00 no store")
    async with browsing(path=path) as (app, _):
        assert app.is_running
        assert any("bad.json" in notice.message or "store" in notice.message for notice in app._notifications)


def test_a_dumb_terminal_is_refused_with_the_commands_that_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    with pytest.raises(KutipanError) as refused:
        run(None)
    assert "kutipan speakers" in refused.value.hint


async def test_without_colours_the_quotation_is_still_marked(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "enter")
        assert app.inks.words.bold
        assert app.inks.cue.underline
        for strip in app.screen._compositor.render_strips():
            for _, style, _ in strip:
                for colour in (style.color, style.bgcolor) if style else ():
                    assert colour is None or colour.triplet is None or len({*colour.triplet}) == 1
