"""JSON Lines as FORMAT.md has them, one article a line; one bad line costs that line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import msgspec

from quotes.errors import InputError
from quotes.readers import limits
from quotes.readers.decode import decode
from quotes.readers.fields import article, columns_of, identity
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Readable, Source
from quotes.records import Article

_ID = re.compile(r'"id"\s{0,9}:\s{0,9}"([^"\\]{1,200})"')
_BOM = "\ufeff"
_decoder = msgspec.json.Decoder()


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a JSON Lines file, in order; blank lines are skipped."""
    number = 0
    head = source.head()
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        lines: Iterator[bytes] = (
            line.encode() for line in decode(source.data(limits.FILE_IN_MEMORY)).split("\n")
        )
        yield from _articles(source, lines, options)
        return
    with source.open() as stream:
        for item in _articles(source, _lines(stream), options):
            number += 1
            yield item
    if number == 0:
        raise InputError("the file is empty", "")


def _lines(stream: Readable) -> Iterator[bytes]:
    """Lines of at most `limits.ARTICLE` bytes and one; the rest of a longer line is skipped."""
    while line := stream.readline(2 * limits.ARTICLE + 1):
        yield line
        while not line.endswith(b"\n") and (line := stream.readline(2 * limits.ARTICLE)):
            pass


def _articles(
    source: Source, lines: Iterator[bytes], options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    number = 0
    while True:
        number += 1
        try:
            line = next(lines, None)
        except InputError as error:
            yield ReadFailure(source.label, number, error.message, error.hint)
            return
        if line is None:
            return
        if line.strip():
            yield _article(source, number, line, options)


def _article(source: Source, number: int, line: bytes, options: ReadOptions) -> Article | ReadFailure:
    text = ""
    row: object = None
    try:
        text = _decoded(line, options)
        row = parse(text)
        return of_object(row, options)
    except InputError as error:
        known = identity(row, columns_or_none(row, options)) if isinstance(row, dict) else _id_in(text)
        return ReadFailure(source.label, number, error.message, error.hint, known)


def _decoded(line: bytes, options: ReadOptions) -> str:
    if len(line) > 2 * limits.ARTICLE:
        raise InputError(f"the line is longer than {limits.megabytes(2 * limits.ARTICLE)}", "split it")
    return decode(line, options.encoding).removeprefix(_BOM)


def columns_or_none(row: dict[str, object], options: ReadOptions) -> dict[str, str]:
    """The column of the id alone, for a row that has no text."""
    return {"id": options.columns.id or "id"} if row else {}


def _id_in(text: str) -> str:
    found = _ID.search(text)
    return found[1] if found else ""


def of_object(row: object, options: ReadOptions) -> Article:
    """The article in a JSON value; raises `InputError` where it is none."""
    if not isinstance(row, dict):
        raise InputError("not a JSON object", 'a line is an object with "id" and "text"')
    return article(row, columns_of(row, options.columns), options)


def parse(text: str) -> object:
    """The JSON value of `text`; raises `InputError` with the place where it breaks off."""
    try:
        return _decoder.decode(text)
    except (msgspec.DecodeError, UnicodeError):
        return _parse_tolerantly(text)


def _parse_tolerantly(text: str) -> object:
    """The standard library also takes NaN and halves of surrogate pairs."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            f"broken JSON at column {error.colno}: {error.msg}", "every line is one JSON object"
        ) from error
    except (RecursionError, ValueError) as error:
        raise InputError("broken JSON: nested too deep or a number too long", "") from error
