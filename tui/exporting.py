"""Export of what is shown: count it, ask where to, write it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from textual import work
from textual.app import App

from store import Query, QuoteRow, Store
from tui.desk import Desk
from tui.display import plural
from tui.reporting import reporting
from tui.typed import browser

if TYPE_CHECKING:
    from tui.dialogs.export import Target


class Exporting(App[None]):
    """Mixed into the application; screens say what they show by `shown` and `shown_speakers`."""

    desk: Desk

    @work(exclusive=True, group="export")
    async def action_export(self) -> None:
        """Write the quotations shown into a file."""
        from tui.dialogs.export import ExportDialog

        screen = cast("Any", self.screen)
        if not hasattr(screen, "shown"):
            return
        query: Query | None = screen.shown()
        speakers: tuple[str, ...] = getattr(screen, "shown_speakers", tuple)()
        with reporting(self):
            rows = await self.desk.ask(lambda store: _rows(store, query, speakers))
            target = await self.push_screen_wait(ExportDialog(len(rows), _what(rows), _name(rows)))
            if target is not None:
                written = await self.desk.ask(lambda _: _written(rows, target))
                browser(self).say(f"{plural(written, 'quotation')} written to {target.path}")


def _rows(store: Store, query: Query | None, speakers: Sequence[str]) -> tuple[QuoteRow, ...]:
    if query is not None:
        return store.quotes(query).rows
    return tuple(row for speaker in speakers for row in store.quotes(Query(speaker_id=speaker)).rows)


def _written(rows: tuple[QuoteRow, ...], target: Target) -> int:
    from store.export import write

    return write(rows, target.format, target.path)  # type: ignore[arg-type]


def _what(rows: tuple[QuoteRow, ...]) -> str:
    names = {row.speaker_id: row.speaker for row in rows}
    known = [name or "" for who, name in names.items() if who is not None]
    who = known[0] if len(known) == 1 else plural(len(known), "speaker")
    if None in names:
        who = f"{who} and open ones" if known else "speaker open"
    return f"{who}, {plural(len({row.article_id for row in rows}), 'article')}"


def _name(rows: tuple[QuoteRow, ...]) -> str:
    speakers = {row.speaker for row in rows}
    name = next(iter(speakers)) if len(speakers) == 1 else None
    slug = re.sub(r"[^a-z0-9]+", "-", (name or "").casefold()[:60]).strip("-")
    return f"kutipan-{slug}" if slug else "kutipan"
