"""The filters of a query as chips: what they say, and the query without one of them."""

from __future__ import annotations

import msgspec

from store import Query
from tui.display import percent

DEFAULTS = Query()
_FIELDS: dict[str, tuple[str, ...]] = {
    "words": ("words",),
    "types": ("types",),
    "outlets": ("outlets",),
    "dates": ("since", "until"),
    "confidence": ("min_confidence", "max_confidence"),
    "role": ("role",),
    "review": ("review",),
    "rejected": ("rejected",),
}
REVIEWS = {
    "": "any state",
    "open": "speaker open",
    "low": "uncertain",
    "unreviewed": "not reviewed",
    "confirmed": "confirmed",
    "corrected": "corrected",
}


def chips(query: Query) -> tuple[tuple[str, str], ...]:
    """Name and wording of every filter in force."""
    said = {
        "words": f"“{query.words}”" if query.words else "",
        "types": ", ".join(query.types),
        "outlets": ", ".join(query.outlets),
        "dates": f"{query.since or '…'} – {query.until or '…'}" if query.since or query.until else "",
        "confidence": _confidence(query),
        "role": f"role {query.role}" if query.role else "",
        "review": REVIEWS[query.review] if query.review else "",
        "rejected": "not quotations" if query.rejected else "",
    }
    return tuple((name, says) for name, says in said.items() if says)


def without(query: Query, *names: str) -> Query:
    """`query` with these filters taken away; all of them where none is named."""
    fields = {field for name in names or _FIELDS for field in _FIELDS[name]}
    return msgspec.structs.replace(query, **{field: getattr(DEFAULTS, field) for field in fields})


def _confidence(query: Query) -> str:
    if (query.min_confidence, query.max_confidence) == (0.0, 1.0):
        return ""
    return f"{percent(query.min_confidence)} to {percent(query.max_confidence)} sure"
