"""Fit the confidence: `python -m training.calibration GOLD.jsonl [GOLD.jsonl …]`.

A logistic regression with an L2 prior towards the hand-set coefficients, over the features of
quotes/confidence.py; the outcome is whether the best option is the gold speaker. Prints the
reliability table, the expected calibration error and coverage against accuracy, all from ten-fold
cross-validation over articles; `--write` puts the coefficients into quotes/fitted.toml.
"""

from __future__ import annotations

import argparse
import itertools
import json
from pathlib import Path
from typing import Any

import numpy as np

from quotes.confidence import TEMPER, features
from quotes.engine import analyse
from quotes.fitted import CONFIDENCE
from quotes.records import Article
from quotes.resolve import Resolver
from training.fitted import write
from training.ranking import FOLDS, matching, words

NAMES = tuple(CONFIDENCE)
PRIOR = 0.5
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001)

Row = tuple[np.ndarray, bool]


def rows(article: dict[str, Any]) -> list[Row]:
    """Feature vector and outcome of each quotation that the gold has too."""
    analysis = analyse(Article(article["id"], article["text"]))
    out: list[Row] = []
    for answer in Resolver(article["text"], analysis.sentences, analysis.cast).run(analysis.found):
        found = answer.found
        gold = matching(article["quotes"], found.spans[0][0], found.spans[-1][1])
        if gold is None or answer.best is None:
            continue
        said, wanted = words(answer.best.name), words(gold["speaker"])
        right = bool(wanted) and (wanted <= said or (gold["kind"] != "person" and said <= wanted))
        values = features(answer) | {"bias": 1.0}
        out.append((np.array([values.get(name, 0.0) for name in NAMES]), right))
    return out


def fit(data: list[Row], start: np.ndarray, rounds: int = 100) -> np.ndarray:
    """Penalised logistic regression by Newton's method."""
    beta = start.copy()
    x = np.array([row for row, _ in data])
    y = np.array([right for _, right in data], dtype=float)
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (y - p) - PRIOR * (beta - start)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + PRIOR * np.eye(len(beta))
        step = np.linalg.solve(hessian, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-8:
            break
    return beta


def report(p: np.ndarray, y: np.ndarray) -> float:
    """Print reliability and coverage; returns the expected calibration error."""
    error = 0.0
    print("confidence        n   mean  right")
    for low, high in itertools.pairwise(BINS):
        inside = (p >= low) & (p < high)
        if inside.any():
            gap = abs(p[inside].mean() - y[inside].mean())
            error += gap * inside.mean()
            print(
                f"{low:4.2f} - {high:4.2f} {inside.sum():6d} {p[inside].mean():6.3f} {y[inside].mean():6.3f}"
            )
    print(f"expected calibration error {error:.3f} over {len(p)} quotations, {y.mean():.3f} right in all")
    for threshold in (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        kept = p >= threshold
        print(f"threshold {threshold:4.2f}: coverage {kept.mean():.3f}, right {y[kept].mean():.3f}")
    return error


def main() -> None:
    """Cross-validate, fit, and write on demand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    articles = [
        json.loads(line) for path in args.gold for line in path.read_text(encoding="utf-8").splitlines()
    ]
    grouped = [rows(article) for article in articles]
    start = np.array([CONFIDENCE[name] for name in NAMES])
    held_p, held_y = [], []
    for fold in range(FOLDS):
        train = [row for i, group in enumerate(grouped) if i % FOLDS != fold for row in group]
        beta = fit(train, start)
        for row, right in (row for i, group in enumerate(grouped) if i % FOLDS == fold for row in group):
            held_p.append(1 / (1 + np.exp(-TEMPER * (row @ beta))))
            held_y.append(right)
    report(np.array(held_p), np.array(held_y, dtype=float))
    beta = fit([row for group in grouped for row in group], start)
    for name, value in zip(NAMES, beta, strict=True):
        print(f"  {name:26}{value:8.3f}")
    if args.write:
        write("confidence", dict(zip(NAMES, beta, strict=True)))


if __name__ == "__main__":
    main()
