"""Who is named: where names begin and end in everyday news, and which wordings call one person."""

from __future__ import annotations

import pytest

from quotes import extract
from quotes.glue import seam
from quotes.tokens import tokenize

SAID = " mengatakan harga garam naik di seluruh pasar kota. "
RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
LAST = {
    "a city that opens a name, by the short name": (
        "Direktur PDAM Boston Robert Manalu" + SAID + "“Kami ikut,” kata Boston.",
        "Boston Robert Manalu",
    ),
    "a city that is none": (
        "Direktur PDAM Semarang Robert Manalu" + SAID + "“Kami ikut,” kata Robert.",
        "Robert Manalu",
    ),
    "a common noun that opens a name": (
        "Direktur Angkasa Raya Media Rahmawati" + SAID + "“Kami ikut,” kata Media.",
        "Media Rahmawati",
    ),
    "a role that ends a name": (
        "Menteri Intelijen Karim Khatib hadir di sana. “Kami ikut,” ujar Khatib.",
        "Karim Khatib",
    ),
    "a style that stands for its bearer": (
        "Pengasuh pondok Romo Hadi Prasetyo hadir. “Kami ikut,” kata Romo.",
        "Hadi Prasetyo",
    ),
    "a corps' word that opens a name": (
        "Lomba itu diikuti Pol Martinez. “Kami ikut,” kata Martinez.",
        "Pol Martinez",
    ),
    "a corps' word behind a rank in brackets": (
        "“Kami ikut,” kata Inspektur Jenderal (Irjen) Pol Sandi Wibowo.",
        "Sandi Wibowo",
    ),
    "an honorific inside an office": (
        "Dana itu milik Ketua MUI Bidang Dakwah dan Ukhuwah KH Salim Mansur. “Kami ikut,” kata Salim.",
        "Salim Mansur",
    ),
    "a country said twice": (
        "Menteri Pertahanan Israel Israel Levin datang. “Kami ikut,” kata Levin.",
        "Israel Levin",
    ),
    "a club before a name like a place": ("Pemain Madura FC Kei Tanaka" + SAID, "Kei Tanaka"),
    "a hospital's place before a name": (
        "Direktur RSUD Mekarsari Chandrawati Saragih" + SAID,
        "Chandrawati Saragih",
    ),
    "a hospital's name, by the short name": (
        "Direktur RSUD Margono Budi Santoso" + SAID + "“Kami ikut,” kata Budi.",
        "Budi Santoso",
    ),
    "capitals between commas": ("Ketua Komisi Etik, Zulkarnain Dek Mun," + SAID, "Zulkarnain Dek Mun"),
    "a day behind a name": ("Ketua Komisi Etik, Zulkarnain Kamis," + SAID, "Zulkarnain"),
    "a preposition with a capital at a comma": ("Wirya Bagus Dalam, Ketua APTI," + SAID, "Wirya Bagus Dalam"),
    "a word of grammar behind a name": (
        "Maxime Gautier Masih tinggal di Bali. “Saya senang,” kata Maxime.",
        "Maxime Gautier",
    ),
    "a second name in brackets": (
        "Pelatih Woojin (Austin) Park" + SAID + "“Kami ikut,” kata Park.",
        "Woojin (Austin) Park",
    ),
    "a body's short name in brackets": (
        "Kapuspenkum Kejaksaan Agung (Kejagung) Anang Wijaya" + SAID,
        "Anang Wijaya",
    ),
    "damaged letters": ("Pelatih BjÃ¶rn Halvorsen" + SAID + "“Kami ikut,” kata BjÃ¶rn.", "BjÃ¶rn Halvorsen"),
    "degrees behind a full stop": (
        "Camat Sukamaju, Rina Ayomi. A.Md, S.S.Sos, S.H, MPA" + SAID,
        "Rina Ayomi",
    ),
    "letters behind degrees": ("Ketua prodi, Rina Wulandari, SS.,M.Par.,CPOD.," + SAID, "Rina Wulandari"),
    "a corps with a full stop": ("“Kami ikut,” kata Kapendam Letkol Inf. Amir Sutrisno.", "Amir Sutrisno"),
    "of a body abroad": (
        "Prof Tess Anderson dari British Association of Dermatologists" + SAID,
        "Tess Anderson",
    ),
    "a holy name": ("Rasulullah SAW bersabda, “Sampaikanlah walau satu ayat.”", "Rasulullah"),
    "one letter's old spelling": ("Guru itu bernama Lusi Hartati. “Kami ikut,” kata Lusy.", "Lusi Hartati"),
    "a lost vowel": ("Pelatih Mamadou Diouf hadir. “Kami ikut,” kata Diof.", "Mamadou Diouf"),
    "a lost last letter": ("Lurah Aryan Silalahi hadir. “Kami ikut,” kata Arya.", "Aryan Silalahi"),
    "no spelling but a name": (RINA + "“Kami ikut,” kata Rini.", "Rini"),
    "somebody new with a like name": (
        "Lurah Dian Pertiwi hadir. “Kami ikut,” kata guru bernama Diana.",
        "Diana",
    ),
    "a spelling with a letter before it": (
        "Ketua MDI, M. Choirul Huda, hadir. Chairul Huda setuju. “Kami ikut,” kata Chairul.",
        "M. Choirul Huda",
    ),
    "two titles in one sentence": (
        "AKBP Joko Heri Prakoso melalui Kasat Reskrim Iptu Herri" + SAID + "“Kami ikut,” kata Herri.",
        "Herri",
    ),
    "a nickname before its name": (
        "“Siap,” kata Waled Kirana sapaan akrab Tgk H Munir M Dahlan. “Kami ikut,” ujar Waled Kirana.",
        "Munir M Dahlan",
    ),
    "a nickname of an office's holder": (
        "Bupati Kediri, Handoko Prasetya,"
        + SAID
        + "Mas Dika, sapaan akrab bupati itu, hadir. “Kami ikut,” ujar Dika.",
        "Handoko Prasetya",
    ),
    "an unknown word behind the office": (
        "Bupati Aceh Tengah, Ismail A Rahman," + SAID + "“Kami ikut,” kata Ayahra. Bupati Ayahra pulang.",
        "Ismail A Rahman",
    ),
    "initials of whom the words are about": (
        "Iswan Ibrahimi (ISW) diperiksa. “Kami siap,” kata Jaksa Rina Wulandari. ISW meminta uang. "
        "“Saudara ISW bersalah,” katanya.",
        "Rina Wulandari",
    ),
    "a hospital named after somebody": (
        RINA + "“Kami siap,” ujar Rina. RSUD Siti Rahmah menjadi rujukan. “Obat cukup,” katanya.",
        "Rina Wulandari",
    ),
    "a body whose chair is named": ("APTI yang dipimpin Raya Silalahi" + SAID, "APTI"),
    "people in somebody's street": (
        "Sejumlah warga di sekitar Jalan DI Pohan" + SAID,
        "Sejumlah warga di sekitar Jalan DI Pohan",
    ),
    "an office in English, pointing back": (
        "dr Rina Wulandari hadir. “Kami ikut,” kata Head of Cornea Service, JEC Group itu.",
        "Rina Wulandari",
    ),
    "a bank in apposition": ("Bank terbesar di Rusia, Sberkassa," + SAID, "Sberkassa"),
    "letters of a body between given names": (
        "Gubernur bank itu, Agus DW Wibowo," + SAID + "“Kami ikut,” kata Agus.",
        "Agus DW Wibowo",
    ),
    "an office without a comma behind a name": (
        "“Kami ikut,” kata Momor Dirut Monsta, promotor konser itu.",
        "Momor",
    ),
    "a name that is a noun": ("Kasat Lantas Polda Dermawan Karokaro" + SAID, "Dermawan Karokaro"),
    "a god's name": ("Wali Kota Palembang, Ratu Dewa," + SAID, "Ratu Dewa"),
    "a short name with its last letter wrong": (
        "Lurah Ani Ruspandi hadir. “Kami ikut,” kata Ani. Anj" + SAID,
        "Ani Ruspandi",
    ),
    "two short names": ("Lurah Ani Ruspandi hadir. “Kami ikut,” kata Ani. Ana" + SAID, "Ana"),
    "one sound in two spellings": ("Charlie Hartono hadir. “Kami ikut,” kata Charly.", "Charlie Hartono"),
    "another name, glued": (
        "Mantan Menteri Sosial Thomas Tri Wibowo atauTom Wibowotelah datang. “Kami ikut,” kata Tom Wibowo.",
        "Thomas Tri Wibowo",
    ),
    "a year glued to a name": (
        "Camat Rina Wulandari hadir. “Kami siap,” kata Rina.\n"
        "Baca juga: Kader Kota Dukung Zulham Ketum 2025-2030Rina juga mengatakan harga garam naik.",
        "Rina Wulandari",
    ),
    "a heading glued to an unlisted name": (
        "Lurah Karmijoto hadir. DehidrasiKarmijoto" + SAID,
        "Karmijoto",
    ),
    "an everyday word behind a rank": ("Kapolres Sukamaju AKBP Suka Hermawanto" + SAID, "Suka Hermawanto"),
    "a Balinese name behind an office": (
        "Kepala Dinas Perdagangan I Gusti Ngurah Wibowo" + SAID,
        "I Gusti Ngurah Wibowo",
    ),
    "a Chinese family name that opens a sentence": ("Xi Haoran" + SAID, "Xi Haoran"),
    "an office that is a name's word": (
        "Harga naik. “Kami ikut,” kata Lukman Hakim Wibowo.",
        "Lukman Hakim Wibowo",
    ),
    "a corps behind a rank": ("Kolonel Penerbangan Irwan Wibowo" + SAID, "Irwan Wibowo"),
    "a short name in brackets behind an office": (
        "“Kami ikut,” kata Wasekjen DPP PPP Achmad Wibowi (Awiek). Awiek" + SAID,
        "Achmad Wibowi",
    ),
    "a demonstrative glued to a country": (
        "Menteri Luar Negeri Italia, Antonio Rossi, hadir. Menlu Italiaitu" + SAID + "“Kami ikut,” katanya.",
        "Antonio Rossi",
    ),
    "an outlet glued to a preposition": (
        "“Kami ikut,” kata Kasi Humas Iptu Sandi kepadadetikJatim, Jumat (17/10/2025).",
        "Sandi",
    ),
    "two people in one word": (
        "Anwar bertemu Vladimir. Soal pertemuan Anwar-Vladimir, pejabat istana" + SAID,
        "pejabat istana",
    ),
    "a programme": (
        "Harga garam naik di seluruh pasar kota, menurut Program Kelautan Mondial.",
        "Program Kelautan Mondial",
    ),
    "a firm": ("Laba naik. PT Surya Raymond" + SAID, "PT Surya Raymond"),
    "a firm behind kin": (
        "Cucu usaha Grup Bakti, Lapis Raya Inc dan PT Minarak Surya" + SAID,
        "Lapis Raya Inc",
    ),
    "a school with a number": ("SMPN 1 Sukamulya" + SAID, "SMPN 1 Sukamulya"),
    "a birthplace that no list knows": (
        "“Kami senang,” kata wanita kelahiran Lawuka 22 tahun silam.",
        "wanita kelahiran Lawuka 22 tahun silam",
    ),
    "a name behind an origin": ("“Kami senang,” kata mahasiswa asal Papua Rina Wulandari.", "Rina Wulandari"),
    "a march for a country": ("Aksi March for Sukamulya" + SAID, "March for Sukamulya"),
    "a month in a body's name": (
        "Menurut pakar Institut Teknologi 10 Nopember (ITS) Surabaya, Raja Gurning, harga garam naik.",
        "Raja Gurning",
    ),
    "a sign in a body's name": (
        "“Kami ikut,” kata Ketua IM57+ Institute, Lakso Wibowo, kemarin.",
        "Lakso Wibowo",
    ),
    "a second nickname of somebody who has one": (
        "Gubernur Basuki Harjo alias Ahak hadir. Lurah Rina Wulandari hadir. “Kami ikut,” ujarnya. Ahak "
        "pulang. Lurah yang akrab disapa Bu Sani itu pulang. “Kami ikut,” kata Bu Sani.",
        "Rina Wulandari",
    ),
    "the title of a film": ("Aktor Luna Maharani hadir. Bintang Jalan Kembali itu" + SAID, "Luna Maharani"),
    "a verb of a heading behind a name": (
        "Video: Sehat Lagi, Rina Larasati Ingin Bagian Paha Sapi\n"
        + RINA
        + "Rina Larasati"
        + SAID
        + "“Kami ikut,” "
        "kata Larasati.",
        "Rina Larasati",
    ),
    "the next sentence without a full stop": (
        "“Kami ikut,” kata Jumli Setelah rapat selesai. Jumli Asrofi pulang malam itu.",
        "Jumli Asrofi",
    ),
    "an office in English behind a name": (
        "Wilem Wilianto Head of Business Bintang Motor" + SAID,
        "Wilem Wilianto",
    ),
    "letters of an office behind a name": ("Rudi Arifianto VP CSR Pertamina" + SAID, "Rudi Arifianto"),
    "a word that ends a name": ("Ketua KONI, Tatang Dirgantara," + SAID, "Tatang Dirgantara"),
    "a verb glued to a name": (
        "Bupati Pati, Suhardodisoraki warga. Suhardo pulang. “Kami ikut,” kata Suhardo.",
        "Suhardo",
    ),
    "a title with a word glued to it": (
        "Menurut Psikologklinis Ratna Ibrahimi, garam naik. “Kami ikut,” kata Ratna Ibrahimi.",
        "Ratna Ibrahimi",
    ),
    "a name glued to the country before": (
        "Malam Final Duta DPD RISultan Najamudin" + SAID,
        "Sultan Najamudin",
    ),
    "an abbreviated style": ("“Kami ikut,” kata Sy. Is Mulyadi.", "Sy. Is Mulyadi"),
    "an abbreviated faculty": (
        "“Kami ikut,” kata Dekan FH. Universitas Bakti, Rahmat Siregar.",
        "Rahmat Siregar",
    ),
    "a party's name before a name": (
        "Ketum Partai Bulan Bintang Gunawan Rizki Pratama" + SAID,
        "Gunawan Rizki Pratama",
    ),
    "a school's name before a name": (
        "Pengasuh Pondok Pesantren Darussalam Ahmad Lutfi Hakim" + SAID,
        "Ahmad Lutfi Hakim",
    ),
    "a body with The before a name": ("Manajer Riset The Prakarti Robyan Rusdani" + SAID, "Robyan Rusdani"),
    "a minister's name like a place's": (
        "Menteri Kelautan dan Perikanan Sakti Wahyu Hermanto" + SAID,
        "Sakti Wahyu Hermanto",
    ),
    "a month that begins a name": (
        "“Kami ikut,” ujar Direktur Departemen Moneter BI Juli Arief Winarto.",
        "Juli Arief Winarto",
    ),
    "a month that is none of a name": ("Pada awal Juli Arief Winarto" + SAID, "Arief Winarto"),
    "a function word that begins a name": (
        "Direktur Pusat Kebijakan Imigran (PKI) Masih Fouzani" + SAID,
        "Masih Fouzani",
    ),
    "a field behind an office's short name": (
        "Menteri Koordinator (Menko) Perekonomian Arief Winarto" + SAID,
        "Arief Winarto",
    ),
    "a hyphened surname": (
        "Kapal itu sudah berlayar, menurut Wakil Menteri Luar Negeri Rosalinda Tan Ibarra-Castel.",
        "Rosalinda Tan Ibarra-Castel",
    ),
    "an alias with a word glued to it": (
        "Hasan bin Umar Said alias Abu Rusdankini berdagang. “Kami ikut,” kata Abu Rusdan.",
        "Hasan bin Umar Said",
    ),
    "a misspelt pronoun": ("Gubernur Rahmat Siregar" + SAID + "“Kami ikut,” ujar dja.", "Rahmat Siregar"),
    "a body between pihak and a place": (
        "“Kami ikut,” jelas pihak KBRI Phnom Penh.",
        "KBRI Phnom Penh",
    ),
    "an English body": (
        "National Institutes of Nutrition" + SAID,
        "National Institutes of Nutrition",
    ),
    "a short name on the next line": (
        "Kemarin\nPerserikatan Bangsa-Bangsa\n(PBB) menyatakan bahwa harga garam naik.",
        "Perserikatan Bangsa-Bangsa",
    ),
}
KINDS = {
    "a noun that opens a sentence": ("Literatur menjelaskan bahwa pemilih itu rasional.", "organization"),
    "a noun used as a name": ("“Kami ikut,” kata Makmur. Makmur" + SAID, "person"),
    "a rare name of one word": ("Cinta Larasati hadir. Cinta" + SAID, "person"),
    "capitals inside a word": ("“Udara buruk,” tulis AQMap dalam lamannya.", "organization"),
    "a medium from which was taken": (
        "Tim itu kalah, dilansir Sportpost, Senin. Sportpost" + SAID,
        "organization",
    ),
    "a firm told by its last word": ("Tanvi Hospitality dibuka. Tanvi" + SAID, "organization"),
    "a firm behind a medium and a date": (
        "Dikutip dari Harian Pop pada Selasa (7/11/2023), Kubel"
        + SAID
        + "Kubel Entertainment adalah agensi.",
        "organization",
    ),
    "somebody called by a letter": ("Warga Kampung Baru, berinisial H (32)" + SAID, "person"),
    "initials of a person": ("Bintang Prabawa (BP) meminta warga untuk membayar iuran.", "person"),
    "a bank": ("Bank terbesar di Rusia, Sberkassa," + SAID, "organization"),
    "a body told by its noun": ("Helsinka adalah produsen senjata. Helsinka" + SAID, "organization"),
    "a foundation in apposition": ("Waqfiya, yayasan pengelola masjid," + SAID, "organization"),
    "somebody of a group": ("Rina, kelompok tani," + SAID, "person"),
    "letters for one of some people": ("Salah satu pengurus, RM," + SAID, "person"),
    "a prophet": ("Rasulullah SAW bersabda, “Sampaikanlah walau satu ayat.”", "person"),
}


