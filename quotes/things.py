"""Nouns of things that open a sentence with a capital as a body's name would: "Desainnya memastikan …"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.described import INDEFINITE
from quotes.likeness import Hints
from quotes.nouns import derived
from quotes.shapes import DEMONSTRATIVES, elsewhere, names_a_document
from quotes.tokens import WORD, Token
from quotes.words import words

COLLECTIVE = words("collective")
STATES = frozenset({"negara", "negeri", "rezim", "junta", "kubu", "kekuatan", "raksasa"})
"""Nouns of who rules or stands against others."""
LONGEST_STEM = 6
"""Letters up to which a word that ends in "nya" may be a name."""
SPEAKING = frozenset(
    {"polling", "literatur", "prakiraan", "hasilnya", "hampir", "semua", "seluruh", "berbagai"}
)
"""Words that open the name of what tells something, or of many who do: "Hampir semua pelatih"."""
JOINED = frozenset({"dan", "serta", "atau", "of", "for", "melalui", "lewat"})
"""Words in small letters that belong to a body's name or lead to another."""


def things(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> bool:
    """Whether a noun phrase that opens its sentence is a thing's: "Aksen batu alam", "Pemecatan pejabat"."""
    first = tokens[start]
    if start > 0 or first.text[1:] != first.text[1:].lower() or len(first.text) == 1:
        return False
    if _known(tokens, start, end, hints):
        return False
    if derived(first.lower) or (first.lower.endswith("nya") and len(first.lower) > LONGEST_STEM):
        return True
    behind = tokens[start + 1] if end - start > 1 else None
    if behind is not None:
        small = behind.kind == WORD and not behind.capital and behind.lower not in JOINED | DEMONSTRATIVES
        return small and not any(t.capital for t in tokens[start + 1 : end])
    return first.lower in lexicon.common_words()


def _known(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> bool:
    """Whether the first words are known as a body's, a document's, somebody's or a place's."""
    first = tokens[start]
    both = f"{first.word} {tokens[start + 1].word}" if end - start > 1 else ""
    told = first.plain in hints.bodies or first.plain in hints.names or first.plain in hints.acronyms
    listed = elsewhere(first.plain) or names_a_document(tokens, start)
    people = first.lower in COLLECTIVE | STATES | INDEFINITE | SPEAKING
    return told or listed or people or both in lexicon.organization_heads()
