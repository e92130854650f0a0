"""A JSON file: a list of articles, one article, or JSON Lines under another name."""

from __future__ import annotations

from collections.abc import Iterator

from quotes.errors import InputError
from quotes.readers import limits, lines
from quotes.readers.decode import decode
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Source
from quotes.records import Article


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a JSON document; rows of a list count as lines."""
    if not source.head().lstrip().startswith(b"["):
        yield from _object_or_lines(source, options)
        return
    value = lines.parse(decode(source.data(limits.FILE_IN_MEMORY), options.encoding))
    yield from rows(source, value if isinstance(value, list) else [value], options)


def _object_or_lines(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    try:
        value = lines.parse(decode(source.data(limits.FILE_IN_MEMORY), options.encoding))
    except InputError:
        yield from lines.read(source, options)
        return
    yield from rows(source, [value], options)


def rows(source: Source, values: list[object], options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """An article or a failure for each of `values`."""
    for number, value in enumerate(values, start=1):
        try:
            yield lines.of_object(value, options)
        except InputError as error:
            known = str(value.get("id", "")) if isinstance(value, dict) else ""
            yield ReadFailure(source.label, number, error.message, error.hint, known)
