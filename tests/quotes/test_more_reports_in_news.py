"""More constructions of everyday news, each one an instance of a class: who speaks, and what was said."""

from __future__ import annotations

import pytest

from quotes import extract
from quotes.glue import seam

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
REPORTED = {
    "menurut at the end without a comma": (
        RINA + "Iuran air itu tidak adil menurut Rina.",
        ["Iuran air itu tidak adil"],
        "Rina Wulandari",
    ),
    "a relative clause before a finite verb": (
        RINA + "Rina meminta lahan warga yang bersertifikat tidak digusur tahun ini.",
        ["lahan warga yang bersertifikat tidak digusur tahun ini"],
        "Rina Wulandari",
    ),
    "said of the sentence before, with seperti": (
        "Air bersih mengalir lagi mulai besok. Hal ini seperti disampaikan Camat Sukamaju Rina Wulandari.",
        ["Air bersih mengalir lagi mulai besok"],
        "Rina Wulandari",
    ),
    "pointed to by an active verb": (
        "Air bersih mengalir lagi mulai besok. Camat Sukamaju Rina Wulandari menyatakan hal itu saat rapat.",
        ["Air bersih mengalir lagi mulai besok"],
        "Rina Wulandari",
    ),
    "said by her, olehnya": (
        RINA + "Air bersih mengalir lagi mulai besok. Hal itu diungkapkan olehnya saat rapat warga.",
        ["Air bersih mengalir lagi mulai besok"],
        "Rina Wulandari",
    ),
    "said of the sentence before, by a pronoun and a stem": (
        RINA + "Air bersih mengalir lagi mulai besok. Hal tersebut ia sampaikan dalam rapat warga.",
        ["Air bersih mengalir lagi mulai besok"],
        "Rina Wulandari",
    ),
    "a name inside a clause without a comma behind it": (
        RINA + "Dari jumlah tersebut, kata Rina anak-anak menjadi kelompok paling banyak.",
        ["Dari jumlah tersebut", "anak-anak menjadi kelompok paling banyak"],
        "Rina Wulandari",
    ),
    "a sentence glued to a number": (
        RINA + "Warga menunggu Muktamar XIa mengatakan rapat itu ditunda.",
        ["rapat itu ditunda"],
        "Rina Wulandari",
    ),
    "a passive with oleh inside": (
        RINA + "Iuran itu diakui oleh Rina sudah dibagikan kepada warga.",
        ["Iuran itu", "sudah dibagikan kepada warga"],
        "Rina Wulandari",
    ),
    "seperti yang before a passive": (
        "Seperti yang disampaikan Camat Sukamaju Rina Wulandari, iuran air akan turun.",
        ["iuran air akan turun"],
        "Rina Wulandari",
    ),
    "a relative clause behind a source that opens": (
        "Diakui Rina Wulandari, yang memimpin rapat itu, iuran air memang terlalu tinggi.",
        ["iuran air memang terlalu tinggi"],
        "Rina Wulandari",
    ),
    "events before their subject": (
        "Badan Pusat Statistik (BPS) mencatat terjadi deflasi sebesar 0,05 persen pada Agustus.",
        ["terjadi deflasi sebesar 0,05 persen pada Agustus"],
        "Badan Pusat Statistik",
    ),
    "the figures of a body": (
        "Menurut data Kementerian Lingkungan Hidup, sampah plastik terus bertambah setiap tahun.",
        ["sampah plastik terus bertambah setiap tahun"],
        "Kementerian Lingkungan Hidup",
    ),
    "a law named before": (
        "Bupati merujuk Peraturan Daerah Nomor 7 Tahun 2021 tentang Air. Dalam pasal 9 disebutkan bahwa "
        "iuran air ditetapkan oleh desa.",
        ["iuran air ditetapkan oleh desa"],
        "Peraturan Daerah Nomor 7 Tahun 2021",
    ),
    "a law and who signed it": (
        "Bupati Dian Puspita menerbitkan Peraturan Bupati Nomor 7 Tahun 2021. Dalam aturan itu disebutkan "
        "bahwa iuran air ditetapkan oleh desa.",
        ["iuran air ditetapkan oleh desa"],
        "Dian Puspita",
    ),
    "what a witness told, inside what she said": (
        "Rina Wulandari menerangkan, menurut saksi, pipa itu pecah sejak Senin pagi.",
        ["menurut saksi, pipa itu pecah sejak Senin pagi"],
        "Rina Wulandari",
    ),
    "a denial of adanya": (
        "Rina Wulandari membantah adanya kebocoran pipa di desa itu.",
        ["adanya kebocoran pipa di desa itu"],
        "Rina Wulandari",
    ),
    "who said more than the sentence before": (
        "Desa itu memasang pipa baru. Hal ini disampaikan Rina Wulandari yang menilai bahwa pipa lama "
        "sudah rusak.",
        ["pipa lama sudah rusak"],
        "Rina Wulandari",
    ),
    "a lost full stop before a pronoun": (
        RINA + "Rapat itu ditutup pada hari Selasa Ia menilai, pipa lama sudah harus diganti.",
        ["pipa lama sudah harus diganti"],
        "Rina Wulandari",
    ),
}


@pytest.mark.parametrize(("text", "spans", "speaker"), REPORTED.values(), ids=REPORTED)
def test_a_report_is_found_with_its_speaker(text: str, spans: list[str], speaker: str) -> None:
    (quote,) = extract(text).quotes
    assert [text[start:end] for start, end in quote.spans] == spans
    assert quote.speaker == speaker


