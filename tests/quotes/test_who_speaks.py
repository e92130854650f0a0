"""Who speaks where the words beside a quotation name somebody else: a relative, a body, a place."""

from __future__ import annotations

import pytest

from quotes import extract

FOUND = "Danu Saputra ditemukan di jalan. "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (FOUND + 'Ia sehat. "Kami lega," kata istri Danu.', "istri Danu"),
        (FOUND + 'Ia sehat. "Kami lega," kata adik Danu Saputra.', "adik Danu Saputra"),
        (
            FOUND + "Ayah dan ibu kandung Danu menduga ada penganiayaan yang dialami putra mereka.",
            "Ayah dan ibu kandung Danu",
        ),
        (
            FOUND
            + '"Sudah pulang," kata Rino Kusdita, anak Danu. Anak Danu mengaku melihat ayahnya di jalan.',
            "Rino Kusdita",
        ),
        (FOUND + '"Kami lega," kata ayah Danu, Hendra Wijaya.', "Hendra Wijaya"),
        (FOUND + 'Danu senang. "Kami lega," ucap rekan Danu, Hendra Wijaya.', "Hendra Wijaya"),
        ('Rina Wati hadir. Anaknya sakit. "Saya sedih," kata Ibu Rina.', "Rina Wati"),
        (
            "Hadir pula Danu Saputra. Sebagai ayah, Danu Saputra mengaku sangat bangga anaknya tampil bagus.",
            "Danu Saputra",
        ),
    ],
)
def test_a_relative_is_not_whose_relative_it_is(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    "source",
    [
        "Kepala Desa Sukamaju, Kecamatan Melatiwangi, Kabupaten Kediri, Danu Prasmono",
        "pemilik usaha jamu dari PT Alam Hijau Tirtasindo, Danu Prasmono",
        "pemilik usaha jamu dari PT Alam Hijau Tirtasindo, Kecamatan Melatiwangi, Danu Prasmono",
    ],
)
def test_a_name_stands_behind_the_place(source: str) -> None:
    (quote,) = extract(f'"Harus bangkit," kata {source}, di Kediri, Jumat.').quotes
    assert quote.speaker == "Danu Prasmono"


def test_who_comes_from_a_body_with_an_acronym_speaks() -> None:
    text = (
        "Letnan Jenderal Rudi Hartono dari Kementerian Pertahanan Israel (KPI) mengatakan perang belum usai."
    )
    assert [q.speaker for q in extract(text).quotes] == ["Rudi Hartono"]


def test_what_a_letter_says_is_its_writers() -> None:
    text = "Luhur Hartono mengirim surat kepada Dodi. Isinya meminta Dodi untuk meminta maaf."
    assert [q.speaker for q in extract(text).quotes] == ["Luhur Hartono"]


def test_letters_that_change_places_are_one_name() -> None:
    text = (
        "Hal ini disampaikan Kalapas Sukamaju, Maman Herwaman, kepada wartawan. "
        '"Kami buka dua hari," kata Maman Hermawan. Kalapas menjelaskan bahwa pihaknya bersiaga.'
    )
    assert {q.speaker for q in extract(text).quotes} == {"Maman Hermawan"}


def test_a_region_of_two_words_is_one_office() -> None:
    text = (
        "Pangdam IX/Udayana Mayjen Piek Hartanto berduka. Jenderal Wahyu Santosa hadir. "
        '"Dua puluh tersangka," kata Wahyu. Pangdam Udayana mengaku kehilangan prajurit muda.'
    )
    assert extract(text).quotes[-1].speaker == "Piek Hartanto"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Pihak mantan Gubernur Sukamaju Danu Saputra memastikan siap hadir di sidang itu.",
            "Pihak mantan Gubernur Sukamaju Danu Saputra",
        ),
        (
            'Danu Saputra hadir. "Tentu," kata pengacara Danu, Rudi Hartono. Pihak Danu Saputra berharap '
            'perkara itu selesai. "Kami siap," imbuhnya.',
            "Rudi Hartono",
        ),
        (
            "Danu Saputra, Wakil Koordinator Walhi, selaku kuasa hukum warga mengatakan, sungai itu kotor.",
            "Danu Saputra",
        ),
        (
            "Danu Saputra, Direktur Walhi, menulis surat kepada Wali Kota Rudi Hartono pekan ini, mendesak "
            "agar sungai itu dibersihkan.",
            "Danu Saputra",
        ),
        (
            "Kebaikan suami Rina Wati itu dirasakan oleh Siti Aminah. Lewat Instagram, dia membocorkan, Tono "
            "mengirim sejumlah dana untuk membantu.",
            "Siti Aminah",
        ),
    ],
)
def test_those_named_around_a_speaker_do_not_speak(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker
