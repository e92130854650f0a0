from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from store import BadValue, Query, Store, StoreError
from store.export import COLUMNS, FORMATS, Format, gold, speakers_toml, write
from store.export.sheets import LONGEST_CELL
from tests.store.factories import Said, extraction

NASTY = [
    '=HYPERLINK("http://jahat.example")', "+62 811 dihubungi", "-5 persen", "@akun", "baris satu\nbaris dua",
    'koma, "petik", dan; titik', "[/i] <script>alert(1)</script> **tebal** | tabel",
    "emoji 🇮🇩 dan nol\u200blebar",
    "kontrol \x07 di tengah", "_x0041_ apa adanya",
]  # fmt: skip


@pytest.fixture
def nasty(store: Store) -> Store:
    """Quotations that are hard on every format."""
    store.add(
        extraction(f"a{i}", Said(words, "=1+1" if i == 0 else "Sergei Lavrov"), title=f"=Judul {words}")
        for i, words in enumerate(NASTY)
    )
    return store


def rows_of(store: Store) -> list[dict[str, Any]]:
    return [
        dict(zip(COLUMNS, (
            r.speaker or "", r.role, r.affiliation, r.type, r.words, r.cue_text, r.outlet, r.date,
            r.title, r.url, r.article_id, r.spans[0][0], r.spans[-1][1], r.confidence, r.id,
        ), strict=True))
        for r in store.quotes().rows
    ]  # fmt: skip


def test_columns_stand_in_their_documented_order() -> None:
    assert " ".join(COLUMNS) == (
        "speaker role affiliation type quotation cue outlet date title url article_id start end confidence"
        " quotation_id"
    )


