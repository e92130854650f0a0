"""What Indonesian news calls people, offices, organisations and places: word lists as data.

README.md beside this file says where each list comes from.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

import msgspec

OLD_SPELLINGS = (("j", "dj"), ("c", "tj"), ("u", "oe"))
"""Letters and how they were written before the reform of 1972; names often keep them."""


class Role(msgspec.Struct, frozen=True):
    """A role head: what a person is called by office, trade, relation or plain description."""

    head: str
    kind: str
    forms: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    name: bool = False


def _text(name: str) -> str:
    return files("quotes.lexicon").joinpath(name).read_text(encoding="utf-8")


def _lines(name: str) -> list[str]:
    rows = (line.strip() for line in _text(name).splitlines())
    return [row for row in rows if row and not row.startswith("#")]


@cache
def honorifics() -> frozenset[str]:
    """Words before a name that are no part of it, lower case without a full stop."""
    return frozenset(line.lower().rstrip(".") for line in _lines("honorifics.txt"))


@cache
def ranks() -> frozenset[str]:
    """First words of ranks and what may follow them, lower case without a full stop; no single letters,
    for those are initials."""
    rows = [*_lines("ranks.txt"), *_lines("rank_suffixes.txt")]
    words = {word.strip(".()") for row in rows for word in row.split()}
    named = {form for form, known in _roles()[0].items() if known.name}
    ranked = (w.lower() for w in words if len(w) > 1 and w.capitalize() not in given_names())
    return frozenset(ranked) - named


@cache
def rank_suffixes() -> frozenset[str]:
    """What may follow a rank, lower case."""
    return frozenset(line.lower() for line in _lines("rank_suffixes.txt")) - rank_heads()


@cache
def rank_heads() -> frozenset[str]:
    """First words of ranks, lower case."""
    words = {line.split()[0].strip(".()") for line in _lines("ranks.txt")}
    return frozenset(word.lower() for word in words if word.capitalize() not in given_names())


@cache
def degrees() -> frozenset[str]:
    """Letters behind a name, without dots and blanks, case kept."""
    return frozenset(line.replace(".", "").replace(" ", "") for line in _lines("degrees.txt"))


@cache
def name_words() -> dict[str, int]:
    """Log-odds in tenths that a capitalised word is part of a person's name."""
    out: dict[str, int] = {}
    for line in _lines("name_words.tsv"):
        word, _, score = line.partition("\t")
        out[word] = int(score)
    return out


def everyday(word: str, least: int = -30) -> bool:
    """Whether a capitalised word hardly is a name's: its log-odds in tenths lie under `least`."""
    return name_words().get(word, 0) < least


@cache
def given_names() -> dict[str, str]:
    """Words that are nearly always part of a person's name, with the gender they tell ("m", "f" or ""), and
    so in the spelling before 1972 ("Djaelani")."""
    out: dict[str, str] = {}
    for line in _lines("given_names.tsv"):
        word, _, rest = line.partition("\t")
        out[word] = rest.partition("\t")[2]
    for word, gender in [row for row in out.items() if row[0].istitle()]:
        for spelling in _before_1972(word):
            out.setdefault(spelling, gender)
    return out


def _before_1972(word: str) -> Iterator[str]:
    """A name with each of its old spellings, and all of them at once: "Sutjipto", "Soecipto", "Soetjipto"."""
    whole = word.lower()
    for new, old in OLD_SPELLINGS:
        whole = whole.replace(new, old)
        yield word.lower().replace(new, old).capitalize()
    yield whole.capitalize()


@cache
def _roles() -> tuple[dict[str, Role], dict[str, str]]:
    data = tomllib.loads(_text("roles.toml"))
    rows: dict[str, Role] = {}
    for role in msgspec.convert(data["role"], tuple[Role, ...]):
        for form in (role.head, *role.forms):
            rows.setdefault(form, role)
    modifiers = {row["word"]: row["class"] for row in data["modifier"]}
    return rows, modifiers


def role(words: str) -> Role | None:
    """The role that `words` (lower case) name, if they are a role head."""
    return _roles()[0].get(words)


@cache
def _synonyms() -> dict[str, frozenset[str]]:
    groups = tomllib.loads(_text("roles.toml"))["synonyms"]
    return {role: frozenset(group) for group in groups for role in group}


def same_roles(head: str) -> frozenset[str]:
    """A role's main form and those that news uses for the same person."""
    return _synonyms().get(head, frozenset({head}))


def modifier(words: str) -> str:
    """The class of a word before or behind a role head ("mantan" -> "former"), "" for none."""
    return _roles()[1].get(words, "")


@cache
def _widths() -> tuple[dict[str, int], dict[str, int]]:
    """By first word, the words of the longest role head and of the longest modifier."""
    out: tuple[dict[str, int], dict[str, int]] = ({}, {})
    roles, modifiers = _roles()
    for forms, widths in ((list(roles), out[0]), (list(modifiers), out[1])):
        for form in forms:
            first, *rest = form.split()
            widths[first] = max(widths.get(first, 0), 1 + len(rest))
    return out


