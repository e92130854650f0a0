"""Dependency treebanks in CoNLL-U: words, sentences, reading and writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Word:
    """One syntactic word; `head` counts from 1, 0 is the root's."""

    form: str
    upos: str
    head: int
    deprel: str
    space_after: bool = True


@dataclass(slots=True)
class Sentence:
    """One tree; `fused` holds (first, last, form) of written words that are several syntactic words."""

    words: list[Word]
    fused: list[tuple[int, int, str]] = field(default_factory=list)
    text: str = ""
    part: str = ""
    """Which treebank it comes from."""
    style: str = "_"
    """The treebank whose habits of annotation it follows, written into the column of language-specific
    tags; `_` where the parser is not to be told."""
    guessed: list[str] = field(default_factory=list)
    """Parts of speech as a tagger that has not seen the sentence gives them."""

    def head_of(self, word: Word) -> Word | None:
        """The governing word, None for the root."""
        return self.words[word.head - 1] if word.head else None

    def forms(self) -> list[str]:
        """The words as written."""
        return [word.form for word in self.words]


def read(path: Path) -> Iterator[Sentence]:
    """Every tree of a CoNLL-U file; empty nodes are passed over."""
    for block in path.read_text("utf-8").split("\n\n"):
        if block.strip():
            yield _sentence(block.splitlines())


def _sentence(lines: list[str]) -> Sentence:
    sentence = Sentence([])
    for line in lines:
        if line.startswith("#"):
            name, _, value = line[1:].partition("=")
            if name.strip() == "text":
                sentence.text = value.strip()
            continue
        column = line.split("\t")
        if "-" in column[0]:
            first, last = map(int, column[0].split("-"))
            sentence.fused.append((first, last, column[1]))
        elif "." not in column[0]:
            spaced = "SpaceAfter=No" not in column[9]
            sentence.words.append(Word(column[1], column[3], int(column[6]), column[7], spaced))
    return sentence


def write(sentences: Iterable[Sentence], path: Path) -> int:
    """Write the trees as CoNLL-U, each syntactic word on its own line; how many were written."""
    blocks = [_block(sentence, number) for number, sentence in enumerate(sentences, 1)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(blocks), "utf-8")
    return len(blocks)


def _block(sentence: Sentence, number: int) -> str:
    lines = [f"# sent_id = {number}", f"# text = {' '.join(sentence.forms())}"]
    for index, word in enumerate(sentence.words, 1):
        tags = [word.upos, sentence.style]
        lines.append(
            "\t".join([str(index), word.form, "_", *tags, "_", str(word.head), word.deprel, "_", "_"])
        )
    return "\n".join(lines) + "\n\n"
