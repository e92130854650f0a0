"""Requests to one's own people, objects that only carry words, and predicates without a listed verb."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
NAME = "Rina Wulandari"
TOLD = {
    "what not to do": ("mengingatkan", "jangan sampai ada proyek fiktif di desa"),
    "one's own people": ("meminta", "jajarannya untuk melaksanakan tugas dengan baik dan jujur"),
    "if, then": ("menggambarkan", "bila rumah seharga Rp1 miliar, maka uang muka 30 persen"),
    "based on": (
        "menjelaskan",
        "target 14,5 juta ini berdasarkan pada jumlah laporan tahun lalu",
    ),
    "nearly done": ("menyampaikan", "perbaikan pasar di Melati, Sagara, dan Karang hampir tuntas"),
    "soon done": ("menyampaikan", "aturan baru dari gubernur (lama) segera rampung"),
    "from findings": (
        "membeberkan",
        "dari hasil penyelidikan kekerasan itu diduga dilakukan karena pelaku marah",
    ),
    "many of them": ("mengeluhkan", "banyak kios yang ditawarkan berada di lantai dua pasar"),
    "at what time": ("melaporkan", "sekitar pukul 18.00 waktu setempat, jembatan itu mulai miring ke kanan"),
    "because of what": ("memerinci", "akibat banjir, ada penurunan jumlah murid di desa"),
    "declared something": ("menegaskan", "Sagara sebagai tempat suci bagi umat"),
    "a name called something": ("menyebut", "nama Kai Hadi sebagai calon kuat lurah"),
    "called something": ("menyebutnya", "sebagai bentuk ekspresi warga dalam demokrasi"),
    "how it felt": ("menceritakan", "betapa sakitnya saat kiosnya ditutup"),
    "a quality": ("menilai", "jawaban warga itu logis"),
    "two things pointed to": (
        "melaporkan",
        "perjalanan dan latihan tersebut menunjukkan kemampuan warga",
    ),
}
SILENT = {
    "leave asked for": ("meminta", "izinnya untuk pulang lebih awal"),
    "an apology": ("meminta", "maaf jika pelayanan di awal masa jabatannya ini belum maksimal"),
    "thanks passed on": ("menyampaikan", "apresiasi kepada warga yang menjaga pasar"),
    "a name given": ("menyebutnya", "sebagai Sagara Raya"),
    "a term": ("menyebutnya", "sebagai “Malam Raya”"),
    "a term in single marks": ("menyebutnya", "sebagai 'Sagara Way'"),
    "a part played": ("menegaskan", "posisi pasar sebagai jantung desa"),
    "the ground of a statement": ("mengungkapkan", "hal itu berdasarkan keterangan saksi di pasar"),
}


def found(text: str) -> list[tuple[str, str | None]]:
    """Words and speaker of each quotation in `text`."""
    return [(q.words(text), q.speaker) for q in extract(text).quotes]


@pytest.mark.parametrize(("verb", "clause"), TOLD.values(), ids=TOLD)
def test_a_clause_without_a_plain_predicate_is_reported(verb: str, clause: str) -> None:
    assert found(f"{RINA}Rina {verb} {clause}.") == [(clause, NAME)]


@pytest.mark.parametrize(("verb", "words"), SILENT.values(), ids=SILENT)
def test_what_is_only_named_is_not_reported(verb: str, words: str) -> None:
    assert found(f"{RINA}Rina {verb} {words}.") == []


@pytest.mark.parametrize("noun", ["imbauan", "pesan", "harapannya", "komitmennya"])
@pytest.mark.parametrize("purpose", ["untuk", "agar"])
def test_a_message_passed_on_is_what_somebody_is_to_do(noun: str, purpose: str) -> None:
    asked = f"para pedagang {purpose} selalu menjaga pasar"
    assert found(f"{RINA}Rina menyampaikan {noun} kepada {asked}.") == [(asked, NAME)]


@pytest.mark.parametrize("praised", ["Sutardi Hasan", "pedagang tua itu"])
def test_who_is_praised_does_not_call_himself_anything(praised: str) -> None:
    text = f"Camat Rina Wulandari memuji {praised}, menyebutnya sebagai contoh bagi warga."
    assert found(text) == [("sebagai contoh bagi warga", NAME)]


@pytest.mark.parametrize(
    ("verb", "clause"),
    [
        ("mengakui", "desa masih bergantung pada pupuk impor"),
        ("berharap", "ada perubahan jadwal panen"),
        ("mengungkapkan", "belum ada rencana menutup pasar"),
    ],
)
def test_a_relative_clause_behind_a_name_reports_without_bahwa(verb: str, clause: str) -> None:
    assert found(f"Acara itu dihadiri Camat Rina Wulandari yang {verb} {clause}.") == [(clause, NAME)]


def test_a_body_believes_aloud_and_people_do_not() -> None:
    clause = "kerja sama ini dapat membawa semangat baru"
    assert found(f"Bank Melati percaya, {clause}.") == [(clause, "Bank Melati")]
    assert found(f"Warga Sagara percaya bahwa {clause}.") == []
    assert found(f"Bank Melati cukup percaya diri {clause}.") == []


def test_a_bare_verb_follows_an_apposition() -> None:
    clause = "pemeriksaan di pasar diperketat mulai besok"
    assert found(f"Camat Sukamaju, Rina Wulandari, minta {clause}.") == [(clause, NAME)]
