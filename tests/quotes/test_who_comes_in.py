"""Whom -nya and a pronoun take up where somebody else came in since the last quotation, or was only named."""

from __future__ import annotations

import pytest

from quotes import extract

FIRST = {
    "a report": "Menteri Perdagangan Budi Santoso mengatakan harga garam naik tahun ini.",
    "words in marks": '"Harga garam naik tahun ini," kata Menteri Perdagangan Budi Santoso, Senin (2/9).',
    "menurut": "Menurut Menteri Perdagangan Budi Santoso, harga garam naik tahun ini.",
}
COMES = (
    "Hal senada diungkapkan Ketua Kadin Rina Wulandari.",
    "Pernyataan itu dibantah oleh Ketua Kadin Rina Wulandari.",
    "Hal serupa dirasakan Rina Wulandari (45), petani garam di Madura.",
    "Salah satu yang terdampak adalah Rina Wulandari (45), petani garam di Madura.",
    "Sementara itu, Ketua Kadin Rina Wulandari menyambut baik rencana tersebut.",
    "Secara terpisah, Ketua Kadin Rina Wulandari mempertanyakan kebijakan itu.",
    "Di tempat terpisah, Ketua Kadin Rina Wulandari mengungkapkan kekecewaannya.",
    "Dihubungi terpisah, Ketua Kadin Rina Wulandari enggan berkomentar banyak soal itu.",
    "Tak hanya itu, Ketua Kadin Rina Wulandari membenarkan kabar tersebut.",
)
NAMED = (
    "Budi bertemu Ketua Kadin Rina Wulandari pada Senin.",
    "Kebijakan itu disusun bersama Ketua Kadin Rina Wulandari.",
    "Budi menggantikan Rina Wulandari sejak Mei lalu.",
    "Rapat itu juga dihadiri Ketua Kadin Rina Wulandari dan sejumlah pengusaha.",
    "Pada 2020, Presiden Rina Wulandari meresmikan tambak garam di Madura.",
    "Tahun lalu, Presiden Rina Wulandari meresmikan tambak garam di Madura.",
)
NEXT = (
    '\n"Petani sudah lama menunggu," ujarnya.',
    '\n"Petani sudah lama menunggu," imbuhnya.',
    "\nIa mengatakan petani sudah lama menunggu.",
    "\nMenurutnya, petani sudah lama menunggu.",
)


def last_speaker(text: str) -> str | None:
    return extract(text).quotes[-1].speaker


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize("comes", COMES)
@pytest.mark.parametrize("first", FIRST.values(), ids=FIRST)
def test_who_comes_in_goes_on(first: str, comes: str, following: str) -> None:
    assert last_speaker(f"{first}\n{comes}{following}") == "Rina Wulandari"


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize("named", NAMED)
@pytest.mark.parametrize("first", FIRST.values(), ids=FIRST)
def test_who_is_only_named_does_not(first: str, named: str, following: str) -> None:
    assert last_speaker(f"{first} {named}{following}") == "Budi Santoso"
