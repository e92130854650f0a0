"""Whom a source means that a name, an office or a description tells; each case a class."""

from __future__ import annotations

import pytest

from quotes import extract

SAID = "{} mengatakan bahwa jalan desa itu rusak berat."

MEANT = {
    "a body that acts for somebody": (
        SAID.format("Sinar Music Entertainment selaku agensi Rino Kim"),
        "Sinar Music Entertainment",
    ),
    "a body that is somebody's": (
        SAID.format("Sinar Music Entertainment yang merupakan agensi Rino Kim"),
        "Sinar Music Entertainment",
    ),
    "a person who acts for somebody": (
        SAID.format("Pengacara Rino Kim selaku kuasa hukum Danu Saputra"),
        "Rino Kim",
    ),
    "a name that the description tells": (
        "Presiden Prabowo Subianto meresmikan bandara itu. "
        + SAID.format("Penumpang warga Singapura bernama Jono itu"),
        "Jono",
    ),
    "an English field with &": (
        SAID.format("Rino Sutarja, People & Technical Development SiSinar"),
        "Rino Sutarja",
    ),
    "an English field alone": (
        SAID.format("Rino Sutarja, Technical Development Sinar Motor"),
        "Rino Sutarja",
    ),
    "a subsidiary": (
        SAID.format("PT Bumi Sentosa (BSI), anak usaha PT Merdeka Jaya Tbk (MDKA)"),
        "PT Bumi Sentosa",
    ),
    "what a body is, without a comma behind": (
        SAID.format("Bank Sentosa, bank terbesar di Swiss"),
        "Bank Sentosa",
    ),
    "a body that sounds like an office": (
        SAID.format("Koordinator Hak Asasi Manusia Nasional, sebuah LSM,"),
        "Koordinator Hak Asasi Manusia Nasional",
    ),
    "a trade abroad behind a connective": (
        "Sedangkan Jed Dorsheimer, analis di William Blair, dalam catatan risetnya menyebut saham itu mahal.",
        "Jed Dorsheimer",
    ),
    "one of several that are told of": (
        SAID.format("Senator Ben Sasso dari Nebraska, salah seorang sponsor legislasi itu,"),
        "Ben Sasso",
    ),
    "sang behind a name": (
        "Anton Hopkins dirawat. " + SAID.format("Stella Hopkins, sang istri"),
        "Stella Hopkins",
    ),
    "degrees with blanks": (SAID.format("Rina Hermawati, S. Pd., M. Ag"), "Rina Hermawati"),
    "a degree before what she tells": (
        "Kepala Dinas Pendidikan, Dra. Maria Goreti Letson, M.Pd menyampaikan harapannya. "
        "“Kami yakin akan maju,” ungkapnya.",
        "Maria Goreti Letson",
    ),
    "a source before its verb, behind a body": (
        "“Simpan dulu,” kata Eko Endarto. Perencana Keuangan dari Advisors Group Indonesia Andy Nugroho "
        "menambahkan investor tidak perlu mencicil. Sebaiknya langsung membeli emas. “Itu aman,” ujarnya. ",
        "Andy Nugroho",
    ),
    "an office whose short name stands in brackets": (
        "Kepala Korps Lalu Lintas (Kakorlantas) Polri Irjen Pol Andi Suhandi meninjau lokasi. "
        "“Tidak ada jejak rem,” kata Kakorlantas.",
        "Andi Suhandi",
    ),
    "the short name before its field": (
        "Menteri Koordinator (Menko) Kemaritiman, Rizal Ramdani datang. " + SAID.format("Menko Kemaritiman"),
        "Rizal Ramdani",
    ),
    "an office with its places": (
        "Bupati Kabupaten Kaur, Provinsi Bengkulu, Gusril Pausi, menjamin mereka. " + SAID.format("Bupati"),
        "Gusril Pausi",
    ),
    "what somebody is, in front": (
        "Pangdam IX/Udayana Mayjen TNI Piek Budiman datang. Sebagai seorang pimpinan TNI di wilayah itu, "
        "Pangdam Udayana mengaku kehilangan prajurit muda. Dia juga menyesalkan kejadian itu, dia mengaku "
        "akan menindak tegas pelakunya.",
        "Piek Budiman",
    ),
    "a name behind a relative clause": (
        "“Rapat hidup,” ujar Dede Indra. Pakar lain yang juga memimpin Masyarakat Anti Korupsi Indonesia, "
        "Boyamin Suhadi, turut membagikan kesannya. Ia merasakan suasana yang hidup. "
        "Menurutnya, hal itu karena anggota baru.",
        "Boyamin Suhadi",
    ),
    "the only one named before a description": (
        "“Kami siap,” kata Erik Tohari. Harga sapi naik sejak Senin. Pembeli sepi. Para pedagang mengeluhkan "
        "hal itu kepada Gubernur Riau Wahyu Hidayat yang datang memantau pasar. "
        + SAID.format("Orang nomor satu di Riau ini"),
        "Wahyu Hidayat",
    ),
    "an office told only later": (
        "Aan Suhandi datang. “Tidak ada jejak rem,” kata Kakorlantas. "
        "Kepala Korps Lalu Lintas (Kakorlantas) Polri Irjen Pol Aan Suhandi meninjau lokasi.",
        "Aan Suhandi",
    ),
}

UNNAMED = {
    "the deputy's superior": (
        "Wakil Bupati Sleman Rina Wati hadir. Menurut bupati, jalan itu rusak.",
        "bupati",
    ),
    "one prosecutor of several": (
        "Jaksa Penuntut Umum Danu Wijaya hadir. “Hakim, kami minta waktu,” kata Rina. "
        "Jaksa KPK menyebut Rina bersalah.",
        "Jaksa KPK",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), MEANT.values(), ids=MEANT)
def test_the_last_words_are_theirs(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(("text", "speaker"), UNNAMED.values(), ids=UNNAMED)
def test_an_office_that_nobody_named_holds_stays_unnamed(text: str, speaker: str) -> None:
    assert (extract(text).quotes[-1].speaker, extract(text).quotes[-1].kind) == (speaker, "unnamed")
