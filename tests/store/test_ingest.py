from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quotes.records import Article, Evidence, Extraction, Quote, Speaker, article_id
from store import Added, NotFound, Query, Store
from tests.store.factories import LAVROV, STOLTENBERG, Said, collection, extraction


def test_an_article_comes_back_as_it_was_given(filled: Store) -> None:
    given_extraction = collection()[0]
    row = filled.article("sagara-1")
    assert row.text == given_extraction.article.text
    assert (row.outlet, row.date, row.title) == ("Harian Sagara", "2021-10-18", "Misi ditangguhkan")
    quote = filled.quotes(Query(article_id="sagara-1")).rows[0]
    assert quote.words == LAVROV == row.text[slice(*quote.spans[0])]
    assert row.text[slice(*quote.cue or (0, 0))] == quote.cue_text == "kata"
    assert quote.source_text == "Menteri Luar Negeri Rusia Sergei Lavrov"
    evidence = given_extraction.quotes[0].evidence
    assert (quote.rule, quote.chain, quote.candidates) == (evidence.rule, evidence.chain, evidence.candidates)


def test_the_same_articles_again_change_nothing(filled: Store) -> None:
    before = filled.version()
    assert filled.add(collection()) == Added(articles_unchanged=3)
    assert filled.version() == before


def test_an_article_with_other_line_ends_is_the_same(store: Store) -> None:
    one = extraction("a", Said(LAVROV), lead="MOSKWA -\n\nIsi.")
    store.add([one])
    crlf = msgspec.structs.replace(one.article, text=one.article.text.replace("\n", "\r\n"))
    moved = msgspec.structs.replace(
        one.quotes[0],
        spans=tuple((start + 2, end + 2) for start, end in one.quotes[0].spans),
        cue=None,
        source=None,
    )
    assert store.known(crlf)
    assert store.add([Extraction(crlf, (moved,), one.speakers)]) == Added(articles_unchanged=1)


def test_an_article_from_another_path_is_the_same(store: Store) -> None:
    one = extraction("a", Said(LAVROV))
    store.add([one])
    copy = Article(article_id(one.article.text), one.article.text)
    assert store.known(copy)
    assert store.add([msgspec.structs.replace(one, article=copy)]) == Added(articles_unchanged=1)
    assert store.counts().articles == 1


def test_agency_copy_in_another_outlet_is_an_article_of_its_own(store: Store) -> None:
    one = extraction("a", Said(LAVROV))
    other = msgspec.structs.replace(
        one.article, id="b", outlet="Warta Lintang", url="https://lintang.example/b"
    )
    assert not store.known(other)
    store.add([one, msgspec.structs.replace(one, article=other)])
    assert store.counts().articles == 2


def test_a_changed_article_has_its_quotations_replaced(filled: Store) -> None:
    changed = extraction(
        "sagara-2", Said("Kami menunggu jawaban Moskwa", "Jens Stoltenberg"), date="2021-10-26"
    )
    assert filled.add([changed]) == Added(articles_changed=1, quotes=1)
    assert [row.words for row in filled.quotes(Query(article_id="sagara-2")).rows] == [
        "Kami menunggu jawaban Moskwa"
    ]
    assert filled.find_speaker("Stoltenberg").quotes == 1


def test_new_metadata_of_a_known_article_is_taken_in(store: Store) -> None:
    one = extraction("a", Said(LAVROV), title="")
    store.add([one])
    titled = msgspec.structs.replace(one, article=msgspec.structs.replace(one.article, title="Misi ditutup"))
    assert not store.known(titled.article)
    assert store.add([titled]).articles_changed == 1
    assert store.article("a").title == "Misi ditutup"


def test_a_better_extraction_of_the_same_text_replaces_the_old_one(store: Store) -> None:
    one = extraction("a", Said(LAVROV, None, kind="unknown"))
    store.add([one])
    better = msgspec.structs.replace(
        one,
        quotes=(msgspec.structs.replace(one.quotes[0], speaker="Sergei Lavrov", kind="person"),),
        speakers=(Speaker("Sergei Lavrov", "person"),),
    )
    assert store.add([better]).articles_changed == 1
    assert store.quotes().rows[0].speaker == "Sergei Lavrov"


def test_the_same_article_twice_in_one_call_is_stored_once(store: Store) -> None:
    one = extraction("a", Said(LAVROV))
    assert store.add([one, one]) == Added(articles_added=1, articles_unchanged=1, quotes=1)


def test_batches_are_told_as_they_are_committed(store: Store) -> None:
    told: list[Added] = []
    store.add((extraction(f"a{i}", Said(f"{LAVROV} {i}")) for i in range(5)), batch=2, on_batch=told.append)
    assert [added.articles_added for added in told] == [2, 4, 5]


