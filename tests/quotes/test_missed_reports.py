"""Reports that were missed: what is heard, those who exist, documents, unlisted words, lost full stops."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
CLAUSE = "harga beras di pasar itu akan naik lagi"
SUBJECTS = [
    "keterangan resmi dari Bank Melati",
    "hasil otopsi",
    "penyelidikan awal",
    "badan-badan PBB",
    "ibu korban",
    "penyidik",
    "analis pasar",
    "kuasa hukum korban",
    "sejumlah saksi mata",
    "pemilik warung itu",
    "putusan pengadilan itu",
]
FRAMES = [
    "{subject} mengatakan bahwa {clause}.",
    "{subject} kemudian menyebutkan bahwa {clause}.",
    "Harga sudah naik sejak Mei, tetapi {subject} memperingatkan bahwa {clause}.",
]
HEARD = [
    ("Menurut laporan, {clause}.", "laporan"),
    ("Menurut kabar yang beredar di Sagara, {clause}.", None),
    ("Menurut informasi dari laman resmi dinas, Jumat, {clause}.", "informasi"),
    ("Menurut hasil investigasi Dinas Pasar Melati, {clause}.", "Dinas Pasar Melati"),
    ("Menurut perhitungan Bank Melati, {clause}.", "Bank Melati"),
    ("Beredar di media sosial unggahan yang menyebut {clause}.", "unggahan"),
    ("Sebelumnya ramai kabar yang mengatakan bahwa {clause}.", None),
    ("Beredar klaim yang menyebut, {clause}.", None),
    ("Muncul spekulasi yang juga mengatakan bahwa {clause}.", None),
    (
        "Beijing mengklaim hampir seluruh laut, meski ada putusan baru yang menyatakan bahwa {clause}.",
        "putusan",
    ),
    ("Ada tuntutan yang menerangkan bahwa {clause}.", "tuntutan"),
    ("Ada yang menilai {clause}.", None),
    ("Namun ada juga yang menyebut {clause}.", None),
    ("Banyak yang memprediksi {clause}.", "Banyak"),
    ("Bahkan banyak warganet yang menduga {clause}.", "banyak warganet"),
    ("Tak sedikit warga yang mengatakan bahwa {clause}.", "Tak sedikit warga"),
    ("Bahkan ada ulama yang berpendapat bahwa {clause}.", "ulama"),
]
NONE = [
    "Menurut rencana, pasar itu dibuka tahun depan oleh bupati.",
    "Menurut informasi yang dihimpun, pasar itu dibuka tahun depan oleh bupati.",
    "Tidak ada informasi yang menyatakan bahwa pasar itu akan ditutup.",
    "Tidak ada warga yang mengaku melihat pencuri itu masuk.",
    "Banyak petani yang mengeluh, di antaranya Lucky Ardiansyah (45).",
    "Sejauh ini benarkah kabar yang menyebut pasar itu akan ditutup?",
    "Ia mengingatkan akan larangan berjualan di trotoar itu.",
    "Dia meminta maaf jika ada pedagang yang belum terdata.",
]
ENDS = {
    "what he owns": ("Rina melaporkan hanya memiliki satu mobil tua.", "hanya memiliki satu mobil tua"),
    "what he will do": (
        "Rina memberi isyarat bakal memindahkan pasar itu.",
        "bakal memindahkan pasar itu",
    ),
    "a warning": (
        "Rina memberi peringatan akan menutup pasar itu tahun depan.",
        "akan menutup pasar itu tahun depan",
    ),
    "a finite word behind a demonstrative": (
        "Rina memastikan pengusutan kasus hingga warga meninggal itu akan dilaksanakan terbuka.",
        "pengusutan kasus hingga warga meninggal itu akan dilaksanakan terbuka",
    ),
    "a finite word behind di atas": (
        "Rina menekankan penjualan beras di atas harga itu tidak dapat dibiarkan.",
        "penjualan beras di atas harga itu tidak dapat dibiarkan",
    ),
    "what something pointed to will do": (
        "Rina menegaskan hal ini ujungnya akan berimbas kepada warga.",
        "hal ini ujungnya akan berimbas kepada warga",
    ),
    "a journey that is normal": (
        "Namun, Rina mengatakan perjalanan kereta sudah normal.",
        "perjalanan kereta sudah normal",
    ),
    "a relative without a head": (
        "Menurut Rina, yang terpenting jangan sampai pasar itu sepi.",
        "yang terpenting jangan sampai pasar itu sepi",
    ),
    "the one concerned": (
        "Selain itu, kata dia, yang bersangkutan telah diberi sanksi berat.",
        "yang bersangkutan telah diberi sanksi berat",
    ),
    "equated behind a comma": (
        "Rina sempat menyebut, yang harus meminta maaf, adalah Budi Santoso.",
        "yang harus meminta maaf, adalah Budi Santoso",
    ),
    "a doubtful word before a pronoun": (
        "Untuk itu, jelas dia, pasar harus ditata secara adil.",
        "pasar harus ditata secara adil",
    ),
    "others behind those who exist": (
        "Ada yang bilang pasar itu sepi sekali, tapi tak sedikit yang memujinya.",
        "pasar itu sepi sekali",
    ),
}
SAID = "Pasar itu akan kami tata bersama para pedagang"
BEHIND = [
    ("dia menandasi.", "Rina Wulandari"),
    ("kabar Rina.", "Rina Wulandari"),
    ("jelasn Rina.", "Rina Wulandari"),
    ("tuturnay lebih lanjut.", "Rina Wulandari"),
    ("ujarya.", "Rina Wulandari"),
    ("begitulah tegas Rina di balai desa.", "Rina Wulandari"),
    ("demikian tertulis dalam laporan Bank Melati.", "Bank Melati"),
    ("dikutip dari pernyataan resmi Bank Melati, Kamis (6/8).", "Bank Melati"),
]


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of every quotation of `text` and who speaks."""
    return [(" … ".join(text[a:b] for a, b in quote.spans), quote.speaker) for quote in extract(text).quotes]


