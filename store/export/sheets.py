"""Sheets: CSV for programs, CSV for spreadsheet programs, XLSX."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from typing import BinaryIO, TextIO

from store.export.columns import COLUMNS, Cell, cells
from store.rows import QuoteRow

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters by which spreadsheet programs take a text for a formula."""
LONGEST_CELL = 32_767
"""Characters that an XLSX cell holds."""
CUT = " […]"
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a pair, which no workbook holds."""
WIDTHS = (24, 24, 20, 10, 80, 14, 18, 12, 40, 30, 18, 8, 8, 10, 18)


def write_csv(rows: Sequence[QuoteRow], file: TextIO) -> None:
    """Comma-separated, CRLF line ends, exactly the stored text."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(map(cells, rows))


def write_excel_csv(rows: Sequence[QuoteRow], file: TextIO) -> None:
    """For Excel: a byte order mark, semicolons, an apostrophe before what would be a formula."""
    file.write("\ufeff")
    writer = csv.writer(file, delimiter=";")
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in cells(row)] for row in rows)


def harmless(cell: Cell) -> Cell:
    """`cell` so that no spreadsheet program runs it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def write_xlsx(rows: Sequence[QuoteRow], file: BinaryIO) -> None:
    """One sheet with a header that stays and a filter; texts are texts, never formulas or links."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "in_memory": True,
    }
    with xlsxwriter.Workbook(buffer, options) as book:
        sheet = book.add_worksheet("quotations")
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for column, (name, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
            sheet.set_column(column, column, width, wrapped)
            sheet.write_string(0, column, name, bold)
        for line, row in enumerate(rows, 1):
            for column, cell in enumerate(cells(row)):
                if isinstance(cell, str):
                    sheet.write_string(line, column, _fitting(cell))
                else:
                    sheet.write_number(line, column, cell)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, len(rows), len(COLUMNS) - 1)
    file.write(buffer.getvalue())


def _fitting(text: str) -> str:
    text = SURROGATE.sub("\ufffd", text)
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - len(CUT)] + CUT
