"""Names behind offices and where they are held, in every combination."""

from __future__ import annotations

from itertools import product

import pytest

from quotes import extract

OFFICES = (
    "Bupati",
    "Ketua DPRD",
    "Kasi Intel Kejaksaan Negeri",
    "Ketua Pengadilan Negeri",
    "Kepala Dinas Perhubungan",
    "Kapolres",
    "Kepala SMAN 1",
    "Petani asal",
)
PLACES = ("Garut", "Deli Serdang", "Kuantan Singingi", "Kulon Progo", "Ogan Komering Ulu")
NAMES = ("Danu Wijaya", "Rina Wati Ginting")
SIGHTS = {
    "a refinery": (
        "Kilang Mranca terbakar. Manajer RU VI Mranca Danu Wijaya mengatakan api sudah padam.",
        "Danu Wijaya",
    ),
    "a reservoir": (
        "Waduk Mranca surut. Menurut Manajer PLTA Mranca Danu, air akan naik lagi besok.",
        "Danu",
    ),
    "a minister": (
        "Wakil Menteri Luar Negeri Arnaud Levasseur mengatakan kapal itu sudah tiba.",
        "Arnaud Levasseur",
    ),
    "a firm": (
        "PT Jakarta Tanipindo (Tanipin) untung. Direktur Utama Jakarta Tanipindo Danu Wijaya mengatakan "
        "laba naik tajam.",
        "Danu Wijaya",
    ),
    "a firm named after people": (
        "PT Danu Wijaya (DW) untung. Pengusaha Danu Wijaya Kusuma mengatakan laba naik tajam.",
        "Danu Wijaya Kusuma",
    ),
}


@pytest.mark.parametrize("office", OFFICES)
def test_a_name_begins_behind_the_place(office: str) -> None:
    for place, name in product(PLACES, NAMES):
        for text in (
            f"{office} {place} {name} mengatakan air sudah surut sejak pagi.",
            f'"Air sudah surut," kata {office} {place} {name} di lokasi.',
        ):
            assert [quote.speaker for quote in extract(text).quotes] == [name], text


@pytest.mark.parametrize(("text", "name"), SIGHTS.values(), ids=SIGHTS)
def test_a_name_begins_behind_what_the_article_calls_a_place_or_firm(text: str, name: str) -> None:
    assert extract(text).quotes[-1].speaker == name
