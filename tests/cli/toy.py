"""A toy engine: `"…" kata Name` and nothing else. Fast, and never to be trusted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quotes.records import Article, Candidate, Evidence, Extraction, Link, Quote, Speaker

_SAID = re.compile(
    r"[\"“”](?P<words>[^\"“”\n]{3,400})[\"“”]\s(?P<cue>kata|ujar|tutur|ucap)\s"
    r"(?P<source>(?:[A-Z][\w.-]+ ){0,5}[A-Z][\w-]+)?"
)


def toy_extract(article: Article) -> Extraction:
    """The direct quotations that a regular expression finds."""
    quotes = tuple(_quote(found) for found in _SAID.finditer(article.text))
    names = dict.fromkeys(quote.speaker for quote in quotes if quote.speaker)
    return Extraction(
        article, quotes, tuple(Speaker(name, "person", (name,), role="Saksi") for name in names)
    )


def toy_extract_all(
    articles: Iterable[Article], *, workers: int | None = None, model: str | None = None
) -> Iterator[Extraction]:
    """One after the other, in order."""
    return map(toy_extract, articles)


def _quote(found: re.Match[str]) -> Quote:
    source = found.span("source") if found["source"] else None
    name = " ".join(found["source"].split()[-2:]) if found["source"] else None
    chain = (Link(source, found["source"], "name"),) if source else ()
    others = (Candidate(name, 0.9), Candidate("Orang Lain", 0.1)) if name else (Candidate("Orang Lain", 0.4),)
    return Quote(
        type="direct",
        spans=(found.span("words"),),
        cue=found.span("cue"),
        source=source,
        speaker=name,
        kind="person" if name else "unknown",
        evidence=Evidence("toy", chain, others),
        confidence=others[0].probability,
        role="Saksi" if name else "",
    )
