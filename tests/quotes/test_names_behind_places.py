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


NOBODY_NAMED = {
    "where they are": ("Jaksa di Mokoru memperingatkan proyek itu akan gagal.", "Jaksa di Mokoru"),
    "a village of two words": (
        "Warga Desa Bangun Sari mengatakan air sudah surut.",
        "Warga Desa Bangun Sari",
    ),
    "a ward of two words": (
        "Warga RT 07 Kelurahan Bendan Ngisor meminta jalan itu dibuka.",
        "Warga RT 07 Kelurahan Bendan Ngisor",
    ),
}


@pytest.mark.parametrize(("text", "name"), NOBODY_NAMED.values(), ids=NOBODY_NAMED)
def test_a_place_is_nobody(text: str, name: str) -> None:
    (quote,) = extract(text).quotes
    assert (quote.speaker, quote.kind) == (name, "unnamed")


def test_a_villager_whom_the_article_calls_by_name() -> None:
    text = 'Warga Desa Sukajadi Suparman mengatakan air sudah surut. "Alhamdulillah," kata Suparman.'
    assert [quote.speaker for quote in extract(text).quotes] == ["Suparman", "Suparman"]


def test_a_title_without_a_blank() -> None:
    (quote,) = extract("Wakil Presiden, K.H.Ma'ruf Amin, mengajak seluruh warga untuk bekerja keras.").quotes
    assert quote.speaker == "Ma'ruf Amin"


def test_what_a_word_means_nobody_said() -> None:
    assert extract("Kata Mokoru berasal dari bahasa Karen yang dipakai di gunung.").quotes == ()
