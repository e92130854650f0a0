"""Sources without a name: descriptions told at length, ranges, accounts, papers, second reporting words."""

from __future__ import annotations

import pytest

from quotes import extract

CASES = [
    (
        "a forum by its noun alone",
        'Forum Keluarga dan Korban menilai rapat itu lancar. "Kami lelah," kata forum.',
        ["Forum Keluarga dan Korban", "Forum Keluarga dan Korban"],
    ),
    (
        "range of who belongs to the subject",
        "Jakarta - Pelaku industri tembakau, mulai dari petani, pedagang, hingga pekerja, menyerukan agar "
        "pemerintah menunda kenaikan cukai.",
        ["Pelaku industri tembakau"],
    ),
    (
        "range of bodies without a comma behind",
        "Ratusan mantan pejabat keamanan Israel, mulai dari Mossad, Satgas Laut, hingga militer "
        "mendesak Danu "
        "Wijaya untuk menghentikan serangan itu.",
        ["Ratusan mantan pejabat keamanan Israel"],
    ),
    (
        "clubs in a description that points back",
        '"Kami siap," kata Rino Wijaya. "Pertandingan ini berat," kata mantan pemain Chelsea, Lazio dan '
        "Juventus "
        "tersebut.",
        ["Rino Wijaya", "Rino Wijaya"],
    ),
    (
        "a second field of a trade",
        'Yenti Garnasari mengaku belum membaca pernyataan itu. "Saya belum tahu maksudnya," ujar '
        "pengamat hukum "
        "pidana bidang ekonomi dan tindak pidana pencucian uang itu.",
        ["Yenti Garnasari", "Yenti Garnasari"],
    ),
    (
        "what somebody was, by a noun that no list has",
        "Harun Magwira memuji rekannya. Eks penggawa Persikota itu mengatakan kalau rekannya berbakat.",
        ["Harun Magwira"],
    ),
    (
        "a fan of a band",
        "Nabila Putri tampil baru. Meski pernah mencoba, eks member Melodi48 itu mengaku belum bisa tenang.",
        ["Nabila Putri"],
    ),
    (
        "what somebody was, behind a headline in the line",
        '"Kami siap," kata Dedi Rahman. Baca Juga : 30 Warga Terpapar, Wilayah RW 07 Ditutup Mantan '
        "direktur KPK "
        "itu berharap, agar semua warga menahan diri.",
        ["Dedi Rahman", "Dedi Rahman"],
    ),
    (
        "a clitic on a second reporting word",
        "Katiman Rahardjo menjelaskan, paving dibuat warga. “Pesanan datang dari Sangatta,” ujar lanjutnya.",
        ["Katiman Rahardjo", "Katiman Rahardjo"],
    ),
    (
        "a second reporting word before the source",
        '"Investor akan mencari emas," ulas ujar tim riset Melati Sekuritas, dikutip Senin.',
        ["tim riset Melati Sekuritas"],
    ),
    (
        "a message that looks like a reporting word",
        '"Ada kabar dari desa," bunyi pesan suara di grup relawan tersebut.',
        ["pesan suara"],
    ),
    (
        "a joint statement",
        '"Kami menyambut baik upaya itu," bunyi pernyataan bersama Denmark, Prancis, dan Yunani.',
        ["Denmark"],
    ),
    (
        "an account that told something",
        "Asisten Pemkab Mekar, Joko Nursantoso mengatakan, polisi segera mengambil langkah. Keberadaan "
        "grup itu "
        "diungkapkan oleh akun IG @dunia_kita01. Dalam unggahannya dia menyebutkan, anggota grup itu "
        "dapat membuat "
        "identitas baru.",
        ["Joko Nursantoso", "akun IG @dunia_kita01"],
    ),
    (
        "an account that only carries a video",
        "Danu Wijaya memaparkan rencana itu. Video pidatonya diunggah oleh akun @melati_news. Ia "
        "mengatakan jembatan "
        "akan dibangun tahun depan.",
        ["Danu Wijaya"],
    ),
    (
        "a paper by its country",
        "The Straits Courier dalam laporannya menyebut bahwa bendera itu menjadi ekspresi kritis. Media asal "
        "Singapura itu menyoroti bahwa pengibaran bendera mencerminkan frustrasi.",
        ["The Straits Courier", "The Straits Courier"],
    ),
    (
        "a paper by its kind",
        "Harian Haaretz melaporkan ada 17 tentara mundur sepanjang tahun ini. Koran tersebut "
        "menyebutkan bahwa "
        "kekurangan tenaga profesional menjadi penyebabnya.",
        ["Haaretz", "Haaretz"],
    ),
    (
        "a paper of whom the article did not tell",
        "Pasukan Narvia mundur pada Minggu. Media asal Qatar itu menyebutkan lima wartawan selamat.",
        ["Media asal Qatar"],
    ),
    (
        "a forum by its first word",
        'Forum Warga dan Keluarga Hilang menolak rencana itu. "Ini hukuman," kata forum itu.',
        ["Forum Warga dan Keluarga Hilang"],
    ),
    (
        "a council that is none of those named",
        'KPK mengumumkan hasil penyelidikan. "Kami menolak," kata dewan itu.',
        ["dewan"],
    ),
    (
        "people in whom the sentence before ends",
        "Pembongkaran itu menuai keluhan dari sejumlah warga. Mereka menilai tindakan Satpol PP "
        "dilakukan sepihak.",
        ["sejumlah warga"],
    ),
    (
        "a maker of cars",
        'Toyota meluncurkan mobil. "Mobil ini irit," tulis pabrikan asal Jepang itu.',
        ["Toyota"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_is_meant_by_a_source_without_a_name(text: str, speakers: list[str]) -> None:
    assert [quote.speaker for quote in extract(text).quotes] == speakers
