"""`kutipan extract`: one line an article, in order, offsets as in the input."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from quotes.records import digest
from tests.cli.conftest import ARTICLES, Run

pytestmark = pytest.mark.usefixtures("toy")

GOOD = {
    "id": "b-1",
    "text": 'Satu.\r\n\r\n"Siap," kata Budi Hartono.',
    "title": "Judul",
    "outlet": "a.example",
}


def lines_of(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def input_file(*lines: object) -> Path:
    path = Path("masuk.jsonl")
    path.write_bytes(
        b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    )
    return path


def test_every_article_of_the_input_gets_its_line_in_order(run: Run) -> None:
    ids = [json.loads(line)["id"] for line in ARTICLES.read_text("utf-8").splitlines()]

    ran = run("extract", ARTICLES)

    assert ran.code == 0
    assert [line["id"] for line in lines_of(ran.out)] == ids


def test_offsets_count_code_points_of_the_text_as_it_stood_line_ends_and_all(run: Run) -> None:
    text = '😀 Satu.\r\n\r\n"Siap," kata Budi Hartono.'

    (line,) = lines_of(run("extract", input_file({**GOOD, "text": text})).out)

    (quote,) = line["quotes"]
    assert text[slice(*quote["spans"][0])] == quote["text"] == "Siap,"
    assert text[slice(*quote["cue"])] == "kata"
    assert text[slice(*quote["source"])] == "Budi Hartono"
    assert (quote["speaker"], quote["kind"], quote["role"]) == ("Budi Hartono", "person", "Saksi")
    assert quote["evidence"]["rule"] == "toy"


def test_a_speaker_that_stays_open_is_null(run: Run) -> None:
    (line,) = lines_of(run("extract", input_file({**GOOD, "text": '"Siap," kata dia.'})).out)

    assert line["quotes"][0]["speaker"] is None


def test_what_cant_be_read_keeps_its_place_with_an_error(run: Run) -> None:
    path = input_file(GOOD, {"id": "b-2"}, b'{"id": "b-3", "text": putus', {**GOOD, "id": "b-4"})

    ran = run("extract", path)

    lines = lines_of(ran.out)
    assert ran.code == 1
    assert [line["id"] for line in lines] == ["b-1", "b-2", "b-3", "b-4"]
    assert [line["quotes"] == [] and "error" in line for line in lines] == [False, True, True, False]
    assert "masuk.jsonl:2: no column holds the text" in ran.err


def test_half_a_surrogate_pair_is_written_escaped(run: Run) -> None:
    path = input_file(b'{"id": "s", "text": "\\"Siap \\ud83d,\\" kata Budi."}')

    ran = run("extract", path)

    assert ran.code == 0
    assert lines_of(ran.out)[0]["quotes"][0]["text"] == "Siap \ud83d,"


def test_standard_input_can_be_an_article(run: Run) -> None:
    ran = run("extract", "-", stdin='Satu.\r\n"Siap," kata Budi.'.encode("utf-16"))

    assert lines_of(ran.out)[0]["quotes"][0]["spans"] == [[8, 13]]


def test_csv_has_the_sheets_columns_and_python_reads_it_back(run: Run) -> None:
    ran = run("extract", input_file(GOOD), "--format", "csv")

    (row,) = csv.DictReader(io.StringIO(ran.raw.decode(), newline=""))
    assert (row["speaker"], row["quotation"], row["outlet"], row["title"]) == (
        "Budi Hartono",
        "Siap,",
        "a.example",
        "Judul",
    )
    assert (int(row["start"]), int(row["end"])) == (10, 15)


def test_columns_are_mapped_and_missing_fields_set(run: Run) -> None:
    Path("dump.csv").write_text('nomor,naskah,tgl_terbit\n7,"""Siap,"" kata Budi.",18 Oktober 2021\n')

    ran = run(
        *("extract", "dump.csv", "--text", "naskah", "--id", "nomor", "--date", "tgl_terbit"),
        *("--set", "outlet=koran.example"),
    )

    (line,) = lines_of(ran.out)
    assert (line["id"], line["date"], line["outlet"]) == ("7", "2021-10-18", "koran.example")


def test_the_suffix_of_the_output_names_the_format(run: Run) -> None:
    ran = run("extract", input_file(GOOD), "-o", "halaman.html")

    assert (ran.code, ran.out) == (0, "")
    page = Path("halaman.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert ">Siap,</a>" in page


def test_a_workbook_and_markdown_are_written(run: Run) -> None:
    assert run("extract", input_file(GOOD), "--format", "markdown").out.count("Siap,") == 1
    run("extract", input_file(GOOD), "-o", "a.xlsx")

    assert Path("a.xlsx").read_bytes().startswith(b"PK")


def test_the_text_of_an_article_is_not_changed_by_extraction(run: Run) -> None:
    Path("a.txt").write_bytes(b'Satu.\r\n"Siap," kata Budi.\r')

    (line,) = lines_of(run("explain", "a.txt", "--format", "jsonl").out)

    assert digest(line["text"]) == digest('Satu.\r\n"Siap," kata Budi.\r')
