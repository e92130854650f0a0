"""Errors that a user can act on become a message on the screen, and the screen goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from textual.message_pump import MessagePump

from quotes.errors import KutipanError
from tui.typed import browser


@contextmanager
def reporting(node: MessagePump) -> Iterator[None]:
    """Tell the user of a KutipanError instead of raising it."""
    try:
        yield
    except KutipanError as error:
        browser(node).report(error)


def sentence(error: KutipanError) -> str:
    """What happened and what to do about it, told apart."""
    message, hint = error.message.strip(), error.hint.strip()
    between = " " if message.endswith((".", "!", "?", ":")) else "; "
    return f"{message}{between}{hint}" if hint else message
