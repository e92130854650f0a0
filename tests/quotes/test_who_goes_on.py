"""Who speaks where no name stands beside the words: pronouns, groups, paragraphs that go on."""

from __future__ import annotations

import pytest

from quotes import extract

RIO = 'Kapolres Sukamaju AKBP Rio Hartanto menggelar jumpa pers. "Pelaku sudah kami tahan," kata Rio. '
PRONOUNS = {"nya", "ia", "mereka", "keduanya"}
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


def test_paragraphs_in_marks_are_one_quotation() -> None:
    paragraphs = ['"Kami kecewa," tutur Rio Hartanto.', '"Lawan lebih siap."', '"Kami akan bangkit."']
    text = "\n\n".join(paragraphs)
    (quote,) = extract(text).quotes
    assert [text[slice(*span)] for span in quote.spans] == [
        "Kami kecewa,",
        "Lawan lebih siap.",
        "Kami akan bangkit.",
    ]


def test_a_question_ends_a_run_of_paragraphs() -> None:
    text = '"Kami kecewa," tutur Rio Hartanto.\n\n"Mengapa kalah?"\n\n"Karena lawan lebih siap dari kita."'
    assert len(extract(text).quotes) == 2
