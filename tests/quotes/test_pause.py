"""The garbage collector waits while an article is read, and has nothing to do afterwards."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from quotes import extract
from quotes.pause import collector_paused

GOLD = Path(__file__).parents[2] / "fixtures" / "gold.jsonl"
TEXTS: list[str] = [json.loads(line)["text"] for line in GOLD.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_reading_an_article_leaves_no_cycles() -> None:
    extract(TEXTS[0])
    gc.collect()
    for text in TEXTS:
        extract(text)
    assert gc.collect() < len(TEXTS)  # other threads may leave some


def test_the_collector_works_again_after_an_article() -> None:
    extract(TEXTS[0])
    assert gc.isenabled()


def test_the_collector_works_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), collector_paused():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    extract(TEXTS[0])
    assert not gc.isenabled()
