"""Who speaks where no name stands beside the words: pronouns, groups, paragraphs that go on."""

from __future__ import annotations

import pytest

from quotes import extract

RIO = 'Kapolres Sukamaju AKBP Rio Hartanto menggelar jumpa pers. "Pelaku sudah kami tahan," kata Rio. '
PRONOUNS = {"nya", "ia", "dia", "mereka", "keduanya", "pihaknya", "anggota komisi ii dpr ini"}
LAST = {
    "a suspect is spoken of": (
        RIO + 'Tersangka AS ditangkap di rumahnya. "Dia melawan saat ditangkap," katanya.',
        "Rio Hartanto",
    ),
    "a name in an aside": (
        RIO + 'Pada masa Bupati Danu Saputra, kasus serupa lebih banyak. "Kini lebih sedikit," ungkapnya.',
        "Rio Hartanto",
    ),
    "whose house it is": (
        RIO + 'Rumah Danu Saputra di Jalan Melati rusak berat. "Rumah itu kami jaga," ujarnya.',
        "Rio Hartanto",
    ),
    "who is met, behind a passive": (
        RIO + "Hal itu disampaikan pada audiensi dengan Bupati Danu Saputra. "
        "Ia menjelaskan bahwa kasus itu sudah selesai.",
        "Rio Hartanto",
    ),
    "who thanks": (
        RIO + 'Warga bernama Siti Rosmala berterima kasih atas kerja polisi. "Saya lega sekali," katanya.',
        "Siti Rosmala",
    ),
    "a relative who is told apart": (
        RIO + "Ungkapan senada disampaikan ibu kandung korban Rafi, Siti Aminah. "
        "Ia meminta agar pelaku segera dihukum.",
        "Siti Aminah",
    ),
    "a niece with a single name": (
        "Keponakan Dewi Larasati, Meldi, turut memberikan komentar. Ia mengakui bibinya sudah pindah rumah.",
        "Meldi",
    ),
    "whoever is named next": (
        'Danu Saputra bertemu Rio Hartanto. "Kami sepakat berdamai," katanya. '
        "Rio menambahkan, damai itu murah.",
        "Rio Hartanto",
    ),
    "two together": (
        "Bima Sanjaya dan Eko Pramono sempat hilang. Bima ditemukan di Malang. "
        "Keduanya mengaku pergi atas keinginan sendiri.",
        "Bima Sanjaya",
    ),
    "of whom the words tell": (
        RIO + "Pelaku berinisial EKM (40) mengakui pisau itu miliknya. "
        '"Pelaku pura-pura bertanya. Saat korban lengah, pelaku merampas tas," katanya.',
        "Rio Hartanto",
    ),
    "somebody unnamed in the sentence before": (
        RIO + "Salah satu petugas keamanan sempat menegur wartawan. Ia meminta agar gambar dihapus.",
        "Salah satu petugas keamanan",
    ),
    "somebody unnamed who says nothing": (
        RIO + 'Salah satu petugas kemudian mengambil tangga. "Alhamdulillah kucingnya selamat," ujar dia.',
        "Rio Hartanto",
    ),
    "where something comes from": (
        RIO + "Dugaan lain datang dari Anton Wijaya, mantan jaksa. Ia menduga pelaku dibayar orang.",
        "Anton Wijaya",
    ),
    "one of many": (
        RIO + "Banyak warga mengeluh. Salah satunya adalah Ririn Aminah (56), karyawan swasta. "
        "Ia mengaku takut keluar rumah.",
        "Ririn Aminah",
    ),
    "by whom something was said": (
        RIO + 'Hal serupa juga dikatakan Slamet Supadi, salah seorang pedagang sapi. "Masih sepi," ucapnya.',
        "Slamet Supadi",
    ),
    "whose deed it was, behind oleh": (
        RIO + "Ia menyinggung kasus lama. Setelah adanya pelanggaran etik oleh Hakim Danu Saputra, "
        'hakim lain ikut diperiksa. "Sistem kami bekerja," kata dia.',
        "Rio Hartanto",
    ),
    "to whom one speaks": (
        "Karyawan bernama Armi Lestari belum digaji. Gubernur Danu Saputra datang ke pabrik. "
        '"Saya tidak dapat gaji, Pak," katanya kepada Danu.',
        "Armi Lestari",
    ),
    "a body, marks upon marks": (
        "Ketua Danu Saputra membuka sidang. Dewan Kehormatan Pemilu menghukum Teguh Fajar. "
        '"Memerintahkan KPU melaksanakan putusan," kata Dewan Kehormatan Pemilu.\n'
        '"Memerintahkan Bawaslu mengawasinya," pungkasnya.',
        "Dewan Kehormatan Pemilu",
    ),
    "whom a pronoun took up between": (
        RIO + "Masa jabatan Danu Saputra sebagai bupati berakhir tahun ini. Danu irit bicara. "
        'Dirinya belum tahu apakah akan maju lagi. "Tidak tahu, tanya partai saja," jelasnya.',
        "Danu Saputra",
    ),
    "who is only told of by a pronoun": (
        RIO + "Danu Saputra punya nenek di Tegal. Dia merupakan pemain sayap. "
        '"Neneknya orang Tegal," ujarnya.',
        "Rio Hartanto",
    ),
    "the subject behind a clause that comes first": (
        'Bima Sanjaya tiba. "Kami lelah," kata Bima. Ia duduk. "Jalannya macet," ujarnya. '
        "Meski dikenal sebagai pelawak yang santai, Eko Pramono menekankan kerja keras. "
        '"Malas itu penyakit," ungkapnya.',
        "Eko Pramono",
    ),
    "whose supporter somebody is": (
        RIO + "Usai rapat yang panjang itu, relawan Danu Saputra itu tidak langsung pulang. "
        '"Nanti kita atur," tutur dia.',
        "Rio Hartanto",
    ),
    "like whom somebody does": (
        'Raisya tampil di panggung. "Saya rindu," tulis Raisya. Sama seperti Raisya, Aca Sanjaya juga hadir. '
        'Aca bersyukur bisa tampil lagi. "Ini hari yang indah," katanya.',
        "Aca Sanjaya",
    ),
    "whose advice it was": (
        'Sekretaris Danu Saputra menolak proyek itu. "Mahal sekali," kata Danu. Hal itu sesuai saran dari '
        'Presiden Budi Santosa. "Kaji ulang saja," ucap Anggota Komisi II DPR ini.',
        "Danu Saputra",
    ),
    "one, not a family": (
        '"Korban sudah ditemukan," ungkap Rio Hartanto, perwakilan desa. Keluarga meminta agar korban '
        'dipulangkan. "Kami sudah bersurat," beber dia.',
        "Rio Hartanto",
    ),
    "who did what the words tell of": (
        RIO + "Pria bernama Danu Saputra langsung memberi uang kepada anak itu. "
        '"Lalu pelaku membawa lari anak itu," ujarnya.',
        "Rio Hartanto",
    ),
    "a single name that is repeated": (
        "Sementara itu, Kherlan menyebut forum ini jembatan antargenerasi. Ia mengatakan forum itu bukan "
        'ruang politik. "Pengalaman itu modal," tegasnya. Menurut Noveris, susunannya rampung pekan depan.',
        "Kherlan",
    ),
    "a body by pihaknya": (
        'Kepala Humas Danu Wibowo angkat bicara. "Sudah disiapkan," ujar Danu. Warga menunggu. '
        "Transkota menyatakan bahwa halte itu tutup. Pihaknya menyarankan penumpang untuk naik kereta.",
        "Transkota",
    ),
    "most of a crowd": (
        "Namun, mayoritas pedagang menolak pindah. Mereka beralasan bahwa kios itu terlalu kecil.",
        "mayoritas pedagang",
    ),
    "a body": (
        "Yayasan Lentera Laut menggelar aksi. Mereka menuding pabrik itu mencemari sungai.",
        "Yayasan Lentera Laut",
    ),
    "a crowd": (
        "Puluhan ribu pengunjuk rasa memadati jalan. Mereka mendesak agar wali kota segera mundur.",
        "Puluhan ribu pengunjuk rasa",
    ),
}


