"""Dates as Indonesian outlets print them, to ISO 8601.

dateparser does the work; the table below holds only what it does not read (1.2 to 1.5).
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?", re.ASCII
)
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?", re.ASCII)
_BEFORE_DATE = re.compile(
    r"^.{0,60}?(?=\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b|\b\d{1,2}[/ .-]\w)", re.IGNORECASE
)
_UNREAD = (
    (re.compile(r"\bjum.at\b", re.IGNORECASE), "Jumat"),
    (re.compile(r"\bahad\b", re.IGNORECASE), "Minggu"),
    (re.compile(r"\b(?:wib|wita|wit)\s+(?=(?:wib|wita|wit)\b)", re.IGNORECASE), ""),
    (re.compile(r"\b(?:pukul|jam|pkl\.?)\s+(?=\d)", re.IGNORECASE), ""),
    (re.compile(r"\s+\|\s+"), " "),
    (re.compile(r"\bAsia/Jakarta\b"), "WIB"),
    (re.compile(r"\bAsia/Makassar\b"), "WITA"),
    (re.compile(r"\bAsia/Jayapura\b"), "WIT"),
)
"""What dateparser does not read, and what it does."""

_LONGEST = 100


def iso_date(text: str, today: datetime | None = None) -> str:
    """`text` as an ISO 8601 date or date and time, "" where it names none.

    A time zone is kept as an offset (WIB +07:00, WITA +08:00, WIT +09:00); a time without one
    stays without. Days come before months (18/10 is in October); a day without a year is the
    last such day before `today`, the default being the present.
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST:
        return ""
    whole = _ISO.fullmatch(text)
    if whole:
        return _checked("T".join(part for part in (whole[1], whole[2]) if part) + (whole[3] or ""))
    return _parsed(text, today.replace(tzinfo=None) if today else None)


def _checked(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return text[:10] if len(text) == len("2021-10-20") else moment.isoformat()


@lru_cache(maxsize=4096)
def _parsed(text: str, today: datetime | None) -> str:
    import dateparser

    if _EPOCH.fullmatch(text):
        return ""
    for pattern, plain in _UNREAD:
        text = pattern.sub(plain, text)
    settings = {
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
        "REQUIRE_PARTS": ["day", "month"],
        **({"RELATIVE_BASE": today} if today else {}),
    }
    for tried in dict.fromkeys((text, _BEFORE_DATE.sub("", text))):
        moment = dateparser.parse(tried, languages=["id", "en"], settings=settings)
        if moment is not None:
            return _iso(moment)
    return ""


def _iso(moment: datetime) -> str:
    if moment.tzinfo is None and (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat()
