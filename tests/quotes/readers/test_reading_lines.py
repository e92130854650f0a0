"""JSON Lines: FORMAT.md's fields, one bad line costs that line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from quotes.readers import Columns, ReadFailure, ReadOptions, read
from quotes.records import Article


def written(tmp_path: Path, *lines: object, name: str = "a.jsonl") -> Path:
    path = tmp_path / name
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    path.write_bytes(b"\n".join(raw))
    return path


def test_all_fields_are_read_and_gold_is_ignored(tmp_path: Path) -> None:
    row = {
        "id": "antara-7",
        "text": "Satu.\r\nDua.",
        "title": "T",
        "outlet": "antaranews.com",
        "date": "2021-10-21",
        "url": "https://a.example/7",
        "quotes": [{"type": "direct"}],
    }

    (article,) = read([written(tmp_path, row)])

    assert article == Article(
        "antara-7", "Satu.\r\nDua.", "T", "antaranews.com", "2021-10-21", "https://a.example/7"
    )


@pytest.mark.parametrize(
    ("line", "words", "known"),
    [
        (b'{"id": "x", "text": "putus', "broken JSON", "x"),
        (b"[1, 2]", "not a JSON object", ""),
        ({"id": "y"}, "no column holds the text", "y"),
        ({"id": "z", "text": 7}, "a number", "z"),
        ({"id": "k", "text": " \n"}, "empty", "k"),
        (b"\x81\x8d\xff\xfe\x00", "", ""),
    ],
)
def test_one_bad_line_costs_that_line_and_keeps_its_id(
    tmp_path: Path, line: object, words: str, known: str
) -> None:
    good = {"id": "a", "text": "Hujan."}

    first, bad, last = read([written(tmp_path, good, line, good)])

    assert first.id == last.id == "a"
    assert isinstance(bad, ReadFailure)
    assert (bad.line, bad.id) == (2, known)
    assert words in bad.message


def test_blank_lines_are_skipped_and_lines_still_counted(tmp_path: Path) -> None:
    first, bad = read([written(tmp_path, {"text": "Hujan."}, b"", b"  ", b"{")])

    assert isinstance(first, Article)
    assert isinstance(bad, ReadFailure)
    assert bad.line == 4


def test_keys_can_be_mapped_and_usual_ones_are_known(tmp_path: Path) -> None:
    row = {"nomor": 7, "isi": "Hujan.", "judul": "T", "tanggal": "Rabu, 20 Oktober 2021 - 01:01 WIB"}

    (article,) = read([written(tmp_path, row)], ReadOptions(columns=Columns(id="nomor")))

    assert article == Article("7", "Hujan.", "T", date="2021-10-20T01:01:00+07:00")


def test_a_line_of_more_than_ten_megabytes_is_skipped_without_being_kept(tmp_path: Path) -> None:
    long = b'{"id": "besar", "text": "' + b"a" * 11_000_000 + b'"}'

    bad, good = read([written(tmp_path, long, {"id": "a", "text": "Hujan."})])

    assert isinstance(bad, ReadFailure)
    assert "longer than 10 MB" in bad.message
    assert good.id == "a"


def test_halves_of_surrogate_pairs_are_read(tmp_path: Path) -> None:
    (article,) = read([written(tmp_path, b'{"id": "a", "text": "rusak \\ud83d di sini"}')])

    assert isinstance(article, Article)
    assert article.text == "rusak \ud83d di sini"


def test_a_json_document_is_a_list_an_article_or_lines(tmp_path: Path) -> None:
    row = {"id": "a", "text": "Hujan."}

    for number, data in enumerate([[row, row], row]):
        path = written(tmp_path, data, name=f"{number}.json")
        assert {item.id for item in read([path])} == {"a"}
    assert [item.id for item in read([written(tmp_path, row, row, name="lines.json")])] == ["a", "a"]


def test_utf_16_lines_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"id": "a", "text": "“Siap”"}\n{"id": "b", "text": "Hujan"}\n'.encode("utf-16"))

    assert [item.id for item in read([path])] == ["a", "b"]
