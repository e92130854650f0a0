"""Errors that a user can act on become a message on the screen, and the screen goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from textual.css.query import NoMatches
from textual.dom import DOMNode

from quotes.errors import KutipanError
from tui.typed import browser


@contextmanager
def reporting(node: DOMNode) -> Iterator[None]:
    """Tell the user of a KutipanError instead of raising it; an answer for a node that was left is dropped.

    Textual takes the widgets out of a screen that was left before it cancels the screen's workers.
    """
    try:
        yield
    except KutipanError as error:
        browser(node).report(error)
    except NoMatches:
        if node.display:  # False from the moment a node is being removed
            raise


def sentence(error: KutipanError) -> str:
    """What happened and what to do about it, told apart."""
    message, hint = error.message.strip(), error.hint.strip()
    between = " " if message.endswith((".", "!", "?", ":")) else "; "
    return f"{message}{between}{hint}" if hint else message
