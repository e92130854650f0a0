"""Chooses the filters of a list of quotations."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import ClassVar, get_args

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from quotes.records import QuoteType
from store import Query
from tui.criteria import REVIEWS
from tui.dialogs.dialog import Dialog, Line, blank, text
from tui.display import cut
from tui.typed import browser
from tui.widgets.choices import Choices
from tui.widgets.rows import Rows

TYPES: tuple[QuoteType, ...] = get_args(QuoteType)
REJECTED = "marked as no quotation"
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_PERCENT = re.compile(r"[0-9]{1,3}")


class FiltersDialog(Dialog[Query]):
    """Answers with the query as filtered."""

    HINT = "space ticks · tab next · enter applies · esc leaves"
    DEFAULT_CSS = """
    FiltersDialog Horizontal { height: 1; }
    FiltersDialog Horizontal > Static { width: 14; }
    FiltersDialog Horizontal > Line { width: 1fr; margin-right: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Tick", show=False),
        Binding("enter", "apply", "Apply", show=False, priority=True),
    ]

    def __init__(self, query: Query, outlets: tuple[str, ...]) -> None:
        super().__init__("Filters")
        self._query = query
        self._outlets = outlets

    def inside(self) -> ComposeResult:
        """Ticks, then dates and confidence."""
        ticks = Choices()
        yield ticks
        for label, first, second in self._lines():
            with Horizontal():
                yield text(label)
                yield Line(first[1], id=first[0], placeholder=first[2], select_on_focus=False)
                yield Line(second[1], id=second[0], placeholder=second[2], select_on_focus=False)
        yield blank()

    def on_mount(self) -> None:
        """Tick what is in force."""
        query, ticks = self._query, self.query_one(Choices)
        ticked = {*query.types, *query.outlets, *([REVIEWS[query.review]] if query.review else ())}
        ticks.ticked = frozenset(ticked | ({REJECTED} if query.rejected else set()))
        states = tuple(state for name, state in REVIEWS.items() if name)
        ticks.entries = (*TYPES, *states, REJECTED, *self._outlets)

    @on(Rows.Opened)
    def action_tick(self) -> None:
        """Tick or untick; only one state at a time."""
        ticks = self.query_one(Choices)
        states = set(REVIEWS.values())
        if ticks.chosen in states:
            ticks.ticked = (ticks.ticked or frozenset()) - (states - {ticks.chosen})
        ticks.tick()

    def action_apply(self) -> None:
        """Close with the new query, unless a date or a number makes no sense."""
        values = {line.id or "": line.value.strip() for line in self.query(Line)}
        wrong = _wrong(values)
        if wrong is None:
            self.dismiss(self._chosen(values))
            return
        name, why = wrong
        self.query_one(f"#{name}", Line).focus()
        browser(self).say(why, severity="warning")

    def _chosen(self, values: dict[str, str]) -> Query:
        ticked = self.query_one(Choices).ticked or frozenset()
        return msgspec.structs.replace(
            self._query,
            types=tuple(kind for kind in TYPES if kind in ticked),
            outlets=tuple(outlet for outlet in self._outlets if outlet in ticked),
            review=next((name for name, state in REVIEWS.items() if name and state in ticked), ""),
            rejected=REJECTED in ticked,
            since=values["since"],
            until=_last_day(values["until"]),
            min_confidence=int(values["low"]) / 100,
            max_confidence=int(values["high"]) / 100,
        )

    def _lines(self) -> tuple[tuple[str, tuple[str, str, str], tuple[str, str, str]], ...]:
        query = self._query
        low, high = round(query.min_confidence * 100), round(query.max_confidence * 100)
        return (
            ("From, until", ("since", query.since, "2021-10-01"), ("until", query.until, "2021-10-31")),
            ("Sure, per cent", ("low", str(low), "0"), ("high", str(high), "100")),
        )


def _wrong(values: dict[str, str]) -> tuple[str, str] | None:
    """The first line that makes no sense, and why; None where all of them do."""
    for name in ("since", "until"):
        if values[name] and not _last_day(values[name]):
            return name, f"{cut(values[name], 20)} is no date: write 2021-10-18, 2021-10 or 2021."
    if values["since"] and values["until"] and values["since"] > _last_day(values["until"]):
        return "until", f"{values['until']} is before {values['since']}: no quotation is of such a date."
    for name in ("low", "high"):
        if not _PERCENT.fullmatch(values[name]) or int(values[name]) > 100:
            return name, f"Per cent go from 0 to 100, not {cut(values[name], 20) or 'nothing'}."
    if int(values["low"]) > int(values["high"]):
        return "high", f"{values['high']} is less than {values['low']}: nothing is as sure as that."
    return None


def _last_day(typed: str) -> str:
    """The last day of the year, the month or the day typed, in ISO 8601; "" for what is none of them."""
    found = _DATE.fullmatch(typed)
    try:
        year, month = (int(found[1]), int(found[2] or 12)) if found else (0, 0)
        return date(year, month, int((found and found[3]) or monthrange(year, month)[1])).isoformat()
    except ValueError:
        return ""
