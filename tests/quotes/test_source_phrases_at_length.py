"""Who speaks where much stands between a source and its verb; each case a class."""

from __future__ import annotations

import pytest

from quotes import extract

NAMED = {
    "a great many": (
        "Warga lantas ramai mengeluhkan bahwa jalan desa rusak berat.",
        "Warga",
        "Warga",
    ),
    "an adverb inside a place's name": (
        "Dinas Peternakan (Disnak) Provinsi Jawa Tengah mengungkapkan bahwa sapi di desa sehat.",
        "Dinas Peternakan (Disnak) Provinsi Jawa Tengah",
        "Dinas Peternakan (Disnak) Provinsi Jawa Tengah",
    ),
    "a cause with the subject of the clause before": (
        "Rudi Hartono memecat Direktur Statistik, Erika Larsen, karena menganggap data itu tidak benar.",
        "Rudi Hartono",
        "Rudi Hartono",
    ),
    "where he lives": (
        "Pelaku bernama Rudi (40), warga Kampung Baru, Kelurahan Kandang, Kota Pasuruan mengakui bahwa "
        "ia mencuri motor.",
        "Pelaku bernama Rudi (40), warga Kampung Baru",
        "Rudi",
    ),
    "a year before the body": (
        "Sementara itu, pada April 2025 Airbus mengatakan akan merakit 50 jet di Peru.",
        "Airbus",
        "Airbus",
    ),
    "a year behind the name": (
        "Mirza Hakim pada 2019 lalu mengatakan bahwa uang logam boleh dipakai.",
        "Mirza Hakim",
        "Mirza Hakim",
    ),
    "once": (
        "Donald Trump kala itu juga berjanji untuk menghentikan aksi perusakan.",
        "Donald Trump",
        "Donald Trump",
    ),
    "what a prosecutor does": (
        '"Terdakwa bersalah," kata jaksa membacakan surat tuntutan di Pengadilan Negeri Bantul.',
        "jaksa",
        "jaksa",
    ),
    "two offices behind a name": (
        '"Tidur itu penting," kata Dr. Eric Nolan, presiden American Academy of Heart Medicine dan profesor '
        "di Mayo College, Selasa.",
        "Dr. Eric Nolan, presiden American Academy of Heart Medicine dan profesor di Mayo College",
        "Eric Nolan",
    ),
    "several, and whom they quote": (
        "Menurut tiga sumber yang tahu isi rapat tersebut, Zamir Harel juga menilai langkah itu berbahaya.",
        "tiga sumber",
        "tiga sumber",
    ),
    "a group and its country": (
        "Penyiar tersebut mengutip para ahli Afghanistan yang mengatakan bahwa gunung itu masih aktif.",
        "para ahli Afghanistan",
        "para ahli Afghanistan",
    ),
    "an official statement": (
        '"Kami sangat bangga." demikian pernyataan resmi Manchester United.',
        "Manchester United",
        "Manchester United",
    ),
    "to whom behind a passive": (
        "Dikatakan Haris kepada wartawan bahwa kelompok nelayan menolak usul itu.",
        "Haris",
        "Haris",
    ),
    "an office of several fields before bilang": (
        "Kepala Dinas Pangan, Kelautan, dan Pertanian (DPKP) Pemprov Banten, Hasan Siregar, bilang sebutan "
        "'kios' dipakai sebatas menjadi istilah saja.",
        "Hasan Siregar",
        "Hasan Siregar",
    ),
    "a dash glued to the first word": (
        "Lumajang, Jawa Timur -Pemerintah Kabupaten Lumajang mengimbau agar tidak ada sampah di sungai.",
        "Pemerintah Kabupaten Lumajang",
        "Pemerintah Kabupaten Lumajang",
    ),
    "the press and one of it in a report": (
        "Menurut laporan dari media Polandia, termasuk Kurier, operasi itu dirancang selama setahun.",
        "media Polandia, termasuk Kurier",
        "media Polandia",
    ),
    "two units of one body": (
        '"Ini penting sekali," kata Juru Bicara Pencegahan dan Kelembagaan KPK, Andi Fikri, saat ditemui.',
        "Juru Bicara Pencegahan dan Kelembagaan KPK, Andi Fikri",
        "Andi Fikri",
    ),
    "acting for a head": (
        "Pelaksana harian Kepala Biro Humas KPK Yunita Andriani mengatakan tidak ada rapat hari ini.",
        "Pelaksana harian Kepala Biro Humas KPK Yunita Andriani",
        "Yunita Andriani",
    ),
    "hal itu behind menurut and a name": (
        "Menurut Wakil Ketua Umum Demokrat Ade Kamaludin hal itu merupakan persoalan yang rumit.",
        "Wakil Ketua Umum Demokrat Ade Kamaludin",
        "Ade Kamaludin",
    ),
    "a state behind a year": (
        "Sejak Amerika Serikat (AS) keluar dari traktat itu pada 2018, Rusia sebelumnya menyatakan tak akan "
        "mengerahkan rudal.",
        "Rusia",
        "Rusia",
    ),
    "a state in a clause of time": (
        "Laut itu memang menjadi perairan rawan sejak China mengeklaim bahwa semua pulau itu miliknya.",
        "China",
        "China",
    ),
    "a clause of time before the name": (
        "Usai anaknya mengalami demam, Deti Rahayu mengaku tak sempat pergi ke Puskesmas.",
        "Deti Rahayu",
        "Deti Rahayu",
    ),
    "whom a film shows": (
        "Sebuah video memperlihatkan seorang pria berbaju merah mengaku sebagai polisi dan memaksa warga.",
        "seorang pria berbaju merah",
        "seorang pria berbaju merah",
    ),
    "what else somebody does": (
        "Kepala Kantor Kabinet Yoshi Hayama tidak menyatakan apakah protes dikirim dan hanya menyebut bahwa "
        "pesan telah disampaikan.",
        "Kepala Kantor Kabinet Yoshi Hayama",
        "Yoshi Hayama",
    ),
    "the majority": (
        "Mayoritas orang tua murid (94,4%) juga menilai kesempatan lebih besar untuk murid miskin.",
        "Mayoritas orang tua murid (94,4%)",
        "Mayoritas orang tua murid (94,4%)",
    ),
    "who speaks with dengan mengatakan": (
        "Menteri Luar Negeri Jerman Johan Wadel meminta bantuan lewat PBB, Palang Merah, dan lembaga amal, "
        'dengan mengatakan: "Jika diberi akses, kami akan datang."',
        "Menteri Luar Negeri Jerman Johan Wadel",
        "Johan Wadel",
    ),
}
TOGETHER = {
    "two countries": (
        "Prancis dan Kanada menyatakan bahwa bantuan akan dikirim.",
        "Prancis",
        ("Kanada",),
    ),
    "states with commas": (
        "Prancis, Inggris, dan Kanada menyerukan agar perang segera dihentikan.",
        "Prancis",
        ("Inggris", "Kanada"),
    ),
    "states behind a connective": (
        "Sementara itu, Prancis, Inggris dan Kanada menyerukan agar perang segera dihentikan.",
        "Prancis",
        ("Inggris", "Kanada"),
    ),
    "a nickname between": (
        "Basuki Tjahaja (Ahok) dan Djarot menilai bahwa banjir sudah berkurang.",
        "Basuki Tjahaja",
        ("Djarot",),
    ),
    "bodies with short names": (
        "Perhimpunan Petani Rakyat (Petra) dan Gabungan Peternak Ayam (Gapa) menyebut harga akan naik.",
        "Perhimpunan Petani Rakyat",
        (),
    ),
    "one beside others": (
        "Walhi bersama Jatam dan Greenpeace menyatakan bahwa tambang itu merusak hutan.",
        "Walhi",
        (),
    ),
    "two offices of one": (
        "Pendiri Cahaya Golf Foundation (CGF) dan Presiden Direktur Damai Golf Budi Tanoto menambahkan "
        "bahwa peserta datang dari Jepang.",
        "Budi Tanoto",
        (),
    ),
}
POINTED = {
    "where she was born, years ago": (
        'Budi Santoso menang di Osaka. "Saya senang," kata pria kelahiran Lawele 22 tahun silam.'
    ),
    "itu glued to a country": (
        "Menlu Italia, Budi Santoso, datang bersama Menlu Jerman, Johan Lang. "
        "Menlu Italiaitu mengatakan bahwa bantuan akan dikirim."
    ),
    "a number": 'Budi Santoso pemain baru. "Kami siap bertanding," kata pemain bernomor #27.',
    "an office with a comma inside": (
        'Budi Santoso adalah Head of Marketing. "Kami siap," kata Head of Marketing, Bintang Group itu.'
    ),
    "an office abroad that looks like a name": (
        'Dokter mata Budi Santoso hadir. "Kami siap," kata Head of Retina Service, MBC Group itu.'
    ),
    "who is now something else": (
        "Menteri Pertanian Budi Santoso hadir. "
        "Pria yang saat ini menjabat Ketua Partai Melati mengatakan bahwa padi akan panen."
    ),
    "clubs in a relative clause": (
        "Budi Santoso pensiun. Bek yang antara lain pernah membela Celtic, Everton, dan Leeds itu menilai "
        "timnya akan menang."
    ),
    "with whom he won": (
        'Budi Santoso pensiun. "Kami akan menang," ungkap pemenang Liga Inggris bersama Blackburn Rovers itu.'
    ),
    "the years of an office": (
        "Budi Santoso mundur. Komisioner Komnas Perempuan 2020-2025 ini menilai bahwa aturan itu sudah usang."
    ),
    "sang": "Budi Santoso finis pertama. Sang rookie mengaku bahwa ia sempat takut jatuh.",
    "two offices and itu before a clause": (
        "Budi Santoso hadir. Menurut Ketua Komite Audit UNS, dan Direktur Program Studi Akuntansi itu banyak "
        "kekeliruan dalam laporan."
    ),
    "the only judge": (
        'Sidang itu dipimpin Hakim Ketua Budi Santoso pada Senin. "Sidang ditunda satu minggu," kata hakim.'
    ),
}


