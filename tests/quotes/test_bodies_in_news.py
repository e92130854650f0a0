"""Bodies in news: nicknames of clubs, enumerated fields, whose figures are quoted, what surrounds a name."""

from __future__ import annotations

import pytest

from quotes import extract

NAMED = {
    "a club by its nickname": (
        'AC Milan meminjamkan bek itu. "Kami senang," demikian pernyataan resmi Rossoneri.',
        "AC Milan",
    ),
    "a nickname of two clubs, both in the article": (
        'Inter Milan menjamu Atalanta. "Kami siap," demikian pernyataan resmi Nerazzurri.',
        "Nerazzurri",
    ),
    "an adverb behind a nickname": (
        "Manchester United kalah. Setan Merah belakangan mengumumkan akan membeli bek itu.",
        "Manchester United",
    ),
    "a first word in capitals": (
        "KOMISI Pemilihan Umum (KPU) menyatakan surat itu sah.",
        "Komisi Pemilihan Umum",
    ),
    "fields behind a comma": (
        "Dinas Pemuda, Olahraga dan Pariwisata Langsa mencatat ada 22 jenis bakau di sana.",
        "Dinas Pemuda, Olahraga dan Pariwisata Langsa",
    ),
    "two bodies, no fields": (
        "Dinas Kesehatan, Dinas Sosial dan Camat hadir. Dinas Kesehatan mencatat ada 22 warga yang sakit.",
        "Dinas Kesehatan",
    ),
    "the year of its figures": (
        "Data Badan Pusat Statistik (BPS) 2023 mencatat jumlah sapi mencapai lima juta.",
        "Badan Pusat Statistik",
    ),
    "a group in parliament": (
        "Fraksi Partai Amanat Nasional menolak. F-PAN menilai kondisi ekonomi harus menjadi pertimbangan.",
        "Fraksi Partai Amanat Nasional",
    ),
    "a short name of several bodies": (
        "Dinas Pemadam Kebakaran dan Penyelamatan Melati sigap. Damkar menyatakan api sudah padam.",
        "Dinas Pemadam Kebakaran dan Penyelamatan",
    ),
    "whose figures": (
        "Angka terbaru dari Perserikatan Bangsa-Bangsa menyebutkan 12 orang tewas di sana.",
        "Perserikatan Bangsa-Bangsa",
    ),
    "a kind of body with its place": (
        "Hamas menolak. Pada Minggu, kelompok bersenjata Palestina tersebut mengatakan usul itu buruk.",
        "Hamas",
    ),
    "initials of a name with a hyphen": (
        "Pelatih Timnas Indonesia Kim Tae-wong (KTW) hadir. Menurut KTW, timnya akan menang.",
        "Kim Tae-wong",
    ),
    "initials of a title and a name": (
        "Gubernur Kang Rudi Hartono (KRH) hadir. KRH memastikan tidak ada dana yang disimpan di bank.",
        "Rudi Hartono",
    ),
    "initials with an age": (
        '"Korban sembilan orang," ujar ibu korban, RW (33). RW mengatakan dirinya baru tahu hal itu.',
        "RW",
    ),
    "a medium and its country": (
        "Perang usai. Media Australia Sydney Morning Herald melaporkan bahwa perdana menteri akan mundur.",
        "Sydney Morning Herald",
    ),
    "a country alone": (
        "Perang berlanjut. Media Amerika Serikat melaporkan bahwa perdana menteri akan mundur pekan ini.",
        "Media Amerika Serikat",
    ),
    "a news agency with a country in its name": (
        "Perang usai. Kantor berita resmi Saudi Press Agency (SPA) melaporkan empat warga dihukum.",
        "Saudi Press Agency",
    ),
    "a carrier": ('"Pesawat kembali ke bandara," kata maskapai Delta.', "Delta"),
    "an English name with of": (
        "State Bank of Vietnam (SBV), bank sentral negara itu, juga mengumumkan akan menaikkan suku bunga.",
        "State Bank of Vietnam",
    ),
    "an office in English": (
        '"Meja itu masih ada," kata Guest Relations Officer Hotel Salak, Fitri.',
        "Fitri",
    ),
    "the first of two": ("Pemerintah dan para ahli memperkirakan negeri itu akan panas.", "Pemerintah"),
    "a firm with its legal form": (
        "PT Bank Mandiri (Persero) Tbk tumbuh. Bank Mandiri mencatat kredit naik dua kali lipat.",
        "PT Bank Mandiri (Persero) Tbk",
    ),
    "a firm never without its second name": (
        "PT Pertamina Patra Niaga Regional Jawa Barat meminta maaf. Pertamina meminta warga tidak panik.",
        "PT Pertamina Patra Niaga Regional Jawa Barat",
    ),
    "guards of order": ("Satpol PP telah menginstruksikan seluruh petugas untuk siaga.", "Satpol PP"),
    "a board in brackets": (
        "Pengurus Besar (PB) PMII menilai pemerintah kini diuji.",
        "Pengurus Besar (PB) PMII",
    ),
    "a selection committee is whose name follows": (
        "Panitia seleksi calon pimpinan, Rina Wati, meminta warga memberi masukan.",
        "Rina Wati",
    ),
    "a heading before marks": (
        'Berikut adalah beberapa doa yang dapat dibaca: "Ya Tuhan, jauhkanlah kami dari bala dan bencana."',
        None,
    ),
    "nobody's role behind kata": (
        "Wira Kelana diadili. Kemudian, kata jaksa, Wira yang memiliki saham itu membeli tanah. "
        "Menurut jaksa, nilai tanah itu satu miliar rupiah.",
        "jaksa",
    ),
    "a coalition pointed back to": (
        'Koalisi Laut Bebas berlayar. "Kapal itu dinaiki secara tidak sah," kata koalisi itu.',
        "Koalisi Laut Bebas",
    ),
    "the beginning of a coalition's name": (
        'Koalisi Laut Bebas berlayar. "Kami marah," kata Rina Wati. Koalisi berharap kapal itu dilepas.',
        "Koalisi Laut Bebas",
    ),
    "a group is no government": (
        "Pemerintah melarang Gugat Rimba, dua hari setelah kelompok tersebut mengaku bersalah atas aksi.",
        "kelompok",
    ),
    "a ministry is no other body": (
        'Otoritas Bencana Nasional mengatakan 12 orang mati. "Hujan turun," kata departemen meteorologi itu.',
        "departemen meteorologi",
    ),
    "where the news was read is no group": (
        "Melansir AFP, ratusan orang ditangkap. Kelompok tersebut menyatakan aktivisnya tidak bersalah.",
        "Kelompok",
    ),
    "an adviser of whom all know": (
        "Presiden Donald Trump ragu. Penasihat ekonomi Trump mengatakan bahwa tarif akan naik.",
        "Penasihat ekonomi Trump",
    ),
    "an adviser by his own name": (
        'Penasihat hukum Rudi Santoso marah. "Kami siap," kata penasihat hukum Rudi.',
        "Rudi Santoso",
    ),
    "others of a kind": (
        "Saksi Rina Wati menangis. Saksi lain mengatakan bahwa mobil itu melaju kencang.",
        "Saksi lain",
    ),
    "an English name whose first word is none": (
        "Freedom Harbor Coalition, yang mengatur pelayaran itu, mengatakan para aktivis diculik.",
        "Freedom Harbor Coalition",
    ),
    "a legal form behind a comma": ("Menurut Hankook Tire Co, Ltd, ban itu laris.", "Hankook Tire Co, Ltd"),
    "a regulation of a minister": (
        "Pada Peraturan Menteri Perindustrian Nomor 33 Tahun 2013 menjelaskan batas harga jual produk naik.",
        "Peraturan Menteri Perindustrian Nomor 33 Tahun 2013",
    ),
    "a state behind a body": (
        "National Interagency Fire Center (NIFC) Idaho menyatakan bahwa kebakaran akan meluas.",
        "National Interagency Fire Center (NIFC) Idaho",
    ),
    "a body behind somebody unnamed": (
        'Seorang pejabat mengatakan korban selamat. "Kami datang," ungkap badan tersebut dalam unggahan.',
        "badan",
    ),
}

