"""Dates as Indonesian outlets print them, to ISO 8601.

dateparser does the work, at 5 ms a date: a third of the time that a whole article takes. So the
commonest forms (day, month, year, time, zone) are read here, by a table of months, and what
dateparser does not read (1.2 to 1.5) is put into words that it does.
"""

from __future__ import annotations

import re
from datetime import date, datetime
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

_PRINTED = re.compile(
    r"\D{0,60}?(?:(?P<day>\d{1,2})[ /.+-]{1,3}(?P<month>\d{1,2}|[a-z]{3,9})[ /.+,-]{1,3}(?P<year>\d{4})"
    r"|(?P<year_first>\d{4})/(?P<month_second>\d{1,2})/(?P<day_last>\d{1,2}))"
    r"(?:\D{1,12}(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?)?"
    r"\s{0,3}(?P<zone>wib|wita|wit)?\W{0,3}",
    re.IGNORECASE | re.ASCII,
)
"""Day, month and year, then perhaps a time and a zone, and nothing else with a digit."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan",
            "feb peb",
            "mar",
            "apr",
            "mei may",
            "jun",
            "jul",
            "agu agt aug ags",
            "sep",
            "okt oct",
            "nov nop",
            "des dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""The first three letters of every month, Indonesian and English."""

_ZONES = {"wib": "+07:00", "wita": "+08:00", "wit": "+09:00"}

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
    printed = _PRINTED.fullmatch(text)
    plain = _plain(printed) if printed else ""
    return plain or _parsed(text, today.replace(tzinfo=None) if today else None)


def _plain(found: re.Match[str]) -> str:
    """A printed date as ISO 8601, "" where it is none after all. 10/20/2025 has no 20th month."""
    year = int(found["year"] or found["year_first"])
    day = int(found["day"] or found["day_last"])
    named = (found["month"] or found["month_second"]).lower()
    month = int(named) if named.isdigit() else _MONTHS.get(named[:3], 0)
    if named.isdigit() and month > 12 >= day:
        day, month = month, day
    try:
        if found["hour"] is None:
            return date(year, month, day).isoformat()
        second = int(found["second"] or 0)
        moment = datetime(year, month, day, int(found["hour"]), int(found["minute"]), second)  # noqa: DTZ001
    except ValueError:
        return ""
    return moment.isoformat() + _ZONES.get((found["zone"] or "").lower(), "")


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