@pytest.mark.parametrize(("text", "source", "speaker"), NAMED.values(), ids=NAMED)
def test_the_source_is_named_whole_and_its_head_speaks(text: str, source: str, speaker: str) -> None:
    [quote] = extract(text).quotes
    assert quote.source is not None
    assert (text[slice(*quote.source)], quote.speaker) == (source, speaker)


@pytest.mark.parametrize(("text", "first", "others"), TOGETHER.values(), ids=TOGETHER)
def test_of_several_the_first_speaks(text: str, first: str, others: tuple[str, ...]) -> None:
    [quote] = extract(text).quotes
    assert (quote.speaker, quote.also) == (first, others)


@pytest.mark.parametrize("text", POINTED.values(), ids=POINTED)
def test_a_description_points_back_to_whom_the_article_named(text: str) -> None:
    assert [quote.speaker for quote in extract(text).quotes] == ["Budi Santoso"]


def test_a_group_taken_up_by_a_pronoun_keeps_no_adverbial() -> None:
    text = (
        "Para pakar PBB, pada April lalu, sempat mendatangi penjara. Mereka mengatakan bahwa sel itu penuh."
    )
    assert [quote.speaker for quote in extract(text).quotes] == ["Para pakar PBB"]


KINDS = {
    "a firm told behind its name": (
        "Minerva, perusahaan tambang asal Jerman, mengatakan bahwa kapal itu akan dibuat tahun ini.",
        "Minerva",
        "organization",
    ),
    "the letters of somebody": (
        "Salah satu pengurus, RM, mengatakan bahwa iuran belum dibayar.",
        "RM",
        "person",
    ),
    "the letters of a party": (
        "Salah satu partai, PKB, mengatakan bahwa iuran belum dibayar.",
        "PKB",
        "organization",
    ),
    "a queen's name behind an office": (
        "Wali Kota Palembang, Ratu Dewa menyampaikan bahwa pasar akan dibuka.",
        "Ratu Dewa",
        "person",
    ),
}


