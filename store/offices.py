"""Sources that an article calls by their office alone, and who may have held it then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from msgspec import Struct

from store.documents import SpeakerDoc, iso_day
from store.judging import Doubt, Seen
from store.names import folded
from store.roles import GENERIC, PRIVATE, SHORT, role_words

Words = frozenset[str]

HEADS = frozenset({
    "presiden", "wakil", "menteri", "perdana", "gubernur", "bupati", "wali", "penjabat", "panglima", "kepala",
    "ketua", "direktur", "sekretaris", "juru", "jaksa", "duta", "kanselir", "raja", "ratu", "paus", "rektor",
    "komandan", "komisaris", "utusan", "sekjen",
})  # fmt: skip
"""With what the name of an office begins, written out."""
NEAR = 180
"""Days before and after a role was seen in which a source called by it may be its holder."""
SCORE = 0.6


class Held(Struct):
    """When articles gave somebody a role, "" where they have no date."""

    name: str
    first: str
    last: str


class Offices:
    """Who held an office when, and who was called by nothing else."""

    def __init__(self) -> None:
        self._holders: dict[Words, dict[str, Held]] = defaultdict(dict)
        self._bare: dict[Words, dict[str, str]] = defaultdict(dict)
        """Words of an office -> those called by it alone, and the day."""

    def learn(self, speaker: SpeakerDoc, day_of: Callable[[str], str]) -> None:
        """Take in what is stored; `day_of` tells the date of an article."""
        name = next(iter(speaker.names), "")
        words = office(name, speaker.kind)
        if words:
            first = next(iter(speaker.wordings.values()), None)
            self._bare[words][speaker.id] = iso_day(day_of(first.article)) if first else ""
        elif speaker.kind == "person":
            for role in speaker.roles:
                held = role_words(f"{role.role} {role.affiliation}")
                if _telling(held):
                    self._holders[held][speaker.id] = Held(name, role.first, role.last)

    def see(self, who: str, seen: Seen, day: str) -> list[tuple[str, Doubt]]:
        """Take in somebody an article of that day presents; who called by an office may be whom."""
        words = office(seen.name, seen.kind)
        if words:
            self._bare[words][who] = day
            return self._found(words, {who: day})
        held = role_words(f"{seen.role} {seen.affiliation}") if seen.kind == "person" else frozenset()
        if not _telling(held):
            return []
        known = self._holders[held].setdefault(who, Held(seen.name, day, day))
        known.first, known.last = min(known.first, day) or day, max(known.last, day)
        return self._found(held, self._bare.get(held, {}))

    def _found(self, words: Words, bare: dict[str, str]) -> list[tuple[str, Doubt]]:
        found = []
        holders = self._holders.get(words, {}).items()
        for who, day in bare.items():
            then = [(holder, held) for holder, held in holders if _near(day, held)]
            if len(then) == 1:
                holder, held = then[0]
                when = f" from {held.first} to {held.last}" if held.first else ""
                found.append((who, Doubt(holder, SCORE, (f"the office of {held.name}{when}",))))
        return found


def office(name: str, kind: str) -> Words:
    """The words of an office that stands in place of a name, none where it is a name or says too little."""
    first = folded(name).partition(" ")[0]
    head = SHORT.get(first, first).partition(" ")[0]
    if kind == "organization" or head not in HEADS:
        return frozenset()
    words = role_words(name)
    return words if _telling(words) else frozenset()


def _telling(words: Words) -> bool:
    """Whether an office is one of a kind: `menteri keuangan`, not `ketua`, not `kepala desa`."""
    return bool(words - GENERIC - {"presiden"}) and not words & PRIVATE


def _near(day: str, held: Held) -> bool:
    """Whether the office was held about then; where a date is missing nothing speaks against it."""
    if not day or not held.first or held.first <= day <= held.last:
        return True
    other = held.first if day < held.first else held.last
    try:
        return abs((date.fromisoformat(day) - date.fromisoformat(other)).days) <= NEAR
    except ValueError:
        return False
