"""From an article's text to its quotations: the stages in order, for one article and for many."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from itertools import chain, count, islice
from multiprocessing import get_context
from typing import TypeVar

from quotes.answers import in_one_spelling, quote_of, speakers_of
from quotes.cast import Cast
from quotes.direct import DirectFinder
from quotes.doubts import Doubt, settle
from quotes.found import Found
from quotes.hints import find_hints
from quotes.interrupts import deaf, left_to_the_parent
from quotes.interviews import InterviewFinder, outside
from quotes.layout import lay_out
from quotes.marks import pair_marks
from quotes.pause import collector_paused
from quotes.records import Article, Extraction, Finding, article_id
from quotes.reported import ReportedFinder
from quotes.resolve import Resolver
from quotes.sentences import Sentence, split_sentences
from quotes.syntax import Parser

Result = TypeVar("Result")
FEW = 48
"""Up to this many articles no further process is worth its start."""
CHUNK = 32
"""Articles that a worker process takes at a time."""
AHEAD = 4
"""Chunks under way for each worker: bounds the memory."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the stages up to the resolution of speakers made of one article."""

    sentences: list[Sentence]
    found: list[Found]
    cast: Cast
    findings: list[Finding]
    doubts: list[Doubt]


def analyse(article: Article) -> Analysis:
    """Quotations without their speakers, and the cast they may come from."""
    text = article.text
    layout = lay_out(text, article.title)
    quoted, findings = pair_marks(text, layout)
    sentences = split_sentences(text, layout, quoted)
    hints = find_hints(text, sentences)
    direct = DirectFinder(text, sentences, hints)
    found = direct.run()
    reported = ReportedFinder(text, sentences, hints, direct.taken)
    found += reported.run(direct.claimed, direct.found)
    answers = InterviewFinder(text, sentences, hints).run(article.title)
    found = outside(found, answers) + answers
    cast = Cast(text, sentences, hints, [one.phrase for one in found if one.phrase], article.title)
    return Analysis(sentences, found, cast, findings, list(reported.doubts.values()))


def extract(article: Article | str, *, parser: Parser | None = None) -> Extraction:
    """Every quotation of one article, with speaker, confidence and evidence.

    A string is taken for an article's text. `parser` decides where patterns can't tell a clause
    from a noun phrase; without one such clauses are left out. Odd input costs a finding, never the
    article.
    """
    if isinstance(article, str):
        article = Article(article_id(article), article)
    with collector_paused():
        analysis = analyse(article)
        found = analysis.found + (settle(analysis.doubts, parser) if parser and analysis.doubts else [])
        return _resolved(article, analysis, found)


def _resolved(article: Article, analysis: Analysis, found: list[Found]) -> Extraction:
    answers = Resolver(article.text, analysis.sentences, analysis.cast).run(found)
    quotes = in_one_spelling(tuple(quote_of(answer) for answer in answers))
    return Extraction(article, quotes, speakers_of(quotes, analysis.cast), tuple(analysis.findings))


def extract_all(
    articles: Iterable[Article], *, workers: int | None = None, model: str | None = None
) -> Iterator[Extraction]:
    """Extractions of many articles, in input order, on all cores.

    `workers` processes share the work (default: one a core); few articles are done in this one. At
    most `AHEAD` chunks a worker are in memory. `model` names the parser's weights ("built-in", "gsd")
    that decide doubtful clauses, batched over a chunk's articles; None does without. An article
    that the engine fails on comes back without quotations and with a finding that says so. Raises
    ModelError for weights that can't be loaded.
    """
    source = iter(articles)
    first = list(islice(source, FEW + 1))
    workers = (os.cpu_count() or 1) if workers is None else workers
    if len(first) <= FEW or workers <= 1:
        rest = chain(first, source)
        while chunk := tuple(islice(rest, CHUNK if model is not None else 1)):
            yield from _chunk(chunk, model)
        return
    with ProcessPoolExecutor(workers, get_context("spawn"), deaf) as pool:
        try:
            yield from _in_order(pool, chain(first, source), workers, model)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _in_order(
    pool: ProcessPoolExecutor, articles: Iterator[Article], workers: int, model: str | None
) -> Iterator[Extraction]:
    under_way: deque[Future[list[Extraction]]] = deque()
    for number in count():
        chunk = tuple(islice(articles, CHUNK))
        if not chunk:
            break
        # mostly the first chunks start the processes; at any other moment Ctrl-C is heard
        with left_to_the_parent() if number < workers else nullcontext():
            under_way.append(pool.submit(_chunk, chunk, model))
        if len(under_way) >= workers * AHEAD:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


@collector_paused()
def _chunk(articles: tuple[Article, ...], model: str | None) -> list[Extraction]:
    analyses = [_safely(article, partial(analyse, article)) for article in articles]
    doubts = [doubt for analysis in analyses if isinstance(analysis, Analysis) for doubt in analysis.doubts]
    settled: set[int] = set()
    if model is not None and doubts:
        from quotes.parser import shared_parser

        settled = {id(found) for found in settle(doubts, shared_parser(model))}
    out = []
    for article, analysis in zip(articles, analyses, strict=True):
        if isinstance(analysis, Extraction):
            out.append(analysis)
            continue
        found = analysis.found + [doubt.found for doubt in analysis.doubts if id(doubt.found) in settled]
        out.append(_safely(article, partial(_resolved, article, analysis, found)))
    return out


def _safely(article: Article, step: Callable[[], Result]) -> Result | Extraction:
    """What `step` gives, where no failure on one article may cost the others."""
    try:
        return step()
    except Exception as error:  # noqa: BLE001  the outermost boundary of a batch: reported, never lost
        what = f"the engine failed on this article: {type(error).__name__}: {error}"
        return Extraction(article, (), (), (Finding("failed", what, (0, 0)),))
