"""Lists in every format: aligned for people, harmless for spreadsheets."""

from __future__ import annotations

import csv
import io
import json

import pytest

from cli.settings import FORMATS
from cli.tables import OutputError, columns_wide, cut, encoded, plain, render, table

COLUMNS = ("speaker", "quotations", "role")
ROWS = [("Sergei Lavrov", 13, "Menteri Luar Negeri"), ("=1+1", 2, "a|b\n<i>")]


def text(fmt: str, width: int | None = None) -> str:
    made = render(COLUMNS, ROWS, fmt, width)
    assert isinstance(made, str)
    return made


def test_a_table_is_aligned_with_numbers_to_the_right() -> None:
    assert text("table") == (
        "speaker        quotations  role\n"
        "Sergei Lavrov          13  Menteri Luar Negeri\n"
        "=1+1                    2  a|b <i>\n"
    )


def test_a_narrow_table_cuts_what_identifies_a_row_last() -> None:
    assert text("table", 40) == (
        "speaker        quotations  role\n"
        "Sergei Lavrov          13  Menteri Luar…\n"
        "=1+1                    2  a|b <i>\n"
    )


def test_wide_characters_and_emoji_count_as_two() -> None:
    assert columns_wide("日本") == 4
    assert cut("日本語です", 5) == "日本…"
    assert table(("a", "b"), [("日本", "x"), ("abcd", "y")]).splitlines()[1:] == ["日本  x", "abcd  y"]


def test_control_characters_become_blanks() -> None:
    assert plain("a\x1b[31mb\nc\u202e") == "a [31mb c "


def test_csv_holds_no_formula_and_is_read_back() -> None:
    for fmt, delimiter in (("csv", ","), ("excel-csv", ";")):
        rows = list(
            csv.reader(io.StringIO(text(fmt).removeprefix("\ufeff"), newline=""), delimiter=delimiter)
        )
        assert rows[0] == list(COLUMNS)
        assert rows[2] == ["'=1+1", "2", "a|b\n<i>"]
    assert text("excel-csv").startswith("\ufeff")


def test_json_keeps_everything_as_it_is() -> None:
    objects = json.loads(text("json"))

    assert objects[1] == {"speaker": "=1+1", "quotations": 2, "role": "a|b\n<i>"}
    assert [json.loads(line) for line in text("jsonl").splitlines()] == objects


def test_markdown_and_html_run_no_markup() -> None:
    assert r"a\|b" in text("markdown")
    assert "&lt;i&gt;" in text("html")
    assert "<i>" not in text("html")


def test_a_workbook_opens_with_the_same_cells() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    made = render(COLUMNS, ROWS, "xlsx")
    assert isinstance(made, bytes)

    sheet = openpyxl.load_workbook(io.BytesIO(made)).active

    assert [list(row) for row in sheet.iter_rows(values_only=True)] == [
        list(COLUMNS),
        ["Sergei Lavrov", 13, "Menteri Luar Negeri"],
        ["=1+1", 2, "a|b\n<i>"],
    ]
    assert sheet["A3"].data_type == "s"


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(OutputError) as error:
        render(COLUMNS, ROWS, "pdf")

    assert all(fmt in error.value.hint for fmt in FORMATS)


def test_an_empty_list_is_a_header_alone() -> None:
    assert table(COLUMNS, []) == "speaker  quotations  role\n"


def test_halves_of_surrogate_pairs_are_escaped() -> None:
    assert encoded({"a": "\ud83d"}) == '{"a": "\\ud83d"}'
