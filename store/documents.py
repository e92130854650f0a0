"""What stands in the store's tables, as typed records.

Each quotation keeps what the engine found; what people corrected is laid over it as a `Fix`
that can always be computed again from the corrections log.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec
from msgspec import UNSET, Struct, UnsetType

from quotes.records import Candidate, Finding, Kind, Link, QuoteType, Span, digest

SCHEMA = 2
"""Version of the layout below; `migrations.py` brings older stores up to it."""

TABLES = ("articles", "quotations", "speakers", "corrections", "suggestions", "settings")


ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@lru_cache(maxsize=8192)
def iso_day(date: str) -> str:
    """The day of an ISO 8601 date or date and time, "" for anything else."""
    return date[:10] if ISO_DAY.match(date) else ""


@lru_cache(maxsize=512)
def content_key(text: str) -> str:
    """Equal for texts that differ in white space and line ends only."""
    return digest(" ".join(text.split()))[:24]


class Fix(Struct, frozen=True, omit_defaults=True):
    """What people changed in a quotation; unset fields stay as extracted."""

    who: str | UnsetType | None = UNSET
    """Speaker id; None when people left the speaker open."""
    rejected: bool = False
    review: str = ""
    type: QuoteType | UnsetType = UNSET
    spans: tuple[Span, ...] | UnsetType = UNSET
    words: str | UnsetType = UNSET
    """The words inside `spans`, by which they are found again in a changed text."""


class QuoteDoc(Struct, frozen=True, omit_defaults=True):
    """One quotation of one article."""

    id: str
    article: str
    type: QuoteType
    spans: tuple[Span, ...]
    words: str
    who: str | None = None
    """Speaker id that the store gave; None when open."""
    confidence: float = 0.0
    speaker: str | None = None
    """Name as extracted."""
    kind: Kind = "unknown"
    role: str = ""
    affiliation: str = ""
    fix: Fix | None = None
    statement: str = ""
    cue: Span | None = None
    source: Span | None = None
    cue_text: str = ""
    source_text: str = ""
    rule: str = ""
    chain: tuple[Link, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    also: tuple[str, ...] = ()
    also_who: tuple[str, ...] = ()


class QuoteKey(Struct, frozen=True, gc=False):
    """The fields of a `QuoteDoc` that filters and counts need; decodes far faster."""

    id: str
    article: str
    type: QuoteType
    who: str | None = None
    confidence: float = 0.0
    speaker: str | None = None
    role: str = ""
    affiliation: str = ""
    fix: Fix | None = None
    statement: str = ""


class QuoteText(Struct, frozen=True, gc=False):
    """The fields of a `QuoteDoc` that search needs."""

    words: str
    fix: Fix | None = None


class Sighting(Struct, frozen=True, omit_defaults=True):
    """One speaker in one article, and who the store took it for."""

    name: str
    kind: Kind
    who: str
    reason: str = ""
    mentions: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""


class ArticleDoc(Struct, frozen=True, omit_defaults=True):
    """One article with its text, so that every quotation can be shown in place."""

    id: str
    key: str
    """Digest of the text with white space folded."""
    title: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""
    added: str = ""
    speakers: tuple[Sighting, ...] = ()
    findings: tuple[Finding, ...] = ()
    text: str = ""


class ArticleKey(Struct, frozen=True, gc=False):
    """An article without its text."""

    id: str
    key: str
    title: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""
    added: str = ""


class Wording(Struct, frozen=True, omit_defaults=True):
    """How often a wording was seen and why it was taken for this speaker."""

    count: int
    reason: str = ""
    article: str = ""


class RoleDoc(Struct, frozen=True, omit_defaults=True):
    """A role with where and when it was seen."""

    role: str = ""
    affiliation: str = ""
    first: str = ""
    last: str = ""
    outlets: dict[str, int] = {}
    count: int = 0


class SpeakerFix(Struct, frozen=True, omit_defaults=True):
    """What people decided about a speaker."""

    name: str | UnsetType = UNSET
    role: str | UnsetType = UNSET
    affiliation: str | UnsetType = UNSET
    into: str | UnsetType = UNSET
    """The speaker this one was merged into."""
    splits: dict[str, str] = {}
    """Folded name as seen in an article -> the speaker it was split off to."""


class SpeakerDoc(Struct, frozen=True, omit_defaults=True):
    """One identity with all that was seen of it, counted over its articles."""

    id: str
    kind: Kind
    names: dict[str, int]
    """Fullest names, in order of appearance, with their counts."""
    wordings: dict[str, Wording] = {}
    roles: tuple[RoleDoc, ...] = ()
    fix: SpeakerFix | None = None
    wikidata: str = ""
    aliases: tuple[str, ...] = ()
    """Further names by `speakers.toml`."""
    listed: bool = False
    """From a newsroom's `speakers.toml`, which wins."""
    kinds: dict[Kind, int] = {}
    """How often articles took it for what, where they do not agree; `kind` is what most say."""
    made_by_hand: bool = False
    """Made by a correction or a `speakers.toml`: stays when no article names it any more."""


class CorrectionDoc(Struct, frozen=True, omit_defaults=True):
    """One correction: which record, found again by what content, and the change as a patch of its fix."""

    id: str
    action: str
    table: str
    target: str
    patch: msgspec.Raw
    """JSON object laid over the target's fix."""
    before: str = ""
    after: str = ""
    who: str = ""
    when: str = ""
    undone: bool = False
    text: str = ""
    article: str = ""
    words: str = ""
    """The quotation's words when it was corrected; with `article` they find it again."""


class SuggestionDoc(Struct, frozen=True, omit_defaults=True):
    """Two speakers that may be one; `fix` tells whether people decided."""

    id: str
    a: str
    b: str
    score: float
    evidence: tuple[str, ...] = ()
    status: str = ""
    """"" while open, else `accepted` or `refused`."""
