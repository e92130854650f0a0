"""Subjects of reporting verbs that are nobody: an option of a test, a question, things counted, a day.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.cues import Cue
from quotes.described import INDEFINITE
from quotes.nouns import COLLECTIVE, derived, person
from quotes.phrases import Phrase
from quotes.tokens import NUMBER, Token
from quotes.words import words

OPTIONS = frozenset("ABCDEF")
"""Letters of the answers to choose from: "C. Meminta lurah mengimbau warga"."""
ASKED = frozenset({"bagaimana", "cara", "kenapa", "mengapa"})
VAGUE = frozenset(
    {"hal", "cara", "faktor", "langkah", "upaya", "tips", "tujuan", "manfaat", "kunci", "syarat"}
)
"""Things of which one or some are told: "Salah satu hal penting"."""
CONDITIONS = words("conditions")
DRIVES = frozenset({"dorong", "pasti", "jamin"})
"""Lemmas of verbs of what things do as well as people."""

BODIES = frozenset(
    {"kenalan", "perguruan", "kesatuan", "kecamatan", "kelurahan", "perkebunan", "penginapan", "penerbitan"}
)
"""Words in the shape of a thing's that may speak."""
LONGEST_UNIT = 3
"""Letters of a unit behind its number."""


def nobody(tokens: Sequence[Token], phrase: Phrase, cue: Cue) -> bool:
    """Whether the subject `phrase` of a reporting verb is nobody who could say something."""
    first = tokens[phrase.start]
    if _option(tokens) or (phrase.start == 0 and first.lower in ASKED) or first.lower in CONDITIONS:
        return True  # "Jika Anda curiga, … dan minta mereka untuk …"
    if phrase.kind == "organization" and first.lower == "suku" and tokens[phrase.start + 1].lower == "bunga":
        return True
    if phrase.kind == "organization" and cue.lemma in DRIVES and _everyday(tokens, phrase):
        return True
    if phrase.kind != "unnamed" or phrase.head:
        return False
    return _counted_thing(tokens, phrase) or (cue.lemma in DRIVES and not _people(tokens, phrase))


def _option(tokens: Sequence[Token]) -> bool:
    """Whether the sentence is an answer to choose: "D. Mengajak warga menjenguk dengan memastikan …"."""
    letter = tokens[0].text.rstrip(".)") in OPTIONS and len(tokens) > 2
    at = 1 + (tokens[1].text in {".", ")"}) if letter else 0
    return letter and tokens[at].capital and tokens[at].lower.startswith(("me", "ber"))


def _counted_thing(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether things are counted, not people: "sejumlah penghargaan", "salah satu hal penting"."""
    at = phrase.start
    if tokens[at].lower not in INDEFINITE - {"seorang", "seseorang"}:
        return False
    at += 1 + (tokens[at].lower == "salah" and tokens[at + 1].lower == "satu")
    word = tokens[min(at, phrase.end - 1)].lower
    made = derived(word) and not person(word) and word not in lexicon.documents() | BODIES
    return made or word in VAGUE


def _everyday(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether one everyday word that opens the sentence, or a measure, drives something: "Reservasi
    memastikan", "Anarkisme mendorong", "kamera 32 MP memastikan"."""
    first, at = tokens[phrase.start], phrase.start
    if phrase.end - at != 1:
        return False
    if at > 0:
        return tokens[at - 1].kind == NUMBER and len(first.text) <= LONGEST_UNIT
    ism = first.lower.endswith(("isme", "asi", "itas"))
    return ism and first.lower not in COLLECTIVE | lexicon.organization_heads() and not person(first.lower)


def _people(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether people or bodies are among the words of a subject."""
    named = tokens[phrase.start : phrase.end]
    return any(t.capital or person(t.lower) or t.lower in INDEFINITE | COLLECTIVE for t in named)