WRITTEN = {
    "a handle behind a platform": (
        '"Aturan ditiadakan," tulis laman Instagram @dishubmelati, Senin (2/6/2025).',
        "@dishubmelati",
    ),
    "whose handle it is": (
        'Dinas Perhubungan (Dishub) Melati. "Aturan ditiadakan," bunyi unggahan Instagram @dishubmelati.',
        "Dinas Perhubungan (Dishub) Melati",
    ),
    "hidden letters": ('"Selamat ya," tulis akun Ad***sa.', "akun Ad***sa"),
    "a statement of the police": ("Kerusuhan pecah sore itu, menurut pernyataan polisi.", "polisi"),
    "data of the police": (
        "Menurut data kepolisian Washington, kejahatan turun tahun lalu.",
        "kepolisian Washington",
    ),
    "what was told to the police": (
        "Dalam laporan polisi disebutkan bahwa korban dipukul tiga kali.",
        "laporan polisi",
    ),
    "a paper": ("Bek itu merasa diabaikan, demikian menurut laporan Marca.", "Marca"),
    "what a medium put out": ("Menurut lansiran Auto Guide (24/8), pabrik itu akan tutup.", "Auto Guide"),
    "a news outlet": ("Menurut outlet berita Jiemian News, jembatan itu pernah miring.", "Jiemian News"),
    "a tale": ("Menurut cerita warga lokal, pos itu dulu dihuni petapa.", "warga lokal"),
}


