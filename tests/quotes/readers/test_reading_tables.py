"""CSV, Parquet, WARC and feeds, whole and damaged."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from quotes.readers import Columns, ReadFailure, ReadOptions, read
from quotes.records import Article

ROWS = [
    ["a", "Judul, satu", "20/10/2021", '"Siap," kata Budi; lalu pergi.\nDua baris.'],
    ["b", "Judul dua", "21/10/2021", "“Belum,” kata Ani."],
]
HEADER = ["id", "judul", "tanggal", "isi"]
PAGE = (Path(__file__).parents[3] / "fixtures" / "pages" / "lintang.html").read_bytes()


def table(path: Path, delimiter: str = ",", encoding: str = "utf-8", header: list[str] | None = None) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([header or HEADER, *ROWS])
    return path


def failure(path: Path, options: ReadOptions | None = None) -> ReadFailure:
    (found,) = read([path], options or ReadOptions())
    assert isinstance(found, ReadFailure), found
    return found


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_delimiter_and_encoding_are_found_out(tmp_path: Path, delimiter: str, encoding: str) -> None:
    first, second = read([table(tmp_path / "a.csv", delimiter, encoding)])

    assert first == Article("a", ROWS[0][3], "Judul, satu", date="2021-10-20")
    assert isinstance(second, Article)
    assert second.text == "“Belum,” kata Ani."


def test_a_missing_column_is_named_with_what_is_there(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", header=["id", "judul", "tanggal", "isi_lengkap"])

    assert failure(path).hint == "there is: id, judul, tanggal, isi_lengkap; name it with --text COLUMN"
    wrong = failure(path, ReadOptions(columns=Columns(text="isi_lengkp")))
    assert wrong.message == "no column is called 'isi_lengkp'"
    assert wrong.hint.startswith("did you mean 'isi_lengkap'?")


def test_columns_can_be_mapped_and_two_hundred_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "lebar.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([f"k{number}" for number in range(199)] + ["naskah"])
        writer.writerow(["x"] * 199 + ["Hujan."])

    (found,) = read([path], ReadOptions(columns=Columns(text="naskah", title="k3")))

    assert isinstance(found, Article)
    assert (found.text, found.title) == ("Hujan.", "x")
    assert "and 188 more" in failure(path).hint


def test_a_wrong_delimiter_shows_what_it_makes_of_the_header(tmp_path: Path) -> None:
    found = failure(table(tmp_path / "a.csv", ";"), ReadOptions(delimiter=","))

    assert "id;judul;tanggal;isi" in found.hint


def test_a_bad_row_costs_that_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,isi\na,Hujan.\nb,\nc\nd,Reda.\n")

    found = list(read([path]))

    assert [item.id for item in found] == ["a", "b", "c", "d"]
    assert [type(item) for item in found] == [Article, ReadFailure, ReadFailure, Article]


def test_an_unclosed_quotation_mark_does_not_swallow_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,isi\na,Hujan.\nb,"' + "putus\n" * 1_000_000)

    first, last = read([path])

    assert first.id == "a"
    assert isinstance(last, ReadFailure)
    assert last.line == 3


def test_parquet_rows_are_articles_and_a_cut_file_is_a_failure(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    rows = [dict(zip(HEADER, row, strict=True)) for row in ROWS] + [{"id": "c", "isi": None}]
    parquet.write_table(arrow.Table.from_pylist(rows), path)

    first, second, third = read([path])

    assert (first.id, second.id, third.id) == ("a", "b", "c")
    assert isinstance(third, ReadFailure)
    path.write_bytes(path.read_bytes()[:-100])
    assert "Parquet file is damaged" in failure(path).message


@pytest.mark.parametrize("gzip", [False, True])
def test_every_page_of_an_archive_is_read_and_a_cut_one_gives_what_came_before(
    tmp_path: Path, gzip: bool
) -> None:
    pytest.importorskip("warcio")
    path = _archive(tmp_path / ("a.warc.gz" if gzip else "a.warc"), gzip=gzip)

    found = list(read([path]))

    assert [item.title for item in found if isinstance(item, Article)] == [
        "Rusia Balas NATO: Kantor di Moskow Ditutup"
    ] * 2
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * 0.7)])
    first, last = read([path])
    assert isinstance(first, Article)
    assert isinstance(last, ReadFailure)
    assert "break" in last.message


def _archive(path: Path, *, gzip: bool) -> Path:
    import io

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=gzip)
        for number in range(2):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
            payload = io.BytesIO(PAGE.replace(b"d-5771203", b"d-%d" % number))
            address = f"https://lintang.example/{number}"
            writer.write_record(
                writer.create_warc_record(address, "response", payload=payload, http_headers=headers)
            )
    return path


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Warta Lintang</title>
<item><title>Satu &amp; dua</title><link>https://lintang.example/1</link>
<pubDate>Wed, 20 Oct 2021 01:01:00 +0700</pubDate>
<description>&lt;p&gt;"Kami siap," kata Menteri Budi Hartono di Jakarta.&lt;/p&gt;
&lt;p&gt;Hujan.&lt;/p&gt;</description></item><item><title>Tanpa isi</title></item></channel></rss>"""


def test_feed_entries_are_articles_and_an_empty_one_is_a_failure(tmp_path: Path) -> None:
    path = tmp_path / "umpan.xml"
    path.write_text(RSS)

    first, second = read([path])

    assert isinstance(first, Article)
    assert (first.title, first.date, first.outlet) == (
        "Satu & dua",
        "2021-10-20T01:01:00+07:00",
        "lintang.example",
    )
    assert first.text == '"Kami siap," kata Menteri Budi Hartono di Jakarta.\n\nHujan.'
    assert isinstance(second, ReadFailure)
    assert second.line == 2


@pytest.mark.parametrize(
    "data", ["<rss></rss>", "<rss><channel><item>", "<feed", '<!DOCTYPE a [<!ENTITY b "c">]><rss>&b;']
)
def test_a_broken_feed_is_a_failure(tmp_path: Path, data: str) -> None:
    path = tmp_path / "umpan.rss"
    path.write_text(data)

    assert failure(path).message
