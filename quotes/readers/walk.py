"""Paths, directories, globs and `-` to articles: finds each input's format and reads it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from glob import has_magic, iglob
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from quotes.errors import InputError
from quotes.readers.records import Format, ReadFailure, ReadOptions
from quotes.readers.sources import STDIN, Source
from quotes.records import Article

Reader = Callable[[Source, ReadOptions], Iterator[Article | ReadFailure]]

SUFFIXES: dict[str, Format] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
    ".warc": "warc",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}
"""File name suffix to format; `.gz` behind any of them is unpacked."""

_MODULES: dict[str, str] = {
    "text": "plain",
    "html": "page",
    "jsonl": "lines",
    "json": "document",
    "csv": "table",
    "parquet": "parquet",
    "warc": "warc",
    "feed": "feed",
}
_FEED_MARKS = (b"<rss", b"<feed", b"<rdf:rdf")
_REFUSED = {b"PK\x03\x04": "a zip archive or an office document", b"%PDF-": "a PDF", b"\x89PNG": "a picture"}


_DEFAULT = ReadOptions()


def read(paths: Sequence[str | Path], options: ReadOptions = _DEFAULT) -> Iterator[Article | ReadFailure]:
    """Everything in `paths`, in their order; directories are walked in sorted order.

    `-` is standard input. A pattern (`*`, `?`, `[…]`) that names no file stands for what it
    matches. Never raises for bad input: every file or line that is no article is one
    `ReadFailure`, the rest go on.
    """
    taken = False
    for path in map(str, paths):
        if path == STDIN and taken:
            yield ReadFailure("standard input", None, "given twice, and can be read but once", "give - once")
            continue
        taken = taken or path == STDIN
        for item in _sources(path):
            if isinstance(item, ReadFailure):
                yield item
            else:
                yield from _read_one(item, options)


def _read_one(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    try:
        yield from _reader(options.format or format_of(source))(source, options)
    except InputError as error:
        yield ReadFailure(source.label, None, error.message, error.hint)
    except MemoryError:
        yield ReadFailure(source.label, None, "too large for the memory of this machine", "split it")
    finally:
        source.close()


def _reader(name: str) -> Reader:
    module: Any = import_module(f"quotes.readers.{_MODULES[name]}")
    return cast("Reader", module.read)


def format_of(source: Source) -> Format:
    """The format of `source`: by its name, else by its first bytes."""
    head = source.head()
    for mark, name in _REFUSED.items():
        if head.startswith(mark):
            raise InputError(f"this is {name}, not an article", "take the text out of it first")
    return SUFFIXES.get(source.suffix) or _sniffed(head)


def _sniffed(head: bytes) -> Format:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2000].lower()
    if start.startswith((b"[", b"{\n", b"{\r")):
        return "json"
    if start.startswith(b"{"):
        return "jsonl"
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    if start.startswith(b"<"):
        return "feed" if any(mark in start for mark in _FEED_MARKS) else "html"
    return "text"


def _sources(path: str) -> Iterator[Source | ReadFailure]:
    if path == STDIN:
        yield Source(STDIN)
        return
    if "\0" in path:
        yield ReadFailure(path, None, "no name of a file", "")
    elif os.path.isdir(path):  # noqa: PTH112  never raises, whatever the name
        yield from _directory(path)
    elif has_magic(path) and not os.path.lexists(path):
        yield from _pattern(path)
    else:
        yield Source(path)


def _directory(path: str) -> Iterator[Source | ReadFailure]:
    """Files with a known suffix, hidden ones left out; sorted by path."""
    unreadable: list[OSError] = []
    found = False
    for folder, folders, names in _walk(path, unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            source = Source(str(Path(folder, name)))
            if not name.startswith(".") and source.suffix in SUFFIXES:
                found = True
                yield source
    for error in unreadable:
        yield ReadFailure(
            str(error.filename or path), None, "not allowed to read this directory", "chmod +rx"
        )
    if not found and not unreadable:
        yield ReadFailure(path, None, "no articles in this directory", f"known: {' '.join(SUFFIXES)}")


def _walk(path: str, unreadable: list[OSError]) -> Iterator[tuple[str, list[str], list[str]]]:
    return os.walk(path, onerror=unreadable.append)


def _pattern(path: str) -> Iterator[Source | ReadFailure]:
    matches = sorted(iglob(path, recursive=True))  # noqa: PTH207  patterns may be absolute
    if not matches:
        yield ReadFailure(path, None, "no file matches this pattern", "check it; ** goes into folders")
    for match in matches:
        yield from _directory(match) if Path(match).is_dir() else [Source(match)]


def count(paths: Sequence[str | Path], options: ReadOptions = _DEFAULT) -> int | None:
    """How many articles `paths` hold, where lines or files tell quickly; else None."""
    total = 0
    for path in map(str, paths):
        for item in _sources(path):
            if isinstance(item, ReadFailure):
                continue
            if item.once:
                return None
            kind = options.format or SUFFIXES.get(item.suffix, "text")
            if kind == "jsonl" and not path.endswith(".gz"):
                total += _line_count(item)
            elif kind in ("text", "html"):
                total += 1
            else:
                return None
    return total


def _line_count(source: Source) -> int:
    lines = 0
    try:
        with source.open() as stream:
            while block := stream.read(1 << 20):
                lines += block.count(b"\n")
    except InputError:
        return lines
    return lines
