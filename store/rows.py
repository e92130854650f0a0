"""What the store answers with and is asked by: frozen values, ready to be shown."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quotes.records import Candidate, Finding, Kind, Link, QuoteType, Span

Review = Literal["unreviewed", "confirmed", "corrected"]
ReviewFilter = Literal["", "open", "low", "unreviewed", "confirmed", "corrected"]
Sort = Literal["relevance", "date", "speaker", "outlet", "confidence"]
SpeakerSort = Literal["quotes", "name", "articles", "first", "last"]
Difference = tuple[Literal["same", "del", "ins"], str]

LOW_CONFIDENCE = 0.6
"""Below this a quotation counts as doubtful: the `low` review state, the review queue."""


BODIES = frozenset({"pemerintah", "polisi", "kepolisian", "kejaksaan", "pengadilan", "istana", "kementerian"})
"""What papers write small and mean one body by."""


def is_named(name: str, kind: Kind) -> bool:
    """Whether somebody has a name, and can be met again: not so `seorang pejabat`, `perusahaan`."""
    return kind != "unnamed" and (not name.islower() or name in BODIES)


class Query(Struct, frozen=True):
    """Which quotations, in which order; empty fields filter nothing, all others must hold."""

    words: str = ""
    """Words of the quotation: all must occur; "…" is a phrase, `word*` a beginning, `~word` the word with
    any affixes, and `-word` must not occur."""
    speaker: str = ""
    """Any wording of a speaker's name, roughly spelled."""
    speaker_id: str = ""
    article_id: str = ""
    outlets: tuple[str, ...] = ()
    since: str = ""
    """First day, ISO 8601; articles without a date are left out as soon as a day is given."""
    until: str = ""
    """Last day, included."""
    types: tuple[QuoteType, ...] = ()
    min_confidence: float = 0.0
    max_confidence: float = 1.0
    role: str = ""
    """Words that occur in the speaker's role or affiliation."""
    review: ReviewFilter = ""
    """`open`: no speaker; `low`: confidence below `LOW_CONFIDENCE`; the others as in `QuoteRow.review`."""
    rejected: bool = False
    """True shows only what was marked as no quotation; False leaves it out."""
    sort: Sort = "relevance"
    descending: bool = False
    offset: int = 0
    limit: int | None = None


class QuoteRow(Struct, frozen=True):
    """One quotation as it stands after all corrections."""

    id: str
    article_id: str
    type: QuoteType
    spans: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    words: str
    """The quoted words as they stand in the article, spans joined by `quotes.records.JOINT`."""
    cue_text: str
    source_text: str
    speaker_id: str | None
    speaker: str | None
    """Display name; None when the speaker is open."""
    kind: Kind
    role: str
    affiliation: str
    outlet: str
    date: str
    title: str
    url: str
    confidence: float
    rule: str
    chain: tuple[Link, ...]
    candidates: tuple[Candidate, ...]
    review: Review
    rejected: bool
    also: tuple[str, ...]
    """Display names of further speakers of the same words."""
    statement_id: str
    """Group of the same words in several articles; "" when alone."""


class Page(Struct, frozen=True):
    """Some rows of an answer, and how many there are in all."""

    rows: tuple[QuoteRow, ...]
    total: int


class ArticleRow(Struct, frozen=True):
    """One stored article; `text` is "" in lists."""

    id: str
    text: str
    title: str
    outlet: str
    date: str
    url: str
    added: str
    """When it was stored, ISO 8601 in UTC."""
    findings: tuple[Finding, ...] = ()


class SpeakerRow(Struct, frozen=True):
    """One identity with what was counted of it; rejected quotations do not count."""

    id: str
    name: str
    kind: Kind
    role: str
    """The role seen last, or the one set by hand."""
    affiliation: str
    wordings: tuple[str, ...]
    """Every way articles call this speaker, most frequent first."""
    quotes: int
    articles: int
    outlets: int
    first: str
    """Day of the first dated quotation, "" when none has a date."""
    last: str
    weeks: tuple[tuple[str, int], ...]
    """ISO date of each week's Monday with the number of quotations, in order, empty weeks left out."""

    @property
    def named(self) -> bool:
        """Whether this is somebody with a name; sources without one are one identity for each article."""
        return is_named(self.name, self.kind)


class RoleSeen(Struct, frozen=True):
    """A role as articles worded it, and when."""

    role: str
    affiliation: str
    first: str
    last: str
    outlets: tuple[str, ...]
    count: int


class Joined(Struct, frozen=True):
    """Why one wording counts as this speaker's."""

    wording: str
    reason: str
    article_id: str


class SpeakerCard(Struct, frozen=True):
    """All that is known of one speaker."""

    row: SpeakerRow
    roles: tuple[RoleSeen, ...]
    """Latest first."""
    outlets: tuple[tuple[str, int], ...]
    """Quotations by outlet, most first."""
    merged: tuple[Joined, ...]


class Suggestion(Struct, frozen=True):
    """Two identities that may be one person; accepted or refused for good."""

    id: str
    a: SpeakerRow
    b: SpeakerRow
    score: float
    evidence: tuple[str, ...]


class Statement(Struct, frozen=True):
    """The same words in several articles."""

    id: str
    quote_ids: tuple[str, ...]
    """Earliest first."""


class CorrectionRow(Struct, frozen=True):
    """One entry of the corrections log."""

    id: str
    action: str
    target: str
    before: str
    after: str
    who: str
    when: str
    undone: bool
    text: str
    """The correction in one line for people."""


class Added(Struct, frozen=True):
    """What an ingest did so far."""

    articles_added: int = 0
    articles_changed: int = 0
    articles_unchanged: int = 0
    quotes: int = 0
    """Quotations of the added and changed articles."""


class Counts(Struct, frozen=True):
    """The size of the collection; rejected quotations do not count."""

    articles: int
    quotes: int
    speakers: int
    outlets: int
    open_speakers: int
    """Quotations whose speaker is open."""
    to_review: int
    """Length of the review queue."""


class Check(Struct, frozen=True):
    """One finding of the doctor."""

    name: str
    ok: bool
    message: str
    hint: str = ""
