"""Constructions that everyday news is full of: reports without commas, lost spaces, moved marks."""

from __future__ import annotations

import pytest

from quotes import extract

IMAN = "Wali Kota Medan Iman Saragih hadir di pasar. "
REPORTED = {
    "no comma around the verb": (
        IMAN + "Pasar itu kata Iman sudah dibuka kembali.",
        ["Pasar itu", "sudah dibuka kembali"],
        "Iman Saragih",
    ),
    "no comma behind a connective": (
        IMAN + "Namun, tegas Iman tidak semua kios bisa dipakai.",
        ["tidak semua kios bisa dipakai"],
        "Iman Saragih",
    ),
    "a conjunction before the verb": (
        IMAN + "Meski sempat tertunda, namun kata dia, pasar tetap dibuka.",
        ["Meski sempat tertunda", "pasar tetap dibuka"],
        "Iman Saragih",
    ),
    "sebagaimana opens the sentence": (
        "Sebagaimana disampaikan Iman Saragih, pasar dibuka bulan depan.",
        ["pasar dibuka bulan depan"],
        "Iman Saragih",
    ),
    "a passive with nya inside": (
        IMAN + "Pembukaan pasar diakuinya adalah berkat kerja pedagang.",
        ["Pembukaan pasar", "adalah berkat kerja pedagang"],
        "Iman Saragih",
    ),
    "a condition before the source": (
        IMAN + "Apabila hujan turun lagi, Iman mengatakan pasar akan ditutup.",
        ["Apabila hujan turun lagi", "pasar akan ditutup"],
        "Iman Saragih",
    ),
    "an adverbial of time before the verb": (
        IMAN + "Iman beberapa hari lalu mengatakan pasar akan dibuka.",
        ["pasar akan dibuka"],
        "Iman Saragih",
    ),
    "a subject behind a long adverbial": (
        IMAN
        + "Masa sewa akan berakhir pada 29 Oktober mendatang, Wali Kota berharap pedagang dapat bersabar.",
        ["pedagang dapat bersabar"],
        "Iman Saragih",
    ),
    "a subject with a relative clause": (
        "Menteri Iman Saragih yang ikut hadir pada acara tersebut mengaku bangga dengan semangat pedagang.",
        ["bangga dengan semangat pedagang"],
        "Iman Saragih",
    ),
    "an adverbial before the clause's subject": (
        IMAN + "Ia menambahkan pada tahun 2022, sewa kios yang dibayar pedagang sebesar Rp 900 ribu.",
        ["pada tahun 2022, sewa kios yang dibayar pedagang sebesar Rp 900 ribu"],
        "Iman Saragih",
    ),
    "a verb glued to an acronym": (
        "Partai NasDemmenilai pembukaan pasar itu sudah terlambat.",
        ["pembukaan pasar itu sudah terlambat"],
        "Partai NasDem",
    ),
    "said of the sentence before, with nya": (
        IMAN + "Pasar akan dibuka kembali bulan depan. Hal ini disampaikannya usai rapat.",
        ["Pasar akan dibuka kembali bulan depan"],
        "Iman Saragih",
    ),
    "said of the sentence before, when": (
        IMAN + "Pasar akan dibuka kembali bulan depan. Hal ini disampaikan saat Iman membuka rapat.",
        ["Pasar akan dibuka kembali bulan depan"],
        "Iman Saragih",
    ),
    "glued on both sides": (
        "Menteri RISaragihmengatakan pasar harus dibuka lebih cepat.",
        ["pasar harus dibuka lebih cepat"],
        "Saragih",
    ),
}


@pytest.mark.parametrize(("text", "spans", "speaker"), REPORTED.values(), ids=REPORTED)
def test_a_report_is_found_with_its_speaker(text: str, spans: list[str], speaker: str) -> None:
    (quote,) = extract(text).quotes
    assert [text[start:end] for start, end in quote.spans] == spans
    assert quote.speaker == speaker


OBJECTS = [
    "Iman Saragih menyatakan keberatan atas pembukaan pasar itu.",
    "Iman Saragih menegaskan komitmen pemerintah dalam mendukung pedagang kecil di pasar.",
    "Iman Saragih menyoroti peran sentral pedagang dalam rapat hari ini, meskipun bukan agenda utama.",
    "Iman Saragih memaparkan beberapa poin penting yang harus menjadi perhatian pedagang.",
]


