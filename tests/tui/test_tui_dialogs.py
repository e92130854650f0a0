"""Lines to type in answer any text with words, and dialogs fit any terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from store import Store
from tests.tui.driving import Driven, browsing, picture, press
from tests.tui.factories import said
from tui.dialogs.export import FORMATS, ExportDialog
from tui.dialogs.filters import FiltersDialog
from tui.screens.browse import BrowseScreen
from tui.screens.ingest import IngestScreen
from tui.screens.search import SearchScreen
from tui.widgets.choices import Choices

ANY = (
    "~nosuch/x.csv", "/ok ~nosuch/x", "~", "~\0", "/", ".", "..", "./", "x" * 400, "x " * 400, "\0",
    "a\ud800b", "²", "100³", "-1", "2021-99-99", "[/i]", "😀", "\\", "()", "'", '"', "-", "~", "*", " ",
)  # fmt: skip
LINES = {
    "export": ("enter", "x"),
    "add": ("a",),
    "since": ("enter", "f", "tab"),
    "until": ("enter", "f", "tab", "tab"),
    "low": ("enter", "f", "tab", "tab", "tab"),
    "high": ("enter", "f", "tab", "tab", "tab", "tab"),
    "name": ("e",),
    "role": ("t",),
    "merge": ("m",),
    "who": ("enter", "w"),
    "keys": ("question_mark",),
    "speakers": ("slash",),
    "words": ("enter", "slash"),
    "search": ("s",),
    "palette": ("ctrl+p",),
}


@pytest.mark.parametrize("keys", LINES.values(), ids=LINES)
async def test_no_text_typed_into_a_line_ends_the_browser(
    store: Store, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    monkeypatch.setattr("tui.ingest.COMMAND", ("true",))
    async with browsing(store) as (app, pilot):
        for typed in ANY:
            await press(pilot, *keys)
            assert isinstance(app.focused, Input)
            app.focused.value = typed
            await press(pilot, "down", "up", "enter", "escape", "escape", "escape", "escape")
            assert app.is_running
            app.screen_of(BrowseScreen)
            app.clear_notifications()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type the name of a file."),
        (".", ". is a folder: add the name of a file."),
        ("..", ".. is a folder"),
        ("new/", "new/ is a folder"),
        ("~", "~ is a folder"),
        ("/dev/null", "/dev/null is no file."),
        ("x" * 400, "File name too long"),
        ("a\0b", "can't be the name of a file"),
        ("~nosuch/x.csv", "No such file or directory"),
    ],
)
async def test_a_place_that_is_no_file_is_told_before_anything_is_written(
    store: Store, tmp_path: Path, typed: str, told: str
) -> None:
    (tmp_path / "home").mkdir()
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "x")
        app.screen_of(ExportDialog).query_one(Input).value = typed
        await press(pilot, "enter")
        assert told in _told(app)
        assert not list(tmp_path.glob("*.csv"))


@pytest.mark.parametrize(
    ("typed", "form", "named"),
    [
        ("report.2021.10", "Excel workbook", "report.2021.10.xlsx"),
        ("report", "JSON", "report.json"),
        ("sheet.CSV", "CSV for Excel", "sheet.CSV"),
        ("page.htm", "Markdown", "page.md"),
        (".", "JSON", "."),
        ("new/", "JSON", "new/"),
        ("", "JSON", ""),
    ],
)
async def test_only_the_suffix_of_a_format_gives_way_to_another(
    store: Store, typed: str, form: str, named: str
) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "x")
        dialog = app.screen_of(ExportDialog)
        dialog.query_one(Input).value = typed
        await press(pilot)
        dialog.query_one(Choices).cursor = list(FORMATS).index(form)
        await press(pilot)
        assert dialog.query_one(Input).value == named


@pytest.mark.parametrize(
    ("typed", "form", "starts"),
    [
        ("out.xlsx", "Excel workbook", b"PK"),
        ("out.json", "JSON", b"["),
        ("out.jsonl", "JSON Lines", b"{"),
        ("OUT.HTM", "HTML page", b"<"),
        ("out.csv", "CSV", b"speaker"),
        ("out.2021", "CSV", b"speaker"),
    ],
)
async def test_a_suffix_that_is_typed_decides_the_format(
    store: Store, tmp_path: Path, typed: str, form: str, starts: bytes
) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "x", "ctrl+u", *typed.replace(".", " full_stop ").split(" ")[0])
        dialog = app.screen_of(ExportDialog)
        for key in typed[len(dialog.query_one(Input).value) :]:
            await press(pilot, "full_stop" if key == "." else key)
        assert dialog.query_one(Input).value == typed
        assert dialog.query_one(Choices).chosen == form
        await press(pilot, "enter")
    assert (tmp_path / typed).read_bytes().startswith(starts)


async def test_speakers_of_one_name_are_counted_each_and_open_ones_not_at_all() -> None:
    with Store.in_memory() as store:
        store.add([said("Satu", "Budi Santoso"), said("Dua", "Budi Hartono", article="a-2")])
        store.add([said("Tiga", None, article="a-3")])
        store.rename(store.find_speaker("Hartono").id, "Budi Santoso")
        async with browsing(store) as (app, pilot):
            await press(pilot, "x")
            assert "3 quotations: 2 speakers and open ones, 3 articles" in picture(app)


@pytest.mark.parametrize(
    ("line", "typed", "told"),
    [
        ("since", "2021-99-99", "2021-99-99 is no date"),
        ("since", "2021-02-30", "2021-02-30 is no date"),
        ("until", "٢٠٢١", "is no date"),
        ("until", "2021-09-30", "2021-09-30 is before 2021-10-01"),
        ("until", "2020", "2020 is before 2021-10-01"),
        ("low", "²", "from 0 to 100, not ²"),
        ("high", "100³", "from 0 to 100"),
        ("high", "", "not nothing"),
        ("high", "19", "19 is less than 20"),
    ],
)
async def test_a_filter_by_which_nothing_can_be_found_is_told(
    store: Store, line: str, typed: str, told: str
) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", "down", "f")
        dialog = app.screen_of(FiltersDialog)
        for name, value in (("since", "2021-10-01"), ("low", "20"), (line, typed)):
            dialog.query_one(f"#{name}", Input).value = value
        await press(pilot, "enter")
        assert told in _told(app)
        assert app.focused is dialog.query_one(f"#{line}")


@pytest.mark.parametrize(
    ("typed", "last"), [("2021", "2021-12-31"), ("2021-02", "2021-02-28"), ("2021-10-18", "2021-10-18")]
)
async def test_a_month_or_a_year_ends_with_its_last_day(store: Store, typed: str, last: str) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "s", "down", "f")
        app.screen_of(FiltersDialog).query_one("#until", Input).value = typed
        await press(pilot, "enter")
        assert app.screen_of(SearchScreen).quotes_pane.asked.until == last


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("~nosuch/x", "There is no ~nosuch/x."),
        ("/dev ~nosuch/x", "There is no ~nosuch/x."),
        ("x" * 400, "File name too"),
        ("a\0b", "can't be the name of a file."),
        ("'", "There is no '."),
    ],
)
async def test_what_can_not_be_added_is_told(store: Store, typed: str, told: str) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "a")
        app.screen_of(IngestScreen).query_one(Input).value = typed
        await press(pilot, "ctrl+s")
        assert told in picture(app)


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24)], ids=["40x12", "60x20", "80x24"])
@pytest.mark.parametrize(
    "keys", [("question_mark",), ("enter", "w"), ("enter", "x"), ("enter", "f"), ("m",)], ids=" ".join
)
async def test_what_the_cursor_stands_on_is_in_sight_in_a_dialog(
    store: Store, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with browsing(store, size=size) as (app, pilot):
        await press(pilot, *keys)
        choices = app.screen.query_one(Choices)
        for _ in range(min(len(choices.entries) + 2, 20)):
            assert choices.chosen[: size[0] - 16] in picture(app)
            await press(pilot, "down")


async def test_all_lines_of_the_filters_are_in_sight_in_a_low_terminal(store: Store) -> None:
    async with browsing(store, size=(40, 12)) as (app, pilot):
        await press(pilot, "s", "down", "f")
        assert "From, until" in picture(app)
        assert "Sure, per cent" in picture(app)


def _told(app: Driven) -> str:
    return "\n".join(notice.message for notice in app._notifications)
