"""HTML pages: headline, date, outlet, address and body, and no furniture."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quotes.readers import ReadFailure, ReadOptions, read
from quotes.records import Article

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "fixtures" / "pages"
SAVED = ROOT.parent / "shared" / "data" / "html"


def article(path: Path, options: ReadOptions | None = None) -> Article:
    (found,) = read([path], options or ReadOptions())
    assert isinstance(found, Article), found
    return found


def test_loose_text_between_breaks_becomes_paragraphs_and_menus_go() -> None:
    found = article(PAGES / "lintang.html")

    assert found.title == "Rusia Balas NATO: Kantor di Moskow Ditutup"
    assert found.date == "2021-10-19T09:38:00+07:00"
    assert found.outlet == "lintang.example"
    assert found.url == "https://lintang.example/berita/d-5771203/rusia-balas-nato"
    assert [paragraph.split()[0] for paragraph in found.text.split("\n\n")] == [
        "Jakarta",
        '"Kalau',
        "Menurut",
        "Juru",
    ]
    assert not any(word in found.text for word in ("Baca juga", "Beras", "Copyright", "Beranda", "iklan"))


def test_a_marked_body_is_taken_at_its_word_in_any_encoding() -> None:
    found = article(PAGES / "meridian.html")

    assert found.title == "Moskow Bekukan Misinya di NATO"
    assert found.date == "2021-10-18T21:15:00+07:00"
    assert found.outlet == "meridian.example"
    assert "“Sesudah apa yang dilakukan NATO awal bulan ini" in found.text
    assert [paragraph.split()[0] for paragraph in found.text.split("\n\n")] == ["MOSKOW,", "“Sesudah", "Ia"]


def test_a_broken_address_loses_no_article(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    sound = (PAGES / "meridian.html").read_bytes()
    page.write_bytes(sound.replace(b"https://www", b"https://[www"))

    found = article(page)

    assert found.title == "Moskow Bekukan Misinya di NATO"
    assert found.outlet == ""


def test_a_front_page_is_no_article() -> None:
    (found,) = read([PAGES / "depan.html"])

    assert isinstance(found, ReadFailure)
    assert found.message == "no article on this page"


@pytest.mark.parametrize(
    "page",
    [
        b"<html>",
        b"<html></html>" + b" " * 100,
        b"<p>" + b"\xff\xfe\x00" * 30,
        b"<" * 100_000,
        b"<div>" * 20_000 + b"Hujan" + b"</div>" * 20_000,
        b"<!doctype html>\x00\x00<body>\x00",
    ],
)
def test_a_broken_page_is_a_failure_and_never_an_error(tmp_path: Path, page: bytes) -> None:
    path = tmp_path / "rusak.html"
    path.write_bytes(page)

    (found,) = read([path])

    assert isinstance(found, ReadFailure)


def test_a_page_of_twenty_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "besar.html"
    path.write_bytes(b"<p>halo</p>" * 1_900_000)

    (found,) = read([path])

    assert isinstance(found, ReadFailure)
    assert "larger than 10 MB" in found.message


@pytest.mark.skipif(not SAVED.exists(), reason="needs the saved pages in ../shared/data/html")
@pytest.mark.parametrize(
    "name", ["antara", "detik", "kompas", "liputan6", "okezone", "republika", "tempo", "viva"]
)
def test_saved_pages_give_headline_date_and_body(name: str) -> None:
    expected = json.loads((SAVED / "expected.json").read_text("utf-8"))[name]
    day = datetime.fromtimestamp(expected["date"] / 1000, UTC).date().isoformat()

    found = article(SAVED / f"{name}.html")
    missing = Counter(_words(expected["content"])) - Counter(_words(found.text))
    extra = Counter(_words(found.text)) - Counter(_words(expected["content"]))

    assert found.title == expected["title"]
    assert found.date.startswith(day)
    assert not missing
    assert extra.total() <= 5


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()
