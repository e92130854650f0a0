"""Trees that a parser made of news sentences, for the next parser to learn from beside the gold ones.

Self-training with a strongly dropped-out student; the teacher annotates as CSUI, the news treebank.
"""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from quotes.syntax import ROOT, Parser, Token, words
from training.treebank import Sentence, Word, write
from training.vectors import SENTENCE

STYLE = "csui"
PER_ARTICLE = 2
SHORTEST, LONGEST = 6, 50
"""In words."""
SEED = 20240518


def prepare(news: Path, teacher: Parser, target: Path) -> int:
    """Write `PER_ARTICLE` parsed sentences of every article of `news`; how many were written."""
    chosen = list(sentences(news))
    return write(map(_tree, teacher.parse(chosen)), target)


def sentences(news: Path) -> Iterator[list[str]]:
    """Words of a few sentences of every article, each sentence once."""
    draw, seen = random.Random(SEED), set[tuple[str, ...]]()  # noqa: S311
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["text"]
            pieces = [piece.group().strip() for piece in SENTENCE.finditer(text)]
            new = [forms for piece in pieces if _begins(piece) and tuple(forms := _forms(piece)) not in seen]
            whole = [forms for forms in new if SHORTEST <= len(forms) <= LONGEST]
            for forms in draw.sample(whole, min(PER_ARTICLE, len(whole))):
                seen.add(tuple(forms))
                yield forms


def _begins(piece: str) -> bool:
    return piece[:1].isupper() or piece[:1] in set("\"“'")


def _forms(piece: str) -> list[str]:
    return [piece[start:end] for start, end in words(piece)]


def _tree(tokens: list[Token]) -> Sentence:
    trees = [Word(t.text, t.upos, 0 if t.head == ROOT else t.head + 1, t.deprel) for t in tokens]
    return Sentence(trees, part="silver", style=STYLE)
