"""Reports told from acts and noun phrases, and what their spans are, in frames that are rarer in news."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
NAME = "Rina Wulandari"
FRAMES = {
    "a quality now, and no clause of time": (
        "Rina menyampaikan cadangan beras saat ini setara kebutuhan enam bulan.",
        ["cadangan beras saat ini setara kebutuhan enam bulan"],
    ),
    "glued before a number": (
        "Rina mengatakantarif19 persen bagi pedagang desa mulai berlaku hari ini.",
        ["tarif19 persen bagi pedagang desa mulai berlaku hari ini"],
    ),
    "a nickname told behind it": (
        "Menurut Mbak Iin, sapaan akrabnya, desa tengah menyusun aturan baru.",
        ["desa tengah menyusun aturan baru"],
    ),
    "behind a back reference and bahwa": (
        "Harga naik tajam. Hal ini dikatakan oleh dr. Rina bahwa obat itu tidak boleh dibuang sembarangan.",
        ["obat itu tidak boleh dibuang sembarangan"],
    ),
    "a report of a body in small letters": (
        "Menurut laporan kepolisian, warga itu ditemukan dengan tubuh terikat tali.",
        ["warga itu ditemukan dengan tubuh terikat tali"],
    ),
    "that, and whose it is": ("Rina menegaskan itu wewenang bupati.", ["itu wewenang bupati"]),
    "based on something": (
        "Rina mengungkap berdasarkan pemetaan dinas, kondisi sungai paling parah ada di kota.",
        ["berdasarkan pemetaan dinas, kondisi sungai paling parah ada di kota"],
    ),
    "bilang behind a subject between commas": (
        "Kepala Dinas Pasar, Kebun, dan Ternak (DPKT) Jambi, Budi Santoso, bilang sebutan itu hanya istilah.",
        ["sebutan itu hanya istilah"],
    ),
    "behind a clause of time": (
        "Rina menjelaskan sebelum direnovasi, sewa kios di pasar itu sebesar Rp3 juta per tahun.",
        ["sebelum direnovasi, sewa kios di pasar itu sebesar Rp3 juta per tahun"],
    ),
    "only a few, behind an occasion": (
        "Rina menegaskan saat razia tersebut, baru enam pedagang liar yang terdata petugasnya.",
        ["saat razia tersebut, baru enam pedagang liar yang terdata petugasnya"],
    ),
    "passive, addressee": (
        "Dikatakan Rina kepada wartawan bahwa kelompok tani memperkirakan panen akan turun.",
        ["kelompok tani memperkirakan panen akan turun"],
    ),
    "passive and name inside": (
        "Turunnya harga beras diakui Rina juga berkat panen raya di desa tetangga.",
        ["Turunnya harga beras", "juga berkat panen raya di desa tetangga"],
    ),
    "sebut and a body": (
        "Sebagian besar gandum itu, sebut PBB, dijarah di jalan desa.",
        ["Sebagian besar gandum itu", "dijarah di jalan desa"],
    ),
    "a few words, then marks": (
        'Patroli "dimulai kemarin sore dan berlanjut sampai pagi," ujar Rina.',
        ['Patroli "dimulai kemarin sore dan berlanjut sampai pagi,"'],
    ),
    "marks before menurut": (
        'Pedagang tersebut "tidak pernah menerima surat teguran apa pun" menurut Asosiasi Pasar Desa.',
        ['Pedagang tersebut "tidak pernah menerima surat teguran apa pun"'],
    ),
    "demikian konfirmasi": (
        "Lurah itu dibawa ke ibu kota dalam kondisi kritis, demikian konfirmasi Klinik Santa Maria.",
        ["Lurah itu dibawa ke ibu kota dalam kondisi kritis"],
    ),
    "who is asked acts": (
        "Rina meminta kepada Pemerintah Provinsi (Pemprov) Jambi memberikan sanksi kepada penyewa.",
        ["Pemerintah Provinsi (Pemprov) Jambi memberikan sanksi kepada penyewa"],
    ),
    "meliputi behind a relative clause": (
        "Rina menyebut para saksi yang diperiksa meliputi pedagang, satpam, dan juru parkir.",
        ["para saksi yang diperiksa meliputi pedagang, satpam, dan juru parkir"],
    ),
    "something pointed to, judged as": (
        "Rina menilai hal ini sebagai pelanggaran serius terhadap perda.",
        ["hal ini sebagai pelanggaran serius terhadap perda"],
    ),
    "something pointed to is a noun": (
        "Rina mengatakan hal itu bagian dari proses lelang.",
        ["hal itu bagian dari proses lelang"],
    ),
    "a copula": (
        "Rina melaporkan pendapatan pasar berdasarkan catatan bendahara desa adalah Rp5 juta.",
        ["pendapatan pasar berdasarkan catatan bendahara desa adalah Rp5 juta"],
    ),
    "a year right before the subject": (
        "Sementara itu, pada April 2025 Bulog mengatakan telah memesan 50 truk untuk desa.",
        ["telah memesan 50 truk untuk desa"],
    ),
    "a year behind the subject": (
        "Rina pada 2019 lalu mengatakan pasar malam boleh-boleh saja.",
        ["pasar malam boleh-boleh saja"],
    ),
    "a study at the sentence's start": (
        "Studi itu mencatat 52,08 persen pedagang mengaku jarang libur.",
        ["52,08 persen pedagang mengaku jarang libur"],
    ),
    "a short name that looks like a verb": (
        "Disdikbud berharap mahasiswa dapat magang di sekolah desa.",
        ["mahasiswa dapat magang di sekolah desa"],
    ),
    "with other words, then the source": (
        "Dengan kata lain, jarak kedua pasar itu dua kali lebih jauh dari sungai, Bulog mengabarkan.",
        ["jarak kedua pasar itu dua kali lebih jauh dari sungai"],
    ),
    "a request in a relative clause": (
        "Sikap itu berbeda dengan Menteri Budi Santoso, yang secara terbuka mendesak agar pasar ditutup.",
        ["agar pasar ditutup"],
    ),
    "now, and no verb": (
        "Rina mengatakan saat ini serapan anggaran desa sekitar 52 persen.",
        ["saat ini serapan anggaran desa sekitar 52 persen"],
    ),
    "a stance": (
        "Rina menyatakan puas dengan kerja para pedagang yang menyapu pasar.",
        ["puas dengan kerja para pedagang yang menyapu pasar"],
    ),
    "what there is": (
        "Rina mencatatkan ada sebanyak 50 pedagang mendaftar di pasar baru.",
        ["ada sebanyak 50 pedagang mendaftar di pasar baru"],
    ),
    "a relative without a head": (
        "Rina menekankan yang paling penting dalam panen ini adalah kebersamaan.",
        ["yang paling penting dalam panen ini adalah kebersamaan"],
    ),
    "a copula behind a relative clause": (
        "Rina melaporkan kios yang terbakar ialah kios sayur di pojok pasar.",
        ["kios yang terbakar ialah kios sayur di pojok pasar"],
    ),
    "based on a study told at length": (
        "Rina membeberkan berdasarkan hasil kajian dinas yang dilakukan pada 500 pedagang pasar, ditemukan "
        "bahwa separuh dari mereka berutang.",
        [
            "berdasarkan hasil kajian dinas yang dilakukan pada 500 pedagang pasar, ditemukan bahwa separuh "
            "dari mereka berutang"
        ],
    ),
    "how far": (
        "Rina mempertanyakan sejauh mana warga dapat memengaruhi harga.",
        ["sejauh mana warga dapat memengaruhi harga"],
    ),
    "a hope for somebody to act": (
        "Rina berharap kepada pemerintah melakukan berbagai cara agar harga turun, terutama harga beras.",
        ["pemerintah melakukan berbagai cara agar harga turun, terutama harga beras"],
    ),
    "an explanation with its day": (
        "Rina memberikan penjelasan kepada Polsek Sukamaju, Selasa (9/6/2025) bahwa dirinya tidak diculik.",
        ["dirinya tidak diculik"],
    ),
    "what somebody has said before": (
        "Rina mengingatkan warga agar tidak menebang pohon, seperti yang pernah ia sampaikan sejak Mei.",
        ["warga agar tidak menebang pohon"],
    ),
    "noted for a quarter": (
        "Rina mencatat pada kuartal kedua 2019, harga beras berpotensi menguat di pasar desa.",
        ["pada kuartal kedua 2019, harga beras berpotensi menguat di pasar desa"],
    ),
    "a fact and who told it": (
        "Setelah pasar sepi, fakta lain diungkapkan Rina bahwa para pedagang pindah ke kota.",
        ["para pedagang pindah ke kota"],
    ),
    "what an observer foresees": (
        "Namun Rina melihat harga beras masih punya peluang untuk turun.",
        ["harga beras masih punya peluang untuk turun"],
    ),
    "an opinion pointed to": (
        "Pasar itu sudah bersih sejak pagi. Itu adalah pendapat dari Rina, usai warga bekerja bakti.",
        ["Pasar itu sudah bersih sejak pagi"],
    ),
    "a great hope": (
        "Besar harapannya, agar warga bisa berkumpul lagi di pasar.",
        ["agar warga bisa berkumpul lagi di pasar"],
    ),
    "an answer of two words": ("Saat ditanya warga, Rina menjawab tidak tahu.", ["tidak tahu"]),
    "a clause of time between subject and predicate": (
        "Rina menekankan para pedagang itu, saat ditemui di pasar, telah menyatakan setia kepada desa.",
        ["para pedagang itu, saat ditemui di pasar, telah menyatakan setia kepada desa"],
    ),
    "on the same occasion": (
        "Camat itu dalam kesempatan yang sama juga meminta warga untuk bersabar.",
        ["warga untuk bersabar"],
    ),
    "a link and its full stop on lines of their own": (
        "\nRina memastikan, tidak ada monopoli dalam pengadaan beras di\nBulog\n.\nRina pulang.",
        ["tidak ada monopoli dalam pengadaan beras di\nBulog"],
    ),
}
SEVERAL = {
    "a concession, then the main clause": (
        "Meskipun ia mencatat bahwa pasar itu sudah bersih, ia menjelaskan bahwa selokannya belum dikeruk.",
        ["pasar itu sudah bersih", "selokannya belum dikeruk"],
    ),
    "another memastikan": (
        "Rina mengatakan, pihaknya resmi mengajukan izin pasar itu, namun dirinya memastikan pasar hanya "
        "dibuka di dua dusun.",
        ["pihaknya resmi mengajukan izin pasar itu", "pasar hanya dibuka di dua dusun"],
    ),
    "a cause behind the source": (
        "Tirai hanya boleh dipakai setahun, kata Rina, mengingat kain itu rentan terhadap jamur.",
        ["Tirai hanya boleh dipakai setahun", "mengingat kain itu rentan terhadap jamur"],
    ),
    "a purpose behind the source": (
        "Langkah tersebut diambil, kata Rina, untuk meredam kemarahan pedagang.",
        ["Langkah tersebut diambil", "untuk meredam kemarahan pedagang"],
    ),
    "a lost space before the next sentence": (
        '"Kami membuka dua kios," kata Rina .Ia menegaskan bahwa kios itu milik desa.',
        ["Kami membuka dua kios,", "kios itu milik desa"],
    ),
    "in the statement of the last speaker": (
        "Rina menyatakan ada tiga kios terbakar. Dalam pernyataannya menyebut dua pedagang terluka ringan.",
        ["ada tiga kios terbakar", "dua pedagang terluka ringan"],
    ),
}
NOTHING = [
    "Namun jika PT Melati menilai ada pelanggaran, warga bisa saja menempuh jalur hukum.",
    "Rina mengungkap alasan tidak ada nama warga di sana.",
    "Polisi desa telah meminta bantuan dari kota untuk mengonfirmasi bahwa jasad itu adalah Tono.",
    "Polisi belum merilis keterangan tentang alasan mereka menduga Tono jatuh di sungai.",
    "Rina tidak banyak berharap terhadap tingginya kunjungan pada libur ini.",
    "Rina berharap dukungan dari warga dan pedagang.",
    "Tentu dalam hatinya Rina berharap dapat memberi manfaat bagi warga.",
    "Gua ini indah. Disebut Gua Madu karena di dalam gua ini terdapat sarang lebah.",
    "Langkah ini menunjukkan keseriusan pemerintah desa dan Bank Melati memastikan pasar itu dibuka.",
    "Rumah Sakit Harapan tetap memastikan warga mendapatkan obat. Tujuannya memastikan warga sehat.",
    "BMKG juga mencatat gempa berkekuatan magnitudo 4,0 yang terjadi pukul 15.51 WIB.",
    "Rina menjawab rumor yang beredar bahwa dirinya akan pindah ke kota.",
    "Pembeli dapat dengan mudah menambahkan alamat rumahnya di peta.",
    "Mendengar kata Tuk Tuk, kita pasti langsung teringat dengan Bangkok.",
    "Rina menyebut tiga urusan besar yang harus menjadi perhatian desa.",
    "PT Melati Tbk mengklaim kerugian material senilai Rp1,9 miliar.",
    "Situasi kerusuhan di kota Lima di Peru (PR) mendorong Presiden Tono untuk mengerahkan tentara.",
    "Ajakan ini disampaikannya sejalan dengan tema peringatan tahun ini.",
    "Pasar itu sudah bersih sejak pagi. Itu adalah pengakuan atas kerja warga.",
    "Rapat kemarin dikatakan menjadi penegasan bahwa pasar itu kian dipercaya.",
]


def _words(text: str) -> list[str]:
    return [text[a:b] for quote in extract(text).quotes for a, b in quote.spans]


@pytest.mark.parametrize(("text", "said"), [*FRAMES.values()], ids=[*FRAMES])
def test_a_report_in_a_rare_frame_is_found(text: str, said: list[str]) -> None:
    assert _words(RINA + text) == said


@pytest.mark.parametrize(("text", "said"), [*SEVERAL.values()], ids=[*SEVERAL])
def test_what_one_source_says_in_several_pieces(text: str, said: list[str]) -> None:
    assert _words(RINA + text) == said
    assert {quote.speaker for quote in extract(RINA + text).quotes} == {NAME}


@pytest.mark.parametrize("text", NOTHING)
def test_acts_and_noun_phrases_are_no_reports(text: str) -> None:
    assert _words(RINA + text) == []


SPEAKERS = {
    "several sources before a name that acts": (
        "Menurut tiga sumber yang mengetahui isi rapat, Rina juga menilai pasar itu akan rugi.",
        "tiga sumber",
        "Rina juga menilai pasar itu akan rugi",
    ),
    "whom somebody cites": (
        "Penyiar itu mengutip para ahli Laos yang mengatakan perang itu merusak perbatasan.",
        "para ahli Laos",
        "perang itu merusak perbatasan",
    ),
    "the subject of the verb before": (
        "Kementerian Kehutanan membagikan foto Rina di dalam bus, menyatakan bahwa Rina telah pulang.",
        "Kementerian Kehutanan",
        "Rina telah pulang",
    ),
    "the capitals before a relative clause": (
        "Sikap Rina membuatnya berselisih dengan beberapa pejabat, seperti Menteri Pasar Budi Santoso, "
        "yang mendesak agar Rina mundur.",
        "Budi Santoso",
        "agar Rina mundur",
    ),
    "what somebody founded": (
        "Menurut Maria Tocco, pendiri Precise Planning, warga harus menabung air.",
        "Maria Tocco",
        "warga harus menabung air",
    ),
    "whose study it is": (
        "Menurut penelitian yang dilakukan Ahmad Zaki dkk pada 2023, penyakit itu menyerang anak desa.",
        "Ahmad Zaki",
        "penyakit itu menyerang anak desa",
    ),
    "a site": (
        "Menurut laporan dari Kabarbola.it, Tono telah menjalani tes medis di Jambi.",
        "Kabarbola.it",
        "Tono telah menjalani tes medis di Jambi",
    ),
    "those who claim something, then their report": (
        "Beberapa orang yang mengaku pernah melihat kereta mengatakan bahwa kereta itu berwarna emas.",
        "Beberapa orang yang mengaku pernah melihat kereta",
        "kereta itu berwarna emas",
    ),
}


@pytest.mark.parametrize(("text", "speaker", "said"), [*SPEAKERS.values()], ids=[*SPEAKERS])
def test_whose_report_it_is(text: str, speaker: str, said: str) -> None:
    (quote,) = extract(RINA + text).quotes
    assert (quote.speaker, quote.words(RINA + text)) == (speaker, said)


def test_who_acts_behind_a_role_is_no_part_of_it() -> None:
    text = "Menurut jaksa, Windu membeli saham PT Melati sebanyak 1.900 lembar."
    (quote,) = extract(text).quotes
    assert quote.words(text) == "Windu membeli saham PT Melati sebanyak 1.900 lembar"
    text = "Sementara itu, kata Jaksa, Windu yang kini ditahan membeli saham PT Melati sebanyak 1.900 lembar."
    (quote,) = extract(text).quotes
    assert quote.words(text).startswith("Windu yang kini ditahan membeli")


def test_a_paragraph_that_lost_its_opening_mark_is_a_quotation() -> None:
    text = 'Warga senang.\nMereka berjanji untuk menjaga pasar ini bersama-sama," tutup Rina Wulandari.'
    (quote,) = extract(text).quotes
    assert (quote.type, quote.speaker) == ("direct", NAME)
    assert quote.words(text) == "Mereka berjanji untuk menjaga pasar ini bersama-sama,"


def test_prose_behind_a_video_link_is_read() -> None:
    text = (
        '"Baik," ujar Rina.\n'
        "Simak Video 'Rina soal Pasar Baru':[Gambas:Video 20detik] Sekretaris Desa Ahmad Zaki "
        "mengatakan rencana pasar itu sudah dibahas."
    )
    _, quote = extract(text).quotes
    assert quote.words(text) == "rencana pasar itu sudah dibahas"
