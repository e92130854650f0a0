"""Full names that an article's headline alone tells: "Panggil Erick Thohir, Prabowo …" over "kata Erick"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quotes import lexicon
from quotes.members import Member
from quotes.shapes import is_title, listed
from quotes.tokens import Token, tokenize

SHORTEST = 3
"""Letters of the shortest name looked for."""
BEFORE, BEHIND = 2, 3
"""Words that a name may have before and behind the one that the text knows."""


def told_by_headline(title: str, members: Sequence[Member]) -> Iterator[tuple[Member, str]]:
    """The people whom the text calls by one word, with their full names in `title`."""
    tokens = list(tokenize(title))
    for member in members:
        named = [at for at, token in enumerate(tokens) if token.plain == member.name]
        if not named or not _single(member.name):
            continue
        others = {word for other in members if other is not member for word in other.name.split()}
        others |= lexicon.nicknames().keys() - {member.name}
        full = max((_around(tokens, at, others) for at in named), key=len)
        if len(full) > 1:
            yield member, title[full[0].start : full[-1].end]


def _single(name: str) -> bool:
    return len(name) >= SHORTEST and name.isalpha() and not name.isupper()


def _around(tokens: Sequence[Token], at: int, others: set[str]) -> list[Token]:
    """The word and the names beside it, [] where somebody else's is next: "Prabowo Puji Jokowi"."""
    low = at - len(list(_names(reversed(tokens[max(0, at - BEFORE) : at]), tokens[at])))
    behind = list(_names(iter(tokens[at + 1 : at + 1 + BEHIND]), tokens[at]))
    end = at + 1 + len(behind)
    full = list(tokens[low:end])
    ends = [*full, *tokens[end : end + 1]]
    return [] if any(token.plain in others for token in ends) else full


def _names(tokens: Iterable[Token], beside: Token) -> Iterator[Token]:
    """The words in a row beside a name that are names themselves."""
    for token in tokens:
        near = 1 in (token.start - beside.end, beside.start - token.end)
        if not (near and token.capital and _name(token)):
            return
        yield token
        beside = token


def _name(token: Token) -> bool:
    if is_title(token) or listed(token):
        return False
    return token.plain in lexicon.given_names() or lexicon.name_words().get(token.plain, 0) > 0
