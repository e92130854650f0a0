"""What follows a name or a group that a reporting word leads to: an apposition, an office, some of its
members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes import lexicon
from quotes.described import INDEFINITE
from quotes.extents import STRONG_STOPS, near_end, past_degrees
from quotes.likeness import Hints
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.tokens import PUNCT, WORD, Token

SOME = 10
"""Words and commas within which what "termasuk" adds ends."""
LONGEST_NAME = 4
NAMES_TOO = frozenset({"ratu", "raja", "imam", "pangeran", "sultan", "hakim", "wali"})
"""Offices that are names' words too."""


def with_apposition(text: str, tokens: Sequence[Token], phrase: Phrase, hints: Hints) -> Phrase:
    """A name with the role that follows it after a comma: "Ihor Zavilinsky, seorang relawan", "dr. Rina,
    Sp.A, dokter anak dari RS Harapan"."""
    k = past_degrees(tokens, phrase.end)
    if phrase.role or k + 1 >= len(tokens) or tokens[k].text != ",":
        return phrase
    head = role_head(tokens, k + 1, min(len(tokens), k + 8))
    if head is None and tokens[k + 1].lower not in INDEFINITE:
        return phrase
    end = near_end(tokens, k + 1)
    role = parse(text, tokens, k + 1, end, hints)
    if any(is_verb(t) for t in tokens[head.end if head else k + 1 : end]):
        return phrase
    end = _with_place(tokens, end)
    if end + 1 < len(tokens) and tokens[end].lower in {"dan", "sekaligus"}:
        second = role_head(tokens, end + 1, min(len(tokens), end + 8))
        end = _with_place(tokens, near_end(tokens, end + 1)) if second is not None else end
    if (
        end < len(tokens)
        and tokens[end].kind == WORD
        and tokens[end].lower not in STRONG_STOPS | {"di", "pada"}
    ):
        return phrase
    founded = role is not None and role.kind == "name" and not tokens[k + 1].capital
    if role is not None and founded and (end == len(tokens) or tokens[end].text == ","):
        kin = head is not None and head.kind == "relation"  # "Rina, ibu kandung Rafi, …"
        if not kin and any(w in lexicon.given_names() or w in hints.names for w in role.name.split()):
            return phrase  # "Rina, dokter Budi Santoso, …"
        role = replace(role, kind="role", affiliation=role.affiliation or role.name)  # "pendiri Rumah Rapi"
    closed = end == len(tokens) or tokens[end].text == ","
    if role is None or role.kind in {"name", "pronoun"} or (role.definite and not closed):
        return phrase
    one = tokens[k + 1].lower == "seorang" or (tokens[k + 1].lower == "salah" and closed)
    if role.plural and not one:
        return phrase
    span = (phrase.span[0], max(role.span[1], tokens[end - 1].end))
    return phrase.over(text, span, phrase.start, end).with_role(role)


def _with_place(tokens: Sequence[Token], end: int) -> int:
    """Past where an apposition's bearer works, up to its comma: "dokter | dari RS Harapan,"."""
    if end + 1 >= len(tokens) or tokens[end].lower not in {"dari", "di", "pada"}:
        return end
    if not tokens[end + 1].capital:
        return end
    past = near_end(tokens, end + 1)
    return past if past < len(tokens) and tokens[past].text == "," else end


def with_some(text: str, tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Several with those of them whom "termasuk" adds between commas: "sejumlah media, termasuk TVR,"."""
    k = phrase.end
    added = k + 2 < len(tokens) and tokens[k].text == "," and tokens[k + 1].lower == "termasuk"
    if not added:
        return phrase
    for at in range(k + 2, min(len(tokens), k + SOME)):
        if tokens[at].text == ",":
            span = (phrase.span[0], tokens[at - 1].end)
            return replace(phrase, end=at, span=span, text=text[slice(*phrase.span)], name="")
        if tokens[at].kind == PUNCT:
            return phrase
    return phrase


def titled_behind(text: str, tokens: Sequence[Token], at: int, near: int, hints: Hints) -> Phrase | None:
    """A name with the office right behind it: "Budi Hartono | Ketua Koperasi Tani Makmur"."""
    if tokens[at].plain not in lexicon.given_names() and tokens[at].plain not in hints.names:
        return None
    if role_head(tokens, at, near) is not None:
        return None
    for k in range(at + 1, min(near, at + LONGEST_NAME)):
        if not tokens[k - 1].capital:
            return None
        head = role_head(tokens, k, near)
        if head is None or head.kind != "office" or head.head in NAMES_TOO:
            continue
        named = parse(text, tokens, at, k, hints)
        role = parse(text, tokens, k, near, hints)
        if named is None or role is None:
            return None
        span = (named.span[0], tokens[near - 1].end)
        return named.over(text, span, named.start, near).with_role(role)
    return None
