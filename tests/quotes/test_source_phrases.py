"""The words beside a cue that name the source: whole, and not more than that; each case a class."""

from __future__ import annotations

import pytest

from quotes import extract

NAMED = {
    "an account from a body": (
        "Menurut keterangan resmi dari Kementerian Pertanian Malaysia, harga padi akan naik bulan depan.",
        "keterangan resmi dari Kementerian Pertanian Malaysia",
        "Kementerian Pertanian Malaysia",
    ),
    "a report that a body issued": (
        "Menurut laporan yang dirilis Bank Nusa, harga ikan akan naik.",
        "laporan yang dirilis Bank Nusa",
        "Bank Nusa",
    ),
    "several and one of them": (
        "Menurut sejumlah media Georgia, termasuk Rustavi, harga ikan akan naik.",
        "sejumlah media Georgia, termasuk Rustavi",
        "sejumlah media Georgia",
    ),
    "degrees with a letter, a trade and where": (
        "Menurut dr. Citra Maharani, Sp.A(K), dokter anak dari RS Harapan Jaya, demam akan turun sendiri.",
        "dr. Citra Maharani, Sp.A(K), dokter anak dari RS Harapan Jaya",
        "Citra Maharani",
    ),
    "one of a kind and where": (
        "Menurut Ihor Pavlenko, seorang relawan di Kiev, jalanan sudah sepi.",
        "Ihor Pavlenko, seorang relawan di Kiev",
        "Ihor Pavlenko",
    ),
    "a date in a body's name": (
        "Menurut pakar kelautan Institut Teknologi 10 November Surabaya, Raka Gunadi, ikan makin jarang.",
        "pakar kelautan Institut Teknologi 10 November Surabaya, Raka Gunadi",
        "Raka Gunadi",
    ),
    "a sign in a body's name": (
        '"Kami kembali," kata Ketua LM31+ Institute, Lukman Adiputra, saat dihubungi.',
        "Ketua LM31+ Institute, Lukman Adiputra",
        "Lukman Adiputra",
    ),
    "an office right behind its name": (
        '"Harganya naik," kata Budi Ketua Koperasi Tani Makmur di Blitar.',
        "Budi Ketua Koperasi Tani Makmur",
        "Budi",
    ),
    "a second reporting word": (
        '"Kami tertawa," sambung Dewi Anggraini ucapnya lagi sambil tersenyum.',
        "Dewi Anggraini",
        "Dewi Anggraini",
    ),
    "who acts in a clause of time": (
        "Tuduhan itu terungkap setelah seorang pekerja hotel mengatakan bahwa ia melihat foto itu.",
        "seorang pekerja hotel",
        "seorang pekerja hotel",
    ),
    "a meeting with somebody who acts in a clause of time": (
        "Rina Wati, saat ditemui seorang warga, mengatakan bahwa jalanan sudah sepi.",
        "Rina Wati",
        "Rina Wati",
    ),
    "whom it is about, and an unnamed source": (
        "Terkait kasus Rina Wati, pejabat Kemenag mengatakan bahwa pertemuan itu belum pasti.",
        "pejabat Kemenag",
        "pejabat Kemenag",
    ),
    "itu between the topic and the name": (
        "Menanggapi hal itu Rina Wati, pengacara korban, mengatakan bahwa jalanan sudah sepi.",
        "Rina Wati, pengacara korban",
        "Rina Wati",
    ),
    "a verb before the one that reports": (
        "Tim penasihat khusus menolak permintaan tersebut, menegaskan bahwa pemeriksaan tetap berjalan.",
        "Tim penasihat khusus",
        "Tim penasihat khusus",
    ),
    "a verb before dan": (
        'Rina Wati menemukan beberapa batu tua, dan menjelaskan: "Batu itu langka."',
        "Rina Wati",
        "Rina Wati",
    ),
    "a candidate of some time ago": (
        "Di panggung debat calon Wali Kota Bogor pada Maret 2019, Rina Wati menyebut jalanan sudah sepi.",
        "Rina Wati",
        "Rina Wati",
    ),
    "a body of three fields": (
        '"Kata itu tua," kata Peneliti Pusat Riset Sastra, Bahasa, dan Adat (PR SBA) BRIN, Yuni Lestari.',
        "Peneliti Pusat Riset Sastra, Bahasa, dan Adat (PR SBA) BRIN, Yuni Lestari",
        "Yuni Lestari",
    ),
    "a firm's kind before its name": (
        "BUMD DKI PT Jaya Propertindo menyatakan bahwa stadion akan selesai tahun ini.",
        "BUMD DKI PT Jaya Propertindo",
        "PT Jaya Propertindo",
    ),
    "a short name in square brackets": (
        "Dinas Intelijen Georgia [DIG] melaporkan bahwa tujuh pesawat hancur.",
        "Dinas Intelijen Georgia [DIG]",
        "Dinas Intelijen Georgia",
    ),
    "a report from a body": (
        "Menurut laporan dari Bank Nusa, harga ikan akan naik.",
        "laporan dari Bank Nusa",
        "Bank Nusa",
    ),
    "a role, its body and a name behind commas": (
        "Menurut dokter spesialis kulit dari RS Harapan Sehat, Dewi Lestari, kulit harus dirawat tiap hari.",
        "dokter spesialis kulit dari RS Harapan Sehat, Dewi Lestari",
        "Dewi Lestari",
    ),
    "a body behind pada": (
        '"Laut makin panas," kata peneliti pada Organisasi Riset Samudra (ORS), Faiz Halim.',
        "peneliti pada Organisasi Riset Samudra (ORS), Faiz Halim",
        "Faiz Halim",
    ),
    "a body of unknown words": (
        '"Harga minyak turun," kata analis ekonomi dari Lighthouse Affairs, Farid Basri, kepada wartawan.',
        "analis ekonomi dari Lighthouse Affairs, Farid Basri",
        "Farid Basri",
    ),
    "a field behind dalam": (
        '"Semua selamat," kata juru bicara Satgas Banjir dalam penanganan pengungsi, dr H Junaidi, Selasa.',
        "juru bicara Satgas Banjir dalam penanganan pengungsi, dr H Junaidi",
        "Junaidi",
    ),
    "traffic is one noun": (
        '"Pesawat itu hilang kontak," kata pengatur lalu lintas udara.',
        "pengatur lalu lintas udara",
        "pengatur lalu lintas udara",
    ),
    "an insider is one noun": (
        "Menurut orang dalam klub, pemain itu akan segera pindah ke Spanyol.",
        "orang dalam klub",
        "orang dalam klub",
    ),
    "two roles of one": (
        '"Batuan itu sangat tua," kata penulis makalah dan ahli geologi Erik Nilsson.',
        "penulis makalah dan ahli geologi Erik Nilsson",
        "Erik Nilsson",
    ),
    "the press and its name": (
        '"Film itu laku keras," tulis media Korea Selatan, Daum.',
        "media Korea Selatan, Daum",
        "Daum",
    ),
    "whom a lawyer serves has been named": (
        "Tomi Lembang tersenyum. "
        '"Klien kami tidak bersalah," kata pengacara Tomi Lembang, Rudi Hartono, dalam konferensi pers.',
        "pengacara Tomi Lembang, Rudi Hartono",
        "Rudi Hartono",
    ),
    "an office of several fields behind an adverbial": (
        "Pada kesempatan itu, Marko Trihandoko, Kepala Divisi Operasi, IT dan Layanan PT Niaga Cilegon (NC), "
        "menggarisbawahi bahwa sistem itu aman dipakai.",
        "Marko Trihandoko, Kepala Divisi Operasi, IT dan Layanan PT Niaga Cilegon (NC)",
        "Marko Trihandoko",
    ),
    "where a tourist comes from": (
        "Rina (23) salah satu turis yang berasal dari Perth, Australia mengaku bahwa ombak itu besar sekali.",
        "Rina (23) salah satu turis yang berasal dari Perth",
        "Rina",
    ),
    "a group with a relative clause": (
        "Kelompok yang mewakili keluarga korban banjir mengatakan bahwa bantuan belum datang.",
        "Kelompok yang mewakili keluarga korban banjir",
        "Kelompok yang mewakili keluarga korban banjir",
    ),
    "whom a group attacks": (
        "Kelompok peretas yang menyerang Bima Sakti dilaporkan mengancam akan membuka data nasabah.",
        "Kelompok peretas yang menyerang Bima Sakti",
        "Kelompok peretas yang menyerang Bima Sakti",
    ),
    "termasuk": (
        "Kekuatan asing, termasuk beberapa sekutu Taiwan, mendesak agar perang dihentikan.",
        "Kekuatan asing",
        "Kekuatan asing",
    ),
    "a family": (
        "Keluarga besar Hartono menuntut agar pelaku dihukum berat.",
        "Keluarga besar Hartono",
        "Keluarga besar Hartono",
    ),
    "a street": (
        "Sejumlah warga yang tinggal di Jalan DI Panjaitan mengaku bahwa air sudah masuk rumah.",
        "Sejumlah warga yang tinggal di Jalan DI Panjaitan",
        "Sejumlah warga yang tinggal di Jalan DI Panjaitan",
    ),
    "a body behind a name": (
        "Prof Tess Malloway dari British Association of Dermatologists menyebut temuan ini penting, "
        "karena kulit mudah terbakar.",
        "Prof Tess Malloway dari British Association of Dermatologists",
        "Tess Malloway",
    ),
    "a father with his title": (
        "Sersan Made Wirawan, ayah kandung Doni meminta agar pelaku dihukum berat.",
        "Sersan Made Wirawan, ayah kandung Doni",
        "Made Wirawan",
    ),
    "who is spoken to speaks": (
        'The Moon berbicara kepada seorang sumber yang mengatakan, "Mereka benar-benar berusaha."',
        "seorang sumber",
        "seorang sumber",
    ),
    "a network's user": (
        '"Lucu sekali kucing ini," tulis seorang pengguna Weibo.',
        "seorang pengguna Weibo",
        "seorang pengguna Weibo",
    ),
    "somebody else": ('"Lucu sekali kucing ini," tulis yang lain.', "yang lain", "yang lain"),
    "manner before a verb": (
        "Unilever dengan tegas membantah bahwa produknya memakai lemak babi.",
        "Unilever",
        "Unilever",
    ),
    "a predicate of feeling": (
        "Masyarakat marah melihat hutan itu rusak dan mendesak agar tambang ditutup.",
        "Masyarakat",
        "Masyarakat",
    ),
    "beside others": (
        "Masyarakat adat Tobelo bersama mahasiswa teriak dengan menyebut bahwa tanah itu milik mereka.",
        "Masyarakat adat Tobelo",
        "Masyarakat adat Tobelo",
    ),
    "a clause of time": (
        "Aksi ini berlangsung sehari setelah pemerintah Korea berjanji akan menurunkan harga beras.",
        "pemerintah Korea",
        "pemerintah Korea",
    ),
    "for long": (
        "Para ilmuwan telah lama memperkirakan bahwa gunung itu akan meletus.",
        "Para ilmuwan",
        "Para ilmuwan",
    ),
    "an occasion that ends in a demonstrative": (
        "Pangdam Merdeka Mayjen Tono Suratman saat mendatangi rumah korban di Asrama TNI tersebut menyatakan "
        "bahwa pelaku akan dihukum.",
        "Pangdam Merdeka Mayjen Tono Suratman",
        "Tono Suratman",
    ),
    "its speech": (
        "Dalam Pidatonya Rina Wulandari pernah mengatakan bahwa kebersihan itu sebagian dari iman.",
        "Rina Wulandari",
        "Rina Wulandari",
    ),
    "a name inside a relative clause, told": (
        "Seorang warga asal Jember bernama Budi Santoso mengaku bahwa ia lapar.",
        "Seorang warga asal Jember bernama Budi Santoso",
        "Budi Santoso",
    ),
    "a place of meeting is no source's": (
        "Dalam pertemuan di Jember, Rina Wulandari menyatakan bahwa jalan itu akan diperbaiki.",
        "Rina Wulandari",
        "Rina Wulandari",
    ),
    "together in a proper name": (
        "Gerakan Bersama Rakyat menyatakan bahwa perang harus berhenti.",
        "Gerakan Bersama Rakyat",
        "Gerakan Bersama Rakyat",
    ),
    "from whose page it is taken, without a comma": (
        "Kepala Dinas Pasar Lumajang, Hendra Wijaya, seperti dikutip dari laman resmi Pemprov Jatim "
        "mengatakan bahwa kios itu kosong.",
        "Kepala Dinas Pasar Lumajang, Hendra Wijaya",
        "Hendra Wijaya",
    ),
    "an agency that quotes somebody": (
        "Pada Senin, seperti dikutip dari Antara Rina Wulandari mengatakan bahwa kios itu kosong.",
        "Rina Wulandari",
        "Rina Wulandari",
    ),
    "a body and whom its picture shows": (
        "Kementerian Luar Negeri Norwegia membagikan foto Ingrid di kapal, menyatakan bahwa kapal itu aman.",
        "Kementerian Luar Negeri Norwegia",
        "Kementerian Luar Negeri Norwegia",
    ),
    "a minister and whom he praises": (
        "Perdana Menteri Norwegia Jonas Bakke memuji Lindholm, mengatakan bahwa kapal itu aman.",
        "Perdana Menteri Norwegia Jonas Bakke",
        "Jonas Bakke",
    ),
    "whom a body stands for": (
        "Kelompok pembela nelayan di Peru yang mewakili Ramirez dan para awak lainnya, "
        "menyampaikan bahwa Ramirez akan segera pulang.",
        "Kelompok pembela nelayan di Peru yang mewakili Ramirez dan para awak lainnya",
        "Kelompok pembela nelayan di Peru",
    ),
    "whom a force guards": (
        "Pasukan keamanan yang bertugas mengawal para peziarah mengatakan bahwa jalan itu ditutup.",
        "Pasukan keamanan yang bertugas mengawal para peziarah",
        "Pasukan keamanan",
    ),
    "whose people speak": (
        "Inilah profil Bupati Nabire, Meki Tabuni yang warganya meminta agar jalan baru segera dibuka.",
        "warganya",
        "warganya",
    ),
    "who speaks in a clause of time": (
        "Suasana memanas. Ketegangan meningkat saat pihak berwenang menyatakan beberapa jalan akan ditutup.",
        "pihak berwenang",
        "pihak berwenang",
    ),
    "a participle of seeming": (
        "Dalam video itu, Rudi Hartono terdengar mempersilakan warga untuk datang.",
        "Rudi Hartono",
        "Rudi Hartono",
    ),
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
