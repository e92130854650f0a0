"""How likely a capitalised word is part of a person's name: `python -m training.names --shared DIR`.

Writes quotes/lexicon/name_words.tsv (word, log-odds in tenths). The log-odds come from two
sources: the share of a word's occurrences inside person entities in the recogniser sets
IDNER-News-2k (MIT) and NERGRIT (Apache-2.0), and, for words these sets hardly know, a logistic
regression over how the word is used in unlabelled news: how often in lower case, how often
straight after a reporting word or an honorific. Counts only; no text is kept.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections import Counter
from pathlib import Path

import numpy as np
import regex

OUT = Path(__file__).parent.parent / "quotes" / "lexicon" / "name_words.tsv"
AFTER_CUE = regex.compile(
    r"\b(?:kata|ujar|tutur|ucap|ungkap|imbuh|papar|terang|jelas|tegas|tambah|lanjut|tukas)\s+(\p{Lu}[\p{L}'’-]+)"
)
AFTER_HONORIFIC = regex.compile(
    r"\b(?:Pak|Bu|Bapak|Ibu|Mas|Mbak|Bang|Gus|Ustaz|Dr\.|H\.|Hj\.|Kang)\s+(\p{Lu}[\p{L}'’-]+)"
)
AFTER_PLACE = regex.compile(
    r"\b(?:di|ke|dari|Jalan|Kota|Kabupaten|Kecamatan|Desa|PT|Bank|Universitas)\s+(\p{Lu}[\p{L}'’-]+)"
)
MIDDLE = regex.compile(r"(?<=[\p{Ll},] )(\p{Lu}[\p{L}'’-]+)")
LOWER = regex.compile(r"(?<![\p{L}'’-])(\p{Ll}[\p{L}'’-]+)")
FEWEST = 5
"""A word that fewer articles capitalise is left out, for how one article uses it says little."""
EVERYDAY = 5
"""A word the news use in lower case this often is kept, though capitalised only where a sentence starts."""
SHORT = 3
"""Letters of words too short for that."""
STRENGTH = 4.0
"""How many labelled occurrences the regression is worth."""


def labelled(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Capitalised tokens inside and outside person entities."""
    person: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for name in (
        "idner-news-2k/train.txt",
        "idner-news-2k/dev.txt",
        "idner-news-2k/test.txt",
        "nergrit/train.txt",
        "nergrit/valid.txt",
        "nergrit/test.txt",
    ):
        first = True
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if len(fields) < 2:
                first = True
                continue
            word, tag = fields[0], fields[-1]
            if word[:1].isupper() and not (first and not tag.endswith(("PER", "PERSON"))):
                (person if tag.endswith(("PER", "PERSON")) else other)[word] += 1
            first = False
    return person, other


def used(news: Path) -> dict[str, Counter[str]]:
    """How words are used in unlabelled news, by pattern."""
    counts: dict[str, Counter[str]] = {
        name: Counter() for name in ("cue", "honorific", "place", "middle", "lower", "articles")
    }
    patterns = {
        "cue": AFTER_CUE,
        "honorific": AFTER_HONORIFIC,
        "place": AFTER_PLACE,
        "middle": MIDDLE,
        "lower": LOWER,
    }
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            for name, pattern in patterns.items():
                counts[name].update(pattern.findall(text))
            counts["articles"].update(set(MIDDLE.findall(text)))
    return counts


def features(word: str, counts: dict[str, Counter[str]]) -> list[float]:
    """The regression's inputs for one word."""
    total = counts["middle"][word] + 1.0
    lower = counts["lower"][word.lower()]
    return [
        1.0,
        math.log1p(lower) - math.log1p(total),
        math.log1p(lower),
        math.log1p(counts["cue"][word]),
        counts["cue"][word] / total,
        math.log1p(counts["honorific"][word]),
        counts["honorific"][word] / total,
        math.log1p(counts["place"][word]),
        counts["place"][word] / total,
        math.log1p(total),
        float(word.isupper()),
        float(len(word) <= 3),
        float(any(character.isupper() for character in word[1:]) and not word.isupper()),
    ]


def fit(
    rows: np.ndarray, share: np.ndarray, weight: np.ndarray, rounds: int = 60, ridge: float = 1.0
) -> np.ndarray:
    """Weighted logistic regression by Newton's method; returns the coefficients."""
    beta = np.zeros(rows.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-rows @ beta))
        gradient = rows.T @ (weight * (share - p)) - ridge * beta
        hessian = (rows * (weight * p * (1 - p))[:, None]).T @ rows + ridge * np.eye(rows.shape[1])
        step = np.linalg.solve(hessian, gradient)
        beta += step
        if np.abs(step).max() < 1e-6:
            break
    return beta


def table(shared: Path) -> dict[str, int]:
    """Each word's log-odds in tenths, -60 to 60."""
    person, other = labelled(shared / "data" / "ner")
    counts = used(shared / "data" / "news" / "articles.jsonl.gz")
    known = [word for word in set(person) | set(other) if person[word] + other[word] >= 2]
    rows = np.array([features(word, counts) for word in known])
    total = np.array([person[word] + other[word] for word in known], dtype=float)
    share = np.array([person[word] for word in known]) / total
    beta = fit(rows, share, np.sqrt(total))
    everyday = {w for w in counts["middle"] if counts["lower"][w.lower()] >= EVERYDAY} | {
        w.capitalize() for w, n in counts["lower"].items() if n >= EVERYDAY and w.isalpha() and len(w) > SHORT
    }
    vocabulary = (
        {w for w, n in counts["articles"].items() if n >= FEWEST}
        | everyday
        | {w for w, n in person.items() if n >= 2}
    )
    words = sorted(vocabulary)
    prior = 1 / (1 + np.exp(-np.clip(np.array([features(word, counts) for word in words]) @ beta, -5, 5)))
    out = {}
    for word, p in zip(words, prior, strict=True):
        inside = person[word] + STRENGTH * p
        outside = other[word] + STRENGTH * (1 - p)
        out[word] = round(10 * max(-6.0, min(6.0, math.log(inside / outside))))
    return out


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    scores = table(parser.parse_args().shared)
    lines = [f"{word}\t{score}\n" for word, score in sorted(scores.items()) if score]
    OUT.write_text(
        "# Log-odds in tenths that a capitalised word is part of a person's name; training/names.py.\n"
        + "".join(lines),
        encoding="utf-8",
    )
    print(len(lines), "words")


if __name__ == "__main__":
    main()
