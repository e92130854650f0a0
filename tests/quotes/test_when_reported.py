"""When and in what a report was made is no part of it."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rina mengumumkan pekan lalu bahwa ia akan menutup pasar itu.", "ia akan menutup pasar itu"),
        (
            "Rina mengatakan pada Kamis (16/10) bahwa seorang pedagang telah menutup pasar itu.",
            "seorang pedagang telah menutup pasar itu",
        ),
        (
            "Rina mengatakan, dalam sebuah pernyataan, bahwa pemadaman itu tidak memengaruhi pasar.",
            "pemadaman itu tidak memengaruhi pasar",
        ),
        ("Rina menyebut menyebut pasar itu akan ditutup.", "pasar itu akan ditutup"),
        (
            "Rina menuturkan bahwa bahwa kerja sama ini penting untuk pasar.",
            "kerja sama ini penting untuk pasar",
        ),
        (
            "Rina mengatakan harga beras itu masuk kategori 'rawan'. Lalu ia pergi.",
            "harga beras itu masuk kategori 'rawan'",
        ),
    ],
)
def test_when_it_was_said_and_a_verb_written_twice_are_not_said(text: str, said: str) -> None:
    assert [quote.words(RINA + text) for quote in extract(RINA + text).quotes] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "Mereka tak hanya belajar membaca dan menulis, tetapi juga bermain musik dan mengikuti sesi pijat.",
        "Dalam kesepakatan itu, Rina Wulandari disebut bersedia melepas pasar itu kepada warga desa.",
        "Dalam laporan yang disampaikan Motorpost, terdapat mobil milik warga di kapal itu.",
    ],
)
def test_what_goes_on_or_has_another_subject_reports_nothing(text: str) -> None:
    assert list(extract(text).quotes) == []
