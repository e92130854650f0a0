"""Fit the weights of the speaker ranking: `python -m training.ranking GOLD.jsonl [GOLD.jsonl …]`.

A conditional logit (softmax over everybody who may be meant, as in maximum-entropy mention
ranking, Denis and Baldridge 2007) with an L2 prior, fitted by gradient ascent on the gold
quotations whose source is a pronoun, a clitic, a role or nothing. Prints the accuracy in
ten-fold cross-validation over articles; `--write` puts the weights into quotes/fitted.toml.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from quotes.engine import Analysis, analyse
from quotes.fitted import RANKING
from quotes.records import Article
from quotes.resolve import FEATURES, Resolver
from training.fitted import write

FOLDS = 10
PRIOR = 0.02
"""Strength of the pull of each weight towards the hand-set one."""

Case = tuple[np.ndarray, int]
"""Feature rows of the options of one anaphor, and which row is right."""


def words(name: str | None) -> frozenset[str]:
    """The words of a name, folded."""
    return frozenset((name or "").casefold().replace(".", "").split())


def matching(quotes: list[dict[str, Any]], start: int, end: int) -> dict[str, Any] | None:
    """The gold quotation that shares most of its first span with `[start, end)`."""
    best = max(quotes, key=lambda q: min(end, q["spans"][-1][1]) - max(start, q["spans"][0][0]), default=None)
    if best is None or min(end, best["spans"][-1][1]) - max(start, best["spans"][0][0]) < 0.5 * (end - start):
        return None
    return best


def cases(row: dict[str, Any]) -> list[Case]:
    """The anaphors of one gold article, with those who spoke before taken from the gold."""
    analysis: Analysis = analyse(Article(row["id"], row["text"]))
    resolver = Resolver(row["text"], analysis.sentences, analysis.cast)
    resolver.talk.set_aside(analysis.found)
    out: list[Case] = []
    for found in sorted(analysis.found, key=lambda f: f.anchor if f.phrase else f.start):
        gold = matching(row["quotes"], found.spans[0][0], found.spans[-1][1])
        answer = resolver.answer(found)
        wanted = words(gold["speaker"]) if gold else frozenset()
        if len(answer.options) > 1 and wanted:
            right = [i for i, o in enumerate(answer.options) if wanted <= words(o.name)]
            if right:
                rows = np.array([[o.values.get(name, 0.0) for name in FEATURES] for o in answer.options])
                out.append((rows, right[0]))
                best = answer.options[right[0]]
                resolver.spoken.append((found, best.name, best.kind, best.member))
                continue
        if answer.best:
            resolver.spoken.append((found, answer.best.name, answer.best.kind, answer.best.member))
    return out


def fit(data: Sequence[Case], start: np.ndarray, rounds: int = 400, rate: float = 0.5) -> np.ndarray:
    """Weights that maximise the penalised likelihood."""
    beta = start.copy()
    momentum = np.zeros_like(beta)
    for _ in range(rounds):
        gradient = -PRIOR * (beta - start) * len(data) ** 0.5
        for rows, right in data:
            scores = rows @ beta
            p = np.exp(scores - scores.max())
            p /= p.sum()
            gradient += rows[right] - p @ rows
        momentum = 0.9 * momentum + gradient / len(data)
        beta += rate * momentum * 0.1
    return beta


def accuracy(data: Sequence[Case], beta: np.ndarray) -> float:
    """Share of anaphors whose best option is the right one."""
    return float(np.mean([np.argmax(rows @ beta) == right for rows, right in data]))


def main() -> None:
    """Cross-validate, fit, and write on demand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    articles = [
        json.loads(line) for path in args.gold for line in path.read_text(encoding="utf-8").splitlines()
    ]
    grouped = [cases(row) for row in articles]
    everything = [case for group in grouped for case in group]
    hand = np.array([RANKING[name] for name in FEATURES])
    held = []
    for fold in range(FOLDS):
        train = [case for i, group in enumerate(grouped) if i % FOLDS != fold for case in group]
        test = [case for i, group in enumerate(grouped) if i % FOLDS == fold for case in group]
        if test:
            held.append((accuracy(test, fit(train, hand)), len(test)))
    total = sum(n for _, n in held)
    print(len(everything), "anaphors; as they stand", round(accuracy(everything, hand), 4))
    print("cross-validated", round(sum(a * n for a, n in held) / total, 4))
    beta = fit(everything, hand)
    print("fitted on all", round(accuracy(everything, beta), 4))
    for name, value in zip(FEATURES, beta, strict=True):
        print(f"  {name:34}{RANKING[name]:7.2f}{value:8.3f}")
    if args.write:
        write("ranking", dict(zip(FEATURES, beta, strict=True)))


if __name__ == "__main__":
    main()
