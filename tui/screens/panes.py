"""A screen of panes side by side: as many as there is room for, the others a key away."""

from __future__ import annotations

from textual.events import DescendantFocus
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from tui.keys import bindings
from tui.widgets.pane import Pane

ROOM = {0: 1, 120: 2, 160: 3}
"""Panes side by side from so many columns on."""


class PanesScreen(Screen[None]):
    """Moves between panes; `here` is the one that has the keys."""

    BINDINGS = bindings("panes")

    here: var[int] = var(0, bindings=True)
    zoomed: var[bool] = var(default=False, bindings=True)
    leads_back = True
    """Whether Esc in the first pane leads to another screen."""

    @property
    def panes(self) -> list[Pane]:
        """The panes from left to right."""
        return list(self.query(Pane))

    def in_sight(self, pane: Pane) -> bool:
        """Whether `pane` is shown."""
        return pane.display

    def go(self, index: int) -> None:
        """Give the keys to another pane."""
        self.here = max(0, min(index, len(self.panes) - 1))
        self.lay_out()
        self.panes[self.here].enter()

    def lay_out(self) -> None:
        """Show what there is room for."""
        panes = self.panes
        most = 1 if self.zoomed else max(n for width, n in ROOM.items() if self.size.width >= width)
        most = min(most, len(panes))
        first = min(self.here, len(panes) - most)
        for index, pane in enumerate(panes):
            pane.display = first <= index < first + most
            pane.set_class(first < index < first + most, "-divided")
            pane.bar.active = index == self.here and most > 1
        self.arranged()

    def arranged(self) -> None:
        """Other panes may be in sight now."""

    def leave(self) -> None:
        """Esc in the first pane: nothing to go back to."""

    def on_mount(self) -> None:
        """Start in the first pane."""
        self.go(0)
        self.begin()

    def begin(self) -> None:
        """What else there is to do at the start."""

    def on_resize(self) -> None:
        """Nothing is lost, only more or fewer panes are shown."""
        self.call_after_refresh(self.lay_out)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """A click in another pane gives it the keys."""
        for index, pane in enumerate(self.panes):
            mine = event.widget is self.focused and pane in event.widget.ancestors_with_self
            if mine and index != self.here:
                self.here = index
                self.lay_out()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The bottom line offers no way back where there is none."""
        if action == "back" and self.is_mounted and self.panes and not self.leads_back:
            pane = self.panes[self.here]
            return bool(self.here or self.zoomed or pane.filtered or isinstance(self.focused, Input))
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """From a line of input to its list, from a pane to the one before; never out."""
        pane = self.panes[self.here]
        if isinstance(self.focused, Input):
            pane.enter()
        elif self.zoomed:
            self.action_zoom()
        elif pane.undo_filter():
            pane.enter()
        elif self.here:
            self.go(self.here - 1)
        else:
            self.leave()

    def action_pane(self, step: int) -> None:
        """The next pane, round and round."""
        self.go((self.here + step) % len(self.panes))

    def action_zoom(self) -> None:
        """One pane alone, or all again."""
        self.zoomed = not self.zoomed
        self.lay_out()
