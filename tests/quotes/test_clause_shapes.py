"""Shapes of clauses behind a reporting verb, noun phrases that are none, and marks that got lost."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
VERBS = ["mengungkapkan", "memastikan", "memaparkan", "menyampaikan", "menegaskan", "menambahkan"]
CLAUSES = [
    "dana nasabah yang dibekukan tetap aman",
    "kios yang disegel masih dijaga petugas",
    "besaran anggaran belanja (ABD) atas dasar harga berlaku pada 2024 adalah Rp5.947 miliar",
    "kemenangan di Sagara merupakan titik balik bagi dirinya",
    "dari total 357 kios itu sebanyak 134 kios merupakan kios baru",
    "dari segi jumlah pembeli pasar itu sudah sangat ramai",
    "dirinya saat ini tinggal di Sagara bersama ibunya",
    "dengan aturan itu, para pedagang sudah bisa berjualan lagi",
]
NONE = [
    "uang yang dinilai masih kurang",
    "kemenangan keduanya di kandang lawan",
    "dirinya sendiri kepada para tamu",
    "dukungan dari para pedagang",
]
FRAMES = {
    "a pronoun misread": (
        RINA + "Pasar itu sudah lama rusak. la juga berharap, kios yang baru akan selesai tahun ini.",
        "kios yang baru akan selesai tahun ini",
    ),
    "marks that close what something pointed to is": (
        RINA + "Rina menegaskan tuduhan warga tersebut “palsu dan keliru”.",
        "tuduhan warga tersebut “palsu dan keliru”",
    ),
    "laid claim to as something": (
        RINA + "Rina mengklaim wilayah tersebut sebagai bagian dari Sukamaju.",
        "wilayah tersebut sebagai bagian dari Sukamaju",
    ),
    "described as something in a relative clause": (
        "Di antara mereka adalah camat Rina Wulandari, yang menggambarkan pasar itu sebagai “tempat mati”.",
        "pasar itu sebagai “tempat mati”",
    ),
    "a question without marks": (
        RINA + "Kalau kios itu justru ditutup, apa coba namanya? ujar Rina ketika dihubungi, Senin (25/8).",
        "Kalau kios itu justru ditutup, apa coba namanya?",
    ),
    "a statement issued": (
        RINA + "Rina mengeluarkan pernyataan resmi bahwa pasar itu akan ditutup bulan depan.",
        "pasar itu akan ditutup bulan depan",
    ),
    "two words of a claim": (
        RINA + "Dia juga mengklaim dapat mempertanggungjawabkannya.",
        "dapat mempertanggungjawabkannya",
    ),
    "an adverb behind untuk": (
        RINA + "Ia menyarankan untuk segera menutup kios yang rusak.",
        "untuk segera menutup kios yang rusak",
    ),
    "answered of himself": (
        RINA + "Rina menjawab dirinya kini tinggal di Sagara, dan pindah dari rumah yang lama.",
        "dirinya kini tinggal di Sagara, dan pindah dari rumah yang lama",
    ),
    "a name behind somebody pointed to": (
        RINA + "Menurut perempuan 40 tahun itu, Raja Sagara yang dikenal dunia sedang menuju kehancuran.",
        "Raja Sagara yang dikenal dunia sedang menuju kehancuran",
    ),
}
NOT_SAID = {
    "a ban complained of": "Rina mengeluhkan larangan berjualan di dalam pasar saat hujan.",
    "accused of something in court": "Pengadilan mendakwa Rina dan sejumlah camat atas beberapa “tuduhan”.",
    "what ought to be asked": "Pemerintah semestinya sudah meminta PT Sagara untuk menurunkan harga gas.",
}
INSIDE = {
    "katanya": "Pemerintah katanya selalu mengimbau warga untuk menabung.",
    "katanya and a comma": "Aturan itu katanya, akan segera dicabut oleh bupati.",
    "lanjutnya": "Pembangunan pasar itu lanjutnya, akan selesai tahun depan.",
    "menurutnya behind a comma": "Capaian tersebut, menurutnya masih perlu terus ditingkatkan.",
    "a figure before it": "Pekan Pasar 2015 katanya bertujuan untuk memperkenalkan batik.",
}
SUBJECTS = [
    "Rina Wulandari, 61 tahun,",
    "Rina Wulandari, 61,",
    "Salah satu dari mereka, Rina Wulandari, 61 tahun,",
    "Rina Wulandari, sementara itu,",
    "Dia, merujuk penelitian di kota itu,",
]
FIRST = "Harga beras di pasar itu naik dua kali lipat sejak awal bulan"
SECOND = "Kami sudah meminta pedagang agar tidak menimbun stok"
TAILS = ["kata Rina Wulandari, Selasa (25/8).", "ujar dia di Sukamaju.", "katanya."]


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize("verb", VERBS)
def test_the_clause_behind_a_reporting_verb_is_reported(verb: str, clause: str) -> None:
    text = f"{RINA}Rina {verb} {clause}."
    assert [text[slice(*span)] for quote in extract(text).quotes for span in quote.spans] == [clause]


@pytest.mark.parametrize("phrase", NONE)
@pytest.mark.parametrize("verb", ["memaparkan", "menyampaikan", "memastikan"])
def test_a_noun_phrase_behind_it_is_not(verb: str, phrase: str) -> None:
    assert extract(f"{RINA}Rina {verb} {phrase}.").quotes == ()


@pytest.mark.parametrize("frame", FRAMES)
def test_a_clause_is_reported_in(frame: str) -> None:
    text, clause = FRAMES[frame]
    assert [text[slice(*span)] for quote in extract(text).quotes for span in quote.spans] == [clause]


@pytest.mark.parametrize("act", NOT_SAID)
def test_nothing_is_said_by(act: str) -> None:
    assert extract(RINA + NOT_SAID[act]).quotes == ()


@pytest.mark.parametrize("subject", SUBJECTS)
def test_an_aside_parts_no_subject_from_its_verb(subject: str) -> None:
    quotes = extract(f"{RINA}{subject} mengatakan ia telah menunggu sejak masih muda.").quotes
    assert [quote.speaker for quote in quotes] == ["Rina Wulandari"]


@pytest.mark.parametrize("inside", INSIDE)
def test_a_reporting_word_in_nya_parts_subject_and_predicate(inside: str) -> None:
    text = RINA + "Rina mengatakan pasar itu sudah sepi. " + INSIDE[inside]
    quotes = extract(text).quotes
    assert [(len(quote.spans), quote.speaker) for quote in quotes[1:]] == [(2, "Rina Wulandari")]


@pytest.mark.parametrize(("opening", "closing"), ['""', "“”", "””"])
@pytest.mark.parametrize("gap", [" ", "\n"])
@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("damage", ["closing", "opening", "doubled opening", "doubled closing"])
def test_a_damaged_pair_of_marks_costs_no_quotation(
    damage: str, tail: str, gap: str, opening: str, closing: str
) -> None:
    before = opening * {"opening": 0, "doubled opening": 2}.get(damage, 1)
    behind = closing * {"closing": 0, "doubled closing": 2}.get(damage, 1)
    text = (
        f"{RINA}{opening}Selamat datang di pasar kami,{closing} kata Rina Wulandari.{gap}"
        f"{before}{FIRST},{behind} {tail}{gap}{opening}{SECOND},{closing} kata Rina."
    )
    found = [text[slice(*quote.spans[0])].rstrip(",") for quote in extract(text).quotes]
    assert found[-2:] == [FIRST, SECOND]


def test_a_lost_closing_mark_does_not_take_in_the_paragraphs_behind_it() -> None:
    text = (
        f'"{FIRST}, kata Ketua Paguyuban Pasar (PP) Rina Wulandari, Selasa (25/8).\n'
        "Pasar itu sudah lama sepi.\nRina mengatakan pasar baru akan dibuka tahun depan."
        ' Sudah tiga pasar ditutup."\nWarga menunggu.'
    )
    spans = [text[slice(*quote.spans[0])] for quote in extract(text).quotes]
    assert spans == [f"{FIRST},", "pasar baru akan dibuka tahun depan"]


def test_a_reporting_clause_inside_whole_marks_ends_nothing() -> None:
    text = RINA + "“Kami sedih, kata Budi kepada saya, tetapi kami harus pergi,” ujar Rina."
    assert [text[slice(*quote.spans[0])] for quote in extract(text).quotes] == [
        "Kami sedih, kata Budi kepada saya, tetapi kami harus pergi,"
    ]