@pytest.mark.parametrize("name", LAST)
def test_who_says_the_last_words(name: str) -> None:
    text, speaker = LAST[name]
    quotes = extract(text).quotes
    pronoun = [q for q in quotes if q.source and text[slice(*q.source)].lower() in PRONOUNS]
    assert pronoun
    assert pronoun[-1].speaker == speaker


def test_what_is_no_body_is_no_speaker() -> None:
    text = "Kebijakan itu memberatkan sekolah. Mereka meminta aturan itu dicabut."
    assert [q.speaker for q in extract(text).quotes] == [None]


def test_paragraphs_in_marks_are_one_quotation_behind_the_one_with_its_source() -> None:
    paragraphs = ['"Kami kecewa," tutur Rio Hartanto.', '"Lawan lebih siap."', '"Kami akan bangkit."']
    text = "\n\n".join(paragraphs)
    first, second = extract(text).quotes
    assert [text[slice(*span)] for span in first.spans] == ["Kami kecewa,"]
    assert [text[slice(*span)] for span in second.spans] == ["Lawan lebih siap.", "Kami akan bangkit."]
    assert (second.source, second.cue) == (None, None)
    assert first.speaker == second.speaker == "Rio Hartanto"


def test_who_goes_on_is_as_sure_as_who_began() -> None:
    text = (
        'Bupati Rina Wati membuka rapat. "Pasar dibuka besok," kata Rina.\n\nSejumlah pedagang hadir. '
        '"Kami belum tahu," ujar pria itu.\n"Kami menunggu kabar dari pemerintah sampai besok."'
    )
    *_, before, going_on = extract(text).quotes
    assert (going_on.speaker, going_on.confidence) == (before.speaker, before.confidence)


