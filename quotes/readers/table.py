"""CSV with any delimiter: one row an article, its columns by name."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping

from quotes.errors import InputError
from quotes.readers import limits
from quotes.readers.decode import decode
from quotes.readers.fields import article, columns_of, identity
from quotes.readers.records import Columns, ReadFailure, ReadOptions
from quotes.readers.sources import Source
from quotes.records import Article

_DELIMITERS = (",", ";", "\t", "|")
_HEADER = 100_000
_NO_COLUMNS = Columns()


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a CSV file with a header; a bad row costs that row."""
    csv.field_size_limit(limits.ARTICLE)
    text = decode(source.data(limits.FILE_IN_MEMORY), options.encoding)
    delimiter = options.delimiter or delimiter_of(text, options.columns)
    if len(delimiter) != 1:
        raise InputError(f"a delimiter is one character, not {delimiter!r}", "e.g. --delimiter ';'")
    rows = csv.reader(io.StringIO(with_marks(text, delimiter), newline=""), delimiter=delimiter)
    try:
        header = next(rows, [])
    except csv.Error as error:
        raise InputError(f"not CSV: {error}", "name its format with --from") from error
    columns = columns_of(header, options.columns)
    yield from _articles(source, rows, header, columns, options)


def with_marks(text: str, delimiter: str) -> str:
    """CSV with cells quoted that begin with a quotation mark of their own (`"Siap," kata Budi.`).

    Such a cell goes on behind its second mark; the marks are its words' and stay.
    """
    if '"' not in text:
        return text
    end = rf"{re.escape(delimiter)}\r\n"
    cells = re.compile(rf'("(?:[^"]++|"")*+")([^{end}]*+)|[^{end}]++')

    def mended(cell: re.Match[str]) -> str:
        own = cell[0]
        return '"' + own.replace('"', '""') + '"' if cell[2] else own

    return cells.sub(mended, text)


def delimiter_of(text: str, wanted: Columns = _NO_COLUMNS) -> str:
    """The delimiter under which the header has a text column, else the most columns."""
    first = text[:_HEADER]

    def fitness(delimiter: str) -> tuple[bool, int]:
        try:
            header = next(csv.reader(io.StringIO(first, newline=""), delimiter=delimiter), [])
            columns_of(header, wanted)
        except (csv.Error, InputError):
            return False, first.partition("\n")[0].count(delimiter)
        return True, len(header)

    return max(_DELIMITERS, key=fitness)


def _articles(
    source: Source,
    rows: Iterator[list[str]],
    header: list[str],
    columns: Mapping[str, str],
    options: ReadOptions,
) -> Iterator[Article | ReadFailure]:
    number = 1
    while True:
        number += 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            yield ReadFailure(
                source.label, number, f"the row can't be read: {error}", "is a quotation mark unclosed?"
            )
            return
        if cells is None:
            return
        if any(cells):
            yield _article(source, number, dict(zip(header, cells, strict=False)), columns, options)


def _article(
    source: Source, number: int, row: dict[str, str], columns: Mapping[str, str], options: ReadOptions
) -> Article | ReadFailure:
    try:
        return article(row, columns, options)
    except InputError as error:
        return ReadFailure(source.label, number, error.message, error.hint, identity(row, columns))
