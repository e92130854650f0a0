"""Whether words tell of somebody by name in the third person: whoever says them is somebody else."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from quotes.found import Found
from quotes.introductions import titled
from quotes.members import Member
from quotes.records import Span

_ONESELF = regex.compile(
    r"\b(?:saya|aku|gue|gua|kami|kita|nama|namanya|sendiri)\b[^.,\n]{0,25}$", regex.IGNORECASE
)
"""What stands before one's own name."""
_STOP = regex.compile(r"[,;:]")
_CALLED_OUT = regex.compile(r"[\"“”‘’']\p{L}+\.?\s$")
"""What stands before a name where somebody is quoted who calls the speaker: "'Pak | Danu, bebas'"."""
LEAD = 40
"""Characters before a name within which one speaks of oneself."""


def told_by_name(text: str, found: Found, member: Member) -> bool:
    """Whether the words name the member as another: with a title or in brackets where they stand in marks
    ("“Pak Danu menghormati putusan itu,” ujarnya"), else before the first comma of a clause behind its
    reporting word ("Ia menuding Danu menolak rencana itu")."""
    if found.type == "direct":
        return any(
            _as_another(text, name[0], inside[0])
            for inside in found.spans
            for name in _named_in(member, inside)
        )
    low, high = found.spans[0]
    if found.rule != "source-cue-clause":
        return False
    comma = _STOP.search(text, low, high)
    return bool(_named_in(member, (low, comma.start() if comma else high)))


def _named_in(member: Member, inside: Span) -> list[Span]:
    """Where the member is named between two characters."""
    starts = member.starts
    return [
        m.span for m in member.mentions[bisect_left(starts, inside[0]) : bisect_right(starts, inside[1] - 1)]
    ]


def _as_another(text: str, at: int, start: int) -> bool:
    """Whether in words from `start` on a title or a bracket stands before the name at `at`, and nothing that
    calls the speaker."""
    if not (titled(text, at) or text[max(0, at - 1) : at] == "("):
        return False
    lead = max(start, at - LEAD)
    return not (_ONESELF.search(text, lead, at) or _CALLED_OUT.search(text, lead, at))