KINDS = {
    "somebody well known whose first name is a body's": (
        '"Kami senang," kata CEO Apple Tim Cook. Lebih lanjut, Tim Cook mengatakan bahwa ponsel itu laris.',
        "Tim Cook",
        "person",
    ),
    "a minister whose first name is his country's": (
        "Menteri Pertahanan Israel, Israel Katz memerintahkan militer untuk mencegah kapal itu mendekat.",
        "Israel Katz",
        "person",
    ),
    "a place as a first name": (
        'Georgia Handriyani menari. "Tarian ini baru," kata Handriyani.',
        "Georgia Handriyani",
        "person",
    ),
    "who heads a chain of shops": (
        "CEO Decathlon Rina Wulandari mengatakan, gerai itu mahal.",
        "Rina Wulandari",
        "person",
    ),
    "a site that follows planes": (
        "Menurut situs pelacakan penerbangan Flightradar24, pesawat itu mendarat darurat.",
        "Flightradar24",
        "organization",
    ),
    "a team": ('Tim Garuda berlatih. "Kami siap," tulis Tim Garuda di media sosial.', "Tim Garuda", None),
    "a first name of two": ('"Keuntungan itu besar," ucap Jean-Noel Calon.', "Jean-Noel Calon", "person"),
    "a surname of two": (
        "Menurut Wakil Menteri Luar Negeri Evelina Ong Jimenez-Ducan, pakta itu akan ditandatangani.",
        "Evelina Ong Jimenez-Ducan",
        "person",
    ),
    "a surname that is a city's": (
        "Mantan bek Kolombia, Ivan Cordoba, menilai klub itu pasti menyesal.",
        "Ivan Cordoba",
        "person",
    ),
    "a bank named like somebody": (
        "Bank Sampah Melati mengatakan uang itu cukup.",
        "Bank Sampah Melati",
        "organization",
    ),
    "an aid office named after its founder": (
        "Lembaga Bantuan Hukum Rudi Santoso menilai putusan itu keliru.",
        "Lembaga Bantuan Hukum Rudi Santoso",
        "organization",
    ),
    "an institute named after somebody": (
        "Ahmad Dahlan Institute menilai pajak itu tinggi.",
        "Ahmad Dahlan Institute",
        "organization",
    ),
    "who heads such a body": (
        "Ketua Yayasan Pendidikan Kartini, Rudi Santoso, menilai putusan itu keliru.",
        "Rudi Santoso",
        "person",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), NAMED.values(), ids=NAMED)
def test_the_last_to_speak_is_called_by_name(text: str, speaker: str | None) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), WRITTEN.values(), ids=WRITTEN)
def test_what_is_written_or_told_leads_to_whose_it_is(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker", "kind"), KINDS.values(), ids=KINDS)
def test_people_and_bodies_are_told_apart(text: str, speaker: str, kind: str | None) -> None:
    last = extract(text).quotes[-1]
    assert (last.speaker, last.kind) == (speaker, kind or last.kind)
