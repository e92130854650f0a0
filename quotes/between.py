"""What stands between an office and its holder's name (a place, a body, a rank), or between a source and what
is said where no comma does."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.likeness import Hints
from quotes.phrases import Phrase, parse
from quotes.shapes import DEMONSTRATIVES, is_title
from quotes.tokens import WORD, Token

EVENTS = frozenset(
    {"kondisi", "situasi", "keadaan", "hal", "peristiwa", "kejadian", "fenomena", "kebijakan", "langkah"}
)
"""What a clause behind a source is about: "menurut warga | kondisi itu sudah lama"."""


def place(tokens: Sequence[Token]) -> bool:
    """Whether words name a place: "Jakarta Utara", "Kecamatan Melatiwangi"."""
    words = [t for t in tokens if t.kind == WORD]
    if not words or not all(t.capital for t in words):
        return False
    headed = len(words) > 1 and words[0].word in lexicon.place_heads()
    return headed or " ".join(t.word for t in words) in lexicon.places()


def body(tokens: Sequence[Token]) -> bool:
    """Whether words name an organisation: "Pusat Riset Iklim dan Atmosfer"."""
    head = bool(tokens) and tokens[0].word in lexicon.organization_heads()
    return head and all(t.capital or t.lower in {"dan", "of"} or t.kind != WORD for t in tokens)


def ranks(tokens: Sequence[Token]) -> bool:
    """Whether words are a rank alone: "Kabareskrim, Komjen Pol, Budi Waseso"."""
    return bool(tokens) and all(is_title(token) for token in tokens)


def less_event(text: str, tokens: Sequence[Token], phrase: Phrase, hints: Hints) -> Phrase | None:
    """A source less what is told of right behind it without a comma: "menurut warga | kondisi itu sudah
    lama"; None where nothing such ends it."""
    end = phrase.end
    if end - phrase.start < 3 or tokens[end - 1].lower not in DEMONSTRATIVES or end >= len(tokens):
        return None
    if any(t.lower == "yang" for t in tokens[phrase.start : end]):
        return None  # "menurut pejabat yang tahu hal itu"
    if tokens[end - 2].lower not in EVENTS:
        return None
    return parse(text, tokens, phrase.start, end - 2, hints)
