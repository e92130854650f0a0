"""Names that the article itself tells to be a body's: "Helvar adalah perusahaan", "Waqaf, yayasan pengelola
makam, …", "Tanvi Hospitality", "dilansir Motorpost, Senin"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quotes import lexicon
from quotes.capitals import capital_runs
from quotes.cues import forms_of
from quotes.names import CONNECTIVES
from quotes.predicates import is_verb
from quotes.shapes import FIRM_FORMS, elsewhere, is_title
from quotes.tokens import WORD, Token
from quotes.words import words

KINDS = words("kinds_of_bodies")
"""Nouns that tell what a body is."""
IS = frozenset({"adalah", "merupakan", "ialah"})
ONE = frozenset({"sebuah", "salah", "satu", "suatu"})
FIRM_OFFICES = words("heads_of_firms")
"""Last words of offices behind which a firm is named."""
LONGEST_NAME = 3
SHORTEST_TAIL = 3
"""Letters of the shortest last word that tells a body ("Shumo AG" sings)."""
TAKEN = frozenset({"dilansir", "melansir", "diberitakan", "diwartakan", "dikutip"})
SENDERS = frozenset({"dari", "oleh", "media", "situs", "laman"})
DESCRIBED = 10
"""Words of the longest description between commas."""


def enterprises(tokens: Sequence[Token], runs: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The words of such names in one sentence with its stretches of capitals."""
    for low, high in runs:
        if _ends_so(tokens[low:high]):
            yield tokens[low].plain
        yield from _served(tokens, low, high)
        yield from _registered(tokens, low, high)
        named = (
            high - low <= LONGEST_NAME and high < len(tokens) and not any(map(_personal, tokens[low:high]))
        )
        if named and (_told_behind(tokens, low, high) or _published(tokens, low, high)):
            yield from (t.plain for t in tokens[low:high])


def _personal(token: Token) -> bool:
    """Whether a word is a person's, a title, or has its capital from the sentence's beginning."""
    opens = token.lower in CONNECTIVES or bool(forms_of(token.lower)) or token.word in lexicon.not_names()
    return (
        opens
        or is_title(token)
        or token.plain in lexicon.given_names()
        or lexicon.role(token.word) is not None
    )


def _ends_so(run: Sequence[Token]) -> bool:
    """Whether a word that no list of names knows and the last of a body's name are the whole stretch."""
    if len(run) != 2 or run[0].plain in lexicon.name_words() or _personal(run[0]):
        return False
    tail = run[1].word in lexicon.organization_tails() or run[1].text == "Indonesia"
    return (
        tail
        and len(run[1].text) >= SHORTEST_TAIL
        and run[0].text[1:].islower()
        and not elsewhere(run[0].plain)
    )


def _registered(tokens: Sequence[Token], low: int, high: int) -> Iterator[str]:
    """The words of a firm between its legal form and its short name: "PT Sukamaju Propertindo (Sukapro)"."""
    firm = tokens[low].word in FIRM_FORMS and high - low <= LONGEST_NAME + 1
    if not firm or high >= len(tokens) or tokens[high].text != "(":
        return
    if any(t.plain in lexicon.given_names() for t in tokens[low + 1 : high]):
        return  # named after people
    yield from (t.plain for t in tokens[low + 1 : high] if not _personal(t))


def _told_behind(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether a description follows the name that opens a sentence."""
    is_one = tokens[high].lower in IS
    if low or not (is_one or tokens[high].text == ","):
        return False
    k = high + 1
    while k < len(tokens) and tokens[k].lower in ONE:
        k += 1
    if k >= len(tokens) or tokens[k].lower not in KINDS:
        return False
    if is_one:
        return True
    close = next((i for i in range(k, min(k + DESCRIBED, len(tokens))) if tokens[i].text == ","), 0)
    return close > k + 1


def _served(tokens: Sequence[Token], low: int, high: int) -> list[str]:
    """The name of a firm behind an office in it, where whoever holds the office is named beside them: "CEO
    Sirkel, Rina Wati.", "Rina Wati, Ekonom Sirkel, …"."""
    last = next((k for k in range(high - 2, low - 2, -1) if k >= 0 and tokens[k].word in FIRM_OFFICES), high)
    firm = tokens[last + 1 : high]
    if not 0 < len(firm) < LONGEST_NAME or any(_personal(t) or elsewhere(t.plain) for t in firm):
        return []
    office = last
    while office > 0 and tokens[office - 1].kind == WORD and tokens[office - 1].capital:
        office -= 1
    return [t.plain for t in firm] if _held(tokens, office, high) else []


def _held(tokens: Sequence[Token], office: int, high: int) -> bool:
    """Whether a person's name of several words stands behind the comma that closes an office, or before the
    one that opens it."""
    if high < len(tokens) and tokens[high].text == ",":
        behind = next(((a, b) for a, b in capital_runs(tokens[high + 1 : high + 6]) if a == 0), (0, 0))
        end = high + 1 + behind[1]
        acts = end < len(tokens) and tokens[end].kind == WORD and is_verb(tokens[end])
        if behind[1] > 1 and _named(tokens[high + 1 : end]) and not acts:
            return True
    if office < 2 or tokens[office - 1].text != ",":
        return False
    begin = office - 1
    while begin > 0 and tokens[begin - 1].capital:
        begin -= 1
    return office - 1 - begin > 1 and _named(tokens[begin : office - 1])


def _named(run: Sequence[Token]) -> bool:
    """Whether a given name is among words that are no body's."""
    known = any(t.plain in lexicon.given_names() for t in run)
    return known and not any(elsewhere(t.plain) for t in run)


def _published(tokens: Sequence[Token], low: int, high: int) -> bool:
    """Whether something was taken from what the name published: "melansir Motorpost, Senin"."""
    at = low - 1 - (low > 1 and tokens[low - 1].lower in SENDERS)
    return at >= 0 and tokens[at].lower in TAKEN and not (tokens[high].kind == WORD and tokens[high].capital)
