"""With the network namespace cut off from everything outside, the shipped weights still parse."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import ROOT

NEEDS_THE_PARSER = (
    "Menteri Budi Santoso menyampaikan bangsa Indonesia yang besar tengah menghadapi ujian berat."
)


def _cut_off(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a network namespace of its own, in which there is nothing, not even loopback."""
    return subprocess.run(
        ["unshare", "-rn", *command],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
        cwd=ROOT,
        env=dict(os.environ),
    )


@pytest.fixture(scope="module", autouse=True)
def _namespaces() -> None:
    if shutil.which("unshare") is None:
        pytest.skip("there is no `unshare` here to cut the network off with")
    tried = _cut_off("true")
    if tried.returncode:
        pytest.skip(f"this user may not make network namespaces: {tried.stderr.strip()}")


def _extract(file: Path, *options: str) -> list[dict[str, Any]]:
    kutipan = str(Path(sys.executable).with_name("kutipan"))
    ran = _cut_off(kutipan, "extract", str(file), *options)
    assert ran.returncode == 0, ran.stderr
    quotes: list[dict[str, Any]] = json.loads(ran.stdout)["quotes"]
    return quotes


def test_nothing_outside_can_be_reached_in_there() -> None:
    ran = _cut_off(sys.executable, "-c", "import socket; socket.create_connection(('192.0.2.1', 443), 5)")
    assert "unreachable" in ran.stderr


def test_an_article_that_needs_the_parser_is_read(tmp_path: Path) -> None:
    article = tmp_path / "berita.txt"
    article.write_text(NEEDS_THE_PARSER + "\n", "utf-8")
    assert _extract(article) == []
    [quote] = _extract(article, "--model", "built-in")
    assert (quote["speaker"], quote["evidence"]["rule"]) == ("Budi Santoso", "parsed-clause")


def test_the_parser_s_own_tests_pass() -> None:
    tests = ["tests/quotes/test_parser.py", "-k", "hangs_on or one_tree or order_given or quickened"]
    ran = _cut_off(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov", *tests)
    assert ran.returncode == 0, ran.stdout[-2000:]
    assert "[100%]" in ran.stdout
