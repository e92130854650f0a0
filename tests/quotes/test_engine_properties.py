"""What holds for every text, sound or damaged: spans, order, speed; nothing ever raises."""

from __future__ import annotations

import json
import pickle
import random
import re
import time
from itertools import islice, pairwise, product
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from quotes import Article, Extraction, Span, extract, extract_all

GOLD = Path(__file__).parents[2] / "fixtures" / "gold.jsonl"
TEXTS: list[str] = [json.loads(line)["text"] for line in GOLD.read_text(encoding="utf-8").splitlines()]
SYLLABLES = ("ba", "di", "ra", "su", "no", "wi", "ka", "ti", "mu", "jo")
MARKS = "\"'“”„«»‘’"
WORDS = st.sampled_from(
    [
        '"', "“", "”", "'", "?", "\n\n", "\n", ", ", ". ", " ", ": ", "kata", "katanya", "mengatakan",
        "menurut", "bahwa", "ujar", "dia", "ia", "Budi", "Santoso", "Wali Kota", "hal itu", "diungkapkan",
        "oleh", "Baca juga:", "(ANTARA) -", "jalan dibuka", "itu", "yang", "\u200b", "\ud800", "\x00",
    ]
)  # fmt: skip

many = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def dropped(text: str, place: int, _character: str) -> str:
    return text[:place] + text[place + 1 :]


def doubled(text: str, place: int, _character: str) -> str:
    return text[: place + 1] + text[place:]


def replaced(text: str, place: int, character: str) -> str:
    return text[:place] + character + text[place + 1 :]


def cut_off(text: str, place: int, _character: str) -> str:
    return text[:place]


HARM = st.sampled_from([dropped, doubled, replaced])


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sample article with marks or line ends lost, doubled or changed, and other characters too."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 6))):
        places = [at for at, character in enumerate(text) if character in MARKS or character == "\n"]
        place = draw(st.sampled_from(places) | st.integers(0, len(text) - 1))
        text = draw(HARM)(text, place, draw(st.sampled_from([*MARKS, "\n", " ", "?", "\u00a0"])))
    return text


def scrambled(text: str, place: int, shuffle: random.Random) -> str:
    """A stretch of an article, its words in any order."""
    words = text[place : place + 400].split(" ")
    shuffle.shuffle(words)
    return " ".join(words)


joined = st.sampled_from(TEXTS).map(lambda text: text.replace("\n", " "))
shortened = st.builds(cut_off, st.sampled_from(TEXTS), st.integers(0, 3000), st.just(""))
anything = st.text(max_size=300) | st.lists(WORDS, max_size=60).map(" ".join)
mixed_up = st.builds(scrambled, st.sampled_from(TEXTS), st.integers(0, 3000), st.randoms())
texts = anything | damaged() | joined | shortened | mixed_up


SENTENCES = sorted({part.strip() for text in TEXTS for part in re.split(r"(?<=[.!?])\s", text)})
BROKEN_OFF = [
    "Farhan juga mengakui kritik yang menyebutkan bahwa jalan itu rusak.",
    "Wali kota mencatat keputusan warga yang menyatakan bahwa jumlah truk berlebih.",
    "Harga air naik tajam sekali, jawabannya",
    '"Kami rukun," kata Kanjeng Gusti',
    '"Kami rukun," kata Kanjeng Gusti Panembahan Agung',
    "Rina hadir. Dan",
    "BN) melaporkan sepekan ke depan hujan diprediksi menguat.",
    "Sawah Hendra, di dengan",
    "Direktur itu menambahkan, ke jalan",
]
"""Sentences whose last word once was read together with one behind it."""


def places(extraction: Extraction) -> list[Span]:
    quotes = extraction.quotes
    beside = [span for quote in quotes for span in (quote.cue, quote.source) if span]
    chains = [link.span for quote in quotes for link in quote.evidence.chain]
    return [*(span for quote in quotes for span in quote.spans), *beside, *chains]


@pytest.mark.parametrize("sentence", [*SENTENCES, *BROKEN_OFF])
def test_a_sentence_may_break_off_behind_any_word(sentence: str) -> None:
    ends = [match.end() for match in re.finditer(r"[\w-]+|[^\w\s]", sentence)]
    for end in ends:
        shorter = sentence[:end]
        assert all(0 <= low < high <= end for low, high in places(extract(shorter)))


def test_words_in_any_order_never_raise() -> None:
    """Drawn evenly and often: clauses that no newspaper prints."""
    shuffle = random.Random(20211018)  # noqa: S311  the same texts each time
    for _ in range(600):
        text = scrambled(shuffle.choice(TEXTS), shuffle.randrange(3000), shuffle)
        assert all(0 <= low < high <= len(text) for low, high in places(extract(text)))


@many
@given(texts)
@example("")
@example('"')
@example("\ud800 kata")
def test_everything_found_lies_inside_the_text_and_is_not_empty(text: str) -> None:
    extraction = extract(text)
    assert all(0 <= start < end <= len(text) for start, end in places(extraction))
    assert all(0 <= start <= end <= len(text) for start, end in (f.span for f in extraction.findings))


