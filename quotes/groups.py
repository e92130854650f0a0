"""Those who speak together, and short wordings of a source that was called more fully before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from quotes.described import INDEFINITE
from quotes.edges import strip_back
from quotes.likeness import Hints
from quotes.members import Member, Mention
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.sentences import Sentence

REACH = 14
"""Sentences back in which the people stand whom a plural pronoun takes up."""
WITHIN = frozenset({"di", "dalam"})
"""Words that tell which group it is: "Fraksi di parlemen"."""
BESIDE = frozenset({"dan", "serta", "bersama"})
"""Words between two who do the same."""


def plural_subject(text: str, sentences: Sequence[Sentence], before: int) -> Phrase | None:
    """The last group that was subject of a sentence before number `before`: "Sejumlah warga …"."""
    for number in range(before - 1, max(-1, before - REACH), -1):
        tokens = sentences[number].tokens
        verb = next((k for k, token in enumerate(tokens) if k and is_verb(token)), len(tokens))
        head = role_head(tokens, 0, verb)
        if tokens[0].lower in INDEFINITE or (head is not None and head.plural):
            end = strip_back(tokens, 0, verb, Hints())
            end = verb if tokens[end].lower in WITHIN else end
            phrase = parse(text, tokens, 0, end, Hints())
            if phrase is not None and phrase.kind == "unnamed":
                return phrase
    return None


def pair_named(
    text: str, members: Iterable[Member], sentence: int, anchor: int
) -> tuple[Member, Mention] | None:
    """The first of two people named side by side in number `sentence` before the character `anchor`:
    "diajukan oleh Syamsul dan Christian"."""
    named = sorted(
        ((m, member) for member in members for m in member.before(anchor) if m.sentence == sentence),
        key=lambda row: row[0].span,
    )
    for (first, member), (second, other) in pairwise(named):
        between = text[first.span[1] : second.span[0]].strip().lower()
        if between in BESIDE and member is not other:
            return member, first
    return None


def fuller(name: str, spoken: Iterable[str]) -> str:
    """The one wording among `spoken` that begins with `name` and goes on, "" for none or several:
    "Manajemen Persikota" for "manajemen"."""
    start = f"{name} ".casefold()
    longer = {other for other in spoken if other.casefold().startswith(start)}
    return longer.pop() if len(longer) == 1 else ""
