"""What leaves the browser: addresses, the editor, exports; and panes alone."""

from __future__ import annotations

import csv
import html
import json
import os
import sys
from pathlib import Path

import openpyxl
import pytest

from store import Store
from tests.tui.driving import browsing, picture, press
from tests.tui.factories import said
from tui import outside
from tui.dialogs.export import FORMATS, ExportDialog
from tui.screens.browse import BrowseScreen
from tui.widgets.choices import Choices


@pytest.mark.parametrize("name", FORMATS)
async def test_every_format_is_written_after_the_count_was_told(
    store: Store, tmp_path: Path, name: str
) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "slash", *"lungescu", "enter", "x")
        dialog = app.screen_of(ExportDialog)
        assert "10 quotations: Oana Lungescu" in picture(app)
        assert str(tmp_path) in picture(app).replace("\n", "") or len(str(tmp_path)) > 70
        choices = dialog.query_one(Choices)
        while choices.chosen != name:
            await press(pilot, "down")
        await press(pilot, "enter")
        shown = {row.words for row in store.quotes(app.screen_of(BrowseScreen).quotes_pane.asked).rows}
    written = tmp_path / f"kutipan-oana-lungescu{FORMATS[name][1]}"
    assert _count(written, FORMATS[name][0], shown) == 10


async def test_a_file_that_is_there_is_only_overwritten_by_a_second_enter(
    store: Store, tmp_path: Path
) -> None:
    kept = tmp_path / "kutipan-jens-stoltenberg.csv"
    kept.write_text("mine")
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "x", "enter")
        assert kept.read_text() == "mine"
        app.screen_of(ExportDialog)
        await press(pilot, "enter")
        assert "Stoltenberg" in kept.read_text()


async def test_a_place_where_nothing_can_be_written_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    async with browsing(store) as (app, pilot):
        await press(pilot, "enter", "x")
        app.screen_of(ExportDialog).query_one("Line").value = str(tmp_path / "a file" / "x.csv")  # type: ignore[attr-defined]
        await press(pilot, "enter")
        assert any("x.csv: Not a directory" in notice.message for notice in app._notifications)


async def test_the_speakers_left_by_a_filter_are_what_is_exported(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "slash", *"lavrov", "down", "x")
        speaker = store.find_speaker("Lavrov")
        assert f"{speaker.quotes} quotations: Sergei Lavrov" in picture(app)


async def test_b_opens_web_addresses_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.in_memory() as store:
        store.add(
            [
                said("Satu", url="https://warta.example/1"),
                said("Dua", article="a-2", url="javascript:alert(1)"),
            ]
        )
        async with browsing(store) as (app, pilot):
            opened: list[str] = []
            monkeypatch.setattr(app, "open_url", opened.append)
            await press(pilot, "enter", "enter", "b", "escape", "down", "enter", "b")
            assert opened == ["https://warta.example/1"]
            assert any("Not a web address" in notice.message for notice in app._notifications)


def test_the_editor_of_the_user_gets_a_copy_of_the_article(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = tmp_path / "read.txt"
    script = f"import shutil, sys; shutil.copy(sys.argv[1], {str(copied)!r})"
    (tmp_path / "editor.py").write_text(script)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"{sys.executable} {tmp_path / 'editor.py'}")
    article = store.article(store.articles()[0].id)
    assert outside.edit(article) == ""
    assert copied.read_text("utf-8") == f"{article.title}\n\n{article.text}"


def test_an_editor_that_is_not_there_is_named(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    assert "no-such-editor" in outside.edit(store.article(store.articles()[0].id))


async def test_z_shows_one_pane_alone_and_all_again(store: Store) -> None:
    async with browsing(store, size=(180, 50)) as (app, pilot):
        screen = app.screen_of(BrowseScreen)
        await press(pilot, "enter", "z")
        assert [screen.in_sight(pane) for pane in screen.panes] == [False, True, False]
        await press(pilot, "escape")
        assert [screen.in_sight(pane) for pane in screen.panes] == [True, True, True]
        assert screen.here == 1


async def test_p_shows_one_kind_of_speakers_after_the_other(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        pane = app.screen_of(BrowseScreen).speakers_pane
        for kind, called in (("person", "People"), ("organization", "Organizations"), ("unnamed", "Unnamed")):
            await press(pilot, "p")
            assert pane.bar.left.startswith(called)
            assert {row.kind for row in pane.main.speakers} <= {kind}
        await press(pilot, "escape")
        assert len(pane.main.speakers) == len(store.speakers())


def _count(path: Path, form: str, words: set[str]) -> int:
    if form == "xlsx":
        rows = list(openpyxl.load_workbook(path).active.iter_rows(values_only=True))
        return len(rows) - 1
    text = path.read_text("utf-8-sig" if form == "excel-csv" else "utf-8")
    if form in ("csv", "excel-csv"):
        return len(
            list(
                csv.DictReader(text.splitlines(keepends=True), delimiter=";" if form == "excel-csv" else ",")
            )
        )
    if form == "jsonl":
        return len([json.loads(line) for line in text.splitlines()])
    if form == "json":
        return len(json.loads(text))
    text = text.replace("\\", "")
    return sum(html.escape(one) in text or one.replace("''", "''") in text for one in words)


def test_a_terminal_that_has_gone_is_told_from_none() -> None:
    master, terminal = os.openpty()
    reader, writer = os.pipe()
    assert not outside.hung_up(terminal)
    os.close(master)
    assert outside.hung_up(terminal)
    assert not outside.hung_up(reader)
    for descriptor in (terminal, reader, writer):
        os.close(descriptor)
