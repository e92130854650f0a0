"""Whether somebody an article presents is somebody known: names compared first, then roles."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from quotes.records import Kind
from store.commonness import is_common
from store.documents import SpeakerDoc
from store.names import WORD, aliases, folded, name_words, person_key
from store.roles import GENERIC, KIN, PRIVATE, role_words

Words = frozenset[str]
Verdict = Literal["same", "maybe", "no"]

AGREEMENT = 0.5
"""Share of the smaller role's words that both roles must have to count as one role."""
PROMINENT = 10
"""Articles from which somebody is so well known that their name alone tells them."""
LION_SHARE = 0.9
"""Share of the articles with a single name that must mean one person for the name to tell them."""

EQUAL = "same name"
PART = "part of the same full name"
WORD_OF_IT = "part of the name"
SPELLING = "nearly the same spelling"
NICKNAME = "the same nickname"
ALONE = {PART: 0.7, WORD_OF_IT: 0.3, SPELLING: 0.6, NICKNAME: 0.5}
"""How much names that are alike, but not equal, say without a role."""


class Seen(Struct, frozen=True):
    """A speaker as one article presents them."""

    name: str
    kind: Kind
    mentions: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""


class Judgement(Struct, frozen=True):
    """Whether two are one, how sure, and why."""

    verdict: Verdict
    score: float
    reason: str


class Doubt(Struct, frozen=True):
    """A known identity that may be the one seen."""

    who: str
    score: float
    evidence: tuple[str, ...]


class Profile:
    """What is compared of a person: names as words, nicknames, and the words of each role."""

    def __init__(self, who: str) -> None:
        self.who = who
        self.names: dict[tuple[str, ...], None] = {}
        self.nicknames: set[str] = set()
        self._roles: set[Words] = set()
        self._heard: set[str] = set()
        self._unread: list[str] = []
        self.articles = 0
        """In how many articles they were seen."""
        self.called: dict[str, int] = {}
        """Single name -> articles that use it."""

    def count(self, speaker: SpeakerDoc) -> None:
        """Take the numbers of articles from what is stored."""
        self.articles = sum(speaker.names.values())
        self.called = {}
        for wording, seen in speaker.wordings.items():
            self._call(wording, seen.count)

    def sight(self, seen: Seen) -> None:
        """Count one more article."""
        self.articles += 1
        for wording in {seen.name, *seen.mentions}:
            self._call(wording, 1)

    def _call(self, wording: str, count: int) -> None:
        if len(words := name_words(wording)) == 1:
            self.called[words[0]] = self.called.get(words[0], 0) + count

    def learn(self, names: Iterable[str], wordings: Iterable[str], roles: Iterable[str]) -> None:
        """Take in full names, any wordings, and texts of roles."""
        self.names |= dict.fromkeys(map(name_words, names))
        for wording in (*names, *wordings):
            if wording in self._heard:
                continue
            self._heard.add(wording)
            if "(" in wording:
                self.nicknames.update(map(person_key, aliases(wording)))
            if " " not in wording.strip():
                self.nicknames.update(name_words(wording))
            else:
                self._unread.append(wording)
        self._roles.update(map(role_words, roles))

    @property
    def roles(self) -> set[Words]:
        """Words of each role, those in titles before the name included."""
        if self._unread:
            self._roles.update(title_words(wording, self.names) for wording in self._unread)
            self._unread = []
        self._roles.discard(frozenset())
        return self._roles


NO = Judgement("no", 0.0, "")


def relations(words: tuple[str, ...], nicknames: set[str], known: Profile) -> set[str]:
    """All the ways in which the name `words` or a nickname is like one of `known`."""
    found = {how for name in known.names if (how := relation(words, name))}
    called = len(words) == 1 and words[0] in known.nicknames
    if not found and (called or any((nickname,) in known.names for nickname in nicknames)):
        return {NICKNAME}
    return found


