"""Adding articles from within the browser."""

from __future__ import annotations

import io
import json
import pickle
from pathlib import Path

import pytest

from quotes.records import Article, Extraction
from store import Store
from tests.tui.driving import browsing, picture, press, settle
from tests.tui.factories import said
from tui import reader
from tui.ingest import Progress, Reader
from tui.reader import Event, Extracted, Failed, Read
from tui.screens.browse import BrowseScreen
from tui.screens.ingest import IngestScreen


async def test_a_path_that_is_not_there_is_named(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "a", *"nowhere", "enter")
        assert "There is no nowhere." in picture(app)
        await press(pilot, "escape")
        app.screen_of(BrowseScreen)


async def test_articles_are_read_by_another_process_and_appear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[Event] = [
        Failed("bad.txt", "empty", ""),
        Read(1, 2),
        Extracted((said("Kami hadir", "Citra Lestari"),)),
    ]
    recorded = tmp_path / "events"
    with recorded.open("wb") as stream:
        reader.send(events, stream)
    monkeypatch.setattr("tui.ingest.COMMAND", ("cat", str(recorded), "--"))
    (tmp_path / "in").mkdir()
    async with browsing(path=tmp_path / "store.json", size=(120, 40)) as (app, pilot):
        await press(pilot, "a", *"in", "enter")
        await app.workers.wait_for_complete([w for w in app.workers if w.group == "ingest"])
        seen = picture(app)
        assert "1 of 1 article" in seen
        assert "2 known already" in seen
        assert "bad.txt: empty" in seen
        await press(pilot, "escape")
        await settle(pilot)
        names = [row.name for row in app.screen_of(BrowseScreen).speakers_pane.main.speakers]
        assert names == ["Citra Lestari"]


async def test_leaving_the_screen_stops_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.ingest.COMMAND", ("sh", "-c", "sleep 60"))
    (tmp_path / "in").mkdir()
    async with browsing(path=tmp_path / "store.json") as (app, pilot):
        await press(pilot, "a", *"in", "enter")
        running = app.screen_of(IngestScreen)._reader
        assert running is not None
        await press(pilot, "ctrl+x")
        await app.workers.wait_for_complete([w for w in app.workers if w.group == "ingest"])
        assert "Stopped" in picture(app)


async def test_what_was_added_before_the_screen_was_left_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded = tmp_path / "events"
    with recorded.open("wb") as stream:
        reader.send([Read(2, 0), Extracted((said("Kami hadir", "Citra Lestari"),))], stream)
    monkeypatch.setattr("tui.ingest.COMMAND", ("sh", "-c", f"cat {recorded}; sleep 60"))
    (tmp_path / "in").mkdir()
    async with browsing(path=tmp_path / "store.json") as (app, pilot):
        await press(pilot, "a", *"in", "enter")
        while "1 of 2 articles" not in picture(app):
            await pilot.pause(0.05)
        await press(pilot, "escape")
        names = [row.name for row in app.screen_of(BrowseScreen).speakers_pane.main.speakers]
        assert names == ["Citra Lestari"]


async def test_the_browser_ends_in_the_middle_of_adding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.ingest.COMMAND", ("sh", "-c", "sleep 60"))
    (tmp_path / "in").mkdir()
    async with browsing(path=tmp_path / "store.json") as (app, pilot):
        await press(pilot, "a", *"in", "enter")
        app.exit()
        await pilot.pause(0.1)
    assert app.return_code == 0


def test_what_the_store_holds_is_not_extracted_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known, fresh = said("Sudah ada", article="k"), said("Masih baru", article="f")
    with Store.open(tmp_path / "store.json") as store:
        store.add([known])
    lines = "\n".join(_line(one) for one in (known, fresh))
    (tmp_path / "two.jsonl").write_text(lines + "\n{broken\n", "utf-8")
    monkeypatch.setattr("quotes.extract_all", lambda articles: iter([fresh for _ in articles]), raising=False)
    found = list(reader.events(tmp_path / "store.json", [str(tmp_path / "two.jsonl")]))
    assert [type(event) for event in found] == [Failed, Read, Extracted]
    assert found[1] == Read(1, 1)
    failed = found[0]
    assert isinstance(failed, Failed)
    assert failed.where.endswith("two.jsonl:3")


def test_the_last_of_two_versions_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    rows = [json.dumps({"id": "k1", "text": f"Pasar {what}."}) for what in ("dibuka", "ditutup")]
    with Store.open(path) as store:
        store.add([Extraction(Article("k1", "Pasar dibuka."), (), ())])
    (tmp_path / "two.jsonl").write_text("\n".join([rows[1], rows[0]]))
    assert Read(2, 0) in list(reader.events(path, [str(tmp_path / "two.jsonl")]))


async def test_the_reader_runs_as_a_program_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    events = [event async for event in Reader(tmp_path / "no.json", [str(tmp_path / "empty.txt")]).events()]
    assert isinstance(events[0], Failed)
    assert events[0].where.endswith("empty.txt")
    assert events[-1] == Read(0, 0)


def test_events_are_sent_with_their_length() -> None:
    stream = io.BytesIO()
    reader.send([Read(3, 4)], stream)
    packed = stream.getvalue()
    assert int.from_bytes(packed[:8], "big") == len(packed) - 8
    assert pickle.loads(packed[8:]) == Read(3, 4)  # noqa: S301 - our own bytes


def test_progress_tells_pace_and_time_left() -> None:
    progress = Progress(started=0.0, total=100, done=10, quotes=25, reading=False)
    assert progress.line().startswith("10 of 100 articles · 25 quotations · ")
    assert progress.line().endswith(" left")
    assert "left" not in progress.line(going=False)
    assert progress.bar(10) == "█░░░░░░░░░"


def _line(extraction: Extraction) -> str:
    article = extraction.article
    return json.dumps({"id": article.id, "text": article.text, "title": article.title})
