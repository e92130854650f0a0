"""What a source adds meanwhile, denies of what others claim, and who "mereka" and a small name are."""

from __future__ import annotations

import pytest

from quotes import extract

FIRST = "harga beras akan naik"
ADDED = {
    "seraya with bahwa": "seraya menambahkan bahwa",
    "seraya without": "seraya menambahkan",
    "sambil": "sambil menegaskan bahwa",
    "dan": "dan menambahkan",
    "a comma alone": "menambahkan bahwa",
}


@pytest.mark.parametrize("joint", ADDED.values(), ids=ADDED)
def test_what_is_added_is_a_report_of_its_own(joint: str) -> None:
    text = f"Rina Wati mengatakan {FIRST}, {joint} stok gula akan habis."
    quotes = extract(text).quotes
    assert [quote.words(text) for quote in quotes] == [FIRST, "stok gula akan habis"]
    assert {quote.speaker for quote in quotes} == {"Rina Wati"}


@pytest.mark.parametrize(
    "claim", ["kabar yang menyebut", "tudingan yang mengatakan bahwa", "isu yang menyatakan"]
)
def test_a_denial_says_what_others_claim(claim: str) -> None:
    text = f"Rina Wati membantah {claim} dirinya akan mundur dari jabatan itu."
    (quote,) = extract(text).quotes
    assert quote.words(text) == "dirinya akan mundur dari jabatan itu"


def test_things_told_twice_are_nobody() -> None:
    text = "Dus-dus air mineral ditata di pagar kantor. Mereka berharap regulasi itu dapat dibatalkan."
    assert [quote.speaker for quote in extract(text).quotes] == [None]


def test_people_told_twice_are_somebody() -> None:
    text = "Ibu-ibu pedagang berkumpul di pagar kantor. Mereka berharap regulasi itu dapat dibatalkan."
    assert [quote.speaker for quote in extract(text).quotes] == ["Ibu-ibu pedagang"]


def test_a_name_that_lost_its_capital_is_whose_it_is() -> None:
    text = "Wali Kota Shiro Suzuki berpidato. “Delapan puluh tahun telah berlalu,” kata suzuki di taman itu."
    assert [quote.speaker for quote in extract(text).quotes] == ["Shiro Suzuki"]
