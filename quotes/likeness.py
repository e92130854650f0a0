"""How like a part of a person's name a capitalised word is: log-odds, from lists, shape and the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import regex

from quotes import lexicon
from quotes.cues import forms_of
from quotes.shapes import (
    PARTICLES,
    derived_noun,
    doubled,
    elsewhere,
    is_initial,
    is_title,
    joined_pair,
)
from quotes.tokens import Token
from quotes.words import words

PRONOUNS = words("pronouns")
_DOTTED = regex.compile(r"(?:\p{Lu}\.){2,3}")
BRAND = regex.compile(
    r"\d|(?<=\p{Ll})(?<!^(?:Mc|Mac|De|Di|Du|Da|La|Le|El|Al|Van|Fitz))(?=(?!Ã)\p{Lu})|^\p{Lu}{2,3}(?=\p{Lu}\p{Ll})"
)
"""Capitals or figures inside a word: "VinFast", "IQAir", "Insta360", not "McDonald"."""
_OFFICE = regex.compile(
    r"(?:Kemen|Disd|Dink|Dish|Disp|Disnak|Pemk|Pempro|Polre|Polse|Kodi|Kanw|Kejak|Kejat|Kejar|Bawas)\p{Ll}{2,}"
)
"""How the short names of public offices begin ("Kemenagsu", "Disdikbud")."""
RARELY = 0
"""Log-odds (in tenths) below which a word listed as no name is none."""
ROMAN = frozenset({"II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII"})
"""Numbers of offices, districts and regiments ("Wakil Ketua II Joko Kuncoro")."""
SELDOM = -8
"""Log-odds (in tenths) up to which a word that no list of names knows is no name of one word."""
NEVER = -30.0
HAJI = -0.6
"""An H before a name is mostly Haji, an honorific; inside one it is an initial."""
GIVEN = 1.5
"""The least weight of a word from the list of given and family names."""
NAME_LIKE_ROLE = 0.3
"""The least weight of a role word that is a name's as well (Putri, Raja, Imam)."""
UNKNOWN = 1.2
"""A capitalised word that neither names nor lists of places, roles and organisations hold."""
UNKNOWN_CAPITALS = -2.0
"""The same in capitals throughout and short: mostly an acronym."""
SOLO = 4.0
"""A word that the article uses alone where only a speaker can stand ("kata Syawal")."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What the article itself tells of its capitalised words."""

    names: Counter[str] = field(default_factory=Counter)
    """Words it uses as a bare name where only a speaker can stand, by count."""
    places: frozenset[str] = frozenset()
    """Words it uses behind "di", "Kabupaten" and the like."""
    pairs: frozenset[tuple[str, str]] = frozenset()
    """A given name and a place where only a speaker can stand: "Hotman Paris"."""
    acronyms: dict[str, str] = field(default_factory=dict)
    """Short names that it spells out."""
    bodies: frozenset[str] = frozenset()
    """Words it says to be an organisation's name."""
    cuts: frozenset[tuple[str, str]] = frozenset()
    """Neighbours of which the second begins somebody's name: "SPPG Sukamaju | Rina Wati"."""
    weights: dict[str, float] = field(default_factory=dict)
    """What `weight` has answered for a word of this article."""
    found: dict[tuple[str, ...], tuple[int, int] | None] = field(default_factory=dict)
    """What `find_name` has answered for a run of capitals, by its words and how it looked for them."""

    def with_names(self, names: Iterable[Sequence[str]]) -> Hints:
        """The same with the words of full names whose bearers have spoken."""
        counts = self.names.copy()
        for name in names:
            if len(name) > 1 and not any(elsewhere(word.rstrip(".")) for word in name):
                counts.update(word.rstrip(".") for word in name)
        return Hints(counts, self.places, self.pairs, self.acronyms, self.bodies, self.cuts)


def weight(token: Token, hints: Hints) -> float:
    """The log-odds that a capitalised word is part of a person's name."""
    known = hints.weights.get(token.text)
    if known is None:
        known = hints.weights[token.text] = _weight(token, hints)
    return known


def _weight(token: Token, hints: Hints) -> float:
    word, lower = token.plain, token.word
    if token.lower in PARTICLES and not token.text.isupper():
        return 0.0
    if is_initial(token):
        return HAJI if lower == "h" else 0.5
    shaped = _by_shape(token, hints)
    if shaped is not None:
        return shaped
    known = lexicon.name_words().get(word)
    listed = lexicon.organization_names().get(word) is not None
    place = lower in lexicon.places() or (word in hints.places and word not in lexicon.given_names())
    if (
        word in hints.names
        and not listed
        and (not place or ((known or 0) > -25 and lower not in lexicon.metonyms()))
    ):
        return SOLO + max(-1.0, (known or 0) / 10)
    role = lexicon.role(lower)
    listed = listed or lower in lexicon.organization_tails()
    if listed or (role and not role.name) or lower in lexicon.organization_heads():
        return min(-4.0, (known or 0) / 10)
    if known is None and word.isupper():
        known = lexicon.name_words().get(word.capitalize())
        if known is None or len(word) <= 4:
            return UNKNOWN_CAPITALS
    if ((lower.endswith("nya") and len(lower) > 5) or derived_noun(token)) and (known or 0) <= 0:
        return -4.0
    if role:
        return max(NAME_LIKE_ROLE, (known or 0) / 10)
    if word in lexicon.given_names():
        return max(GIVEN, (known or 0) / 10)
    if known is not None and known < RARELY and lower in lexicon.not_names():
        return -4.0
    if known is not None:
        return known / 10 - (1.5 if place else 0)
    if place or lower in lexicon.not_names():
        return -4.0
    return UNKNOWN


def _by_shape(token: Token, hints: Hints) -> float | None:
    """The weight of titles, numbers, pairs, pronouns and verbs of saying; None for other words."""
    word, lower = token.plain, token.word
    if _DOTTED.fullmatch(token.text) and word.replace(".", "") not in lexicon.degrees():
        return 0.3
    if is_title(token):
        return NEVER
    if "/" in word or (joined_pair(word) and word not in hints.names) or word[1:2] == "-":
        return -5.0
    if doubled(lower) or lower.endswith("-nya"):
        return NEVER
    if word in hints.bodies or is_office(word, hints) or BRAND.search(word):
        return -5.0
    if word in ROMAN:
        return NEVER
    if word in lexicon.nicknames():
        return SOLO
    if lower in PRONOUNS:
        return NEVER
    if (
        any(form.slot in {"bare", "passive", "active"} for form in forms_of(lower))
        and word not in hints.names
    ):
        return NEVER if word not in lexicon.given_names() else GIVEN
    return None


def seldom_alone(word: str) -> bool:
    """Whether a word is rather a thing's than a name, so that alone before a verb of saying it names nobody:
    "Literatur menjelaskan", "Polling mengungkap"."""
    seldom = lexicon.name_words().get(word, 0) <= SELDOM
    return seldom and word not in lexicon.given_names() and word[1:].islower()


def is_office(word: str, hints: Hints) -> bool:
    """Whether a word is a public body's short name, by its shape or by what the article spells out."""
    body = spells_a_body(hints.acronyms.get(word, ""))
    return word not in lexicon.given_names() and (body or _OFFICE.match(word) is not None)


def spells_a_body(full: str) -> bool:
    """Whether what a short name stands for begins as organisations do: "Dinas Pendidikan"."""
    return full.partition(" ")[0].lower() in lexicon.organization_heads()
