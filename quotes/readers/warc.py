"""WARC web archives: every archived HTML page, through warcio (the extra `warc`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from quotes.errors import InputError
from quotes.readers import limits, page
from quotes.readers.foreign import parsing
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Readable, Source
from quotes.records import Article

_TYPES = ("text/html", "application/xhtml")


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of an archive's HTML responses; a damaged record costs that record."""
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise InputError("WARC needs warcio", "pip install 'kutipan[warc]'") from error
    number = 0
    with source.open() as stream:
        records = _records(stream, ArchiveIterator)
        while True:
            number += 1
            try:
                record = next(records, None)
            except InputError as error:
                yield ReadFailure(source.label, number, error.message, error.hint)
                return
            if record is None:
                break
            if _is_page(record):
                yield _article(source, number, record, options)
    if number == 1:
        raise InputError("no WARC records", "is it an archive? name another format with --from")


def _records(stream: Readable, archive: Any) -> Iterator[Any]:
    with parsing("the archive"):
        yield from archive(stream)


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None:
        return False
    kind = str(headers.get_header("Content-Type") or "").lower()
    return kind.startswith(_TYPES) and str(headers.get_statuscode()) == "200"


def _article(source: Source, number: int, record: Any, options: ReadOptions) -> Article | ReadFailure:
    address = str(record.rec_headers.get_header("WARC-Target-URI") or "")
    try:
        return page.article(_content(record), options, address)
    except InputError as error:
        return ReadFailure(source.label, number, f"{error.message} ({address})", error.hint)


def _content(record: Any) -> bytes:
    promised = record.rec_headers.get_header("Content-Length") or ""
    with parsing("the record"):
        data: bytes = record.content_stream().read(limits.PAGE + 1)
    if len(data) > limits.PAGE:
        raise InputError(f"a page larger than {limits.megabytes(limits.PAGE)}", "")
    left = getattr(record.raw_stream, "limit", 0)
    if promised.isdigit() and left and not data.rstrip().endswith(b">"):
        raise InputError("the record breaks off", "fetch the archive again")
    return data