def test_a_failing_batch_leaves_nothing_behind(store: Store) -> None:
    broken = msgspec.structs.replace(extraction("b", Said(STOLTENBERG)), quotes=(None,))
    with pytest.raises(AttributeError):
        store.add([extraction("a", Said(LAVROV)), broken])
    assert store.counts().articles == 0
    assert store.speakers() == ()
    assert store.add([extraction("a", Said(LAVROV))]).articles_added == 1


def test_counts_tell_the_size_of_the_collection(filled: Store) -> None:
    counts = filled.counts()
    assert (counts.articles, counts.quotes, counts.speakers, counts.outlets) == (3, 7, 3, 2)
    assert (counts.open_speakers, counts.to_review) == (1, 2)
    assert len(filled.review_queue()) == counts.to_review
    assert filled.review_queue()[0].speaker is None


def test_further_speakers_of_the_same_words_are_kept(store: Store) -> None:
    one = extraction("a", Said(LAVROV, "Sergei Lavrov"))
    both = msgspec.structs.replace(one.quotes[0], also=("Leonid Slutsky",))
    store.add([msgspec.structs.replace(one, quotes=(both,))])
    assert store.quotes().rows[0].also == ("Leonid Slutsky",)


def test_unknown_ids_are_answered_with_a_hint(filled: Store) -> None:
    for call in (filled.quote, filled.article, filled.speaker, filled.statement):
        with pytest.raises(NotFound):
            call("tidak-ada")


def test_lone_surrogates_become_replacement_characters_of_the_same_length(store: Store) -> None:
    store.add([extraction("a", Said("Kami \ud800 tutup misi itu"))])
    assert store.quotes().rows[0].words == "Kami \ufffd tutup misi itu"


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    text = draw(texts)
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 20)), max_size=4))
    quotes = tuple(
        Quote(
            "direct",
            ((start, min(start + size, len(text))),),
            None,
            None,
            draw(st.none() | texts),
            "person",
            Evidence("x"),
        )
        for start, size in spans
    )
    article = Article(draw(st.sampled_from("abc")), text, draw(texts), draw(texts), draw(texts))
    return Extraction(article, quotes, ())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(extractions(), max_size=4))
def test_whatever_is_stored_is_read_back_by_another_process(tmp_path: Path, given: list[Extraction]) -> None:
    path = tmp_path / "store.json"
    for file in tmp_path.iterdir():
        file.unlink()
    with Store.open(path) as store:
        store.add(given)
        articles, rows = store.articles(), store.quotes().rows
        again = store.add([e for e in given if store.known(e.article)][-1:])
        assert again.articles_added == 0
    with Store.open(path, create=False) as reopened:
        assert reopened.articles() == articles
        assert {row.id: row for row in reopened.quotes().rows} == {row.id: row for row in rows}
        for row in rows:
            text = reopened.article(row.article_id).text
            assert row.words == text[slice(*row.spans[0])]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(extractions())
def test_ingest_is_idempotent(given: Extraction) -> None:
    with Store.in_memory() as store:
        store.add([given])
        before = store.quotes().rows
        assert store.add([given]) == Added(articles_unchanged=1)
        assert store.quotes().rows == before


@pytest.mark.parametrize(
    ("outlets", "urls"),
    [
        (("Koran A", "Koran B"), ("", "")),
        (("Koran A", "Koran A"), ("https://a.example/1", "https://a.example/2")),
    ],
    ids=["of two outlets", "of two addresses"],
)
def test_two_articles_of_one_id_are_both_kept(
    outlets: tuple[str, str], urls: tuple[str, str], store: Store
) -> None:
    first, second = (
        msgspec.structs.replace(one, article=msgspec.structs.replace(one.article, outlet=outlet, url=url))
        for one, outlet, url in zip(
            (extraction("1", Said(LAVROV)), extraction("1", Said(STOLTENBERG))), outlets, urls, strict=True
        )
    )
    assert store.add([first, second]) == Added(articles_added=2, quotes=2)
    rows = store.articles()
    assert store.add([second, first]) == Added(articles_unchanged=2)
    assert store.known(second.article)
    assert store.articles() == rows
    assert rows[0].id == "1" != rows[1].id
    assert {row.words for row in store.quotes().rows} == {LAVROV, STOLTENBERG}


@pytest.mark.parametrize(
    "url", ["https://kabar.example", "https://kabar.example/", "https://kabar.example/#a"]
)
def test_the_address_of_a_whole_site_is_no_articles(url: str) -> None:
    assert article_id("Satu.", url) == article_id("Satu.") != article_id("Dua.", url)
    assert article_id("Satu.", f"{url.rstrip('#a')}?p=1") == article_id("Dua.", f"{url.rstrip('#a')}?p=1")
