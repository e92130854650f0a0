from __future__ import annotations

import pytest

from store import NotFound, Query, Store
from store.terms import Term, beside, parse
from store.wording import Wordings
from tests.store.factories import LAVROV, Said, extraction


def words(store: Store, text: str) -> list[str]:
    return [row.words for row in store.quotes(Query(words=text)).rows]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("undangan", 1), ("UNDANGAN", 1), ("undangan jawabannya", 1), ("undangan misi", 0),
        ('"untuk bertemu"', 1),
        ('"bertemu untuk"', 0), ("dialog*", 0), ("berdialog", 2), ("berdia*", 2), ("kami -misi", 4),
        ('-"kami menyesalkan" terbuka', 0), ("“dewan NATO”", 2), ('"untuk bert*', 1),
        ("-misi", 6), ("tak-ada", 0), ("~tangguh", 1), ("~dialog", 2), ("~dialog -~sesal", 0), ("~kejut", 1),
        ("😀", 0), ("\\", 0), ("()", 0), ("?!", 0), ("—", 0), ("kami ()", 5), ("-()", 7),
        ("", 7), (" ", 7), ('"', 7), ("“", 7), ("-", 7), ("~", 7),
    ],
)  # fmt: skip
def test_words_phrases_beginnings_and_unwanted_words(filled: Store, query: str, count: int) -> None:
    assert filled.quotes(Query(words=query)).total == count


def test_accents_and_case_do_not_matter(store: Store) -> None:
    store.add([extraction("a", Said("Kafé itu TUTUP"))])
    assert words(store, "kafe tutup") == ["Kafé itu TUTUP"]
    assert words(store, "KAFÉ") == ["Kafé itu TUTUP"]


def test_results_that_say_little_else_come_first_and_phrases_before_them(store: Store) -> None:
    store.add(
        [
            extraction("a", Said("Kami menutup misi itu dan banyak hal lain lagi di sana")),
            extraction("b", Said("Misi kami")),
            extraction("c", Said("Menutup misi memang perlu waktu")),
        ]
    )
    assert words(store, "misi")[0] == "Misi kami"
    assert words(store, "menutup misi") == [
        "Menutup misi memang perlu waktu", "Kami menutup misi itu dan banyak hal lain lagi di sana"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "count"),
    [
        (Query(speaker="lavrov"), 2), (Query(speaker="Sergej Lawrow"), 2), (Query(speaker="tidak ada"), 0),
        (Query(speaker_id="sergei-lavrov"), 2), (Query(article_id="sagara-1"), 2),
        (Query(article_id="sagara-1", speaker_id="sergei-lavrov"), 1),
        (Query(article_id="sagara-1", speaker="lungescu"), 1), (Query(outlets=("Warta Lintang",)), 3),
        (Query(since="2021-10-19"), 5), (Query(until="2021-10-18"), 2),
        (Query(since="2021-10-19", until="2021-10-19T23:59"), 3), (Query(types=("indirect",)), 1),
        (Query(min_confidence=0.6), 5), (Query(max_confidence=0.4), 1), (Query(role="menteri luar"), 1),
        (Query(role="nato"), 4), (Query(review="open"), 1), (Query(review="low"), 2),
        (Query(review="unreviewed"), 7),
        (Query(review="confirmed"), 0),
        (Query(words="kami", outlets=("Harian Sagara",), since="2021-10-20"), 1),
        (Query(words="kami", speaker="lavrov"), 2), (Query(review="open", speaker="lavrov"), 0),
    ],
)  # fmt: skip
def test_filters_combine(filled: Store, query: Query, count: int) -> None:
    page = filled.quotes(query)
    assert page.total == len(page.rows) == count


def test_review_states_follow_corrections(filled: Store) -> None:
    rows = filled.quotes().rows
    filled.confirm(rows[0].id)
    filled.leave_open(rows[1].id)
    assert [row.id for row in filled.quotes(Query(review="confirmed")).rows] == [rows[0].id]
    assert [row.id for row in filled.quotes(Query(review="corrected")).rows] == [rows[1].id]


@pytest.mark.parametrize("sort", ["relevance", "date", "speaker", "outlet", "confidence"])
@pytest.mark.parametrize("descending", [False, True])
def test_pages_join_to_the_whole_answer(filled: Store, sort: str, descending: bool) -> None:
    whole = filled.quotes(Query(sort=sort, descending=descending)).rows  # type: ignore[arg-type]
    pages = [
        filled.quotes(Query(sort=sort, descending=descending, offset=i, limit=3)).rows  # type: ignore[arg-type]
        for i in (0, 3, 6)
    ]
    assert [row.id for page in pages for row in page] == [row.id for row in whole]
    assert len(whole) == 7


