"""Reports found, left alone and cut to their words: constructions of everyday news, a class each."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
NAME = "Rina Wulandari"
SECOND = {
    "dan, a bare clause": (
        "Rina memastikan tidak akan mundur dan mengaku tidak pernah menerima uang itu.",
        ["tidak akan mundur", "tidak pernah menerima uang itu"],
    ),
    "dan, behind bahwa": (
        "Rina menambahkan telah membaca laporan warga dan menegaskan bahwa seluruh isinya akan dibuka.",
        ["telah membaca laporan warga", "seluruh isinya akan dibuka"],
    ),
    "dengan mengatakan": (
        "Rina membantah laporan bahwa pasar akan ditutup, dengan mengatakan pasar hanya akan dipindah.",
        ["laporan bahwa pasar akan ditutup", "pasar hanya akan dipindah"],
    ),
    "bahkan": (
        "Rina mengaku hanya mampu membayar Rp 500.000 per tahun, bahkan menyebut iuran itu terlalu mahal.",
        ["hanya mampu membayar Rp 500.000 per tahun", "iuran itu terlalu mahal"],
    ),
    "a noun phrase before the second": (
        "Rina menegaskan pentingnya kerja sama dan menyatakan akan menggandeng kabupaten lain.",
        ["akan menggandeng kabupaten lain"],
    ),
    "likened to something": (
        "Ia menekankan bahwa pasar desa masih penuh ketidakpastian, serta membandingkannya dengan kota.",
        ["pasar desa masih penuh ketidakpastian"],
    ),
    "what a reporter answers": (
        "Rina sempat menduga pasar itu sudah tutup, namun ternyata tidak demikian.",
        ["pasar itu sudah tutup"],
    ),
    "somebody else who may say it": (
        "Rina mengatakan pedagang sudah mengakui kesalahan dan berjanji tidak mengulangi perbuatan itu.",
        ["pedagang sudah mengakui kesalahan dan berjanji tidak mengulangi perbuatan itu"],
    ),
    "somebody else who asks": (
        "Rina mengatakan kliennya menginginkan ketenangan dan mengajak pihak lain untuk mencari jalan damai.",
        ["kliennya menginginkan ketenangan dan mengajak pihak lain untuk mencari jalan damai"],
    ),
    "a document that states": (
        "Rina mengatakan, pasal tersebut mengatur dan menyatakan iuran itu tidak wajib.",
        ["pasal tersebut mengatur dan menyatakan iuran itu tidak wajib"],
    ),
    "concession inside": (
        "Rina menegaskan meski bukti itu masih dugaan, namun ia yakin di kemudian hari bakal terbukti.",
        ["meski bukti itu masih dugaan, namun ia yakin di kemudian hari bakal terbukti"],
    ),
}
FRAMES = {
    "yang mengaku": (
        "Begitu juga dengan Rina yang mengaku kaget karena tidak menyangka harga bisa turun.",
        ["kaget karena tidak menyangka harga bisa turun"],
    ),
    "joined by namun": (
        "Rina menolak berkomentar soal itu, namun menilai sistemnya belum efisien.",
        ["sistemnya belum efisien"],
    ),
    "memberi contoh": (
        "Rina memberi contoh, beberapa bank sudah menerima pekerja difabel.",
        ["beberapa bank sudah menerima pekerja difabel"],
    ),
    "a topic before its comma": (
        "Rina menjelaskan terkait sekolah gratis gagasan bupati, tahun ini enam sekolah telah beroperasi.",
        ["tahun ini enam sekolah telah beroperasi"],
    ),
    "dari mana": (
        "Namun, Rina mempertanyakan dari mana anggaran untuk membeli sejumlah jam tersebut.",
        ["dari mana anggaran untuk membeli sejumlah jam tersebut"],
    ),
    "menjuluki": (
        "Rina menjuluki pasar itu sebagai jantung kota.",
        ["pasar itu sebagai jantung kota"],
    ),
    "an addressee on the verb": (
        "Rina menyarankannya agar banyak minum air dan rutin berjalan kaki.",
        ["agar banyak minum air dan rutin berjalan kaki"],
    ),
    "membalas bahwa": (
        "Rina hanya membalas bahwa suaminya juga seperti pengantin baru.",
        ["suaminya juga seperti pengantin baru"],
    ),
    "berusaha menjawab bahwa": (
        "Rina berusaha menjawab bahwa hal tersebut sebaiknya ditanyakan kepada bupati.",
        ["hal tersebut sebaiknya ditanyakan kepada bupati"],
    ),
    "a stance of two words": ("Rina menyatakan masih pikir-pikir.", ["masih pikir-pikir"]),
    "mengutarakan enggan": (
        "Rina sempat mengutarakan enggan pensiun sebelum pasar itu dibuka.",
        ["enggan pensiun sebelum pasar itu dibuka"],
    ),
    "a state as predicate": (
        "Rina menekankan koreksi terhadap harga beras lebih disebabkan oleh faktor cuaca.",
        ["koreksi terhadap harga beras lebih disebabkan oleh faktor cuaca"],
    ),
    "banyak warga yang": (
        "Rina menjelaskan banyak masyarakat yang menggunakan rekening itu untuk jaga-jaga.",
        ["banyak masyarakat yang menggunakan rekening itu untuk jaga-jaga"],
    ),
    "pula before bahwa": (
        "Rina mengatakan pasar dibuka besok. Dijelaskan pula, bahwa aturan juga mengatur kondisi tertentu.",
        ["pasar dibuka besok", "aturan juga mengatur kondisi tertentu"],
    ),
    "a lost opening mark": (
        'Rina datang.\nMenjaga tanah air adalah bagian dari kewajiban warga," ungkapnya.',
        ["Menjaga tanah air adalah bagian dari kewajiban warga,"],
    ),
}
SPANS = {
    "meskipun before menurutnya": (
        "Meskipun hasil itu tidak berdampak, menurutnya kemenangan lawan akan menjadi pemantik.",
        ["Meskipun hasil itu tidak berdampak", "kemenangan lawan akan menjadi pemantik"],
    ),
    "the subject before menurut": (
        "Hal ini menurut Rina, menjadi pembeda sehingga warga senang.",
        ["Hal ini", "menjadi pembeda sehingga warga senang"],
    ),
    "a place before bahwa": (
        "Rina mengatakan di Telegram bahwa seorang perempuan tewas dalam serangan itu.",
        ["seorang perempuan tewas dalam serangan itu"],
    ),
    "a concession that ends": (
        "Meski Rina memperkirakan harga akan mulai pulih pada tahun depan, beberapa risiko masih membayangi.",
        ["harga akan mulai pulih pada tahun depan"],
    ),
    "jika before another conjunction": (
        "Rina menjelaskan jika saat air tercemar, lebah dapat menunjukkan beberapa perubahan.",
        ["saat air tercemar, lebah dapat menunjukkan beberapa perubahan"],
    ),
    "a list's number": (
        "Rina mengatakan, dalam pembelian lahan itu ditemukan penyimpangan, yaitu:\n1. Harga naik.",
        ["dalam pembelian lahan itu ditemukan penyimpangan, yaitu"],
    ),
    "a letter at the end": (
        "Rina menambahkan bahwa bahasa ini memberikan dampak positif bagi Gen Z.",
        ["bahasa ini memberikan dampak positif bagi Gen Z"],
    ),
    "a number in turn": (
        "Keempat, menurut Rina, ponsel milik korban hilang.",
        ["ponsel milik korban hilang"],
    ),
    "a number that is the subject": (
        "Kedua, lanjut Rina, adalah budaya desa yang disajikan.",
        ["Kedua", "adalah budaya desa yang disajikan"],
    ),
    "a glued bahwa": (
        "Rina menjelaskan bahwaglaukoma adalah kondisi mata.",
        ["glaukoma adalah kondisi mata"],
    ),
    "berpesan pada": (
        "Rina berpesan pada masyarakat untuk menyaring informasi yang beredar.",
        ["masyarakat untuk menyaring informasi yang beredar"],
    ),
}
NOTHING = [
    "Singkatnya, bank umum beroperasi dengan orientasi bisnis dan keuntungan.",
    "Informasinya, hingga kini belum pernah ada perbaikan.",
    "Katanya sih, mereka membatalkan pertunangan diam-diam.",
    "Lebih lanjut rata-rata harga beras di zona 3 naik 0,29% dibandingkan dengan Mei.",
    "Meski demikian ia tidak menyarankan pasien lain untuk meniru cara ini.",
    "Akhirnya Rina yakin untuk mengikuti jejak beberapa temannya.",
    'Ada pesan berantai dengan tautan, "https://hadiah.contoh.online/?id=abc" di media sosial.',
    "Siapa pun dapat menggantinya dengan yang menurut mereka lebih menarik.",
    "Negeri itu mengklaim sebagian besar wilayah laut dan kerap berselisih dengan tetangganya.",
    "Rina mengungkapkan beberapa alasan festival ini masuk dalam agenda nasional.",
    "Rina mengungkap alasan mengapa pihaknya memilih grup itu dibandingkan grup lain.",
    "Rina memastikan nasib pasar lama yang akan segera diajukan kepada pemerintah provinsi.",
    "Rina juga mengungkit soal unsur memperkaya orang lain sebagai salah satu dasar putusan itu.",
    'Rina turut mengecam dugaan perusakan lingkungan di "surga terakhir di desa."',
    "Pengemudi itu menyalakan sirene dan menantang pengendara lain di tengah kemacetan.",
    "Capaian ini menegaskan di bawah pimpinan baru, pembangunan jalan menjadi prioritas.",
    "Umat dianjurkan memperbanyak ibadah seperti berdzikir, berdoa, serta menyembelih hewan kurban.",
    "Salah satu hal yang membuat publik berspekulasi, adalah kala Rina mengenakan cincin baru.",
    "Rencana TNI melaporkan Budi Hartono pun menuai beragam reaksi publik.",
    "Apakah bulan itu bisa dilihat? Jawabannya, bulan itu tidak dapat dilihat mata telanjang.",
    "Melalui langkah ini, pemerintah memastikan pupuk tersedia dan tepat sasaran.",
    "Lagu ini menceritakan perayaan akan persahabatan dan kenangan yang pernah hilang.",
    "Murid itu melapor kepada orang tuanya, lalu ke polisi.",
    "KOMPAS.COM/BUDI HARTONO Camat mengatakan pasar akan dibuka besok.",
]


def _words(text: str) -> list[str]:
    return [text[a:b] for quote in extract(text).quotes for a, b in quote.spans]


@pytest.mark.parametrize(("text", "said"), [*SECOND.values()], ids=[*SECOND])
def test_a_second_report_in_a_sentence_is_a_quotation_of_its_own(text: str, said: list[str]) -> None:
    assert _words(RINA + text) == said
    assert {quote.speaker for quote in extract(RINA + text).quotes} == {NAME}


@pytest.mark.parametrize(("text", "said"), [*FRAMES.values()], ids=[*FRAMES])
def test_a_report_in_a_less_plain_frame_is_found(text: str, said: list[str]) -> None:
    assert _words(RINA + text) == said


@pytest.mark.parametrize(("text", "said"), [*SPANS.values()], ids=[*SPANS])
def test_a_report_ends_and_begins_with_its_words(text: str, said: list[str]) -> None:
    assert _words(RINA + text) == said


@pytest.mark.parametrize("text", NOTHING)
def test_what_reports_nothing_is_no_quotation(text: str) -> None:
    assert _words(text) == []


def test_another_source_has_its_own_say() -> None:
    text = (
        RINA + "Rina menyatakan menerima putusan itu, sedangkan Bupati Budi Hartono menyatakan akan banding."
    )
    assert [(quote.speaker, quote.words(text)) for quote in extract(text).quotes] == [
        (NAME, "menerima putusan itu"),
        ("Budi Hartono", "akan banding"),
    ]


def test_demikian_before_an_utterance_makes_a_quotation() -> None:
    text = '"Kapal kami diserang di perairan internasional," demikian unggahan dari akun itu pada Senin.'
    assert _words(text) == ["Kapal kami diserang di perairan internasional,"]


def test_people_that_there_are_judge() -> None:
    text = RINA + "Namun ada sejumlah pihak yang menilai Rina kurang maksimal dalam hal itu."
    assert _words(text) == ["Rina kurang maksimal dalam hal itu"]
