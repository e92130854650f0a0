"""Who speaks in articles of three and four people: who comes in, who is only told of, who is told apart."""

from __future__ import annotations

import pytest

from quotes import extract

FIRST = "Menteri Perdagangan Budi Santoso mengatakan harga garam naik tahun ini."
NEXT = ('\n"Petani sudah lama menunggu," ujarnya.', "\nIa mengatakan petani sudah lama menunggu.")
COMES = (
    "Salah satunya Lucky Ardiansyah, petani asal Sampang.",
    "Banyak petani yang mengeluh, di antaranya Lucky Ardiansyah (45).",
    "Begitu pula dengan Lucky Ardiansyah, petani garam di Sampang.",
    "Lain halnya dengan Lucky Ardiansyah, petani garam di Sampang.",
    "Tak terkecuali Lucky Ardiansyah, petani garam di Sampang.",
    "Petani lain ialah Lucky Ardiansyah, warga Sampang.",
    "Hal ini mendapat tanggapan dari Ketua Kadin Lucky Ardiansyah.",
    "Lucky Ardiansyah, Kepala Dinas Perikanan Kabupaten Sampang menyambut baik rencana itu.",
    "Sementara itu, Lucky Ardiansyah, petani garam asal Sampang, tidak sependapat.",
    "Lucky Ardiansyah (45) tak menyangka tambaknya akan rusak.",
)
TOLD_OF = (
    "Seperti diketahui, mantan Bupati Kudus Hendra Gunawan meninggal dunia pekan lalu.",
    "Sebagaimana diketahui, Hendra Gunawan menjadi sorotan karena membeli rumah mewah.",
    "Diketahui, Hendra Gunawan menjabat sejak 2020.",
    "Hal itu sesuai dengan instruksi Presiden Hendra Gunawan kepada seluruh menteri.",
    "Turut hadir Gubernur Hendra Gunawan, Bupati Kudus Sri Wahyuni, dan Kapolres Kudus AKBP Joko Prasetyo.",
    "Banyak pejabat hadir, di antaranya Hendra Gunawan dan Sri Wahyuni.",
)


def last_speaker(text: str) -> str | None:
    return extract(text).quotes[-1].speaker


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize("comes", COMES)
def test_who_comes_in_speaks_next(comes: str, following: str) -> None:
    assert last_speaker(f"{FIRST}\n{comes}{following}") == "Lucky Ardiansyah"


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize("told", TOLD_OF)
def test_who_is_told_of_does_not(told: str, following: str) -> None:
    assert last_speaker(f"{FIRST}\n{told}{following}") == "Budi Santoso"


BRIDE, GROOM = "Rina Wulandari", "Hendra Gunawan"
COUPLE = (
    "{a} mengaku pernikahan itu bahagia.\n{b} menyebut acara itu dihadiri 500 tamu.",
    "{a} dan {b} menikah di Bandung, Senin (2/9). {b} mengenakan busana adat.",
)
HERS = ("perempuan itu", "wanita 31 tahun itu", "ibu dua anak itu", "wanita yang akrab disapa Nana itu")
HIS = ("pria itu", "ayah dua anak itu", "pria kelahiran Solo itu", "lelaki berkacamata itu")


@pytest.mark.parametrize("couple", COUPLE)
@pytest.mark.parametrize(
    ("one", "other", "called"), [(BRIDE, GROOM, c) for c in HERS] + [(GROOM, BRIDE, c) for c in HIS]
)
def test_a_woman_and_a_man_are_told_apart(couple: str, one: str, other: str, called: str) -> None:
    text = couple.format(a=one, b=other)
    assert last_speaker(f'{text}\n"Kami sangat bahagia," kata {called}.') == one


