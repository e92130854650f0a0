"""`python -m tui.reader STORE PATH…`: reads and extracts in a process of its own for the browser.

What comes out of its stdout are pickled events, each after its length in eight bytes; nothing
else reaches the terminal that the browser paints on.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import msgspec

from quotes.errors import KutipanError
from quotes.records import Article, Extraction

BATCH = 20
"""Articles sent at a time: often enough for a lively count."""


class Read(msgspec.Struct, frozen=True):
    """All files are read: so many articles are new, so many are stored already."""

    new: int
    known: int


class Failed(msgspec.Struct, frozen=True):
    """A file or a line that is no article."""

    where: str
    message: str
    hint: str


class Extracted(msgspec.Struct, frozen=True):
    """Some articles with their quotations."""

    extractions: tuple[Extraction, ...]


Event = Read | Failed | Extracted


def events(store_path: Path, paths: list[str]) -> Iterator[Event]:
    """Read `paths`, leave out what the store holds already, extract the rest."""
    from quotes import extract_all
    from quotes.readers import ReadFailure, read

    articles: list[Article] = []
    for found in read(paths):
        if isinstance(found, ReadFailure):
            where = found.path if found.line is None else f"{found.path}:{found.line}"
            yield Failed(where, found.message, found.hint)
        else:
            articles.append(found)
    fresh = _unknown(store_path, articles)
    yield Read(len(fresh), len(articles) - len(fresh))
    extractions = iter(extract_all(fresh))
    while batch := tuple(islice(extractions, BATCH)):
        yield Extracted(batch)


def send(found: Iterable[Event], stream: BinaryIO) -> None:
    """Write events as the browser reads them."""
    for event in found:
        packed = pickle.dumps(event)
        stream.write(len(packed).to_bytes(8, "big") + packed)
        stream.flush()


def _unknown(path: Path, articles: list[Article]) -> list[Article]:
    """The articles that the store lacks, and what comes again behind a version of its own that it lacks."""
    from store import Store, StoreError

    fresh: list[Article] = []
    given: set[str] = set()
    try:
        with Store.open(path, create=False, read_only=True) as store:
            for article in articles:
                ids = {article.id, store.stored_id(article) or article.id}
                if ids & given or not store.known(article):
                    given |= ids
                    fresh.append(article)
    except StoreError:
        return articles
    return fresh


def main(arguments: list[str]) -> None:
    """Keep stdout for events; all that libraries print goes nowhere."""
    stream = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    store_path, *paths = arguments
    try:
        send(events(Path(store_path), paths), stream)
    except KutipanError as error:
        send([Failed("", error.message, error.hint)], stream)


if __name__ == "__main__":
    from tui.reader import main as read  # events must be of the module by its name, not of __main__

    read(sys.argv[1:])
