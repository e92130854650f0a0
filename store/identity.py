"""Who a name in an article is, among all the speakers known so far.

Only strong evidence joins: the same full name with nothing against it, or a part or a near
spelling of it together with the same role. Anything weaker is a suggestion for people, and a
new identity until they decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import Literal

from msgspec import Struct

from quotes.records import Kind
from store.commonness import is_common
from store.documents import SpeakerDoc
from store.names import WORD, aliases, folded, name_key, name_words, person_key
from store.roles import GENERIC, LOCAL, acronyms, organization_key, role_words

Words = frozenset[str]
Verdict = Literal["same", "maybe", "no"]

AGREEMENT = 0.5
"""Share of the smaller role's words that both roles must have to count as one role."""
SUGGESTED = 0.5
"""Score from which a doubtful pair is shown to people."""
MOST_SUGGESTIONS = 3
LONGEST_NAME = 6
"""Words of a name up to which names that are a part of it are looked for."""

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


class Match(Struct, frozen=True):
    """The identity found, None for somebody new, why, and whom else it might be."""

    who: str | None
    reason: str
    doubts: tuple[Doubt, ...] = ()


class Profile:
    """What is compared of a person: names as words, nicknames, and the words of each role."""

    def __init__(self, who: str) -> None:
        self.who = who
        self.names: dict[tuple[str, ...], None] = {}
        self.nicknames: set[str] = set()
        self._roles: set[Words] = set()
        self._unread: list[str] = []

    def learn(self, names: Iterable[str], wordings: Iterable[str], roles: Iterable[str]) -> None:
        """Take in full names, any wordings, and texts of roles."""
        self.names |= dict.fromkeys(map(name_words, names))
        for wording in (*names, *wordings):
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


