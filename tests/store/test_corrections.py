from __future__ import annotations

from collections.abc import Callable

import pytest

from store import BadValue, CorrectionRow, NotFound, Query, Store
from tests.store.factories import LAVROV, LUNGESCU, STOLTENBERG, Said, collection, extraction


def first(store: Store, words: str) -> str:
    return store.quotes(Query(words=words, limit=1)).rows[0].id


def state(store: Store) -> tuple[object, ...]:
    return store.quotes().rows, store.quotes(Query(rejected=True)).rows, store.speakers()


CORRECTIONS: dict[str, Callable[[Store], CorrectionRow]] = {
    "reassign": lambda store: store.reassign(first(store, "undangan"), "Oana Lungescu"),
    "reassign to somebody new": lambda store: store.reassign(first(store, "undangan"), "Mircea Geoană"),
    "leave open": lambda store: store.leave_open(first(store, "undangan")),
    "confirm": lambda store: store.confirm(first(store, "undangan")),
    "reject": lambda store: store.reject(first(store, "undangan")),
    "set type": lambda store: store.set_type(first(store, "undangan"), "mixed"),
    "set spans": lambda store: store.set_spans(first(store, "undangan"), ((12, 20), (22, 30))),
    "rename": lambda store: store.rename("sergei-lavrov", "Sergei Viktorovich Lavrov"),
    "set role": lambda store: store.set_role("sergei-lavrov", "diplomat", "Rusia"),
    "merge": lambda store: store.merge("sergei-lavrov", "jens-stoltenberg"),
    "split by name": lambda store: store.split("sergei-lavrov", ("Sergey Lavrov",)),
    "split by title": lambda store: store.split("sergei-lavrov", ("Menlu Rusia Sergey Lavrov",)),
}


@pytest.mark.parametrize("correct", CORRECTIONS.values(), ids=CORRECTIONS)
def test_every_correction_can_be_undone_and_redone(
    filled: Store, correct: Callable[[Store], CorrectionRow]
) -> None:
    before = state(filled)
    logged = correct(filled)
    after = state(filled)
    assert after != before
    assert (logged.undone, bool(logged.when), bool(logged.text)) == (False, True, True)
    undone = filled.undo()
    assert undone is not None
    assert (undone.id, undone.undone) == (logged.id, True)
    assert state(filled) == before
    redone = filled.redo()
    assert redone == logged
    assert state(filled) == after
    assert filled.log() == (logged,)


def test_no_correction_says_that_somebody_is_or_is_not_themselves(filled: Store) -> None:
    quote = filled.quote(first(filled, "undangan"))
    assert filled.reassign(quote.id, f"{quote.speaker}").text.endswith(f"was said by {quote.speaker}")
    filled.rename("sergei-lavrov", "Jens Stoltenberg")
    assert filled.merge("sergei-lavrov", "jens-stoltenberg").text == "The two called Jens Stoltenberg are one"
    filled.undo()
    filled.undo()
    assert filled.split("sergei-lavrov", ("Sergei Lavrov",)).text == "Sergei Lavrov is two speakers"
    assert filled.set_role("sergei-lavrov", "").text.endswith(" is without a role")


@pytest.mark.parametrize("correct", CORRECTIONS.values(), ids=CORRECTIONS)
def test_every_correction_is_there_after_reopening(path, correct: Callable[[Store], CorrectionRow]) -> None:  # type: ignore[no-untyped-def]
    with Store.open(path) as store:
        store.add(collection())
        correct(store)
        after, log = state(store), store.log()
    with Store.open(path) as store:
        assert (state(store), store.log()) == (after, log)


def test_nothing_to_undo_or_redo_is_no_error(filled: Store) -> None:
    assert filled.undo() is None
    assert filled.redo() is None


def test_a_new_correction_ends_what_could_be_redone(filled: Store) -> None:
    filled.rename("sergei-lavrov", "Satu")
    filled.undo()
    filled.rename("sergei-lavrov", "Dua")
    assert filled.redo() is None
    assert [row.after for row in filled.log()] == ["Dua"]


def test_corrections_of_one_quotation_lie_over_each_other(filled: Store) -> None:
    quote = first(filled, "undangan")
    filled.reassign(quote, "Oana Lungescu")
    filled.set_type(quote, "indirect")
    row = filled.quote(quote)
    assert (row.speaker, row.type, row.review) == ("Oana Lungescu", "indirect", "corrected")
    filled.confirm(quote)
    assert filled.quote(quote).review == "confirmed"
    filled.undo()
    filled.undo()
    assert (filled.quote(quote).speaker, filled.quote(quote).type) == ("Oana Lungescu", "direct")