def test_who_speaks_together_goes_on_together() -> None:
    text = (
        '"Pasar dibuka besok," kata Rina Wati dan Budi Santoso.\n'
        '"Kami menunggu kabar dari pemerintah sampai besok."'
    )
    assert [(quote.speaker, quote.also) for quote in extract(text).quotes] == [
        ("Rina Wati", ("Budi Santoso",)),
        ("Rina Wati", ("Budi Santoso",)),
    ]


def test_a_question_ends_a_run_of_paragraphs() -> None:
    text = '"Kami kecewa," tutur Rio Hartanto.\n\n"Mengapa kalah?"\n\n"Karena lawan lebih siap dari kita."'
    assert [len(quote.spans) for quote in extract(text).quotes] == [1, 1, 1]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            'Wakil Ketua DPRD Deni Wicaksana angkat bicara. "Ini harus diubah," ujar Deni. '
            "Antrean terjadi sejak subuh. "
            '"Ini melelahkan," jelas politisi muda alumnus Universitas Airlangga tersebut.',
            "Deni Wicaksana",
        ),
        (
            'Menteri Budi Santosa menggelar rapat. "Rapat itu penting," kata Budi. '
            "Menurut sumber di lokasi, rapat itu membahas tambang. "
            "Sumber ini juga mengungkapkan bahwa presiden ingin menutup tambang.",
            "sumber",
        ),
    ],
)
def test_who_is_meant_by_what_he_is(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize("subject", ["Kemacetan panjang", "Anjloknya harga", "Pertanyaan"])
def test_things_are_no_crowd(subject: str) -> None:
    text = f"{subject} membuat orang kesal. Mereka menilai aturan itu gagal."
    assert [q.speaker for q in extract(text).quotes] == [None]
