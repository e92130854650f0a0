"""Words and their syntax: the tokenizer, the shape of a parsed word, and the seam to the parser.

The tokenizer follows the treebanks the parser learnt from: punctuation stands alone, clitics
(`-nya`, `-kah`, `-lah`, `-pun`, `-ku`, `-mu`) are words of their own, reduplication is one word.
Every word keeps its place in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import msgspec
import regex

from quotes.records import Span

ROOT = -1
"""`Token.head` of the root of a clause."""

QUOTED = "“…”"
"""Stands for a quoted span in a clause given to the parser; the shipped weights know it as one word."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORD = regex.compile(
    r"""
      \p{L}\.(?:\p{L}\.)+                            # H.M.
    | \p{N}+(?:[.,:/]\p{N}+)*                        # 1.250,50  10/11  08.30
      (?:-\p{L}[\p{L}\p{N}]*)?                       # 20-an
    | (?:Prof|Drs|Dr|Ir|Jl|No|Tn|Ny|Sdr|Jend|Letjen|Mayjen|Brigjen|Kol|Irjen|Komjen|Kombes)\.
    | (?:Mrs|Mr|Ms|Jr|St|Tbk|Ltd|Pte|Co|Nn|vs|dr|hlm|tgl|dkk|dll)\.
    | Rp(?=\p{N})
    | \p{Lu}\.(?=\s+\p{Lu})                          # an initial: Joko P. Santoso
    | [\p{L}\p{N}]+(?:['’ʼ&+][\p{L}\p{N}]+)*
      (?:[-‐‑][\p{L}\p{N}]+(?:['’ʼ][\p{L}]+)*)*       # anak-anak, Al-Qur'an
    | \.{2,}|…|-{2,}
    | \S
    """,
    regex.VERBOSE,
)

_WHOLE = _listed(
    """akhirnya awalnya berikutnya bertanya bertanya-tanya biasanya ditanya dulunya hanya kelihatannya kenya
    khususnya makanya menanya mestinya nampaknya pastinya punya rupanya sayangnya sebaliknya sebelumnya
    sebenarnya sedikitnya seharusnya sekembalinya selanjutnya semestinya sepatutnya sepenuhnya sepertinya
    sesungguhnya setidaknya tampaknya tanya tentunya umumnya untungnya dua-duanya tanya-tanya
    sebaik-baiknya sebesar-besarnya setidak-tidaknya selamanya sepantasnya sewajarnya selayaknya sekiranya
    agaknya kiranya kayaknya dipunya mempertanya vanya sonya anya"""
)
"""Words in -nya that the treebanks leave whole (mostly adverbs)."""

_PARTICLES = _listed(
    """adakah apakah bagaimanakah bukankah haruskah inikah itukah jugakah siapakah tidakkah benarkah bisakah
    dapatkah mungkinkah perlukah sudahkah kapankah manakah berapakah bolehkah maukah relakah
    bukanlah demikianlah inilah itulah tidaklah sinilah situlah sanalah katakanlah sekaranglah begitulah
    masuklah biarlah jadilah cukuplah marilah dialah kitalah sayalah merekalah janganlah pilihlah
    meskipun walaupun apapun ataupun siapapun"""
)
_PRONOUNS = _listed(
    """kepadaku padaku olehku dariku bagiku untukku denganku namaku diriku hatiku anakku istriku suamiku
    ayahku ibuku temanku rumahku hidupku bangsaku negeriku kepadamu padamu olehmu darimu bagimu untukmu
    denganmu namamu dirimu hatimu anakmu istrimu suamimu ayahmu ibumu temanmu rumahmu hidupmu"""
)


class Token(msgspec.Struct, frozen=True):
    """One word of a parsed clause."""

    text: str
    upos: str
    """Universal part of speech."""
    head: int
    """Index of the governing word in the clause, counted from 0; `ROOT` for the root."""
    deprel: str
    """Universal dependency relation with its subtype, e.g. `nsubj:pass`."""


class Parser(Protocol):
    """Gives the words of clauses their part of speech and dependencies."""

    def parse(self, clauses: Sequence[Sequence[str]]) -> list[list[Token]]:
        """One list of tokens a clause, one token a word, in the order given."""


class ScriptedParser(msgspec.Struct, frozen=True):
    """A parser for tests: answers from a script, and hangs every other clause on its first word."""

    script: dict[tuple[str, ...], tuple[Token, ...]] = {}

    def parse(self, clauses: Sequence[Sequence[str]]) -> list[list[Token]]:
        """The scripted tokens of each clause, or words of part of speech X under the first one."""
        return [list(self.script.get(tuple(clause)) or _flat(clause)) for clause in clauses]


def _flat(clause: Sequence[str]) -> list[Token]:
    return [
        Token(word, "X", 0 if index else ROOT, "dep" if index else "root")
        for index, word in enumerate(clause)
    ]


def words(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the words of `text[start:end]`, clitics split off, in code points of `text`."""
    return [span for whole in _WORD.finditer(text, start, end) for span in _split(text, whole.span())]


def _split(text: str, span: Span) -> Iterator[Span]:
    start, end = span
    cut = end - clitic_length(text[start:end])
    hyphen = cut < end and text[cut - 1] == "-"
    ends = [cut - 1, cut, end] if hyphen else [cut, end]
    for stop in ends:
        if stop > start:
            yield start, stop
        start = stop


def clitic_length(word: str) -> int:
    """How many code points at the end of `word` are a clitic; 0 where the word is whole."""
    lower = word.lower()
    if lower.endswith("nya"):
        stem = lower[:-3]
        return 0 if lower in _WHOLE or len(stem) < 2 else 3
    if lower in _PARTICLES:
        return 3
    return 2 if lower in _PRONOUNS else 0
