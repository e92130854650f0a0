"""`make bench-parser`: tagger and parser on the treebanks' test sets, their speed, load time and size.

GSD test and CSUI test are never trained on. *Gold words* gives the parser the treebank's words;
*raw text* gives it each sentence's text through our own tokenizer, and counts a word as right only
where its span is too (F1 of words). LAS leaves the relation's subtype out, as the CoNLL 2018 shared
task does; LAS+ compares it whole.

The two treebanks annotate differently (`compound` in GSD is `nmod` in CSUI), and our weights have
learnt both habits. The product always annotates as CSUI does: so both tests are parsed first; then GSD's
as GSD, and both with no habits named.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quotes.packages import locate
from quotes.parser import HABITS, StanzaParser
from quotes.syntax import ROOT, Token, words

TESTS = {"GSD test": "id_gsd-ud-test.conllu", "CSUI test": "id_csui-ud-test.conllu"}
READINGS = (
    ("GSD test", HABITS),
    ("CSUI test", HABITS),
    ("GSD test", "gsd"),
    ("GSD test", ""),
    ("CSUI test", ""),
)
"""The tests, and whose habits the parser is told to follow."""
_REPORTING = """
    kata ujar tutur ucap ungkap jelas tegas tambah imbuh papar lanjut terang tukas kilah berkata mengatakan
    menyatakan menegaskan menjelaskan mengungkapkan menuturkan menambahkan menyebutkan mengaku menilai
    memaparkan dikatakan ditambahkan dijelaskan disebutkan ditegaskan menyebut mengakui melaporkan meminta
    berharap mengharapkan membantah mengumumkan memastikan meyakini mengklaim menduga memperkirakan
    mengingatkan mengimbau bertanya menjawab
"""
REPORTING = frozenset(_REPORTING.split())
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "obl:agent"})


class Gold(NamedTuple):
    """A sentence of a treebank."""

    text: str
    tokens: list[Token]
    spans: list[tuple[int, int]]


class Score(NamedTuple):
    """Shares of words, in percent; F1 for raw text."""

    words: float
    upos: float
    uas: float
    las: float
    las_whole: float


def read(path: Path) -> list[Gold]:
    """The sentences of a CoNLL-U file, each word with its span in the sentence's text."""
    return [_gold(block.splitlines()) for block in path.read_text("utf-8").split("\n\n") if block.strip()]


def _gold(lines: Sequence[str]) -> Gold:
    text = next(line.partition("=")[2].strip() for line in lines if line.startswith("# text ="))
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    tokens = [Token(row[1], row[3], int(row[6]) - 1, row[7]) for row in rows if row[0].isdigit()]
    return Gold(text, tokens, list(_spans(text, rows)))


def _spans(text: str, rows: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Places of the words; words fused in writing share its place out where they spell it."""
    end = last = 0
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts = [r[1] for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]
            start = text.index(row[1], end)
            end = start + len(row[1])
            spelled = "".join(parts).lower() == row[1].lower()
            at = start
            for part in parts:
                yield (at, at + len(part)) if spelled else (start, end)
                at += len(part)
        elif row[0].isdigit() and int(row[0]) > last:
            start = text.index(row[1], end)
            end = start + len(row[1])
            yield start, end


def score_gold(gold: Sequence[Gold], parsed: Sequence[Sequence[Token]]) -> Score:
    """Shares of words rightly tagged and attached, the treebank's words given."""
    pairs = [
        pair for one, two in zip(gold, parsed, strict=True) for pair in zip(one.tokens, two, strict=True)
    ]
    heads = [(a, b) for a, b in pairs if a.head == b.head]
    return Score(
        100.0,
        _share(sum(a.upos == b.upos for a, b in pairs), len(pairs)),
        _share(len(heads), len(pairs)),
        _share(sum(_plain(a) == _plain(b) for a, b in heads), len(pairs)),
        _share(sum(a.deprel == b.deprel for a, b in heads), len(pairs)),
    )


def score_raw(gold: Sequence[Gold], parser: StanzaParser) -> Score:
    """F1 of words whose span, and tag, head's span and relation, are right."""
    spans = [words(sentence.text) for sentence in gold]
    parsed = parser.parse([[s.text[a:b] for a, b in places] for s, places in zip(gold, spans, strict=True)])
    right = [0] * 5
    for sentence, places, tokens in zip(gold, spans, parsed, strict=True):
        truth = dict(zip(sentence.spans, sentence.tokens, strict=True))
        for place, token in zip(places, tokens, strict=True):
            if place in truth:
                same = truth[place]
                head = _place(places, token.head) == _place(sentence.spans, same.head)
                hits = (True, token.upos == same.upos, head, head and _plain(token) == _plain(same))
                for slot, hit in enumerate((*hits, head and token.deprel == same.deprel)):
                    right[slot] += hit
    total = sum(map(len, spans)) + sum(len(sentence.tokens) for sentence in gold)
    return Score(*(_share(2 * hits, total) for hits in right))


def reporting_subjects(gold: Sequence[Gold], parsed: Sequence[Sequence[Token]]) -> tuple[int, int]:
    """Reporting verbs with a subject (or agent), and how many have it attached and labelled rightly."""
    total = right = 0
    for sentence, tokens in zip(gold, parsed, strict=True):
        for index, verb in enumerate(sentence.tokens):
            if verb.upos == "VERB" and verb.text.lower() in REPORTING:
                subjects = [
                    i for i, t in enumerate(sentence.tokens) if t.head == index and t.deprel in SUBJECTS
                ]
                total += bool(subjects)
                right += bool(subjects) and all(_same_arc(sentence.tokens[i], tokens[i]) for i in subjects)
    return total, right


def _same_arc(one: Token, two: Token) -> bool:
    return (one.head, one.deprel) == (two.head, two.deprel)


def _plain(token: Token) -> str:
    return token.deprel.partition(":")[0]


def _place(spans: Sequence[tuple[int, int]], head: int) -> tuple[int, int] | None:
    return None if head == ROOT else spans[head]


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 2)


