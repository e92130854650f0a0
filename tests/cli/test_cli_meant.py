"""What is meant is what is done: speakers by id, output by its name, decisions one at a time."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cli.exits import Exit
from quotes.readers import read
from quotes.records import Article
from store import Query, Store
from tests.cli.conftest import Run
from tests.store.factories import Said, extraction

HALF = (
    '{"id": "s1", "title": "Judul \\ud800 aneh",'
    ' "text": "\\"Halo \\ud83d semua orang,\\" kata Budi Hartono."}\n'
)


@pytest.fixture
def namesakes(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with two men of one name, kept apart, and one of another."""
    path = Path("store.json").resolve()
    with Store.open(path) as store:
        said = (
            Said("Jembatan ditutup besok", "Budi Santoso", role="Kepala Dinas", affiliation="Surabaya"),
            Said("Klien saya tidak bersalah", "Budi Santoso", role="pengacara"),
            Said("Harga beras naik lagi", "Joko Widagdo", role="Bupati", affiliation="Sragen"),
        )
        store.add([extraction(f"a{number}", one) for number, one in enumerate(said[::2])])
        first = store.find_speaker("budi santoso").id
        store.add([extraction("b", said[1])])
        row = next(row for row in store.quotes().rows if "Klien" in row.words)
        if row.speaker_id == first:
            store.reassign(row.id, "Orang Lain")
            store.rename(store.quote(row.id).speaker_id or "", "Budi Santoso")
    monkeypatch.setenv("KUTIPAN_DB", str(path))
    return path


def ids_of(path: Path) -> list[str]:
    with Store.open(path, read_only=True) as store:
        return sorted(row.id for row in store.called("budi santoso"))


def test_an_id_means_one_speaker_and_a_name_all_who_bear_it(namesakes: Path, run: Run) -> None:
    both = ids_of(namesakes)
    assert len(both) == 2
    for command in (("quotes",), ("export",), ("search", "*")):
        counts = [
            run(*command, "--speaker", who, "--format", "jsonl").out.count("\n")
            for who in (*both, "Budi Santoso")
        ]
        assert counts == [1, 1, 2]
    for who in both:
        assert json.loads(run("stats", "-s", who, "--format", "json").out)[0]["quotations"] == 1


def test_a_single_word_is_a_name_even_where_somebody_has_it_as_an_id(namesakes: Path, run: Run) -> None:
    with Store.open(namesakes) as store:
        store.add([extraction(f"c{number}", Said(f"Bibit {number} disiram", "Rina Dewi")) for number in "12"])
        row = next(row for row in store.quotes().rows if "Bibit 1" in row.words)
        store.reassign(row.id, "Rina")
        assert store.quote(row.id).speaker_id == "rina"
    said = [run("export", "-s", who, "--format", "jsonl").out.count("\n") for who in ("rina", "id:rina")]
    assert said == [2, 1]


@pytest.mark.usefixtures("namesakes")
@pytest.mark.parametrize("command", [("quotes",), ("export",), ("search", "harga")])
def test_a_misspelt_speaker_is_an_error_with_near_names(command: tuple[str, ...], run: Run) -> None:
    ran = run(*command, "--speaker", "Jqko Wzdagxo")
    assert ran.code == Exit.STORE
    assert "no speaker" in ran.err


def test_words_given_to_part_of_a_name_go_to_who_bears_it(namesakes: Path, run: Run) -> None:
    with Store.open(namesakes) as store:
        quote = store.quotes(Query(words="jembatan")).rows[0].id
    unclear = run("reassign", quote, "budi santoso")
    assert (unclear.code, "2 speakers go by" in unclear.err) == (Exit.STORE, True)
    assert "Joko Widagdo" in run("reassign", quote, "joko").out
    assert "is new" in run("reassign", quote, "Rina Wati").err


@pytest.mark.usefixtures("namesakes")
def test_a_role_alone_leaves_the_affiliation(run: Run) -> None:
    assert "Sragen" in run("role", "joko", "Wakil Bupati").out
    assert "Sragen" not in run("role", "joko", "Wakil Bupati", "--affiliation", "").out


@pytest.mark.usefixtures("namesakes")
@pytest.mark.parametrize(
    "arguments",
    [
        ("export", "--excel", "-o", "lembar.xlsx"),
        ("export", "-o", "lembar.tsv"),
        ("stats", "-o", "lembar.pdf"),
        ("show", "a0", "-o", "lembar.pdf"),
        ("export", "-o", "tiada/lembar.csv"),
        ("speakers", "-o", "tiada/lembar.csv"),
        ("stats", "-o", "tiada/lembar.csv"),
    ],
    ids=" ".join,
)
def test_an_output_that_can_not_be_as_its_name_says_is_an_error(arguments: tuple[str, ...], run: Run) -> None:
    ran = run(*arguments)
    assert (ran.code, "hint:" in ran.err, "--db" in ran.err) == (Exit.INPUT, True, False)
    assert not list(Path().glob("lembar.*"))


