"""`kutipan speakers`: who speaks, and how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from cli import options, tables
from cli.context import session

if TYPE_CHECKING:
    from store import SpeakerRow

COLUMNS = (
    "speaker",
    "role",
    "affiliation",
    "kind",
    "quotations",
    "articles",
    "outlets",
    "first",
    "last",
    "id",
)
_SORTS = ("quotes", "name", "articles", "first", "last")


@options.command("speakers", example="kutipan speakers --limit 5")
@click.argument("query", default="")
@click.option("--sort", type=options.choice_of(*_SORTS), default="quotes", help="Order of the rows.")
@click.option(
    "--kind",
    type=options.choice_of("person", "organization", "unnamed"),
    default=None,
    help="Only such speakers.",
)
@click.option("--unnamed", is_flag=True, help="Sources without a name too, behind the others.")
@click.option("--ascending", is_flag=True, help="Least first.")
@click.option("--limit", type=click.IntRange(1), default=None, help="At most so many rows.")
@click.option("--card", is_flag=True, help="All that is known of QUERY: roles, outlets, wordings and why.")
@click.option("--toml", is_flag=True, help="As a speakers.toml to keep, correct and put beside the store.")
@options.output()
def command(
    query: str,
    sort: Literal["quotes", "name", "articles", "first", "last"],
    kind: Literal["person", "organization", "unnamed"] | None,
    unnamed: bool,
    ascending: bool,
    limit: int | None,
    card: bool,
    toml: bool,
    fmt: str | None,
    target: str | None,
) -> None:
    """List speakers with what they said, or those whose name is like QUERY."""
    now = session()
    if toml:
        _write_toml(target)
        return
    if card:
        _write_card(query, fmt, target)
        return
    with now.open_store(read_only=True) as store:
        rows = store.speakers(query, sort=sort, descending=not ascending if sort != "name" else ascending)
    rows = tuple(row for row in rows if kind in (None, row.kind))
    shown = rows if unnamed or kind or query else tuple(row for row in rows if row.named)
    if len(shown) < len(rows):
        now.console.note(f"{len(rows) - len(shown):,} without a name left out: --unnamed lists them too")
    rows = shown
    tables.emit(now, COLUMNS, [cells(row) for row in rows[:limit]], fmt, target, whole=rows[:limit])


def _write_card(wanted: str, fmt: str | None, target: str | None) -> None:
    from cli import card, finding

    now = session()
    if not wanted:
        raise click.UsageError("--card needs a speaker", click.get_current_context())
    with now.open_store(read_only=True) as store:
        found = store.speaker(finding.speaker(store, wanted).id)
    if tables.format_for(now, fmt, target) == "json":
        tables.deliver(now, tables.pretty(found), target)
        return
    tables.deliver(now, "".join(f"{line}\n" for line in card.lines(found)), target)


def _write_toml(target: str | None) -> None:
    from store.export import speakers_toml

    now = session()
    with now.open_store(read_only=True) as store:
        tables.deliver(now, speakers_toml(store), target)


def cells(row: SpeakerRow) -> tuple[str | int, ...]:
    """What the table shows of a speaker."""
    return (
        row.name,
        row.role,
        row.affiliation,
        row.kind,
        row.quotes,
        row.articles,
        row.outlets,
        row.first[:10],
        row.last[:10],
        row.id,
    )