@pytest.mark.parametrize("text", OBJECTS)
def test_a_noun_phrase_is_no_report(text: str) -> None:
    assert extract(text).quotes == ()


SOURCES = {
    "a name that ends like a place": ('"Kami menang," kata Hotman Paris.', "Hotman Paris"),
    "a rank between commas": (
        '"Kami siap," ujar Kepala Badan Reserse Kriminal Polri, Komjen Pol, Budi Waseso di Jakarta.',
        "Budi Waseso",
    ),
    "an abbreviation in parentheses": (
        '"Kami siap," kata Kepala Kesatuan Pengamanan Lapas (Ka. KPLP), Muhammad Nurzaman, Selasa.',
        "Muhammad Nurzaman",
    ),
    "a person called by initials": (
        "Susilo Bambang Yudhoyono (SBY) hadir. Menurut SBY, pasar itu bagus sekali.",
        "Susilo Bambang Yudhoyono",
    ),
    "an office's short name": (
        "Kepala Dinas Pasar (Dispasar) Kota Medan, Iman Saragih, hadir. Kemarin, Dispasar mengimbau "
        "pedagang agar bersabar.",
        "Dinas Pasar (Dispasar) Kota Medan",
    ),
    "a person cites a medium": ('"Kami menang," kata Iman Saragih mengutip Detik.', "Iman Saragih"),
    "a name glued to what follows": (
        "Menteri Muhaimin Iskandaratau Cak Imin hadir. Imin mengatakan pasar itu penting bagi warga.",
        "Muhaimin Iskandar",
    ),
    "a name glued to its role": (
        'Polisi memeriksa selebgramLisa Mariana. "Saya siap," kata Lisa.',
        "Lisa Mariana",
    ),
    "a nickname between marks": (
        "Direktur Walhi Wahyudin 'Iwank' hadir. Iwank mendesak pemerintah segera mengevaluasi pasar.",
        "Wahyudin",
    ),
    "a relative clause between commas": (
        "Ketua Badan Pengawas Pemilu Abhan, yang juga menjadi narasumber dalam diskusi itu, mengatakan, "
        "bantuan rentan dipolitisasi.",
        "Abhan",
    ),
    "an aside between dashes": (
        "Rumah itu terbakar. Rina Wulandari — dokter yang tiba pertama — menuturkan, ada selang yang bocor.",
        "Rina Wulandari",
    ),
    "an unlisted first name behind an office": (
        "Ketua Umum Ikatan Ahli Kesehatan (IAK) Ede Surya Darmawan mengingatkan agar warga berhati-hati.",
        "Ede Surya Darmawan",
    ),
    "an account": (
        '"Keren banget ini pasarnya," tulis akun @dwika.putra di kolom komentar.',
        "akun @dwika.putra",
    ),
    "an account of a body": (
        'Sekretariat Kabinet membagikan foto. "Pasar itu selesai dibangun," tulis @sekretariat.kabinet.',
        "Sekretariat Kabinet",
    ),
    "who is only brought up for the first time": (
        '"Awas, minggir dulu," ujar sang perekam video.',
        "sang perekam video",
    ),
    "the subject, not whom the participle names": (
        "Bahlil Lahadalia menyebut pasar itu layak dibuka. Menanggapi penolakan bagi Soeharto, "
        "menteri itu berkata bahwa tidak ada manusia yang sempurna.",
        "Bahlil Lahadalia",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SOURCES.values(), ids=SOURCES)
def test_the_source_is_read_rightly(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


def test_a_mark_moved_to_the_line_before_still_opens() -> None:
    text = (
        'Iman Saragih hadir di pasar. "Kami senang," kata Iman.\n'
        'Ia lalu berkeliling pasar bersama pedagang."\n'
        'Besok pasar dibuka untuk semua," ujar dia.'
    )
    words = [text[quote.spans[0][0] : quote.spans[-1][1]] for quote in extract(text).quotes]
    assert words == ["Kami senang,", "Besok pasar dibuka untuk semua,"]


def test_a_role_glued_to_a_headline_ends_it() -> None:
    text = (
        "Baca juga: Inpres Pasar Tinggal Tunggu Teken PrabowoKetua Umum Partai Golkar, Bahlil Lahadalia, "
        "juga datang. Ia mengatakan pasar akan dibuka."
    )
    assert [quote.speaker for quote in extract(text).quotes] == ["Bahlil Lahadalia"]
