"""Speakers narrowed and sorted as the user types; plain functions over rows already there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from store import SpeakerRow

SORTS: dict[str, Callable[[SpeakerRow], str | int]] = {
    "name": lambda row: row.name.casefold(),
    "role": lambda row: role(row).casefold() or "\U0010ffff",
    "quotes": lambda row: row.quotes,
    "articles": lambda row: row.articles,
    "outlets": lambda row: row.outlets,
    "first": lambda row: row.first,
    "last": lambda row: row.last,
}
ASCENDING = ("name", "role")
"""What is read from A to Z first; the others from the largest."""


class Narrow:
    """Rows with their wordings folded once, so that each key costs a few milliseconds."""

    def __init__(self, rows: Sequence[SpeakerRow]) -> None:
        by_name = sorted(rows, key=SORTS["name"])
        self._rows = [(row, _wordings(row), _wordings(row).casefold()) for row in by_name]

    def __call__(self, typed: str) -> list[SpeakerRow]:
        """Rows with every part of `typed` in a wording; capitals count where some are typed."""
        parts = typed.split()
        exact = typed != typed.casefold()
        return [row for row, plain, folded in self._rows if _holds(parts, plain if exact else folded)]


def ordered(rows: Sequence[SpeakerRow], column: str, *, descending: bool) -> list[SpeakerRow]:
    """Rows by one column; equal ones stay as they are, by name where they come from a `Narrow`."""
    return sorted(rows, key=SORTS[column], reverse=descending)


def role(row: SpeakerRow) -> str:
    """Role and affiliation on one line."""
    return " ".join(part for part in (row.role, row.affiliation) if part)


def trend(row: SpeakerRow, since: str, until: str, cells: int) -> tuple[int, ...]:
    """Quotations of `row` over the days from `since` to `until`, in `cells` equal parts."""
    start, end = date.fromisoformat(since).toordinal(), date.fromisoformat(until).toordinal()
    counts = [0] * cells
    for week, count in row.weeks:
        at = (date.fromisoformat(week).toordinal() - start) * cells // max(end - start + 7, 1)
        counts[max(0, min(at, cells - 1))] += count
    return tuple(counts)


def _wordings(row: SpeakerRow) -> str:
    return "\n".join((row.name, *row.wordings))


def _holds(parts: list[str], wordings: str) -> bool:
    return all(part in wordings for part in parts)
