"""The bottom line: the keys that matter here; a click presses them."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.events import Click
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input

from tui.keys import BY_ID, names
from tui.typed import inks

MOST = {0: 6, 120: 9}
"""At most six keys below 120 columns, nine from there on."""


class KeyBar(Widget, can_focus=False):
    """Drawn from the bindings in force, so it is never wrong about them."""

    ALLOW_SELECT = False
    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; }"

    def on_mount(self) -> None:
        """Draw again when other keys are in force."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def render_line(self, y: int) -> Strip:  # noqa: ARG002
        """Keys and their words."""
        look = inks(self)
        segments = [Segment(" ", look.head)]
        for key, word, _ in self.shown():
            segments += [Segment(key, look.key), Segment(f" {word}  ", look.bar)]
        return Strip(segments).adjust_cell_length(self.size.width, look.bar)

    def on_click(self, event: Click) -> None:
        """Press the key that was hit."""
        at = 1
        for key, word, binding in self.shown():
            at += cell_len(key) + len(word) + 3
            if event.x < at:
                self.app.simulate_key(binding.key)
                return

    def shown(self) -> list[tuple[str, str, Binding]]:
        """Name, word and binding of each key, as many as there is room for."""
        found: dict[str, list[Binding]] = {}
        typing = isinstance(self.screen.focused, Input)
        for active in self.screen.active_bindings.values():
            key_id = active.binding.id or ""
            if key_id in BY_ID and BY_ID[key_id].bar and not (typing and _letter(active.binding.key)):
                found.setdefault(key_id, []).append(active.binding)
        entries = [_entry(key_id, found[key_id]) for key_id in _first(found)]
        most = max(number for width, number in MOST.items() if self.size.width >= width)
        kept: list[tuple[str, str, Binding]] = []
        for entry in entries[:most]:
            kept.append(entry)
            if sum(cell_len(key) + len(word) + 3 for key, word, _ in kept) >= self.size.width:
                return kept[:-1]
        return kept

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()


def _letter(key: str) -> bool:
    """Whether the key only types a sign."""
    return len(names(key)) == 1 and names(key).isascii()


def _entry(key_id: str, bound: list[Binding]) -> tuple[str, str, Binding]:
    """The key that the table names first, of those that are bound now."""
    order = BY_ID[key_id].keys.split(",")
    first = min(bound, key=lambda one: order.index(one.key) if one.key in order else len(order))
    return names(first.key), BY_ID[key_id].bar, first


def _first(found: Iterable[str]) -> list[str]:
    """Those of the place first, then Help, Export, Quit and Search."""
    rank = {"app.help": 1, "app.export": 2, "app.quit": 3, "app.search": 4}
    table = list(BY_ID)
    return sorted(found, key=lambda key_id: (rank.get(key_id, 0), table.index(key_id)))
