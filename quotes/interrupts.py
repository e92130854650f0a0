"""Ctrl-C belongs to the process that the user started, not to its workers."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_to_the_parent() -> Iterator[None]:
    """Processes started inside ignore Ctrl-C: they print no traces, and end with their parent.

    Does nothing outside the main thread, which alone may set signals.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def deaf() -> None:
    """Ignore Ctrl-C in this process from now on: a worker's first act."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
