"""Quotation marks of every make: paired, nested, damaged, missing."""

from __future__ import annotations

import pytest

from quotes import extract
from quotes.layout import lay_out
from quotes.marks import pair_marks


def in_marks(text: str) -> list[list[str]]:
    quoted, _ = pair_marks(text, lay_out(text))
    return [[text[start:end] for start, end in one.spans] for one in quoted]


def odd(text: str) -> list[str]:
    return [finding.code for finding in extract(text).findings]


MAKES = ["“ ”", "” ”", '" "', "« »", "„ ”", "' '", "‘ ’", "'' ''"]


@pytest.mark.parametrize("marks", MAKES)
def test_marks_of_every_make_are_paired(marks: str) -> None:
    opening, closing = marks.split()
    text = f"{opening}Kami siap,{closing} kata Budi Santoso."
    assert in_marks(text) == [["Kami siap,"]]
    assert [(quote.words(text), quote.speaker) for quote in extract(text).quotes] == [
        ("Kami siap,", "Budi Santoso")
    ]
    assert odd(text) == []


@pytest.mark.parametrize("inner", ["'maju'", "“maju”", "‘maju’"])
def test_marks_inside_marks_belong_to_the_words(inner: str) -> None:
    text = f'"Kami mendengar seruan {inner} dari warga," kata Budi Santoso.'
    assert in_marks(text) == [[f"Kami mendengar seruan {inner} dari warga,"]]


def test_marks_inside_marks_of_the_same_make_belong_to_the_words() -> None:
    assert in_marks("“Kami mendengar “maju” dari warga,” kata Budi.") == [
        ["Kami mendengar “maju” dari warga,"]
    ]


def test_two_quotations_in_one_sentence_are_two() -> None:
    assert in_marks('"Kami siap," kata Budi. "Jalan dibuka," kata Rina.') == [
        ["Kami siap,"],
        ["Jalan dibuka,"],
    ]


def test_an_apostrophe_is_no_mark() -> None:
    assert in_marks("Salat Jum'at digelar di Masjid Al Ma'arif.") == []


def test_white_space_inside_marks_is_not_quoted() -> None:
    assert in_marks('" Kami siap, " kata Budi Santoso.') == [["Kami siap,"]]


def test_marks_around_nothing_quote_nothing() -> None:
    assert in_marks('Papan itu bertuliskan "" saja.') == []


def test_marks_in_furniture_are_not_paired() -> None:
    assert in_marks('Baca juga: "Kami menyerah"\n\n"Kami siap," kata Budi Santoso.') == [["Kami siap,"]]


def test_a_mark_that_never_closes_is_told_and_ends_before_its_reporting_word() -> None:
    text = '"Kami siap, kata Budi Santoso.\n\nJalan dibuka besok, kata Rina Lestari.'
    assert odd(text) == ["unclosed-mark"]
    assert [(quote.words(text), quote.speaker) for quote in extract(text).quotes] == [
        ("Kami siap,", "Budi Santoso"),
        ("Jalan dibuka besok", "Rina Lestari"),
    ]


def test_an_unclosed_mark_is_told_where_it_stands() -> None:
    text = 'Budi Santoso tiba.\n\n"Kami siap.'
    (finding,) = extract(text).findings
    assert text[slice(*finding.span)] == '"'


def test_a_mark_that_never_opened_is_told() -> None:
    assert odd('Budi Santoso tiba. Kami siap," katanya.') == ["odd-mark"]


def test_question_marks_in_place_of_marks_are_read_as_marks() -> None:
    text = "Wali Kota Budi Santoso tiba.\n\n?Kami siap,? ujarnya."
    assert [(quote.words(text), quote.speaker) for quote in extract(text).quotes] == [
        ("Kami siap,", "Budi Santoso")
    ]


def test_a_question_mark_that_asks_is_no_mark() -> None:
    assert in_marks("Siapa yang datang? Warga bertanya, kapan selesai? Tidak ada yang tahu.") == []


def test_an_unclosed_mark_does_not_swallow_the_next_paragraph() -> None:
    text = '"Kami siap, kata Budi Santoso.\n\n"Jalan dibuka besok," kata Rina Lestari.'
    assert [quote.speaker for quote in extract(text).quotes] == ["Budi Santoso", "Rina Lestari"]
