"""review, reassign, rename, merge, split, undo, redo: every decision in one line, all undoable."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("stored")


def names(run: Run) -> list[str]:
    return [row["name"] for row in json.loads(run("speakers", "--json").out)]


def open_quotation(run: Run) -> str:
    return str(json.loads(run("quotes", "--review", "open", "--json").out)[0]["quotation_id"])


def test_a_rename_is_taken_back_and_made_again(run: Run) -> None:
    assert run("rename", "lungescu", "Oana-Iulia Lungescu").code == 0
    assert "Oana-Iulia Lungescu" in names(run)

    assert run("undo").out.startswith("undone: ")
    assert "Oana Lungescu" in names(run)
    assert run("redo").out.startswith("made again: ")
    assert "Oana-Iulia Lungescu" in names(run)


def test_nothing_to_undo_is_said(run: Run) -> None:
    assert run("undo").out == "nothing to undo\n"


def test_an_open_quotation_is_reviewed_and_given_a_speaker(run: Run) -> None:
    quotation = open_quotation(run)
    assert quotation[:8] in run("review").out

    assert run("reassign", quotation[:8], "Jens Stoltenberg").code == 0

    row = json.loads(run("quotes", "--speaker", "Jens Stoltenberg", "--json").out)
    assert quotation in [quote["quotation_id"] for quote in row]


@pytest.mark.parametrize(("decision", "review"), [("--confirm", "confirmed"), ("--open", "corrected")])
def test_a_decision_is_kept(run: Run, decision: str, review: str) -> None:
    quotation = json.loads(run("quotes", "--speaker", "lungescu", "--json").out)[0]["quotation_id"]

    assert run("review", quotation, decision).code == 0

    rows = json.loads(run("quotes", "--review", review, "--json").out)
    assert quotation in [row["quotation_id"] for row in rows]


def test_a_rejected_quotation_is_gone_and_comes_back(run: Run) -> None:
    quotation = json.loads(run("quotes", "--speaker", "lungescu", "--json").out)[0]["quotation_id"]

    run("review", quotation, "--reject")
    assert quotation not in run("quotes", "--json").out
    assert run("review", quotation, "--restore").code == 0
    assert quotation in run("quotes", "--json").out


def test_the_queue_is_gone_through_one_by_one(run: Run) -> None:
    ran = run("review", "--ask", "--limit", "4", stdin=b"c\n1\ns\nq\n")

    assert ran.code == 0
    assert "1 of 4: " in ran.out
    assert "1 = Orang Lain 0.40" in ran.out
    assert "Orang Lain" in names(run)


def test_two_speakers_are_merged_and_split_again(run: Run) -> None:
    before = names(run)
    assert {"Stoltenberg", "Oana Lungescu"} <= set(before)

    assert run("merge", "Oana Lungescu", "Stoltenberg").code == 0
    assert "Stoltenberg" not in names(run)
    assert run("split", "Oana Lungescu", "Stoltenberg").code == 0
    assert "Stoltenberg" in names(run)


def test_an_unknown_name_is_exit_three(run: Run) -> None:
    assert run("rename", "zzqxyy", "X").code == 3
    assert run("reassign", "0123456789abcdef", "X").code == 3
    assert run("merge", "--accept", "tidak-ada").code == 3
    assert run("merge", "lungescu").code == 2


def test_a_quotation_is_given_other_words_of_its_article(run: Run) -> None:
    quotation = json.loads(run("quotes", "--speaker", "lungescu", "--json").out)[0]
    shorter = " ".join(quotation["quotation"].split()[:3])

    assert run("requote", quotation["quotation_id"], "--words", shorter).code == 0

    rows = json.loads(run("quotes", "--speaker", "lungescu", "--json").out)
    changed = next(row for row in rows if row["quotation_id"] == quotation["quotation_id"])
    assert changed["quotation"] == shorter
    assert (changed["start"], changed["review"]) == (quotation["start"], "corrected")


def test_words_that_the_article_does_not_hold_are_refused(run: Run) -> None:
    quotation = json.loads(run("quotes", "--json").out)[0]["quotation_id"]
    refused = run("requote", quotation, "--words", "kata yang tidak ada di sana")
    assert refused.code == 3
    assert "does not hold" in refused.err


def test_a_quotation_is_given_another_type(run: Run) -> None:
    quotation = json.loads(run("quotes", "--type", "direct", "--json").out)[0]["quotation_id"]
    run("requote", quotation, "--type", "mixed")
    assert quotation in [
        row["quotation_id"] for row in json.loads(run("quotes", "--type", "mixed", "--json").out)
    ]


def test_a_speaker_is_given_a_role(run: Run) -> None:
    run("role", "lungescu", "Juru Bicara Utama", "--affiliation", "NATO")
    row = json.loads(run("speakers", "lungescu", "--json").out)[0]
    assert (row["role"], row["affiliation"]) == ("Juru Bicara Utama", "NATO")


def test_speakers_of_one_kind_are_listed_alone(run: Run) -> None:
    kinds = {row["kind"] for row in json.loads(run("speakers", "--kind", "person", "--json").out)}
    assert kinds == {"person"}
    assert json.loads(run("speakers", "--kind", "unnamed", "--json").out) == []
