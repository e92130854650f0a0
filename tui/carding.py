"""What a speaker's card says, as entries of a report."""

from __future__ import annotations

import msgspec

from store import Query, QuoteRow, RoleSeen, SpeakerCard, Store
from tui.display import plural
from tui.ordering import role
from tui.widgets.report import Entry


class Card(msgspec.Struct, frozen=True):
    """A speaker with the statements that more than one article carries."""

    card: SpeakerCard
    shared: tuple[tuple[QuoteRow, ...], ...]


def fetch(store: Store, speaker_id: str) -> Card:
    """All that the card shows."""
    groups: dict[str, list[QuoteRow]] = {}
    for quote in store.quotes(Query(speaker_id=speaker_id, sort="date")).rows:
        if quote.statement_id:
            groups.setdefault(quote.statement_id, []).append(quote)
    return Card(store.speaker(speaker_id), tuple(tuple(group) for group in groups.values() if len(group) > 1))


def entries(card: Card) -> tuple[Entry, ...]:
    """The report."""
    row = card.card.row
    summary = f"{plural(row.quotes, 'quotation')} in {plural(row.articles, 'article')}"
    days = f", {row.first} to {row.last}" if row.first else ""
    return (
        ("text", role(row) or "no role known"),
        ("muted", f"{summary} of {plural(row.outlets, 'outlet')}{days}"),
        *_section("Called", [f"“{wording}”{_why(card, wording)}" for wording in row.wordings]),
        *_section("Roles, latest first", [_role(seen) for seen in card.card.roles]),
        *_section("Outlets", [f"{outlet or 'unknown'}: {count}" for outlet, count in card.card.outlets]),
        *_section("The same words in several articles", [_statement(group) for group in card.shared]),
    )


def _section(title: str, lines: list[str]) -> tuple[Entry, ...]:
    if not lines:
        return ()
    return (("text", ""), ("head", f" {title} "), *(("text", f"  {line}") for line in lines))


def _why(card: Card, wording: str) -> str:
    reasons = [joined.reason for joined in card.card.merged if joined.wording == wording and joined.reason]
    return f": {reasons[0]}" if reasons else ""


def _role(seen: RoleSeen) -> str:
    what = " ".join(part for part in (seen.role, seen.affiliation) if part)
    when = f"{seen.first} to {seen.last}" if seen.first else "without a date"
    return f"{what}: {when}, {seen.count} in {', '.join(seen.outlets) or 'unknown outlets'}"


def _statement(group: tuple[QuoteRow, ...]) -> str:
    where = "; ".join(" ".join(part for part in (quote.outlet, quote.date[:10]) if part) for quote in group)
    return f"“{group[0].words}”: {where}"
