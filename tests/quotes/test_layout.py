"""The shape of an article: furniture is stepped over, running text is whole, offsets stay."""

from __future__ import annotations

import pytest

from quotes import Article, extract
from quotes.layout import lay_out

CLAUSE = "jembatan itu selesai bulan depan"


def masked(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in lay_out(text).masks]


def paragraphs(text: str) -> list[str]:
    return [text[paragraph.start : paragraph.end] for paragraph in lay_out(text).paragraphs]


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "Advertisement",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Editor: Sari Utami",
        "Pewarta: Eko Prasetya",
        "Copyright © PURNAMA 2024",
        "Baca juga: Jembatan desa ambruk diterjang banjir",
        "[Gambas:Video]",
        "Berita ini telah tayang di purnama.example",
    ],
)
def test_a_line_of_furniture_is_masked_whole(line: str) -> None:
    text = f"Wali Kota meninjau pasar.\n\n{line}\n\nWarga menyambutnya."
    assert masked(text) == [line]
    assert paragraphs(text) == ["Wali Kota meninjau pasar.", "Warga menyambutnya."]


@pytest.mark.parametrize(
    "dateline",
    [
        "JAKARTA, PURNAMA.com -",
        "Brussel (ANTARA) -",
        "Purnama.com, Jakarta -",
        "KIEV -",
        "JAKARTA, PURNAMA.com",
        "Bandar Lampung (Purnama.co) —",
        "POS-PURNAMA.COM, BETUN -",
        "Laporan Wartawan Purnamanews.com, Eko Prasetya PURNAMANEWS.COM, JAKARTA -",
    ],
)
def test_a_dateline_is_masked_and_the_sentence_after_it_is_read(dateline: str) -> None:
    text = f"{dateline} Budi Santoso mengatakan {CLAUSE}."
    assert masked(text) == [dateline]
    (quote,) = extract(text).quotes
    assert (quote.words(text), quote.speaker) == (CLAUSE, "Budi Santoso")


@pytest.mark.parametrize("label", ["Baca Juga", "Advertisement"])
def test_a_label_left_of_a_link_is_masked_where_a_sentence_follows(label: str) -> None:
    text = f"Wali Kota meninjau pasar. {label} Budi Santoso mengatakan {CLAUSE}."
    assert masked(text) == [label]
    (quote,) = extract(text).quotes
    assert (quote.words(text), quote.speaker) == (CLAUSE, "Budi Santoso")


@pytest.mark.parametrize("signature", ["(*)", "(K24)", "(eko)"])
def test_a_signature_behind_the_last_sentence_is_no_part_of_it(signature: str) -> None:
    text = f"Budi Santoso mengatakan {CLAUSE}.{signature}"
    assert [quote.words(text) for quote in extract(text).quotes] == [CLAUSE]


def test_a_dateline_on_lines_of_its_own_is_masked() -> None:
    assert masked("JAKARTA\n-\nWali Kota meninjau pasar.") == ["JAKARTA\n-"]


def test_a_line_of_prose_is_not_masked() -> None:
    assert masked("Wali Kota membaca juga surat warga itu.") == []


def test_nothing_is_quoted_out_of_furniture() -> None:
    text = 'Baca juga: "Kami menyerah," kata Kepala Desa\n\n"Kami siap," kata Budi Santoso.'
    assert [quote.words(text) for quote in extract(text).quotes] == ["Kami siap,"]


def test_furniture_between_paragraphs_leaves_the_offsets_as_they_are() -> None:
    text = '"Kami siap," kata Budi Santoso.\n\nSCROLL TO CONTINUE WITH CONTENT\n\n"Warga menunggu," ujarnya.'
    spans = [quote.spans[0] for quote in extract(text).quotes]
    assert [text[start:end] for start, end in spans] == ["Kami siap,", "Warga menunggu,"]
    assert spans[1][0] == text.index("Warga menunggu")


def test_the_name_of_a_link_on_a_line_of_its_own_joins_its_sentence() -> None:
    text = "Budi Santoso meninjau jembatan garapan\nDinas Pekerjaan Umum\n, Senin.\n\nWarga senang."
    assert paragraphs(text) == [text.split("\n\n", maxsplit=1)[0], "Warga senang."]


def test_a_line_that_goes_on_in_lower_case_joins_the_line_before() -> None:
    text = "Wali Kota meninjau pasar yang baru\ndibuka pekan lalu."
    assert paragraphs(text) == [text]


def test_an_empty_line_parts_paragraphs() -> None:
    assert paragraphs("Pasar ramai.\n\nWarga senang.") == ["Pasar ramai.", "Warga senang."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"], ids=["lf", "crlf", "cr", "separator"])
def test_every_line_end_parts_lines(end: str) -> None:
    assert paragraphs(f"Pasar ramai.{end}Warga senang.") == ["Pasar ramai.", "Warga senang."]


def test_masks_are_sorted_and_apart_and_tell_their_positions() -> None:
    text = "ADVERTISEMENT\n\nPasar ramai.\n\nBaca juga: Banjir surut\n\nEditor: Sari Utami"
    layout = lay_out(text)
    flat = [position for mask in layout.masks for position in mask]
    assert flat == sorted(flat)
    assert layout.masked(0) == layout.masks[0]
    assert layout.masked(text.index("Pasar")) is None


def test_the_pieces_of_a_stretch_are_what_no_mask_covers() -> None:
    text = "KIEV - Pasar ramai."
    pieces = lay_out(text).pieces(0, len(text))
    assert [text[start:end] for start, end in pieces] == ["Pasar ramai."]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\u200b"], ids=["empty", "space", "lines", "zero width"])
def test_nothing_gives_no_quotation(text: str) -> None:
    assert extract(text).quotes == ()
    assert masked(text) == []


def test_a_link_in_brackets_is_masked_however_it_is_spelt() -> None:
    text = (
        "Target sulit dicapai. (baca: Pasar Desa Ambruk) Oleh karenanya, kata Sari Utami, proyek itu ditunda."
    )
    [quote] = extract(text).quotes
    assert text[slice(*quote.spans[0])] == "proyek itu ditunda"


def test_two_spaces_end_a_headline_inside_a_line() -> None:
    text = "Sari Utami hadir. Baca juga: Banjir Surut di Lima Desa  Kata Sari, jembatan itu segera dibangun."
    [quote] = extract(text).quotes
    assert (quote.speaker, text[slice(*quote.spans[0])]) == ("Sari Utami", "jembatan itu segera dibangun")


def test_a_first_line_that_repeats_the_title_is_no_text() -> None:
    text = 'Petani Simpan Gabah: "Kami Rugi Sekarang"\n"Kami menunggu," kata Karsono Wijaya.'
    with_title = extract(Article("a", text, title='Petani Simpan Gabah:  "Kami rugi sekarang"'))
    assert [quote.words(text) for quote in with_title.quotes] == ["Kami menunggu,"]
    assert len(extract(text).quotes) == 2
