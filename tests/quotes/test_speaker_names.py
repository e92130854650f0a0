"""Whose name the engine gives: what Indonesian news does to names, one line each."""

from __future__ import annotations

import pytest

from quotes import Quote, extract

NAMES = [
    # glued words
    ("Wakil Bupati Kirana Maheswaramengatakan panen tahun ini naik dua kali lipat.", "Kirana Maheswara"),
    ("KJRI LAkemudian mengimbau warga untuk tetap tenang di rumah.", "KJRI LA"),
    # particles, honorifics, initials, titles inside a stretch of capitals
    ("Seorang insinyur, Khaled al-Mansuri, memperingatkan agar warga berhati-hati.", "Khaled al-Mansuri"),
    ("H. Iman Sudirja Hasibuan berharap pemilihan berlangsung tertib dan aman.", "Iman Sudirja Hasibuan"),
    (
        "Direktur Reserse Polda Raya Komisaris Besar Iman Sudirja mengatakan kasus itu sudah selesai.",
        "Iman Sudirja",
    ),
    ('"Kami siap," kata Bambang PS Wiratmoko.', "Bambang PS Wiratmoko"),
    # another name for the same person
    (
        'Warga desa, Maryati, atau akrab disapa Yati, mengeluh. "Rumah saya roboh," kata Yati.',
        "Maryati",
    ),
    (
        "Edwin Omar Hutagalung atau Eddy Hutagalung setuju. Menurut Eddy, aturan itu sudah lama dipakai.",
        "Edwin Omar Hutagalung",
    ),
    # roles, bodies and places around the name
    ('"Gempa menurun," kata Kepala Pusat Gempabumi dan Tsunami BMKG Rahmat Wijaya.', "Rahmat Wijaya"),
    ('"Kami menunggu," kata Menteri Keamanan Dalam Negeri Kirsten Nolan kepada pers.', "Kirsten Nolan"),
    (
        "Kepala Dusun Ngelo, Kelurahan Sumberasri, Wahyu Prasetya mengatakan dana belum cair.",
        "Wahyu Prasetya",
    ),
    ('"Perahu sudah siap," ungkap Pokmas Desa Mandrajati, Opik Setiawan, kepada wartawan.', "Opik Setiawan"),
    (
        "Sri Prayogi, General Manager Mall Operation Deltamukti mengatakan acara itu merupakan agenda rutin.",
        "Sri Prayogi",
    ),
    ("Menurut Faisal Indonesia memiliki pasar domestik yang sangat besar.", "Faisal"),
    ("Wali Kota Jakarta Pusat Arifin meminta warga memasang bendera di depan rumah.", "Arifin"),
    ("Pabrik Gula Sukasari, Jawa Timur, mencatat produksi tahun ini naik tajam.", "Pabrik Gula Sukasari"),
    # the one accompanied speaks
    (
        "Kapolsek Raya, Kompol Hendrik Simatupang, didampingi Kanit Reskrim Iptu Joko Lukito mengatakan, "
        "lima orang itu sudah ditangkap.",
        "Hendrik Simatupang",
    ),
    # acronyms
    (
        "Jaringan Pemantau Sekolah Nusantara atau JPSN mencatat jumlah kasus mencapai seribu orang.",
        "Jaringan Pemantau Sekolah Nusantara",
    ),
]


def last(text: str) -> Quote:
    """The last quotation of `text`."""
    return extract(text).quotes[-1]


@pytest.mark.parametrize(("text", "name"), NAMES, ids=[name for _, name in NAMES])
def test_the_speaker_is_named_as_the_article_names_them_most_fully(text: str, name: str) -> None:
    assert last(text).speaker == name


