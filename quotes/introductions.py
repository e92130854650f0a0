"""What stands around a name in the text: whether it brings in somebody new, or a title."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quotes import lexicon
from quotes.cues import read
from quotes.members import Member
from quotes.predicates import is_verb
from quotes.prominence import main_subject, opening
from quotes.tokens import Token

_INTRODUCED = regex.compile(r"\s*+(?:\(\d\d(?: tahun)?\)|,\s(?:salah|seorang|warga|pengendara|pemilik)\b)")
"""What stands behind the name of somebody new."""
_ONE_OF = regex.compile(
    r"\b(?:[Ss]alah (?:satu|seorang)|[Ss]eorang)\b[^.\n]{3,45}(?:,|bernama|berinisial)\s+$|\bbernama\s+$"
)
"""What stands before it."""
_BEFORE = regex.compile(r"([\p{L}-]++)\.?\s$")
"""The word before a name."""


TO_WHOM = frozenset({"kepada", "terhadap", "sebelum", "saat", "ketika", "usai", "terkait", "soal"})
"""Words behind which somebody else than the one before them is named."""
WITHIN = frozenset({"dalam", "melalui", "lewat", "dengan"})
"""The same, unless a word follows with which they tell more of the one before."""
OF_ITS_BEARER = frozenset({"negeri", "bidang", "inisial", "nama", "panggilan", "sapaan", "julukan"})
"""Such words: "menteri dalam | negeri", "mahasiswa dengan | inisial TAS"."""
OWN = frozenset({"merangkap", "membidangi", "membawahi", "mewakili", "menangani", "memimpin"})
"""Verbs with which an office tells more of itself."""
KEPT_STYLES = frozenset({"Gus", "Cak", "Habib", "Ki", "Mbah", "Buya", "Aa"})
"""Styles that belong to a public name of one word."""


def introduced(text: str, name: str, position: int) -> bool:
    """Whether somebody new is named: "Anto (35)", "salah satu pengendara, Anto"."""
    behind = _INTRODUCED.match(text, position + len(name))
    return bool(behind or _ONE_OF.search(text, max(0, position - 60), position))


def titled(text: str, position: int) -> bool:
    """Whether a title, a rank or a role stands right before `position`."""
    match = _BEFORE.search(text, max(0, position - 20), position)
    word = match[1].lower() if match else ""
    return word in lexicon.honorifics() or word in lexicon.ranks() or lexicon.role(word) is not None


def styled(text: str, member: Member, name: str) -> str:
    """A single name with the style that always stands before it: "Gus Miftah"."""
    before = {
        text[max(0, m.span[0] - 12) : m.span[0]].rpartition(" ")[0].rpartition(" ")[2]
        for m in member.mentions
        if not m.quoted
    }
    style = before.pop() if len(before) == 1 and " " not in name else ""
    return f"{style} {name}" if style in KEPT_STYLES else name


def called_so(text: str, title: str, members: Sequence[Member]) -> Member | None:
    """The only one before whose name a title stands: "Romo Hadi Prasetyo"."""
    bearers = [
        member
        for member in members
        if " " in member.name
        and any(text.endswith(f"{title} ", 0, m.span[0]) for m in member.mentions if not m.quoted)
    ]
    return bearers[0] if len(bearers) == 1 else None


def whom(tokens: Sequence[Token], begin: int, low: int) -> int:
    """Where the words for whoever is named at `low` begin behind another and a word that leads to whom:
    "tanya jaksa kepada | saksi Samira", "celetuk warga ke | Wali Kota Danu"."""
    led = (k + 1 for k in range(low - 1, begin, -1) if tokens[k].lower in TO_WHOM or _to(tokens, k))
    return next(led, begin)


def anothers(tokens: Sequence[Token], start: int, end: int, name: int) -> bool:
    """Whether a role before a comma is not borne by whom `name` behind it calls, who reports or acts himself:
    "Jaksa menjelaskan, | Wira …", "Setelah memukul korban, | Wira kabur"."""
    told = any(read(token.lower, "active") for token in tokens[start:end])
    return told or crosses(tokens, start, end) or name in {main_subject(tokens)[0], opening(tokens)}


def crosses(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether words between a role and a name are more than the role's own, so that the name is another's:
    "jaksa | membacakan dakwaan untuk terdakwa lain, | Hengki", no "advokat yang mewakili | Hengki"."""
    for k in range(low, high):
        lower = tokens[k].lower
        if lower == "yang":
            return False
        if not tokens[k].capital and lower in TO_WHOM:
            return True
        if lower.startswith("me") and is_verb(tokens[k]) and lower not in OWN:
            return True
    return False


def _to(tokens: Sequence[Token], k: int) -> bool:
    if tokens[k].text in WITHIN:
        return tokens[k + 1].lower not in OF_ITS_BEARER
    return tokens[k].lower == "ke" and lexicon.role(tokens[k - 1].text) is not None