class Speed(NamedTuple):
    """Words a second, by the clock and by the time the processor gave, which others' work doesn't lessen."""

    clock: float
    processor: float


def speed(parser: StanzaParser, clauses: Sequence[Sequence[str]], rounds: int = 5) -> Speed:
    """Words a second through the whole pipeline on one core, the best of `rounds`."""
    total = sum(map(len, clauses))
    clock, processor = [], []
    for _ in range(rounds):
        began, used = time.perf_counter(), time.process_time()
        parser.parse(clauses)
        clock.append(total / (time.perf_counter() - began))
        processor.append(total / (time.process_time() - used))
    return Speed(max(clock), max(processor))


def accuracy(folder: Path, model: str) -> None:
    """Print the table, and how many reporting verbs have the right subject."""
    print("| | words | UPOS | UAS | LAS | LAS+ |\n|---|---|---|---|---|---|")
    for name, habits in READINGS:
        parser = StanzaParser(model, habits)
        gold = read(folder / TESTS[name])
        parsed = parser.parse([[token.text for token in sentence.tokens] for sentence in gold])
        scores = {"gold words": score_gold(gold, parsed), "raw text": score_raw(gold, parser)}
        for kind, score in scores.items():
            told = f"as {habits.upper()}" if habits else "no habits named"
            print(f"| {name}, {kind}, {told} | " + " | ".join(f"{value:.1f}" for value in score) + " |")
        if (name, habits) == ("CSUI test", HABITS):
            verbs = reporting_subjects(gold, parsed)
    right, share = verbs[1], _share(verbs[1], verbs[0])
    print(f"\nreporting verbs' subjects, CSUI test: {right} of {verbs[0]} = {share:.1f} %")


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=Path("../shared"))
    options.add_argument("--model", default="built-in")
    options.add_argument("--speed", action="store_true", help="speed, loading and size alone")
    chosen = options.parse_args()
    folder = chosen.shared / "data" / "ud"
    if not folder.is_dir():
        sys.exit(f"{folder} is missing: the treebanks of --shared are needed.")
    import stanza  # noqa: F401

    began, used = time.perf_counter(), time.process_time()
    parser = StanzaParser(chosen.model)
    parser.load()
    loaded, worked = time.perf_counter() - began, time.process_time() - used
    if not chosen.speed:
        accuracy(folder, chosen.model)
    clauses = [[token.text for token in sentence.tokens] for sentence in read(folder / TESTS["CSUI test"])]
    fast = speed(parser, clauses)
    print(f"speed: {fast.clock:,.0f} words/s on one core, {fast.processor:,.0f} by processor time")
    size = sum(file.stat().st_size for file in locate(chosen.model).rglob("*") if file.is_file())
    print(
        f"loading, torch imported: {loaded:.2f} s, {worked:.2f} by processor time; size: {size / 1e6:.1f} MB"
    )


if __name__ == "__main__":
    main()
