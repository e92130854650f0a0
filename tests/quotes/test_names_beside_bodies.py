"""Whose name it is where firms, places, titles and damage stand around it; each case shows a class."""

from __future__ import annotations

import pytest

from quotes import extract

SPEAKERS = {
    "a quality inside a name": (
        'Pengajar Gitadi Tegas Supramudyo hadir. "Kami siap," kata Gitadi.',
        "Gitadi Tegas Supramudyo",
    ),
    "a first name with a hyphen": (
        "Karl-Heinz Glasmaier, peneliti utama di Sukamaju, mengatakan bahwa suara itu sudah jelas.",
        "Karl-Heinz Glasmaier",
    ),
    "a footnote's number behind a name": (
        'Ketua partai Ganjar Pranowo9 hadir. "Kami siap," kata Ganjar Pranowo.',
        "Ganjar Pranowo",
    ),
    "a university called after somebody": (
        "Ekonom Universitas Sam Ratulangi mengatakan harga beras akan naik lagi.",
        "Ekonom Universitas Sam Ratulangi",
    ),
    "a hospital called after somebody": (
        '"Kami siap," kata Direktur RSUD dr. Soetomo Rina Wulandari di Surabaya.',
        "Rina Wulandari",
    ),
    "an airport called after somebody": (
        '"Kami siap," kata Kepala Bandara Internasional Ahmad Yani.',
        "Kepala Bandara Internasional Ahmad Yani",
    ),
    "who is called as an airport is": ('"Kami siap," kata Ahmad Yani di Bandung.', "Ahmad Yani"),
    "a consultant's degrees without blanks": (
        "Dokter, dr Bagus Wirawan, M.Kes,Sp.OT.Subsp.PL(K) mengatakan bahwa cedera sering diabaikan.",
        "Bagus Wirawan",
    ),
    "an order behind a comma": (
        "Uskup Sukamaju, Mgr Aloysius M Widyatmaka, MSF, menekankan bahwa umat harus rukun dan damai.",
        "Aloysius M Widyatmaka",
    ),
    "a firm before the name": (
        "Presiden Nintendo Shintaro Nagawa mengatakan penjualan naik tajam tahun ini.",
        "Shintaro Nagawa",
    ),
    "a public firm's head": (
        "Direktur SDM Perum Perumnas Hakiki Sudrajat mengatakan pelaku usaha cukup beragam di sini.",
        "Hakiki Sudrajat",
    ),
    "letters of a body": (
        "Ketua GPK Thobahul Afandi mengatakan pilihan itu hak setiap orang.",
        "Thobahul Afandi",
    ),
    "letters behind an ordinary rank word": (
        '"Pendakian ditutup," kata Kepala Bagian Tata Usaha Balai Besar TNBTS Endrip Wahyuana.',
        "Endrip Wahyuana",
    ),
    "a club's letters": ('"Kami menang," kata pelatih Borneo FC Fabio Lefandes.', "Fabio Lefandes"),
    "a firm that ends in a letter": ('"Kami memimpin," kata CEO Formula E Jeff Doddson.', "Jeff Doddson"),
    "an alias behind the name": (
        "Rian Haji Saputra alias Boteng, mengakui uang hasil penjualan motor dipakai untuk berjudi.",
        "Rian Haji Saputra",
    ),
    "a court title": ('"Kami rukun," kata Kanjeng Gusti Panembahan Agung Tejawulan.', "Tejawulan"),
    "a eulogy": (
        'Rasulullah Shallallahu ‘alaihi wa sallam bersabda, "Amal itu salat lima waktu."',
        "Rasulullah",
    ),
    "an initial without a blank": (
        "Kanit Reskrim Iptu Maruba B.Sinaga mengatakan, pihaknya menyelidiki pencurian itu.",
        "Maruba B.Sinaga",
    ),
    "an abbreviated first name": ('"Siap," kata Moh. Nurdin kepada warga desa.', "Moh. Nurdin"),
    "an everyday word in the middle": (
        '"Peluang besar," kata Komisioner KND, Jonna Aman Damanik, dalam keterangan.',
        "Jonna Aman Damanik",
    ),
    "a word that names a role as well": (
        "Mantan direktur perseroan, Bintang Perbawa, ditahan. Bintang meminta agar lahan itu diperluas.",
        "Bintang Perbawa",
    ),
    "a name glued to a verb": (
        "Ketua Umum PSSI Erick Thohiringin tim itu berbenah. Erick mengaku tidak puas dengan hasilnya.",
        "Erick Thohir",
    ),
    "police of a place": ("Polisi Portugal mengatakan dua orang ditahan kemarin malam.", "Polisi Portugal"),
    "forces of a place": (
        "Pihak militer Ghana melaporkan helikopter itu hilang dari radar.",
        "militer Ghana",
    ),
    "the press of a place": (
        "Media pemerintah Iran melaporkan bahwa serangan itu gagal.",
        "Media pemerintah Iran",
    ),
    "a people": ("Suku Avar mengatakan tanah itu milik mereka sejak dulu.", "Suku Avar"),
    "dwellers of a block": ('"Kami menolak," kata warga blok Garini.', "warga blok Garini"),
    "a body behind its description": (
        "Tim raksasa Italia AC Milan mengumumkan bahwa keuntungan mereka naik tajam.",
        "AC Milan",
    ),
    "a body that serves as something": (
        "Norges Bank Investment Management (NBIM) selaku pengelola dana mengatakan keputusan itu diambil.",
        "Norges Bank Investment Management",
    ),
    "a head alone for the only body": (
        "Mahkamah Konstitusi memutus perkara itu. Mahkamah menilai frasa itu membuka ruang tafsir.",
        "Mahkamah Konstitusi",
    ),
    "a law taken up": (
        "Peraturan Presiden Nomor 79 Tahun 2025 ada. Dalam Perpres tersebut disebutkan, kota baru dibangun.",
        "Peraturan Presiden Nomor 79 Tahun 2025",
    ),
    "who serves somebody": (
        "Ahmad Ramli selaku kuasa hukum Marisa Icha membantah tuduhan. Ia mengatakan kliennya dihujat warga.",
        "Ahmad Ramli",
    ),
    "an elder with an age": (
        "Salah satu peserta operasi, nenek Tihana (60), merasa bersyukur mendapat kesempatan ini. "
        '"Operasi berjalan sukses," ujarnya.',
        "Tihana",
    ),
    "two who write": (
        "Daniel Yusmin dan Guntur Hamdan menilai permohonan itu tidak beralasan. "
        '"Permohonan seharusnya ditolak," tulis mereka dalam pendapat berbeda.',
        "Daniel Yusmin",
    ),
    "sang with a trade": ('Denada memperkenalkan putrinya. "Kita gembira," kata sang musisi.', "Denada"),
    "somebody for another": (
        '"Gugatan itu ditolak," ujar Kompol Haryanto mewakili Kapolres Tulang Bawang, AKBP Yulian, Minggu.',
        "Haryanto",
    ),
    "an account on a platform": ('"Kami mengecam," tulis akun X @Kemlu_RI, Jumat.', "akun X @Kemlu_RI"),
    "a reporting word with a capital behind a full stop": (
        '"Semua perlu cepat." Tutur Lany Sari.',
        "Lany Sari",
    ),
    "an office behind a heading in the line": (
        "Warga hadir. Baca juga: Seharian Menghijau, IHSG Ditutup Naik 0,91% ke 4.639 "
        "Ketua Dewan Komisioner OJK Wimboh Sentosa mengatakan kredit tumbuh pesat.",
        "Wimboh Sentosa",
    ),
    "what a description says somebody is called": (
        'Ahmad Heryawan (Aher) hadir. "Geopark itu mendunia," kata pria yang akrab disapa Aher ini.',
        "Ahmad Heryawan",
    ),
    "a wish taken up": (
        "Air bersih dialirkan kemarin. Keinginan itu disampaikan Ketua Komisi IV, Asroni Paslahi.",
        "Asroni Paslahi",
    ),
    "a country of two words": ("Arab Saudi mengatakan jemaah harus memiliki izin resmi.", "Arab Saudi"),
    "hearsay before the verb": (
        "Tersangka H disebut mengaku tersulut emosi karena bagasi itu.",
        "Tersangka H",
    ),
    "a verb behind a body": (
        "Pemerintah Inggris merilis dokumen pada Senin, yang menjelaskan bahwa laga dapat dilanjutkan.",
        "Pemerintah Inggris",
    ),
    "a news agency by its name": ("Sebuah rumah sakit merawat tiga orang, lapor kantor berita IRNA.", "IRNA"),
    "a detached clitic": (
        '"Kami bergerak," kata Dwi Astuti. "Pajak itu penting," ujar nya.',
        "Dwi Astuti",
    ),
    "a country's name twice, behind a comma": (
        'Menteri Energi Israel, Israel Lavi, hadir di Sukamaju. "Kami siap," kata Lavi.',
        "Israel Lavi",
    ),
    "a rank and a last name that a news agency bears": (
        '"Kami siap," kata Kepala Humas, Mayor Bakamla Yudas Antara, Sabtu.',
        "Yudas Antara",
    ),
    "Ri in small letters is no republic": (
        "Ketua Divisi Sosial, Ri Wulandari mengatakan warga sudah menerima daging kurban.",
        "Ri Wulandari",
    ),
    "the end of a name as a short one": (
        'Ketua Divisi Sosial, Tri Rahayu hadir. "Kami siap," ucap Ayu.',
        "Tri Rahayu",
    ),
    "a family name like a relative word": (
        '"Kami siap," kata Hao Yang, dosen teknik di Sukamaju.',
        "Hao Yang",
    ),
    "a mosque before its speaker": (
        '"Kami siap," ujar Ketua Takmir Masjid Agung Al Huda, Ardani saat ditemui Jumat.',
        "Ardani",
    ),
    "several fields of one office in a bank": (
        "Direktur Risiko, Strategi dan Kepatuhan BTN Maheran Prabawasa menyebut biaya kredit itu rendah.",
        "Maheran Prabawasa",
    ),
    "a force behind a general's stars": (
        '"Kami siap," kata Jenderal bintang dua Polri itu.',
        "Jenderal bintang dua Polri",
    ),
    "a channel called after its owner": (
        "Penyanyi itu tampil di kanal YouTube Danu Saputra Official. Danu mengatakan ia akan bernyanyi.",
        "Danu Saputra",
    ),
    "a heading's verb behind a name": (
        "Pebulu tangkis Danu Saputra Bakal Bersaksi di sidang itu. Danu mengatakan ia akan datang lagi.",
        "Danu Saputra",
    ),
    "a president before another's name": (
        "Hadir menteri era Presiden Joko Widodo Danu Budi Saputra. Danu mengaku senang bisa datang.",
        "Danu Budi Saputra",
    ),
    "a grandmother with a capital before her": (
        '"Saya neneknya," kata Sang nenek dengan cepat.',
        "Sang nenek",
    ),
    "a well-known name that a firm's word opens": (
        "Wakil Ketua MPR RI Lestari Moerdijat hadir. Rerie mengaku senang bisa datang.",
        "Lestari Moerdijat",
    ),
    "a firm behind its founder's role": (
        '"Kami siap," ujar Founder Awan Biru Muh Alfan Hidayatullah, Senin.',
        "Muh Alfan Hidayatullah",
    ),
    "a firm that the article names later": (
        "CEO Karsela Dimas Wirawan menyatakan dana kembali. Menurut Dimas, Karsela tidak bersalah.",
        "Dimas Wirawan",
    ),
    "one name in the old spelling, and who goes on": (
        'Ketua Himpunan Pedagang Djaelani menambahkan, mal akan dibuka. "Pengunjung dibatasi," ujarnya.',
        "Djaelani",
    ),
    "a word behind a name that is elsewhere missing": (
        'Penyanyi Ardi Pramono Mantan juara, hadir. "Saya senang," kata Ardi Pramono.',
        "Ardi Pramono",
    ),
    "one unknown name with an office, and who goes on": (
        'Kepala Subdirektorat Industri Medarwan mengatakan data ada. "Ekspor tetap dilarang," ujarnya.',
        "Medarwan",
    ),
}


@pytest.mark.parametrize("case", SPEAKERS, ids=str)
def test_the_last_speaker_is_named_rightly(case: str) -> None:
    text, speaker = SPEAKERS[case]
    assert [quote.speaker for quote in extract(text).quotes][-1] == speaker
