"""Bodies with a common noun in front, descriptions of somebody unnamed, and things that say nothing."""

from __future__ import annotations

import pytest

from quotes import extract

CLAUSE = "harga beras di pasar itu akan naik lagi"
RINA = '"Kami lelah," kata Camat Sukamaju Rina Wulandari. '

BODIES = [
    ("Kamar Dagang Sagara", "Kamar Dagang Sagara"),
    ("Dana Moneter Internasional", "Dana Moneter Internasional"),
    ("Layanan Cuaca Sagara juga", "Layanan Cuaca Sagara"),
    ("Kepresidenan Brasil", "Kepresidenan Brasil"),
    ("Bank Sagara baru-baru ini", "Bank Sagara"),
    ("Bank Sagara sepertinya", "Bank Sagara"),
    ("Bank Sagara untuk pertama kalinya", "Bank Sagara"),
    ("Kini pemerintahan Wulandari", "pemerintahan Wulandari"),
    ("Namun beberapa kali juga pihak Bank Sagara", "Bank Sagara"),
    ("Ironisnya, Bank Sagara", "Bank Sagara"),
    ("Polling yang sama juga", "Polling"),
    ("Berbagai studi ilmiah", "Berbagai studi ilmiah"),
]
DESCRIBED = [
    ("Ratusan buruh berunjuk rasa", "Ratusan buruh"),
    ("Seorang warga lain yang tinggal di tepi sungai", "Seorang warga lain"),
    ("Sejumlah massa membawa papan", "Sejumlah massa"),
    ("Salah satu kerabat korban tegas menolak dan", "Salah satu kerabat korban"),
    ("Para diplomat asing sekarang", "Para diplomat asing"),
    ("Orang yang tinggal di sana", "Orang"),
    ("Sebuah memorandum presiden", "Sebuah memorandum presiden"),
]
SILENT = [
    "Desainnya yang ringan menjamin bahwa sepatu itu awet.",
    "Aksen batu alam di dinding menambahkan sentuhan hangat dan memperkaya tampilan rumah.",
    "Pemecatan para kepala pasar juga mengharuskan camat memberi tahu dewan.",
    "Bank Sagara bakal mengumumkan besaran bunga pekan depan.",
    "Polres Sagara berhasil mengungkap gudang pengoplos beras yang merugikan warga.",
    "Jalan ke desa itu cukup menantang, terdapat banyak tikungan tajam.",
    "Pentingnya memastikan legalitas dari pinjaman daring itu disadari warga.",
]
WHOLE = [
    (
        "JAKARTA - Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) memperkirakan {clause}.",
        "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)",
    ),
    ("Bank Sagara juga sempat mengunjungi pasar dan menegaskan bahwa {clause}.", "Bank Sagara"),
    ("Bank Sagara berkomitmen untuk menjaga pasar dan menegaskan bahwa {clause}.", "Bank Sagara"),
    ("Ketua dewan Danu Wirawan menemui warga dan menegaskan bahwa {clause}.", "Ketua dewan Danu Wirawan"),
    (
        'Camat Danu Wirawan menanggapi kunjungan tersebut dengan mengatakan: "Harga beras naik."',
        "Camat Danu Wirawan",
    ),
]
HOMES = [
    ("Yayat menderita luka. Warga Purabaya, Sukabumi ini menjelaskan bahwa {clause}.", "Yayat"),
    (
        "Danu Wirawan menang lagi. Pemain kelahiran Sumedang, Jawa Barat itu mengatakan {clause}.",
        "Danu Wirawan",
    ),
    (RINA + "Menurut pengakuannya, {clause}.", "Rina Wulandari"),
    (RINA + "Sebelumnya, menurut hitungannya, {clause}.", "Rina Wulandari"),
]
NAMED = [
    (
        "Menurut survei Institute for Coastal and Rural Studies (ICRS), {clause}.",
        "Institute for Coastal and Rural Studies",
    ),
    ("Menurut Asian Waterbird Census (AWC), {clause}.", "Asian Waterbird Census"),
    ("Asosiasi Tukang Rotan di Indonesia (Asturin) mencatat {clause}.", "Asosiasi Tukang Rotan di Indonesia"),
    (
        "Lembaga Pengkajian Pangan, Obat-obatan, dan Kosmetika Sagara (LPPKS) menyampaikan {clause}.",
        "Lembaga Pengkajian Pangan, Obat-obatan, dan Kosmetika Sagara",
    ),
    ("Menurut laporan Bank Dunia bertajuk Global Rice Prospects, {clause}.", "Bank Dunia"),
    ('"Warga wajib bermasker," demikian isi (Pergub) nomor 41 tahun 2020.', "Pergub nomor 41 tahun 2020"),
    ("Menurut Standard Chartered harga Bitcoin bisa naik lagi tahun depan.", "Standard Chartered"),
]


@pytest.mark.parametrize(("subject", "speaker"), BODIES)
def test_a_body_is_called_by_its_whole_name_and_no_more(subject: str, speaker: str) -> None:
    (quotation,) = extract(f"{subject} mengatakan bahwa {CLAUSE}.").quotes
    assert (quotation.speaker, quotation.kind) == (speaker, "organization")


@pytest.mark.parametrize(("subject", "speaker"), DESCRIBED)
def test_a_description_ends_where_the_sentence_goes_on(subject: str, speaker: str) -> None:
    quotations = extract(f"{subject} menyatakan bahwa {CLAUSE}.").quotes
    assert [quotation.speaker for quotation in quotations] == [speaker]


@pytest.mark.parametrize("text", SILENT)
def test_things_and_deeds_say_nothing(text: str) -> None:
    assert list(extract(text).quotes) == []


@pytest.mark.parametrize(("text", "source"), WHOLE)
def test_a_source_holds_the_whole_name_and_no_other_predicate(text: str, source: str) -> None:
    text = text.format(clause=CLAUSE)
    quotation = extract(text).quotes[0]
    assert quotation.source is not None
    assert text[slice(*quotation.source)] == source


@pytest.mark.parametrize(("text", "speaker"), HOMES)
def test_where_somebody_lives_and_what_he_reckons_mean_him(text: str, speaker: str) -> None:
    assert extract(text.format(clause=CLAUSE)).quotes[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), NAMED)
def test_a_body_has_the_name_that_the_article_spells_out(text: str, speaker: str) -> None:
    (quotation,) = extract(text.format(clause=CLAUSE)).quotes
    assert (quotation.speaker, quotation.kind) == (speaker, "organization")


def test_a_body_is_one_in_capitals_and_small_letters() -> None:
    text = "Polisi mengatakan harga beras akan naik. Menurut polisi, pasar desa itu akan ditutup pekan depan."
    assert [quotation.speaker for quotation in extract(text).quotes] == ["Polisi", "Polisi"]
