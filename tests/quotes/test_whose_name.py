"""Whose a nickname is, where a name begins that a body's runs into, and names told in two ways."""

from __future__ import annotations

import pytest

from quotes import extract

CALLED = {
    "by a word that is begun in the name": (
        "Direktur Siti Aminah Lestari mendesak polisi bertindak. Korbannya dikenal dengan inisial MML. "
        '"Kasus ini harus tuntas," kata wanita yang akrab disapa Ami ini.',
        "Siti Aminah Lestari",
    ),
    "by a word of the name, with another named last": (
        "Pengasuh pondok, KH Mohammad Ali Makki, menerima sapi dari Presiden Prabowo Subianto. "
        "Lelaki yang akrab "
        "disapa Gus Makki itu senang. “Terima kasih,” kata Gus Makki.",
        "Mohammad Ali Makki",
    ),
    "by parts of two words": (
        "Pelatih Bambang Nurdiansyah memuji Maman Abdurahman. Pria yang akrab disapa Banur itu menilai "
        "timnya siap.",
        "Bambang Nurdiansyah",
    ),
    "by initials": (
        "Pelatih Rahmad Darmawan memuji Slamet Riyadi. Pelatih yang biasa disapa RD itu menilai timnya siap.",
        "Rahmad Darmawan",
    ),
    "by no part of the name": (
        "Bupati Ika Puspitasari membuka pasar. Perempuan yang akrab disapa Ning Ita itu berharap "
        "pasarnya akan ramai.",
        "Ika Puspitasari",
    ),
    "beside another whose name has it": (
        "Kesit Budi menonton Marselino Ferdinan, yang akrab disapa Kesit. “Saya siap,” kata Marselino.",
        "Marselino Ferdinan",
    ),
    "never by whom letters call": (
        "Korban berinisial ES dirawat. “Kasihan anak itu,” kata pria yang biasa disapa Jaro ini kemarin.",
        "Jaro",
    ),
    "not by who calls somebody in": (
        "Elon Musk marah. Rancangan yang dijuluki Trump sebagai kado itu gagal. Donald Trump pergi. "
        "“Saya kecewa,” kata Trump.",
        "Donald Trump",
    ),
    "not by a court": (
        "Nadiem Makarim dipanggil Prabowo ke istana. Presiden Prabowo Subianto hadir. “Ayo "
        "bekerja,” kata Prabowo.",
        "Prabowo Subianto",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), CALLED.values(), ids=CALLED)
