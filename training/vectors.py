"""Word vectors from unlabelled news: skip-gram with negative sampling over short windows.

Short windows give vectors that know what a word does in a sentence rather than what the
sentence is about (Levy and Goldberg 2014), which is what a parser wants.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import regex

from quotes.syntax import words

DIMENSIONS = 100
WINDOW = 3
EPOCHS = 12
MIN_COUNT = 3
SEED = 20240517
SENTENCE = regex.compile(r"[^\n]+?(?:[.!?]+[\"”’)]*(?=\s)|\n|$)")


def sentences(news: Path) -> Iterator[list[str]]:
    """Lower-cased words of every sentence of the news file (JSON Lines, gzip)."""
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            for piece in SENTENCE.finditer(article["text"]):
                sentence = piece.group()
                tokens = [sentence[a:b].lower() for a, b in words(sentence)]
                if len(tokens) > 2:
                    yield tokens


def train(news: Path, extra: list[list[str]], target: Path, **settings: Any) -> Path:
    """Write the vectors in word2vec's text format, most frequent word first."""
    from gensim.models import Word2Vec  # type: ignore[import-untyped]

    corpus = [*sentences(news), *([w.lower() for w in sentence] for sentence in extra)]
    options = {
        "vector_size": DIMENSIONS,
        "window": WINDOW,
        "epochs": EPOCHS,
        "min_count": MIN_COUNT,
        **settings,
    }
    model = Word2Vec(
        corpus, sg=1, negative=8, sample=1e-4, seed=SEED, workers=1, shrink_windows=False, **options
    )
    model.wv.save_word2vec_format(str(target), binary=False)
    return target
