"""Subjects of reporting verbs that are nobody: an option of a test, a question, a thing that is counted, a day.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.cues import Cue
from quotes.described import INDEFINITE
from quotes.names import TIMES
from quotes.nouns import COLLECTIVE, derived, person
from quotes.phrases import Phrase
from quotes.predicates import is_verb
from quotes.tokens import WORD, Token

OPTIONS = frozenset("ABCDEF")
"""Letters of the answers to choose from: "C. Meminta lurah mengimbau warga"."""
ASKED = frozenset({"bagaimana", "cara", "kenapa", "mengapa"})
VAGUE = frozenset(
    {"hal", "cara", "poin", "faktor", "langkah", "upaya", "tips", "tujuan", "manfaat", "kunci", "syarat"}
)
"""Things of which one or some are told: "Salah satu hal penting"."""
DRIVES = frozenset({"dorong", "pasti", "jamin"})
"""Lemmas of verbs of what things do as well as people."""


def nobody(tokens: Sequence[Token], phrase: Phrase, cue: Cue) -> bool:
    """Whether the subject `phrase` of a reporting verb is nobody who could say something."""
    first = tokens[phrase.start]
    if _option(tokens) or (phrase.start == 0 and first.lower in ASKED):
        return True
    if phrase.kind == "organization" and all(
        t.kind != WORD or t.lower in TIMES for t in tokens[phrase.start : phrase.end]
    ):
        return True  # "…, seperti dikutip Sagara Pos, Selasa (10/6), menambahkan"
    if phrase.kind == "organization" and first.lower == "suku" and tokens[phrase.start + 1].lower == "bunga":
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
    if tokens[at].lower not in INDEFINITE:
        return False
    at += 1 + (tokens[at].lower == "salah" and tokens[at + 1].lower in {"satu", "seorang"})
    word = tokens[min(at, phrase.end - 1)].lower
    made = derived(word) and not person(word) and word not in lexicon.documents()
    return word in VAGUE or (made and word not in lexicon.organization_heads())


def _people(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether people or bodies are among the words of a subject."""
    words = tokens[phrase.start : phrase.end]
    return any(t.capital or person(t.lower) or t.lower in INDEFINITE | COLLECTIVE for t in words)
