"""`kutipan model`: which weights there are, and which are used."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run


def test_the_built_in_weights_are_listed_and_starred(run: Run) -> None:
    ran = run("model", "list")
    assert ran.code == 0
    assert ran.out.startswith("* built-in")


def test_the_list_reads_as_json(run: Run) -> None:
    [row] = [json.loads(line) for line in run("model", "list", "--json").out.splitlines()]
    assert (row["name"], row["active"]) == ("built-in", True)


def test_weights_that_are_not_installed_can_t_be_used(run: Run) -> None:
    ran = run("model", "use", "gsd")
    assert ran.code == 4
    assert "not installed" in ran.err
    assert "kutipan model install" in ran.err


def test_the_built_in_weights_can_be_chosen_again(run: Run) -> None:
    ran = run("model", "use", "built-in")
    assert (ran.code, ran.out) == (0, "")
    assert "built-in" in ran.err


def test_without_a_network_installing_says_what_still_works(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUTIPAN_MODEL_URL", "http://127.0.0.1:9")
    ran = run("model", "install", "gsd")
    assert ran.code == 4
    assert "can't be reached" in ran.err
    assert "built-in" in ran.err
