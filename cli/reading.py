"""From the command line's paths to articles, and failures to stderr: for extract, add, watch."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from cli.context import Session
from quotes.readers import Columns, ReadFailure, ReadOptions, read
from quotes.readers.records import FIELDS
from quotes.records import Article, Extraction


def options_of(flags: dict[str, Any]) -> ReadOptions:
    """The reading options among a command's `flags`, which are taken out of it."""
    columns = Columns(
        id=flags.pop("id_"),
        **{field: flags.pop(field) for field in ("text", "title", "date", "outlet", "url")},
    )
    return ReadOptions(
        format=flags.pop("source_format") or "",
        columns=columns,
        delimiter=flags.pop("delimiter").replace("\\t", "\t"),
        encoding=flags.pop("encoding"),
        defaults=_defaults(flags.pop("defaults")),
    )


def _defaults(pairs: Sequence[str]) -> Columns:
    values = {}
    for pair in pairs:
        field, equals, value = pair.partition("=")
        if not equals or field not in FIELDS or field == "text":
            known = ", ".join(name for name in FIELDS if name != "text")
            raise click.UsageError(f"--set takes FIELD=VALUE with one of {known}, not {pair!r}")
        values[field] = value
    return Columns(**values)


def report(session: Session, failure: ReadFailure) -> None:
    """One failure on stderr; the exit code will tell."""
    session.failures += 1
    session.console.error(f"{failure.place}: {failure.message}", failure.hint)


def articles(session: Session, paths: Sequence[str], options: ReadOptions) -> Iterator[Article]:
    """The articles that can be read; what can't be is reported as it comes."""
    quiet_libraries(session)
    for item in read(paths, options):
        if isinstance(item, ReadFailure):
            report(session, item)
        else:
            yield item


def quiet_libraries(session: Session) -> None:
    """Keep the warnings of parsers off stderr: what they mean is told as a failure."""
    if not session.settings.debug:
        logging.lastResort = None


def extractions(session: Session, found: Iterable[Article]) -> Iterator[Extraction]:
    """Quotations of `found`, in order, with the model and the workers of the settings."""
    from quotes import extract_all

    return extract_all(found, workers=session.settings.workers or None, model=session.settings.model or None)


def in_order(session: Session, items: Iterable[Article | ReadFailure]) -> Iterator[Extraction | ReadFailure]:
    """An extraction or a failure for each item, in input order."""
    waiting: deque[Article | ReadFailure] = deque()

    def readable() -> Iterator[Article]:
        for item in items:
            waiting.append(item)
            if isinstance(item, Article):
                yield item

    for extraction in extractions(session, readable()):
        while isinstance(waiting[0], ReadFailure):
            yield waiting.popleft()  # type: ignore[misc]
        waiting.popleft()
        yield extraction
    for item in waiting:
        if isinstance(item, ReadFailure):
            yield item


def total(paths: Sequence[str], options: ReadOptions) -> int | None:
    """How many articles `paths` hold where that is quick to say, for the progress line."""
    from quotes.readers.walk import count

    return count(paths, options)
