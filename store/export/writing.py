"""One way to write every format, to a file whole or not at all, or to an open stream."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, TextIO, cast, get_args

import msgspec

from store.errors import BadValue
from store.export import pages, sheets
from store.export.columns import record
from store.files import replaced
from store.rows import QuoteRow

Format = Literal["csv", "excel-csv", "xlsx", "jsonl", "json", "markdown", "html"]
FORMATS: tuple[Format, ...] = get_args(Format)


def write(rows: Sequence[QuoteRow], fmt: Format, target: Path | TextIO | BinaryIO) -> int:
    """Write `rows`; returns their number.

    A `Path` is replaced only when all is written. A text stream must keep line ends as they are
    given (`newline=""`) for CSV. Raises `BadValue` for an unknown format, or XLSX to a text stream.
    """
    if fmt not in FORMATS:
        raise BadValue(f"unknown format {fmt!r}", f"one of {', '.join(FORMATS)}")
    if isinstance(target, Path):
        with replaced(target) as file:
            return write(rows, fmt, file)
    if isinstance(target, io.TextIOBase):
        if fmt == "xlsx":
            raise BadValue("XLSX is no text", "give it a file, e.g. -o quotations.xlsx")
        _text_writers[fmt](rows, cast("TextIO", target))
    elif fmt == "xlsx":
        sheets.write_xlsx(rows, cast("BinaryIO", target))
    else:
        text = io.StringIO(newline="")
        _text_writers[fmt](rows, text)
        cast("BinaryIO", target).write(text.getvalue().encode())
    return len(rows)


def _write_jsonl(rows: Sequence[QuoteRow], file: TextIO) -> None:
    file.writelines(msgspec.json.encode(record(row)).decode() + "\n" for row in rows)


def _write_json(rows: Sequence[QuoteRow], file: TextIO) -> None:
    encoded = msgspec.json.encode([record(row) for row in rows])
    file.write(msgspec.json.format(encoded, indent=2).decode() + "\n")


_text_writers: dict[str, Callable[[Sequence[QuoteRow], TextIO], None]] = {
    "csv": sheets.write_csv,
    "excel-csv": sheets.write_excel_csv,
    "jsonl": _write_jsonl,
    "json": _write_json,
    "markdown": pages.write_markdown,
    "html": pages.write_html,
}
