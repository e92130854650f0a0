"""From answers to records: the quotation with its speaker, confidence and evidence."""

from __future__ import annotations

import regex
from msgspec import structs

from quotes.aliases import words_of
from quotes.cast import Cast
from quotes.confidence import THRESHOLD, confidence
from quotes.options import Answer
from quotes.positions import position
from quotes.records import Candidate, Evidence, Link, Quote, Speaker

SHOWN = 5
"""Candidates kept as evidence."""
_SHORT = regex.compile(r" \((\p{Lu}{2,6})\)$")
"""The short form that ends a source's name."""


def quote_of(answer: Answer) -> Quote:
    """The record of one answer; below the threshold the speaker stays open."""
    found, best = answer.found, answer.best
    sure = confidence(answer)
    named = best if sure >= THRESHOLD else None
    rest = (1 - sure) / max(1e-9, 1 - best.probability) if best and best.probability < 1 else 0.0
    candidates = tuple(
        Candidate(option.name, round(sure if option is best else min(sure, option.probability * rest), 4))
        for option in answer.options[:SHOWN]
    )
    told = named is not None and named.member is not None and named.member.headline
    headline = (Link((0, 0), named.name, "headline"),) if named and told else ()
    held = named.member.office if named and named.member else None
    role, affiliation = position(held.role, held.affiliation) if held else ("", "")
    if named and words_of(affiliation) <= words_of(named.name):
        affiliation = ""  # "Mensos Saifullah Yusuf atau Gus Ipul"
    return Quote(
        type=found.type,
        spans=found.spans,
        cue=found.cue,
        source=found.source,
        speaker=named.name if named else None,
        kind=named.kind if named else "unknown",
        evidence=Evidence(found.rule, (*answer.chain, *headline), candidates),
        confidence=round(sure, 4),
        role=role,
        affiliation=affiliation,
        also=found.phrase.also if found.phrase else (),
    )


def in_one_spelling(quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Sources other than persons under one spelling each: "Jaksa", which begins a sentence, as "jaksa", "JPU"
    as "jaksa penuntut umum (JPU)"."""
    told: dict[str, str] = {}
    for name in {quote.speaker for quote in quotes if quote.speaker and quote.kind != "person"}:
        told[name.casefold()] = max(name, told.get(name.casefold(), ""))  # small letters come last
    for name in list(told.values()):
        short = _SHORT.search(name)
        if short is not None and short.group(1).casefold() in told:
            told[short.group(1).casefold()] = name
    return tuple(
        quote
        if quote.kind == "person" or not quote.speaker
        else structs.replace(quote, speaker=told[quote.speaker.casefold()])
        for quote in quotes
    )


def speakers_of(quotes: tuple[Quote, ...], cast: Cast) -> tuple[Speaker, ...]:
    """Everybody who speaks, in order of their first quotation."""
    members = {member.name: member for member in cast.members}
    out: dict[str, Speaker] = {}
    for quote in quotes:
        if quote.speaker is None or quote.speaker in out:
            continue
        member = members.get(quote.speaker)
        wordings = tuple(member.wordings) if member else (quote.speaker,)
        out[quote.speaker] = Speaker(quote.speaker, quote.kind, wordings, quote.role, quote.affiliation)
    return tuple(out.values())