def judge(words: tuple[str, ...], related: set[str], roles: set[Words], known: Profile) -> Judgement:
    """Whether somebody with these roles, whose name `words` is so related to those of `known`, is `known`."""
    agreement = agree(roles, known.roles)
    against = conflict(roles, known.roles)
    judged = [
        _judge_equal(words, roles, known, agreement, against=against)
        if how == EQUAL
        else _with_role(how, agreement, against=against)
        for how in sorted(related)
    ]
    return max(judged, key=lambda judgement: judgement.score)


def relation(words: tuple[str, ...], name: tuple[str, ...]) -> str:
    """How two names are alike, one of `ALONE` or `EQUAL`; "" where they are not."""
    if words == name or "".join(words) == "".join(name):
        return EQUAL
    shorter, longer = (words, name) if len(words) <= len(name) else (name, words)
    if not shorter:
        return ""
    if len(shorter) < len(longer):
        if not all(word in longer for word in shorter):
            return ""
        return PART if len(shorter) > 1 else WORD_OF_IT
    return SPELLING if len(shorter) > 1 and near(shorter, longer) else ""


def _judge_equal(
    words: tuple[str, ...], roles: set[Words], known: Profile, agreement: str, *, against: bool
) -> Judgement:
    if agreement:
        return Judgement("same", 1.0, f"same name, same role ({agreement})")
    if len(words) < 2:
        score = 0.4 if all(map(is_common, words)) else 0.5
        return NO if against else Judgement("maybe", score, "same single name, no role to compare")
    if against and all(map(is_common, words)):
        if known.articles >= PROMINENT and not any(role & PRIVATE for role in roles):
            return Judgement("same", 0.75, f"same full name as somebody in {known.articles} articles")
        return Judgement("maybe", 0.6, "same name, but a common one, and another role")
    if against:
        return Judgement("same", 0.8, "same full name")
    return Judgement("same", 0.9, "same full name, nothing against it")


def _with_role(relation: str, agreement: str, *, against: bool) -> Judgement:
    """Weak name evidence needs the role."""
    alone = ALONE[relation]
    if agreement:
        return Judgement("same", alone + 0.25, f"{relation}, same role ({agreement})")
    return Judgement(
        "maybe", alone - 0.3 if against else alone, relation + (", another role" if against else "")
    )


def agree(some: set[Words], others: set[Words]) -> str:
    """The words of a role that both sides have, "" when none tells enough."""
    for a in some:
        for b in others:
            if (a ^ b) & KIN:
                continue
            shared = a & b
            if shared - GENERIC and len(shared) >= AGREEMENT * min(len(a), len(b)):
                return " ".join(sorted(shared))
    return ""


def conflict(some: set[Words], others: set[Words]) -> bool:
    """Whether both have roles and no word of them is shared."""
    return bool(some and others) and not (frozenset().union(*some) & frozenset().union(*others))


def near(some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether names of as many words are word by word the same but for a letter, or for an initial."""
    return all(a == b or _near(a, b) for a, b in zip(some, others, strict=True))


@lru_cache(maxsize=4096)
def _near(a: str, b: str) -> bool:
    from rapidfuzz.distance import Levenshtein

    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    return min(len(a), len(b)) >= 5 and Levenshtein.distance(a, b, score_cutoff=1) <= 1


def roles_of(seen: Seen, words: tuple[str, ...]) -> set[Words]:
    """Words of the roles that an article gives somebody, in fields and in titles before the name."""
    found = {role_words(f"{seen.role} {seen.affiliation}")}
    found.update(title_words(mention, (words,)) for mention in seen.mentions)
    return found - {frozenset()}


def title_words(wording: str, names: Iterable[tuple[str, ...]]) -> Words:
    """The words of a title or apposition in a wording that holds (a part of) the name, else none."""
    own = {word for name in names for word in name}
    spoken = WORD.findall(folded(wording))
    outside = [word for word in spoken if not own & set(name_words(word))]
    return role_words(" ".join(outside)) if len(outside) < len(spoken) else frozenset()
