"""Extractions built by hand or from the gold of fixtures/, so that no test needs the parser."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from quotes.records import Article, Candidate, Evidence, Extraction, Kind, Link, Quote, QuoteType, Speaker

FIXTURES = Path(__file__).parents[2] / "fixtures"


def from_gold(path: Path = FIXTURES / "gold.jsonl") -> Iterator[Extraction]:
    """The articles of a gold file with their quotations, in its order."""
    for line in path.read_text("utf-8").splitlines():
        yield _extraction(json.loads(line))


def said(
    words: str,
    speaker: str | None = "Sergey Lavrov",
    *,
    article: str = "a-1",
    title: str = "Rusia menutup misi",
    outlet: str = "Warta",
    date: str = "2021-10-18",
    url: str = "https://warta.example/1",
    role: str = "",
    kind: Kind = "person",
    confidence: float = 0.9,
    type: QuoteType = "direct",  # noqa: A002 - the field's name
    before: str = "MOSKWA - ",
    after: str = " Demikian dilaporkan.",
) -> Extraction:
    """One article in which `speaker` says `words`."""
    source = speaker or "pejabat itu"
    text = f"{before}“{words}” kata {source}.{after}"
    start = len(before) + 1
    end = start + len(words)
    cue = (end + 2, end + 6)
    where = (end + 7, end + 7 + len(source))
    quote = Quote(
        type=type,
        spans=((start, end),),
        cue=cue,
        source=where,
        speaker=speaker,
        kind=kind if speaker else "unknown",
        evidence=Evidence(
            "marks-cue-source",
            (Link(where, source, "name"),),
            (Candidate(speaker or "Jens Stoltenberg", confidence),),
        ),
        confidence=confidence,
        role=role,
    )
    known = (Speaker(speaker, kind, (speaker,), role),) if speaker else ()
    return Extraction(Article(article, text, title, outlet, date, url), (quote,), known)


def many(number: int, speakers: int = 50) -> Iterable[Extraction]:
    """`number` quotations by `speakers` people, one an article."""
    for index in range(number):
        yield said(
            f"Pernyataan ke-{index} tentang urusan {index % 97}.",
            f"Tokoh {_word(index % speakers)}",
            article=f"m-{index}",
            outlet=f"Koran {index % 7}",
            date=f"2021-{index % 12 + 1:02}-{index % 28 + 1:02}",
            confidence=0.3 + (index % 7) / 10,
        )


def _word(number: int) -> str:
    letters = "bdgklmnprst"
    return "".join(
        letters[number // 11**place % 11] + "aiueo"[(number + place) % 5] for place in range(4)
    ).title()


def _extraction(row: dict[str, Any]) -> Extraction:
    article = Article(row["id"], row["text"], row["title"], row["outlet"], row["date"], row["url"])
    speakers = tuple(
        Speaker(
            one["name"], one["kind"], tuple(one["mentions"]), one.get("role", ""), one.get("affiliation", "")
        )
        for one in row["speakers"]
    )
    roles = {one.name: one for one in speakers}
    return Extraction(article, tuple(_quote(one, row["text"], roles) for one in row["quotes"]), speakers)


def _quote(one: dict[str, Any], text: str, speakers: dict[str, Speaker]) -> Quote:
    source = tuple(one["source"]) if one["source"] else None
    name = one["speaker"]
    chain = (Link(source, text[slice(*source)], "name"),) if source else ()
    known = speakers.get(name or "")
    return Quote(
        type=one["type"],
        spans=tuple((start, end) for start, end in one["spans"]),
        cue=tuple(one["cue"]) if one["cue"] else None,
        source=source,
        speaker=name,
        kind=one["kind"],
        evidence=Evidence("marks-cue-source", chain, (Candidate(name, 0.93),) if name else ()),
        confidence=0.93 if name else 0.4,
        role=known.role if known else "",
        affiliation=known.affiliation if known else "",
    )
