"""Words between marks without a reporting word, and where reported clauses with a source inside begin."""

from __future__ import annotations

import pytest

from quotes import extract

BESIDE = [
    (
        'Wulan Prameswari memanen padi. "Panen tahun ini jauh lebih baik dari dulu," Wulan menandasi.',
        "Wulan Prameswari",
    ),
    ('"Kami sempat takut atap itu roboh karena hujan," Sardi Wibowo berbagi cerita.', "Sardi Wibowo"),
    (
        'Bupati Budi Hartanto tiba. "Pasar ini akan dibangun ulang nanti," Budi di kantornya, Rabu (6/8).',
        "Budi Hartanto",
    ),
    (
        '"Pasar ini akan dibangun ulang nanti," Budi Hartanto, Kepala Dinas Pasar Lembah, dalam rilisnya.',
        "Budi Hartanto",
    ),
    (
        '"Kawasan itu tetap dikelola wali kota," demikian penjelasan resmi dari Kementerian Perhubungan.',
        "Kementerian Perhubungan",
    ),
    (
        '"Tidak ada bukti bahwa obat itu berbahaya," seperti disampaikan Direktur Kesehatan, Gita Amirta.',
        "Gita Amirta",
    ),
    (
        '"Kami mohon tidak menghujat pemain itu lagi," lanjutan tulisan Nova Hardian di akunnya.',
        "Nova Hardian",
    ),
    ('"Kami berharap warga mematuhi aturan itu demi kebaikan bersama, "kata Apip Santoso.', "Apip Santoso"),
    (
        'Tito Wibawa datang ke Lembah. "Saya doakan harga beras tetap terkendali tahun ini," tutupnha.',
        "Tito Wibawa",
    ),
    (
        'Rendra Putra menuliskan pesan hangat untuk istrinya, "Teruslah melangkah sampai kita tua."',
        "Rendra Putra",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), BESIDE)
def test_a_sentence_between_marks_that_ends_in_a_comma_was_said(text: str, speaker: str) -> None:
    (quote,) = extract(text).quotes
    assert (quote.type, quote.speaker) == ("direct", speaker)


ALONE = [
    'Dita Laras tiba. "Kota ini ramah bagi semua keluarga,".Ia lalu pulang ke rumahnya.',
    '"Kota ini ramah bagi semua keluarga,"  Selasa (3/10/2023).',
]


@pytest.mark.parametrize("text", ALONE)
def test_such_words_count_without_a_source_beside_them(text: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.type == "direct"
    assert quote.source is None


def test_the_report_behind_such_words_stays() -> None:
    text = '"Demi keamanan kita semua," Rina Hartati mengatakan ia telah "mengirim dua kapal ke teluk itu".'
    assert [quote.type for quote in extract(text).quotes] == ["mixed"]


WHOLE = [
    (
        "Vila yang dibangun paling akhir, dia menegaskan, juga dibuat dengan kayu jati.",
        ["Vila yang dibangun paling akhir", "juga dibuat dengan kayu jati"],
    ),
    (
        "Untuk mendukung kawasan wisata itu, dia menegaskan, nantinya akan dilengkapi dengan taman.",
        ["Untuk mendukung kawasan wisata itu", "nantinya akan dilengkapi dengan taman"],
    ),
    (
        "Gubernur Rudi Malik memberi sinyal tarif parkir di pasar akan diumumkan pekan depan.",
        ["tarif parkir di pasar akan diumumkan pekan depan"],
    ),
    (
        "Bupati Rudi Malik mengatakan, selain memberi bibit, pihaknya juga meminta warga menanam jagung.",
        ["selain memberi bibit, pihaknya juga meminta warga menanam jagung"],
    ),
    ("Gubernur Rudi Malik memberi isyarat bakal mundur dari partainya.", ["bakal mundur dari partainya"]),
]


@pytest.mark.parametrize(("sentence", "words"), WHOLE)
def test_the_subject_before_a_source_or_a_verb_is_said_too(sentence: str, words: list[str]) -> None:
    text = f'"Vila itu milik desa kami," kata Rony Laksana.\n\n{sentence}'
    quote = extract(text).quotes[-1]
    assert [text[start:end] for start, end in quote.spans] == words


@pytest.mark.parametrize(
    "sentence", ["Kesepakatan itu menandai kembalinya Rudi ke klub lamanya setelah musim yang sukses."]
)
def test_what_marks_an_event_says_nothing(sentence: str) -> None:
    assert not extract(sentence).quotes