def test_what_is_left_out_of_a_line_of_the_log_is_marked(filled: Store) -> None:
    quote, long = first(filled, "undangan"), "Nama " * 100
    text = filled.article(filled.quote(quote).article_id).text
    for done in (
        filled.set_spans(quote, ((0, len(text)),)),
        filled.rename("sergei-lavrov", long),
        filled.set_role("sergei-lavrov", long),
        filled.reassign(quote, f"{long} Akhir"),
        filled.merge("oana-lungescu", "sergei-lavrov"),
    ):
        assert "…" in done.text
        assert len(done.text) < 200
    assert filled.log()[1].after == long.strip()


def test_lone_surrogates_in_a_correction_become_replacement_characters(filled: Store) -> None:
    filled.rename("sergei-lavrov", "S\ud800 Lavrov")
    assert filled.speaker("sergei-lavrov").row.name == "S\ufffd Lavrov"


def test_a_rejected_quotation_is_shown_only_when_asked_for(filled: Store) -> None:
    quote = first(filled, "undangan")
    filled.reject(quote)
    assert quote not in {row.id for row in filled.quotes().rows}
    assert [row.id for row in filled.quotes(Query(rejected=True)).rows] == [quote]
    assert filled.find_speaker("Stoltenberg").quotes == 1
    filled.restore(quote)
    assert filled.quotes(Query(rejected=True)).total == 0


def test_reassigning_finds_a_known_speaker_by_id_and_by_any_spelling(filled: Store) -> None:
    quote = first(filled, "undangan")
    for name in ("sergei-lavrov", "Sergey Lavrov", "SERGEI LAVROV"):
        filled.reassign(quote, name)
        assert filled.quote(quote).speaker_id == "sergei-lavrov"
    assert filled.quote(quote).role == "Menlu"


def test_a_merged_speaker_answers_to_both_ids(filled: Store) -> None:
    filled.merge("sergei-lavrov", "jens-stoltenberg")
    assert filled.speaker("jens-stoltenberg").row.id == "sergei-lavrov"
    assert filled.speaker("sergei-lavrov").row.quotes == 4
    assert filled.quotes(Query(speaker_id="jens-stoltenberg")).total == 4
    assert filled.find_speaker("Stoltenberg").name == "Sergei Lavrov"
    with pytest.raises(BadValue):
        filled.merge("sergei-lavrov", "jens-stoltenberg")


def test_a_merge_holds_for_articles_that_come_later(filled: Store) -> None:
    filled.merge("sergei-lavrov", "jens-stoltenberg")
    filled.add([extraction("sagara-9", Said("Kami tunggu saja", "Jens Stoltenberg", title="Sekjen NATO"))])
    assert filled.quotes(Query(article_id="sagara-9")).rows[0].speaker_id == "sergei-lavrov"


def test_a_split_holds_for_articles_that_come_later(filled: Store) -> None:
    filled.split("sergei-lavrov", ("Sergey Lavrov",))
    filled.add([extraction("x", Said("Kami tunggu saja", "Sergey Lavrov", title="Menlu Rusia"))])
    assert filled.quotes(Query(article_id="x")).rows[0].speaker == "Sergey Lavrov"
    assert {row.name: row.quotes for row in filled.speakers("lavrov")} == {
        "Sergey Lavrov": 2,
        "Sergei Lavrov": 1,
    }


def test_a_split_by_title_moves_the_articles_that_used_it(filled: Store) -> None:
    filled.split("sergei-lavrov", ("Menlu Rusia Sergey Lavrov",))
    assert {row.quotes for row in filled.speakers("lavrov")} == {1}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda store: store.rename("sergei-lavrov", "  "),
        lambda store: store.reassign(first(store, "undangan"), ""),
        lambda store: store.set_spans(first(store, "undangan"), ()),
        lambda store: store.set_spans(first(store, "undangan"), ((5, 2),)),
        lambda store: store.set_spans(first(store, "undangan"), ((5, 99_999),)),
        lambda store: store.set_type(first(store, "undangan"), "oral"),
        lambda store: store.split("sergei-lavrov", ("Tidak Ada",)),
        lambda store: store.split("sergei-lavrov", ("Sergei Lavrov", "Sergey Lavrov")),
    ],
)
def test_corrections_without_sense_are_refused_and_not_logged(
    filled: Store, wrong: Callable[[Store], object]
) -> None:
    with pytest.raises(BadValue):
        wrong(filled)
    assert filled.log() == ()


def test_corrections_survive_the_same_article_again(filled: Store) -> None:
    filled.reassign(first(filled, "undangan"), "Oana Lungescu")
    filled.add(collection())
    assert filled.quotes(Query(words="undangan")).rows[0].speaker == "Oana Lungescu"


def changed_article(words: str = STOLTENBERG, lead: str = "BRUSSEL - Sebuah kalimat baru di muka.") -> object:
    return extraction("sagara-2", Said(words, "Jens Stoltenberg"), lead=lead, date="2021-10-26")