@many
@given(texts)
def test_quotations_of_one_type_do_not_overlap(text: str) -> None:
    quotes = extract(text).quotes
    for kind in ("direct", "mixed", "indirect"):
        spans = sorted(span for quote in quotes if quote.type == kind for span in quote.spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@many
@given(texts)
def test_a_quotation_has_words_a_probability_and_a_known_speaker(text: str) -> None:
    extraction = extract(text)
    assert all(quote.words(text).strip() for quote in extraction.quotes)
    assert all(0.0 <= quote.confidence <= 1.0 for quote in extraction.quotes)
    names = {speaker.name for speaker in extraction.speakers}
    assert {quote.speaker for quote in extraction.quotes if quote.speaker} <= names


@many
@given(texts)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert extract(text) == extract(text)


@many
@given(texts)
def test_an_extraction_travels_between_processes(text: str) -> None:
    extraction = extract(text)
    assert pickle.loads(pickle.dumps(extraction)) == extraction  # noqa: S301  our own bytes


@pytest.mark.parametrize("workers", [1, 2])
def test_many_articles_come_back_in_the_order_they_went_in(workers: int) -> None:
    articles = [Article(f"a{n}", f'"Kami siap nomor {n}," kata Budi Santoso.') for n in range(60)]
    answers = list(extract_all(iter(articles), workers=workers))
    assert [answer.article for answer in answers] == articles
    assert answers[59].quotes[0].words(articles[59].text) == "Kami siap nomor 59,"


def test_no_articles_give_no_answers() -> None:
    assert list(extract_all([])) == []


def seconds(text: str) -> float:
    start = time.process_time()
    extract(text)
    return time.process_time() - start


ALL = "\n\n".join(TEXTS) + "\n\n"


def test_four_times_the_text_takes_less_than_eight_times_the_time() -> None:
    small = min(seconds(ALL) for _ in range(3))
    assert seconds(ALL * 4) < 8 * small


@pytest.mark.parametrize(
    "fragment",
    [
        *(
            "Budi, ",
            ".”Budi",
            '"Budi" (',
            "bahwa ",
            "Baca juga: Budi ",
            "Rina Wati (Nana) ",
            "UU (Ab) ",
            "UU dan ",
            "Rina yang akrab disapa Nana. ",
            "“Ayo,” kata pengacara Rina. ",
            "“Ayo,” kata rina. ",
            "Rina membantah kabar yang menyebut, ",
        ),
        *(
            "A",
            "aB",
            "aB3",
            "Ab-",
            "Ab'",
            "Rina, sapaan akrabnya, ",
            "Peraturan ",
            "kata ",
            "“",
            "''",
            "\u200b",
        ),
    ],
)
@pytest.mark.parametrize(
    "frame", ["{}", "Rina Wati, Menteri Luar Negeri, hadir. “{}” kata Budi Santoso, Senin."]
)
def test_what_is_repeated_without_end_takes_time_in_proportion(frame: str, fragment: str) -> None:
    """Lists without a full stop, one name a thousand times, encoded data without a space: no sentence, no
    word and no look back is without bound."""
    few = frame.format(fragment * (5_000 // len(fragment)))
    many = frame.format(fragment * (20_000 // len(fragment)))
    small = max(0.05, *(seconds(few) for _ in range(2)))
    assert seconds(many) < 10 * small


def test_a_long_line_behind_a_link_takes_time_in_proportion() -> None:
    few = "Baca juga: " + "aBc " * 4_000
    assert seconds(few * 4) < 10 * max(0.05, seconds(few))


def people(count: int) -> str:
    """A text that names as many people, each of them called by other letters as well."""
    firsts = ("".join(parts) for parts in product(SYLLABLES, repeat=3))
    names = (f"{first.title()} {first[::-1].title()}" for first in islice(firsts, count))
    told = "Menteri {0} hadir. Menurut Chief {1}, sapaan akrabnya, “harga naik di {1},” kata {0}.\n\n"
    return "".join(told.format(name, name[:3].upper()) for name in names)


def test_many_people_take_time_in_proportion() -> None:
    """Who is called by another name is looked for among a thousand people."""
    small = min(seconds(people(125)) for _ in range(2))
    assert seconds(people(1000)) < 16 * small


@pytest.mark.slow
def test_a_megabyte_takes_seconds() -> None:
    """In a process of its own, which can be stopped at the bound: far above what a quiet machine needs."""
    worker = get_context("spawn").Process(target=extract, args=(ALL * (1_000_000 // len(ALL) + 1),))
    worker.start()
    worker.join(45.0)
    in_time = worker.exitcode == 0
    worker.kill()
    worker.join()
    assert in_time


def test_an_account_that_leads_to_itself_ends() -> None:
    text = (
        "Salah satu yang membagikannya adalah akun Instagram\n@sukamaju.kini\n.\n"
        '"Sebuah mobil dinas masuk jalur bus dan lolos begitu saja," tulis akun Instagram tersebut.'
    )
    assert len(extract(text).quotes) == 1
