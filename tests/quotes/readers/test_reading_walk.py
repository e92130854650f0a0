"""Paths, directories, patterns and standard input."""

from __future__ import annotations

import gzip
import io
import os
import sys
import threading
from pathlib import Path

import pytest

from quotes.readers import ReadFailure, ReadOptions, read
from quotes.readers.walk import count
from quotes.records import Article

LINE = b'{"id": "a", "text": "\\"Siap,\\" kata Budi."}\n'


def ids(*paths: str | Path) -> list[str]:
    return [item.id if isinstance(item, Article) else f"! {item.message}" for item in read(paths)]


def test_a_directory_is_walked_in_sorted_order_and_hidden_files_stay_out(tmp_path: Path) -> None:
    for name in ("b.jsonl", "a.jsonl", "sub/c.jsonl", ".hidden.jsonl", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(LINE.replace(b'"a"', f'"{name}"'.encode()))

    assert ids(tmp_path) == ["a.jsonl", "b.jsonl", "sub/c.jsonl"]


def test_a_pattern_stands_for_what_it_matches(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE)
    (tmp_path / "[b].jsonl").write_bytes(LINE.replace(b'"a"', b'"b"'))

    assert ids(f"{tmp_path}/*.jsonl") == ["b", "a"]
    assert ids(f"{tmp_path}/[b].jsonl") == ["b"]
    assert ids(f"{tmp_path}/*.csv") == ["! no file matches this pattern"]


def test_one_bad_path_does_not_keep_the_others_from_being_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE)
    (tmp_path / "empty").mkdir()

    assert ids(tmp_path / "no.txt", tmp_path / "a.jsonl", tmp_path / "empty", "a\0b", "x" * 5000) == [
        "! no such file",
        "a",
        "! no articles in this directory",
        "! no name of a file",
        "! File name too long",
    ]


@pytest.mark.skipif(os.geteuid() != 0, reason="needs a second user: run as root")
def test_a_file_that_may_not_be_read_is_a_failure_with_a_hint(tmp_path: Path) -> None:
    path = tmp_path / "rahasia.txt"
    path.write_text("Hujan.")
    path.chmod(0)
    for folder in [tmp_path, *tmp_path.parents][:-1]:
        folder.chmod(folder.stat().st_mode | 0o055)
    os.seteuid(65534)
    try:
        (failure,) = read([path])
    finally:
        os.seteuid(0)
    assert isinstance(failure, ReadFailure)
    assert failure.message == "not allowed to read it"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (LINE, "a"),
        (gzip.compress(LINE, mtime=0), "a"),
        (b'[{"id": "l", "text": "Hujan."}]', "l"),
        (b'{\n  "id": "o",\n  "text": "Hujan."\n}', "o"),
    ],
)
def test_standard_input_is_known_by_its_first_bytes(
    monkeypatch: pytest.MonkeyPatch, data: bytes, expected: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    assert ids("-") == [expected]


def piped(data: bytes, path: Path) -> list[Article | ReadFailure]:
    """What is read of a named pipe into which somebody writes `data`."""
    os.mkfifo(path)

    def write() -> None:
        try:
            path.write_bytes(data)
        except BrokenPipeError:
            return

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    found = list(read([path]))
    writer.join(10)
    return found


LONG = "".join(f"Baris {number}: “Siap,” kata Budi.\n" for number in range(3000)).encode()


@pytest.mark.parametrize(
    "data",
    [
        LONG,
        gzip.compress(LONG, mtime=0),
        b"".join(LINE.replace(b'"a"', b'"%d"' % number) for number in range(3000)),
        b"[%s]" % b",".join(LINE.strip() for _ in range(3000)),
        b'{\n "id": "o", "text": "Hujan."}',
        b"<html><body><p>%s</p></body></html>" % LONG,
    ],
    ids=["text", "gzip", "lines", "list", "object", "page"],
)
def test_a_pipe_reads_whole_as_standard_input_does(
    data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    (tmp_path / "berkas").write_bytes(data)

    assert list(read(["-"])) == list(read([tmp_path / "berkas"])) == piped(data, tmp_path / "pipa")


def test_a_pipe_is_not_read_to_count_its_articles(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.jsonl")

    assert count([tmp_path / "pipa.jsonl"]) is None


def test_standard_input_given_twice_is_read_once_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINE)))

    assert ids("-", "-") == ["a", "! given twice, and can be read but once"]


def test_standard_input_can_be_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("“Siap,” kata Budi.\r\n".encode("cp1252"))))

    (article,) = read(["-"])

    assert isinstance(article, Article)
    assert article.text == "“Siap,” kata Budi.\r\n"


def test_a_named_format_overrides_the_suffix(tmp_path: Path) -> None:
    path = tmp_path / "ekspor.txt"
    path.write_bytes(LINE)

    (article,) = read([path], ReadOptions(format="jsonl"))

    assert article.id == "a"


def test_a_truncated_gzip_gives_what_came_before_and_says_that_it_breaks_off(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    lines = b"".join(
        b'{"id": "%d", "text": "%s"}\n' % (n, os.urandom(60).hex().encode()) for n in range(4000)
    )
    path.write_bytes(gzip.compress(lines)[:150_000])

    *articles, last = read([path])

    assert len(articles) > 1000
    assert isinstance(last, ReadFailure)
    assert "break off" in last.message


def test_a_compression_bomb_is_refused_by_size(tmp_path: Path) -> None:
    path = tmp_path / "bom.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as stream:
        for _ in range(80):
            stream.write(b'{"id": "x", "text": "' + b"a" * 1_000_000 + b'"}\n')

    *_, last = read([path])

    assert isinstance(last, ReadFailure)
    assert "compression bomb" in last.message


def test_articles_are_counted_where_that_is_quick(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * 3)
    (tmp_path / "b.txt").write_text("Hujan.")

    assert count([tmp_path]) == 4
    assert count(["-"]) is None
