"""Role and affiliation as readers are told them, and whose words a lawyer's or a relative's are."""

from __future__ import annotations

import pytest

from quotes import extract
from quotes.positions import position

PARTS = {
    ("ahli", "fisika dari Universitas Jati"): ("ahli fisika", "Universitas Jati"),
    ("Direktur Keuangan", "dan Operasional MYOR"): ("Direktur Keuangan dan Operasional", "MYOR"),
    ("Kepala Dinas Pendidikan", "dan Kebudayaan Kota Medan"): (
        "Kepala Dinas Pendidikan dan Kebudayaan",
        "Kota Medan",
    ),
    ("Menteri Koordinator", "bidang Maritim"): ("Menteri Koordinator bidang Maritim", ""),
    ("Head", "of Digital"): ("Head of Digital", ""),
    ("warga", "lainnya bernama"): ("warga", ""),
    ("Seorang warga", "Bekasi bernama"): ("Seorang warga", "Bekasi"),
    ("pendukung", "Persija yang dikenal fanatik"): ("pendukung", "Persija"),
    ("Mensesneg", "sekaligus Jubir Presiden"): ("Mensesneg", ""),
    ("Jemaah haji", "asal Makassar lainnya"): ("Jemaah haji", "asal Makassar"),
    ("Calon Gubernur", "cagub) Jakarta"): ("Calon Gubernur", "Jakarta"),
    ("ibu", "dari"): ("", ""),
    ("ibu", "korban"): ("ibu korban", ""),
    ("", "dari Jakarta"): ("", "Jakarta"),
    ("Bupati", "Garut"): ("Bupati", "Garut"),
    ("", ""): ("", ""),
}


@pytest.mark.parametrize(("told", "parts"), PARTS.items(), ids=map(str, PARTS))
def test_role_and_affiliation_are_two_clean_parts(told: tuple[str, str], parts: tuple[str, str]) -> None:
    assert position(*told) == parts


PLACES = {
    "a dateline": (
        "Bandar Lampung (Warta.co) — Gubernur Lampung, Rahmat Wijaya, hadir. “Stok aman,” kata Rahmat.",
        ("Gubernur", "Lampung"),
    ),
    "the capital": (
        "Ibu Kota Negara (IKN) Pantas Siregar mengatakan harga akan naik.",
        ("", ""),
    ),
}


@pytest.mark.parametrize(("text", "told"), PLACES.values(), ids=PLACES)
def test_a_place_that_opens_as_a_role_does_is_nobodys(text: str, told: tuple[str, str]) -> None:
    quote = extract(text).quotes[-1]
    assert (quote.role, quote.affiliation) == told


def test_an_affiliation_is_never_the_bearer_himself() -> None:
    text = "Mensos Saifullah Yusuf atau Gus Ipul datang ke Bandung. Gus Ipul mengatakan bantuan akan cair."
    (quote,) = extract(text).quotes
    assert (quote.speaker, quote.affiliation) == ("Saifullah Yusuf", "")


KARIM = "Pemain Al Ittihad, Karim Benzara, menggugat sebuah klub. "
ANOTHERS = {
    "a lawyer's": (KARIM + "“Tuduhan itu palsu,” kata kuasa hukum Benzara.", "kuasa hukum Benzara"),
    "a lawyer's, before and behind": (
        KARIM + "Pengacara Benzara berniat banding. “Tuduhan itu palsu,” ucap pengacara Benzara.",
        "pengacara Benzara",
    ),
    "a lawyer's, with the full name": (
        KARIM + "Karim Benzara pulang. Kuasa hukum Karim Benzara menegaskan kliennya tidak bersalah.",
        "Kuasa hukum Karim Benzara",
    ),
    "a husband's": ("“Ayo dukung tim kita,” tulis suami Nagita Pratiwi kemarin.", "suami Nagita Pratiwi"),
    "a father's": (
        "Pemain ganda Apriyani Lestari menang. Ayah Apriyani meminta warga mendoakan anaknya.",
        "Ayah Apriyani",
    ),
    "a lawyer who is brought in so": (
        "Pengacara Hendra Gunawan hadir. “Kami banding,” kata Hendra.",
        "Hendra Gunawan",
    ),
    "a lawyer told to be one": (
        "Rina ditahan. Hendra Gunawan, kuasa hukum Rina, hadir. “Kami banding,” kata kuasa hukum "
        "Hendra Gunawan.",
        "Hendra Gunawan",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), ANOTHERS.values(), ids=ANOTHERS)
def test_whoever_speaks_for_somebody_is_not_him(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


def test_a_spokesman_of_police_is_no_footballer_whose_spokesman_speaks() -> None:
    text = (
        "Pemain West Ham, Diafra Sakho, ditahan. Juru bicara kepolisian Inggris menyebut bahwa "
        "petugas memeriksanya. "
        "Juru bicara Sakho, mengatakan belum ada dakwaan."
    )
    speakers = [quote.speaker for quote in extract(text).quotes]
    assert speakers == ["Juru bicara kepolisian Inggris", "Juru bicara Sakho"]


def test_an_account_of_whose_name_it_is_made() -> None:
    text = (
        "Charly Wardana bersikap damai. Kini Vidi Prasetya juga dilaporkan. Hal itu diungkap "
        "melalui Instagram "
        "pribadinya @charly_setiaku. “Silakan bernyanyi,” tulis akun @charly_setiaku."
    )
    assert extract(text).quotes[-1].speaker == "Charly Wardana"
