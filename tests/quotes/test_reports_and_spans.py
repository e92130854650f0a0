"""Reports found, left alone and cut to their words: constructions of everyday news, a class each."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
NAME = "Rina Wulandari"
SECOND = {
    "what is denied, then what is thought": (
        "Rina membantah jika ada empat pegawai yang dipecat dan menganggap bahwa kabar itu menyesatkan.",
        ["ada empat pegawai yang dipecat", "kabar itu menyesatkan"],
    ),
    "a call for a thing before an accusation": (
        "Rina menyerukan sanksi terberat terhadap pedagang dan menuduh pasar itu merusak sungai.",
        ["pasar itu merusak sungai"],
    ),
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
    "called something": (
        "Rina menyebut protes dari 27 desa hal yang wajar dalam politik.",
        ["protes dari 27 desa hal yang wajar dalam politik"],
    ),
    "somebody called something": ("Rina menyebut Budi pemimpin yang buruk.", ["Budi pemimpin yang buruk"]),
    "menggambarkan sebagai": (
        'Rina menggambarkan perintah bupati sebagai "larangan yang tidak perlu".',
        ['perintah bupati sebagai "larangan yang tidak perlu"'],
    ),
    "itu sebagai": ("Rina mengatakan itu sebagai ucapan sakit hati.", ["itu sebagai ucapan sakit hati"]),
    "marks that are the predicate": (
        'Rina menyebut 12 pedagang di kapal "sedang diproses untuk dipindahkan ke kantor desa".',
        ['12 pedagang di kapal "sedang diproses untuk dipindahkan ke kantor desa"'],
    ),
    "an amount as predicate": (
        "Rina menyebutkan kerugian pasir yang hilang akibat ditambang sejak 2016 mencapai Rp 3 miliar.",
        ["kerugian pasir yang hilang akibat ditambang sejak 2016 mencapai Rp 3 miliar"],
    ),
    "a demonstrative before the predicate": (
        "Rina menegaskan penyelidikan kasus dugaan korupsi di pasar itu berbeda dengan kasus jembatan.",
        ["penyelidikan kasus dugaan korupsi di pasar itu berbeda dengan kasus jembatan"],
    ),
    "a predicate without a verb": (
        "Rina menyampaikan kenaikan iuran ini semata-mata demi kebersihan pasar.",
        ["kenaikan iuran ini semata-mata demi kebersihan pasar"],
    ),
    "a relative clause between commas": (
        "Dinas Pasar Sukamaju mencatat rata-rata pesanan gas, yang menjadi tolok ukur, naik menjadi 21 juta.",
        ["rata-rata pesanan gas, yang menjadi tolok ukur, naik menjadi 21 juta"],
    ),
    "a number that a name records": (
        "Rina mencatat jumlah pengunjung tumbuh 10 persen.",
        ["jumlah pengunjung tumbuh 10 persen"],
    ),
    "menekankan kepada": (
        "Rina menekankan kepada para pedagang untuk menjaga kebersihan pasar.",
        ["para pedagang untuk menjaga kebersihan pasar"],
    ),
    "memperingatkan kepada": (
        "Rina memperingatkan kepada semua pihak agar tidak gegabah menjual obat, apalagi obat bayi.",
        ["semua pihak agar tidak gegabah menjual obat, apalagi obat bayi"],
    ),
    "harapannya agar": (
        "Rina mengungkapkan harapannya agar kunjungan ini dapat mempererat hubungan.",
        ["agar kunjungan ini dapat mempererat hubungan"],
    ),
    "kata inside without commas": (
        "Bukan hanya beras, desa kata Rina juga terus memberikan bantuan minyak.",
        ["Bukan hanya beras, desa", "juga terus memberikan bantuan minyak"],
    ),
    "sebut laporan": (
        "Dewan desa membahas rencana untuk menutup pasar itu, sebut laporan media setempat.",
        ["Dewan desa membahas rencana untuk menutup pasar itu"],
    ),
    "a source with dari": (
        "Menurut dr. Rina Wulandari dari RS Sukamaju, lonjakan pasien kerap terjadi usai hari raya.",
        ["lonjakan pasien kerap terjadi usai hari raya"],
    ),
    "a source of two": (
        "Menurut tiga pejabat dan satu mantan pejabat yang meninjau citra itu, pasar akan segera dibuka.",
        ["pasar akan segera dibuka"],
    ),
    "memposting di": (
        "Rina memposting di X bahwa koperasi telah membeli banyak beras.",
        ["koperasi telah membeli banyak beras"],
    ),
    "yang mencatat bahwa": (
        '"Kami patuh pada aturan," kata Rina, yang mencatat bahwa desa itu harus mematuhi bupati.',
        ["Kami patuh pada aturan,", "desa itu harus mematuhi bupati"],
    ),
    "marks behind somebody asked": (
        'Rina meminta Kementerian Pasar "menyelidiki langkah hukum selanjutnya".',
        ['Kementerian Pasar "menyelidiki langkah hukum selanjutnya"'],
    ),
    "a state behind a relative": (
        "Rina mengakui pipa yang bocor ditanam di dalam laut.",
        ["pipa yang bocor ditanam di dalam laut"],
    ),
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
    "a subject before menurutnya": (
        "Rina datang. Penambangan itu menurutnya tak hanya merusak sungai, tetapi juga hutan.",
        ["Penambangan itu", "tak hanya merusak sungai, tetapi juga hutan"],
    ),
    "a single mark that opens": (
        "Rina berjanji, 'pasukan kuning' akan berhenti menyapu jalan itu.",
        ["'pasukan kuning' akan berhenti menyapu jalan itu"],
    ),
    "a link behind the sentence": (
        "Rina menilai kas mampu menjaga pasar. Baca Juga: Neraca Tekor, Apakah Desa Mampu Bayar? "
        '"Ke depan, kas kami memadai," kata Rina.',
        ["kas mampu menjaga pasar", "Ke depan, kas kami memadai,"],
    ),
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
    "Kata nusa berarti pulau, sedangkan barong merujuk pada tarian.",
    "Budi Hartono kembali menyebutkan kata 'Semprul', yang membuat warga tertawa.",
    "Faktanya, pesan berantai tersebut merupakan hoaks berulang sejak lama.",
    "Kegiatan yang dimulai tahun lalu itu, dilanjutkan tahun ini dengan menggelar lomba.",
    "Mereka disebut berdoa, berteriak, dan menari.",
    "Serangan ini mengancam kredibilitas mereka dan mulai mengganggu pasar.",
    "Rina juga menyinggung soal tekanan yang dialami Budi setelah resmi menjadi anggota dewan.",
    "Ceritanya berpusat pada Bari, seorang petani yang mencoba hidup damai.",
    "Bank Makmur juga menghadirkan fitur Kunci Cepat memastikan transaksi tetap aman.",
    "Rina menyerukan penghentian penjualan itu dan menolak usul bupati.",
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


def test_who_says_it_in_a_clause_of_time() -> None:
    text = "Tuduhan itu terungkap setelah seorang pedagang mengatakan bahwa ia melihat camat merekam suara."
    assert [(quote.speaker, quote.words(text)) for quote in extract(text).quotes] == [
        ("seorang pedagang", "ia melihat camat merekam suara")
    ]


def test_marks_before_a_clause_of_time_are_a_term() -> None:
    text = (
        RINA + 'Rina menyerukan peninjauan atas "proses antar-desa" setelah Kapolsek Budi Santoso '
        "mengatakan bahwa polisi telah mengetahui laporan itu."
    )
    assert [(quote.speaker, quote.words(text)) for quote in extract(text).quotes] == [
        ("Budi Santoso", "polisi telah mengetahui laporan itu")
    ]


def test_who_says_it_himself() -> None:
    text = "Pasar desa itu sepi sejak Senin. Hal ini diutarakan langsung oleh Kepala Pasar Budi Santoso."
    (quote,) = extract(text).quotes
    assert quote.source is not None
    assert text[slice(*quote.source)] == "Kepala Pasar Budi Santoso"


@pytest.mark.parametrize(
    "text",
    [
        'Rina Wulandari berkata, "Ayo pulang," sambil berdiri.',
        'Rina Wulandari menjawab, "Tidak," lalu pergi.',
        'Rina Wulandari tersenyum sambil berkata, "Pasar itu bersih."',
        'Rina Wulandari pergi seraya mengatakan bahwa "pasar itu bersih."',
    ],
)
def test_words_after_a_comma_are_direct_whatever_their_speaker_does(text: str) -> None:
    (quote,) = extract(text).quotes
    assert (quote.type, quote.speaker) == ("direct", "Rina Wulandari")
    assert quote.source is not None
    assert text[slice(*quote.source)] == "Rina Wulandari"


def test_before_whom_something_is_said_is_no_clause() -> None:
    text = "Rina Wulandari mengungkapkan pasar itu ramai. Capaian itu ia sampaikan di depan warga Sukamaju."
    assert [quote.words(text) for quote in extract(text).quotes] == ["pasar itu ramai"]