@pytest.mark.parametrize(("text", "speaker", "kind"), KINDS.values(), ids=KINDS)
def test_what_stands_beside_a_name_tells_its_kind(text: str, speaker: str, kind: str) -> None:
    [quote] = extract(text).quotes
    assert (quote.speaker, quote.kind) == (speaker, kind)


def test_an_addressee_lends_nobody_his_role() -> None:
    text = (
        'Inilah Dimas Saputra. "Mau ke mana?" tanya petugas kepolisian. "Pulang," kata Dimas. '
        "Kepada petugas kepolisian, Dimas menunjukkan sebuah kertas."
    )
    assert [quote.speaker for quote in extract(text).quotes] == ["petugas kepolisian", "Dimas Saputra"]


def test_words_of_time_behind_a_passive_are_no_agent() -> None:
    text = "Kegiatan yang dimulai dua tahun lalu tersebut, dilanjutkan tahun ini dengan membagikan 300 paket."
    assert not extract(text).quotes


FIRMS = {
    "under whose roof": "TikTok tumbuh. Perusahaan milik Sinar Group ini menyatakan data itu aman.",
    "who made it": "TikTok tumbuh. Perusahaan besutan Bill Hartono itu mengatakan bahwa datanya sangat aman.",
    "from where": "TikTok tumbuh. Selanjutnya perusahaan asal China ini menyebut data itu sangat aman.",
}


