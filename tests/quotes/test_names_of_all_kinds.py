"""Names that lists and shapes tell apart: short family names, ranks and months in names, short names."""

from __future__ import annotations

import pytest

from quotes import extract


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Wakil Menteri Luar Negeri China Kong Zhenyou menyebut proyek itu masih dibahas.", "Kong Zhenyou"),
        ("Pendiri pabrik mobil He Zhenpeng mengatakan mobil itu siap dijual.", "He Zhenpeng"),
        ("Sekretaris Kamar Dagang Sagaraya Luo Weilin mengatakan organisasinya siap.", "Luo Weilin"),
        ("Menteri Pertahanan Inggris Barak Hiramson mengatakan kerja sama berlanjut.", "Barak Hiramson"),
        ('"Kami siap," ujar Kepala Dinas Damkar Kota Sukamaju, Rukman Laksamana.', "Rukman Laksamana"),
        ("Ronny Mendes, ekonom Bank Bahari, mengatakan tingkat inflasi tinggi.", "Ronny Mendes"),
        ("Direktur Konsumen University of Michigan Joanna Hsu mengatakan harga naik.", "Joanna Hsu"),
        (
            "Direktur Kementerian Perindustrian Wayan Juli Santika mengatakan ekspor naik.",
            "Wayan Juli Santika",
        ),
        ("Wakil Ketua Komisi XI DPR Marwanto Cik Asan mengatakan rencana itu ditunda.", "Marwanto Cik Asan"),
        ("Direktur Utama Mandiri Kartika Wiryoatmojo mengatakan bank itu untung.", "Kartika Wiryoatmojo"),
        ("Wakil Menteri Sosial Juri Ardianto menyebut undangan itu terbatas.", "Juri Ardianto"),
        ("Kapolres Sukamaju, AKBP Suka Hermawanto, mengatakan pelaku sudah ditahan.", "Suka Hermawanto"),
        ("Direktur Jenderal Ketenagalistrikan Rina Mulyana mengatakan listrik cukup.", "Rina Mulyana"),
        ("Terpisah, Direktur PT Sinar, Puji Setiyanto mengatakan pabrik siap.", "Puji Setiyanto"),
        ("Menteri Desa dan Transmigrasi Marwan Jafri mengatakan dana desa sudah cair.", "Marwan Jafri"),
        (
            "Sekjen Kementerian Desa dan Transmigrasi Anwar Sanusi mengatakan dana desa sudah cair.",
            "Anwar Sanusi",
        ),
        ('"Kereta jalan," kata VP Public Relations KAI Joni Martono.', "Joni Martono"),
        ("Head Wilmark Erlina Panitri menyatakan pabriknya siap beroperasi.", "Erlina Panitri"),
        ('"Kurang dari 1500 mg," jelas dr Novianti Sp.GK. Penelitian menunjukkan hal itu.', "Novianti"),
    ],
)
def test_names(text: str, speaker: str) -> None:
    assert [q.speaker for q in extract(text).quotes][:1] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Wakil Wali Kota Surabaya Sumarji hadir. Cak Ti panggilan akrab Sumarji meninjau saluran. "
            '"Sudah 75 persen dan akan dikebut," kata Cak Ti.Ia menyebutkan saluran lain juga dikeruk.',
            "Sumarji",
        ),
        (
            "Balai Besar Taman Nasional Gunung Merbau (TNGM) menjaga hutan. "
            "Balai Besar TNGM menyatakan jalur ditutup seminggu.",
            "Balai Besar Taman Nasional Gunung Merbau",
        ),
        (
            "Menteri Imigrasi dan Pemasyarakatan (Imipas) Bagus Andrian hadir. "
            '"Ini strategi," tulis Kementerian Imipas dalam unggahannya.',
            "Kementerian Imigrasi dan Pemasyarakatan",
        ),
        (
            "PT Jasa Bintang Tol (JBT) merawat jalan. PT JBT menyatakan lalu lintas lancar.",
            "PT Jasa Bintang Tol",
        ),
    ],
)
def test_other_names(text: str, speaker: str) -> None:
    assert {q.speaker for q in extract(text).quotes} == {speaker}
