"""Where reports begin and end: second reports, a narrator's own words, `bila`, subjects before `menurut`."""

from __future__ import annotations

import pytest

from quotes import extract

ENDS = [
    (
        "Camat Rudi Hartawan menyatakan Sinta Melani tidak pernah datang, dan menyebut korban sebagai "
        "pribadi yang tertutup.",
        [
            ("Sinta Melani tidak pernah datang", "Rudi Hartawan"),
            ("korban sebagai pribadi yang tertutup", "Rudi Hartawan"),
        ],
    ),
    (
        "Camat Rudi Hartawan menyebut Sinta Melani sebagai akar masalah dan menuduh perempuan itu "
        "menggelapkan uang.",
        [
            ("Sinta Melani sebagai akar masalah", "Rudi Hartawan"),
            ("perempuan itu menggelapkan uang", "Rudi Hartawan"),
        ],
    ),
    (
        "Keluarga sandera menuduh Hamas membuatnya kelaparan dan meminta pemerintah Israel untuk segera "
        "menyelamatkannya.",
        [
            ("Hamas membuatnya kelaparan", "Keluarga sandera"),
            ("pemerintah Israel untuk segera menyelamatkannya", "Keluarga sandera"),
        ],
    ),
    (
        "Camat Rudi Hartawan menegaskan Sinta Melani seharusnya dibayar lebih banyak dan menyebut bayaran "
        "itu sebagai penghinaan.",
        [
            ("Sinta Melani seharusnya dibayar lebih banyak", "Rudi Hartawan"),
            ("bayaran itu sebagai penghinaan", "Rudi Hartawan"),
        ],
    ),
    (
        "Camat Rudi Hartawan bilang perundingan itu lancar, meski diakuinya bahwa banyak hal belum beres.",
        [
            ("perundingan itu lancar", "Rudi Hartawan"),
            ("banyak hal belum beres", "Rudi Hartawan"),
        ],
    ),
    (
        "Camat Rudi Hartawan mengatakan kota itu sudah aman, sementara para ahli memperingatkan gempa "
        "susulan bisa terjadi kapan saja.",
        [
            ("kota itu sudah aman", "Rudi Hartawan"),
            ("gempa susulan bisa terjadi kapan saja", "para ahli"),
        ],
    ),
    (
        "Tidak penting bahwa Kepolisian Sagara mengatakan bahwa unjuk rasa itu damai, atau bahwa otoritas "
        "setempat mengatakan mereka dapat menangani bentrokan itu.",
        [
            ("unjuk rasa itu damai", "Kepolisian Sagara"),
            ("mereka dapat menangani bentrokan itu", "otoritas setempat"),
        ],
    ),
    (
        "Kementerian Kelautan Vestria mengatakan kapal itu akan dibawa ke pelabuhan, namun menurut laporan "
        "terbaru, kapal itu belum juga merapat.",
        [
            ("kapal itu akan dibawa ke pelabuhan", "Kementerian Kelautan Vestria"),
            ("kapal itu belum juga merapat", "laporan terbaru"),
        ],
    ),
    (
        "Camat Rudi Hartawan menyebut pengusaha meminta upah naik sedikit, sedangkan serikat buruh meminta "
        "lebih dari itu.",
        [
            (
                "pengusaha meminta upah naik sedikit, sedangkan serikat buruh meminta lebih dari itu",
                "Rudi Hartawan",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "reports"), ENDS)
def test_two_reports_of_one_sentence_are_told_apart(text: str, reports: list[tuple[str, str]]) -> None:
    found = [(" … ".join(text[a:b] for a, b in q.spans), q.speaker) for q in extract(text).quotes]
    assert found == reports


RELAYED = ["lapor Reuters", "menurut laporan Kabar Lima", "kata kantor berita Kabar Lima"]


@pytest.mark.parametrize("relayed", RELAYED)
def test_a_report_passed_on_stays_its_speakers(relayed: str) -> None:
    text = f"Angkatan Laut Sagara mengatakan bahwa rudal itu menghantam sebuah kapal, {relayed}."
    [quote] = extract(text).quotes
    assert [text[a:b] for a, b in quote.spans] == ["rudal itu menghantam sebuah kapal"]
    assert quote.speaker == "Angkatan Laut Sagara"


NARRATED = [
    "tetapi dia belum dapat menyebutkan tanggal pastinya",
    "meskipun ia tidak mengungkapkan nama perusahaan itu",
    "namun enggan merinci jumlahnya",
    "meskipun para analis mempertanyakan rencana itu",
    "namun Partai Sagara membantah tuduhan itu",
    "meski tidak disertai bukti",
    "padahal menurut data resmi jumlahnya justru naik",
    "kantor berita Kabar Lima melaporkan",
]


@pytest.mark.parametrize("narrated", NARRATED)
def test_a_report_ends_where_its_narrator_goes_on(narrated: str) -> None:
    text = f"Menteri Rudi Hartawan mengatakan bendungan itu dibangun tahun depan, {narrated}."
    [quote] = extract(text).quotes
    assert [text[a:b] for a, b in quote.spans] == ["bendungan itu dibangun tahun depan"]


@pytest.mark.parametrize("outcome", ["tetapi ditolak pemilik kapal", "namun permintaan itu tidak digubris"])
def test_a_request_ends_before_what_became_of_it(outcome: str) -> None:
    text = f"Para nelayan meminta agar jenazah itu dibawa pulang, {outcome}."
    [quote] = extract(text).quotes
    assert [text[a:b] for a, b in quote.spans] == ["agar jenazah itu dibawa pulang"]


BEGINS = [
    ("Camat Rudi Hartawan membenarkan bila |wilayahnya merupakan pintu masuk taman itu|."),
    ("Camat Rudi Hartawan mengatakan bahwasanya |pelaku adalah warga setempat yang baru pindah|."),
    ("Dijelaskan Camat Rudi Hartawan, bahwasanya |pelaku adalah warga setempat yang baru pindah|."),
    ("Camat Rudi Hartawan mengatakan |bila hujan turun, maka pasar itu ditutup|."),
    ("Camat Rudi Hartawan mengklaim tanpa dasar bahwa |warga menolak pembangunan bendungan itu|."),
    ("Camat Rudi Hartawan meminta, kepada |seluruh pengemudi untuk mematuhi aturan di jalan itu|."),
    ("Camat Rudi Hartawan menegaskan bila |pasar itu sudah aman, jadi takkan mengecewakan warga|."),
    ("Dia mengatakan, Dia mengatakan, |harga beras naik sejak kemarin|."),
    ("Sebagai tambahan, kata Rudi Hartawan, |pencurian itu merugikan banyak pedagang|."),
    ("Dijelaskannya bila |peristiwa itu berawal dari cekcok di pasar|."),
    ("Dikutip dari Kabar Lima, menurut Rudi Hartawan, |harga beras akan naik lagi pekan depan|."),
    ("Sebagaimana diketahui, kata Rudi Hartawan, |harga beras akan naik lagi pekan depan|."),
    ("Di luar itu, kata Rudi Hartawan, |harga beras juga naik di sejumlah pasar|."),
    ("Tak berhenti di situ, kata Rudi Hartawan, |penurunan akan lebih tajam lagi mulai bulan depan|."),
    ("|Pasar Murah, hingga Kampung Baca| menurut Rudi Hartawan |juga berhasil menolong warga|."),
    ("|Capaian itu| menurut Rudi Hartawan |juga sejalan dengan upaya mengurangi kemiskinan|."),
    ("|Faktor lain yang| menurut Rudi Hartawan |membuat harga beras naik adalah musim kering|."),
    ("Camat Rudi Hartawan mengatakan |unjuk rasa itu berakhir ricuh|.4 Penyebab Kericuhan di Pasar"),
    ("Camat Rudi Hartawan mengatakan |aturan itu baru berlaku pekan depan|.2. Harga beras naik"),
]


@pytest.mark.parametrize("marked", BEGINS)
def test_a_report_begins_and_ends_at_its_words(marked: str) -> None:
    text = marked.replace("|", "")
    [quote] = extract(text).quotes
    assert [text[a:b] for a, b in quote.spans] == marked.split("|")[1::2]
