"""Acts, things and second persons that tell or ask nothing, though a reporting verb stands with them."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
ACTS = {
    "what a device is good for": "Telepon Orvela dibekali cip Nalar 9 dan penyimpanan 256GB UFS 3.1, "
    "memastikan setiap kegiatan berjalan cepat.",
    "what a system is good for": "Sistem operasi XOS 14 (Nalar 14) memastikan ponsel tetap ringan dan aman.",
    "what the reader may learn": "Mengutip laman Resto, Anda bisa belajar dari pedagang tentang cara "
    "menata barang, membuat pembeli sangat menuntut dan tidak setia dalam memilih warung.",
    "whom a suspect takes along": "Pelaku AR mengajak korban BD untuk minum kopi di rumahnya.",
    "whom somebody takes along": RINA + "Rina mengajak sejumlah lurah untuk membentuk klub sepeda.",
    "what people around believe": "Warga sekitar pun yakin aliran air itu membawa limbah dari kebun tebu.",
    "a message and its adjective": RINA + "Rina menyampaikan pesan optimistis dan semangat untuk bekerja.",
    "grief": RINA + "Rina menyampaikan duka cita mendalam atas peristiwa yang merenggut nyawa warganya.",
    "a thing that opens a sentence": "Warna merah mengisyaratkan bahwa godaan itu penuh gairah.",
    "a price that opens a sentence": "Harga minyak naik pada Selasa karena warga mengharapkan hujan.",
    "a death that opens a sentence": "Kematian baru ini terjadi usai warga memperingatkan bahwa air naik.",
    "a thing called for": RINA + "Rina menyerukan Solusi Dua Desa, mendukung hak warga untuk hidup aman.",
    "an example and its relative": RINA + "Rina mencontohkan sumur tua yang pernah menarik perhatian warga.",
    "what is told to a family": RINA
    + "Rina memberitahukan keadaan terakhirnya kepada keluarga saat bekerja.",
    "its history": "Menurut sejarahnya, desa itu mulai berdiri ketika gunung itu meletus.",
    "a tale": "Toh, cerita Sumur Tujuh memang menarik bagi warga.",
    "what the reader is told to read": "Menurut Kalender Jawa, simak tulisan ini sampai habis ya!",
    "what a guard is good for": "Dokter kini menjadi penjaga mutu air, memastikan bahwa air itu bersih.",
    "what is to be done besides": "Dinas Pasar harus menjaga pasokan dan memastikan harga beras stabil.",
    "what a win is good for": "Kemenangan atas klub Orvela memastikan Melati FC masuk ke babak kedua.",
    "a place made sure of": "Melati FC sudah memastikan lolos ke babak kedua Piala Sukamaju musim ini.",
    "what a report leads to": "Laporan itu mendorong pemerintah untuk menutup semua sumur di sekitar pasar.",
    "what a step is": "Langkah lain yang diambil adalah mendorong warga untuk membeli air secara daring.",
    "a stance toward a plan": RINA + "Rina menyatakan penolakan keras terhadap rencana lurah menutup sumur.",
    "what somebody passes for": "Aksi Budi Santoso yang mengaku sebagai lurah dan marah menjadi viral.",
    "what somebody is seen to be": "Dalam video itu, pria tampak mengaku sebagai lurah saat ditegur warga.",
    "steps advised": RINA + "Rina menyarankan beberapa langkah untuk mencegah banjir saat hujan turun.",
    "what is found out": "Dinas Pasar menilai apakah bantuan itu telah dibagikan sesuai dengan aturan.",
    "thanks for something": RINA + "Rina menyampaikan ungkapan terima kasih kepada warga yang telah membantu "
    "para korban banjir.",
    "what follows a complaint": "Setelah korban melapor, dia dibawa ke balai desa karena kantor itu tutup.",
    "a title": RINA + "Dalam suratnya tersebut, Rina memberi judul, “Untuk pasar yang bersih dan damai.”",
    "an address on the web": "Unggahan itu mengarahkan warga ke tautan berikut.\n"
    "“https://sagara-pasar.test/?kode=IwY2xjawI3kSxleHRuA2FlbQ-5”\nTautan itu meminta data pribadi.",
    "where a shout came from": "teriak warga dari atas perahu.",
    "almost all of it laid claim to": "Negara Orvela mengklaim hampir seluruh jalur itu, meski ada putusan.",
}


@pytest.mark.parametrize("text", ACTS.values(), ids=ACTS)
def test_an_act_is_no_report(text: str) -> None:
    assert extract(text).quotes == ()
