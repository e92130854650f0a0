"""Objects that are named without a word said of them, and reporting words that are other words."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
NAMED = {
    "a preference": RINA + "Rina menyatakan preferensinya untuk tinggal di kampung yang lebih dekat.",
    "a place where somebody is now": RINA + "Rina mengungkapkan posisi lurah yang kini berada di Semarang.",
    "something hinted at": RINA
    + "Rina mengungkapkan suatu hal menyangkut keyakinan yang dianutnya saat ini.",
    "the like of something": RINA
    + "Rina menyampaikan hal serupa terkait pelaksanaan pasar malam di Desa Jati.",
    "the same about something": RINA + "Rina mengatakan hal yang sama tentang sistem irigasi yang rusak itu.",
    "a deed owned up to": RINA + "Rina mengakui perbuatannya dan menyampaikan permohonan maaf kepada korban.",
    "thanks and respect": RINA
    + "Rina menyampaikan penghargaan dan terima kasih kepada semua pihak yang telah "
    "mendukung pasar itu.",
    "messages about something": RINA
    + "Rina menyampaikan pesan-pesan penting terkait keamanan dan ketertiban.",
    "worries": RINA + "Rina menyampaikan keresahan warga terkait banyaknya truk yang menyebabkan kemacetan.",
    "a factor": RINA + "Rina mengungkapkan faktor yang membuat warga gagal memenangi lomba itu.",
    "a rate recorded": "BPS mencatat inflasi sebesar 5,95 persen pada Mei dibandingkan tahun lalu.",
    "what is taken seriously": RINA
    + "Rina menganggap serius duel melawan lurah itu di pasar pada hari Minggu.",
    "a threat with a thing": RINA + "Pelaku mengancam korban menggunakan gunting di depan pasar itu.",
    "hopes put into somebody": RINA + "Rina pernah berharap penuh pada kemampuan lurah muda itu.",
    "a place made sure of": "Melati FC memastikan tempat di putaran keempat, tak lagi terkejar lawan.",
    "a rumour about a body": "Dugaan Dinas Pasar meminta uang kepada pedagang supaya lapaknya aman menyedot "
    "perhatian warga.",
    "what a statue shows": "Patung itu menggambarkan seorang pria hendak menendang bola ke arah gunung.",
    "what a film tells": "Film Pasar Malam mengisahkan bahwa sumur itu menelan warga yang lewat.",
    "a reference rate": "Sedangkan menurut kurs referensi Jisdor rupiah di level Rp 14.067 pada Selasa.",
    "a word explained": "Dari segi bahasa, kata sagara adalah bentuk lama dari laut yang dipakai nelayan.",
    "the reader asked": "Tim mana yang menurut Anda akan menang di laga Melati FC melawan Orvela FC?",
    "a rise announced": RINA + "Rina telah mengumumkan kenaikan tarif 10 persen ke banyak desa, termasuk "
    "Sukamakmur, terhadap barang yang masuk ke desa itu.",
    "a closure announced": RINA + "Rina mengumumkan penutupan sebagian besar kios pada Maret untuk membatasi "
    "kerumunan itu.",
    "points scored": "Rina mencatat 21 poin dan dinobatkan sebagai pemain terbaik di laga itu.",
    "cases and deaths": "WHO mencatat 10,6 juta kasus baru dan lebih dari 1 juta kematian setiap tahun.",
    "what people are asked to do": "Untuk itu, warga diminta aktif melakukan pengecekan dan memastikan data "
    "telah sesuai.",
    "a prayer spelt out": "Berikut bacaan doanya:\n“Allahumma barik lana fima.”\nArtinya: “Ya "
    "Allah, berkahilah rezeki kami.”",
    "what is worth something": "Rina membeli 15 kios, yang berdasarkan harga itu per kios, nilainya setara "
    "Rp 3 miliar.",
    "claims for a benefit": "Pada Kamis, klaim pengangguran untuk pekan lalu lebih tinggi dari perkiraan.",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_what_is_only_named_is_no_quotation(text: str) -> None:
    assert extract(text).quotes == ()


SAID = {
    "a post that changes hands": (
        "Rina mengatakan posisinya sebagai camat bakal diisi oleh wakilnya.",
        "posisinya sebagai camat",
    ),
    "a state behind a noun pointed at": (
        "Rina menggambarkan pertemuan itu konstruktif dan bermanfaat.",
        "pertemuan itu konstruktif",
    ),
    "a state without a verb behind a verb of saying": (
        "Rina mengatakan Budi dari awal konsisten dan berkomitmen mengikuti aturan itu.",
        "Budi dari awal",
    ),
    "a like thing that happens": ("Rina mengatakan hal serupa terjadi di Desa Jati.", "hal serupa terjadi"),
    "two states": ("Rina mengaku bingung dan mempertanyakan data itu.", "bingung dan mempertanyakan"),
    "a state before another verb": (
        "Rina menyebut kliennya sehat dan mengikuti sidang dengan baik.",
        "kliennya sehat",
    ),
    "two who act": ("Rina menyebut lurah dan camat mendukung rencana itu.", "lurah dan camat mendukung"),
    "complaints that are dealt with": (
        "Rina menjelaskan keluhan warga sudah ditangani sejak pekan lalu.",
        "keluhan warga sudah",
    ),
    "a place that is full": (
        "Rina memastikan tempat parkir di pasar itu cukup luas.",
        "tempat parkir di pasar",
    ),
    "a deed that was wrong": (
        "Rina mengakui perbuatannya salah dan melanggar aturan desa.",
        "perbuatannya salah",
    ),
    "a growing gloom": (
        "BPS memperkirakan ekonomi semakin suram dibanding perkiraan bulan lalu.",
        "ekonomi semakin suram",
    ),
    "a newspaper": ("Surat kabar Melati Pos melaporkan bahwa sumur itu kering.", "sumur itu kering"),
    "a claim that is told": (
        "Warga menyoroti klaim BPS yang menyatakan bahwa sumur itu kering.",
        "sumur itu kering",
    ),
    "a prayer somebody says": ("“Ya Allah, semoga warga sehat semua,” kata Rina.", "Ya Allah, semoga"),
    "who wrote what is titled so": (
        "Dalam tulisan dengan judul “Sumur Kering di Desa Kami”, Rina mengatakan bahwa sumur itu kering.",
        "sumur itu kering",
    ),
    "a word that somebody says": ("Sumur itu kering, kata warga setempat.", "Sumur itu kering"),
}


@pytest.mark.parametrize(("sentence", "words"), SAID.values(), ids=SAID)
def test_what_is_said_of_such_a_thing_is_a_quotation(sentence: str, words: str) -> None:
    text = RINA + sentence
    (quote,) = extract(text).quotes
    assert text[quote.spans[0][0] :].startswith(words)
