"""Interviews printed without quotation marks."""

from __future__ import annotations

import pytest

from quotes.engine import extract
from quotes.records import Article, Quote

LABELLED = """\
BANDUNG - Wali Kota Bandung Budi Santoso menjawab pertanyaan warga. Berikut petikan wawancaranya.

Tanya: Apa yang akan Anda lakukan?

Jawab: Jalan itu diperbaiki tahun ini. Anggarannya ada.

Tanya: Menurut Gubernur Rina Wati, anggarannya kurang. Kapan mulai?

Jawab: Bulan depan.

Kami tidak mau terburu-buru.

Tanya: Apakah warga dilibatkan?

Jawab: Tentu. Kata camat, warga sudah diundang.

Pembangunan jalan di Bandung dimulai tahun lalu."""
NAMED = """\
Harian Pagi berbincang dengan Menteri Kesehatan Rina Wati.
Harian Pagi: Bagaimana persediaan vaksin?
Rina Wati: Cukup untuk tiga bulan. Sudah ada pesanan baru.
Harian Pagi: Ada daerah yang kekurangan?
Rina: Dua daerah, dan bantuan sedang dikirim.
Harian Pagi: Terima kasih.
Rina: Sama-sama."""
IN_TURN = """\
Berikut petikan wawancara dengan Ketua Umum Persatuan Renang, Joko Kuncoro:
Apa target tahun ini?
Lolos ke babak berikutnya. Semua sudah disiapkan.
Perenang muda kami rawat betul.
Musim lalu ada 20 perenang muda. Mereka berasal dari tiga kota.
Bagaimana dengan pelatih?
Pelatih tetap. Saya puas. Mengapa harus diganti?
Lalu perenang muda?
Mereka mendapat kesempatan. "Semua ikut," kata pelatih.
Demikian wawancara kami."""


def said(text: str, title: str = "") -> list[tuple[str | None, list[str]]]:
    """Speakers and words of an article's answers."""
    quotes = [q for q in extract(Article("a", text, title)).quotes if q.evidence.rule == "interview"]
    return [(quote.speaker, _words(text, quote)) for quote in quotes]


def _words(text: str, quote: Quote) -> list[str]:
    return [text[start:end] for start, end in quote.spans]


def test_answers_behind_labels() -> None:
    assert said(LABELLED) == [
        ("Budi Santoso", ["Jalan itu diperbaiki tahun ini. Anggarannya ada"]),
        ("Budi Santoso", ["Bulan depan", "Kami tidak mau terburu-buru"]),
        ("Budi Santoso", ["Tentu. Kata camat, warga sudah diundang"]),
    ]


def test_a_label_is_the_cue() -> None:
    quotes = [q for q in extract(LABELLED).quotes if q.evidence.rule == "interview"]
    assert {LABELLED[slice(*quote.cue)] for quote in quotes if quote.cue} == {"Jawab"}
    assert {quote.type for quote in quotes} == {"indirect"}


def test_labels_that_name_who_answers() -> None:
    assert said(NAMED) == [
        ("Rina Wati", ["Cukup untuk tiga bulan. Sudah ada pesanan baru"]),
        ("Rina Wati", ["Dua daerah, dan bantuan sedang dikirim"]),
        ("Rina Wati", ["Sama-sama"]),
    ]
    first = extract(NAMED).quotes[0]
    assert first.source is not None
    assert NAMED[slice(*first.source)] == "Rina Wati"


def test_answers_below_questions() -> None:
    assert said(IN_TURN) == [
        (
            "Joko Kuncoro",
            ["Lolos ke babak berikutnya. Semua sudah disiapkan", "Perenang muda kami rawat betul"],
        ),
        ("Joko Kuncoro", ["Pelatih tetap. Saya puas. Mengapa harus diganti?"]),
        ("Joko Kuncoro", ['Mereka mendapat kesempatan. "Semua ikut," kata pelatih']),
    ]


def test_a_quotation_inside_an_answer_is_none_of_its_own() -> None:
    assert len(extract(IN_TURN).quotes) == len(said(IN_TURN))


def test_who_answers_is_open_where_two_were_asked() -> None:
    two = IN_TURN.replace("Joko Kuncoro:", "Joko Kuncoro dan Rina Wati:")
    assert said(two) == []


@pytest.mark.parametrize(
    "text",
    [
        # a service article
        "Berikut tanya jawab seputar paspor.\nT: Berapa biayanya?\nJ: Rp350 ribu.\n"
        "T: Di mana mengurusnya?\nJ: Di kantor imigrasi.",
        # an interview for a position
        "Berikut pertanyaan wawancara kerja yang sering muncul.\nApa kelebihan Anda?\nSaya rajin.\n"
        "Apa kekurangan Anda?\nSaya pelupa.\nMengapa kami harus memilih Anda?\nSaya cakap.",
        # labels without turns
        "Rina Wati tampil dalam wawancara.\nTanggal: 3 Mei\nTempat: Bandung\nTiket: habis?\nKursi: ada?",
        # questions of the reporter's own
        "Rina Wati diwawancarai kemarin.\nApa sebabnya?\nKami mencari tahu.\nSiapa salah?\nKami bertanya.\n"
        "Kapan selesai?\nKami menunggu.",
    ],
)
def test_what_only_looks_like_an_interview(text: str) -> None:
    assert said(text) == []


def test_answers_in_marks_stay_direct() -> None:
    text = "\n".join(
        f'{line.partition(": ")[0]}: "{line.partition(": ")[2]}"' if ":" in line else line
        for line in NAMED.splitlines()
    )
    assert said(text) == []
    assert {q.speaker for q in extract(text).quotes if "vaksin" not in text[slice(*q.spans[0])]} >= {
        "Rina Wati"
    }
