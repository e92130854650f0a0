"""First paint, key to paint and memory of the browser with 100,000 quotations.

    python -m bench.browser [--quotations 100000] [--store FILE] [--size 120x40] [--keys 200]

The real program runs in a pseudo-terminal. First paint is from starting the process to the first
speaker on the screen; key to paint from writing a key to the last byte that it made the program
write (a pause of 30 ms ends an answer and is not counted). Memory is the peak of the process. The
processor's time stands beside the clock's: on a busy machine it says more.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path

GOALS = {"first paint": 1.0, "key to paint, p95": 0.05}
"""Seconds."""
MEMORY_GOAL = 400
"""Megabytes."""
REST = 0.2
"""Seconds between keys, in which the neighbouring pane follows."""
QUIET = 0.03
"""Seconds without output after which an answer is over."""


class Terminal:
    """The browser in a terminal of its own."""

    def __init__(self, store: Path, columns: int, rows: int) -> None:
        self.started = time.perf_counter()
        self.pid, self._descriptor = pty.fork()
        if not self.pid:
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            os.execv(sys.executable, [sys.executable, "-m", "tui", str(store)])  # noqa: S606
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def until(self, wanted: re.Pattern[bytes], seconds: float = 60) -> float:
        """Seconds from the start until something like `wanted` is written."""
        seen = b""
        while time.perf_counter() - self.started < seconds:
            seen += self._read(1.0)
            if wanted.search(seen):
                return time.perf_counter() - self.started
        raise SystemExit(f"{wanted.pattern!r} did not appear within {seconds} s")

    def press(self, keys: str) -> float:
        """Seconds from writing the keys to the last byte of the answer."""
        self.drain(REST)
        began = last = time.perf_counter()
        os.write(self._descriptor, keys.encode())
        while self._read(QUIET if last > began else 1.0) and last - began < 5:
            last = time.perf_counter()
        return last - began

    def drain(self, seconds: float = QUIET) -> None:
        """Take what is written in the next `seconds`."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            self._read(left)

    def cpu(self) -> float:
        """Seconds of processor time that the process has used."""
        fields = Path(f"/proc/{self.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Peak of the process in megabytes."""
        lines = Path(f"/proc/{self.pid}/status").read_text("utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024

    def close(self) -> None:
        """Quit."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._descriptor)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._descriptor], [], [], seconds)
        return os.read(self._descriptor, 1 << 16) if ready else b""


def figures(store: Path, columns: int, rows: int, keys: int) -> dict[str, list[float]]:
    """Seconds by what was done, and megabytes."""
    terminal = Terminal(store, columns, rows)
    try:
        measured = {"frame": [terminal.until(re.compile(b"Filter"))], "frame, cpu": [terminal.cpu()]}
        measured |= {
            "first paint": [terminal.until(re.compile(rb"Speakers \d"))],
            "first paint, cpu": [terminal.cpu()],
        }
        terminal.drain(1.0)
        measured["speakers, down"] = _each(terminal, "j" * keys)
        measured["speakers, half a screen"] = _each(terminal, "\x04" * (keys // 4))
        measured["speakers, end and start"] = _each(terminal, "Gg" * 5)
        measured["speakers, filter"] = _each(terminal, "/ka ri\x7f\x7f\x7fta\x7f\x7f\x7f\x7f")
        terminal.press("\x1b")
        measured["speakers, sort"] = _each(terminal, "o" * 6)
        terminal.press("s")
        terminal.drain(1.5)
        measured["search, typing"] = _each(terminal, "kang ter")
        terminal.drain(1.5)
        terminal.press("\x1b")
        terminal.drain(1.5)
        measured["all quotations, down"] = _each(terminal, "j" * keys)
        measured["all quotations, half a screen"] = _each(terminal, "\x04" * (keys // 4))
        measured["all quotations, end and start"] = _each(terminal, "Gg" * 5)
        measured["memory"] = [terminal.memory()]
        return measured
    finally:
        terminal.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a goal is missed."""
    options = _options(arguments)
    columns, rows = (int(part) for part in options.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        measured = figures(_store(options, Path(folder)), columns, rows, options.keys)
    memory = measured.pop("memory")[0]
    first = measured["first paint"][0]
    pressed = [
        second
        for name, seconds in measured.items()
        if not name.startswith(("frame", "first paint"))
        for second in seconds
    ]
    p95 = _percentile(pressed)
    print(f"{'':32}{'median':>10}{'p95':>10}{'worst':>10}   ms")
    for name, seconds in measured.items():
        row = (statistics.median(seconds), _percentile(seconds), max(seconds))
        print(f"{name:32}" + "".join(f"{second * 1000:10.1f}" for second in row))
    print(f"{'first paint':32}{first:10.2f} s    goal {GOALS['first paint']:.2f}")
    print(
        f"{'key to paint, p95 of all':32}{p95 * 1000:10.1f} ms   goal {GOALS['key to paint, p95'] * 1000:.0f}"
    )
    print(f"{'memory, peak':32}{memory:10.0f} MB   goal {MEMORY_GOAL}")
    missed = first > GOALS["first paint"] or p95 > GOALS["key to paint, p95"] or memory > MEMORY_GOAL
    return int(missed)


def _each(terminal: Terminal, keys: str) -> list[float]:
    return [terminal.press(key) for key in keys]


def _percentile(seconds: list[float]) -> float:
    return sorted(seconds)[max(-(-len(seconds) * 95 // 100) - 1, 0)]


def _store(options: argparse.Namespace, folder: Path) -> Path:
    """The store given, copied so that it stays as it is, or a made-up one."""
    path = folder / "store.json"
    if options.store:
        for beside in options.store.parent.glob(f"{options.store.name}*"):
            shutil.copyfile(beside, path.with_name(path.name + beside.name.removeprefix(options.store.name)))
        return path
    from bench.store import build

    print(f"building a store of {options.quotations} quotations…", file=sys.stderr)
    build(path, options.quotations)
    return path


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quotations", type=int, default=100_000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--size", default="120x40")
    parser.add_argument("--keys", type=int, default=100)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
