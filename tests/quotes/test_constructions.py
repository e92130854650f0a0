"""The ways in which Indonesian news reports speech: who said which words, one construction a case."""

from __future__ import annotations

import pytest

from quotes import extract

Said = list[tuple[tuple[str, ...], str | None]]

BRIDGE = "Jembatan itu selesai bulan depan"
CLAUSE = "jembatan itu selesai bulan depan"
BUDI, RINA = "Budi Santoso", "Rina Lestari"


def said(text: str) -> Said:
    return [
        (tuple(text[start:end] for start, end in quote.spans), quote.speaker)
        for quote in extract(text).quotes
    ]


def one(*spans: str, by: str | None) -> Said:
    return [(spans, by)]


IN_MARKS = {
    "words, kata, speaker": (f'"{BRIDGE}," kata Budi Santoso, Senin.', one(f"{BRIDGE},", by=BUDI)),
    "words, ujar, title and speaker": (
        f'"{BRIDGE}," ujar Kepala Dinas Rina Lestari.',
        one(f"{BRIDGE},", by=RINA),
    ),
    "speaker, verb, comma, words": (f'Budi Santoso mengatakan, "{BRIDGE}."', one(f"{BRIDGE}.", by=BUDI)),
    "speaker, verb, colon, words": (f'Budi Santoso menegaskan: "{BRIDGE}."', one(f"{BRIDGE}.", by=BUDI)),
    "words, speaker, verb": (f'"{BRIDGE}," Budi Santoso menandaskan.', one(f"{BRIDGE},", by=BUDI)),
    "words, passive, oleh, speaker": (
        f'"{BRIDGE}," demikian dikatakan oleh Budi Santoso.',
        one(f"{BRIDGE},", by=BUDI),
    ),
    "a question": (
        '"Siapa yang menanggung biayanya?" tanya Rina Lestari.',
        one("Siapa yang menanggung biayanya?", by=RINA),
    ),
    "as in an interview": (f'Budi Santoso: "{BRIDGE}."', one(f"{BRIDGE}.", by=BUDI)),
    "words on both sides, one sentence": (
        f'"{BRIDGE}," kata Budi Santoso, "warga tidak perlu memutar lagi."',
        one(f"{BRIDGE},", "warga tidak perlu memutar lagi.", by=BUDI),
    ),
    "words on both sides, two sentences": (
        f'"{BRIDGE}," kata Budi Santoso. "Warga tidak perlu memutar lagi."',
        one(f"{BRIDGE},", "Warga tidak perlu memutar lagi.", by=BUDI),
    ),
    "a paragraph of words alone goes on": (
        f'"{BRIDGE}," kata Budi Santoso.\n\n"Warga tidak perlu memutar lagi."',
        [*one(f"{BRIDGE},", by=BUDI), *one("Warga tidak perlu memutar lagi.", by=BUDI)],
    ),
    "a post": (
        '"Terima kasih atas doa kalian semua," tulis Rina Lestari di akun Instagram-nya.',
        one("Terima kasih atas doa kalian semua,", by=RINA),
    ),
    "a medium that quotes the speaker": (
        '"Kami siap berunding," kata media Rusia mengutip Lavrov.',
        one("Kami siap berunding,", by="Lavrov"),
    ),
    "a speaker quoted by a medium": (
        '"Kami siap berunding," kata Lavrov dikutip kantor berita TASS.',
        one("Kami siap berunding,", by="Lavrov"),
    ),
    "somebody without a name": (f'"{BRIDGE}," kata seorang warga.', one(f"{BRIDGE},", by="seorang warga")),
    "two speakers in turn": (
        f'"{BRIDGE}," kata Budi Santoso.\n\n"Anggarannya belum kami terima," kata Rina Lestari.',
        [((f"{BRIDGE},",), BUDI), (("Anggarannya belum kami terima,",), RINA)],
    ),
}

