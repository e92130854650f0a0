"""Text files: every character kept, whatever the encoding and the line ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotes.readers import Columns, ReadFailure, ReadOptions, read
from quotes.records import Article, article_id

TEXT = "“Pompa kami nyalakan sejak subuh,” kata Ratna.\r\n\r\nHujan reda.\rBaris tua.\n"


def only(path: Path, options: ReadOptions | None = None) -> Article | ReadFailure:
    found = list(read([path], options or ReadOptions()))
    assert len(found) == 1
    return found[0]


def article(path: Path, options: ReadOptions | None = None) -> Article:
    found = only(path, options)
    assert isinstance(found, Article), found
    return found


def failure(path: Path, options: ReadOptions | None = None) -> ReadFailure:
    found = only(path, options)
    assert isinstance(found, ReadFailure), found
    return found


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_every_encoding_gives_the_same_text_line_ends_and_all(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(TEXT.encode(encoding))

    assert article(path).text == TEXT


def test_the_id_comes_from_the_words_and_not_from_the_name(tmp_path: Path) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_bytes(TEXT.encode())
    two.write_bytes(TEXT.replace("\r\n", "\n").encode())

    assert article(one).id == article(two).id == article_id(TEXT)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Menlu Rusia Tutup Misi NATO\n\nJAKARTA - Rusia menutup misinya.", "Menlu Rusia Tutup Misi NATO"),
        ("JAKARTA - Rusia menutup misinya di Brussel.\nKata Lavrov.", ""),
        ("Rabu, 20 Oktober 2021 - 01:01 WIB\nRusia menutup misinya.", ""),
        ("Menlu Rusia Tutup Misi NATO", ""),
    ],
)
def test_a_headline_is_taken_only_where_the_first_line_stands_like_one(
    tmp_path: Path, text: str, title: str
) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(text, "utf-8")

    assert article(path).title == title


def test_what_the_user_sets_fills_what_a_text_file_lacks(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text("Hujan reda.", "utf-8")
    given = ReadOptions(defaults=Columns(outlet="antaranews.com", date="20 Oktober 2021", id="a-1"))

    found = article(path, given)

    assert (found.id, found.outlet, found.date) == ("a-1", "antaranews.com", "2021-10-20")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\x00\x01\x02\x03" * 500, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "picture"),
        (b"PK\x03\x04" + bytes(200), "zip"),
        (b"%PDF-1.7\n", "PDF"),
    ],
)
def test_what_is_no_text_is_named_with_its_reason(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(data)

    assert words in failure(path).message


def test_a_text_of_more_than_five_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(b"a " * 2_600_000)

    assert "larger than 5 MB" in failure(path).message


def test_an_encoding_that_does_not_fit_is_a_failure_with_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes("“Siap,” kata Budi.".encode("cp1252"))

    assert "not utf-8" in failure(path, ReadOptions(encoding="utf-8")).message
    assert "no encoding is called" in failure(path, ReadOptions(encoding="utf-99")).message
    assert article(path, ReadOptions(encoding="cp1252")).text == "“Siap,” kata Budi."
