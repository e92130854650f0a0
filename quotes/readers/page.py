"""An HTML page: its headline, date, outlet, address and body, through trafilatura."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quotes.errors import InputError
from quotes.readers import limits, page_facts, page_tree
from quotes.readers.decode import decode
from quotes.readers.foreign import parsing
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Source
from quotes.records import Article, article_id, names_page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?\s{0,5}([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_SHORTEST = 80
"""Characters of the shortest body that is an article."""
_FURNITURE = re.compile(
    r"(?:[-–•]\s*)?(?:\d{1,2}|(?:baca|lihat|simak) juga(?:\s*:.*)?|baca selengkapnya|load more\W*|loading\W*"
    r"|advertisement|scroll to continue.*"
    r"|(?:editor|pewarta|penulis|reporter|redaktur|sumber|copyright|hak cipta)\s*[:©].*"
    r"|©.*|disclaimer\s?:.*|bagikan:?|tags?:.*"
    r"|(?:(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu),\s*)?\d\d/\d\d/\d{4} \d\d:\d\d wib)",
    re.IGNORECASE,
)
"""Paragraphs that are never the article's own words."""


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The one article of a page."""
    yield article(source.data(limits.PAGE), options)


def article(data: bytes, options: ReadOptions, address: str = "") -> Article:
    """The article on the page `data`, fetched from `address` where that is known.

    Raises `InputError` for a page without one.
    """
    page = _decoded(data, options.encoding)
    with parsing("the page"):
        tree = _tree(page)
        facts = page_facts.gather(tree, page[:_HEAD])
        found = _extracted(page_tree.prepared(tree))
    text = _body(found.text or "") if found is not None else ""
    if len(text) < _SHORTEST:
        raise InputError(
            "no article on this page", "is it a front page or a video? save the article's own page"
        )
    given = options.defaults
    url = given.url or (facts.url if names_page(facts.url) else address or facts.url)
    return Article(
        id=given.id or article_id(text, url),
        text=text,
        title=given.title or page_facts.headline(facts, found.title or ""),
        outlet=given.outlet or page_facts.outlet(url, facts.site or found.sitename or ""),
        date=page_facts.published(facts, found.date or "") or given.date,
        url=url,
    )


def _decoded(data: bytes, encoding: str) -> str:
    """By the user's word, by UTF-8, by the page's own word, by looking: in this order."""
    if encoding:
        return decode(data, encoding)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    declared = _CHARSET.search(data[:_HEAD])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        try:
            return decode(data, declared[1].decode().lower().replace("iso-8859-1", "cp1252"))
        except InputError:
            pass
    try:
        return decode(data)
    except InputError:
        if b"<p" not in data.lower() and b"<html" not in data.lower():
            raise
        return data.decode("utf-8", "replace")


def _tree(page: str) -> HtmlElement:
    from trafilatura import load_html

    if not page.strip():
        raise InputError("the page is empty", "")
    tree = load_html(page.replace("\0", ""))
    if tree is None:
        raise InputError("this is not HTML", "name its format with --from, e.g. --from text")
    return tree


def _extracted(tree: HtmlElement) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        favor_precision=True,
        deduplicate=False,
        date_extraction_params={
            "original_date": True,
            "extensive_search": True,
            "outputformat": "%Y-%m-%dT%H:%M:%S%z",
        },
    )


def _body(text: str) -> str:
    """Paragraphs with an empty line between them, furniture that stands alone left out."""
    paragraphs = (" ".join(line.split()) for line in text.split("\n"))
    return "\n\n".join(line for line in paragraphs if line.strip("-–•* ") and not _FURNITURE.fullmatch(line))