TOLD_APART = {
    "a mother called by letters": (
        'Wali Kota Bekasi, Joko Prasetyo, akan menemui korban. "Besok saya hadir," kata Joko.\n'
        '"Korbannya ada empat," ujar ibu dari C, RN (33), Senin (2/9).\n'
        "RN mengatakan ia baru mengetahui kejadian itu pekan lalu.\n"
        'Anaknya sudah menjadi korban dua kali.\n"Saya tahu dari anak pertama," katanya.',
        "RN",
    ),
    "what describes and what tells where": (
        "Legenda sepak bola dunia asal Jerman, Karl Gunawan, menjagokan Jerman.\n"
        "Maestro berjuluk Der Kaiser itu juga memuji Spanyol yang dilatih Luis Hartono.\n"
        "Namun, legenda serba bisa itu berharap Spanyol tidak menjadi juara.",
        "Karl Gunawan",
    ),
    "a striker and his coach": (
        'Pelatih Persija, Joko Prasetyo, puas. "Hendra bermain sangat baik," kata Joko.\n'
        'Hendra Gunawan sendiri merendah. "Ini kerja tim," kata penyerang 25 tahun itu.',
        "Hendra Gunawan",
    ),
    "the prosecutor and the witness": (
        'Jaksa menghadirkan saksi Rina Wulandari.\n"Apakah Anda menerima uang?" tanya jaksa kepada Rina.\n'
        '"Tidak pernah," jawab Rina.\n"Lalu siapa?" tanya jaksa lagi.',
        "jaksa",
    ),
    "somebody and whom he speaks to": (
        "Wakil Presiden Hendra Gunawan meninjau posko. Salah seorang warga menanyakan nasibnya.\n"
        '"Kami mau dibawa ke mana?" celetuk warga ke Hendra.',
        "warga",
    ),
    "the police and whom they took": (
        "Seorang pria berinisial HG (32) ditangkap polisi karena mencuri motor.\n"
        '"Pelaku kami tangkap," kata Kapolsek Kudus AKP Joko Prasetyo.\n"Uangnya habis," kata HG.\n'
        'Polisi menyita dua motor.\n"Pelaku dijerat Pasal 363 KUHP," ujarnya.',
        "Joko Prasetyo",
    ),
    "the culprit and the victim": (
        "Polisi menangkap Hendra Gunawan (32), pelaku pembunuhan Rina Wulandari (25).\n"
        'Kapolsek Bekasi AKP Joko Prasetyo membenarkannya. "Pelaku melawan," kata Joko.\n'
        "Menurut pengakuan pelaku, ia menusuk korban dengan pisau dapur.",
        "Hendra Gunawan",
    ),
    "a spokesman and whom he serves": (
        "Bintang West Ham, Hendra Gunawan, ditahan polisi. Hendra bebas esok harinya.\n"
        "Juru bicara Hendra mengatakan belum ada dakwaan.\n"
        '"Hendra tidak akan berkomentar," kata juru bicara itu.',
        "Juru bicara Hendra",
    ),
    "a bare office and another's": (
        "Kepala Kantor Komunikasi Hendra Gunawan mendampingi Presiden Joko Prasetyo di Istana.\n"
        "Hendra meminta teknisnya ditanyakan kepada kementerian. "
        "Presiden telah meminta semua kementerian menyiapkan bantuan.",
        "Joko Prasetyo",
    ),
    "a young man and who questions him": (
        "Pemuda berusia 20 tahun itu ditawari Gubernur Hendra Gunawan pekerjaan saat bertemu di Cirebon.\n"
        "Dalam percakapannya dengan Hendra Gunawan, pemuda ini mengaku salah sasaran.\n"
        '"Saya janjian di media sosial," kata pemuda tersebut.',
        "pemuda",
    ),
    "who reports being robbed": (
        'Kapolsek Kudus AKP Joko Prasetyo meninjau lokasi. "Kami masih menyelidiki," kata Joko.\n'
        "Pemilik toko, Hendra Gunawan, mengungkapkan kekecewaannya. "
        '"Pelaku masuk lewat jendela," ujarnya.',
        "Hendra Gunawan",
    ),
    "a lawyer and whom he serves": (
        "Kuasa hukum Hendra Gunawan, Dodi Saputra, menilai dakwaan itu kabur.\n"
        'Sidang dilanjutkan pekan depan.\n"Dia tidak bersalah," tambahnya.',
        "Dodi Saputra",
    ),
    "several bodies": (
        'Presiden Hendra Gunawan menjamin pasokan pangan. "Stok aman," ujarnya.\n'
        'Peringatan datang dari FAO, PBB, dan WTO. "Pasokan bisa terganggu," kata tiga lembaga itu.',
        "tiga lembaga",
    ),
    "an official who knows of it": (
        "Perdana Menteri Hendra Gunawan menggelar rapat. Ia menyebut langkah itu perlu.\n"
        '"Kami siap," kata pejabat yang mengetahui masalah tersebut.',
        "pejabat",
    ),
    "the mayor of that city": (
        'Senator Hendra Gunawan ditembak di Distrik Melati. "Ia menjalani operasi," kata wali kota kota itu.',
        "wali kota kota",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), TOLD_APART.values(), ids=TOLD_APART)
