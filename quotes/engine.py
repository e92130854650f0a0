"""From an article's text to its quotations: the stages in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quotes.cast import Cast
from quotes.direct import DirectFinder
from quotes.found import Found
from quotes.hints import find_hints
from quotes.layout import lay_out
from quotes.marks import pair_marks
from quotes.records import Article, Candidate, Evidence, Extraction, Finding, Quote, Speaker, article_id
from quotes.reported import ReportedFinder
from quotes.resolve import Answer, Resolver
from quotes.sentences import Sentence, split_sentences

THRESHOLD = 0.3


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the stages up to the resolution of speakers made of one article."""

    sentences: list[Sentence]
    found: list[Found]
    cast: Cast
    findings: list[Finding]


def analyse(article: Article) -> Analysis:
    """Quotations without their speakers, and the cast they may come from."""
    text = article.text
    layout = lay_out(text)
    quoted, findings = pair_marks(text, layout)
    sentences = split_sentences(text, layout, quoted)
    hints = find_hints(sentences)
    direct = DirectFinder(text, sentences, hints)
    found = direct.run()
    found += ReportedFinder(text, sentences, hints, direct.taken).run(direct.claimed)
    return Analysis(sentences, found, Cast(text, sentences, hints), findings)


def extract(article: Article | str) -> Extraction:
    """Every quotation of one article. Never raises on any text; odd things become findings."""
    if isinstance(article, str):
        article = Article(article_id(article), article)
    analysis = analyse(article)
    answers = Resolver(article.text, analysis.sentences, analysis.cast).run(analysis.found)
    quotes = tuple(_quote(answer) for answer in answers)
    return Extraction(article, quotes, _speakers(quotes, analysis.cast), tuple(analysis.findings))


def extract_all(articles: Iterable[Article], *, workers: int | None = None) -> Iterator[Extraction]:
    """Extractions of many articles, in input order."""
    del workers
    return map(extract, articles)


def _quote(answer: Answer) -> Quote:
    found, best = answer.found, answer.best
    confidence = best.probability if best else 0.0
    named = best if best and confidence >= THRESHOLD else None
    return Quote(
        type=found.type,
        spans=found.spans,
        cue=found.cue,
        source=found.source,
        speaker=named.name if named else None,
        kind=named.kind if named else "unknown",
        evidence=Evidence(
            found.rule,
            answer.chain,
            tuple(Candidate(o.name, round(o.probability, 4)) for o in answer.options[:5]),
        ),
        confidence=round(confidence, 4),
        role=named.member.role if named and named.member else "",
        affiliation=named.member.affiliation if named and named.member else "",
        also=found.phrase.also if found.phrase else (),
    )


def _speakers(quotes: tuple[Quote, ...], cast: Cast) -> tuple[Speaker, ...]:
    members = {member.name: member for member in cast.members}
    out: dict[str, Speaker] = {}
    for quote in quotes:
        if quote.speaker is None or quote.speaker in out:
            continue
        member = members.get(quote.speaker)
        wordings = tuple(member.wordings) if member else (quote.speaker,)
        out[quote.speaker] = Speaker(quote.speaker, quote.kind, wordings, quote.role, quote.affiliation)
    return tuple(out.values())
