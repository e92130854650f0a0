"""All that the store knows of one speaker, as text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cli.tables import plain

if TYPE_CHECKING:
    from store import SpeakerCard
    from store.rows import RoleSeen


def lines(card: SpeakerCard) -> Iterator[str]:
    """Name, counts, roles with their dates, outlets, and why each wording is this speaker's."""
    row = card.row
    yield plain(row.name)
    days = f"{row.first[:10]} to {row.last[:10]}" if row.first else "no dates"
    yield f"{row.kind}; {row.quotes} quotations in {row.articles} articles, {days}"
    yield from _titled("roles", [_role(seen) for seen in card.roles])
    yield from _titled("outlets", [f"{outlet or '(unknown)'}: {count}" for outlet, count in card.outlets])
    reasons = {joined.wording: joined.reason for joined in card.merged}
    yield from _titled(
        "wordings", [f"{word}: {reasons[word]}" if word in reasons else word for word in row.wordings]
    )


def _role(seen: RoleSeen) -> str:
    what = ", ".join(part for part in (seen.role, seen.affiliation) if part)
    return f"{what}: {seen.count}, {seen.first[:10]} to {seen.last[:10]}, {', '.join(seen.outlets)}"


def _titled(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f"{title}:"
        yield from (f"  {plain(item)}" for item in items)