def test_corrections_find_their_words_where_a_changed_article_puts_them(filled: Store) -> None:
    quote = first(filled, "undangan")
    filled.reassign(quote, "Oana Lungescu")
    filled.set_type(quote, "mixed")
    filled.add([changed_article()])  # type: ignore[list-item]
    row = filled.quotes(Query(words="undangan")).rows[0]
    assert row.id != quote
    assert (row.speaker, row.type, row.review) == ("Oana Lungescu", "mixed", "corrected")
    filled.undo()
    filled.undo()
    row = filled.quote(row.id)
    assert (row.speaker, row.type, row.review) == ("Jens Stoltenberg", "direct", "unreviewed")


def test_corrections_find_words_that_changed_a_little(filled: Store) -> None:
    filled.reject(first(filled, "undangan"))
    filled.add([changed_article(STOLTENBERG.replace("belum", "tidak"))])  # type: ignore[list-item]
    assert filled.quotes(Query(rejected=True)).total == 1


def test_corrections_whose_words_are_gone_wait_and_are_told(filled: Store) -> None:
    filled.reject(first(filled, "undangan"))
    filled.add([changed_article("Sama sekali lain isinya sekarang")])  # type: ignore[list-item]
    assert filled.quotes(Query(rejected=True)).total == 0
    assert not next(check for check in filled.doctor() if check.name == "corrections").ok
    filled.add([changed_article()])  # type: ignore[list-item]
    assert filled.quotes(Query(rejected=True)).total == 1


def test_a_corrected_span_moves_with_its_words(filled: Store) -> None:
    quote = filled.quote(first(filled, "undangan"))
    start = quote.spans[0][0]
    filled.set_spans(quote.id, ((start, start + len("Undangan untuk bertemu")),))
    filled.add([changed_article()])  # type: ignore[list-item]
    row = filled.quotes(Query(words="undangan")).rows[0]
    assert row.words == "Undangan untuk bertemu"
    assert filled.article("sagara-2").text[slice(*row.spans[0])] == row.words
    assert filled.quotes(Query(words="jawabannya")).total == 0


def test_a_suggestion_is_accepted_or_refused_for_good(store: Store) -> None:
    said = [
        extraction("a", Said("Jalan rusak", "Budi Santoso", role="Kepala Desa Sukarame")),
        extraction("b", Said("Jual emas", "Budi Santoso", role="analis Bursa Efek")),
    ]
    store.add(said)
    suggestion = store.suggestions()[0]
    store.refuse(suggestion.id)
    assert store.suggestions() == ()
    store.add([extraction("b", Said("Jual emas sekarang", "Budi Santoso", role="analis Bursa Efek"))])
    assert store.suggestions() == ()
    store.undo()
    assert [s.id for s in store.suggestions()] == [suggestion.id]
    store.accept(suggestion.id)
    assert store.suggestions() == ()
    assert len(store.speakers()) == 1
    with pytest.raises(NotFound):
        store.accept(suggestion.id)


def test_statements_group_the_same_words_of_two_outlets(filled: Store) -> None:
    (statement,) = filled.statements()
    rows = [filled.quote(quote_id) for quote_id in statement.quote_ids]
    assert [row.outlet for row in rows] == ["Harian Sagara", "Warta Lintang"]
    assert {row.statement_id for row in rows} == {statement.id}
    assert filled.statement(statement.id) == statement
    pieces = filled.differences(*statement.quote_ids)
    assert [piece for piece in pieces if piece[0] != "same"] == [("del", "dewan"), ("ins", "Dewan")]
    assert "".join(text for kind, text in pieces if kind != "ins") == LUNGESCU


def test_a_part_of_a_statement_is_the_statement_and_short_words_are_not(store: Store) -> None:
    store.add(
        [
            extraction("a", Said(f"{LUNGESCU}. {LAVROV}. {STOLTENBERG}", "Oana Lungescu")),
            extraction("b", Said(LUNGESCU, "Oana Lungescu")),
            extraction("c", Said("Kami menyesalkan langkah ini", "Oana Lungescu")),
        ]
    )
    assert [len(s.quote_ids) for s in store.statements()] == [2]


def test_a_bridge_joins_two_groups(store: Store) -> None:
    halves = LUNGESCU, f"{STOLTENBERG} sampai hari ini juga"
    store.add([extraction(f"a{i}", Said(halves[0], "Oana Lungescu")) for i in range(2)], batch=1)
    store.add(
        [extraction(f"b{i}", Said(halves[1], "Oana Lungescu"), outlet="Lintang") for i in range(2)], batch=1
    )
    assert len(store.statements()) == 2
    store.add([extraction("c", Said(". ".join(halves), "Oana Lungescu"), date="2020-01-01")])
    (statement,) = store.statements()
    assert len(statement.quote_ids) == 5
    assert store.quote(statement.quote_ids[0]).article_id == "c"


def test_a_group_ends_with_the_article_that_made_it(filled: Store) -> None:
    filled.add([extraction("lintang-1", Said("Tidak ada lagi"), outlet="Warta Lintang")])
    assert filled.statements() == ()
    assert filled.quotes(Query(words="menyesalkan")).rows[0].statement_id == ""
