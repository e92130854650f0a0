"""What stands behind a name before its verb and is none of it: a eulogy, a degree, words of time."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.shapes import is_degree, only_a_degree
from quotes.tokens import WORD, Token
from quotes.words import words

CONNECTIVES = words("connectives")
EULOGIES = words("eulogies")
ADVERBIALS = words("adverbials")
"""Adverbials of several words."""
LONGEST_ADVERBIAL = 3


def tail(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a eulogy, a consultant's letter or an adverbial of several words that ends at `end` begins."""
    behind = _consultant(tokens, start, end) or _parted(tokens, start, end)
    return _eulogy(tokens, start, end) or behind or _adverbial(tokens, start, end)


def _adverbial(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where "untuk pertama kalinya", "baru saja" begins; "Liverpool | baru"."""
    if tokens[end - 1].text == "baru" and end - 2 >= start and tokens[end - 2].capital:
        return end - 1
    lows = range(max(start + 1, end - LONGEST_ADVERBIAL), end - 1)
    return next((k for k in lows if " ".join(t.lower for t in tokens[k:end]) in ADVERBIALS), None)


def _eulogy(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a eulogy that ends at `end` begins: "Rasulullah shallallahu 'alaihi wa sallam"."""
    low = end
    while low - 1 > start and (tokens[low - 1].lower in EULOGIES or tokens[low - 1].text in "‘’'`"):
        low -= 1
    return low if end - low > 1 or (low < end and tokens[low].text.isupper()) else None


def degree(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a degree behind a name and a comma ends at `end`; behind another one letters that no list holds
    are one too ("Rina, S.H., CPOD.")."""
    if end - 3 < start or tokens[end - 2].text not in ",.":
        return False
    token, before = tokens[end - 1], tokens[end - 3]
    if before.kind == WORD and before.lower in CONNECTIVES:
        return False  # "Namun, MA menyatakan"
    if end - 3 > start and before.kind == WORD and before.text.islower():
        return False  # "Selain itu, MA menyatakan"
    letters = "." in token.text[:-1] or token.text.isupper()
    return is_degree(token) or (letters and is_degree(before))


def _parted(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a degree with a blank behind a comma begins: "Rina Wati, | M. Ag", "Rina Wati, | Sp. THT-KL"."""
    near = range(end - 2, max(start, end - 5), -1)
    comma = next((k for k in near if tokens[k].text == ","), 0)
    letters = "".join(t.text for t in tokens[comma + 1 : end])
    return comma + 1 if comma and only_a_degree(letters) else None


def _consultant(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the letter of a consultant behind a degree begins: "Sp.A(K)"."""
    lettered = end - 4 > start and tokens[end - 1].text == ")" and tokens[end - 3].text == "("
    return end - 3 if lettered and len(tokens[end - 2].text) == 1 and is_degree(tokens[end - 4]) else None


def aged(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether somebody's age closes a noun phrase: "Perempuan 41 tahun ini"."""
    if end - 4 < start or tokens[end - 1].lower != "ini" or tokens[end - 2].lower != "tahun":
        return False
    return tokens[end - 3].text.isdigit() and lexicon.role(tokens[end - 4].lower) is not None