def test_roles_are_told_apart(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


SPEAKS_FOR_HIMSELF = (
    (
        "Menteri Perdagangan Budi Santoso mengatakan impor garam berhenti. Hal ini sebagaimana diperintahkan"
        ' oleh Presiden Hendra Gunawan.\n"Kita sudah tidak impor," kata dia.',
        "Budi Santoso",
    ),
    (
        "Jaksa mendakwa Hendra Gunawan menerima suap.\nSelain Hendra, jaksa KPK membacakan surat dakwaan"
        ' untuk terdakwa lain, Wira Kusuma.\n"Perbuatan terdakwa merugikan negara," ujar jaksa.',
        "jaksa",
    ),
    (
        "Hendra Gunawan bersyukur.\nMenanggapi rencana pernikahan anaknya, Rina Wulandari menyampaikan"
        " beberapa pesan.\nIa mengingatkan anaknya agar tidak menyakiti pasangan.",
        "Rina Wulandari",
    ),
    (
        "Berbicara kepada Reuters, seorang pejabat pemerintahan Danu mengatakan tentara akan datang.\n"
        '"Kami siap," kata pejabat itu.',
        "seorang pejabat pemerintahan Danu",
    ),
    (
        "Saat kejadian Dodi Simanjuntak mengaku dipegangi petugas. Momen itu disebut Dodi dimanfaatkan Hendra"
        ' Gunawan untuk lari.\n"Saya tidak bisa bergerak," katanya.',
        "Dodi Simanjuntak",
    ),
    (
        "Rina Aminah menyesalkan kejadian yang dialami Hendra Gunawan. Ia mengaku tidak akan tinggal diam.",
        "Rina Aminah",
    ),
    (
        'Dodi Simanjuntak meresmikan pasar itu. "Pasar ini bersih," kata Dodi.\nDodi bercerita saat dirinya'
        " diminta Ketua Umum Rina Aminah untuk mengisi pelatihan. Ia memaparkan jalan di desa masih rusak.",
        "Dodi Simanjuntak",
    ),
    (
        'Wira Kusuma memuji turnamen itu. "Turnamen ini luar biasa," kata Wira.\nDukungan serupa juga'
        " diberikan oleh Rina Aminah selaku Deputi Bidang Olahraga. Ia berharap turnamen itu berlanjut.",
        "Rina Aminah",
    ),
    (
        'Paman korban, Wira Kusuma, kaget. "Dia baru dua bulan bekerja," kata Wira.\nSersan Mayor'
        " Budi Santoso, ayah kandung Dodi meminta kasus itu diusut. Ia juga mendesak pelaku dihukum berat.",
        "Budi Santoso",
    ),
    (
        'Petugas memeriksa beras di toko itu. "Karung ini tidak asli," kata Hendra Gunawan.\n'
        "Sementara pengelola Toko Sinar Abadi mengatakan, beras itu dikirim dari luar kota. Ia berdalih tidak"
        " tahu asal beras itu.",
        "pengelola Toko Sinar Abadi",
    ),
    (
        "Negara tetangga menolak rencana Perdana Menteri Hendra Gunawan.\n"
        '"Kami tidak akan setuju," ujar seorang pejabat Yordania.\n"Gaza milik warga," kata sumber tersebut.',
        "seorang pejabat Yordania",
    ),
)


@pytest.mark.parametrize(("text", "speaker"), SPEAKS_FOR_HIMSELF)
def test_whoever_is_met_on_the_way_does_not_speak(text: str, speaker: str) -> None:
    assert last_speaker(text) == speaker


TAKEN_UP = (
    (
        "Sergei Lavrov mengatakan pintu terbuka.\nKerusakan itu sulit diperbaiki, menurut analis politik"
        ' Wira Kusuma.\n"Ini soal kepercayaan," tutur pengamat politik itu.\nLavrov menyatakan siap.',
        "Ini soal kepercayaan,",
        "Wira Kusuma",
    ),
    (
        'Musisi Rina Wulandari mengunggah pernyataan.\n"Silakan bawakan," ujar vokalis grup band itu.',
        "Silakan bawakan,",
        "Rina Wulandari",
    ),
)


@pytest.mark.parametrize(("text", "words", "speaker"), TAKEN_UP)
def test_another_word_for_what_somebody_does(text: str, words: str, speaker: str) -> None:
    found = {quote.words(text): quote.speaker for quote in extract(text).quotes}
    assert found[words] == speaker
