"""Accuracy never falls below these floors; the shared gold is checked where it stands beside the checkout."""

from __future__ import annotations

import importlib.util
import json
import os
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from quotes import Article, Quote, extract

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("KUTIPAN_SHARED", ROOT.parent / "shared"))
SHA256 = {
    "dev": "b0f4c7d0a4dded951d1f8869a60b3ebd3e8c9f556a28fb4d6ff9f6d626222fc1",
    "seeds": "09407b436654eb237ca33b85dfde63bafb16c9fc12199c6211780f0d849cdf7d",
}
FLOORS = [
    ("seeds", "direct", 1.0),
    ("seeds", "all", 0.96),
    ("dev", "direct", 0.985),
    ("dev", "reported", 0.96),
]
"""F1 of quotations with the right speaker, by set and type."""
SAMPLES = 0.94
"""Share of the sample articles' quotations with exact spans and the right speaker."""


@pytest.fixture
def shared() -> Path:
    if not (SHARED / "bench" / "score.py").exists():
        what = f"no shared gold at {SHARED}: set KUTIPAN_SHARED to its folder"
        if os.environ.get("CI") == "true":
            pytest.fail(what)
        pytest.skip(what)
    return SHARED


@cache
def figures(folder: Path, name: str) -> dict[str, dict[str, float]]:
    """What the shared scorer makes of the engine's answers to the gold set `name`."""
    spec = importlib.util.spec_from_file_location("shared_score", folder / "bench" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    score: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    gold = score.load(str(folder / "gold" / f"{name}.jsonl")).values()
    counts = [score.tally(row, msgspec.to_builtins(extract(article_of(row)))) for row in gold]
    summary: dict[str, dict[str, float]] = score.summary(counts)
    return summary


def article_of(row: dict[str, Any]) -> Article:
    return Article(row["id"], row["text"], row.get("title") or "")


@pytest.mark.parametrize("name", SHA256)
def test_the_gold_is_the_one_that_the_floors_are_for(shared: Path, name: str) -> None:
    assert sha256((shared / "gold" / f"{name}.jsonl").read_bytes()).hexdigest() == SHA256[name]


@pytest.mark.parametrize(("name", "kind", "floor"), FLOORS)
def test_the_engine_keeps_to_the_floor_on_gold(shared: Path, name: str, kind: str, floor: float) -> None:
    assert figures(shared, name)[kind]["f_e2e"] >= floor


def names_the_speaker(said: str | None, wanted: str | None) -> bool:
    """The whole name, in any case; more words than the gold has (a title, a place) are no error."""
    if said is None or wanted is None:
        return said is wanted
    return set(wanted.casefold().split()) <= set(said.casefold().split())


def answers(gold: dict[str, Any], quotes: tuple[Quote, ...]) -> bool:
    spans = tuple(tuple(span) for span in gold["spans"])
    return any(quote.spans == spans and names_the_speaker(quote.speaker, gold["speaker"]) for quote in quotes)


def test_the_engine_keeps_to_the_floor_on_the_sample_articles() -> None:
    lines = (ROOT / "fixtures" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    right = [
        answers(gold, extract(article_of(row)).quotes)
        for row in map(json.loads, lines)
        for gold in row["quotes"]
    ]
    assert len(right) > 100
    assert sum(right) / len(right) >= SAMPLES
