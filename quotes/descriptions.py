"""What an unnamed source or a body is called: its wording less what its sentence says of it.

"Ratusan buruh | berunjuk rasa", "pejabat senior Israel | segera", "Seorang warga lain | yang tinggal".
"""

from __future__ import annotations

from quotes.predicates import is_verb
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import WORD, Token
from quotes.words import words

DEBRIS = words("debris")
"""Words that end no description: adverbs, prepositions, conjunctions."""
ACTS = words("acting_words")
"""Words in small letters with which a predicate begins."""
STAYING = frozenset(
    {
        "tinggal",
        "hadir",
        "berada",
        "terletak",
        "tergabung",
        "berjaga",
        "berasal",
        "bekerja",
        "bertugas",
        "datang",
    }
)
"""Verbs that say little without the place behind them: "warga yang tinggal | di dekat sungai"."""
ANYBODY = frozenset({"orang", "seseorang", "warga", "pria", "wanita", "pihak", "sumber", "mereka"})
"""Nouns of somebody who is told apart only by what follows."""
TELLING = 3
"""Words that tell well enough who speaks without a relative clause."""
LONGEST_CLAUSE = 7
"""Words of the longest relative clause in a description."""


def description(wording: str) -> str:
    """A description of somebody without its demonstrative, without adverbs behind it, without what else the
    sentence tells that he does."""
    terms = wording.split()
    end = len(terms)
    relative = next((k for k in range(1, end) if terms[k] == "yang"), end)
    end = next((k for k in range(1, relative) if _acts(terms, k)), end)
    if end > relative and _dispensable(terms, relative):
        end = relative
    while end > 1 and (terms[end - 1] in DEMONSTRATIVES or terms[end - 1].strip(",.") in DEBRIS):
        end -= 1
    return " ".join(terms[:end]).rstrip(",;") or wording


def _acts(terms: list[str], k: int) -> bool:
    """Whether a predicate begins at `k`: "Sejumlah massa | membawa papan", "Warga | pun menjawab"."""
    word = terms[k]
    if word in ACTS:
        return True
    return word.startswith("me") and is_verb(Token(0, len(word), word, WORD))


def _dispensable(terms: list[str], relative: int) -> bool:
    """Whether a relative clause is too long for a description, or lost its end."""
    clause = [term for term in terms[relative + 1 :] if term not in DEMONSTRATIVES]
    if not clause or len(clause) > LONGEST_CLAUSE or clause[-1] in STAYING | DEBRIS:
        return True
    anybody = terms[relative - 1].lower() in ANYBODY or relative == 1
    return relative >= TELLING and not anybody
