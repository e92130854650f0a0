"""The table of reporting words: it is whole, no form is entered twice, each example can be found."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

TABLE: dict[str, Any] = tomllib.loads(files("quotes").joinpath("cues.toml").read_text(encoding="utf-8"))
ROWS: list[dict[str, Any]] = TABLE["cue"]
FRAMES: list[dict[str, Any]] = TABLE["frame"]
SLOTS = ("bare", "active", "passive", "stem", "nouns")
NEEDED = {"lemma", "class", "bare", "active", "passive", "clause", "alone", "example", "quote", "speaker"}
OPTIONAL = {"stem", "nouns", "np"}
CLASSES = {
    "speech", "writing", "question", "answer", "judgement", "forecast",
    "request", "denial", "admission", "hope", "document", "according",
}  # fmt: skip
IN_MARKS = re.compile(r'"([^"]{1,200})"')
WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
MOST_USED = (
    "kata ujar jelas ucap ungkap tutur imbuh tambah pungkas tegas sambung lanjut terang tulis tutup tandas "
    "papar sebut beber tanya jawab harap menurut nyata sampai nilai aku pasti ingat catat klaim lapor umum "
    "minta imbau"
)

each_row = pytest.mark.parametrize("row", ROWS, ids=[row["lemma"] for row in ROWS])


def forms(row: dict[str, Any]) -> list[str]:
    return [form for slot in SLOTS for form in row.get(slot, [])]


def reporter_words(row: dict[str, Any]) -> list[str]:
    """The words of the example outside the quotation, lower case, with and without -nya."""
    words = WORD.findall(str(row["example"]).replace(row["quote"], " ").lower())
    return words + [word.removesuffix("nya") for word in words]


def test_the_table_covers_the_reporting_words_of_news() -> None:
    assert len(ROWS) >= 170
    lemmas = {row["lemma"] for row in ROWS}
    assert set(MOST_USED.split()) <= lemmas


def test_every_lemma_has_one_row() -> None:
    assert [lemma for lemma, n in Counter(row["lemma"] for row in ROWS).items() if n > 1] == []


@pytest.mark.parametrize("slot", SLOTS)
def test_no_form_is_entered_twice_in_a_slot(slot: str) -> None:
    seen = Counter(form for row in ROWS for form in row.get(slot, []))
    assert [form for form, n in seen.items() if n > 1] == []


@each_row
def test_a_row_has_the_fields_it_needs_and_no_other(row: dict[str, Any]) -> None:
    assert set(row) >= NEEDED
    assert set(row) <= NEEDED | OPTIONAL
    assert row["class"] in CLASSES
    assert row["clause"] in {"free", "bahwa", "that", "to", "noun", "no"}
    assert isinstance(row["alone"], bool)


@each_row
def test_forms_are_single_lower_case_words(row: dict[str, Any]) -> None:
    assert forms(row)
    assert [form for form in forms(row) if not WORD.fullmatch(form)] == []


def test_no_form_is_another_one_with_its_clitic() -> None:
    known = {form for row in ROWS for form in forms(row)}
    assert [form for form in known if form.endswith("nya") and form.removesuffix("nya") in known] == []


@each_row
def test_forms_stand_in_the_slot_of_their_voice(row: dict[str, Any]) -> None:
    assert [form for form in row["bare"] if form.startswith("meng")] == []
    assert [form for form in row["active"] if form.startswith("di")] == []
    assert [form for form in row["passive"] if not form.startswith(("di", "ter"))] == []


@each_row
def test_only_a_bare_form_can_stand_alone(row: dict[str, Any]) -> None:
    assert row["bare"] or not row["alone"]


@each_row
def test_the_share_of_noun_phrases_is_told_where_a_clause_may_follow(row: dict[str, Any]) -> None:
    may_follow = bool(row["active"]) and row["clause"] != "no"
    assert ("np" in row) is may_follow
    assert 0.0 <= row.get("np", 0.0) <= 1.0


@each_row
def test_a_verb_that_takes_a_free_clause_mostly_has_one(row: dict[str, Any]) -> None:
    if row["clause"] == "free":
        assert row.get("np", 0.0) < 0.6


@each_row
def test_the_example_holds_the_cue_the_words_and_the_speaker(row: dict[str, Any]) -> None:
    assert row["quote"] in row["example"]
    assert row["speaker"] in row["example"].replace(row["quote"], " ")
    assert set(reporter_words(row)) & set(forms(row))


@each_row
def test_the_words_of_the_example_are_a_whole_stretch(row: dict[str, Any]) -> None:
    quoted = IN_MARKS.findall(row["example"])
    if quoted:
        assert row["quote"] in quoted
    else:
        assert not row["quote"].endswith((".", ","))
        assert not row["quote"].startswith("bahwa ")


@each_row
def test_an_example_without_marks_keeps_to_the_clause_of_its_row(row: dict[str, Any]) -> None:
    if '"' in row["example"]:
        return
    assert row["clause"] != "no"
    before = row["example"][: row["example"].index(row["quote"])].rstrip()
    starts_like_a_question = row["quote"].startswith(("mengapa", "apakah", "bagaimana"))
    if row["clause"] == "bahwa" and not starts_like_a_question:
        assert before.endswith(("bahwa", ",", " soal"))


def test_no_example_is_used_twice() -> None:
    assert len({row["example"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("frame", FRAMES, ids=[frame["form"] for frame in FRAMES])
def test_a_frame_rules_out_a_form_of_the_table_by_its_neighbours(frame: dict[str, Any]) -> None:
    known = {form for row in ROWS for form in forms(row)}
    assert frame["form"] in known or frame["form"].removesuffix("nya") in known
    assert frame["before"] or frame["after"]
    assert frame["why"]
    assert [word for word in frame["before"] + frame["after"] if not re.fullmatch(r"[A-Za-z-]+", word)] == []


def test_a_form_has_one_frame() -> None:
    assert len({frame["form"] for frame in FRAMES}) == len(FRAMES)