def test_sorting(filled: Store) -> None:
    newest = [row.date for row in filled.quotes().rows]
    assert newest == sorted(newest, reverse=True)
    by_speaker = [row.speaker for row in filled.quotes(Query(sort="speaker")).rows]
    assert by_speaker[0] == "Jens Stoltenberg"
    assert by_speaker[-1] is None
    confidence = [row.confidence for row in filled.quotes(Query(sort="confidence")).rows]
    assert confidence == sorted(confidence)
    outlets = [row.outlet for row in filled.quotes(Query(sort="outlet", descending=True)).rows]
    assert outlets[0] == "Warta Lintang"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("lavr", "Sergei Lavrov"), ("Lavrof", "Sergei Lavrov"), ("menlu", "Sergei Lavrov"),
        ("sergey", "Sergei Lavrov"),
        ("lungesku", "Oana Lungescu"), ("stolten", "Jens Stoltenberg"), ("juru bicara nato", "Oana Lungescu"),
        ("Oana  LUNGESCU", "Oana Lungescu"),
    ],
)  # fmt: skip
def test_speakers_are_found_by_any_wording_roughly_spelled(filled: Store, typed: str, name: str) -> None:
    assert filled.speakers(typed)[0].name == name
    assert filled.find_speaker(typed).name == name


def test_an_unknown_speaker_is_answered_with_the_nearest_names(filled: Store) -> None:
    with pytest.raises(NotFound) as caught:
        filled.find_speaker("Jensen Stolpe")
    assert "Jens Stoltenberg" in caught.value.hint
    with pytest.raises(NotFound):
        filled.find_speaker("   ")


@pytest.mark.parametrize("sort", ["quotes", "name", "articles", "first", "last"])
def test_speakers_are_sorted(filled: Store, sort: str) -> None:
    rows = filled.speakers(sort=sort, descending=False)  # type: ignore[arg-type]
    values = [getattr(row, sort) for row in rows]
    assert values == sorted(values)
    back = [getattr(row, sort) for row in filled.speakers(sort=sort)]  # type: ignore[arg-type]
    assert back == sorted(values, reverse=True)


def test_a_name_beats_a_title_that_mentions_it() -> None:
    wordings = Wordings()
    wordings.learn("a", ["Joko Widodo"], ["Presiden Joko Widodo"])
    wordings.learn("b", ["Bobby Nasution"], ["menantu Presiden Joko Widodo"])
    found = wordings.find("joko widodo")
    assert list(found) == ["a", "b"] or found["a"] > found["b"]
    assert wordings.find("") == {}
    assert wordings.find("xq") == {}


def test_search_follows_every_change(store: Store) -> None:
    store.add([extraction("a", Said(LAVROV))])
    assert store.quotes(Query(words="menangguhkan")).total == 1
    store.add([extraction("b", Said("Kami menangguhkan rapat", "Leonid Slutsky"))])
    assert store.quotes(Query(words="menangguhkan")).total == 2
    store.add([extraction("a", Said("Isi lain", "Leonid Slutsky"))])
    assert store.quotes(Query(words="menangguhkan")).total == 1
    assert store.find_speaker("slutski").quotes == 2


def test_queries_are_read_term_by_term() -> None:
    assert parse('misi "dewan nato" tut* -rapat') == [
        Term(("misi",)), Term(("dewan", "nato")), Term(("tut",), prefix=True), Term(("rapat",), unwanted=True)
    ]  # fmt: skip
    assert parse('"tidak ditutup') == [Term(("tidak", "ditutup"))]
    assert parse("NATO-Rusia") == [Term(("nato", "rusia"))]
    assert parse("- * ''") == []
    assert beside(Term(("dewan", "na"), prefix=True), ["di", "dewan", "nato"])
    assert not beside(Term(("dewan", "na")), ["di", "dewan", "nato"])


def test_a_single_name_means_who_speaks_most(store: Store) -> None:
    store.add([extraction("a", Said("Pintu terbuka", "Lavrov"))])
    store.add([extraction(i, Said(f"Misi {i} tutup", "Sergei Lavrov", role="Menlu Rusia")) for i in "bc"])
    store.add([extraction(i, Said(f"Panen {i}", "Sri Mulyani Handayani", role="petani")) for i in "de"])
    store.add([extraction("f", Said("Anggaran cukup", "Sri Mulyani", role="Menteri Keuangan"))])
    assert store.find_speaker("lavrov").name == "Sergei Lavrov"
    assert store.find_speaker("sri mulyani").name == "Sri Mulyani"