FOLLOWED = [
    # an office alone after the office with a name
    (
        'Kanit Reskrim Polsek Raya, Ipda Aprianto Tamaela, hadir. "Korban sudah pulang," kata Kanit Reskrim.',
        "Aprianto Tamaela",
    ),
    ('Wakil Bupati Raya, Syaefullah, datang. "Sawah kami kering," kata Wabup.', "Syaefullah"),
    # who is only spoken of does not speak next
    (
        "Kepala Kejaksaan Harlan Siregar hadir. Dia mengatakan penyidik akan memanggil Nadim Makarin besok. "
        '"Besok jadwalnya," katanya.',
        "Harlan Siregar",
    ),
    # staff of somebody is not that somebody
    (
        "Kepala Kejaksaan Harlan Siregar memberi keterangan. Tiga staf khusus Nadim sudah diperiksa. "
        '"Sisanya besok," katanya.',
        "Harlan Siregar",
    ),
]


@pytest.mark.parametrize(("text", "name"), FOLLOWED, ids=["kanit", "wabup", "spoken of", "staff"])
def test_short_references_lead_to_the_right_person(text: str, name: str) -> None:
    assert last(text).speaker == name


CLAUSES = [
    (
        "BPS melaporkan hingga kini terdapat 36 kecamatan tanpa puskesmas.",
        "hingga kini terdapat 36 kecamatan",
    ),
    ("Rudi Hartono memperingatkan warga untuk tidak menebang pohon.", "warga untuk tidak menebang pohon"),
    ("Kualitas air, Rina Wulandari menambahkan, terjaga sejak tahun lalu.", "terjaga sejak tahun lalu"),
    ("Masih kata Irwan Siregar, makan bersama ini menjalin silaturahmi.", "makan bersama ini"),
    ("Kepolisian Tirtaraya kemudian menyatakan akan bekerja sama dengan kementerian.", "akan bekerja sama"),
    ("Rudi Hartono menyampaikan agar warga tidak menunggu bantuan.", "agar warga tidak menunggu"),
    ("Rudi Hartono mempertanyakan mengapa penahanan itu tetap dilakukan.", "mengapa penahanan itu"),
    ("Hadir pula Ferry Salim, yang menyebutkan bahwa bisnis hotel membaik.", "bisnis hotel membaik"),
]


@pytest.mark.parametrize(("text", "words"), CLAUSES, ids=[words for _, words in CLAUSES])
def test_reported_clauses_are_found(text: str, words: str) -> None:
    assert words in last(text).words(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nilainya mencapai Rp1,7 triliun.",
        "Alasannya, sewa rumah di sana lebih murah daripada di kota.",
        "Kabarnya, bank itu tengah membidik bank yang lebih kecil.",
        "Rudi Hartono menjelaskan hal itu dalam rapat di kantornya kemarin.",
        "Turnamen ini mendorong anak-anak untuk berpikir mandiri.",
        "Rudi Hartono menyerukan pentingnya petani kecil dalam rantai pangan.",
        "Program ini bertujuan mendorong masyarakat untuk mendaur ulang sampah.",
    ],
)
def test_what_only_looks_like_a_report_is_left_alone(text: str) -> None:
    assert extract(text).quotes == ()


def test_a_quotation_on_the_line_of_a_link_to_another_article_is_kept() -> None:
    text = 'Harga naik.\nBaca Juga"Kami akan memantau harga setiap hari di pasar," kata Rina Wulandari.'
    assert [quote.speaker for quote in extract(text).quotes] == ["Rina Wulandari"]


def test_a_headline_between_ends_where_a_sentence_begins() -> None:
    text = (
        "Aliansi rapat. Baca juga: Aliansi sepakati dana inovasi baru Wulandari menilai rapat itu berhasil. "
        "Rina Wulandari pulang."
    )
    assert [(quote.speaker, quote.words(text)) for quote in extract(text).quotes] == [
        ("Rina Wulandari", "rapat itu berhasil")
    ]


def test_a_clause_added_behind_a_direct_quotation_is_a_quotation_of_its_own() -> None:
    text = '"Kami siap," kata Rina Wulandari, seraya menambahkan bahwa bantuan akan tiba besok pagi.'
    direct, added = extract(text).quotes
    assert (direct.type, added.type) == ("direct", "indirect")
    assert added.words(text) == "bantuan akan tiba besok pagi"
    assert added.speaker == direct.speaker == "Rina Wulandari"
