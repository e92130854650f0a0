"""Whatever the bytes, a reader answers with articles and failures, and never raises."""

from __future__ import annotations

import gzip
import json
import tempfile
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.readers import ReadFailure, ReadOptions, read
from quotes.readers.records import Format
from quotes.records import Article

PAGES = Path(__file__).parents[3] / "fixtures" / "pages"
ROW = {"id": "a", "text": "“Siap,” kata Budi.\r\nHujan.", "title": "Judul", "date": "20/10/2021"}
SEEDS = {
    "text": "“Siap,” kata Budi.\r\nHujan.".encode(),
    "html": (PAGES / "meridian.html").read_bytes(),
    "jsonl": (json.dumps(ROW) + "\n").encode() * 3,
    "json": json.dumps([ROW, ROW]).encode(),
    "csv": 'id,judul,isi\na,Satu,"“Siap,” kata Budi."\n'.encode(),
    "feed": b"<rss><channel><item><title>a</title><description>"
    + b"Hujan turun. " * 9
    + b"</description></item></channel></rss>",
    "warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nHTTP/1.0 \r\n\r\n",
    "parquet": b"PAR1" + bytes(60) + b"PAR1",
}
mutations = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), st.binary(max_size=12)), min_size=0, max_size=6
)


def mutated(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, new in changes:
        at = int(place * len(data))
        data = data[:at] + new + data[at + length :]
    return data


@pytest.mark.parametrize("name", [name for name in get_args(Format) if name])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=mutations, packed=st.booleans())
def test_no_bytes_make_a_reader_raise(
    name: Format, changes: list[tuple[float, int, bytes]], packed: bool
) -> None:
    data = mutated(gzip.compress(SEEDS[name]) if packed else SEEDS[name], changes)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a")
        path.write_bytes(data)

        for options in (ReadOptions(format=name), ReadOptions()):
            for item in read([path], options):
                assert isinstance(item, Article | ReadFailure)
                assert not isinstance(item, Article) or item.text.strip()


@given(st.text(min_size=1).filter(str.strip))
def test_json_text_is_kept_to_the_character(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.jsonl")
        path.write_bytes(json.dumps({"text": text}).encode() + b"\n")

        (found,) = read([path])

    assert isinstance(found, Article)
    assert found.text == text


@given(st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()))
def test_a_text_file_is_kept_to_the_character(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.txt")
        path.write_bytes(text.encode())

        (found,) = read([path])

    assert isinstance(found, Article)
    assert found.text == text.removeprefix("\ufeff")