def test_csv_reads_back_as_it_was(nasty: Store, tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    assert write(nasty.quotes().rows, "csv", target) == len(NASTY)
    with target.open(newline="", encoding="utf-8") as file:
        read = list(csv.DictReader(file))
    assert read == [{name: str(value) for name, value in row.items()} for row in rows_of(nasty)]


def test_excel_csv_has_a_mark_and_no_formula(nasty: Store, tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    write(nasty.quotes().rows, "excel-csv", target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(newline="", encoding="utf-8-sig") as file:
        read = list(csv.DictReader(file, delimiter=";"))
    for given, row in zip(rows_of(nasty), read, strict=True):
        for name in COLUMNS:
            assert not row[name].startswith(("=", "+", "-", "@", "\t", "\r"))
            assert row[name].removeprefix("'") == str(given[name])


def test_xlsx_reads_back_as_texts_and_numbers(nasty: Store, tmp_path: Path) -> None:
    target = tmp_path / "sheet.xlsx"
    write(nasty.quotes().rows, "xlsx", target)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    header, *lines = sheet.iter_rows()
    assert [cell.value for cell in header] == list(COLUMNS)
    for given, line in zip(rows_of(nasty), lines, strict=True):
        read = {name: cell.value or "" for name, cell in zip(COLUMNS, line, strict=True)}
        read |= {name: unescape(value) for name, value in read.items() if "_x0007_" in str(value)}
        assert read == given
        assert all(cell.data_type in {"s", "n"} for cell in line)


def test_a_text_too_long_for_a_cell_is_cut_and_says_so(store: Store, tmp_path: Path) -> None:
    store.add([extraction("a", Said("kata " * 10_000))])
    target = tmp_path / "sheet.xlsx"
    write(store.quotes().rows, "xlsx", target)
    sheet = openpyxl.load_workbook(target).active
    assert sheet is not None
    value = str(sheet["E2"].value)
    assert len(value) == LONGEST_CELL
    assert value.endswith("[…]")


@pytest.mark.parametrize("fmt", ["json", "jsonl"])
def test_json_reads_back_as_it_was(nasty: Store, fmt: Any) -> None:
    text = io.StringIO()
    write(nasty.quotes().rows, fmt, text)
    value = text.getvalue()
    read = json.loads(value) if fmt == "json" else [json.loads(line) for line in value.split("\n")[:-1]]
    assert [{name: row[name] for name in COLUMNS} for row in read] == rows_of(nasty)
    assert read[0]["spans"] == [list(span) for span in nasty.quotes().rows[0].spans]


def test_an_open_speaker_is_null_in_json_and_empty_in_csv(filled: Store) -> None:
    rows = filled.quotes(Query(review="open")).rows
    text, sheet = io.StringIO(), io.StringIO()
    write(rows, "jsonl", text)
    write(rows, "csv", sheet)
    assert json.loads(text.getvalue())["speaker"] is None
    assert sheet.getvalue().splitlines()[1].startswith(",")


def test_pages_show_markup_as_text(nasty: Store) -> None:
    page, sheet = io.StringIO(), io.StringIO()
    write(nasty.quotes().rows, "html", page)
    write(nasty.quotes().rows, "markdown", sheet)
    assert "<script>alert" not in page.getvalue()
    assert "&lt;script&gt;alert" in page.getvalue()
    assert "<script>" not in sheet.getvalue()
    assert r"\*\*tebal\*\*" in sheet.getvalue()
    assert "> baris satu\n> baris dua" in sheet.getvalue()


def test_only_web_addresses_become_links(store: Store) -> None:
    store.add([extraction("a", Said("Kami siap"), url="javascript:alert(1)")])
    formats: tuple[Format, ...] = ("html", "markdown")
    for fmt in formats:
        text = io.StringIO()
        write(store.quotes().rows, fmt, text)
        assert "javascript:" not in text.getvalue()


@pytest.mark.parametrize("fmt", FORMATS)
def test_every_format_is_written_to_files_and_streams_alike(filled: Store, fmt: Any, tmp_path: Path) -> None:
    rows = filled.quotes().rows
    stream = io.BytesIO()
    assert write(rows, fmt, tmp_path / "out") == write(rows, fmt, stream) == 7
    if fmt != "xlsx":  # xlsx holds the time it was made
        assert (tmp_path / "out").read_bytes() == stream.getvalue()
    assert write((), fmt, tmp_path / "none") == 0


def test_a_failed_export_leaves_the_old_file_and_nothing_else(filled: Store, tmp_path: Path) -> None:
    target = tmp_path / "sheet.csv"
    target.write_text("lama")
    with pytest.raises(AttributeError):
        write([*filled.quotes().rows, None], "csv", target)  # type: ignore[list-item]
    assert [(file.name, file.read_text()) for file in tmp_path.glob("*sheet*")] == [("sheet.csv", "lama")]
    with pytest.raises(StoreError):
        write((), "csv", tmp_path / "tidak" / "ada.csv")


def test_wrong_formats_are_named(filled: Store) -> None:
    with pytest.raises(BadValue):
        write((), "pdf", io.BytesIO())  # type: ignore[arg-type]
    with pytest.raises(BadValue):
        write((), "xlsx", io.StringIO())


def test_gold_goes_out_and_comes_back(filled: Store) -> None:
    assert list(gold(filled)) == []
    for row in filled.quotes(Query(article_id="lintang-1")).rows:
        filled.confirm(row.id)
    filled.reassign(filled.quotes(Query(words="ditakutkan")).rows[0].id, "Leonid Slutsky")
    (line,) = gold(filled)
    assert {"id", "text", "sha256", "quotes", "speakers"} <= json.loads(line).keys()
    with Store.in_memory() as other:
        assert other.import_gold([line, "\n"]) == 3
        assert {row.review for row in other.quotes().rows} == {"confirmed"}
        assert list(gold(other)) == [line]
        rows = {row.words: (row.speaker, row.type, row.spans) for row in other.quotes().rows}
        assert rows["Tidak ada yang perlu ditakutkan warga"][0] == "Leonid Slutsky"
        assert rows["Pintu tidak kami kunci"][0] == "Sergey Lavrov"
    assert len(list(gold(filled, every=True))) == 3


@pytest.mark.parametrize(
    "line", ["{", '{"id": "a"}', '{"id":"a","text":"abc","quotes":[{"type":"direct","spans":[[0,9]]}]}']
)
def test_broken_gold_is_named_by_its_line(store: Store, line: str) -> None:
    from quotes.errors import InputError

    with pytest.raises(InputError, match="line 2"):
        store.import_gold(["", line])


def test_the_list_of_speakers_reads_back(filled: Store, tmp_path: Path) -> None:
    from store.catalog import read

    target = tmp_path / "speakers.toml"
    target.write_text(speakers_toml(filled), encoding="utf-8")
    listed = {speaker.name: speaker for speaker in read(target).speaker}
    assert set(listed) == {"Sergei Lavrov", "Oana Lungescu", "Jens Stoltenberg"}
    assert listed["Sergei Lavrov"].aliases == ("Sergey Lavrov",)
    assert listed["Oana Lungescu"].role == "juru bicara"
    assert filled.apply_catalog(target) > 0
    assert filled.apply_catalog(target) == 0
    assert "wikidata" not in speakers_toml(filled)
