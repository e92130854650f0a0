"""`kutipan browse`, and `kutipan` alone: the browser on the right store, or a reason why not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Any]]:
    """What the browser was opened with."""
    calls: list[tuple[Any, Any]] = []
    monkeypatch.setattr("tui.app.run", lambda path, *, theme=None: calls.append((path, theme)))
    return calls


def test_the_store_and_the_theme_given_are_the_ones_shown(
    run: Run, opened: list[tuple[Any, Any]], tmp_path: Path
) -> None:
    assert run("--db", tmp_path / "mine.json", "browse", "--theme", "nord").code == 0
    assert opened == [(tmp_path / "mine.json", "nord")]


def test_a_tilde_is_the_home(run: Run, opened: list[tuple[Any, Any]], home: Path) -> None:
    run("--db", "~/mine.json", "browse")
    assert opened[0][0] == home / "mine.json"


def test_the_theme_of_the_settings_is_used(
    run: Run, opened: list[tuple[Any, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUTIPAN_THEME", "gruvbox")
    run("browse")
    assert opened == [(None, "gruvbox")]


def test_a_theme_that_is_not_there_is_answered_with_those_that_are(run: Run) -> None:
    refused = run("browse", "--theme", "neon")
    assert refused.code != 0
    assert "neon" in refused.err
    assert "kutipan-light" in refused.err


@pytest.mark.parametrize("command", [["-m", "cli", "browse"], ["-m", "tui"]], ids=["kutipan browse", "tui"])
def test_a_dumb_terminal_gets_a_sentence_and_no_escape_codes(command: list[str], tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if name != "TEXTUAL_DRIVER"}
    refused = subprocess.run(
        [sys.executable, *command],
        env={**kept, "TERM": "dumb", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert refused.returncode != 0
    assert "kutipan speakers" in refused.stderr
    assert "\x1b" not in refused.stdout + refused.stderr
    assert "Traceback" not in refused.stderr
