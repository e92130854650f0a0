"""Everything on stderr: errors with their hint, notes, progress. stdout belongs to `cli.out`."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from cli.exits import Exit

_EVERY = 0.2


class Console:
    """stderr, as the user wants it."""

    def __init__(self, *, quiet: bool = False, as_json: bool = False, color: bool = False) -> None:
        self.quiet = quiet
        self.as_json = as_json
        self.color = color

    def error(self, message: str, hint: str = "", code: Exit = Exit.INPUT) -> None:
        """An error in one line, and what to do about it in another."""
        if self.as_json:
            import json

            _write(json.dumps({"error": message, "hint": hint, "code": int(code)}, ensure_ascii=False))
            return
        _write(f"{self._painted('31', 'error:')} {_one_line(message)}")
        if hint:
            _write(f"{self._painted('36', 'hint:')} {_one_line(hint)}")

    def note(self, message: str) -> None:
        """What was done; nothing with `--quiet`."""
        if not self.quiet and not self.as_json:
            _write(message)

    def warning(self, message: str, hint: str = "") -> None:
        """What the user must know though the command goes on; told with `--quiet`, too."""
        if self.as_json:
            import json

            _write(json.dumps({"warning": message, "hint": hint}, ensure_ascii=False))
            return
        _write(f"{self._painted('33', 'warning:')} {_one_line(message)}")
        if hint:
            _write(f"{self._painted('36', 'hint:')} {_one_line(hint)}")

    def progress(self, total: int | None = None) -> Progress:
        """A line that counts articles, on a terminal only."""
        return Progress(total, shown=sys.stderr.isatty() and not self.quiet and not self.as_json)

    def _painted(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.color else text


class Progress:
    """Articles done, a second, and the time left; rewrites one line."""

    def __init__(self, total: int | None, *, shown: bool) -> None:
        self.total = total
        self.shown = shown
        self.done = 0
        self.began = self.painted = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.shown and self.done:
            _write("\r\x1b[K", end="")

    def step(self) -> None:
        """One more article is done."""
        self.done += 1
        now = time.monotonic()
        if self.shown and now - self.painted >= _EVERY:
            self.painted = now
            _write(f"\r\x1b[K{self.line(now - self.began)}", end="")

    def line(self, seconds: float) -> str:
        """The line after `seconds`, e.g. `120 of 500 articles · 61/s · 0:06 left`."""
        rate = self.done / seconds if seconds else 0.0
        of = f" of {self.total:,}" if self.total else ""
        left = (self.total - self.done) / rate if self.total and rate else None
        ends = f" · {int(left // 60)}:{int(left % 60):02} left" if left is not None and left >= 0 else ""
        return f"{self.done:,}{of} articles · {rate:.0f}/s{ends}"


def _one_line(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text).strip()


def _write(text: str, end: str = "\n") -> None:
    try:
        sys.stderr.write(text + end)
        sys.stderr.flush()
    except (BrokenPipeError, ValueError):
        return
    except UnicodeEncodeError:
        sys.stderr.write(ascii(text)[1:-1] + end)
