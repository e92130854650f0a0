"""CSV for programs, CSV for spreadsheet programs."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TextIO

from store.export.columns import COLUMNS, cells
from store.rows import QuoteRow

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters by which spreadsheet programs take a text for a formula."""


def write_csv(rows: Sequence[QuoteRow], file: TextIO) -> None:
    """Comma-separated, CRLF line ends, UTF-8, exactly the stored text."""
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows(cells(row) for row in rows)


def write_excel_csv(rows: Sequence[QuoteRow], file: TextIO) -> None:
    """As `write_csv` with a byte order mark, and an apostrophe before what would be a formula."""
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([harmless(cell) for cell in cells(row)] for row in rows)


def harmless(cell: str | float) -> str | int | float:
    """`cell` so that no spreadsheet program runs it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
