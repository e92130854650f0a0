"""What short names of bodies stand for in an article: clubs' nicknames, groups in parliament, handles."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import regex

from quotes import lexicon
from quotes.members import Body

_FIELD_OF = r"((?: (?:dan |serta )?\p{Lu}[\p{L}’'-]*+){2,8}?) \(%s\)"
"""What stands before a short name in brackets, behind the head of a body or who leads it."""
MINISTRIES = {"Kementerian": r"(?:Kementerian|(?:Wakil )?Menteri)"}
"""Heads of bodies and what may stand for them."""
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
    named = [full for full in fulls if has(full)]
    longest = max(named, key=len, default="")
    return longest if all(full in longest for full in named) else ""


def _fraction(short: str, has: Callable[[str], bool]) -> str:
    """ "Fraksi Partai Amanat Nasional" for "F-PAN"."""
    letters = _FRACTION.fullmatch(short)
    party = letters.group(1) if letters is not None else ""
    spelt = (f"Fraksi {name}" for name in (lexicon.organization_names().get(party, party), party) if name)
    return next(filter(has, spelt), "")


def spelt_out(name: str, text: str) -> str:
    """A short name as `text` spells it out part by part: "Dinas Kesehatan Jawa Timur" for "Dinkes Jatim",
    "militer Korea Selatan" for "militer Korsel"; "" where it does not."""
    for full in _spellings(name):
        if full.casefold() == name.casefold():
            continue
        start = f"[{full[0].upper()}{full[0].lower()}]"
        found = regex.search(rf"(?<!\p{{L}}){start}{regex.escape(full[1:])}", text)
        if found is not None:
            whole: str = found.group()
            return whole
    return _behind_head(name, text)


def _behind_head(name: str, text: str) -> str:
    """A body whose last word is a short name that `text` spells out behind the same head: "Balai TNG" by
    "Balai Taman Nasional Garini (TNG)", "Kementerian Imipas" by "Menteri Imigrasi … (Imipas)"."""
    head, _, short = name.rpartition(" ")
    if not head[:1].isupper() or not short[:1].isupper() or short.lower() in lexicon.places():
        return ""
    before = MINISTRIES.get(head, regex.escape(head))
    found = regex.search(rf"(?<!\p{{L}}){before}{_FIELD_OF % regex.escape(short)}", text)
    return f"{head}{found.group(1)}" if found is not None else ""


def _spellings(name: str) -> Iterator[str]:
    """What a short name may stand for, the most spelt out first: a body's short name at its beginning, a
    place's at its end."""
    terms = name.split()
    place = lexicon.place_shorts().get(terms[-1], "")
    if len(terms) == 1:
        yield from filter(None, [place])
        return
    for width in range(len(terms) - 1, 0, -1):
        body = lexicon.organization_names().get(" ".join(terms[:width]), "")
        between = terms[width:-1]
        if body and place:
            yield " ".join([body, *between, place])
        if body:
            yield " ".join([body, *between, terms[-1]])
    if place:
        yield " ".join([*terms[:-1], place])


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
