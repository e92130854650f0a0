"""Reports in frames that are easily missed: what is condemned as something, reports that end in "demikian
disampaikan", second reports of the same source, sources without a comma."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
REPORTS = {
    "condemned as something": (
        RINA + "Rina mengecam rencana tersebut sebagai ancaman bagi para pedagang kecil.",
        ["rencana tersebut sebagai ancaman bagi para pedagang kecil"],
        "Rina Wulandari",
    ),
    "criticised as something": (
        RINA + "Rina mengkritik aturan itu sebagai bentuk penyalahgunaan wewenang.",
        ["aturan itu sebagai bentuk penyalahgunaan wewenang"],
        "Rina Wulandari",
    ),
    "a threat with bakal": (
        RINA + "Rina bahkan mengancam bakal menutup semua kios yang belum membayar sewa.",
        ["bakal menutup semua kios yang belum membayar sewa"],
        "Rina Wulandari",
    ),
    "then, behind an apposition": (
        "Camat Sukamaju, Nyonya Rina Wulandari, kemudian mengatakan seorang warga telah melihat api itu.",
        ["seorang warga telah melihat api itu"],
        "Rina Wulandari",
    ),
    "a quantity behind a source without a comma": (
        "Menurut kepolisian puluhan pedagang yang ditahan dipulangkan pada malam hari.",
        ["puluhan pedagang yang ditahan dipulangkan pada malam hari"],
        "kepolisian",
    ),
    "a likelihood": (
        RINA + "Rina mengungkap mereka kemungkinan bisa dipindahkan ke pasar lain.",
        ["mereka kemungkinan bisa dipindahkan ke pasar lain"],
        "Rina Wulandari",
    ),
    "brackets behind a company": (
        RINA + "Rina menuduh bahwa Sagara Display Co. (anak usaha Sagara) mencemari sungai itu.",
        ["Sagara Display Co. (anak usaha Sagara) mencemari sungai itu"],
        "Rina Wulandari",
    ),
    "thus announced": (
        "Dengan putusan ini, pasar itu ditutup sampai Lebaran, demikian diumumkan oleh Rina Wulandari.",
        ["Dengan putusan ini, pasar itu ditutup sampai Lebaran"],
        "Rina Wulandari",
    ),
    "all of a group urged": (
        RINA + "Rina mengimbau untuk para pedagang yang berjualan di trotoar untuk pindah ke dalam pasar.",
        ["para pedagang yang berjualan di trotoar untuk pindah ke dalam pasar"],
        "Rina Wulandari",
    ),
    "two words of an admission": (
        RINA + "Soal sewa kios di pasar itu diakui Rina tidak mengetahuinya.",
        ["Soal sewa kios di pasar itu", "tidak mengetahuinya"],
        "Rina Wulandari",
    ),
    "some of those pointed to": (
        RINA + "Rina membeberkan ketiga warga tersebut di antaranya Sari, Tono, dan Wati dari Desa Melati.",
        ["ketiga warga tersebut di antaranya Sari, Tono, dan Wati dari Desa Melati"],
        "Rina Wulandari",
    ),
}


@pytest.mark.parametrize(("text", "contents", "speaker"), REPORTS.values(), ids=REPORTS)
def test_a_report_in_a_rare_frame_is_found(text: str, contents: list[str], speaker: str) -> None:
    (quote,) = extract(text).quotes
    assert [text[low:high] for low, high in quote.spans] == contents
    assert quote.speaker == speaker


PAIRS = {
    "what it has done, what it urges": (
        "Pihak kepolisian menyatakan telah mengerahkan ratusan warga dan mengimbau agar aksi berjalan damai.",
        ["telah mengerahkan ratusan warga", "agar aksi berjalan damai"],
    ),
    "what it denies, what it accuses of": (
        RINA + "Rina membantah sengaja membuat pedagang kelaparan dan menuding lurah mencuri beras.",
        ["sengaja membuat pedagang kelaparan", "lurah mencuri beras"],
    ),
}


@pytest.mark.parametrize(("text", "contents"), PAIRS.values(), ids=PAIRS)
def test_a_second_report_of_the_same_source_is_told_apart(text: str, contents: list[str]) -> None:
    quotes = extract(text).quotes
    assert [text[quote.spans[0][0] : quote.spans[-1][1]] for quote in quotes] == contents
    assert len({quote.speaker for quote in quotes}) == 1
