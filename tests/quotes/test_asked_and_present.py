"""Questions that somebody else answers in the same line, who speaks for whom, and names before years."""

from __future__ import annotations

import pytest

from quotes import extract

ASKED = {
    "an answer in its line": (
        "Jimly Asshiddiqie tersenyum. “Bapak diam, artinya setuju?” “Saya tetap begini,” jawab Jimly.",
        [None, "Jimly Asshiddiqie"],
    ),
    "a short one": (
        "Adnan Prasetyo datang.\n“Kenapa keluar tuh?” “Enggak ada uangnya lagi,” imbuh Adnan.",
        [None, "Adnan Prasetyo"],
    ),
    "by whoever asked before": (
        "“Sudah izin?” tanya Rina Wati. “Kenapa keluar?” “Enggak ada uangnya,” kata Adnan Prasetyo.",
        ["Rina Wati", "Adnan Prasetyo"],
    ),
    "no question": (
        "Rina Wati hadir. “Kami siap bertanding.” “Kami akan menang,” ujar Rina.",
        ["Rina Wati"],
    ),
}
SPEAKERS = {
    "for somebody else": (
        "Deputi Cabang, Ali Mustaat mewakili Pemimpin Bank Melati, Edy Purwanto, menyampaikan bahwa acara "
        "itu rutin digelar.",
        "Ali Mustaat",
    ),
    "present for somebody else": (
        "H. Iyos Somantri yang hadir mewakili Bupati Sagara, H. Marwan Hamami, mengatakan bahwa sinergi itu "
        "penting.",
        "Iyos Somantri",
    ),
    "for nobody who speaks": (
        "Rina Wati mewakili kotanya dalam lomba itu, dan Budi Santoso mengatakan bahwa Rina siap.",
        "Budi Santoso",
    ),
    "a body and the year of its figures": (
        "Data Badan Pusat Statistik 2022 menyebutkan angka kemiskinan turun tajam.",
        "Badan Pusat Statistik",
    ),
    "a law and its year": ("UUD 1945 menyatakan bahwa setiap warga berhak atas air.", "UUD 1945"),
    "a first name cut short": ("“Kami tutup,” kata Kapolsek Melati, Much. Natsir.", "Much. Natsir"),
}


@pytest.mark.parametrize(("text", "speakers"), ASKED.values(), ids=ASKED)
def test_who_asks_and_who_answers(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in extract(text).quotes] == speakers


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_speaks(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


def test_a_time_before_bahwa_is_not_said() -> None:
    text = "Profesor Rina Wati memperingatkan selama puluhan tahun bahwa hutan itu akan habis."
    (quote,) = extract(text).quotes
    assert [text[a:b] for a, b in quote.spans] == ["hutan itu akan habis"]


ONE = {
    "a body of a province": "Badan Pusat Statistik (BPS) Nusa Tenggara Barat menilai inflasi itu rendah. "
    "Menurut BPS NTB, harga beras turun.",
    "a town's, spelt out": "Dinas Kesehatan (Dinkes) Kota Tangerang Selatan (Tangsel) menyatakan kasus itu "
    "naik. Dinkes Tangsel berharap warga waspada selalu.",
    "a party's group": "Fraksi Partai Keadilan Sejahtera menilai aturan itu lemah. "
    "Fraksi PKS menyebut aturan itu mundur jauh.",
    "unnamed, with a short form": "Jaksa Penuntut Umum (JPU) menyatakan terdakwa bersalah menerima suap. JPU "
    "menyebut uang itu diterima dua kali.",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_short_forms_are_one_source(text: str) -> None:
    quotes = extract(text).quotes
    assert len(quotes) > 1
    assert len({quote.speaker for quote in quotes}) == 1
