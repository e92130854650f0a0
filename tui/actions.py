"""Every action that can be taken on a screen, for the help and the command palette."""

from __future__ import annotations

from functools import partial

import msgspec
from textual.app import SystemCommand
from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from tui.keys import BY_ID, GROUPS, names


class Action(msgspec.Struct, frozen=True):
    """An action with its keys as they are now, and the widget or screen that takes it."""

    id: str
    keys: str
    text: str
    group: str
    call: str
    node: DOMNode


def actions(screen: Screen[object]) -> tuple[Action, ...]:
    """All of a screen's actions, those of the place that has the keys first, by group."""
    found: dict[str, Action] = {}
    for node in _nodes(screen):
        keys: dict[str, list[str]] = {}
        bindings = node._bindings.copy()  # noqa: SLF001 - Textual has no public list of them
        bindings.apply_keymap(screen.app._keymap)  # noqa: SLF001
        for key, binding in bindings:
            if binding.id in BY_ID:
                keys.setdefault(binding.id, []).append(key)
        for key_id, pressed in keys.items():
            found.setdefault(key_id, _action(key_id, pressed, node))
    return tuple(sorted(found.values(), key=lambda action: GROUPS.index(action.group)))


def commands(screen: Screen[object]) -> list[SystemCommand]:
    """The same for the command palette."""
    return [
        SystemCommand(action.text, f"{action.group} · {action.keys}", partial(take, screen, action))
        for action in actions(screen)
        if not action.id.startswith(("list.", "text.", "app.palette"))
    ]


async def take(screen: Screen[object], action: Action) -> None:
    """Take an action as if its key had been pressed."""
    await screen.app.run_action(action.call, action.node)


def _nodes(screen: Screen[object]) -> list[DOMNode]:
    focused = screen.focused.ancestors_with_self if screen.focused else []
    visible = [widget for widget in screen.query(Widget) if widget.is_attached]
    return [*focused, *visible, screen, screen.app]


def _action(key_id: str, pressed: list[str], node: DOMNode) -> Action:
    key = BY_ID[key_id]
    call: str = Binding(key.keys, key.action).action
    return Action(key_id, names(",".join(pressed)), key.text, key.group, call, node)
