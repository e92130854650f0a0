"""Words that are names as well, several who speak together, and what denials and targets say."""

from __future__ import annotations

import pytest

from quotes import extract

LALU = "Wakil Ketua DPRD, Lalu Hendra Wijaya, menyambut baik rencana itu.\n\n"
SPEAKERS = {
    "a name like an adverb": (LALU + '"Kami setuju," kata Lalu di Sukamaju.', "Lalu Hendra Wijaya"),
    "it opens a sentence": (LALU + "Lalu mengatakan jalan itu segera dibuka.", "Lalu Hendra Wijaya"),
    "an adverb before a name": ("Lalu Rina Wati mengatakan jalan itu segera dibuka.", "Rina Wati"),
    "an adverb beside such a name": (
        LALU + "Lalu warga desa mengatakan jalan itu segera dibuka.",
        "warga desa",
    ),
    "a double surname": (
        '"Jalan itu rusak," kata Kimberly Ashford-Lane, pendiri Kelas.',
        "Kimberly Ashford-Lane",
    ),
    "a pair parted by a stroke": (
        "Ganda putra Hendra Wijaya/Rizal Fauzi mengaku kecewa usai tersingkir di babak pertama.",
        "Hendra Wijaya",
    ),
    "firms": (
        "Sagara Inc dan PT Melati Jaya mengaku telah mengajukan permohonan untuk membayar utang.",
        "Sagara Inc",
    ),
    "an adverb before oleh": (
        "Disampaikan juga oleh Rina Wati, hingga kini jalan itu belum dibuka.",
        "Rina Wati",
    ),
}
WORDS = {
    "a rumour": ("menepis kabar dirinya akan pindah ke Medan", "dirinya akan pindah ke Medan"),
    "a rumour behind bahwa": ("menepis tudingan bahwa ia akan pindah ke Medan", "ia akan pindah ke Medan"),
    "a rumour's object": ("menepis kabar pernikahannya di Medan", ""),
    "not denied": (
        "tak menampik minat warga di desa itu sangat tinggi",
        "minat warga di desa itu sangat tinggi",
    ),
    "called": (
        "menyatakannya sebagai kabar bohong yang disebar warga",
        "sebagai kabar bohong yang disebar warga",
    ),
    "a target": ("menargetkan jembatan itu bisa dibuka bulan depan", "jembatan itu bisa dibuka bulan depan"),
    "a figure": ("menargetkan penjualan 5 juta unit", ""),
}


@pytest.mark.parametrize(("text", "name"), SPEAKERS.values(), ids=SPEAKERS)
def test_who_speaks(text: str, name: str) -> None:
    quote = extract(text).quotes[-1]
    assert quote.speaker == name


def said(text: str) -> list[str]:
    """The words of the quotations of `text`."""
    return [" … ".join(text[a:b] for a, b in quote.spans) for quote in extract(text).quotes]


@pytest.mark.parametrize(("clause", "words"), WORDS.values(), ids=WORDS)
def test_what_is_denied_or_aimed_at(clause: str, words: str) -> None:
    assert said(f"Ketua RT Rina Wati {clause}.") == ([words] if words else [])


def test_only_somebody_named_aims_in_words() -> None:
    assert said("Perusahaan itu menargetkan jembatan itu bisa dibuka bulan depan.") == []


def test_firms_speak_together() -> None:
    text = (
        "Sagara Inc dan PT Melati Jaya mengaku telah mengajukan permohonan untuk membayar utang. "
        "Mereka berjanji melunasi utang itu tahun depan."
    )
    first, second = extract(text).quotes
    assert (first.speaker, first.kind, first.also) == ("Sagara Inc", "organization", ("PT Melati Jaya",))
    assert (second.speaker, second.kind) == ("Sagara Inc", "organization")


def test_a_letter_behind_a_figure_is_nobody() -> None:
    quotes = extract("Sertifikasi 3C menyebutkan ponsel itu mendukung pengisian daya 90 watt.").quotes
    assert all(quote.speaker != "C" for quote in quotes)


def test_the_agent_stands_inside() -> None:
    text = (
        "Pengamat Rina Wati hadir. "
        "Batas 500 meter disebut Rina sebagai ukuran yang wajar bagi kapal. "
        "Disampaikan juga oleh Rina, hingga kini jalan itu belum dibuka."
    )
    assert said(text) == [
        "Batas 500 meter … sebagai ukuran yang wajar bagi kapal",
        "hingga kini jalan itu belum dibuka",
    ]