WITHOUT_MARKS = {
    "speaker, verb, bahwa": (f"Budi Santoso mengatakan bahwa {CLAUSE}.", one(CLAUSE, by=BUDI)),
    "speaker, verb, clause": (f"Budi Santoso mengatakan {CLAUSE}.", one(CLAUSE, by=BUDI)),
    "title, speaker, verb, clause": (
        f"Menteri Luar Negeri Rina Lestari mengatakan {CLAUSE}.",
        one(CLAUSE, by=RINA),
    ),
    "an office speaks": (
        "Polda Riau menyatakan jembatan itu ditutup sementara.",
        one("jembatan itu ditutup sementara", by="Polda Riau"),
    ),
    "menurut before": (f"Menurut Budi Santoso, {CLAUSE}.", one(CLAUSE, by=BUDI)),
    "menurut after": (f"{BRIDGE}, menurut Budi Santoso.", one(BRIDGE, by=BUDI)),
    "kata after": (f"{BRIDGE}, kata Budi Santoso.", one(BRIDGE, by=BUDI)),
    "kata between": (
        "Jembatan itu, kata Budi Santoso, selesai bulan depan.",
        one("Jembatan itu", "selesai bulan depan", by=BUDI),
    ),
    "passive before": (f"Dikatakan oleh Budi Santoso, {CLAUSE}.", one(CLAUSE, by=BUDI)),
    "passive after": (f"{BRIDGE}, seperti dikatakan oleh Budi Santoso.", one(BRIDGE, by=BUDI)),
    "hal itu points back": (
        f"{BRIDGE}. Hal itu diungkapkan Budi Santoso di balai kota.",
        one(BRIDGE, by=BUDI),
    ),
    "hal itu points back to words of oleh": (
        f"{BRIDGE}. Hal itu dikatakan oleh Budi Santoso.",
        one(BRIDGE, by=BUDI),
    ),
}

PARTLY_IN_MARKS = {
    "a clause with words in marks": (
        'Budi Santoso mengatakan jembatan itu "sangat mendesak bagi warga" dan harus dibangun tahun ini.',
        one('jembatan itu "sangat mendesak bagi warga" dan harus dibangun tahun ini', by=BUDI),
    ),
    "a thing called by words in marks": (
        'Budi Santoso menyebut jembatan itu sebagai "kado untuk warga".',
        one('jembatan itu sebagai "kado untuk warga"', by=BUDI),
    ),
}

POINTING_BACK = {
    "katanya": (
        f'Wali Kota Budi Santoso meninjau pasar.\n\n"{BRIDGE}," katanya.',
        one(f"{BRIDGE},", by=BUDI),
    ),
    "ujarnya": (
        f'Wali Kota Budi Santoso meninjau pasar.\n\n"{BRIDGE}," ujarnya.',
        one(f"{BRIDGE},", by=BUDI),
    ),
    "kata dia": (f'Budi Santoso meninjau pasar.\n\n"{BRIDGE}," kata dia.', one(f"{BRIDGE},", by=BUDI)),
    "kata dia before a clause": (
        f"Wali Kota Budi Santoso meninjau pasar.\n\nKata dia, {CLAUSE}.",
        one(CLAUSE, by=BUDI),
    ),
    "ia": (f"Rina Lestari meninjau pasar. Ia mengatakan {CLAUSE}.", one(CLAUSE, by=RINA)),
    "a role": (
        'Sekjen NATO Jens Stoltenberg tiba di Brussel.\n\n"Kami siap berunding," kata Sekjen NATO itu.',
        one("Kami siap berunding,", by="Jens Stoltenberg"),
    ),
    "a short name": (
        'Wali Kota Budi Santoso dan Kepala Dinas Rina Lestari meninjau pasar. "Kami siap," kata Rina.',
        one("Kami siap,", by=RINA),
    ),
}


@pytest.mark.parametrize(("text", "expected"), IN_MARKS.values(), ids=IN_MARKS)
def test_words_in_marks_are_direct_speech_of_their_speaker(text: str, expected: Said) -> None:
    assert said(text) == expected
    assert {quote.type for quote in extract(text).quotes} == {"direct"}


