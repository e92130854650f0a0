"""The browser itself: themes, keys, the store, and what every screen can do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from textual import work
from textual.app import SystemCommand
from textual.screen import ModalScreen, Screen
from textual.theme import Theme
from textual.widgets import Input

from quotes.errors import KutipanError
from store import ArticleRow, CorrectionRow, Store
from tui import colours, outside, settings, themes
from tui.desk import Desk
from tui.display import ends
from tui.exporting import Exporting
from tui.keys import bindings
from tui.reporting import reporting, sentence
from tui.screens.browse import BrowseScreen
from tui.turns import Turns

POLL = 2.0
"""Seconds between looks at what other processes have written."""
LONGEST = 240
"""Cells of a message: names and paths may be as long as a page."""


class Browser(Exporting, Turns):
    """Who said what, by speaker."""

    TITLE = "Kutipan"
    CSS_PATH = Path(__file__).with_name("browser.tcss")
    BINDINGS = bindings("app")
    PAUSE_GC_ON_SCROLL = True

    def __init__(
        self, path: Path | None = None, *, store: Store | None = None, theme: str | None = None
    ) -> None:
        self._kept = settings.load()
        self._css_of: tuple[str, dict[str, str]] = ("", {})
        self.inks: colours.Inks
        super().__init__()
        self.desk = Desk(path, store)
        self._amiss = ""
        for name in set(self.available_themes) - set(themes.OFFERED):
            self.unregister_theme(name)
        for offered in themes.OWN:
            self.register_theme(offered)
        wanted = theme or self._kept.theme
        self.theme = wanted if wanted in themes.OFFERED else themes.DEFAULT
        self._keep = theme is None

    def get_css_variables(self) -> dict[str, str]:
        """Textual's variables and ours for the theme in use."""
        css = super().get_css_variables()
        css |= colours.variables(self.current_theme, css)
        self.inks = colours.inks(css, ansi=self.current_theme.ansi)
        return css

    def get_default_screen(self) -> BrowseScreen:
        """The first screen."""
        return BrowseScreen()

    def on_mount(self) -> None:
        """Take the user's keys, watch the store."""
        keys = settings.keymap()
        self.set_keymap(keys.keys)
        self.theme_changed_signal.subscribe(self, self._theme_changed)
        self.set_interval(POLL, self.poll)
        if not self.is_headless and not self.is_web:
            outside.heed(self.asked_to_end)
        for problem in keys.problems:
            self.say(problem, severity="warning")

    async def on_unmount(self) -> None:
        """Let go of the store."""
        await self.desk.close()

    def say(self, message: str, severity: str = "information") -> None:
        """A message that goes away by itself; nothing in it is markup, and it is short."""
        self.notify(ends(message, LONGEST), severity=severity, markup=False)  # type: ignore[arg-type]

    def report(self, error: KutipanError) -> None:
        """An error and what to do about it; one that still stands on the screen is not said again."""
        text = sentence(error)
        if not any(notice.message == ends(text, LONGEST) for notice in self._notifications):
            self.say(text, severity="error")

    def copy(self, text: str) -> None:
        """Put `text` on the clipboard."""
        self.copy_to_clipboard(text.encode("utf-8", "replace").decode("utf-8"))
        self.say(f"Copied: {text.splitlines()[0][:80] if text else ''}")

    def renew(self) -> None:
        """What the store holds has changed: every screen asks again."""
        for screen in self.screen_stack:
            reload: Callable[[], None] | None = getattr(screen, "reload", None)
            if reload is not None:
                reload()

    def show_card(self, speaker_id: str) -> None:
        """Open the card of a speaker."""
        from tui.screens.card import CardScreen

        self.push_screen(CardScreen(speaker_id))

    def open_address(self, url: str) -> None:
        """Open an article's address in the web browser."""
        if outside.is_address(url):
            self.open_url(url)
            self.say(f"Opened {url}")
        else:
            self.say("This article has no web address." if not url else f"Not a web address: {url[:80]}")

    def open_editor(self, article: ArticleRow) -> None:
        """Show the article in the user's editor; the browser waits meanwhile."""
        if not self.is_headless and not self.is_web:
            with self.suspend():
                problem = outside.edit(article)
            self.refresh(layout=True)
            if problem:
                self.say(problem, severity="error")

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action of the screen, and Textual's screenshot."""
        from tui.actions import commands

        yield from commands(screen)
        yield SystemCommand("Screenshot", "Save an SVG picture of the screen", self.deliver_screenshot)

    @work(exclusive=True, group="poll")
    async def poll(self) -> None:
        """Show what another process has written; without its terminal the browser ends."""
        if outside.hung_up():
            outside.hang_up()  # nobody is there any more, and none can be drawn to
        try:
            changed = await self.desk.refresh()
        except KutipanError as error:
            if sentence(error) != self._amiss:
                self._amiss = sentence(error)
                self.report(error)
        else:
            self._amiss = ""
            if changed:
                self.renew()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """There is no export where there are no quotations, and no search from a line or a dialog."""
        if action == "search":
            return not isinstance(self.focused, Input) and not isinstance(self.screen, ModalScreen)
        return action != "export" or bool(getattr(self.screen, "exportable", False))

    async def action_search(self) -> None:
        """Search all words; the next key is typed there."""
        from tui.screens.search import SearchScreen

        if not isinstance(self.screen, SearchScreen):
            await self.push_screen(SearchScreen())

    def action_review(self) -> None:
        """Review what is open or uncertain."""
        from tui.screens.review import ReviewScreen

        if not isinstance(self.screen, ReviewScreen):
            self.push_screen(ReviewScreen())

    def action_add(self) -> None:
        """Add articles."""
        from tui.screens.ingest import IngestScreen

        if not isinstance(self.screen, IngestScreen):
            self.push_screen(IngestScreen())

    def action_log(self) -> None:
        """Every correction made."""
        from tui.screens.log import LogScreen

        if not isinstance(self.screen, LogScreen):
            self.push_screen(LogScreen())

    def action_undo(self) -> None:
        """Undo the last correction."""
        self.step(lambda store: store.undo(), "Undone", "Nothing to undo.")

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.step(lambda store: store.redo(), "Done again", "Nothing to do again.")

    @work
    async def step(self, change: Callable[[Store], CorrectionRow | None], verb: str, nothing: str) -> None:
        """Undo or redo, and show what came of it."""
        with reporting(self):
            done = await self.desk.ask(change)
            self.say(f"{verb}: {done.text}" if done else nothing)
            self.renew()

    def action_refresh(self) -> None:
        """Ask everything again."""
        self.renew()

    @work
    async def action_keys(self) -> None:
        """Show every key of this screen, and press the one chosen."""
        from tui.actions import Action, actions, take
        from tui.dialogs.keys import KeysDialog

        screen = self.screen
        chosen: Action | None = await self.push_screen_wait(KeysDialog(actions(screen)))
        if chosen is not None:
            await take(screen, chosen)

    def action_leave(self) -> None:
        """Leave this screen, or the program where it is the first."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit()

    def asked_to_end(self) -> None:
        """Leave the terminal as it was found, where it is still there."""
        if outside.hung_up():
            outside.hang_up()
        else:
            self.exit()

    def loaded(self) -> None:
        """The speakers are on the screen; a place for measurements."""

    def _theme_changed(self, theme: Theme) -> None:
        for screen in self.screen_stack:
            for widget in screen.query("*"):
                widget.refresh()
        if self._keep:
            settings.save(settings.Settings(theme=theme.name))


def run(path: Path | None = None, *, theme: str | None = None) -> None:
    """Open the browser on the store at `path` and return when the user has left it.

    Raises KutipanError where the terminal can't show it.
    """
    if theme is not None and theme not in themes.OFFERED:
        raise KutipanError(f"There is no theme {theme!r}.", f"One of: {', '.join(themes.OFFERED)}.")
    if "TEXTUAL_DRIVER" not in os.environ and (os.environ.get("TERM") == "dumb" or not sys.stdout.isatty()):
        raise KutipanError(
            "This terminal can't show the browser.",
            "Commands that only print: kutipan speakers, kutipan quotes, kutipan search.",
        )
    Browser(path, theme=theme).run()
