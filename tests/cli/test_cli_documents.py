"""README and guide: every command is run, every table is what the code says."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cli.options import Command
from docs.generate import MAN, PAGES, Sandbox, commands, generated, man_page
from tests.cli.conftest import ROOT

PAGE = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
EXAMPLES = {command.name: command.example for _, _, command in commands() if isinstance(command, Command)}
INTERACTIVE = {"browse", "serve"}


@PAGE
def test_tables_and_the_output_of_commands_are_what_they_are_now(page: Path) -> None:
    assert generated(page) == page.read_text("utf-8"), "run: python -m docs.generate"


def test_the_manual_page_is_what_the_commands_say() -> None:
    assert man_page() == MAN.read_text("utf-8"), "run: python -m docs.generate"


@PAGE
def test_python_sessions_give_what_they_show(page: Path) -> None:
    found = doctest.DocTestParser().get_doctest(page.read_text("utf-8"), {}, page.name, str(page), 0)

    assert doctest.DocTestRunner().run(found).failed == 0


@PAGE
def test_shell_lines_name_targets_and_extras_that_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8")))
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]

    assert set(re.findall(r"(?:^|`)make ([a-z-]+)", text)) <= targets
    for named in re.findall(r"\.\[([a-z,]+)\]", text):
        assert set(named.split(",")) <= set(extras)


@PAGE
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_every_command_is_documented() -> None:
    text = (ROOT / "docs" / "commands.md").read_text("utf-8")

    assert re.findall(r"(?m)^## (.+)$", text) == [command.name for _, _, command in commands()]


@pytest.mark.slow
def test_the_example_of_every_command_runs() -> None:
    with Sandbox() as sandbox:
        sandbox.run("kutipan add --quiet fixtures/articles.jsonl")
        quotation = sandbox.run("kutipan quotes --limit 1 --format csv | tail -n 1").strip().rsplit(",", 1)[1]
        for name, example in EXAMPLES.items():
            if name not in INTERACTIVE:
                shown = sandbox.run(
                    f"set -o pipefail; {example.replace('QUOTATION', quotation)}; echo code $?"
                )
                expected = "code 1" if name == "watch" else "code 0"
                assert shown.splitlines()[-1] == expected, (example, shown)


def test_the_citation_names_the_version_of_the_project() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text("utf-8")


def test_the_manual_page_is_clean_roff(tmp_path: Path) -> None:
    import shutil

    if shutil.which("man") is None:
        pytest.skip("needs man")
    ran = subprocess.run(["man", "--warnings", "-l", str(MAN)], capture_output=True, text=True, check=False)

    assert (ran.returncode, ran.stderr) == (0, "")


def test_the_guide_says_which_suffixes_are_read() -> None:
    from quotes.readers.walk import SUFFIXES

    text = (ROOT / "docs" / "formats.md").read_text("utf-8")
    assert all(f"`{suffix}`" in text for suffix in SUFFIXES)


def test_the_generator_runs_as_a_program() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "import docs.generate, docs.screenshot"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
