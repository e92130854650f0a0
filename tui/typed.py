"""The application a widget or screen belongs to, with its own type."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from tui.app import Browser
    from tui.colours import Inks


def browser(node: MessagePump) -> Browser:
    """The running browser."""
    return cast("Browser", node.app)


def inks(node: MessagePump) -> Inks:
    """The styles of the theme in use."""
    return browser(node).inks
