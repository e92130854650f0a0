"""Every action that can be taken on a screen, for the help and the command palette."""

from __future__ import annotations

from functools import partial

import msgspec
from textual.app import SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from tui.keys import BY_ID, GROUPS, PLACES, Key, names


class Action(msgspec.Struct, frozen=True):
    """An action with its keys as they are now, and the widget or screen that takes it."""

    id: str
    keys: str
    text: str
    group: str
    call: str
    node: DOMNode
    here: bool
    """Whether the key works where the cursor is."""

    @property
    def place(self) -> str:
        """Where the key works, in words."""
        return PLACES[BY_ID[self.id].place]


def actions(screen: Screen[object]) -> tuple[Action, ...]:
    """All of a screen's actions, those of the place that has the keys first, by group."""
    found: dict[str, Action] = {}
    chain = _chain(screen)
    for node in dict.fromkeys((*chain, *screen.query(Widget), screen.app)):
        keys: dict[str, list[str]] = {}
        bindings = node._bindings.copy()  # noqa: SLF001 - Textual has no public list of them
        bindings.apply_keymap(screen.app._keymap)  # noqa: SLF001
        for key, binding in bindings:
            if binding.id in BY_ID:
                keys.setdefault(binding.id, []).append(key)
        for key_id, pressed in keys.items():
            found.setdefault(key_id, _action(key_id, pressed, node, here=node in chain))
    return tuple(sorted(found.values(), key=lambda action: (not action.here, GROUPS.index(action.group))))


def commands(screen: Screen[object]) -> list[SystemCommand]:
    """The same for the command palette."""
    first: dict[str, Action] = {}
    for action in actions(screen):
        if not action.id.startswith(("list.", "text.", "app.palette")):
            first.setdefault(action.text, action)
    return [
        SystemCommand(action.text, f"{action.group} · {action.keys}", partial(take, screen, action))
        for action in first.values()
    ]


async def take(screen: Screen[object], action: Action) -> None:
    """Take an action as if its key had been pressed."""
    await screen.app.run_action(action.call, action.node)


def _chain(screen: Screen[object]) -> list[DOMNode]:
    """What has the keys, from the inside out."""
    return [*(screen.focused or screen).ancestors_with_self]


def _action(key_id: str, pressed: list[str], node: DOMNode, *, here: bool) -> Action:
    key = BY_ID[key_id]
    call: str = Binding(key.keys, key.action).action
    return Action(key_id, names(",".join(_sorted(pressed, key))), key.text, key.group, call, node, here)


def _sorted(pressed: list[str], key: Key) -> list[str]:
    """In the order of the table; the user's own keys behind."""
    order = key.keys.split(",")
    return sorted(pressed, key=lambda name: order.index(name) if name in order else len(order))
