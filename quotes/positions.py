"""What somebody is and of what, as readers are told: the words beside a name in two clean parts."""

from __future__ import annotations

from functools import lru_cache

from quotes import lexicon
from quotes.words import words

ENDS = words("ends_of_positions")
"""Words with which a role's affiliation ends."""
CALLED = words("leading_to_names")
"""Words that lead from a role to a name or to nothing, and tell nothing of either."""
OF = frozenset({"dari", "di", "pada", "untuk", "oleh"})
"""Prepositions between a role and a body or place."""
ENGLISH = frozenset({"of", "for", "and", "&"})
JOINED = frozenset({"dan", "serta", "bidang", "urusan"}) | ENGLISH
"""Words by which a role goes on: "Direktur Keuangan | dan Operasional"."""
ALONE = frozenset({"ibu", "bapak", "ayah", "anak", "orang", "bu", "pak"})
"""Words for people that tell nothing without whose."""
_PLACES = words("place_heads")
LETTERS = 3
"""Letters of the shortest body's short name."""


@lru_cache(maxsize=4096)
def position(role: str, affiliation: str) -> tuple[str, str]:
    """Role and affiliation with the words between them where they belong: "ahli", "fisika dari Universitas
    Jati" as "ahli fisika", "Universitas Jati"; what only leads to a name goes ("bernama")."""
    if affiliation.count(")") > affiliation.count("("):
        affiliation = affiliation.partition(")")[2]
    told = affiliation.split()
    told = told[: next((k for k, word in enumerate(told) if word in ENDS), len(told))]
    while told and told[-1].strip(",").lower() in CALLED:
        told.pop()
    if not told:
        return ("" if role.lower() in ALONE else role), ""
    at = _role_end(told)
    while at < len(told) and told[at] in OF and at + 1 < len(told):
        at += 1
    own = told[:at]
    while own and own[-1] in OF | CALLED:
        own.pop()
    body = " ".join(told[at:])
    if not role:
        return "", body or " ".join(own)
    return " ".join([role, *own]), body


def _role_end(told: list[str]) -> int:
    """Where the affiliation's own name begins: what a role goes on with is the role's."""
    at = 0
    if told[0] in JOINED:
        at = next((k for k in range(1, len(told)) if _begins_body(told, k)), len(told))
    while at < len(told) and told[at][0].islower() and not _opens(told[at]):
        at += 1
    return at


def _opens(word: str) -> bool:
    """Whether a word in small letters opens an affiliation: "dari", "asal", "dr" of a hospital's name."""
    return word in OF or word == "asal" or word in lexicon.honorifics()


def _begins_body(told: list[str], k: int) -> bool:
    """Whether a body's or a place's name begins at `k`, not a further field of a role."""
    word = told[k]
    lower = word.lower()
    heads = lower in lexicon.organization_heads() or lower in _PLACES or lower in lexicon.places()
    short = word.isalpha() and word.isupper() and len(word) >= LETTERS
    return told[k - 1] not in JOINED and (heads or short or word in lexicon.organization_names())
