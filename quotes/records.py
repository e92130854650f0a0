"""What goes in and what comes out: articles, quotations, speakers and the evidence for them.

All offsets are half open and count Unicode code points of `Article.text` exactly as it was
read; `text[start:end]` is what is shown.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    import pandas as pd

Span = tuple[int, int]
QuoteType = Literal["direct", "mixed", "indirect"]
Kind = Literal["person", "organization", "unnamed", "unknown"]

JOINT = " […] "
"""Stands between the spans of one quotation when they are shown as one string."""


class Article(msgspec.Struct, frozen=True):
    """One news article; every field but `id` and `text` may be empty."""

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    date: str = ""
    """ISO 8601 date or date and time, "" when unknown."""
    url: str = ""


class Link(msgspec.Struct, frozen=True):
    """One step of the chain that leads from the words beside a quotation to the speaker."""

    span: Span
    """Where the wording stands in the article; (0, 0) for one of its headline."""
    text: str
    relation: str
    """How this wording was understood: `name`, `short name`, `title`, `role`, `pronoun`,
    `clitic`, `apposition`, `acronym`, `floating`, `headline`…"""


class Candidate(msgspec.Struct, frozen=True):
    """Somebody who may have spoken, with the probability that it was they."""

    name: str
    probability: float


class Evidence(msgspec.Struct, frozen=True):
    """Why a quotation was found and why this speaker."""

    rule: str
    """The reporting construction that found the quotation, e.g. `marks-cue-source`."""
    chain: tuple[Link, ...] = ()
    """From the words beside the quotation to the fullest wording; empty for no source."""
    candidates: tuple[Candidate, ...] = ()
    """The best speakers considered, most probable first."""


class Quote(msgspec.Struct, frozen=True):
    """A quotation: the words, their place, who said them, and why we think so."""

    type: QuoteType
    spans: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: str | None
    """Fullest name in the article, without title; None when the speaker stays open."""
    kind: Kind
    evidence: Evidence
    confidence: float = 0.0
    """Calibrated probability that the first of `evidence.candidates` is the speaker; `speaker`
    is that candidate where the probability reaches the threshold, else None."""
    role: str = ""
    affiliation: str = ""
    also: tuple[str, ...] = ()
    """Further speakers of the same words ("kata A dan B")."""

    def words(self, text: str) -> str:
        """The quoted words as they stand in `text`, spans joined by `JOINT`."""
        return JOINT.join(text[start:end] for start, end in self.spans)


class Speaker(msgspec.Struct, frozen=True):
    """Somebody who speaks in one article, with every wording that refers to them."""

    name: str
    kind: Kind
    mentions: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""


class Finding(msgspec.Struct, frozen=True):
    """Something odd that the engine worked around, e.g. a mark that never closes."""

    code: str
    message: str
    span: Span


class Extraction(msgspec.Struct, frozen=True):
    """Everything said in one article."""

    article: Article
    quotes: tuple[Quote, ...]
    speakers: tuple[Speaker, ...]
    findings: tuple[Finding, ...] = ()

    def to_pandas(self) -> pd.DataFrame:
        """One row for each quotation (the extra `pandas`); see `quotes.frames`."""
        from quotes.frames import to_pandas

        return to_pandas(self)

    def _repr_html_(self) -> str:
        """The highlighted article, in a notebook."""
        from quotes.html import fragment

        return fragment(self)


def digest(text: str) -> str:
    """The sha256 of `text` as UTF-8, in hex; lone surrogates are kept apart, never an error."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def names_page(url: str) -> bool:
    """Whether an address is more than that of a whole site, which every page of it may give."""
    _, _, rest = url.partition("://")
    return "/" in (rest or url).partition("#")[0].rstrip("/") or "?" in url


def article_id(text: str, url: str = "") -> str:
    """An id for an article that came without one: from its URL, else from its words.

    A site's own address is no article's. White space is folded, so that other line ends give the
    same id.
    """
    home = "://" in url and not names_page(url)
    return digest(" ".join(text.split()) if home or not url else url)[:16]


def quote_id(article: str, quote: Quote) -> str:
    """The id of a quotation of the article with id `article`: stable while its spans are."""
    where = ",".join(f"{start}-{end}" for start, end in quote.spans)
    return digest(f"{article}:{where}")[:16]