SOURCES = {
    "a place of two words behind an office": (
        '"Sudah," kata Camat Tanjung Morawa Gontar Utama.',
        "Gontar Utama",
    ),
    "an office alone, once held": (
        "Kapolres Sukamaju, AKBP Hendra Wijaya, datang. Budi melawan petugas. "
        '"Ia kami bawa," tambah Kapolres.',
        "Hendra Wijaya",
    ),
    "an office for several fields": (
        '"Sudah," ujar Kepala Dinas Pertanian, Pangan, dan Perikanan (DPPP) Sukamaju, Rudi Sahrudin.',
        "Rudi Sahrudin",
    ),
    "an office in English": (
        '"Nyata," ujar Sales & Marketing Director PT Air Jernih, Hendrik Wijaya, Senin.',
        "Hendrik Wijaya",
    ),
    "who is described between commas": (
        "Fauzan Azhari, pendaftar program kerja ke Korsel, mengaku berminat bekerja di luar negeri.",
        "Fauzan Azhari",
    ),
    "one of many, described at length": (
        "Kustari, salah seorang perajin yang tinggal di Kelurahan Damai, Kota Sukamaju, mengatakan harga "
        "kedelai naik lagi.",
        "Kustari",
    ),
    "a title of a work": (
        'Rina Wulandari hadir. Bintang serial Second Account tersebut tersenyum. "Saya senang," kata dia.',
        "Rina Wulandari",
    ),
    "people around somebody": ("Kubu Hasto menyatakan akan mengajukan banding pekan depan.", "Kubu Hasto"),
    "a name behind an institution's": (
        '"Kami datang," kata Ketua Senat UIN Syarif Hidayatullah M Ihdan Nazar Husaini.',
        "M Ihdan Nazar Husaini",
    ),
    "initials that are letters of ranks": ('"Sudah," kata E. Wihartomo, Kamis.', "E. Wihartomo"),
    "ranks with full stops": (
        '"Sudah," ujar Kakorlantas Polri Irjen. Pol. Firman Wijaya di Jakarta.',
        "Firman Wijaya",
    ),
    "two particles": ('Rudi van der Zalm tinggal di Bali. "Enak," kata Rudi.', "Rudi van der Zalm"),
    "a pair joined by a stroke": (
        'Ganda Rinov Santoso/Pitha Wulandari menang. "Kami senang," kata Pitha.',
        "Pitha Wulandari",
    ),
    "a shortened first name": (
        "Tubagus Hasanuddin hadir. Air itu aman, kata TB Hasanuddin.",
        "Tubagus Hasanuddin",
    ),
    "the end of a name": (
        'Priyadi Santoso kehilangan pekerjaan. "Saya bingung," kata Yadi.',
        "Priyadi Santoso",
    ),
    "somebody new whose name ends another's": (
        'Susanto Wijaya hadir. "Motor saya mogok," kata Anto (35).',
        "Anto",
    ),
    "a style that belongs to the name": ('Gus Miftah hadir. "Kami doakan," kata Gus Miftah.', "Gus Miftah"),
    "an account that spells a name": (
        'Irwansyah Putra dan istrinya pulang. "Sayang," tulis irwansyahputra_15.',
        "Irwansyah Putra",
    ),
    "a plaintiff": (
        "Gugatan itu diajukan oleh Syamsul Bahri. Pemohon menilai aturan itu merugikan warga.",
        "Syamsul Bahri",
    ),
    "a body taken up by its kind": (
        "Kementerian Air Sukamaju membuka posko. Kementerian tersebut menyebut sumur akan digali.",
        "Kementerian Air Sukamaju",
    ),
    "a team around somebody": (
        "Tim kuasa hukum Iswaran mengatakan kliennya tidak bersalah dalam kasus itu.",
        "Tim kuasa hukum Iswaran",
    ),
    "a channel between subject and verb": (
        "Rina Wulandari melalui akun Instagram-nya menyampaikan bahwa jalan akan ditutup.",
        "Rina Wulandari",
    ),
    "a name that begins like a common noun": (
        "Kuasa hukum Rina, Muslim Jaya memastikan kliennya akan hadir di sidang.",
        "Muslim Jaya",
    ),
    "a noun with nya": ("Pengacaranya berpendapat bahwa tuduhan itu keliru sejak awal.", "Pengacaranya"),
    "a brand in one piece": ("AirAsia menyatakan penerbangan ke Bali dibatalkan besok.", "AirAsia"),
    "a trade told apart by an origin": (
        '"Kami berlatih," ujar penyerang Arkhan Kaka. "Tim kompak," sambung pesepak bola asal Blitar.',
        "Arkhan Kaka",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SOURCES.values(), ids=SOURCES)
def test_the_source_is_read_rightly(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("KepalaBPN", "Kepala"),
        ("BPNNusron", "BPN"),
        ("Dr.Rita", "Dr."),
        ("Indiapada", "India"),
        ("mengungkapkanmasyarakat", "mengungkapkan"),
        ("Ponomenjadi", "Pono"),
        ("AirAsia", ""),
        ("Environmental", ""),
        ("McDonald", ""),
        ("M.Nuh", ""),
    ],
)
def test_lost_spaces_are_found_and_brands_left_whole(word: str, first: str) -> None:
    assert word[: seam(word)] == first