class Identities:
    """Known identities by the words of their names."""

    def __init__(self, speakers: Iterable[SpeakerDoc] = ()) -> None:
        self._people: dict[str, Profile] = {}
        self._by_word: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_key: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_shape: dict[str, dict[str, None]] = defaultdict(dict)
        self._organizations: dict[str, dict[str, None]] = defaultdict(dict)
        self._listed: dict[str, str] = {}
        for speaker in speakers:
            self.learn(speaker)

    def learn(self, speaker: SpeakerDoc) -> None:
        """Make a new or changed identity known."""
        if speaker.listed:
            self._listed |= {name_key(name): speaker.id for name in (*speaker.names, *speaker.aliases)}
        if speaker.kind == "organization":
            self._learn_organization(speaker.id, (*speaker.names, *speaker.aliases), speaker.wordings)
        elif speaker.kind != "unnamed":
            roles = [f"{role.role} {role.affiliation}" for role in speaker.roles]
            self._learn_person(speaker.id, (*speaker.names, *speaker.aliases), speaker.wordings, roles)

    def match(self, seen: Seen) -> Match:
        """The identity of `seen`, if the evidence is strong, and doubtful ones."""
        listed = self._listed.get(name_key(seen.name))
        if listed is not None:
            return Match(listed, "listed in speakers.toml")
        if seen.kind == "organization":
            return self._match_organization(seen)
        if seen.kind == "unnamed":
            return Match(None, "first seen")
        return self._match_person(seen)

    def add(self, who: str, seen: Seen) -> None:
        """Make what one article shows of the identity `who` known."""
        if seen.kind == "organization":
            self._learn_organization(who, (seen.name,), seen.mentions)
        elif seen.kind != "unnamed":
            self._learn_person(who, (seen.name,), seen.mentions, (f"{seen.role} {seen.affiliation}",))

    def _learn_organization(self, who: str, names: tuple[str, ...], wordings: Iterable[str]) -> None:
        for key in organization_keys((*names, *wordings), names):
            self._organizations[key][who] = None

    def _learn_person(
        self, who: str, names: tuple[str, ...], wordings: Iterable[str], roles: Iterable[str]
    ) -> None:
        profile = self._people.setdefault(who, Profile(who))
        profile.learn(names, wordings, roles)
        for name in profile.names:
            self._by_key["".join(name)][who] = None
            for shape in shapes(name):
                self._by_shape[shape][who] = None
            for word in name:
                self._by_word[word][who] = None
        for word in profile.nicknames:
            self._by_word[word][who] = None

    def _match_organization(self, seen: Seen) -> Match:
        for key in organization_keys((seen.name, *seen.mentions), (seen.name,)):
            known = self._organizations.get(key, {})
            if len(known) == 1:
                reason = "same organisation" if key.islower() else f"same organisation by its acronym {key}"
                return Match(next(iter(known)), reason)
        return Match(None, "first seen")

    def _match_person(self, seen: Seen) -> Match:
        words = name_words(seen.name)
        nicknames = {person_key(alias) for text in (seen.name, *seen.mentions) for alias in aliases(text)}
        related = {
            who: how
            for who in self._candidates(words, nicknames)
            if (how := relations(words, nicknames, self._people[who]))
        }
        if not related:
            return Match(None, "first seen")
        roles = roles_of(seen, words)
        judged = [(judge(words, how, roles, self._people[who]), who) for who, how in related.items()]
        judged.sort(key=lambda item: -item[0].score)
        same = [item for item in judged if item[0].verdict == "same"]
        doubts = [(judgement, who) for judgement, who in judged if judgement.verdict == "maybe"]
        if len(same) > 1 and same[0][0].score == same[1][0].score:
            if not roles and (bare := next((item for item in same if not self._people[item[1]].roles), None)):
                same = [bare]
            else:
                doubts, same = [*same, *doubts], []
        found, reason = (same[0][1], same[0][0].reason) if same else (None, "first seen")
        if found is not None:
            return Match(found, reason)
        shown = [
            Doubt(who, round(judgement.score, 2), (judgement.reason,))
            for judgement, who in doubts[:MOST_SUGGESTIONS]
            if judgement.score >= SUGGESTED
        ]
        return Match(None, reason, tuple(shown))

    def _candidates(self, words: tuple[str, ...], nicknames: set[str]) -> dict[str, None]:
        """Identities with the same name, a part of it, more than it, nearly it, or a nickname."""
        found: dict[str, None] = {}
        for key in ("".join(words), *parts(words)):
            found |= self._by_key.get(key, {})
        for shape in shapes(words):
            found |= self._by_shape.get(shape, {})
        for nickname in nicknames:
            found |= self._by_word.get(nickname, {})
        holders = [self._by_word.get(word, {}) for word in words]
        fewest, *others = sorted(holders, key=len) if holders else [{}]
        found |= {who: None for who in fewest if all(who in other for other in others)}
        return found


def parts(words: tuple[str, ...]) -> Iterator[str]:
    """The keys of all names that are a part of this one, in the order of its words."""
    for size in range(1, len(words)) if len(words) <= LONGEST_NAME else ():
        yield from map("".join, combinations(words, size))


def shapes(words: tuple[str, ...]) -> Iterator[str]:
    """Keys under which names meet that are nearly this one: one word of it and the others' initials."""
    if len(words) > 1:
        initials = [word[0] for word in words]
        for place, word in enumerate(words):
            yield " ".join((*initials[:place], word, *initials[place + 1 :]))


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
        _judge_equal(words, agreement, against=against)
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


def _judge_equal(words: tuple[str, ...], agreement: str, *, against: bool) -> Judgement:
    if agreement:
        return Judgement("same", 1.0, f"same name, same role ({agreement})")
    if len(words) < 2:
        return NO if against else Judgement("maybe", 0.5, "same single name, no role to compare")
    if against and all(map(is_common, words)):
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


def organization_keys(wordings: tuple[str, ...], names: tuple[str, ...]) -> list[str]:
    """The keys of an organisation: its full names, and its acronyms unless every town has one such."""
    short = acronyms(*wordings, *(alias for wording in wordings for alias in aliases(wording)))
    full = [organization_key(name) for name in names if name not in short]
    return list(dict.fromkeys((*full, *sorted(short - LOCAL))))
