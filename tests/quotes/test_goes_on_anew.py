"""What a source says behind what it said: in the same paragraph, or as an avowal; and sources whose name or
trade has a second part."""

from __future__ import annotations

import pytest

from quotes import Quote, extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "


def words(text: str, quote: Quote) -> list[str]:
    return [text[start:end].strip(",.") for start, end in quote.spans]


def test_what_goes_on_in_the_same_paragraph_is_one_quotation() -> None:
    text = RINA + '"Pasar dibuka lagi besok pagi," kata Rina. "Sewa kios tidak akan naik."'
    (quote,) = extract(text).quotes
    assert len(quote.spans) == 2


AVOWALS = {
    "a call": (
        RINA + "Rina mengatakan harga sewa akan turun dan kembali menyerukan penghematan listrik.",
        [["harga sewa akan turun"]],
    ),
    "a promise": (
        RINA + "Rina mengatakan harga sewa akan turun dan berjanji untuk menambah kios baru.",
        [["harga sewa akan turun"]],
    ),
    "a hope is a report as well": (
        RINA + "Rina mengaku terharu melihat pasar itu dan berharap warga bisa berdagang lagi di pasar itu.",
        [["terharu melihat pasar itu"], ["warga bisa berdagang lagi di pasar itu"]],
    ),
    "another's threat beside it": (
        RINA + "Rina mendesak pedagang untuk pindah ke pasar baru, dengan Budi mengancam akan menutup jalan.",
        [["pedagang untuk pindah ke pasar baru"]],
    ),
    "what others must do": (
        RINA + "Rina mengatakan warga harus datang dan berharap pada perbaikan pasar.",
        [["warga harus datang dan berharap pada perbaikan pasar"]],
    ),
    "what somebody else admitted and promised": (
        RINA + "Rina mengatakan pelaku sudah mengakui kesalahannya dan berjanji tidak mengulanginya.",
        [["pelaku sudah mengakui kesalahannya dan berjanji tidak mengulanginya"]],
    ),
}


@pytest.mark.parametrize("name", AVOWALS)
def test_an_avowal_ends_what_is_reported_before(name: str) -> None:
    text, spans = AVOWALS[name]
    quotes = extract(text).quotes
    assert [words(text, quote) for quote in quotes] == spans
    assert {quote.speaker for quote in quotes} == {"Rina Wulandari"}


SOURCES = {
    "two trades": (
        "Damar Wijaya (23) seorang pemulung dan penjual makanan, mengatakan ia lebih suka uang tunai.",
        "Damar Wijaya",
    ),
    "brought in last": (
        "Hendra Gunawan (30) berjualan sayur di pasar itu. Beberapa pedagang menerima kartu, termasuk Sari "
        "Lestari. Ia menuturkan, satu dari sepuluh pelanggan membayar dengan kartu.",
        "Sari Lestari",
    ),
    "told behind the clause": (
        "Bupati menelepon gubernur pada Sabtu dan mereka berbicara selama 40 menit, juru bicara bupati "
        "mengatakan kepada Radio Sukamaju.",
        "juru bicara bupati",
    ),
    "a country's name as a last name": (
        "Kepala Balai Karantina Jawa Tengah Willy Indra Yunani mengatakan ekspor ikan naik tahun ini.",
        "Willy Indra Yunani",
    ),
    "two letters as a last name": (
        "Kepala Basarnas Sukamaju, Amiruddin AS, mengungkapkan bahwa pencarian diteruskan besok pagi.",
        "Amiruddin AS",
    ),
    "behind an English body": (
        "Direktur Mothers Against Violence Rina Wulandari menilai pemerintah lamban menangani kasus itu.",
        "Rina Wulandari",
    ),
    "behind a city with an accent": (
        "Wali Kota Bogotá Carlos Galán mengatakan warga sudah aman kembali.",
        "Carlos Galán",
    ),
    "an unknown body's founder": (
        "“Kami tahu risikonya dan tidak menghindar,” kata salah satu pendiri AfriBit Africa.",
        "salah satu pendiri AfriBit Africa",
    ),
    "what somebody says is taken up, the verb a bare stem": (
        "Harga beras naik dua kali lipat sejak awal tahun. Hal itu Rina Wulandari sampaikan dalam diskusi.",
        "Rina Wulandari",
    ),
    "an island's name as a first name": (
        "“Sidang ditunda,” ujar Ketua Majelis Hakim Galang Aristama saat memimpin sidang.",
        "Galang Aristama",
    ),
    "a degree is none": (
        "Kepala Basarnas Sukamaju, Amiruddin SE, mengungkapkan bahwa pencarian diteruskan besok pagi.",
        "Amiruddin",
    ),
}


@pytest.mark.parametrize("name", SOURCES)
def test_who_says_it(name: str) -> None:
    text, speaker = SOURCES[name]
    assert [quote.speaker for quote in extract(text).quotes] == [speaker]
