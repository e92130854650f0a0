"""Lists as a table for people, and as CSV, JSON, Markdown, HTML or a workbook for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from cli import out
from cli.context import Session
from cli.settings import FORMATS
from quotes.errors import KutipanError

Cell = str | int | float | None
Row = Sequence[Cell]

BINARY = ("xlsx",)
_SUFFIXES = {
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
    ".txt": "table",
}
_GAP = "  "
_NARROWEST = 9
_FIRM = ("id", "suggestion", "speaker", "other", "date", "first", "last", "key", "path", "check")
"""Columns that a reader tells rows apart by."""
_CLEAR = ("csv", "excel-csv", "xlsx", "html")
"""Formats that programs open by their suffix."""


class OutputError(KutipanError):
    """An output file that can't be written, or a format that does not fit."""


def format_for(session: Session, fmt: str | None, target: str | None, default: str = "table") -> str:
    """`--format`, else the suffix of `-o`, else `--json`, else the configured format, else `default`.

    Raises `OutputError` for a suffix that no format has, or that is another's than `fmt`.
    """
    named = suffix_format(target, fmt, _SUFFIXES)
    if fmt or named:
        return fmt or named
    if session.settings.json:
        return "json" if default == "table" else default
    configured = session.settings.format
    return configured if configured and default == "table" else default


def suffix_format(target: str | None, fmt: str | None, known: Mapping[str, str]) -> str:
    """The format in `known` that the suffix of `target` names, "" for no suffix or a device.

    Raises `OutputError` where it names none, or another than `fmt`.
    """
    suffix = Path(target).suffix.lower() if target and target != "-" else ""
    if not suffix or is_special(Path(target or "")):
        return ""
    named = known.get(suffix, "")
    if not named and not fmt:
        raise OutputError(
            f"no format goes by {suffix}", f"known: {' '.join(known)}; or name one with --format"
        )
    clear = named in _CLEAR or fmt in _CLEAR
    if named and fmt and clear and fmt != named and {fmt, named} != {"csv", "excel-csv"}:
        raise OutputError(f"{target} would be {named} by its name, and {fmt} was asked for", "leave one out")
    return named


def emit(
    session: Session,
    columns: Sequence[str],
    rows: Sequence[Row],
    fmt: str | None,
    target: str | None,
    *,
    whole: Sequence[object] = (),
) -> None:
    """Write `rows` under `columns` as the user wants them, to stdout or to a file.

    `whole` are the values that the rows were made of: JSON tells all of them.
    """
    name = format_for(session, fmt, target)
    if whole and name in ("json", "jsonl"):
        deliver(session, pretty(whole) if name == "json" else json_lines(whole), target)
        return
    deliver(session, render(columns, rows, name, out.width() if not target else None), target)


def deliver(session: Session, data: str | bytes, target: str | None) -> None:
    """`data` to stdout, or whole to the file `target`, with a note of what was written."""
    if target and target != "-":
        write_whole(Path(target), data)
        session.console.note(f"wrote {target}")
    elif isinstance(data, bytes):
        if out.is_terminal():
            raise OutputError("a workbook is no text for a terminal", "add -o sheet.xlsx")
        out.binary().write(data)
    else:
        out.text().write(data)


def write_whole(path: Path, data: str | bytes) -> None:
    """Write a file all or not at all: beside it first, then in its place.

    A link is followed; a device or a pipe is written to as it is.
    """
    raw = data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data
    try:
        if is_special(path):
            path.write_bytes(raw)
        else:
            _replace(path.resolve(), raw)
    except OSError as error:
        there = path.resolve().parent.is_dir()
        hint = "free space, or choose another -o" if there else "make its folder first, or choose another -o"
        raise OutputError(f"can't write {path}: {error.strerror}", hint) from error


def _replace(path: Path, raw: bytes) -> None:
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(raw)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def is_special(path: Path) -> bool:
    """Whether `path` is a device or a pipe, which must never be replaced by a file."""
    return (
        (path.exists() and not path.is_file()) or path.is_relative_to("/dev") or path.is_relative_to("/proc")
    )


def render(columns: Sequence[str], rows: Sequence[Row], fmt: str, width: int | None = None) -> str | bytes:
    """`rows` in one of `cli.settings.FORMATS`; `width` cuts the table to a terminal."""
    if fmt == "table":
        return table(columns, rows, width)
    if fmt in ("csv", "excel-csv"):
        return _csv(columns, rows, bom=fmt == "excel-csv")
    if fmt in ("json", "jsonl"):
        return _json(columns, rows, fmt)
    if fmt == "markdown":
        return _markdown(columns, rows)
    if fmt == "html":
        return _html(columns, rows)
    if fmt == "xlsx":
        return _xlsx(columns, rows)
    raise OutputError(f"no format is called {fmt!r}", f"known: {', '.join(FORMATS)}")


