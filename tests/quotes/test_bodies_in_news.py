"""Bodies in news: nicknames of clubs, enumerated fields, whose figures are quoted, what stands around a name."""

from __future__ import annotations

import pytest

from quotes import extract

NAMED = {
    "a club by its nickname": (
        'AC Milan meminjamkan bek itu. "Kami senang," demikian pernyataan resmi Rossoneri.',
        "AC Milan",
    ),
    "a nickname of two clubs, both in the article": (
        'Inter Milan menjamu Atalanta. "Kami siap," demikian pernyataan resmi Nerazzurri.',
        "Nerazzurri",
    ),
    "an adverb behind a nickname": (
        "Manchester United kalah. Setan Merah belakangan mengumumkan akan membeli bek itu.",
        "Manchester United",
    ),
    "a first word in capitals": ("KOMISI Pemilihan Umum (KPU) menyatakan surat itu sah.", "Komisi Pemilihan Umum"),
    "fields behind a comma": (
        "Dinas Pemuda, Olahraga dan Pariwisata Langsa mencatat ada 22 jenis bakau di sana.",
        "Dinas Pemuda, Olahraga dan Pariwisata Langsa",
    ),
    "two bodies, no fields": (
        "Dinas Kesehatan, Dinas Sosial dan Camat hadir. Dinas Kesehatan mencatat ada 22 warga yang sakit.",
        "Dinas Kesehatan",
    ),
    "the year of its figures": (
        "Data Badan Pusat Statistik (BPS) 2023 mencatat jumlah sapi mencapai lima juta.",
        "Badan Pusat Statistik",
    ),
    "a group in parliament": (
        "Fraksi Partai Amanat Nasional menolak. F-PAN menilai kondisi ekonomi harus menjadi pertimbangan.",
        "Fraksi Partai Amanat Nasional",
    ),
    "a short name of several bodies": (
        "Dinas Pemadam Kebakaran dan Penyelamatan Melati sigap. Damkar menyatakan api sudah padam.",
        "Dinas Pemadam Kebakaran dan Penyelamatan",
    ),
    "whose figures": (
        "Angka terbaru dari Perserikatan Bangsa-Bangsa menyebutkan 12 orang tewas di sana.",
        "Perserikatan Bangsa-Bangsa",
    ),
    "a kind of body with its place": (
        "Hamas menolak. Pada Minggu, kelompok bersenjata Palestina tersebut mengatakan usul itu buruk.",
        "Hamas",
    ),
    "initials of a name with a hyphen": (
        "Pelatih Timnas Indonesia Kim Tae-wong (KTW) hadir. Menurut KTW, timnya akan menang.",
        "Kim Tae-wong",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), NAMED.values(), ids=NAMED)
def test_the_last_to_speak_is_called_by_name(text: str, speaker: str | None) -> None:
    assert extract(text).quotes[-1].speaker == speaker
