"""RSS and Atom files, through feedparser: one entry an article, with what text it carries."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from quotes.errors import InputError
from quotes.readers import limits
from quotes.readers.dates import iso_date
from quotes.readers.foreign import parsing
from quotes.readers.page_facts import outlet
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Source
from quotes.records import Article, article_id

_SHORTEST = 40
"""Characters of the shortest entry text that counts as one."""


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The entries of a feed, in its order; an entry without text is a failure."""
    import feedparser

    data = source.data(limits.FILE_IN_MEMORY)
    with parsing("the feed"):
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=True, resolve_relative_uris=False)
    if not feed.entries:
        reason = str(feed.get("bozo_exception", "")) or "no entries"
        raise InputError(f"no articles in this feed: {reason}", "is it RSS or Atom?")
    for number, entry in enumerate(feed.entries, start=1):
        yield _article(source, number, entry, str(feed.feed.get("title", "")), options)
    if feed.bozo and not data.rstrip().endswith(b">"):
        yield ReadFailure(source.label, None, "the feed breaks off", "fetch it again")


def _article(
    source: Source, number: int, entry: Any, site: str, options: ReadOptions
) -> Article | ReadFailure:
    title = _plain(str(entry.get("title", "")))
    text = _text(entry)
    if len(text) < _SHORTEST:
        return ReadFailure(
            source.label, number, f"the entry carries no text: {title[:60]}", "save the article's own page"
        )
    given = options.defaults
    url = str(entry.get("link", "")) or given.url
    return Article(
        id=given.id or article_id(text, url or str(entry.get("id", ""))),
        text=text,
        title=title,
        outlet=given.outlet or outlet(url, site),
        date=iso_date(str(entry.get("published", "") or entry.get("updated", ""))) or given.date,
        url=url,
    )


def _text(entry: Any) -> str:
    """The longest of the entry's contents: whole articles stand beside teasers."""
    bodies = [str(part.get("value", "")) for part in entry.get("content", [])]
    return max((_plain(body) for body in (*bodies, str(entry.get("summary", "")))), key=len)


def _plain(markup: str) -> str:
    """HTML of an entry as text, an empty line between paragraphs."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    from lxml import etree, html

    try:
        tree = html.fromstring(f"<div>{markup}</div>")
    except (etree.ParserError, ValueError):
        return markup.strip()
    for block in tree.iter("p", "div", "br", "li", "blockquote"):
        block.tail = f"\n{block.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n\n".join(line for line in lines if line)
