"""The boundary to other people's parsers, which raise anything on damaged input."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from quotes.errors import InputError
from quotes.readers.sources import DAMAGED

_LONGEST = 160


@contextmanager
def parsing(what: str) -> Iterator[None]:
    """Whatever a parser raises on damaged input is an `InputError` that says so.

    Damaged files have made warcio, pyarrow, lxml and feedparser raise `AttributeError`, `KeyError`,
    `struct.error` and more; there is no list of them, hence the one broad `except` of the readers.
    """
    try:
        yield
    except (InputError, MemoryError, *DAMAGED):
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:_LONGEST] or type(error).__name__
        raise InputError(f"{what} is damaged: {reason}", "fetch or write it again") from error
