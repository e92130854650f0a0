"""An article as an HTML page with its quotations, cues and sources marked, and why.

Self-contained: no script, no font, nothing fetched; light, dark and printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise

from quotes.records import Extraction, Quote, Speaker, article_id

OPEN = "speaker open"
_COLOURS = 8
_Mark = tuple[int, int, str, int]
"""Start, end, CSS class, number of the quotation."""


def page(extractions: Sequence[Extraction]) -> str:
    """A whole HTML document with one section for each article."""
    title = extractions[0].article.title if len(extractions) == 1 else f"{len(extractions)} articles"
    return (
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(title or 'Kutipan')}</title>\n<style>\n{style()}</style>\n</head>\n<body>\n"
        + "\n".join(section(extraction) for extraction in extractions)
        + "\n</body>\n</html>\n"
    )


def fragment(extraction: Extraction) -> str:
    """The article for a notebook cell: the section with its style, no document around it."""
    return f'<div class="kutipan-cell"><style>\n{style()}</style>\n{section(extraction)}</div>'


def style() -> str:
    """The style sheet of page and fragment."""
    return files("quotes").joinpath("page.css").read_text("utf-8")


def section(extraction: Extraction) -> str:
    """The article with everything marked, its speakers beside it, the evidence below."""
    article = extraction.article
    key = article_id(article.id)
    about = " · ".join(part for part in (article.outlet, article.date) if part)
    link = f' · <a href="{_safe(article.url)}">{_safe(article.url)}</a>' if _is_web(article.url) else ""
    return (
        f'<article class="kutipan">\n<header><h1>{_safe(article.title or article.id)}</h1>\n'
        f"<p>{_safe(about)}{link}</p></header>\n"
        f'<div class="text">{_body(extraction, key)}</div>\n'
        f"<aside>{_speakers(extraction, key)}</aside>\n{_evidence(extraction, key)}</article>"
    )


def _body(extraction: Extraction, key: str) -> str:
    text = extraction.article.text
    marks = sorted(_marks(extraction.quotes, len(text)), reverse=True)
    edges = sorted({0, len(text), *(place for mark in marks for place in mark[:2])})
    pieces = []
    over: list[_Mark] = []
    for start, end in pairwise(edges):
        while marks and marks[-1][0] <= start:
            over.append(marks.pop())
        over = [mark for mark in over if mark[1] >= end]
        anchors = [mark for mark in over if mark[0] == start and _is_first(extraction.quotes[mark[3]], mark)]
        pieces.append(_piece(text[start:end], over, anchors, extraction, key))
    return "".join(pieces)


def _marks(quotes: Sequence[Quote], length: int) -> Iterator[_Mark]:
    for number, quote in enumerate(quotes):
        for start, end in quote.spans:
            yield max(start, 0), min(end, length), f"quote {quote.type}", number
        if quote.cue:
            yield *quote.cue, "cue", number
        if quote.source:
            yield *quote.source, "source", number


def _is_first(quote: Quote, mark: _Mark) -> bool:
    return mark[2].startswith("quote") and mark[0] == quote.spans[0][0]


def _piece(text: str, over: list[_Mark], anchors: list[_Mark], extraction: Extraction, key: str) -> str:
    if not over:
        return _safe(text)
    classes = " ".join(dict.fromkeys(name for mark in over for name in mark[2].split()))
    quote = extraction.quotes[over[-1][3]]
    ids = f' id="{key}-{anchors[0][3]}"' if anchors else ""
    colour = _colour(extraction, quote)
    return (
        f'<a{ids} class="{classes} c{colour}" href="#{key}-why-{over[-1][3]}" title="{_safe(_who(quote))}">'
        f"{_safe(text)}</a>"
    )


def _colour(extraction: Extraction, quote: Quote) -> int | str:
    names = [speaker.name for speaker in extraction.speakers]
    return names.index(quote.speaker) % _COLOURS if quote.speaker in names else "open"


def _who(quote: Quote) -> str:
    return " & ".join((quote.speaker or OPEN, *quote.also))


def _speakers(extraction: Extraction, key: str) -> str:
    items = [_speaker(extraction, speaker, key) for speaker in extraction.speakers]
    unclear = [number for number, quote in enumerate(extraction.quotes) if quote.speaker is None]
    if unclear:
        items.append(f'<li class="copen">{OPEN} {_links(unclear, key)}</li>')
    return f"<ul>{''.join(item for item in items if item)}</ul>" if items else ""


def _speaker(extraction: Extraction, speaker: Speaker, key: str) -> str:
    said = [
        number
        for number, quote in enumerate(extraction.quotes)
        if quote.speaker == speaker.name or speaker.name in quote.also
    ]
    if not said:
        return ""
    index = [other.name for other in extraction.speakers].index(speaker.name) % _COLOURS
    role = ", ".join(part for part in (speaker.role, speaker.affiliation) if part)
    return f'<li class="c{index}"><b>{_safe(speaker.name)}</b> <i>{_safe(role)}</i> {_links(said, key)}</li>'


def _links(numbers: Sequence[int], key: str) -> str:
    return " ".join(f'<a href="#{key}-{number}">{number + 1}</a>' for number in numbers)


def _evidence(extraction: Extraction, key: str) -> str:
    if not extraction.quotes:
        return "<p>No quotations.</p>"
    rows = "\n".join(_reason(extraction, number, key) for number in range(len(extraction.quotes)))
    return (
        "<table>\n<tr><th></th><th>speaker</th><th>kind</th><th>quotation</th><th>why</th><th>sure</th></tr>\n"
        f"{rows}\n</table>\n"
    )


def _reason(extraction: Extraction, number: int, key: str) -> str:
    quote = extraction.quotes[number]
    chain = " → ".join(f"{_safe(link.text)} <i>({_safe(link.relation)})</i>" for link in quote.evidence.chain)
    return (
        f'<tr id="{key}-why-{number}"><td><a href="#{key}-{number}">{number + 1}</a></td>'
        f"<td>{_safe(_who(quote))}</td><td>{quote.type}</td>"
        f"<td>{_safe(quote.words(extraction.article.text))}</td>"
        f"<td>{_safe(quote.evidence.rule)}{': ' if chain else ''}{chain}</td>"
        f"<td>{quote.confidence:.2f}</td></tr>"
    )


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def _safe(text: str) -> str:
    """`text` for HTML: markup escaped, halves of surrogate pairs and controls replaced."""
    shown = "".join(char if char.isprintable() or char in "\n\r\t\u00a0" else "\ufffd" for char in text)
    return escape(shown)
