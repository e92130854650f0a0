"""add, speakers, quotes, search, export, show, explain, stats: a store and what it tells."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import quotes
from cli.context import Session
from cli.exits import Exit
from store import Store
from tests.cli.conftest import ARTICLES, ROOT, Run
from tests.store import factories

EDGE = ROOT / "fixtures" / "edge"


def test_adding_again_changes_nothing(stored: Path, run: Run) -> None:
    before = stored.read_bytes()

    ran = run("add", ARTICLES)

    assert ran.code == 0
    assert ran.err == "0 articles added, 22 known already; 0 quotations\n"
    assert stored.read_bytes() == before


@pytest.mark.usefixtures("toy")
def test_edge_cases_beside_good_ones_the_good_are_stored_each_bad_one_named(run: Run) -> None:
    ran = run("add", "--db", "s.json", *sorted(EDGE.iterdir()), ARTICLES)

    assert ran.code == 1
    assert "empty.txt: the file is empty" in ran.err
    assert "binary.bin: this is a picture, not an article" in ran.err
    assert "broken-lines.jsonl:3: broken JSON" in ran.err
    with Store.open(Path("s.json")) as store:
        stored_ids = {article.id for article in store.articles()}
    wanted = {json.loads(line)["id"] for line in ARTICLES.read_text("utf-8").splitlines()}
    assert wanted <= stored_ids
    assert "baris-18" in stored_ids


def test_errors_are_json_for_those_who_ask(run: Run) -> None:
    ran = run("add", "--json", "--db", "s.json", "tidak-ada.txt")

    assert json.loads(ran.err) == {
        "error": "tidak-ada.txt: no such file",
        "hint": "check the name; quote names that hold spaces",
        "code": 1,
    }


def test_an_interrupt_says_what_is_stored_and_leaves_the_store_whole(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.cli.toy import toy_extract_all

    def interrupted(articles, *, workers=None, model=None):  # type: ignore[no-untyped-def]
        for number, extraction in enumerate(toy_extract_all(articles)):
            if number == 250:
                raise KeyboardInterrupt
            yield extraction

    monkeypatch.setitem(vars(quotes), "extract_all", interrupted)
    Path("many.jsonl").write_text(
        "".join(json.dumps({"id": str(n), "text": f'"Siap {n}," kata Budi.'}) + "\n" for n in range(400))
    )

    ran = run("add", "--db", "s.json", "many.jsonl")

    assert ran.code == 130
    assert "interrupted; stored so far: 200 articles added; 200 quotations" in ran.err
    with Store.open(Path("s.json")) as store:
        assert store.counts().articles == 200


@pytest.mark.usefixtures("stored")
def test_speakers_are_listed_with_most_quotations_first(run: Run) -> None:
    rows = json.loads(run("speakers", "--json").out)

    counts = [row["quotes"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert "Oana Lungescu" in run("speakers", "lungescu").out
    assert len(run("speakers", "--limit", "2").out.splitlines()) == 3


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("fmt", ["table", "csv", "excel-csv", "json", "jsonl", "markdown", "html"])
def test_quotations_of_a_speaker_come_in_every_format(run: Run, fmt: str) -> None:
    ran = run("quotes", "--speaker", "lungescu", "--format", fmt)

    assert ran.code == 0
    assert "Langkah ini kami sesalkan" in ran.out


@pytest.mark.usefixtures("stored")
def test_days_can_be_given_as_people_write_them(run: Run) -> None:
    rows = json.loads(run("quotes", "--json", "--since", "18 Oktober 2021", "--until", "19/10/2021").out)

    assert {row["date"] for row in rows} == {"2021-10-18", "2021-10-19"}
    assert run("quotes", "--since", "entah").code == 2


@pytest.mark.usefixtures("stored")
def test_search_finds_words_and_says_when_there_are_none(run: Run) -> None:
    assert "percakapan justru paling diperlukan" in run("search", "percakapan").out
    assert run("search", "zebra").err == "nothing found\n"


@pytest.mark.usefixtures("stored")
def test_search_tells_where_the_words_of_somebody_by_that_name_are(run: Run) -> None:
    ran = run("search", "lavrov")
    quotes = json.loads(run("quotes", "--json", "--speaker", "lavrov").out)
    assert f"what {quotes[0]['speaker']} says ({len(quotes)}): kutipan quotes --speaker " in ran.err
    assert "what" not in run("search", "percakapan").err


@pytest.mark.usefixtures("stored")
def test_an_export_is_read_back_by_csv_with_the_same_rows(run: Run) -> None:
    ran = run("export", "-o", "lembar.csv")
    rows = json.loads(run("quotes", "--json").out)

    read_back = list(csv.DictReader(io.StringIO(Path("lembar.csv").read_bytes().decode(), newline="")))
    assert ran.out == ""
    assert [row["quotation_id"] for row in read_back] == [row["quotation_id"] for row in rows]


@pytest.mark.usefixtures("stored")
def test_excel_is_short_for_its_kind_of_csv(run: Run) -> None:
    sheet = run("export", "--excel").out
    assert sheet == run("export", "--format", "excel-csv").out
    assert sheet.startswith("\ufeff")
    assert run("export", "--excel", "--format", "json").code == Exit.USAGE


@pytest.mark.usefixtures("stored")
def test_a_full_disk_leaves_no_half_export(run: Run) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("needs /dev/full")
    Path("lembar.html").write_text("kemarin")
    Path(".lembar.html.part").symlink_to(full)

    ran = run("speakers", "-o", "lembar.html")

    assert ran.code == 1
    assert "No space left" in ran.err
    assert Path("lembar.html").read_text() == "kemarin"


@pytest.mark.usefixtures("stored")
def test_an_article_is_found_by_id_address_or_title(run: Run) -> None:
    for wanted in ("purnama-0002", "Stoltenberg sesalkan penutupan"):
        assert run("show", wanted).out.startswith("Stoltenberg sesalkan penutupan kantor NATO di Moskow\n")
    ran = run("show", "purnama-0")
    assert ran.code == 3
    assert "articles go by" in ran.err
    assert run("show", "tidak-ada").code == 3


@pytest.mark.usefixtures("stored")
def test_an_explanation_names_rule_chain_and_other_candidates(run: Run) -> None:
    out = run("explain", "lintang-0001").out

    assert "Oana Lungescu · Saksi · direct · sure 0.90" in out
    assert 'found by toy; cue "kata"; beside it' in out
    assert "(name)" in out
    assert "also considered: Orang Lain 0.10" in out


@pytest.mark.usefixtures("stored")
def test_statistics_come_as_bars_as_numbers_and_as_a_picture(run: Run) -> None:
    assert "22 articles from 5 outlets" in run("stats").out
    weeks = next(csv.reader(io.StringIO(run("stats", "--format", "csv").out)))[2:]
    assert weeks[:2] == ["2021-10-11", "2021-10-18"]
    run("stats", "-o", "minggu.svg")
    assert "<svg" in Path("minggu.svg").read_text("utf-8")


@pytest.mark.usefixtures("toy")
def test_a_watched_folder_is_taken_in_when_its_files_have_settled() -> None:
    from cli.watch import Watcher
    from quotes.readers import ReadOptions

    folder = Path("masuk")
    folder.mkdir()
    session = Session()
    with Store.in_memory() as store:
        watcher = Watcher(session, store, ReadOptions())
        watcher.look(folder)
        (folder / "a.txt").write_text('"Siap," kata Budi Hartono.')
        watcher.look(folder)
        assert store.counts().articles == 0
        (folder / "a.txt").write_text('"Siap sekali," kata Budi Hartono.')
        watcher.look(folder)
        assert store.counts().articles == 0
        watcher.look(folder)
        watcher.look(folder)
        assert [row.words for row in store.quotes().rows] == ["Siap sekali,"]


@pytest.mark.usefixtures("toy")
def test_watching_once_takes_what_is_there(run: Run) -> None:
    ran = run("watch", EDGE, "--once", "--db", "s.json")

    assert ran.code == 1
    assert "articles added" in ran.err


def test_a_missing_store_is_named_with_what_to_do(run: Run) -> None:
    ran = run("speakers", "--db", "tidak-ada.json")

    assert ran.code == 3
    assert ran.err.count("\n") == 2
    assert "hint: " in ran.err


def test_a_damaged_store_is_exit_three(run: Run) -> None:
    Path("s.json").write_text("{ini bukan")

    assert run("speakers", "--db", "s.json").code == 3


@pytest.mark.usefixtures("stored")
def test_the_same_words_elsewhere_are_listed_earliest_first(run: Run) -> None:
    row = json.loads(run("search", "sesalkan", "--json", "--limit", "1").out)[0]

    out = run("quotes", "--same", row["quotation_id"]).out

    assert row["quotation_id"][:8] in out


@pytest.mark.usefixtures("stored")
def test_speakers_are_kept_as_a_list_to_correct(run: Run) -> None:
    import tomllib

    listed = tomllib.loads(run("speakers", "--toml").out)["speaker"]

    assert "Oana Lungescu" in [speaker["name"] for speaker in listed]


def test_gold_holds_checked_articles_and_every_one_when_asked(stored: Path, run: Run) -> None:
    nothing = run("export", "--format", "gold")
    assert (nothing.out, nothing.err) == (
        "",
        "no article has all its quotations checked; --every takes the others, too\n",
    )

    run("export", "--format", "gold", "--every", "-o", "gold.jsonl")

    lines = [json.loads(line) for line in Path("gold.jsonl").read_text("utf-8").splitlines()]
    assert len(lines) == 22
    assert {"id", "text", "quotes", "speakers"} <= set(lines[0])


def test_a_damaged_store_is_restored_from_its_last_good_copy(stored: Path, run: Run) -> None:
    run("rename", "lungescu", "Lungescu, Oana")
    run("rename", "stoltenberg", "Stoltenberg, Jens")
    stored.write_bytes(stored.read_bytes()[:1000])
    assert run("speakers").code == 3

    ran = run("doctor", "--restore")

    assert ran.code == 0
    assert "are there again" in ran.err
    assert run("speakers").code == 0


@pytest.mark.usefixtures("stored")
def test_corrections_are_logged_latest_first(run: Run) -> None:
    run("rename", "lungescu", "Lungescu")
    run("rename", "lungescu", "Oana")

    rows = json.loads(run("log", "--json").out)

    assert len(rows) == 2
    assert "Oana" in rows[0]["text"]


@pytest.mark.usefixtures("stored")
def test_a_card_tells_roles_outlets_and_wordings(run: Run) -> None:
    out = run("speakers", "lungescu", "--card").out

    assert out.startswith("Oana Lungescu\nperson; 1 quotations in 1 articles, 2021-10-19")
    assert "roles:\n  Saksi: 1, 2021-10-19 to 2021-10-19, Warta Lintang\n" in out
    assert json.loads(run("speakers", "lungescu", "--card", "--json").out)["row"]["name"] == "Oana Lungescu"
    assert run("speakers", "--card").code == 2


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("command", ["export", "speakers", "quotes"])
def test_a_pipe_is_written_to_and_never_replaced(run: Run, command: str) -> None:
    import os
    import threading

    os.mkfifo("pipa")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipa").read_bytes()), daemon=True)
    reader.start()

    assert run(command, "-o", "pipa", "--format", "csv").code == 0

    reader.join(10)
    assert b"Oana Lungescu" in read[0]
    assert Path("pipa").is_fifo()


def test_sources_without_a_name_are_left_out_and_told_of(stored: Path, run: Run) -> None:
    with Store.open(stored) as store:
        store.add([factories.extraction("x", factories.Said("Tidak tahu", "seorang warga", kind="unnamed"))])
    ran = run("speakers", "--json")
    assert "unnamed" not in {row["kind"] for row in json.loads(ran.out)}
    assert run("speakers").err == "1 without a name left out: --unnamed lists them too\n"
    assert json.loads(run("speakers", "--unnamed", "--json").out)[-1]["name"] == "seorang warga"
    assert json.loads(run("speakers", "warga", "--json").out)[0]["name"] == "seorang warga"


def test_a_store_of_an_earlier_version_is_read_and_told_of(tmp_path: Path, run: Run) -> None:
    (tmp_path / "s.json").write_bytes((ROOT / "fixtures" / "stores" / "v1.json").read_bytes())
    ran = run("speakers", "--db", "s.json", "--limit", "1")
    assert "Jens Stoltenberg" in ran.out
    assert "of an earlier version" in ran.err
    run("undo", "--db", "s.json")
    assert "of an earlier version" not in run("speakers", "--db", "s.json").err
