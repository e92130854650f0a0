"""Full names that the headline alone tells, and names that a body's or an adverb's word stands before."""

from __future__ import annotations

import pytest

from quotes import Article, extract

TEXT = '"Rapat sudah selesai," kata Hendra di Sukamaju. Hendra mengatakan jalan itu segera dibuka.'
HEADLINES = {
    "before a comma": ("Panggil Hendra Wijaya, Wali Kota Minta Jalan Dibuka", "Hendra Wijaya"),
    "before a verb": ("Hendra Wijaya Ungkap Kondisi Jalan", "Hendra Wijaya"),
    "behind a first name": ("Ahmad Hendra Sebut Jalan Segera Dibuka", "Ahmad Hendra"),
    "no more than the text": ("Hendra Yakin Jalan Segera Dibuka", "Hendra"),
    "somebody else beside": ("Sidang Kabinet, Hendra Puji Jokowi", "Hendra"),
    "nobody of that name": ("Jalan Segera Dibuka", "Hendra"),
    "none": ("", "Hendra"),
}
IN_THE_TEXT = {
    "behind a club": (
        'Petinggi di Persib Umar Muchtar optimistis. "Kami siap," kata Umar. Umar lalu pulang.',
        "Umar Muchtar",
    ),
    "behind a coalition": (
        "Warga yang tergabung dalam Koalisi Ibu Kota Adito Nugroho mengatakan udara kotor sekali. "
        '"Ini bukan main-main," ujar Adito di Sukamaju.',
        "Adito Nugroho",
    ),
    "a day's name": (
        "Manajer Pertamina Niaga, Ahad Rahmadi, menjelaskan bahwa pasokan aman. "
        '"Pasokan aman," ujar Ahad di Sukamaju.',
        "Ahad Rahmadi",
    ),
}


@pytest.mark.parametrize(("title", "name"), HEADLINES.values(), ids=HEADLINES)
def test_the_headline_tells_the_full_name(title: str, name: str) -> None:
    extraction = extract(Article("a", TEXT, title=title))
    assert [quote.speaker for quote in extraction.quotes] == [name, name]
    assert [speaker.name for speaker in extraction.speakers] == [name]


def test_the_chain_ends_in_the_headline() -> None:
    (quote, _) = extract(Article("a", TEXT, title="Hendra Wijaya Ungkap Kondisi Jalan")).quotes
    last = quote.evidence.chain[-1]
    assert (last.text, last.relation, last.span) == ("Hendra Wijaya", "headline", (0, 0))


def test_a_full_name_in_the_text_needs_no_headline() -> None:
    text = f"Hendra Gunawan hadir. {TEXT}"
    quotes = extract(Article("a", text, title="Hendra Wijaya Ungkap Kondisi Jalan")).quotes
    assert {quote.speaker for quote in quotes} == {"Hendra Gunawan"}


@pytest.mark.parametrize(("text", "name"), IN_THE_TEXT.values(), ids=IN_THE_TEXT)
def test_a_name_is_whole_where_one_word_of_it_speaks_alone(text: str, name: str) -> None:
    assert {quote.speaker for quote in extract(text).quotes} == {name}
