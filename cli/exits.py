"""What the exit code says."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of every command."""

    OK = 0
    """All went well."""
    INPUT = 1
    """Some input failed, the rest was done; or the output can't be written."""
    USAGE = 2
    """The command line or the configuration is wrong."""
    STORE = 3
    """The store can't be read or written, or holds no such thing."""
    MODEL = 4
    """The parser's weights are missing or damaged."""
    INTERRUPTED = 130
    """Stopped with Ctrl-C; what was stored before stays."""


def exit_of(error: Exception) -> Exit:
    """The exit code for an error, by its class."""
    from cli.tables import OutputError
    from quotes.errors import InputError, ModelError

    if isinstance(error, InputError | OutputError):
        return Exit.INPUT
    if isinstance(error, ModelError):
        return Exit.MODEL
    is_store_error = any(base.__module__ == "store.errors" for base in type(error).__mro__)
    return Exit.STORE if is_store_error else Exit.USAGE
