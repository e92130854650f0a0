"""Which clauses of everyday news are reports and where they begin and end; each case shows a class."""

from __future__ import annotations

import pytest

from quotes import extract

RINA = "Camat Sukamaju Rina Wulandari hadir di balai desa. "
REPORTED = {
    "a relative without a head": (
        RINA + "Menurutnya, yang menjadi masalah ialah jika iuran air dipakai untuk hal lain.",
        ["yang menjadi masalah ialah jika iuran air dipakai untuk hal lain"],
    ),
    "a manner before the verb": (
        RINA + "Dia dengan enteng menjawab bahwa iuran itu hanya sementara.",
        ["iuran itu hanya sementara"],
    ),
    "secara of two words": (
        RINA + "Rina secara tidak langsung mengatakan bahwa iuran itu hanya sementara.",
        ["iuran itu hanya sementara"],
    ),
    "a denial of an act": (RINA + "Rina membantah memungut iuran dari warga.", ["memungut iuran dari warga"]),
    "a denial of what happens to a thing": (
        RINA + "Rina membantah gajinya menembus seratus juta rupiah.",
        ["gajinya menembus seratus juta rupiah"],
    ),
    "a situation before the clause": (
        RINA + "Namun ia mencatat saat ini ada lima sumur di desa itu.",
        ["saat ini ada lima sumur di desa itu"],
    ),
    "lebih lanjut before another verb": (
        RINA + "Lebih lanjut dia mengatakan bahwa sumur itu akan digali besok.",
        ["sumur itu akan digali besok"],
    ),
    "an inserted word without a comma before it": (
        RINA + "Alhamdulillah lanjut Rina, tahun ini sumur itu sudah digali.",
        ["Alhamdulillah", "tahun ini sumur itu sudah digali"],
    ),
    "a verb behind the source": (
        RINA + "Ada satu halangan yang menurut Rina menjadi sangat penting, yakni sumur itu.",
        ["menjadi sangat penting, yakni sumur itu"],
    ),
    "a body in a relative clause": (
        "Ia merujuk data Dinas Air Sukamaju, yang mencatat bahwa pemakaian air naik tajam.",
        ["pemakaian air naik tajam"],
    ),
    "a body behind oleh": (
        "Temuan itu diungkap oleh Satgas Air Sukamaju yang menyebut sumur itu telah tercemar limbah.",
        ["sumur itu telah tercemar limbah"],
    ),
    "another's account between subject and verb": (
        "Rina, menurut Dinas Air Sukamaju, mengatakan bahwa sumur itu akan digali besok.",
        ["sumur itu akan digali besok"],
    ),
    "an account inside a report": (
        RINA + "Rina menambahkan bahwa menurut warga di sana, sumur itu kering sejak Mei.",
        ["menurut warga di sana, sumur itu kering sejak Mei"],
    ),
    "whom a request asks": (
        RINA + "Dia minta kepada warga untuk tidak khawatir dengan sumur itu.",
        ["warga untuk tidak khawatir dengan sumur itu"],
    ),
    "kalau behind an address": (
        RINA + "Dia mengatakan kepada wartawan pada Jumat kalau sumur itu akan digali.",
        ["sumur itu akan digali"],
    ),
    "a time zone without a blank behind it": (
        RINA + "Dia mengatakan bahwa sumur digali pukul 20.00 WIB.Warga pulang malam itu.",
        ["sumur digali pukul 20.00 WIB."],
    ),
    "a document of the sentence before": (
        "Dinas Air Sukamaju merilis data. Menurut data tersebut, pemakaian air naik tajam bulan ini.",
        ["pemakaian air naik tajam bulan ini"],
    ),
    "disebutkan juga bahwa": (
        "Dinas Air Sukamaju merilis data. Disebutkan juga bahwa pemakaian air naik tajam.",
        ["pemakaian air naik tajam"],
    ),
    "the place of an unnamed source": (
        "Menurut sumber di lokasi, rapat tersebut membahas tambang nikel di pulau itu.",
        ["rapat tersebut membahas tambang nikel di pulau itu"],
    ),
    "words added without bahwa": (
        '"Iuran naik," kata Camat Sukamaju Rina Wulandari, sekaligus menambahkan sumur itu telah digali.',
        ["sumur itu telah digali"],
    ),
    "an agent of a judgement": (
        "Cuaca pekan depan diprediksi BMKG akan cerah di seluruh wilayah Sukamaju.",
        ["Cuaca pekan depan", "akan cerah di seluruh wilayah Sukamaju"],
    ),
}
ACTS = {
    "a verb and its noun": "Pelaku mengakui perbuatannya bersama satu temannya yang melarikan diri.",
    "an adjective inside the noun phrase": "Dia juga menekankan peran penting tokoh agama sebagai teladan.",
    "a thing that is called for": "Warga menyerukan boikot produk itu setelah harga dinaikkan lagi.",
    "a thing that speaks": "Kondisi itu menegaskan krisis kelaparan yang dialami lebih dari dua juta warga.",
    "what somebody went through": RINA + "Rina mengungkap pengalamannya diperiksa sebagai saksi oleh jaksa.",
    "what was spoken of": RINA
    + "Rina menjelaskan perihal hak yang diterima keluarga serta mengabarkan berita.",
    "reasons told in turn": RINA + "Rina menjelaskan tiga alasan mengapa lembaga itu memilih berinvestasi.",
    "a way": RINA + "Rina membeberkan cara pelatihnya menempa dirinya hingga bisa seperti sekarang.",
    "views": RINA + "Rina menyampaikan pandangan mereka jelang pertandingan menghadapi Jepang.",
    "what was denied": "Suara itu berasal dari gunung. Namun hal itu dibantah oleh pihak BPBD Sukamaju.",
    "a secret word": "Pesan yang meminta nomor kartu, kata sandi, atau data lain adalah penipuan.",
    "figures that were reached": "Bank Sukamaju berhasil mencatatkan penyaluran kredit 98 triliun rupiah.",
}


@pytest.mark.parametrize(("text", "spans"), REPORTED.values(), ids=REPORTED)
def test_the_last_report_has_these_words(text: str, spans: list[str]) -> None:
    quote = extract(text).quotes[-1]
    assert [text[start:end] for start, end in quote.spans] == spans


@pytest.mark.parametrize("text", ACTS.values(), ids=ACTS)
def test_acts_and_noun_phrases_are_no_reports(text: str) -> None:
    assert extract(text).quotes == ()