def longest_role(first: str) -> int:
    """Words of the longest role head that begins with `first` (lower case), 0 where none does."""
    return _widths()[0].get(first, 0)


def longest_modifier(first: str) -> int:
    """The same for the words before a role head."""
    return _widths()[1].get(first, 0)


@cache
def nicknames() -> dict[str, str]:
    """What well-known people are called beside their names, and their full names."""
    rows = (line.partition("\t") for line in _lines("nicknames.tsv"))
    return {nickname: name for nickname, _, name in rows}


@cache
def known_names() -> frozenset[str]:
    """The full names of well-known people."""
    return frozenset(nicknames().values())


@cache
def known_pairs() -> frozenset[tuple[str, str]]:
    """Neighbouring words of the full names of well-known people: "Lestari", "Moerdijat"."""
    return frozenset(pair for name in nicknames().values() for pair in pairwise(name.split()))


@cache
def organization_heads() -> frozenset[str]:
    """First words of organisation names, lower case."""
    return frozenset(line.lower() for line in _lines("organizations.txt"))


@cache
def organization_letters() -> frozenset[str]:
    """Those of `organization_heads` that are written in capitals throughout, lower case: "idi", "pssi"."""
    return frozenset(line.lower() for line in _lines("organizations.txt") if line.isupper())


@cache
def organization_tails() -> frozenset[str]:
    """Last words that make a capitalised phrase an organisation, lower case."""
    return frozenset(line.lower() for line in _lines("organization_tails.txt") if " " not in line)


@cache
def organization_names() -> dict[str, str]:
    """Short names of organisations and their full names; the likeliest where a short name is shared."""
    out: dict[str, str] = {}
    for line in _lines("organization_names.tsv"):
        short, _, full = line.partition("\t")
        out.setdefault(short, full or short)
    for nickname in club_nicknames():
        out.setdefault(nickname, nickname)
    return out


@cache
def long_organization_names() -> dict[str, frozenset[tuple[str, ...]]]:
    """Names of organisations of several words, by their first: "Mundo", ("Mundo", "Deportivo")."""
    out: dict[str, set[tuple[str, ...]]] = {}
    for name in organization_names():
        if " " in name:
            out.setdefault(name.partition(" ")[0], set()).add(tuple(name.split()))
    return {first: frozenset(names) for first, names in out.items()}


@cache
def further_organization_names() -> dict[str, tuple[str, ...]]:
    """Short names of organisations with several meanings: all of their full names, the likeliest first."""
    return {short: names for short, names in _several("organization_names.tsv").items() if len(names) > 1}


@cache
def club_nicknames() -> dict[str, tuple[str, ...]]:
    """Nicknames of clubs and national teams: whom each may call, the likeliest first."""
    return _several("club_nicknames.tsv")


def _several(name: str) -> dict[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for line in _lines(name):
        short, _, full = line.partition("\t")
        out[short] = (*out.get(short, ()), full)
    return out


@cache
def full_organization_names() -> frozenset[str]:
    """What the short names of organisations stand for."""
    return frozenset(line.rpartition("\t")[2] for line in _lines("organization_names.tsv"))


@cache
def _places() -> tuple[frozenset[str], frozenset[str]]:
    names, metonyms = set(), set()
    for line in _lines("places.txt"):
        name, _, flag = line.partition("\t")
        names.add(name.lower())
        if flag.strip() == "metonym":
            metonyms.add(name.lower())
    return frozenset(names), frozenset(metonyms)


def places() -> frozenset[str]:
    """Names of places, lower case."""
    return _places()[0]


def metonyms() -> frozenset[str]:
    """Places and buildings whose names stand for those who govern there, lower case."""
    return _places()[1]


@cache
def place_shorts() -> dict[str, str]:
    """Short names of places and the places: "Jatim", "Jawa Timur"."""
    rows = (line.partition("\t") for line in _lines("place_shorts.tsv"))
    return {short: place for short, _, place in rows}


@cache
def documents() -> frozenset[str]:
    """Nouns of documents and other things that speak for whoever issued them, lower case."""
    return frozenset(line.lower() for line in _lines("documents.txt"))


@cache
def institutions() -> frozenset[str]:
    """Names of universities, hospitals, airports and stadiums behind their noun, lower case."""
    return frozenset(line.lower() for line in _lines("institutions.txt"))


@cache
def place_heads() -> frozenset[str]:
    """Words that make the capitalised words behind them a place, lower case."""
    return frozenset(line.lower() for line in _lines("place_heads.txt"))


@cache
def not_names() -> frozenset[str]:
    """Words that begin with a capital for other reasons than being a name, lower case."""
    return frozenset(line.lower() for line in _lines("not_names.txt"))


@cache
def common_words() -> frozenset[str]:
    """Everyday words of four letters and more, lower case."""
    return frozenset(_lines("common_words.txt"))
