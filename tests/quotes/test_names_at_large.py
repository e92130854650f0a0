"""Names that news at large spells or places in ways of its own: bodies like people, and the reverse."""

from __future__ import annotations

import pytest

from quotes import extract

BODIES = [
    ("Rapat usai. Kamar Dagang AS mengatakan harga beras akan naik tahun depan.", "Kamar Dagang AS"),
    ("Dana Moneter Internasional (IMF) memperkirakan ekonomi akan melambat.", "Dana Moneter Internasional"),
    ("Real Madrid mengumumkan bahwa pelatihnya telah pergi.", "Real Madrid"),
    ("Survei Geologi AS menyatakan bahwa gempa terjadi dini hari.", "Survei Geologi AS"),
    ("Rumah Sakit Bunga Raya menyatakan pihaknya akan meninjau kasus itu.", "Rumah Sakit Bunga Raya"),
    ("Boko Haram mengatakan bahwa serangan itu balasan.", "Boko Haram"),
    ("Middle East Eye melaporkan bahwa jalan itu ditutup sejak pagi.", "Middle East Eye"),
    ("Sebab, Middle East Eye baru-baru ini mewartakan bahwa harga roti naik dua kali.", "Middle East Eye"),
    ('"Kami melihat peluang," ungkap Goldman Sachs akhir Juli 2015.', "Goldman Sachs"),
    ("Goldman Sachs kini memperkirakan harga minyak akan turun.", "Goldman Sachs"),
    (
        "Sirkel Amperex Technology Co. Limited (SATL) mengungkapkan bahwa pabrik baru akan dibangun.",
        "Sirkel Amperex Technology Co. Limited",
    ),
    (
        "Sebelumnya, pemerintah Kabupaten Wonosobo mengimbau agar warga tidak menyalakan api di hutan.",
        "pemerintah Kabupaten Wonosobo",
    ),
]

PEOPLE = [
    (
        "Sementara itu Dr. Bima Kusuma, S.H., M.H. Direktur Eksekutif Pusat Kajian Agraria menilai"
        " pemerintah harus menurunkan sewa.",
        "Bima Kusuma",
    ),
    ('"Kami siap," kata CEO Sirkel, Rina Wulandari, Senin.', "Rina Wulandari"),
    ('Rina Wulandari, owner Sirkel, mengatakan, "Produk ini kebiasaan harian."', "Rina Wulandari"),
    ('"Kami siap," kata Chief Market Strategist Sirkel, Rina Wulandari.', "Rina Wulandari"),
    ('"Anak itu takut," kata Konselor Rina Wulandari.', "Rina Wulandari"),
    ('"Pelakunya lari," kata Detektif Bima Kusuma kepada wartawan.', "Bima Kusuma"),
    ('"Kami siap," kata Kordinator Lapangan Aksi Petani, Bima Kusuma.', "Bima Kusuma"),
    (
        "Rektor Prof. Dr. Bima Kusuma, SE., MT., Ak., CA mengatakan kampus telah menyiapkan asrama baru.",
        "Bima Kusuma",
    ),
    ('"Teknologinya baru," kata Toru Uda, insinyur pabrik itu.', "Toru Uda"),
]

HEADINGS = [
    (
        "Rina Wulandari Panik\nRina Wulandari mengaku takut saat gempa datang.\n"
        '"Saya lari ke luar rumah," kata Rina.',
        "Rina Wulandari",
    ),
    (
        "Bima Kusuma Peringatkan Warga\nBima Kusuma datang ke lokasi pada Senin pagi.\n"
        '"Jangan mendekat ke sungai," kata Bima.',
        "Bima Kusuma",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), [*BODIES, *PEOPLE, *HEADINGS])
def test_names_at_large(text: str, speaker: str) -> None:
    """One speaker, spelt as prose spells the name."""
    assert [quotation.speaker for quotation in extract(text).quotes][-1:] == [speaker]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_is_no_person(text: str, speaker: str) -> None:
    """A body is told from people even where its words look like a person's name."""
    assert [(q.speaker, q.kind) for q in extract(text).quotes] == [(speaker, "organization")]
