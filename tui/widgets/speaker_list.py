"""The speakers: name, role, counts, dates and how often they speak over time."""

from __future__ import annotations

from collections.abc import Sequence

from rich.style import Style
from textual.reactive import var

from store import SpeakerRow
from tui.columns import Column, placed
from tui.display import fit, number, sparkline
from tui.ordering import role, trend
from tui.widgets.lines import Pieces
from tui.widgets.rows import Rows

COLUMNS = (
    Column("name", "Speaker", 20, grow=3),
    Column("role", "Role", 12, grow=2, rank=2),
    Column("quotes", "Quotes", 7, right=True),
    Column("articles", "Articles", 9, right=True, rank=5),
    Column("outlets", "Outlets", 8, right=True, rank=6),
    Column("first", "First", 10, rank=7),
    Column("last", "Last", 10, rank=3),
    Column("trend", "Over time", 16, rank=4),
)


class SpeakerList(Rows):
    """Rows of speakers, one line each."""

    speakers: var[Sequence[SpeakerRow]] = var((), always_update=True)

    def __init__(self) -> None:
        super().__init__()
        self._since = self._until = ""

    def span(self, speakers: Sequence[SpeakerRow]) -> None:
        """Draw quotations over the time in which these speakers spoke."""
        self._since = min((row.weeks[0][0] for row in speakers if row.weeks), default="")
        self._until = max((row.weeks[-1][0] for row in speakers if row.weeks), default="")

    def watch_speakers(self, speakers: Sequence[SpeakerRow]) -> None:
        """Show other speakers."""
        self.count = len(speakers)
        self.renew()

    @property
    def chosen(self) -> SpeakerRow | None:
        """The speaker under the cursor."""
        return self.speakers[self.cursor] if self.speakers else None

    def keep(self, speaker_id: str, near: int = 0) -> None:
        """Put the cursor on this speaker, else on row `near`."""
        self.cursor = next((at for at, row in enumerate(self.speakers) if row.id == speaker_id), near)

    def row(self, index: int, line: int, ink: Style | None) -> Pieces:  # noqa: ARG002
        """One speaker."""
        speaker = self.speakers[index]
        plain, muted = ink or self.inks.text, ink or self.inks.muted
        parts: Pieces = [(" ", plain)]
        for column, cells in placed(COLUMNS, self.room - 1):
            style = plain if column.id in ("name", "quotes") else muted
            text = fit(self._cell(speaker, column.id, cells), cells, right=column.right)
            parts.append((text + " ", style))
        return parts

    def _cell(self, speaker: SpeakerRow, column: str, cells: int) -> str:
        if column == "trend":
            return sparkline(trend(speaker, self._since, self._until, cells)) if speaker.weeks else ""
        if column == "role":
            return role(speaker)
        value = getattr(speaker, column)
        return number(value) if isinstance(value, int) else str(value)
