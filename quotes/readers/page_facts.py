"""What a page says about itself: headline, date, outlet, address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

import msgspec

from quotes.readers.dates import iso_date
from quotes.records import names_page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SEPARATOR = re.compile(r"\s+(?:[|»·–—-]|::)\s+")
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(\S{1,2000})")
_LD_DATE = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,40})"')
_DATES = (
    "//meta[@property='article:published_time' or @itemprop='datePublished' or @name='pubdate'"
    " or @name='publishdate' or @name='content_PublishedDate']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//time/@datetime",
)
_DATE_TEXTS = (
    "//time|//*[contains(@class,'date') or contains(@class,'time') or contains(@class,'tanggal')"
    " or contains(@class,'tgl') or contains(@class,'reporter') or contains(@class,'author')"
    " or contains(@class,'penulis') or contains(@class,'kcm-date')]"
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_ODD_ISO = re.compile(r"(?<=\d) (?=T\d\d:)")
_LONGEST_DATE = 90
_MOST_DATES = 20


class Facts(msgspec.Struct, frozen=True):
    """What the page's own head and markup say."""

    titles: tuple[str, ...]
    dates: tuple[str, ...]
    """Wordings of the date, machine-readable ones first."""
    site: str
    url: str


def gather(tree: HtmlElement, head: str) -> Facts:
    """The facts of a page; `head` is its beginning as text."""
    titles = [*_values(tree, "//meta[@property='og:title']/@content"), *_texts(tree, "//h1|//h2")]
    return Facts(
        titles=tuple(title for title in titles if title),
        dates=tuple(_dates(tree)),
        site=next(_values(tree, "//meta[@property='og:site_name']/@content"), ""),
        url=_url(tree, head),
    )


def headline(facts: Facts, found: str) -> str:
    """The headline without the name of the site that pages put behind it."""
    title = " ".join(found.split()) or next(iter(facts.titles), "")
    for candidate in sorted(facts.titles, key=len):
        rest = title.removeprefix(candidate)
        if rest != title and _SEPARATOR.match(f"{rest} ") and len(candidate.split()) > 1:
            return candidate
    *front, last = _SEPARATOR.split(title)
    return title[: title.rfind(last)].rstrip(" |»·–—-:") if front and _names_site(last, facts) else title


def published(facts: Facts, found: str) -> str:
    """The date as ISO 8601, with the time where the page tells it of the same day."""
    day = found[:10]
    if found and not found.endswith("T00:00:00"):
        return iso_date(found)
    for wording in facts.dates:
        moment = iso_date(wording)
        if "T" in moment and day in ("", moment[:10]):
            return moment
    return day


def outlet(url: str, site: str) -> str:
    """The outlet as its domain, e.g. kompas.com; the site's name where there is no sound address."""
    try:
        host = (urlsplit(url).hostname or "") if "://" in url else ""
    except ValueError:  # "https://[kompas.com/a"
        return site
    labels = host.split(".")
    second_level = len(labels) > 2 and labels[-2] in ("co", "or", "go", "ac", "web", "my", "com", "net")
    return ".".join(labels[-3 if second_level else -2 :]) or site


def _names_site(words: str, facts: Facts) -> bool:
    squeezed = _squeezed(words)
    names = [_squeezed(facts.site), _squeezed(outlet(facts.url, "").split(".")[0])]
    return len(words.split()) <= 4 and any(name and (name in squeezed or squeezed in name) for name in names)


def _squeezed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _url(tree: HtmlElement, head: str) -> str:
    declared = _values(tree, "//link[@rel='canonical']/@href|//meta[@property='og:url']/@content")
    saved = _SAVED_FROM.search(head)
    choices = [*declared, *([saved[1]] if saved else [])]
    sound = [url for url in choices if url.startswith(("http://", "https://"))]
    return next(filter(names_page, sound), next(iter(sound), ""))


def _dates(tree: HtmlElement) -> Iterator[str]:
    for path in _DATES:
        for value in _values(tree, path):
            yield _ODD_ISO.sub("", value)
    for script in cast("list[HtmlElement]", tree.xpath("//script[@type='application/ld+json']")):
        yield from (found[1] for found in _LD_DATE.finditer(script.text or ""))
    texts = (text for text in _texts(tree, _DATE_TEXTS) if len(text) <= _LONGEST_DATE and _CLOCK.search(text))
    for number, text in enumerate(texts):
        if number == _MOST_DATES:
            return
        yield text


def _values(tree: HtmlElement, path: str) -> Iterator[str]:
    for value in cast("list[str]", tree.xpath(path)):
        if joined := " ".join(str(value).split()):
            yield joined


def _texts(tree: HtmlElement, path: str) -> Iterator[str]:
    for element in cast("list[HtmlElement]", tree.xpath(path)):
        yield " ".join(element.text_content().split())
