"""Paths as users type them: any text is a path, or a sentence says why it is none."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Literal

from quotes.errors import KutipanError
from tui.display import cut

Kind = Literal["", "file", "folder", "device"]

SHOWN = 60
"""Cells of a path in a message."""


class PathError(KutipanError):
    """Text that can name no file, or a place that can't be looked at."""


def expanded(typed: str) -> Path:
    """The path that is meant; `~` is the home folder, `~nobody` a name like any other, as in a shell."""
    try:
        return Path(typed).expanduser()
    except (RuntimeError, ValueError):
        return Path(typed)


def kind(path: Path) -> Kind:
    """What is there, "" for nothing. Raises PathError where nothing can ever be, or nobody may look."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except OSError as error:
        raise PathError(f"{cut(str(path), SHOWN)}: {error.strerror}") from error
    except ValueError as error:
        raise PathError(f"{cut(str(path), SHOWN)} can't be the name of a file") from error
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "device"


def here() -> str:
    """The folder in which the browser was started, as long as it is there."""
    try:
        return str(Path.cwd())
    except OSError:
        return os.curdir
