"""What a user can do with a speaker: card, rename, merge, role."""

from __future__ import annotations

from textual import on, work

from store import SpeakerRow
from tui.people import labels
from tui.reporting import reporting
from tui.screens.correcting import Correcting
from tui.typed import browser
from tui.widgets.speakers_pane import SpeakersPane


class SpeakerWishes(Correcting):
    """Mixed into screens that show speakers."""

    @on(SpeakersPane.Wanted)
    def speaker_wish(self, event: SpeakersPane.Wanted) -> None:
        """Do what is wanted with the speaker."""
        speaker = event.speaker
        match event.wish:
            case "card":
                browser(self).show_card(speaker.id)
            case "merge":
                self.merge(speaker)
            case "rename":
                self.rename(speaker)
            case _:
                self.set_role(speaker)

    @work
    async def rename(self, speaker: SpeakerRow) -> None:
        """Ask for a name."""
        from tui.dialogs.ask import AskDialog

        name = await self.app.push_screen_wait(AskDialog("Name of the speaker", speaker.name))
        if name and name != speaker.name:
            self.correct(lambda store: store.rename(speaker.id, name))

    @work
    async def set_role(self, speaker: SpeakerRow) -> None:
        """Ask for a role."""
        from tui.dialogs.ask import AskDialog

        role = await self.app.push_screen_wait(AskDialog(f"Role of {speaker.name}", speaker.role))
        if role is not None and role != speaker.role:
            self.correct(lambda store: store.set_role(speaker.id, role, speaker.affiliation))

    @work
    async def merge(self, speaker: SpeakerRow) -> None:
        """Choose who is the same person."""
        from tui.dialogs.choose import ChooseDialog

        with reporting(self):
            rows = await browser(self).desk.ask(lambda store: store.speakers())
            names = labels((row for row in rows if row.id != speaker.id), counted=True)
            title = f"Who is the same as {speaker.name}?"
            chosen = await self.app.push_screen_wait(ChooseDialog(title, tuple(names)))
            if chosen:
                self.correct(lambda store: store.merge(speaker.id, names[chosen]))
