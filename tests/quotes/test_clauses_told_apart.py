"""Clauses and noun phrases behind a verb of saying, verbs beside it, and misspelt ones; a class a case."""

from __future__ import annotations

import pytest

from quotes import extract
from quotes.misspelt import Speller

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
REPORTED = {
    "a main verb behind a relative in the passive": (
        RINA + "Rina mengungkapkan kambing yang dikurbankan memiliki berat 50 kg.",
        ["kambing yang dikurbankan memiliki berat 50 kg"],
    ),
    "a main verb further behind it": (
        RINA + "Rina melaporkan warung yang dipegang tersangka di pasar menjual garam tanpa izin.",
        ["warung yang dipegang tersangka di pasar menjual garam tanpa izin"],
    ),
    "a passive behind a relative in the active voice": (
        RINA + "Rina mengungkap angkutan yang menghubungkan desa dengan pasar disambut antusias warga.",
        ["angkutan yang menghubungkan desa dengan pasar disambut antusias warga"],
    ),
    "a noun of result with a relative": (
        RINA + "Rina menjelaskan penelitian yang dilakukan sejak 2022 menunjukkan adanya limbah.",
        ["penelitian yang dilakukan sejak 2022 menunjukkan adanya limbah"],
    ),
    "what this is called": (
        RINA + "Rina menyebut hal ini sebagai tindakan yang konyol.",
        ["hal ini sebagai tindakan yang konyol"],
    ),
    "many there are": (
        RINA + "Rina menyebut banyak pohon yang tumbang menjelang musim hujan.",
        ["banyak pohon yang tumbang menjelang musim hujan"],
    ),
    "a subordinate clause first": (
        RINA + "Rina bercerita setelah dipanggil kepala desa, dia pernah dilarang menggali sumur.",
        ["setelah dipanggil kepala desa, dia pernah dilarang menggali sumur"],
    ),
    "an adverbial and what there is": (
        "BPS mencatat secara keseluruhan sejak Januari hingga Oktober, terdapat dua juta ton beras.",
        ["secara keseluruhan sejak Januari hingga Oktober, terdapat dua juta ton beras"],
    ),
    "a noun of saying": (
        RINA + "Rina memberi sinyal bahwa tarif air bakal naik dalam waktu dekat.",
        ["tarif air bakal naik dalam waktu dekat"],
    ),
    "a noun of saying and an order": (
        RINA + "Rina memberi perintah agar warga segera menutup sumur itu.",
        ["agar warga segera menutup sumur itu"],
    ),
    "who is told": (
        RINA + "Rina memberi tahu 9 warga bahwa sumur itu sudah kering.",
        ["sumur itu sudah kering"],
    ),
    "a manner behind the verb": (
        RINA + "Rina menjawab tegas: aman, asalkan air itu dimasak dulu.",
        ["aman, asalkan air itu dimasak dulu"],
    ),
    "a body whose judgement is in the passive": (
        "Yayasan itu juga dinilai KPAI melanggar pasal empat undang-undang itu.",
        ["Yayasan itu juga", "melanggar pasal empat undang-undang itu"],
    ),
    "a verb that closes its sentence": (
        "Gempa itu menewaskan tiga orang, Reuters melaporkan.",
        ["Gempa itu menewaskan tiga orang"],
    ),
    "a second verb behind menurut": (
        "Menurut keterangan Camat Rina Wulandari, menyebutkan bahwa sumur itu sudah kering.",
        ["sumur itu sudah kering"],
    ),
    "a sentence that lost its full stop": (
        "Warga mengambil air dari Sukamaju dan Sukamakmur Artinya, menurut Rina, sumur itu akan kering.",
        ["sumur itu akan kering"],
    ),
    "people of the place without a comma": (
        "Menurut warga setempat mata air itu berasal dari rembesan pohon pinus.",
        ["mata air itu berasal dari rembesan pohon pinus"],
    ),
    "an agentless passive between quotations": (
        'Camat Rina mengatakan, air itu aman. Warga diimbau tidak panik soal air. "Kami siaga," ujar Rina.',
        ["Warga", "tidak panik soal air"],
    ),
    "a relative of whom a report follows": (
        "Beberapa orang yang mengaku pernah melihat kuda itu mengatakan bahwa kuda itu putih.",
        ["kuda itu putih"],
    ),
    "a clause of time between subject and predicate": (
        RINA + "Rina menekankan lurah muda itu, saat diambil sumpahnya, telah menyatakan rela bekerja.",
        ["lurah muda itu, saat diambil sumpahnya, telah menyatakan rela bekerja"],
    ),
    "who is hoped to act": (
        RINA + "Ia berharap kepada pemerintah melakukan segala cara agar air tetap ada, terutama di kebun.",
        ["pemerintah melakukan segala cara agar air tetap ada, terutama di kebun"],
    ),
    "what the speaker has said before": (
        RINA + "Rina mengingatkan lurah agar hemat air, seperti yang pernah ia sampaikan sejak musim kering.",
        ["lurah agar hemat air"],
    ),
    "a paper behind thus": (
        RINA + "Rina menyatakan sumur itu sudah kering sejak Mei, demikian dikutip Harian Sagara.",
        ["sumur itu sudah kering sejak Mei"],
    ),
    "an example with its predicate": (
        RINA + "Rina mencontohkan salah satu sumur milik warga berada di tepi kebun tebu.",
        ["salah satu sumur milik warga berada di tepi kebun tebu"],
    ),
    "an example behind its place": (
        RINA + "Rina mencontohkan di tingkat desa saja, sumur milik warga hanya berjumlah tiga.",
        ["di tingkat desa saja, sumur milik warga hanya berjumlah tiga"],
    ),
    "a message and its that": (
        RINA + "Rina menyampaikan pesan penting bahwa air itu milik semua warga.",
        ["air itu milik semua warga"],
    ),
    "who the source is, behind the name": (
        "Omelan itu muncul dari rasa cemas, kata Rina Wulandari, seorang pedagang kepada Harian Sagara.",
        ["Omelan itu muncul dari rasa cemas"],
    ),
    "a manner and that": (
        RINA + "Rina mengatakan secara terbuka bahwa air itu kotor.",
        ["air itu kotor"],
    ),
    "a connective and its comma": (
        RINA + "Hanya saja, kata Rina, warga masih menunggu hujan turun.",
        ["warga masih menunggu hujan turun"],
    ),
    "a firm and its full stop": (
        RINA + "Sumur itu digali oleh PT. Melati Jaya di Desa Sukamaju sejak Mei. Hal itu disampaikan Rina.",
        ["Sumur itu digali oleh PT. Melati Jaya di Desa Sukamaju sejak Mei"],
    ),
    "a report behind what somebody passes for": (
        "Rina Wulandari mengaku sebagai anggota Brimob Melati dan menyebut ada anak kecil di mobilnya.",
        ["ada anak kecil di mobilnya"],
    ),
    "who says that this is read": (
        "Camat Sukamaju Rina Wulandari, mengatakan, doa ini sering dibaca warga agar hujan turun.",
        ["doa ini sering dibaca warga agar hujan turun"],
    ),
    "a letter missing": (RINA + "Rina menegaska, sumur itu akan digali.", ["sumur itu akan digali"]),
    "a letter too many": (
        RINA + "Dia menyakini tak ada yang mencemari sumur itu.",
        ["tak ada yang mencemari sumur itu"],
    ),
    "a wrong letter": (
        RINA + "Rina mengatakam pihaknya tidak menerima surat itu.",
        ["pihaknya tidak menerima surat itu"],
    ),
}
ACTS = {
    "a message and its relative": RINA
    + "Rina menyampaikan pesan yang disampaikan lurah setiap diundang rapat.",
    "somebody reported to the police": RINA
    + "Rina melaporkan Lisa ke Polres Sukamaju terkait dugaan penipuan.",
    "help for those who build": RINA
    + "Rina menyampaikan apresiasi kepada warga yang membantu membangun sumur.",
    "a question answered": RINA + "Rina menjawab tudingan warganya telah mencemari sumur itu.",
    "a question from a paper in marks": RINA + "Rina menanggapi pertanyaan ”Sagara” tentang nasib sumur itu.",
    "a claim taken up": "Kebenarannya, klaim tersebut tidak tepat, karena air itu aman.",
    "what people may think": "Beberapa orang mungkin berpendapat bahwa sumur itu tidak perlu digali.",
    "what people believe": "Sebagian orang percaya sumur itu membawa berkah bagi warga desa.",
    "another word": RINA + "Rina menugaskan lurah memimpin penggalian sumur itu.",
    "a name of a kind": "Air itu dalam. Jenis ini biasa disebut sebagai air tua. Warga menimbanya.",
    "who does not say it": "Saat disinggung soal sumur itu, Rina memilih tidak ingin mengungkapnya.",
    "what comes next": RINA + "Dilanjutkan setelah itu akan digali sumur di desa Sukamakmur.",
}
WORDS = ["menegaskan", "mengatakan", "menyatakan", "memprediksi", "menilai"]
MEANT = {
    "menegaska": "menegaskan",
    "mengatakam": "mengatakan",
    "nenyatakan": "menyatakan",
    "memperdiksi": "memprediksi",
    "manilai": "menilai",
    "mengatatakan": "mengatakan",
    "meninilai": "menilai",
    "menugaskan": "",
    "senilai": "",
    "nilai": "",
    "menyatukan": "",
}


@pytest.mark.parametrize(("text", "spans"), REPORTED.values(), ids=REPORTED)
def test_a_report_has_these_words(text: str, spans: list[str]) -> None:
    indirect = [quote for quote in extract(text).quotes if quote.type != "direct"]
    assert [text[start:end] for start, end in indirect[-1].spans] == spans


@pytest.mark.parametrize("text", ACTS.values(), ids=ACTS)
def test_an_act_is_no_report(text: str) -> None:
    assert extract(text).quotes == ()


@pytest.mark.parametrize(("word", "meant"), MEANT.items())
def test_a_word_one_letter_away_is_found_unless_it_is_one_of_its_own(word: str, meant: str) -> None:
    assert Speller(WORDS).meant(word) == meant


def test_a_word_between_two_others_means_neither() -> None:
    assert Speller(["menutupx", "menutupy"]).meant("menutupz") == ""
