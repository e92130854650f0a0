"""What short names of bodies stand for in an article: clubs' nicknames, groups in parliament, handles."""

from __future__ import annotations

from collections.abc import Callable

import regex

from quotes import lexicon
from quotes.members import Body

_FRACTION = regex.compile(r"F-?(\p{Lu}\p{L}{1,8})")


def stands_for(name: str, has: Callable[[str], bool]) -> str:
    """The body that a nickname, a short name of several bodies or of a group in parliament calls, of those
    that the article `has`; "" for none or several."""
    return _club(name, has) or _one_of_several(name, has) or _fraction(name, has)


def _club(nickname: str, has: Callable[[str], bool]) -> str:
    """ "AC Milan" for "Rossoneri"; "" for "Nerazzurri" where Inter Milan plays Atalanta."""
    named = [club for club in lexicon.club_nicknames().get(nickname, ()) if has(club)]
    first = next(iter(named), "")
    same = {lexicon.organization_names().get(club, club) for club in named}
    one = len(same) == 1 or all(set(club.split()) & set(first.split()) for club in named)
    return first if one else ""


def _one_of_several(short: str, has: Callable[[str], bool]) -> str:
    """ "Dinas Pemadam Kebakaran" for "Damkar"."""
    fulls = lexicon.further_organization_names().get(short, ())
    named = [full for full in fulls if full != short and has(full)]
    longest = max(named, key=len, default="")
    return longest if all(full in longest for full in named) else ""


def _fraction(short: str, has: Callable[[str], bool]) -> str:
    """ "Fraksi Partai Amanat Nasional" for "F-PAN"."""
    letters = _FRACTION.fullmatch(short)
    party = letters.group(1) if letters is not None else ""
    spelt = (f"Fraksi {name}" for name in (lexicon.organization_names().get(party, party), party) if name)
    return next(filter(has, spelt), "")


def short_at(text: str, short: str, handle: str) -> Body | None:
    """A body whose short name in brackets and place a handle spells: "(Dishub) Melati", "@dishubmelati"."""
    if not letters_of(handle).startswith(letters_of(short)):
        return None
    found = regex.search(rf"\({regex.escape(short)}\)((?: \p{{Lu}}\p{{L}}*+)*+)", text)
    name = short + found.group(1) if found is not None else ""
    if found is None or letters_of(name) != letters_of(handle):
        return None
    return Body(found.span(), name, 0, subject=False)


def letters_of(name: str) -> str:
    """The letters and digits of a name, folded."""
    return "".join(filter(str.isalnum, name)).casefold()
