"""Names cut out of what stands around them, and speakers whom no name stands beside; a class a case."""

from __future__ import annotations

import pytest

from quotes import extract

SAID = "{} mengatakan bahwa sumur itu akan digali pekan depan."
NAMED = {
    "a day that is a name": (
        "Anggota KPU Manado Sunday Rompas hadir. Sunday belum menjawab. " + SAID.format("Sunday"),
        "Sunday Rompas",
    ),
    "a grandchild that is a name": (SAID.format("Kepala Dinas Air DKI Jakarta Cucu Ahmad"), "Cucu Ahmad"),
    "a letter of a platoon": (SAID.format("Dedy, Kepala Peleton B dari Pos Sukamaju,"), "Dedy"),
    "an English name of a body": (
        "Reynaldi dari PT House of Rattan mengatakan, pesanan turun. “Kami rugi,” katanya.",
        "Reynaldi",
    ),
    "an office behind the name": (
        "“Laba naik,” kata Haru Kusumo Direktur Keuangan Bank Sukamaju di Jakarta.",
        "Haru Kusumo",
    ),
    "what a company is called by": (SAID.format("Direktur PT. Sukamaju, Tbk Evie Yulin"), "Evie Yulin"),
    "degrees with a hyphen": (SAID.format("Dr. Soni Wibowo, Sp.B-Onk, M.Epid, MARS,"), "Soni Wibowo"),
    "an unknown first name behind a profession": (
        SAID.format("Dokter Sonar Soni Panigoro"),
        "Sonar Soni Panigoro",
    ),
    "letters of a parliament abroad": (SAID.format("Hon. Roger Cook MLA,"), "Roger Cook"),
    "a pair with a dash": (
        SAID.format("Sementara itu, pasangan Rina Wulandari - Budi Santoso"),
        "Rina Wulandari",
    ),
    "a letter alone": ("Petugas menangkap pria berinisial S. “Saya menyesal,” kata S.", "S"),
    "letters of a woman": (
        "Seorang ibu berinisial TN (60) menjadi korban. " + SAID.format("TN"),
        "TN",
    ),
    "the management of a club": (SAID.format("Manajemen Persikota"), "Manajemen Persikota"),
    "the management again": (
        SAID.format("Manajemen Persikota") + " “Terima kasih,” tulis manajemen.",
        "Manajemen Persikota",
    ),
    "a camp by its short name": (
        SAID.format("Kubu Rahmat Hidayat") + " Kubu Rahmat meminta sidang digelar terbuka.",
        "Kubu Rahmat Hidayat",
    ),
    "both of two": (
        "Uji itu diajukan oleh Budi Santoso dan Rani Wijaya. Keduanya meminta agar aturan itu dicabut.",
        "Budi Santoso",
    ),
    "somebody and those with her": (
        "Rina Wulandari meneliti porang. Dia dan teman-temannya berharap, warga menanam porang.",
        "Rina Wulandari",
    ),
    "a body inside a clause of time": (
        "Rahmat Hidayat menjadi sorotan usai Kejaksaan Agung menyatakan, dirinya segera diadili.",
        "Kejaksaan Agung",
    ),
    "a press release": (
        "Dalam siaran pers Kementerian Kehutanan tanggal 5 Juni 2025, disebutkan bahwa hutan itu terbakar.",
        "Kementerian Kehutanan",
    ),
    "an inserted speaker without a second comma": (
        "Arsjad Rasjid hadir. Lebih lanjut tim itu, kata Arsjad berharap hakim bersikap netral.",
        "Arsjad Rasjid",
    ),
    "a capital behind a question mark": ("Rina datang. “Di mana camat?” Tanya Rina.", "Rina"),
    "where somebody comes from, between commas": (
        SAID.format("Ibu korban, Rina Wulandari, dari Klinik Sukamaju,"),
        "Rina Wulandari",
    ),
    "one name and a trade at a firm": (
        "Reno, teknisi Bengkel Honda Service Station di Jakarta mengatakan jika rem itu aus. "
        "Reno juga mengungkapkan, rem itu harus diganti.",
        "Reno",
    ),
    "who holds an office told behind the name": (
        "Budi Santoso, Bupati Sukamaju, hadir. Acara itu ramai. " + SAID.format("Bupati itu"),
        "Budi Santoso",
    ),
    "an address before the verb": (
        "Ibu pasien, warga Jalan Mawar, Kecamatan Wonokromo, Surabaya, membantah anaknya sakit parah. "
        + SAID.format("Rina Wulandari"),
        "Rina Wulandari",
    ),
    "whom a fronted phrase only names": (
        "Perry Warjiyo mengatakan, suku bunga tetap. Sesuai kesepakatan dengan Menteri Keuangan "
        "Sri Mulyani, bank itu membeli obligasi. “Kami menjaga rupiah,” tuturnya.",
        "Perry Warjiyo",
    ),
    "a graduate": (
        "Salwa Aprilia berjualan. “Saya senang,” kata Salwa. "
        "Lulusan Madrasah Tsanawiyah Pilang ini mengaku ia ingin menjadi dokter.",
        "Salwa Aprilia",
    ),
    "a sentence behind the name": ("“Emisi turun,” ujar Asep Wijaya Sehingga, warga tenang.", "Asep Wijaya"),
}


@pytest.mark.parametrize(("text", "speaker"), NAMED.values(), ids=NAMED)
def test_the_last_quotation_is_theirs(text: str, speaker: str) -> None:
    assert extract(text).quotes[-1].speaker == speaker


def test_a_word_before_the_marks_does_not_speak() -> None:
    assert [quote.speaker for quote in extract("Artinya: “Dia mengetahui segala sesuatu.”").quotes] == [None]


def test_what_points_back_means_nobody_named_only_in_the_words() -> None:
    text = "Anak itu menjawab bahwa idolanya adalah Serena Wijaya."
    assert [(quote.speaker, quote.kind) for quote in extract(text).quotes] == [("Anak", "unnamed")]


def test_somebody_unnamed_goes_on_speaking() -> None:
    text = (
        "Calon rektor itu menilai rapat pleno tersebut terlalu tergesa-gesa. “Kami keberatan,” ujarnya. "
        "Redaksi telah menghubungi sekretaris rektor, Togar Simatupang."
    )
    assert {quote.kind for quote in extract(text).quotes} == {"unnamed"}


def test_a_make_of_cars_does_not_speak() -> None:
    text = "“Ayo turun,” kata ibu pengemudi Mini Cooper. Dia meminta sopir bus ikut ke mobilnya."
    assert {quote.speaker for quote in extract(text).quotes} == {"ibu pengemudi Mini Cooper"}


def test_suspects_called_by_letters_do_not_speak_for_the_police() -> None:
    text = (
        "Kapolres Budi Santoso mengatakan, dua kurir ditangkap. Tersangka berinisial RK membawa sabu. "
        "“RK masih kami periksa,” ujarnya."
    )
    assert extract(text).quotes[-1].speaker == "Budi Santoso"


def test_the_photographer_does_not_speak() -> None:
    text = (
        "Manajer Susi Hutapea mengatakan, pom itu tetap buka. Pom bensin Cikini Foto: Ignacio Oswaldo\n"
        "“Lisensi tidak berubah,” ungkapnya."
    )
    assert extract(text).quotes[-1].speaker == "Susi Hutapea"
