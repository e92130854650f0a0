"""Speakers narrowed and sorted as the user types; plain functions over rows already there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain

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
KINDS: dict[str, str] = {
    "": "Speakers",
    "person": "People",
    "organization": "Organizations",
    "unnamed": "Unnamed",
}
"""What the list is called while it shows one kind of speakers alone."""
ASCENDING = ("name", "role")
"""What is read from A to Z first; the others from the largest."""


class Narrow:
    """Rows narrowed and sorted; each order is made once, and what is typed further narrows what was left.

    `rows` come as the store sorts them: most quotations first, equal ones by name; sources without a
    name stand last in every order.
    """

    def __init__(self, rows: Sequence[SpeakerRow]) -> None:
        self.rows = rows
        self._orders: dict[tuple[str, bool], Sequence[SpeakerRow]] = {("quotes", True): rows}
        self._left: tuple[str, str, bool, Sequence[SpeakerRow]] = ("", "", False, rows)

    @cached_property
    def folded(self) -> dict[str, str]:
        """Speaker id -> all wordings, as they are compared while somebody types."""
        return {row.id: _wordings(row).casefold() for row in self.rows}

    def prepare(self) -> None:
        """Fold all wordings and sort by every column now, so that no key need wait for it."""
        self.folded  # noqa: B018 - kept once made
        for column in SORTS:
            self._pool("", column, descending=column not in ASCENDING)

    def __call__(self, typed: str, column: str, *, descending: bool) -> Sequence[SpeakerRow]:
        """Rows with every part of `typed` in a wording; capitals count where some are typed."""
        rows = self._pool(typed, column, descending=descending)
        if typed.strip():
            folded = self.folded
            for part in typed.casefold().split():
                rows = [row for row in rows if part in folded[row.id]]
            if typed != typed.casefold():
                parts = typed.split()
                rows = [row for row in rows if all(part in _wordings(row) for part in parts)]
        self._left = typed, column, descending, rows
        return rows

    def _pool(self, typed: str, column: str, *, descending: bool) -> Sequence[SpeakerRow]:
        """What is left of the key before where this one only narrows it, else all rows in their order."""
        before, *order, left = self._left
        if before and typed.startswith(before) and order == [column, descending]:
            return left
        key = column, descending
        if key not in self._orders:
            halves = (sorted(rows, key=SORTS[column], reverse=descending) for rows in self._by_name)
            self._orders[key] = [*chain.from_iterable(halves)]
        return self._orders[key]

    @cached_property
    def _by_name(self) -> tuple[Sequence[SpeakerRow], Sequence[SpeakerRow]]:
        """Those with a name and those without, both from A to Z."""
        halves: tuple[list[SpeakerRow], list[SpeakerRow]] = [], []
        for row in sorted(self.rows, key=SORTS["name"]):
            halves[not row.named].append(row)
        return halves


def of_kind(row: SpeakerRow, kind: str) -> bool:
    """Whether the speaker is a person or an organization with a name, or else a source without one."""
    return row.kind == kind if row.named else kind == "unnamed"


def role(row: SpeakerRow) -> str:
    """Role and affiliation on one line."""
    return " ".join(part for part in (row.role, row.affiliation) if part)


def trend(row: SpeakerRow, since: str, until: str, cells: int) -> tuple[int, ...]:
    """Quotations of `row` over the days from `since` to `until`, in `cells` equal parts."""
    start, end = _ordinal(since), _ordinal(until)
    counts = [0] * cells
    for week, count in row.weeks:
        at = (_ordinal(week) - start) * cells // max(end - start + 7, 1)
        counts[max(0, min(at, cells - 1))] += count
    return tuple(counts)


@lru_cache(4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _wordings(row: SpeakerRow) -> str:
    return "\n".join((row.name, *row.wordings))
