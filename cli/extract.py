"""`kutipan extract`: quotations of articles to stdout or a file; nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cli import options, out, reading, tables
from cli.context import Session, session
from quotes.readers import ReadFailure, read
from quotes.records import Extraction, Quote, quote_id

_FORMATS = ("jsonl", "csv", "excel-csv", "json", "markdown", "html", "xlsx", "table")


@options.command("extract", example="kutipan extract fixtures/articles.jsonl --format csv | head -n 3")
@options.paths
@options.output(_FORMATS)
@options.reading
@options.extracting
def command(paths: tuple[str, ...], fmt: str | None, target: str | None, **flags: Any) -> None:
    """Write the quotations of articles; nothing is stored.

    JSON Lines, the default, has one line for each article, in input order; an article that
    can't be read gets a line with "error". PATH is a file of any known kind, a directory, a
    pattern, or - for standard input.
    """
    now = session()
    read_options = reading.options_of(flags)
    now.remember(flags)
    reading.quiet_libraries(now)
    name = tables.format_for(now, fmt, target, default="jsonl")
    with now.console.progress(reading.total(paths, read_options)) as progress:
        found = _reported(now, reading.in_order(now, read(paths, read_options)), progress)
        if name == "jsonl" and not target:
            for item in found:
                out.line(tables.encoded(line(item)))
        else:
            _write_whole(now, list(found), name, target)


def _reported(
    now: Session, found: Iterator[Extraction | ReadFailure], progress: Any
) -> Iterator[Extraction | ReadFailure]:
    for item in found:
        if isinstance(item, ReadFailure):
            reading.report(now, item)
        progress.step()
        yield item


def _write_whole(now: Session, items: list[Extraction | ReadFailure], fmt: str, target: str | None) -> None:
    if fmt in ("jsonl", "json"):
        lines = [line(item) for item in items]
        tables.deliver(now, tables.json_lines(lines) if fmt == "jsonl" else tables.pretty(lines), target)
        return
    readable = [item for item in items if isinstance(item, Extraction)]
    if fmt == "html":
        from quotes.html import page

        tables.deliver(now, page(readable), target)
        return
    from cli import quoted, sheet

    quoted.write(now, [row for item in readable for row in sheet.rows(item)], fmt, target, "csv")


def line(item: Extraction | ReadFailure) -> dict[str, object]:
    """One line of FORMAT.md: the article's fields but its text, its quotations and speakers."""
    if isinstance(item, ReadFailure):
        return {"id": item.id, "quotes": [], "error": f"{item.place}: {item.message}"}
    article = item.article
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "date": article.date,
        "url": article.url,
        "quotes": [_quote(item, quote) for quote in item.quotes],
        "speakers": item.speakers,
        "findings": item.findings,
    }


def _quote(item: Extraction, quote: Quote) -> dict[str, object]:
    text = item.article.text
    return {
        "id": quote_id(item.article.id, quote),
        "type": quote.type,
        "text": quote.words(text),
        "spans": quote.spans,
        "cue": quote.cue,
        "source": quote.source,
        "speaker": quote.speaker,
        "kind": quote.kind,
        "role": quote.role,
        "affiliation": quote.affiliation,
        "confidence": round(quote.confidence, 4),
        "also": quote.also,
        "evidence": quote.evidence,
    }
