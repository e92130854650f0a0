"""The sample articles and their gold keep the promises that other tests build on."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from fixtures.build import files, sources
from fixtures.edges import EDGES, LONG_NAME_LENGTH, Edge
from fixtures.markup import MarkupError, Quotation, Source, parse
from quotes.readers import ReadFailure, read

FIXTURES = Path(__file__).parent.parent / "fixtures"
SOURCES = sources()
ENTRIES = [
    pytest.param(source, quotation, id=f"{source.fields['id']}-{number}")
    for source in SOURCES
    for number, quotation in source.quotations.items()
]
ENTRY = pytest.mark.parametrize(("source", "quotation"), ENTRIES)
ARTICLE = pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.fields["id"])
EDGE = pytest.mark.parametrize("edge", EDGES, ids=lambda edge: edge.name)

CONSTRUCTION_TAGS = """
    account acronym addressee apposition clause-cue-source clitic colon continues cue-inside demikian
    denial document floating hal-itu interview judgement media-chain menurut-first menurut-last metonymy
    multi-paragraph nested organization passive pronoun request role same-statement short-name
    source-cue-bahwa source-cue-clause source-cue-words statement title-name two-speakers unclosed
    unnamed words-cue-clitic words-cue-source
"""
CONSTRUCTIONS = frozenset(CONSTRUCTION_TAGS.split())
NOISE = {
    "baca-juga": r"(?i)Baca juga: ",
    "byline": r"(?m)^\([a-zA-Z /]+\)$|Editor: |^Laporan Kontributor",
    "caption": r"\(Foto: |Foto/|Foto: |\(Senarai/",
    "copyright": r"Copyright ©",
    "dateline": r"^(?s:.{0,260}?)[A-Za-z)] [-–—] ",
    "gambas": r"(?m)^\[Gambas:Video ",
    "headline": r"^Sesali Langkah",
    "lost-paragraphs": r"\A[^\n]{600,}\Z",
    "scroll": r"(?m)^SCROLL TO CONTINUE WITH CONTENT$",
    "tags": r"(?m)^Tags$|^[a-z ]+\Z",
}
SIX = {
    "Lavrov": ("Sergei Lavrov", "Sergey Lavrov"),
    "Lungescu": ("Oana Lungescu",),
    "Stoltenberg": ("Jens Stoltenberg",),
    "Belousov": ("Andrey Belousov",),
    "Slutsky": ("Leonid Slutsky",),
    "Shinkmann": ("Mikhail Shinkmann",),
}
MARKS = {'""', "“”", "””", "«»", "''"}
ANY_MARK = re.compile("[\"“”«»]|''")


def rows(name: str) -> list[dict[str, Any]]:
    lines = (FIXTURES / name).read_text(encoding="utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def words(source: Source, span: tuple[int, int]) -> str:
    return source.text[slice(*span)]


def marks_around(source: Source, quotation: Quotation) -> str:
    start, end = quotation.spans[0][0], quotation.spans[-1][1]
    return source.text[start - 1] + source.text[end : end + 1]


def test_the_build_reproduces_the_committed_files() -> None:
    built = dict(files())
    assert {path: path.read_bytes() for path in built} == built
    for folder in ("text", "edge"):
        assert {path for path in built if path.parent.name == folder} == set((FIXTURES / folder).iterdir())


def test_articles_come_from_five_outlets_over_several_weeks() -> None:
    articles = rows("articles.jsonl")
    assert len(articles) >= 18
    assert len({article["outlet"] for article in articles}) == 5
    assert (
        len({article["id"] for article in articles})
        == len({article["url"] for article in articles})
        == len(articles)
    )
    dates = [article["date"] for article in articles]
    assert all(re.fullmatch(r"2021-1[01]-\d\d", date) for date in dates)
    assert len({date[:9] for date in dates}) >= 5
    assert all(".example/" in article["url"] for article in articles)


def test_gold_is_about_the_articles() -> None:
    gold = rows("gold.jsonl")
    assert [row["text"] for row in gold] == [article["text"] for article in rows("articles.jsonl")]
    for row in gold:
        assert row["sha256"] == sha256(row["text"].encode()).hexdigest()


def test_gold_names_only_listed_speakers() -> None:
    for row in rows("gold.jsonl"):
        kinds = {speaker["name"]: speaker["kind"] for speaker in row["speakers"]}
        spoke = {quote["speaker"] for quote in row["quotes"]}.union(
            *(quote.get("also", ()) for quote in row["quotes"])
        )
        assert spoke == set(kinds)
        assert all(quote["kind"] == kinds[quote["speaker"]] for quote in row["quotes"])
        assert all(mention in row["text"] for speaker in row["speakers"] for mention in speaker["mentions"])


def test_gold_lists_quotations_in_the_order_of_the_text() -> None:
    for row in rows("gold.jsonl"):
        spans = [span for quote in row["quotes"] for span in quote["spans"]]
        assert spans == sorted(spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@ENTRY
def test_spans_begin_and_end_at_words(source: Source, quotation: Quotation) -> None:
    for span in (*quotation.spans, quotation.cue, quotation.source):
        if span is not None:
            assert 0 <= span[0] < span[1] <= len(source.text)
            assert words(source, span) == words(source, span).strip()


@ENTRY
def test_cue_is_a_word_and_source_is_beside_it(source: Source, quotation: Quotation) -> None:
    if quotation.cue is None:
        assert {"floating", "colon"} & set(quotation.constructions)
    else:
        assert re.fullmatch(r"[A-Za-z]+", words(source, quotation.cue))
        assert re.match(r"[^a-z]", source.text[quotation.cue[0] - 1])
    if quotation.source is None:
        assert "floating" in quotation.constructions
    else:
        name = words(source, quotation.source)
        assert not name.endswith(",")
        assert ("clitic" in "".join(quotation.constructions)) == (name == "nya")


@ENTRY
def test_type_agrees_with_the_marks(source: Source, quotation: Quotation) -> None:
    said = " ".join(words(source, span) for span in quotation.spans)
    if quotation.type == "direct":
        around = marks_around(source, quotation)
        assert around in MARKS or "unclosed" in quotation.constructions
        assert not ANY_MARK.search(said)
    else:
        assert bool(ANY_MARK.search(said)) == (quotation.type == "mixed")
        assert not said.endswith(".")
        assert not said.startswith("bahwa")


@ENTRY
def test_parts_of_a_quotation_do_not_overlap(source: Source, quotation: Quotation) -> None:
    parts = sorted(span for span in (*quotation.spans, quotation.cue, quotation.source) if span)
    chained = "media-chain" in quotation.constructions
    for before, after in pairwise(parts):
        assert before[1] <= after[0]
        between = source.text[before[1] : after[0]]
        assert len(between) < (40 if chained else 60)


@ENTRY
def test_constructions_are_what_they_say(source: Source, quotation: Quotation) -> None:
    tags = set(quotation.constructions)
    assert tags <= CONSTRUCTIONS
    assert ("two-speakers" in tags) == (len(quotation.who) == 2)
    if "continues" in tags or "cue-inside" in tags:
        assert len(quotation.spans) == 2
        assert quotation.cue is not None
        assert quotation.spans[0][1] <= quotation.cue[0] < quotation.spans[1][0]
    if "multi-paragraph" in tags:
        assert len(quotation.spans) > 1
        assert "\n" in source.text[quotation.spans[0][1] : quotation.spans[1][0]]
    if "nested" in tags:
        assert "‘" in words(source, quotation.spans[0])
    if "hal-itu" in tags:
        assert quotation.cue is not None
        assert re.search(r"Hal (itu|ini|tersebut)( juga)? $", source.text[: quotation.cue[0]])
    if "unclosed" in tags:
        end = quotation.spans[-1][1]
        assert source.text[end] == "\n"


def test_every_construction_occurs() -> None:
    seen = {
        tag
        for source in SOURCES
        for quotation in source.quotations.values()
        for tag in quotation.constructions
    }
    assert seen == CONSTRUCTIONS


def test_every_type_of_quotation_occurs_often() -> None:
    counts: dict[str, int] = defaultdict(int)
    for source in SOURCES:
        for quotation in source.quotations.values():
            counts[quotation.type] += 1
    assert counts["direct"] >= 60
    assert counts["indirect"] >= 50
    assert counts["mixed"] >= 6


def test_every_mark_style_opens_and_closes_a_quotation() -> None:
    direct = [
        marks_around(source, quotation)
        for source in SOURCES
        for quotation in source.quotations.values()
        if quotation.type == "direct" and "unclosed" not in quotation.constructions
    ]
    assert set(direct) == MARKS


@ARTICLE
def test_an_article_has_the_noise_it_declares(source: Source) -> None:
    assert set(source.noise) <= set(NOISE)
    for kind in source.noise:
        assert re.search(NOISE[kind], source.text), kind


def test_every_kind_of_noise_occurs() -> None:
    assert {kind for source in SOURCES for kind in source.noise} == set(NOISE)


@ARTICLE
def test_no_markup_is_left_and_no_quotation_lies_in_noise(source: Source) -> None:
    assert not re.search(r"[{}]|\b\d+[cs]\|", source.text)
    for line in re.finditer(
        r"(?m)^(Baca juga: |SCROLL|\[Gambas|Copyright|Simak ).*$", source.text, re.IGNORECASE
    ):
        for quotation in source.quotations.values():
            assert all(end <= line.start() or start >= line.end() for start, end in quotation.spans)


@ARTICLE
def test_an_article_has_at_most_twelve_paragraphs_of_text(source: Source) -> None:
    if "\n\n" in source.text and not source.fields["id"].startswith("senarai"):
        blocks = source.text.split("\n\n")
        prose = [block for block in blocks if re.search(r"[.?!][\"”»’']*( Copyright|$)", block)]
        assert 2 <= len(prose) <= 12


@pytest.mark.parametrize("surname", SIX)
def test_the_six_speak_directly_and_reported_in_several_articles(surname: str) -> None:
    said = [
        (row["outlet"], row["id"], quote["type"] == "direct")
        for row in rows("gold.jsonl")
        for quote in row["quotes"]
        if quote["speaker"] in SIX[surname]
    ]
    assert len({outlet for outlet, _, _ in said}) >= 2
    assert len({article for _, article, _ in said}) >= 3
    assert {direct for _, _, direct in said} == {True, False}


def test_lavrov_is_spelled_in_two_ways() -> None:
    names = {speaker["name"] for row in rows("gold.jsonl") for speaker in row["speakers"]}
    assert set(SIX["Lavrov"]) <= names


def test_two_outlets_carry_one_statement_in_slightly_different_words() -> None:
    told = [
        (source.fields["outlet"], words(source, quotation.spans[0]))
        for source in SOURCES
        for quotation in source.quotations.values()
        if "same-statement" in quotation.constructions
    ]
    (first, dewan), (second, capital) = told
    assert first != second
    assert dewan.endswith("lewat dewan NATO-Rusia,")
    assert capital.endswith("melalui Dewan NATO-Rusia,")


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("id: a\nKata-kata saja.", "no line"),
        ("id: a\n@x person X\n1 direct x floating\n---\n“{1|Kata.”", "never closes"),
        ("id: a\n---\nKata}.", "closes nothing"),
        ("id: a\n@x person X\n1 direct x floating\n---\nKata.", "no words"),
        ("id a\n---\nKata.", "means nothing"),
    ],
)
def test_broken_markup_is_refused(written: str, complaint: str) -> None:
    with pytest.raises(MarkupError, match=complaint):
        parse(written)


def test_markup_nests_and_leaves_the_text_alone() -> None:
    header = "id: a\n@x person Ani\n1 direct x words-cue-source"
    body = "“{1|Saya {@x|Ibu Ani},}” {1c|kata}{1s|nya}.\n"
    source = parse(f"{header}\n---\n{body}")
    assert source.text == "“Saya Ibu Ani,” katanya."
    assert words(source, source.quotations[1].spans[0]) == "Saya Ibu Ani,"
    assert source.speakers["x"].mentions == ["Ibu Ani"]


@EDGE
def test_the_readme_tells_what_an_edge_case_is_for(edge: Edge) -> None:
    assert f"| `{edge.name}` |" in (FIXTURES / "README.md").read_text(encoding="utf-8")


@EDGE
def test_an_edge_case_fails_on_the_lines_it_declares(edge: Edge) -> None:
    content = edge.content()
    if not edge.name.endswith(".jsonl"):
        assert edge.articles == 1 or edge.failures == ((None, edge.name.partition(".")[0]),)
        return
    failing = []
    lines = [line for line in enumerate(content.split(b"\n"), start=1) if line[1].strip()]
    for number, line in lines:
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, UnicodeDecodeError):
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
            failing.append(number)
    assert failing == [number for number, _ in edge.failures]
    assert len(lines) - len(failing) == edge.articles


@EDGE
def test_the_reader_makes_of_an_edge_case_what_is_declared(edge: Edge) -> None:
    found = list(read([FIXTURES / "edge" / edge.name]))
    failed = [item.line for item in found if isinstance(item, ReadFailure)]
    assert failed == [line for line, _ in edge.failures]
    assert len(found) - len(failed) == edge.articles


def edge_bytes(name: str) -> bytes:
    return (FIXTURES / "edge" / name).read_bytes()


def test_edge_encodings_are_what_their_names_say() -> None:
    with pytest.raises(UnicodeDecodeError):
        edge_bytes("windows-1252.txt").decode()
    assert "“Pompa kami nyalakan sejak subuh,”" in edge_bytes("windows-1252.txt").decode("cp1252")
    assert "“Pompa kami nyalakan sejak subuh,”" in edge_bytes("utf-16.txt").decode("utf-16")
    assert b"\x00" in edge_bytes("binary.bin")
    assert edge_bytes("empty.txt") == b""
    assert b"\n" not in edge_bytes("crlf.txt").replace(b"\r\n", b"")


def test_edge_texts_hold_what_their_names_say() -> None:
    long_line = edge_bytes("one-line-1mb.txt")
    assert len(long_line) > 1_000_000
    assert b"\n" not in long_line
    assert b"\x1b[31m" in edge_bytes("control-characters.txt")
    assert "\u202e" in edge_bytes("right-to-left.txt").decode()
    assert {"\u00a0", "\u200b", "\u00ad"} <= set(edge_bytes("nbsp-zero-width.txt").decode())
    assert max(edge_bytes("emoji.txt").decode()) > "\uffff"
    assert edge_bytes("odd-marks.txt").decode().count('"') % 2 == 1
    assert edge_bytes("unclosed-marks.txt").decode().count('"') % 2 == 1


def test_edge_headlines_hold_what_their_names_say() -> None:
    markup = rows("edge/markup-headline.jsonl")
    assert "[/i]" in markup[0]["title"]
    assert {"[@click=app.quit]", "[pemerintah]"} <= set(re.findall(r"\[[^\]]+\]", markup[0]["text"]))
    formula = rows("edge/formula-headline.jsonl")
    assert formula[0]["title"].startswith("=")
    assert {'"+', '"@', '"-', '"='} <= set(re.findall(r'"\W', formula[0]["text"]))
    names = [re.search(r"kata ([\w ]+)\.", row["text"]) for row in rows("edge/long-name.jsonl")]
    assert [len(name[1]) for name in names if name] == [LONG_NAME_LENGTH] * 2
