"""One way to write every format, to a file whole or not at all, or to an open stream."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, TextIO, get_args

from store.export import sheets
from store.files import replaced
from store.rows import QuoteRow

Format = Literal["csv", "excel-csv"]
FORMATS: tuple[str, ...] = get_args(Format)

_writers: dict[str, Callable[[Sequence[QuoteRow], TextIO], None]] = {
    "csv": sheets.write_csv,
    "excel-csv": sheets.write_excel_csv,
}


def write(rows: Sequence[QuoteRow], fmt: Format, target: Path | TextIO | BinaryIO) -> int:
    """Write `rows`; returns their number. A `Path` is replaced only when all is written."""
    if isinstance(target, Path):
        with replaced(target) as file:
            write(rows, fmt, file)
        return len(rows)
    if isinstance(target, io.TextIOBase):
        _writers[fmt](rows, target)
        return len(rows)
    text = io.TextIOWrapper(target, encoding="utf-8", errors="surrogatepass", newline="")  # type: ignore[type-var]
    try:
        _writers[fmt](rows, text)
        text.flush()
    finally:
        text.detach()
    return len(rows)