@pytest.mark.parametrize(("text", "expected"), WITHOUT_MARKS.values(), ids=WITHOUT_MARKS)
def test_a_reported_clause_is_indirect_speech_of_its_speaker(text: str, expected: Said) -> None:
    assert said(text) == expected
    assert {quote.type for quote in extract(text).quotes} == {"indirect"}


@pytest.mark.parametrize(("text", "expected"), PARTLY_IN_MARKS.values(), ids=PARTLY_IN_MARKS)
def test_a_clause_partly_in_marks_is_mixed_and_kept_whole(text: str, expected: Said) -> None:
    assert said(text) == expected
    assert {quote.type for quote in extract(text).quotes} == {"mixed"}


@pytest.mark.parametrize(("text", "expected"), POINTING_BACK.values(), ids=POINTING_BACK)
def test_words_that_point_back_lead_to_the_name(text: str, expected: Said) -> None:
    assert said(text) == expected
    (quote,) = extract(text).quotes
    assert quote.evidence.chain[-1].text.endswith(str(quote.speaker))


def test_a_pronoun_that_points_to_nobody_leaves_the_speaker_open() -> None:
    assert said(f"Menurut dia, {CLAUSE}.") == one(CLAUSE, by=None)


def test_the_second_of_two_who_say_the_same_words_is_named_too() -> None:
    (quote,) = extract(f'"{BRIDGE}," kata Budi Santoso dan Rina Lestari.').quotes
    assert (quote.speaker, quote.also) == (BUDI, (RINA,))


@pytest.mark.parametrize(
    "text",
    [
        'Film "Laskar Hujan" tayang pekan ini.',
        "Surat itu ditulis oleh Rina. Pasar ramai sejak pagi.",
        "Hal itu dikatakan oleh Budi Santoso di balai kota.",
        'Poster itu milik artikel "Harga Garam Naik di Semua Pasar Kota". Pemberitaan Tempo dibahas warga.',
    ],
    ids=["a title in marks", "a letter", "nothing to point back to", "a noun that opens the next sentence"],
)
def test_what_nobody_says_is_no_quotation(text: str) -> None:
    assert said(text) == []


def test_cue_and_source_are_the_words_beside_the_quotation() -> None:
    text = f'"{BRIDGE}," ujar Kepala Dinas Rina Lestari.'
    (quote,) = extract(text).quotes
    assert quote.cue is not None
    assert quote.source is not None
    assert text[slice(*quote.cue)] == "ujar"
    assert text[slice(*quote.source)] == "Kepala Dinas Rina Lestari"


def test_an_article_tells_each_speaker_once() -> None:
    text = f'"{BRIDGE}," kata Wali Kota Budi Santoso.\n\n"Warga sudah menunggu," ujar Budi.'
    assert [speaker.name for speaker in extract(text).speakers] == [BUDI]


@pytest.mark.parametrize("marks", ['" "', "“ ”"], ids=["straight", "curly"])
def test_a_mark_that_reopens_a_paragraph_is_no_part_of_the_words(marks: str) -> None:
    opening, closing = marks.split()
    text = (
        f"{opening}{BRIDGE}. Warga menunggu.\n\n"
        f"{opening}Warga tidak perlu memutar lagi,{closing} kata Budi Santoso."
    )
    assert said(text) == one(f"{BRIDGE}. Warga menunggu.", "Warga tidak perlu memutar lagi,", by=BUDI)


def test_seperti_and_a_passive_after_marks_name_the_speaker() -> None:
    assert said(f'"{BRIDGE}," seperti dikatakan oleh Budi Santoso.') == one(f"{BRIDGE},", by=BUDI)


def test_a_thing_called_by_words_in_marks_needs_no_sebagai() -> None:
    text = 'Budi Santoso menyebut jembatan itu "kado untuk warga" dalam pidatonya.'
    assert [speaker for _, speaker in said(text)] == [BUDI]
