"""Everything on stdout: data, and nothing else. stderr belongs to `cli.console`."""

from __future__ import annotations

import io
import os
import sys
from typing import BinaryIO, TextIO, cast


def text() -> TextIO:
    """stdout for text: UTF-8, `\\n` kept, whatever the locale."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    return sys.stdout


def binary() -> BinaryIO:
    """stdout for bytes."""
    return cast("BinaryIO", sys.stdout.buffer)


def line(words: str = "") -> None:
    """One line of data."""
    text().write(words + "\n")


def is_terminal() -> bool:
    """Whether somebody looks at stdout."""
    return sys.stdout.isatty()


def width() -> int | None:
    """Columns to fit into: COLUMNS where it is exported, else the terminal's; None for no limit."""
    if os.environ.get("COLUMNS", "").isdigit():
        return int(os.environ["COLUMNS"]) or None
    if not is_terminal():
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except OSError:
        return None


def flush() -> None:
    """Write out what is buffered, so that a closed pipe shows now."""
    sys.stdout.flush()


def abandon() -> None:
    """The reader is gone (`| head`): end without another word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
