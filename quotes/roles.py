"""Role heads at the beginning of a noun phrase: "Wakil Menteri Luar Negeri", "mantan pelatih"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from quotes import lexicon
from quotes.glue import REMEMBERED
from quotes.tokens import Token

COMMAS = 3
"""Commas in the longest role ("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan")."""


BALINESE = frozenset(
    {"Gusti", "Made", "Wayan", "Nyoman", "Ketut", "Putu", "Kadek", "Komang", "Gede", "Gde", "Nengah", "Dewa"}
)
"""Names before which "I" tells that a man bears them."""
ROMAN = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})
"""Numbers that belong to a role: of a commission, a district, a regiment."""


@dataclass(frozen=True, slots=True)
class Head:
    """A role head found in tokens."""

    start: int
    end: int
    head: str
    kind: str
    plural: bool


def role_head(tokens: Sequence[Token], start: int, end: int) -> Head | None:
    """The longest role head that begins at `start`, modifiers before it skipped; deputies keep theirs."""
    if start >= end or not _opens(tokens[start].word):
        return None
    if start + 1 < end and _words(tokens, start, start + 2) in lexicon.places():
        return None  # "Bandar Lampung", "Ibu Kota Negara (IKN)"
    at = start
    plural = False
    deputy = ""
    while at < end and (skipped := _modifier(tokens, at, end)) and _role_width(tokens, at, end) <= skipped:
        word = _words(tokens, at, at + skipped)
        plural = plural or lexicon.modifier(word) == "many"
        deputy = f"{word} " if lexicon.modifier(word) == "deputy" else deputy
        at += skipped
    width = _role_width(tokens, at, end) if at < end else 0
    role = _role(_words(tokens, at, at + width)) if width else None
    if role:
        width += _numbered(tokens[at + width : end])
        return Head(start, at + width, deputy + role.head, role.kind, plural or role.plural)
    if deputy:
        return Head(start, at, deputy.strip(), "office", plural)
    return None


def _numbered(behind: Sequence[Token]) -> bool:
    """Whether a number goes on with a role: "Anggota Komisi | IV DPR", but not "Kepala Dinas | I Wayan"."""
    if not behind or behind[0].plain not in ROMAN:
        return False
    return not (behind[0].plain == "I" and len(behind) > 1 and behind[1].plain in BALINESE)


def _role_width(tokens: Sequence[Token], at: int, end: int) -> int:
    """Words of the longest role that begins at `at`, 0 for none."""
    longest = _longest(tokens[at].word)
    commas = (
        sum(token.text == "," for token in tokens[at : min(end, at + longest + COMMAS)]) if longest else 0
    )
    for width in range(min(longest + commas, end - at), 0, -1):
        role = _role(_words(tokens, at, at + width))
        name = width == 1 and tokens[at].capital and at + 1 < end and tokens[at + 1].capital
        if role and role.kind == "profession" and tokens[end - 1].lower in {"itu", "ini", "tersebut"}:
            name = False  # "Bintang Jalan Pulang itu"
        if role and not (role.name and name):
            return width
    return 0


@lru_cache(maxsize=REMEMBERED)
def _opens(word: str) -> bool:
    """Whether a role or what modifies one begins with `word`."""
    return lexicon.longest_modifier(word) > 0 or _longest(word) > 0


@lru_cache(maxsize=REMEMBERED)
def _longest(word: str) -> int:
    """Words of the longest role that `word` opens, commas not counted."""
    return lexicon.longest_role(word) or int(_role(word) is not None)


def _role(words: str) -> lexicon.Role | None:
    """A role, with `-nya` on it or not: "pengacaranya"."""
    return lexicon.role(words) or (lexicon.role(words[:-3]) if words.endswith("nya") else None)


def _modifier(tokens: Sequence[Token], at: int, end: int) -> int:
    """Words of the modifier at `at` that another word follows, 0 for none; "wakil presiden" is a role."""
    for width in range(min(lexicon.longest_modifier(tokens[at].word), end - at - 1), 0, -1):
        words = _words(tokens, at, at + width)
        acting = lexicon.modifier(words) == "acting" and _role_width(tokens, at + width, end) > 0
        if acting or (lexicon.modifier(words) and not lexicon.role(words)):
            return width  # "pelaksana harian | Kepala Biro Humas"
    return 0


def _words(tokens: Sequence[Token], start: int, end: int) -> str:
    if end - start == 1:
        return tokens[start].word
    return " ".join(token.word for token in tokens[start:end]).replace(" ,", ",")
