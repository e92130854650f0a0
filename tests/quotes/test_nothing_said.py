"""What is none of a quotation, and who is no source: things, options, days, topics that tell nothing."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Lurah Rina Wati memimpin rapat desa itu. "

NOTHING_SAID = {
    "found guilty": "Pengguna bernama “Rina Satu Dua” dinyatakan bersalah atas pencemaran nama baik.",
    "so as well": "Warga memberi kantor itu sebutan “Rumah Bukit”, begitu pula media di sana.",
    "one thing": "Salah satu hal penting dalam pencairan itu yaitu memastikan bahwa data warga sudah benar.",
    "prizes": "Sejumlah penghargaan yang diraihnya menegaskan bahwa ia bukan sekadar penyanyi biasa.",
    "an option": "C. Meminta lurah mengimbau para warga untuk menanam pohon di halaman.",
    "an option with bahwa": "D. Mengajak warga menjenguk dengan memastikan bahwa anak itu aman dikunjungi.",
    "a question": "Bagaimana memastikan hewan yang dipilih benar-benar sehat dan layak dikurbankan?",
    "worth": "Berdasarkan data itu, nilai ekspor tersebut tumbuh dibandingkan bulan lalu yang sedikit.",
    "by places": "Masih di kota itu, menurut lokasi kejadian, kasus terbanyak terjadi di perumahan warga.",
    "by agenda": "Menurut agenda, pertemuan itu akan dilakukan pukul 11.50 WIB.",
    "honestly": "Di antara banyak curug yang pernah saya kunjungi, jujur curug ini paling indah.",
    "a shadow": "Selain itu, bayang-bayang resesi pun mendorong pelaku pasar mengalihkan asetnya ke emas.",
    "interest": "Suku bunga yang lebih rendah, mendorong bisnis untuk berinvestasi dan menambah pekerja.",
    "a camera": "Di bagian depan, kamera 32 MP memastikan kualitas foto tetap jernih dan optimal.",
    "an ideology": "Anarkisme mendorong masyarakat mengambil tanggung jawab penuh atas ladang mereka.",
    "a booking": "Reservasi memastikan pengunjung bisa makan di kabin dengan tenang.",
    "a push": "Di dalam kamar, pria itu mendorong korban ke tempat tidur lalu menarik baju korban.",
    "a part": "Melati Group menegaskan peran sebagai penyedia air bagi korban dan menjadi bagian dari desa.",
    "a reason": "Pelatih Rudi Hartono menjelaskan alasan rekrutan kiper anyarnya belum bermain sejauh ini.",
    "a danger": "Bank Melati memperingatkan negara-negara miskin akan risiko resesi, seiring naiknya harga.",
    "how many": "Rina mengusulkan 8 pasar untuk menjual beras, enam di antaranya yang sebelumnya disiapkan.",
    "an interest": "Sebagian warga menyatakan ketertarikan untuk memodifikasi motor mereka.",
    "a nickname in a clause": "“Bukit Hijau” disebut langsung memberikan tawaran sebesar 240 juta.",
    "a nickname in a name": "Juara bertahan, Rudi “Pecco” Hardana tampil kurang meyakinkan di balapan itu.",
    "wins": "Tim besutan Rudi Hartono mencatat dua kemenangan beruntun di Liga Sagara musim ini.",
    "games": "Sagara United mencatat 5 laga tak terkalahkan, namun mereka tumbang pekan lalu.",
    "known as": "Disebut sebagai pasar terbaik, pasar itu ramai setiap hari oleh pembeli.",
    "advice": "Jika Anda mencurigai akun diretas, penting untuk memberi tahu kontak dan meminta mereka untuk "
    "mengabaikan pesan itu.",
    "examples": "Dia mencontohkan, galeri seni, taman kota, tempat rekreasi, dan lainnya.",
}


@pytest.mark.parametrize("sentence", NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_what_nobody_says_is_no_quotation(sentence: str) -> None:
    assert not extract(RINA + sentence).quotes


SAID = {
    "a reason told": ("Rina menjelaskan alasan pasar itu tutup adalah banjir besar.", "alasan pasar itu"),
    "a reason judged": ("Warga menilai alasan lurah itu tentu tidak bisa diterima.", "alasan lurah itu"),
    "some people": ("Sejumlah pelanggan mengatakan bahwa sumur itu kering.", "sumur itu kering"),
    "somebody known": ("Seorang kenalan Rina mengatakan bahwa sumur itu kering.", "sumur itu kering"),
    "a result": ("Hasilnya menyimpulkan bahwa 17 dari 19 desa sudah siap.", "17 dari 19"),
    "a warning of an act": ("Rina mengingatkan warga akan ada banjir besar besok pagi.", "warga akan ada"),
    "an honest man": ("Sumur itu sudah lama kering, jujur Rina.", "Sumur itu sudah"),
    "figures": ("BPS mencatat dua kabupaten rentan rawan pangan pada tahun ini.", "dua kabupaten"),
    "a forecast behind a term": (
        "Dengan analisis “Bukit Hijau”, Rina memperkirakan bahwa harga emas akan naik.",
        "harga emas",
    ),
    "an example told": (
        "Rina mencontohkan, satu keluarga bisa mengolah dua kilogram sampah.",
        "satu keluarga",
    ),
}


@pytest.mark.parametrize(("sentence", "words"), SAID.values(), ids=SAID)
def test_what_is_like_it_and_said_is_a_quotation(sentence: str, words: str) -> None:
    text = RINA + sentence
    (quote,) = extract(text).quotes
    assert text[quote.spans[0][0] :].startswith(words)


SPEAKERS = {
    "residents": (
        "Sejumlah warga Jakarta Selatan, Depok, Bekasi dan Tangerang menyatakan mendengar dentuman itu.",
        "Sejumlah warga Jakarta Selatan, Depok, Bekasi dan Tangerang",
    ),
    "an address": (
        "PT Maramelati, Jl Sudirman, misalnya mencatat transaksi penukaran naik besar sejak kurs naik.",
        "PT Maramelati",
    ),
    "where a maker is from": (
        "Pabrikan otomotif asal Hindustan, India, itu mengaku kini mencoba peruntungan dengan mobil niaga.",
        "Pabrikan otomotif asal Hindustan, India",
    ),
    "an age": ("Perempuan 41 tahun ini menambahkan, dirinya masih menjalani proses syuting.", "Rina Wati"),
    "a day": (
        "Pejabat desa, seperti dikutip Reuters, Selasa (10/6/2025), menambahkan bahwa hal itu belum pasti.",
        "Pejabat desa",
    ),
    "a verb twice": ("“Pesanan datang dari Sagara,” ujar lanjutnya.", "Rina Wati"),
    "a second verb": (
        "“Pasar sedang turun,” ulas ujar tim riset Sinar Sekuritas, Sabtu.",
        "tim riset Sinar Sekuritas",
    ),
    "an event behind a role": (
        "Menurut Manajer PLTA Mrica Moko kondisi tersebut jelas berimbas pada pasokan listrik di sana.",
        "Mrica Moko",
    ),
    "an event behind people": ("Menurut warga kondisi itu sudah terjadi sejak dua pekan terakhir.", "warga"),
}


@pytest.mark.parametrize(("sentence", "speaker"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_whole_source_and_no_more_speaks(sentence: str, speaker: str) -> None:
    assert [quote.speaker for quote in extract(RINA + sentence).quotes] == [speaker]


def test_a_datelines_place_is_no_part_of_who_speaks() -> None:
    text = "Liputan6.com, Jakarta Seorang pakar tanaman mengatakan bahwa pohon itu akan mati."
    assert [quote.speaker for quote in extract(text).quotes] == ["Seorang pakar tanaman"]
