"""Trees that a parser made of news sentences, for the next parser to learn from beside the gold ones.

Self-training with a strongly dropped-out student; the teacher annotates as CSUI, the news treebank.
The sentences are GSD's for training, annotated anew, and those of the recogniser sets, without what is
annotated there and without any that a treebank holds (its test parts are read for that alone). The
coreference set is no help: its 1,030 sentences are CSUI's, those of its test among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import regex

from quotes.syntax import ROOT, Parser, Token, words
from training.treebank import Sentence, Word, read, write

STYLE = "csui"
SHORTEST, LONGEST = 6, 60
"""In words."""
_LOOSE = regex.compile(r"\s+(?=[.,;:!?)%])|(?<=\()\s+")
"""Spaces beside punctuation, which the sets' tokens are without."""


def prepare(data: Path, more: Iterable[list[str]], teacher: Parser, target: Path) -> int:
    """Write the parsed sentences of `data`'s recogniser sets and `more`; how many were written."""
    chosen = [*sentences(data), *(forms for forms in more if SHORTEST <= len(forms) <= LONGEST)]
    return write(map(_tree, teacher.parse(chosen)), target)


def sentences(data: Path) -> Iterator[list[str]]:
    """Words of the sets' sentences of a fair length, each sentence once, none of a treebank's."""
    trees = chain.from_iterable(map(read, sorted((data / "ud").glob("*.conllu"))))
    seen = {_letters(tree.text or " ".join(tree.forms())) for tree in trees}
    for text in (_LOOSE.sub("", text) for text in _texts(data)):
        forms = [text[start:end] for start, end in words(text)]
        if SHORTEST <= len(forms) <= LONGEST and _letters(text) not in seen:
            seen.add(_letters(text))
            yield forms


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _texts(data: Path) -> Iterator[str]:
    for file in sorted((data / "ner").glob("*/*.txt")):
        for block in file.read_text(encoding="utf-8").split("\n\n"):
            yield " ".join(line.split()[0] for line in block.splitlines() if line.strip())


def _tree(tokens: list[Token]) -> Sentence:
    trees = [Word(t.text, t.upos, 0 if t.head == ROOT else t.head + 1, t.deprel) for t in tokens]
    return Sentence(trees, part="silver", style=STYLE)
