"""What is shown outside the browser: addresses and the user's editor."""

from __future__ import annotations

import asyncio
import errno
import os
import shlex
import signal
import subprocess
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from store import ArticleRow

EDITOR = "vi"


def hung_up(descriptor: int = 0) -> bool:
    """Whether the terminal behind `descriptor` has gone, as when its window is closed under `make browse`,
    where no signal tells; False where there never was one."""
    try:
        os.get_terminal_size(descriptor)
    except OSError as error:
        return error.errno == errno.EIO
    return False


def hang_up() -> None:
    """End at once, as a program without a terminal does."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGHUP)


def heed(leave: Callable[[], None]) -> None:
    """Call `leave` from the running loop when the program is asked to end, by `kill` or a closed session."""
    with suppress(NotImplementedError):  # Windows has no such signals
        for name in ("SIGTERM", "SIGHUP"):
            asyncio.get_running_loop().add_signal_handler(getattr(signal, name), leave)


def is_address(url: str) -> bool:
    """Whether a web browser may be sent there: http and https only, no control characters."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and url.isprintable()


def edit(article: ArticleRow) -> str:
    """Show a copy of the article in $VISUAL or $EDITOR; a sentence where that failed, else ""."""
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or EDITOR)
    with tempfile.TemporaryDirectory(prefix="kutipan-") as folder:
        path = Path(folder) / "article.txt"
        path.write_text(f"{article.title}\n\n{article.text}".lstrip(), "utf-8", "replace")
        try:
            subprocess.run([*command, str(path)], check=False)  # noqa: S603 - the user's own editor
        except OSError as error:
            return f"The editor {command[0]} did not start: {error.strerror}. Set $EDITOR."
    return ""