@pytest.mark.parametrize("command", ["extract", "show", "explain"])
@pytest.mark.parametrize("fmt", ["json", "jsonl", "html"])
@pytest.mark.usefixtures("toy")
def test_half_a_surrogate_pair_costs_no_output(command: str, fmt: str, run: Run) -> None:
    Path("setengah.jsonl").write_text(HALF)
    ran = run(command, "setengah.jsonl", "--format", fmt)
    assert (ran.code, "Halo" in ran.out) == (0, True), ran.err


@pytest.mark.usefixtures("toy")
def test_half_a_surrogate_pair_fits_into_a_workbook(run: Run) -> None:
    Path("setengah.jsonl").write_text(HALF)
    assert run("extract", "setengah.jsonl", "-o", "lembar.xlsx").code == 0


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ('A;"Air surut, kita aman," kata Siti.', '"Air surut, kita aman," kata Siti.'),
        ('A;"""Air surut,"" kata Siti."', '"Air surut," kata Siti.'),
        ('A;"Air; surut," kata Siti.', '"Air; surut," kata Siti.'),
        ('"A";Kata Siti "aman".', 'Kata Siti "aman".'),
    ],
    ids=["marks of its own", "marks as CSV has them", "a delimiter within", "marks inside"],
)
def test_a_cell_keeps_its_marks(row: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"judul;isi\n{row}\nB;Hujan.\n")
    assert [one.text for one in read([tmp_path / "a.csv"]) if isinstance(one, Article)] == [text, "Hujan."]


@pytest.mark.usefixtures("toy")
def test_two_versions_of_an_article_end_with_the_last(run: Run) -> None:
    for name, words in (("v1", "Anggaran naik dua persen"), ("v2", "Anggaran turun lima persen")):
        line = {"id": "k1", "title": "Versi", "text": f'"{words}," kata Sari Dewi.'}
        Path(f"{name}.jsonl").write_text(json.dumps(line))
    for given in (("v1",), ("v2", "v1")):
        run("add", "--db", "s.json", *(f"{name}.jsonl" for name in given))
    assert "naik" in run("quotes", "--db", "s.json").out


def test_a_changed_store_is_told_of_and_taken_when_asked(namesakes: Path, run: Run) -> None:
    namesakes.write_bytes(namesakes.read_bytes().replace(b"Sragen", b"Srogen"))
    assert "warning:" in run("quotes").err
    assert run("doctor").code == Exit.STORE
    assert "as it stands" in run("doctor", "--accept").err
    assert "warning:" not in run("quotes").err


def test_a_store_marked_read_only_is_not_written(namesakes: Path, run: Run) -> None:
    content = namesakes.read_bytes()
    namesakes.chmod(0o444)
    ran = run("rename", "joko", "Lain")
    assert (ran.code, "read only" in ran.err) == (Exit.STORE, True)
    assert namesakes.read_bytes() == content
    assert run("quotes").code == 0


@pytest.mark.usefixtures("namesakes")
def test_two_decisions_at_once_are_refused(run: Run) -> None:
    assert run("review", "abcd", "--confirm", "--reject").code == Exit.USAGE


def test_a_wrong_variable_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUTIPAN_COLOR", "pink")
    ran = run("speakers")
    assert (ran.code, "KUTIPAN_COLOR" in ran.err, "config.toml" in ran.err) == (Exit.USAGE, True, False)


def test_model_alone_shows_its_help(run: Run) -> None:
    ran = run("model")
    assert (ran.code, "install" in ran.out, ran.err) == (0, True, "")


@pytest.mark.usefixtures("namesakes")
def test_both_kinds_of_csv_for_excel_are_one(run: Run) -> None:
    for command in ("export", "speakers"):
        text = run(command, "--format", "excel-csv").out.removeprefix("\ufeff")
        header = next(csv.reader(io.StringIO(text), delimiter=";"))
        assert "speaker" in header


def test_other_words_leave_the_question_who_spoke() -> None:
    with Store.in_memory() as store:
        store.add(
            [extraction("a", Said("Tidak ada yang perlu ditakutkan", None, kind="unknown", confidence=0.3))]
        )
        (row,) = store.review_queue()
        start = row.spans[0][0]
        store.set_spans(row.id, ((start, start + 9),))
        assert [one.id for one in store.review_queue()] == [row.id]
        assert store.counts().to_review == 1
        store.leave_open(row.id)
        assert (store.review_queue(), store.counts().to_review) == ((), 0)
