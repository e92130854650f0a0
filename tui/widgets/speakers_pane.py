"""The pane of speakers: a filter line, titles to sort by, the list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from store import Counts, SpeakerRow
from tui.columns import placed
from tui.display import number, plural
from tui.keys import bindings
from tui.ordering import ASCENDING, KINDS, SORTS, Narrow, of_kind
from tui.widgets.bar import Bar
from tui.widgets.empty import Empty
from tui.widgets.filter_input import FilterInput
from tui.widgets.heading import Heading
from tui.widgets.pane import Pane
from tui.widgets.speaker_list import COLUMNS, SpeakerList


class SpeakersPane(Pane):
    """Narrows and sorts the rows it was given; asks the screen for everything else."""

    BINDINGS = bindings("speakers")

    class Wanted(Message):
        """The user wants something of the speaker under the cursor: card, merge, rename, role."""

        def __init__(self, wish: str, speaker: SpeakerRow) -> None:
            super().__init__()
            self.wish = wish
            self.speaker = speaker

    def __init__(self) -> None:
        super().__init__(id="speakers")
        self.narrowing = Narrow(())
        self._rows: Sequence[SpeakerRow] = ()
        self._kind = ""
        self._counts: Counts | None = None

    def compose(self) -> ComposeResult:
        """Title, filter, column titles, list."""
        yield Bar()
        yield FilterInput("any wording of a name; / again searches all words")
        yield Heading(COLUMNS)
        yield SpeakerList()
        yield Empty()

    def on_mount(self) -> None:
        """Most quotations first."""
        self.bar.left = "Speakers"
        self._sort("quotes", descending=True)

    @property
    def main(self) -> SpeakerList:
        """The list."""
        return self.query_one(SpeakerList)

    @property
    def chosen(self) -> SpeakerRow | None:
        """The speaker under the cursor."""
        return self.main.chosen

    @property
    def filtered(self) -> bool:
        """Whether not all speakers are shown."""
        return bool(self.query_one(FilterInput).value or self._kind)

    def show(self, rows: tuple[SpeakerRow, ...], counts: Counts) -> None:
        """Show these speakers, filtered and sorted as before, the cursor where it was."""
        self._rows, self._counts = rows, counts
        self.main.span(rows)
        self._choose(self._kind, stay=True)
        if not rows:
            self.explain(
                "No quotations yet.", "", "Add articles: press a, or run", "kutipan add FILE OR FOLDER"
            )

    def missing(self, path: Path | None) -> None:
        """There is no store to show."""
        self.main.speakers = ()
        self._rows = ()
        where = f"There is no store at {path}." if path else "There is no store yet."
        self.explain(where, "", "Add articles: press a, or run", "kutipan add FILE OR FOLDER")

    def undo_filter(self) -> bool:
        """Esc on the list shows all speakers again."""
        was = self.filtered
        self.query_one(FilterInput).shut()
        if self._kind:
            self._choose("")
        return was

    @on(FilterInput.Changed)
    def narrow(self) -> None:
        """Every key narrows."""
        self._apply()

    @on(FilterInput.Done)
    def to_list(self) -> None:
        """The filter is typed."""
        self.enter()

    @on(FilterInput.Chosen)
    def open_chosen(self) -> None:
        """Enter in the filter opens the speaker under the cursor."""
        self.main.action_open()

    @on(Heading.Sort)
    def sort_by(self, event: Heading.Sort) -> None:
        """A title was clicked: sort by it, or the other way round."""
        heading = self.query_one(Heading)
        if event.column == heading.column:
            self.action_reverse()
        elif event.column in SORTS:
            self._sort(event.column, descending=event.column not in ASCENDING)

    def action_filter(self) -> None:
        """Type a filter."""
        self.query_one(FilterInput).open()

    def action_cursor(self, step: int) -> None:
        """The next match."""
        self.main.action_cursor(step)

    def action_sort(self, step: int) -> None:
        """Sort by the next column in sight."""
        columns = [column.id for column, _ in placed(COLUMNS, self.main.room - 1) if column.id in SORTS]
        at = columns.index(column) if (column := self.query_one(Heading).column) in columns else -1
        following = columns[(at + step) % len(columns)]
        self._sort(following, descending=following not in ASCENDING)

    def action_reverse(self) -> None:
        """The last first."""
        heading = self.query_one(Heading)
        self._sort(heading.column, descending=not heading.descending)

    def action_kind(self) -> None:
        """People alone, then organizations, then unnamed sources, then all again."""
        kinds = list(KINDS)
        self._choose(kinds[(kinds.index(self._kind) + 1) % len(kinds)])

    def action_card(self) -> None:
        """Everything about the speaker."""
        self._want("card")

    def action_merge(self) -> None:
        """Another speaker is the same."""
        self._want("merge")

    def action_rename(self) -> None:
        """Another name."""
        self._want("rename")

    def action_role(self) -> None:
        """Another role."""
        self._want("role")

    def _want(self, wish: str) -> None:
        if self.chosen is not None:
            self.post_message(self.Wanted(wish, self.chosen))

    def _sort(self, column: str, *, descending: bool) -> None:
        heading = self.query_one(Heading)
        heading.column, heading.descending = column, descending
        self._apply()

    def _choose(self, kind: str, *, stay: bool = False) -> None:
        self._kind = kind
        self.narrowing = Narrow([row for row in self._rows if of_kind(row, kind)] if kind else self._rows)
        self._apply(stay=stay)

    def _apply(self, *, stay: bool = False) -> None:
        """Show what is left; where the speaker at hand is not, `stay` means the row that took its place."""
        heading, kept, near = self.query_one(Heading), self.chosen, self.main.cursor if stay else 0
        typed = self.query_one(FilterInput).value
        rows = self.narrowing(typed, heading.column, descending=heading.descending)
        self.main.speakers = rows
        if kept is not None:
            self.main.keep(kept.id, near)
        self._label(len(rows))
        nothing = bool(self._rows and not rows)
        what = "No speaker has this wording." if typed else "No speaker is of this kind."
        self.explain(*((what, "", "Esc shows all again.") if nothing else ()))

    def _label(self, seen: int) -> None:
        if self._counts is None:
            return
        every = len(self._rows)
        self.bar.left = f"{KINDS[self._kind]} " + (
            number(seen) if seen == every else f"{number(seen)} of {number(every)}"
        )
        counts = self._counts
        self.bar.right = f"{plural(counts.quotes, 'quotation')} in {plural(counts.articles, 'article')}"
