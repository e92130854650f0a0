"""A sentence that the next one takes up, where it reports something itself."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
TAKEN_UP = {
    "no verb of its own": (
        "Pasar itu dibuka bulan depan. Hal itu disampaikan Rina.",
        "Pasar itu dibuka bulan depan",
    ),
    "a body's spokesman": (
        "Dinas Pasar menyesali keputusan pedagang. Hal itu diungkapkan Kepala Dinas Budi Santoso.",
        "Dinas Pasar menyesali keputusan pedagang",
    ),
    "a person's clause": (
        "Rina mengancam mencabut izin pedagang yang menunggak. Hal itu ia sampaikan di balai desa.",
        "mencabut izin pedagang yang menunggak",
    ),
}
BARE = [
    "Rina menegaskan pentingnya menjaga pasar desa itu. Hal itu disampaikan Rina usai rapat.",
    "Rina mengutarakan keinginan membuka pasar baru di sana. Hal itu Rina sampaikan lewat video.",
]
FRONTED = {
    "a subject before its source": (
        "Vila di tepi kali itu, Rina menambahkan, akan dibuka untuk umum.",
        ["Vila di tepi kali itu", "akan dibuka untuk umum"],
    ),
    "an adverbial before it": (
        "Untuk pekan ini, Rina mengatakan, ada tiga acara desa.",
        ["ada tiga acara desa"],
    ),
}


@pytest.mark.parametrize(("text", "words"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_what_is_taken_up(text: str, words: str) -> None:
    (quote,) = extract(RINA + text).quotes
    text = RINA + text
    assert " … ".join(text[a:b] for a, b in quote.spans) == words


@pytest.mark.parametrize("text", BARE)
def test_a_noun_phrase_is_not_what_was_said(text: str) -> None:
    assert extract(RINA + text).quotes == ()


@pytest.mark.parametrize(("text", "spans"), FRONTED.values(), ids=FRONTED)
def test_what_stands_before_its_source(text: str, spans: list[str]) -> None:
    text = RINA + text
    (quote,) = extract(text).quotes
    assert [text[a:b] for a, b in quote.spans] == spans