@pytest.mark.parametrize("text", FIRMS.values(), ids=FIRMS)
def test_a_firm_told_of_at_length_is_the_one_named_before(text: str) -> None:
    assert [quote.speaker for quote in extract(text).quotes] == ["TikTok"]


def test_a_source_taken_up_is_the_unnamed_one() -> None:
    text = (
        "Seorang sumber mengatakan bahwa rapat itu batal. "
        '"Situasinya rumit," kata Lee Wong, ekonom di Bank Nusa. "Isu itu dibahas," kata sumber tadi.'
    )
    assert [quote.speaker for quote in extract(text).quotes] == [
        "Seorang sumber",
        "Lee Wong",
        "Seorang sumber",
    ]


def test_a_report_in_a_clause_of_time_ends_before_the_main_clause() -> None:
    text = "Ketika warga meminta harga beras diturunkan, Rudi Hartono menyebut pedagang menolak harga itu."
    spoken = [(quote.speaker, quote.words(text)) for quote in extract(text).quotes]
    assert spoken == [("warga", "harga beras diturunkan"), ("Rudi Hartono", "pedagang menolak harga itu")]


UNSAID = {
    "a reason to tell": "Pasalnya, Jaksa Agung tidak memiliki alasan menyebut kerugian itu besar sekali.",
    "what one is": "Jampidsus merupakan sosok yang bertanggung jawab mengungkap kasus itu sudah selesai.",
    "what a tool allows": "Itu sistem yang memungkinkan kepala desa melaporkan bahwa dana sudah cair.",
    "what a tool makes sure": (
        "Pemakaian jaringan ini tidak hanya akan memperbarui sistem darurat di Peru, tetapi juga memastikan "
        "Peru lebih siap menghadapi bencana."
    ),
    "what a club is said to do soon": (
        "Leeds City dilaporkan segera menyelesaikan transfer pemain muda milik Villarreal, Alex Gomez."
    ),
}


@pytest.mark.parametrize("text", UNSAID.values(), ids=UNSAID)
def test_a_verb_that_goes_on_with_another_reports_nothing(text: str) -> None:
    assert not extract(text).quotes


APPOSITIONS = (
    "salah satu pendiri Lapor Garam",
    "salah seorang pendiri komunitas itu",
    "ketua panitia acara tersebut",
    "ibu kandung Rafi",
    "guru besar ekonomi Universitas Mekarsari",
)


@pytest.mark.parametrize("apposition", APPOSITIONS)
def test_an_apposition_is_no_part_of_the_words(apposition: str) -> None:
    text = f"Menurut Rudi Santoso, {apposition}, harga garam naik."
    [quote] = extract(text).quotes
    assert (quote.speaker, text[slice(*quote.spans[0])]) == ("Rudi Santoso", "harga garam naik")


def test_a_subject_behind_a_source_is_no_apposition() -> None:
    text = "Menurut Rudi Santoso, salah satu pendiri komunitas itu sudah pindah ke luar kota."
    [quote] = extract(text).quotes
    assert text[slice(*quote.spans[0])].startswith("salah satu")
