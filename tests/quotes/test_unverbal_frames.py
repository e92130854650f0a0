"""Reports whose predicate is no listed verb or whose source stands in a rarer frame, and what is none."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
NAME = "Rina Wulandari"
TOLD = {
    "a cleft": ("menyebut", "hal itulah yang memperlambat panen di desa"),
    "an object before its doer": ("mengungkapkan", "beberapa pemeriksaan kesehatan ia lakukan di klinik itu"),
    "a degree far from its noun": (
        "menyampaikan",
        "komitmen perusahaan asal Sagara tersebut di desa sangat besar mengingat pasar yang luas",
    ),
    "in the course of": ("menyebut", "pertemuan mereka itu dalam rangka kunjungan kehormatan"),
    "on the ground of": ("memastikan", "pemilihan para pengurus ini atas dasar pertimbangan warga"),
    "connected with": ("menyebut", "kasus ini terkait dengan pembagian beras di 15 desa"),
    "meant": ("memastikan", "isu tersebut sengaja diciptakan untuk menakuti warga"),
    "a reason": ("menjelaskan", "alasan dirinya melaporkan mandor itu karena ingin pasar menjadi tertib"),
    "one of the factors": (
        "menjelaskan",
        "salah satu faktor keterlambatan aturan itu karena terjadi perubahan",
    ),
    "an aim": ("menyampaikan", "tujuan pemeriksaan itu untuk menciptakan udara bersih"),
    "its aim": ("menegaskan", "pemblokiran sementara rekening itu tujuannya untuk melindungi nasabah"),
    "namely an amount": ("menyebut", "biaya produksi pupuk yaitu Rp 200 ribu per ton"),
    "a country": ("menyebut", "Indonesia negara keempat terbesar di dunia"),
    "from when to when": ("menjelaskan", "dari Januari hingga Juni 2025, ekspor kopi tumbuh 7,7 persen"),
    "from a finding": ("menjelaskan", "dari hasil pemeriksaan polisi sudah ada 20 orang yang ditahan"),
    "for how long": ("memastikan", "untuk enam bulan pertama tahun ini, kenaikan belum diterapkan"),
    "of one quarter": ("menyebut", "khusus pada triwulan III, investasi yang masuk tercatat Rp 20 triliun"),
    "something arises": ("menyebut", "muncul dugaan tekanan terhadap panitia pasar"),
    "something is needed": ("menyebut", "butuh alat baru hingga bantuan bupati untuk menaikkan panen"),
    "a relative, then a verb": ("menyebut", "puluhan calon pengurus yang dipanggilnya menyatakan sanggup"),
    "a relative, then an amount": ("menyebut", "dana daerah yang mengendap mencapai Rp 234 miliar di bank"),
    "a relative, then a state": ("memastikan", "kambing-kambing yang dibelinya dalam kondisi sehat"),
    "of a kind": ("memastikan", "pendekatan yang digunakan bersifat terbuka"),
    "something grows": ("menambahkan", "arah pembangunan desa di bawah bupati baru kian nyata"),
    "somebody is safe": ("menyatakan", "pilot pesawat selamat dalam kejadian tersebut"),
    "a relative, then a limit": ("menyatakan", "mesin yang dipakainya hanya maksimal ketika hujan"),
    "trust that begins to sink": (
        "menyatakan",
        "kepercayaan nasabah kepada bank desa sebagai pengawas mulai berkurang",
    ),
    "an amount behind phrases": (
        "memastikan",
        "anggaran untuk listrik selama banjir membengkak menjadi Rp 15 miliar",
    ),
    "of all things": ("menyayangkan", "dana yang sebesar itu justru dinikmati pengusaha besar"),
    "a thing and what to do with it": (
        "menyarankan",
        "uang pungutan dari pasar bisa dipakai untuk jalan desa",
    ),
    "advice behind a purpose": (
        "menyarankan",
        "untuk pemberian susu, sebaiknya orang tua bertanya kepada bidan desa",
    ),
    "an oath": ("berikrar", "sanggup meneruskan usaha yang ditinggalkan ayahnya"),
}
UNTOLD = [
    "Rina menjelaskan alasan pentingnya menjaga harga beras.",
    "Rina menyampaikan dukungan terhadap aturan yang sangat ketat itu.",
    "Rina mengatakan hal ini terkait dengan kenaikan harga beras.",
    "Rina menjelaskan alasan mengapa harga beras bisa turun tajam.",
    "Rina memutuskan tidak mencalonkan diri lagi tahun depan.",
    "Tidak menutup kemungkinan pasar itu ditutup pekan depan.",
    "Rina menyampaikan permintaan itu dalam rangka ulang tahun desa.",
]
BEHIND = {
    "not ruled out that": ("Meski begitu, Rina tak menutup kemungkinan bahwa {}.", "pasar itu ikut terbakar"),
    "not ruled out": ("Dia juga tidak menutup kemungkinan {}.", "akan melapor ke polisi desa"),
    "asked whether": (
        "Rina sempat bertanya kepada pelayan {}.",
        "apakah makanan tersebut mengandung kacang",
    ),
    "addressee to act": ("Rina menyampaikan kepada {}.", "warga untuk tidak perlu takut kehabisan beras"),
}


@pytest.mark.parametrize("case", TOLD)
def test_a_clause_is_reported_whatever_its_predicate_is(case: str) -> None:
    verb, clause = TOLD[case]
    text = f"{RINA}Rina {verb} {clause}."
    assert [(q.words(text), q.speaker) for q in extract(text).quotes] == [(clause, NAME)]


@pytest.mark.parametrize("sentence", UNTOLD)
def test_a_noun_phrase_or_an_act_is_not_reported(sentence: str) -> None:
    assert not extract(RINA + sentence).quotes


@pytest.mark.parametrize("case", BEHIND)
def test_a_set_phrase_or_an_address_comes_before_what_is_reported(case: str) -> None:
    frame, clause = BEHIND[case]
    text = RINA + frame.format(clause)
    assert [(q.words(text), q.speaker) for q in extract(text).quotes] == [(clause, NAME)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "Fajar Motor disebut Rina mengambil keuntungan dari perubahan itu.",
            ["Fajar Motor", "mengambil keuntungan dari perubahan itu"],
        ),
        (
            "Harga naik tajam. Hal tersebut dinilai Rina dapat memberatkan warga desa.",
            ["Hal tersebut", "dapat memberatkan warga desa"],
        ),
    ],
)
def test_a_name_behind_a_passive_with_a_subject_is_its_agent(sentence: str, words: list[str]) -> None:
    text = RINA + sentence
    assert [([text[a:b] for a, b in q.spans], q.speaker) for q in extract(text).quotes] == [(words, NAME)]


def test_a_passive_behind_demikian_closes_what_is_reported() -> None:
    clause = "Sebanyak empat kapal ikut dalam latihan itu, termasuk dua kapal tua"
    text = f"{clause}, demikian disampaikan para pejabat. {clause}, demikian diwartakan Bank Melati."
    assert [(q.words(text), q.speaker) for q in extract(text).quotes] == [(clause, "para pejabat")]


def test_a_document_is_told_from_whoever_issued_it_before_a_relative_clause() -> None:
    clause = "penyebab gangguan tersebut bukanlah serangan dari luar"
    text = (
        f"Pengamatan itu senada dengan pernyataan resmi dari Bank Melati, yang mengonfirmasi bahwa {clause}."
    )
    assert [(q.words(text), q.speaker) for q in extract(text).quotes] == [(clause, "Bank Melati")]


@pytest.mark.parametrize(
    ("before", "noun", "told"),
    [
        ("Jumlah pengunjung pasar naik dua kali lipat sejak Juni.", "Data", True),
        ("Pemuda Sukamaju akan menggalang dana untuk warga.", "Wacana", True),
        ("Pemerintah mengusulkan pembangunan pasar baru.", "Wacana", False),
        ("Pasar itu merupakan pasar tertua di Sagara.", "Rencana", False),
    ],
)
def test_a_noun_of_what_was_told_takes_up_a_sentence_that_nobody_else_says(
    before: str, noun: str, told: bool
) -> None:
    text = f"{before} {noun} tersebut diungkapkan Rina Wulandari di Sukamaju, Kamis."
    found = [(q.words(text), q.speaker) for q in extract(text).quotes]
    assert found == ([(before.rstrip("."), NAME)] if told else [])