@pytest.mark.parametrize("name", LAST)
def test_who_speaks_last(name: str) -> None:
    text, speaker = LAST[name]
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize("name", KINDS)
def test_what_speaks(name: str) -> None:
    text, kind = KINDS[name]
    assert extract(text).quotes[0].kind == kind


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("Hermawanbisa", 8),
        ("Belladan", 5),
        ("Santosodipanggil", 7),
        ("Santosodisebut-sebut", 7),
        ("Santosotiba-tiba", 7),
        ("Budididuga", 4),
        ("Budisaat", 0),
        ("Ramadan", 0),
        ("Italiaitu", 6),
        ("PolitisiGeloraitu", 8),
        ("kepadadetikJatim", 6),
        ("SBUUkraina", 3),
        ("Rudiantara", 0),
        ("Mulyono'Adi", 8),
        ("RISultan", 2),
        ("KHSalim", 2),
        ("XiaomiTime", 0),
        ("BudimengatakanUkrainadanRusia", 4),
        ("PemerintahRusiatetap", 10),
        ("Rusiaharus", 5),
        ("MotoGP", 0),
    ],
)
def test_words_glued_to_names(word: str, cut: int) -> None:
    assert seam(word) == cut


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Danu Merakasepakat pulang. Meraka senang.", ["Danu", "Meraka", "sepakat", "pulang"]),
        ("Danu Merakasepakat pulang. Dia senang.", ["Danu", "Merakasepakat", "pulang"]),
        ("Warga Sukamaju pulang. Suka senang.", ["Warga", "Sukamaju", "pulang"]),
        ("Demo di ASMerakatin selesai. Merakatin senang.", ["Demo", "di", "AS", "Merakatin"]),
    ],
)
def test_words_glued_to_names_that_stand_elsewhere(text: str, parts: list[str]) -> None:
    assert [token.text for token in tokenize(text)][: len(parts)] == parts
