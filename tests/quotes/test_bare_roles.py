"""Whom a bare noun means: the only one whom the article brought in, or nobody."""

from __future__ import annotations

import pytest

from quotes import extract

ROLES = {
    "a bystander who came in unnamed": (
        "Seorang pria menahan ojek milik Suroto. Suroto lalu melapor ke polisi. "
        '"Saya anggota, kenapa?" ucap pria tersebut.',
        "Seorang pria",
        "unnamed",
    ),
    "a prosecutor nobody named": (
        'Terdakwa Windu Aji disidang. "Tuntutan belum siap," ujar salah satu jaksa. '
        "Jaksa menjelaskan, Windu mendirikan PT Laut Sejahtera.",
        "Jaksa",
        "unnamed",
    ),
    "the only prosecutor, by a synonym": (
        'JPU Dendi Jauhari membacakan tuntutan. "Terdakwa layak dihukum lima tahun," kata jaksa.',
        "Dendi Jauhari",
        "person",
    ),
    "the only lawyer": (
        "Kuasa hukum keluarga, Sonya Lestari, mendatangi polsek. Pengacara mengatakan kliennya tak bersalah.",
        "Sonya Lestari",
        "person",
    ),
    "who was made a suspect": (
        "Syamsul Hadi sudah ditetapkan sebagai tersangka. Tersangka mengaku malu karena sering berutang.",
        "Syamsul Hadi",
        "person",
    ),
    "a body that commas tell": (
        "Waqaf, yayasan pengelola kompleks masjid, menyebut ratusan orang masuk.",
        "Waqaf",
        "organization",
    ),
    "somebody before another firm": (
        "Menurut Zorvan, perusahaan itu rugi, dan pabriknya tutup.",
        "Zorvan",
        "person",
    ),
    "initials behind a role": (
        "Kantor itu dirusak massa. Namun, salah satu pengurus, KM, memberitahu bahwa ketua di luar kota.",
        "KM",
        "person",
    ),
    "an office held elsewhere": (
        "Ia bertemu Samsul Rizal, manajer stasiun Kereta Melati. Ketika tiba di hotel, manajer hotel "
        "mengonfirmasi bahwa hanya awak kereta yang menginap.",
        "manajer hotel",
        "unnamed",
    ),
    "a memorandum": (
        "Sebuah memorandum presiden menyatakan bahwa dua ribu tentara akan dikerahkan.",
        "Sebuah memorandum presiden",
        "organization",
    ),
    "others": (
        '"Tidak mungkin," ujar seorang warganet. Lainnya mengatakan, "Oh tidak, kasihan sekali."',
        "Lainnya",
        "unnamed",
    ),
    "a banner": (
        '"Lawan ketidaktahuan," demikian bunyi salah satu spanduk.',
        "salah satu spanduk",
        "organization",
    ),
    "letters that somebody goes by": (
        'Seorang warga, berinisial H (32) mengaku bahwa ia takut. "Saya takut," ujarnya.',
        "H",
        "person",
    ),
    "people counted": (
        "Sebanyak 44,1 persen responden mengaku biaya naik.",
        "Sebanyak 44,1 persen responden",
        "unnamed",
    ),
    "a source before what it does": (
        'Sidang digelar. "Terdakwa bersalah," kata jaksa membacakan surat tuntutan di Pengadilan Tipikor.',
        "jaksa",
        "unnamed",
    ),
    "a trade not told before": (
        'Deni Sukma datang ke Surabaya. "Ini salah," kata Deni Sukma, Selasa. "Kami akan menolak," jelas '
        "politisi muda alumnus Universitas Airlangga tersebut.",
        "Deni Sukma",
        "person",
    ),
    "a trade that brought in another": (
        'Deni Sukma datang. "Ini salah," kata Kapolres Deni Sukma, Selasa. Seorang guru ditahan. Guru itu '
        "mengaku bahwa ia kecewa.",
        "Seorang guru",
        "unnamed",
    ),
}


@pytest.mark.parametrize(("text", "speaker", "kind"), ROLES.values(), ids=ROLES)
def test_a_bare_noun_means_whom_the_article_brought_in(text: str, speaker: str, kind: str) -> None:
    quote = extract(text).quotes[-1]
    assert (quote.speaker, quote.kind) == (speaker, kind)
