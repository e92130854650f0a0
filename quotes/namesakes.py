"""Names of people that are a place's or a body's as well, and bodies named after people: "Tim Cook", "Sydney
Sweeney", "Yayasan Kartini"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.shapes import CLUBS, HYPHENATED, elsewhere, joined_pair
from quotes.tokens import Token
from quotes.words import words

FULL_NAMES = words("full_names")
"""Well-known people whose first name is a place, a body or a common word elsewhere."""
PLACE_FIRST = words("places_as_first_names")
NAMED_FOR = words("named_for_people")
"""First words of bodies that are named after people."""
STRANGE = -3.0
"""The least weight of a club's other name before its letters."""
LONGEST_KIND = 4
"""Words of a body's kind before the name that it bears."""


def between_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether two capitals stand between known names, whatever body they abbreviate elsewhere."""
    word = tokens[at].plain
    around = tokens[at - 1 : at + 2 : 2] if 0 < at < len(tokens) - 1 else ()
    letters = len(word) == 2 and word.isupper() and word not in CLUBS
    return letters and bool(around) and all(given(t) for t in around)


def given(token: Token) -> bool:
    """Whether a word is a known name."""
    return token.plain in lexicon.given_names()


def behind_a_body(tokens: Sequence[Token], at: int, own: float) -> bool:
    """Whether a place's name before another word is a person's: it stands there twice ("Menteri Israel Israel
    Levin"), or behind a club's letters ("Madura FC Kei Tanaka")."""
    if not 0 < at < len(tokens) - 1 or tokens[at].word not in lexicon.places():
        return False
    club = tokens[at - 1].plain in CLUBS and own > STRANGE
    return club or tokens[at - 1].text == tokens[at].text


def well_known(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` is one of two that call somebody well known: "Tim | Cook", "Lestari |
    Moerdijat"."""
    pairs = (tokens[at : at + 2], tokens[at - 1 : at + 1] if at else ())
    return any(
        f"{pair[0].word} {pair[1].word}" in FULL_NAMES
        or (pair[0].plain, pair[1].plain) in lexicon.known_pairs()
        for pair in pairs
        if len(pair) == 2
    )


def first_of_two(tokens: Sequence[Token]) -> bool:
    """Whether two words are a name by the first of them: "Sydney Sweeney", "Jean-Noel Calon"."""
    if len(tokens) != 2:
        return False
    if tokens[0].word.partition("-")[0] in HYPHENATED and "-" in tokens[0].word:
        return tokens[1].text[1:].islower()
    if tokens[0].word not in PLACE_FIRST:
        return False
    family = tokens[1]
    return (
        family.text[1:].islower() and not elsewhere(family.plain) and not lexicon.everyday(family.plain, -10)
    )


def double_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pair of names that ends a stretch is one surname: "Maria Ong Jimenez-Ducrocq"."""
    word = tokens[at].plain
    if at == 0 or at < len(tokens) - 1 or not joined_pair(word):
        return False
    return word.partition("-")[2] not in lexicon.given_names()


def named_for(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a phrase is a body that bears somebody's name: "Bank Sampah Melati", "Yayasan Kartini";
    not "Yayasan Melati, Rina Wati"."""
    first = tokens[start]
    if not (first.capital and first.word in NAMED_FOR) or end - start < 2:
        return False
    cut = start > 0 and (tokens[start - 1].capital or tokens[start - 1].lower in {",", "dan", "serta", ")"})
    own = all(t.capital for t in tokens[start:end]) and end - start <= LONGEST_KIND + 1
    return own and not cut


def opens_a_body(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether two words open a body's name and nobody's stands behind: "Kamar Dagang dan Industri (Kadin)",
    "Center of Economic and Law Studies"."""
    if end - start < 2 or not tokens[start].capital:
        return False
    both = f"{tokens[start].word} {tokens[start + 1].word}"
    english = tokens[start].word in lexicon.organization_tails() and tokens[start + 1].lower in {"of", "for"}
    return (both in lexicon.organization_heads() or english) and not any(map(given, tokens[start:end]))