def spoken(text: str) -> list[str]:
    """The words of every quotation of `text`."""
    return [words for words, _ in told(text)]


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_who_or_what_says_it_is_found_wherever_it_stands(subject: str, frame: str) -> None:
    said = frame.format(subject=subject, clause=CLAUSE)
    assert spoken(RINA + said[0].upper() + said[1:]) == [CLAUSE]


@pytest.mark.parametrize(("frame", "speaker"), HEARD)
def test_what_is_heard_and_those_who_exist_report(frame: str, speaker: str | None) -> None:
    ((words, who),) = told("Pasar itu sudah lama sepi. " + frame.format(clause=CLAUSE))
    assert words == CLAUSE
    assert who == speaker or (speaker and who and who.startswith(speaker))


@pytest.mark.parametrize("text", NONE)
def test_these_report_nothing(text: str) -> None:
    assert spoken("Pasar itu sudah lama sepi. " + text) == []


@pytest.mark.parametrize(("text", "clause"), ENDS.values(), ids=list(ENDS))
def test_the_clause_is_found(text: str, clause: str) -> None:
    assert spoken(RINA + text) == [clause]


@pytest.mark.parametrize(("behind", "speaker"), BEHIND)
def test_words_behind_marks_report_without_being_listed(behind: str, speaker: str) -> None:
    assert told(f'{RINA}\n"{SAID}," {behind}') == [(f"{SAID},", speaker)]


@pytest.mark.parametrize(
    "text",
    [
        f'"{SAID}," kata Rina Wulandari, Kamis (7/9/2023) Rina menjelaskan bahwa {CLAUSE}.',
        f'"{SAID}," kata Rina Wulandari, Kamis (7/9/2023),\nRina menjelaskan bahwa {CLAUSE}.',
        f'Rina Wulandari menjelaskan bahwa {CLAUSE} "{SAID}," kata Rina.',
    ],
)
def test_a_lost_full_stop_beside_marks_costs_no_report(text: str) -> None:
    assert sorted(spoken(text)) == sorted([f"{SAID},", CLAUSE])


def test_news_that_is_told_takes_up_the_sentence_before() -> None:
    text = "Pasar Sukamaju dibuka lagi bulan depan.\nKabar itu disampaikan Camat Sukamaju, Rina Wulandari."
    assert told(text) == [("Pasar Sukamaju dibuka lagi bulan depan", "Rina Wulandari")]


