"""Words that are a place, a role or a body elsewhere and a name in this article, which uses them alone for
whom it names in full: "Pertamina Boston Siregar … kata Boston", "Karim Khatib … ujar Khatib"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from quotes import lexicon
from quotes.cues import read
from quotes.likeness import Hints
from quotes.names import CONNECTIVES, find_name
from quotes.shapes import elsewhere, is_title
from quotes.tokens import QUOTED, WORD, Token, tokenize

BEFORE = 30
"""Characters before a name in which the word that tells a body stands."""


@dataclass(slots=True)
class OwnNames:
    """The words so used, and those beside names known as such."""

    said: Counter[str] = field(default_factory=Counter)
    """Words that stand alone behind a quotation and its cue."""
    first: set[str] = field(default_factory=set)
    """Words before a given name in one stretch of capitals."""
    last: set[str] = field(default_factory=set)
    """Words behind a given name at the end of one."""

    def note_run(self, run: Sequence[Token]) -> None:
        """Take down what stands beside given names in one stretch of capitals."""
        self.first.update(a.plain for a, b in pairwise(run) if b.plain in lexicon.given_names())
        if len(run) > 1 and run[-2].plain in lexicon.given_names() and not is_title(run[-2]):
            self.last.add(run[-1].plain)

    def names(self) -> Counter[str]:
        """The words that are names here, with how often they are alone."""
        return Counter({word: count for word, count in self.said.items() if self._is_name(word)})

    def _is_name(self, word: str) -> bool:
        lower = word.lower()
        token = Token(0, len(word), word, WORD)
        if word.isupper() or is_title(token) or lower in lexicon.metonyms() or lower in CONNECTIVES:
            return False
        role = lexicon.role(lower)
        if word in lexicon.organization_names() or (role is not None and role.kind == "office"):
            return False
        if role is not None:
            return word in self.last or (word in self.first and role.kind == "relation")
        if lower in lexicon.organization_heads():
            return word in self.first and lower in lexicon.organization_tails()
        return word in self.first and lower in lexicon.places()


def spells_a_person(text: str, short: str, full: str) -> bool:
    """Whether letters in brackets are somebody's initials, as in crime news: "Bintang Prabawa (BP)"."""
    words = full.split()
    if not 1 < len(words) == len(short) or lexicon.organization_names().get(short) == full:
        return False
    at = text.find(f"{full} ({short})") if any(map(_personal, words)) else -1
    if at < 0:
        return False
    before = text[max(0, at - BEFORE) : at].split()
    if before and before[-1].strip(".,").lower() in lexicon.organization_heads():
        return False
    run = list(tokenize(full))
    return find_name(run, Hints(), strict=True) == (0, len(words)) and not any(elsewhere(w) for w in words)


def _personal(word: str) -> bool:
    """Whether a word is a given name, or a role's and a name's."""
    role = lexicon.role(word.lower())
    return word in lexicon.given_names() or bool(role and role.name)


def said_alone(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word stands alone behind marks and a bare reporting word: "…,” jelas Cucu."."""
    return (
        k >= 2
        and tokens[k - 2].kind == QUOTED
        and bare_cue(tokens[k - 1])
        and (k + 1 == len(tokens) or not tokens[k + 1].capital)
    )


def bare_cue(token: Token) -> bool:
    """Whether a word is a bare reporting stem: "kata", "ujar"."""
    form = read(token.lower, "bare")
    return bool(form and not form.clitic)
