"""The real program in a real terminal, by tmux."""

from __future__ import annotations

import csv
import os
import shlex
import shutil
import signal as signals
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store
from tests.tui.factories import from_gold

TMUX = shutil.which("tmux")


class Terminal:
    """A window of 80×24 on a tmux server of its own."""

    def __init__(self, folder: Path, command: str) -> None:
        self._tmux = [str(TMUX), "-L", f"kutipan-{folder.name}", "-f", "/dev/null"]
        shell = f"cd {shlex.quote(str(folder))} && {command}; echo left with $?; sleep 60"
        self._run("new-session", "-d", "-s", "k", "-x", "80", "-y", "24", shell)

    def press(self, *keys: str) -> None:
        """Send keys, named as tmux names them."""
        self._run("send-keys", "-t", "k", *keys)

    def shows(self, wanted: str, seconds: float = 20) -> str:
        """The screen as soon as `wanted` stands on it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            screen = self._run("capture-pane", "-t", "k", "-p")
            if wanted in screen:
                return screen
            time.sleep(0.1)
        raise AssertionError(f"{wanted!r} did not appear:\n{self._run('capture-pane', '-t', 'k', '-p')}")

    def loses(self, gone: str, seconds: float = 20) -> None:
        """Wait until `gone` stands on the screen no more."""
        end = time.monotonic() + seconds
        while gone in self._run("capture-pane", "-t", "k", "-p"):
            assert time.monotonic() < end, f"{gone!r} is still there"
            time.sleep(0.1)

    def mode(self, name: str) -> str:
        """A state of the terminal as tmux calls it: `alternate_on`, `mouse_any_flag`."""
        return self._run("display-message", "-t", "k", "-p", f"#{{{name}}}").strip()

    def browser(self) -> int:
        """Process id of the browser."""
        shell = self._run("display-message", "-t", "k", "-p", "#{pane_pid}").strip()
        found = subprocess.run(["pgrep", "-P", shell], check=True, capture_output=True, text=True).stdout
        return int(found.split()[0])

    def close(self) -> None:
        """End the server."""
        self._run("kill-server")

    def _run(self, *arguments: str) -> str:
        return subprocess.run([*self._tmux, *arguments], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    if TMUX is None:
        pytest.skip("tmux is not installed; the browser in a real terminal is not tried")
    path = tmp_path / "store.json"
    with Store.open(path) as store:
        store.add(from_gold())
    opened = Terminal(tmp_path, f"{shlex.quote(sys.executable)} -m tui {shlex.quote(str(path))}")
    yield opened
    opened.close()


def test_a_user_narrows_reads_exports_and_quits(terminal: Terminal, tmp_path: Path) -> None:
    terminal.shows("Jens Stoltenberg")
    terminal.shows("Mikhail Shinkmann")
    terminal.press("/")
    terminal.press("lunges")
    screen = terminal.shows("Speakers 1 of")
    assert "Oana Lungescu" in screen
    terminal.press("Enter")
    terminal.shows("10 quotations by date")
    terminal.press("Enter")
    terminal.shows("marks-cue-source")
    terminal.press("x")
    terminal.shows("10 quotations: Oana Lungescu")
    terminal.press("Enter")
    terminal.shows("written to")
    with (tmp_path / "kutipan-oana-lungescu.csv").open(encoding="utf-8", newline="") as sheet:
        assert len(list(csv.DictReader(sheet))) == 10
    terminal.press("?")
    terminal.shows("Next quotation")
    terminal.press("Escape")
    terminal.loses("type to narrow")
    terminal.press("q")
    terminal.shows("left with 0")


@pytest.mark.parametrize("signal", ["TERM", "HUP"])
def test_a_browser_asked_to_end_leaves_the_terminal_as_it_was(terminal: Terminal, signal: str) -> None:
    terminal.shows("Jens Stoltenberg")
    assert terminal.mode("alternate_on") == terminal.mode("mouse_any_flag") == "1"
    os.kill(terminal.browser(), getattr(signals, f"SIG{signal}"))
    terminal.shows("left with 0")
    assert terminal.mode("alternate_on") == terminal.mode("mouse_any_flag") == "0"


def test_keys_in_one_go_reach_the_panes_that_they_open(terminal: Terminal) -> None:
    terminal.shows("Jens Stoltenberg")
    terminal.press("l/nato")
    terminal.shows(" nato\n")
    terminal.shows("by date")


def test_nothing_acts_behind_a_q_in_one_go(terminal: Terminal) -> None:
    terminal.shows("Jens Stoltenberg")
    terminal.press("qa")
    terminal.shows("left with 0")
