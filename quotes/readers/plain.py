"""A text file: one article, its characters kept as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quotes.readers import limits
from quotes.readers.dates import iso_date
from quotes.readers.decode import decode
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Source
from quotes.records import Article, article_id

_LONGEST_TITLE = 200
_FEWEST_WORDS = 4
_SENTENCE_ENDS = (".", ",", ";", ":", '."', ".”", ',"', ",”")


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The one article of a text file, with its headline where the first line is one."""
    text = decode(source.data(limits.ARTICLE), options.encoding)
    given = options.defaults
    yield Article(
        id=given.id or article_id(text, given.url),
        text=text,
        title=given.title or headline(text),
        outlet=given.outlet,
        date=iso_date(given.date),
        url=given.url,
    )


_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")


def headline(text: str) -> str:
    """The first line where it stands like a headline over further lines, else ""."""
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    fits = len(first) <= _LONGEST_TITLE and len(first.split()) >= _FEWEST_WORDS
    is_headline = rest.strip() and fits and not first.endswith(_SENTENCE_ENDS) and not _CLOCK.search(first)
    return first if is_headline else ""
