"""Short clauses behind a reporting verb: without a verb, of two words, and what only looks like one."""

from __future__ import annotations

import pytest

from quotes import extract

INTRO = "Pengacara Dodi Kartanegara hadir di balai desa.\n\n"
SUBJECTS = ["Dodi", "Ia", "Kuasa hukum Rina, Muslim Jatnika,"]
CLAUSES = [
    ("mengatakan", "kliennya sehat"),
    ("memastikan", "kliennya hadir"),
    ("menegaskan", "kondisi Rina saat ini sehat walafiat"),
    ("menilai", "langkah itu tepat"),
    ("menjelaskan", "mereka dalam keadaan sehat"),
    ("menyatakan", "Pemkab Sagara kooperatif"),
    ("menyebut", "harganya mahal"),
    ("menyebut", "dirinya siap"),
    ("menyebut", "keduanya beruntung"),
    ("menyebut", "Basuki penipu"),
    ("menyebut", "pernyataan Basuki provokatif"),
    ("menyebut", "hubungan kedua partai itu seperti kakak adik"),
    ("menyebut", "pelaku bernama Hartanto"),
    ("mengatakan", "korban berinisial NR (17)"),
    ("mengatakan", "hal ini imbas pengurangan kegiatan di hotelnya"),
    ("menegaskan", "hal tersebut sesuai dengan aturan pusat"),
    ("mengakui", "pernyataan juru bicara Basuki Karim teledor"),
    ("menyebut", "tarif parkir itu sekitar Rp 2 ribu"),
    ("menyatakan", "target dari lelang tersebut sebesar Rp 14 triliun"),
    ("memperkirakan", "pertumbuhan ekonomi di kisaran 6,2 persen"),
    ("mengaku", "keyakinannya makin kuat"),
    ("mengaku", "lelah"),
    ("mengaku", "dari Sagara"),
    ("menyatakan", "puas"),
    ("memastikan", "tidak hadir"),
    ("membantah", "telah mencuri"),
    ("mengatakan", "kemudahan terkait urusan pasar itu diperlukan warga"),
    ("menyatakan", "kematiannya sebagai kasus bunuh diri"),
    ("mengimbau", "untuk belajar dari musibah itu"),
    ("mengingatkan", "untuk bijak dalam memakai obat"),
    ("meminta", "perbankan untuk segera memeriksa data nasabah"),
    ("mencatat", "harga beras sempat naik pada Mei"),
]
OBJECTS = [
    "mengatakan hal serupa",
    "menyampaikan kekhawatiran serupa",
    "menyatakan tekadnya",
    "menegaskan komitmennya sebagai mitra warga",
    "menjelaskan keputusannya",
    "mengungkapkan kekagumannya",
    "menyebut nama Basuki",
    "menyebut beberapa capaian seperti kenaikan produksi beras",
    "mencatat inflasi sebesar 0,13 persen",
    "mencatat kesuksesan besar",
    "mencatat dua belas kemenangan",
    "menyatakan persetujuan bagi pemain berusia 23 tahun",
    "mengharapkan kemenangan",
    "memastikan mampu berkendara",
    "mengakuisisi sebanyak 4.710 saham",
    "mengajak dan membuka kesempatan bagi para lulusan",
    "meminta maaf ada masalah di pasar",
    "suka mengajak anak-anak belajar warna",
]


def reported(text: str) -> list[str]:
    return [text[quote.spans[0][0] : quote.spans[-1][1]] for quote in extract(text).quotes]


@pytest.mark.parametrize("subject", SUBJECTS)
@pytest.mark.parametrize(("verb", "clause"), CLAUSES, ids=[clause for _, clause in CLAUSES])
def test_a_short_clause_is_reported(subject: str, verb: str, clause: str) -> None:
    assert reported(f"{INTRO}{subject} {verb} {clause}.") == [clause]


@pytest.mark.parametrize("said", OBJECTS)
def test_an_object_or_an_act_is_no_clause(said: str) -> None:
    assert reported(f"{INTRO}Dodi {said}.") == []


@pytest.mark.parametrize("tail", [" Senin (3/3/2025)", " di Sagara, Senin (3/3/2025)"])
def test_a_date_does_not_hide_it(tail: str) -> None:
    found = reported(f"{INTRO}Dodi mengatakan kliennya sehat,{tail}.")
    assert len(found) == 1
    assert found[0].startswith("kliennya sehat")


def test_the_words_before_an_inserted_source_count_too() -> None:
    text = f"{INTRO}Namun biaya sebesar itu, dia menilai, bersifat sementara."
    quote = extract(text).quotes[0]
    assert [text[a:b] for a, b in quote.spans] == ["biaya sebesar itu", "bersifat sementara"]