BEHIND_ACCORDING = [
    ("Kementerian Pasar Sagara, dikutip Kabar Lima", "Kementerian Pasar Sagara"),
    ("Kementerian Pasar Sagara seperti dilansir Kabar Lima", "Kementerian Pasar Sagara"),
    ("Kementerian Pasar Sagara, dikutip Selasa (10/6)", "Kementerian Pasar Sagara"),
    ("data Dinas Pasar Melati yang dirilis bulan lalu, dikutip Kamis (22/5)", "Dinas Pasar Melati"),
    (
        "Kementerian Pasar Sagara seperti diinformasikan Kabar Lima Selasa, 25 Agustus 2015",
        "Kementerian Pasar Sagara",
    ),
    ("kajian baru oleh Yayasan Melati", None),
]
SURVEYED = [
    "Sebanyak 66,3 persen responden",
    "177 responden",
    "62% responden",
    "57,2 persen UKM",
]


@pytest.mark.parametrize(("source", "speaker"), BEHIND_ACCORDING)
def test_an_aside_of_provenance_hides_no_clause(source: str, speaker: str | None) -> None:
    text = f"Menurut {source}, {CLAUSE}."
    quote = extract(text).quotes[0]
    assert text[slice(*quote.spans[0])] == CLAUSE
    assert speaker is None or quote.speaker == speaker


@pytest.mark.parametrize("who", SURVEYED)
def test_those_who_answer_in_a_survey_speak(who: str) -> None:
    text = f"Survei itu rampung pada Mei. Sementara itu, {who} mengaku tidak puas dengan layanan itu."
    (quote,) = extract(text).quotes
    assert ((quote.speaker or "").lower(), quote.kind) == (who.lower(), "unnamed")


IN_PARLIAMENT = "Ketua Komisi X DPR Lalu Hadrian Wijaya hadir di balai desa. "
SECOND_LOOK = {
    "a name that is a connective": (f"{IN_PARLIAMENT}Lalu juga menegaskan {CLAUSE}.", "Lalu Hadrian Wijaya"),
    "some": (f"Beberapa bahkan menduga {CLAUSE}.", "Beberapa"),
    "a share": (f"Sementara 18,1% menilai {CLAUSE}.", "18,1%"),
    "a relative clause that holds a cause": (
        f"Seorang pedagang yang menolak disebut namanya karena alasan keamanan mengatakan {CLAUSE}.",
        "Seorang pedagang",
    ),
    "a relative clause that holds a list": (
        f"{RINA}Rina yang memimpin dua rapat di kota dan tiga rapat di desa mengatakan {CLAUSE}.",
        "Rina Wulandari",
    ),
    "a state behind an adverbial": (f"Sekarang, dalam keadaan baru, Ukraina menegaskan {CLAUSE}.", "Ukraina"),
    "a body behind a participle": (
        f"Menghadapi musim hujan hingga akhir 2026, PERTANIAS menegaskan {CLAUSE}.",
        "PERTANIAS",
    ),
    "marks in a role": (
        f'Koordinator lapangan "Aliansi Warga Sagara" menegaskan {CLAUSE}.',
        'Koordinator lapangan "Aliansi Warga Sagara"',
    ),
    "a title in marks": (
        f'Media Sagara Pos dalam berita berjudul "Rice at Risk" menyebut bahwa {CLAUSE}.',
        "Media Sagara Pos",
    ),
    "a body that looks like a degree": (f"Namun, MA menyatakan {CLAUSE}.", "MA"),
    "an age before an adverb": (f"{RINA}Rina, 52 tahun, juga menyatakan {CLAUSE}.", "Rina Wulandari"),
    "a clause of place": (
        f"Hal itu terjadi di Sagara, di mana seorang pedagang mengaku {CLAUSE}.",
        "seorang pedagang",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SECOND_LOOK.values(), ids=list(SECOND_LOOK))
def test_a_second_look_finds_the_subject(text: str, speaker: str) -> None:
    (quote,) = extract(text).quotes
    assert text[slice(*quote.spans[0])] == CLAUSE
    assert quote.speaker == speaker