def plain(value: Cell) -> str:
    """A cell as one line without control characters: foreign text can't steer the terminal."""
    if isinstance(value, float):
        return f"{value:.2f}"
    text = "" if value is None else str(value)
    return "".join(char if char.isprintable() else " " for char in text)


def columns_wide(text: str) -> int:
    """Terminal columns that `text` takes."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(
        0 if unicodedata.combining(char) else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in text
    )


def cut(text: str, width: int) -> str:
    """`text` in at most `width` columns, an ellipsis where something is left out."""
    if columns_wide(text) <= width:
        return text
    while text and columns_wide(text) > width - 1:
        text = text[: min(len(text) - 1, width - 1)]
    return text + "…"


def table(columns: Sequence[str], rows: Sequence[Row], width: int | None = None) -> str:
    """Aligned columns, numbers to the right; the widest text columns give way to `width`."""
    cells = [[plain(value) for value in row] for row in rows]
    widths = [
        max([columns_wide(name), *(columns_wide(row[i]) for row in cells)]) for i, name in enumerate(columns)
    ]
    if width is not None:
        _narrow(widths, columns, width - len(_GAP) * (len(widths) - 1))
    numeric = [
        bool(rows) and all(isinstance(row[i], int | float) for row in rows) for i in range(len(columns))
    ]
    lines = [columns, *cells]
    return "".join(
        _GAP.join(_aligned(cell, widths[i], right=numeric[i]) for i, cell in enumerate(line)).rstrip() + "\n"
        for line in lines
    )


def _aligned(cell: str, width: int, *, right: bool) -> str:
    cell = cut(cell, width)
    room = " " * (width - columns_wide(cell))
    return room + cell if right else cell + room


def _narrow(widths: list[int], columns: Sequence[str], room: int) -> None:
    """Take from the widest column until all fit, from those that identify a row last."""
    loose = [number for number, name in enumerate(columns) if name not in _FIRM]
    firm = [number for number, name in enumerate(columns) if name in _FIRM]
    for group in (loose, firm):
        while sum(widths) > room and group and max(widths[number] for number in group) > _NARROWEST:
            widest = max(group, key=lambda number: widths[number])
            widths[widest] -= 1


def _csv(columns: Sequence[str], rows: Sequence[Row], *, bom: bool) -> str:
    import csv
    import io

    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";" if bom else ",", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_no_formula(value) for value in row] for row in rows)
    return ("\ufeff" if bom else "") + buffer.getvalue()


def _no_formula(value: Cell) -> Cell:
    """Text that a spreadsheet would run as a formula gets an apostrophe in front."""
    from store.export.sheets import harmless

    return harmless(value) if isinstance(value, str) else value


def _json(columns: Sequence[str], rows: Sequence[Row], fmt: str) -> str:
    objects = [dict(zip(columns, row, strict=True)) for row in rows]
    return json_lines(objects) if fmt == "jsonl" else pretty(objects)


def json_lines(values: Iterable[object]) -> str:
    """Each of `values` as JSON in a line of its own."""
    return "".join(encoded(value) + "\n" for value in values)


def pretty(value: object) -> str:
    """`value` as indented JSON."""
    try:
        return msgspec.json.format(encoded(value), indent=2) + "\n"
    except (msgspec.DecodeError, UnicodeError):
        import json

        return json.dumps(msgspec.to_builtins(value), indent=2) + "\n"


def encoded(value: object) -> str:
    """`value` as JSON in one line; halves of surrogate pairs are escaped, never an error."""
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        import json

        return json.dumps(msgspec.to_builtins(value))


def _markdown(columns: Sequence[str], rows: Sequence[Row]) -> str:
    lines = [columns, ["---"] * len(columns), *([plain(value) for value in row] for row in rows)]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _html(columns: Sequence[str], rows: Sequence[Row]) -> str:
    from html import escape

    head = "".join(f"<th>{escape(name)}</th>" for name in columns)
    body = "\n".join(
        f"<tr>{''.join(f'<td>{escape(plain(value))}</td>' for value in row)}</tr>" for row in rows
    )
    return f'<!doctype html>\n<meta charset="utf-8">\n<table>\n<tr>{head}</tr>\n{body}\n</table>\n'


def _xlsx(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    import io

    import xlsxwriter

    from store.export.sheets import SURROGATE

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet()
    for number, row in enumerate([columns, *rows]):
        cells = [SURROGATE.sub("\ufffd", cell) if isinstance(cell, str) else cell for cell in row]
        sheet.write_row(number, 0, cells)
    sheet.freeze_panes(1, 0)
    book.close()
    return buffer.getvalue()
