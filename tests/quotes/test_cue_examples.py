"""Every row of the table of reporting words: the engine finds the words of its example and their speaker."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from quotes import Quote, extract

ROWS: list[dict[str, Any]] = tomllib.loads(files("quotes").joinpath("cues.toml").read_text(encoding="utf-8"))[
    "cue"
]

NOT_FOUND = {"ibarat", "sanggah", "sikeras"}
"""The example's words are missed; a name led by a word for an office hides the subject."""
OTHER_SPEAKER = {"bunyi"}
"""A document loses its "itu"."""


def cases(known: set[str], reason: str, *, leave_out: frozenset[str] = frozenset()) -> list[Any]:
    wrong = pytest.mark.xfail(strict=True, reason=reason)
    return [
        pytest.param(row, id=row["lemma"], marks=[wrong] if row["lemma"] in known else [])
        for row in ROWS
        if row["lemma"] not in leave_out
    ]


def quotation_of(row: dict[str, Any]) -> Quote | None:
    text, wanted = row["example"], row["quote"]
    for quote in extract(text).quotes:
        words = quote.words(text)
        if wanted in words or words in wanted:
            return quote
    return None


@pytest.mark.parametrize("row", cases(NOT_FOUND, "the words are missed"))
def test_the_words_of_the_example_are_found(row: dict[str, Any]) -> None:
    assert quotation_of(row) is not None


@pytest.mark.parametrize("row", cases(OTHER_SPEAKER, "the name is cut short", leave_out=frozenset(NOT_FOUND)))
def test_the_words_of_the_example_have_their_speaker(row: dict[str, Any]) -> None:
    quote = quotation_of(row)
    assert quote is not None
    assert quote.speaker == row["speaker"]


def test_the_known_failures_are_rows_of_the_table() -> None:
    assert {row["lemma"] for row in ROWS} >= NOT_FOUND | OTHER_SPEAKER