def test_a_nickname_goes_to_whose_name_it_is_made_of(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


RUN_IN = {
    "a kitchen's place": "Insiden di SPPG Klarasen ditangani. Kepala SPPG Klarasen Rizky Irana "
    "mengaku lalai. "
    "“Kami menyesal,” kata Rizky.",
    "a base camp": "Pihak Bambangan menutup jalur. “Kabar itu betul,” kata pengelola basecamp via "
    "Bambangan Rizky "
    "Irana. “Jalur ditutup,” sambung Rizky.",
    "a firm's last word": "PT Kota Propertika membuka tender. Direktur Utama Kota Propertika Rizky "
    "Irana mengatakan "
    "tender dibuka. “Siapa pun boleh ikut,” kata Rizky.",
    "by the last name": "Peserta Corsetta tiba. “Kami siap,” kata Direktur Corsetta Rizky Wiradana. "
    "Menurut Wiradana, "
    "timnya kuat. “Ayo,” kata Wiradana.",
}


@pytest.mark.parametrize("text", RUN_IN.values(), ids=RUN_IN)
def test_a_name_begins_behind_words_that_never_speak(text: str) -> None:
    assert {quote.speaker for quote in extract(text).quotes} <= {"Rizky Irana", "Rizky Wiradana"}


def test_a_first_word_that_is_whole_with_the_second_stays() -> None:
    text = (
        "Petinju Floyd Maywinter Jr pamer mobil. Floyd Maywinter menulis, “Mobil baru saya.” Ia "
        "berterima kasih. "
        "“Terima kasih,” kata Maywinter."
    )
    assert {quote.speaker for quote in extract(text).quotes} == {"Floyd Maywinter Jr"}


SPELT = {
    "the first letter lost": ("Den Ananda", "Nanda"),
    "h behind a consonant": ("Bhima Yudhistira", "Bima"),
}


@pytest.mark.parametrize(("full", "short"), SPELT.values(), ids=SPELT)
def test_short_and_other_spellings_are_the_same_person(full: str, short: str) -> None:
    text = (
        f"Pengamat {full} menilai harga akan naik. “Stok menipis,” kata {short} kepada wartawan di Jakarta."
    )
    assert [quote.speaker for quote in extract(text).quotes] == [full, full]


def test_a_video_link_in_a_paragraph_names_nobody() -> None:
    text = (
        "Sekjen Gerindra Ahmad Muzani bertemu Hasto.\nSimak Video: Momen Hasto dan Muzani Rangkulan "
        "Sambil Berbisik di "
        'MPR[Gambas:Video 20detik] "Ya sebagai sesama pimpinan partai kami berteman lama sekali," '
        "ujar Muzani."
    )
    assert [quote.speaker for quote in extract(text).quotes] == ["Ahmad Muzani"]


def test_a_source_without_a_name_has_one_spelling() -> None:
    text = "Jaksa mengatakan terdakwa akan banding. “Kami siap,” ujar jaksa. Jaksa menilai ia bersalah."
    extraction = extract(text)
    assert [quote.speaker for quote in extraction.quotes] == ["jaksa"] * 3
    assert [speaker.name for speaker in extraction.speakers] == ["jaksa"]


OPINIONS = ("pendapat", "pandangan", "penilaian", "perkiraan")


@pytest.mark.parametrize("noun", OPINIONS)
def test_an_opinion_is_whose_it_is(noun: str) -> None:
    (quote,) = extract(f"Harga beras akan naik, demikian menurut {noun} agen sang pemain.").quotes
    assert quote.speaker == "agen sang pemain"


HER_OR_HIM = {
    "sure": "Bupati Rina Wulandari bertemu Dewi Lestari. Dewi Lestari pulang. Ia mengatakan harga akan naik.",
    "less sure": "Tono Wijaya memuji Budi Santoso. Budi Santoso memuji Tono Wijaya. Pemain Persija itu "
    "mengatakan laga akan ramai.",
}


@pytest.mark.parametrize("text", HER_OR_HIM.values(), ids=HER_OR_HIM)
def test_candidates_are_told_most_probable_first(text: str) -> None:
    (quote,) = extract(text).quotes
    told = [candidate.probability for candidate in quote.evidence.candidates]
    assert len(told) == 2
    assert told == sorted(told, reverse=True)
    assert sum(told) <= 1.0001


def test_a_bare_noun_is_less_sure_than_a_whole_name() -> None:
    whole, bare = (
        extract(f"{source} menyatakan harga beras akan naik bulan depan.").quotes[0].confidence
        for source in ("Badan Pusat Statistik", "Laporan")
    )
    assert bare < 0.7
    assert whole > 0.9


ADVERBS = ("Parahnya", "Spekulasinya", "Tragisnya", "Menggelikannya")


@pytest.mark.parametrize("adverb", ADVERBS)
def test_an_adverb_in_nya_is_nobody(adverb: str) -> None:
    text = (
        "Chandra Modeong mendatangi lokasi. Ia mengatakan informasi itu benar.\n"
        f'{adverb}, para pekerja tak merespons saat ditanyai.\n"Ternyata mereka diam saja," ujarnya.'
    )
    assert {quote.speaker for quote in extract(text).quotes} == {"Chandra Modeong"}


SUBJECTS = {
    "a role in a team": "Kapten tim Evan Dimas sependapat dengan pelatihnya. Menurutnya, latihan itu berat.",
    "a role in a firm": "Manajer klub Evan Dimas memuji lawan itu. “Mereka kuat,” katanya.",
    "somebody who will not speak": "Evan Dimas sendiri memilih bungkam. “Nanti saja,” katanya singkat.",
}


@pytest.mark.parametrize("text", SUBJECTS.values(), ids=SUBJECTS)
def test_who_comes_in_as_subject_speaks_next(text: str) -> None:
    before = "Pelatih Indra Sjafri memuji Evan Dimas. “Kami siap,” kata Indra.\n"
    assert extract(before + text).quotes[-1].speaker == "Evan Dimas"
