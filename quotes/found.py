"""A quotation as the constructions find it, before anyone asks who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.cues import Form
from quotes.phrases import Phrase
from quotes.records import QuoteType, Span
from quotes.tokens import PUNCT, QUOTED, WORD, Token

LEAST_WORDS = 3
"""Words that a reported clause has at least."""


LETTERED = 2
"""Characters of a letter and its full stop, which may end a sentence: "bagi Gen Z."."""


@dataclass(frozen=True, slots=True)
class Found:
    """One quotation with the words that introduce it; `sentence` counts from 0."""

    type: QuoteType
    spans: tuple[Span, ...]
    sentence: int
    rule: str
    cue: Span | None = None
    source: Span | None = None
    phrase: Phrase | None = None
    """None where nothing beside the words names the source."""
    lemma: str = ""

    @property
    def start(self) -> int:
        """Where the words start."""
        return self.spans[0][0]

    @property
    def anchor(self) -> int:
        """Where the source stands, or the words where none does."""
        return self.source[0] if self.source else self.spans[0][0]


def cue_span(token: Token, form: Form) -> Span:
    """The reporting word without its clitic."""
    return (token.start, token.start + form.length) if form.clitic else token.span


def clitic(text: str, token: Token, form: Form, at: int) -> Phrase:
    """`-nya` on a reporting word as a source phrase."""
    span = (token.start + form.length, token.end)
    return Phrase(at, at + 1, "clitic", span, text[slice(*span)])


SINGLE = frozenset("'‘’")


def trimmed(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """`[start, end)` without commas, stops and dashes at its ends."""
    while start < end and tokens[start].kind == PUNCT and not _opens(tokens, start, end):
        start += 1
    while end > start and tokens[end - 1].kind == PUNCT and tokens[end - 1].text not in ")]?!%":
        if _closes(tokens, start, end):
            break
        end -= 1
    return start, end


def _opens(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a bracket opens, or a single mark whose partner follows: "'pasukan kuning' akan …"."""
    if tokens[start].text in {"'", "‘"}:
        return any(t.text in {"'", "’"} for t in tokens[start + 2 : end - 1])
    return tokens[start].text in "(["


def _closes(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a single mark ends here whose partner stands before: "pasar itu disebut 'pasar kaget'"."""
    if tokens[end - 1].text not in SINGLE:
        return False
    return sum(t.text in SINGLE for t in tokens[start:end]) % 2 == 0


def content_span(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    """The characters of `tokens[start:end]` without punctuation at its ends; None for no words."""
    start, end = trimmed(tokens, start, end)
    if not any(token.kind in {WORD, QUOTED} for token in tokens[start:end]):
        return None
    last = tokens[end - 1]
    stopped = end == len(tokens) and len(last.text) == LETTERED and last.text.endswith(".")
    return (tokens[start].start, last.end - stopped)


def count_words(tokens: Sequence[Token], start: int, end: int) -> int:
    """Words in `tokens[start:end]`; a pair of marks counts as three."""
    return sum(3 if token.kind == QUOTED else token.kind == WORD for token in tokens[start:end])
