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
}


@pytest.mark.parametrize(("text", "source", "speaker"), NAMED.values(), ids=NAMED)
def test_the_source_is_named_whole_and_its_head_speaks(text: str, source: str, speaker: str) -> None:
    [quote] = extract(text).quotes
    assert quote.source is not None
    assert (text[slice(*quote.source)], quote.speaker) == (source, speaker)
