"""Who a name in an article is, among all the speakers known so far.

Only strong evidence joins: the same full name with nothing against it, a part or a near
spelling of it together with the same role, or the name alone of somebody whom everybody calls
so. Anything weaker is a suggestion for people, and a new identity until they decide.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from msgspec import Struct

from store.acronyms import acronyms
from store.commonness import is_common
from store.documents import SpeakerDoc
from store.judging import (
    LION_SHARE,
    PROMINENT,
    Doubt,
    Judgement,
    Profile,
    Seen,
    Words,
    conflict,
    judge,
    relations,
    roles_of,
)
from store.names import aliases, name_key, name_words, person_key
from store.offices import Offices
from store.roles import organization_key
from store.rows import is_named

Judged = tuple[Judgement, str]
"""What was found of an identity."""

SUGGESTED = 0.5
"""Score from which a doubtful pair is shown to people."""
MOST_SUGGESTIONS = 3
MISSPELLED = 85.0
"""rapidfuzz ratio from which a full name is another one misspelled."""
WELL_KNOWN = 3
"""Articles from which somebody is known well enough to see a mistake in what another takes them for."""
MISTAKEN = {"organization": "an organisation", "person": "a person", "unknown": "somebody of no known kind"}
LONGEST_NAME = 6
"""Words of a name up to which names that are a part of it are looked for."""
SHORTEST_TELLING = 4
"""Letters that a single name must have to tell somebody."""


class Match(Struct, frozen=True):
    """The identity found, None for somebody new, why, and whom else it might be."""

    who: str | None
    reason: str
    doubts: tuple[Doubt, ...] = ()


class Identities:
    """Known identities by the words of their names."""

    def __init__(
        self, speakers: Iterable[SpeakerDoc] = (), day_of: Callable[[str], str] = lambda _: ""
    ) -> None:
        """Those known already; `day_of` tells the date of an article by its id."""
        self._people: dict[str, Profile] = {}
        self._by_word: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_key: dict[str, dict[str, None]] = defaultdict(dict)
        self._by_shape: dict[str, dict[str, None]] = defaultdict(dict)
        self._organizations: dict[str, dict[str, None]] = defaultdict(dict)
        self._full_names: dict[str, set[str]] = defaultdict(set)
        """Organisation -> keys of its names that are no acronyms."""
        self._bodies: dict[str, int] = defaultdict(int)
        """Organisation -> articles it was seen in."""
        self._listed: dict[str, str] = {}
        self.offices = Offices()
        self._day_of = day_of
        for speaker in speakers:
            self.learn(speaker)

    def learn(self, speaker: SpeakerDoc) -> None:
        """Make a new or changed identity known."""
        if speaker.listed:
            self._listed |= {name_key(name): speaker.id for name in (*speaker.names, *speaker.aliases)}
        self.offices.learn(speaker, self._day_of)
        if speaker.kind == "organization":
            self._learn_organization(speaker.id, (*speaker.names, *speaker.aliases), speaker.wordings)
            self._bodies[speaker.id] = sum(speaker.names.values())
        elif speaker.kind != "unnamed":
            roles = [f"{role.role} {role.affiliation}" for role in speaker.roles]
            self._learn_person(speaker.id, (*speaker.names, *speaker.aliases), speaker.wordings, roles)
            self._people[speaker.id].count(speaker)

    def match(self, seen: Seen) -> Match:
        """The identity of `seen`, if the evidence is strong, and doubtful ones."""
        listed = self._listed.get(name_key(seen.name))
        if listed is not None:
            return Match(listed, "listed in speakers.toml")
        if not is_named(seen.name, seen.kind):
            return Match(None, "first seen")
        match = self._match_organization(seen) if seen.kind == "organization" else self._match_person(seen)
        if match.who is None and (who := self._of_other_kind(seen)) is not None:
            return Match(who, f"same full name, here taken for {MISTAKEN[seen.kind]}")
        return match

    def _of_other_kind(self, seen: Seen) -> str | None:
        """Somebody known well by this very name, whom this article takes for a person or a body."""
        if seen.kind != "organization":
            held = self._organizations.get(organization_key(seen.name), {})
            known = [who for who in held if self._bodies[who] >= WELL_KNOWN]
        else:
            words = name_words(seen.name)
            held = (
                {} if len(words) < 2 or any(map(is_common, words)) else self._by_key.get("".join(words), {})
            )
            known = [who for who in held if self._people[who].articles >= WELL_KNOWN]
        return known[0] if len(known) == 1 else None

    def add(self, who: str, seen: Seen) -> None:
        """Make what one article shows of the identity `who` known."""
        if not is_named(seen.name, seen.kind):
            return
        if seen.kind == "organization" and who not in self._people:
            self._learn_organization(who, (seen.name,), seen.mentions)
            self._bodies[who] += 1
        elif seen.kind != "organization" and who not in self._bodies:
            self._learn_person(who, (seen.name,), seen.mentions, (f"{seen.role} {seen.affiliation}",))
            self._people[who].sight(seen)

    def _learn_organization(self, who: str, names: tuple[str, ...], wordings: Iterable[str]) -> None:
        for key in organization_keys((*names, *wordings), names):
            self._organizations[key][who] = None
            if " " in key:
                self._full_names[who].add(key)

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
        found: dict[str, str] = {}
        keys = organization_keys((seen.name, *seen.mentions), (seen.name,))
        full = {key for key in keys if " " in key}
        for key in keys:
            plain = key.islower()
            known = self._organizations.get(key, {})
            fitting = [who for who in known if plain or fit(full, self._full_names[who])]
            if len(fitting) == 1:
                by = "" if plain else f" by its acronym {key}"
                found.setdefault(fitting[0], f"same organisation{by}")
        if not found:
            return Match(None, "first seen")
        (who, reason), *others = found.items()
        doubts = [Doubt(other, 0.8, ("one article gives both names",)) for other, _ in others]
        return Match(who, reason, tuple(doubts))

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
        judged = [(self._judge(words, how, roles, self._people[who]), who) for who, how in related.items()]
        judged.sort(key=lambda item: -item[0].score)
        same = [item for item in judged if item[0].verdict == "same"]
        doubts = [(judgement, who) for judgement, who in judged if judgement.verdict == "maybe"]
        tied = len(same) > 1 and same[0][0].score == same[1][0].score
        if tied:
            best = self._outstanding([item for item in same if item[0].score == same[0][0].score], roles)
            others = [item for item in same if item is not best]
            doubts, same = (others if best else [*same, *doubts]), ([best] if best else [])
        shown = tuple(
            Doubt(who, round(judgement.score, 2), (judgement.reason,))
            for judgement, who in doubts[:MOST_SUGGESTIONS]
            if judgement.score >= SUGGESTED
        )
        if same:
            return Match(same[0][1], same[0][0].reason, shown if tied else ())
        return Match(None, "first seen", shown)

    def _judge(
        self, words: tuple[str, ...], related: set[str], roles: set[Words], known: Profile
    ) -> Judgement:
        """As `judge`, and a single name that practically everybody means `known` by tells them."""
        judgement = judge(words, related, roles, known)
        if len(words) != 1 or judgement.verdict == "same" or conflict(roles, known.roles):
            return judgement
        word = words[0]
        called = known.called.get(word, 0)
        if len(word) < SHORTEST_TELLING or is_common(word):
            return judgement
        others = [self._people[who] for who in self._by_word.get(word, {}) if who != known.who]
        rivals = [other for other in others if any(len(name) > 1 for name in other.names)]
        share = called + sum(rival.called.get(word, 0) for rival in rivals)
        if called >= PROMINENT and called >= LION_SHARE * share:
            return Judgement("same", 0.7, f"called so in {called} articles, and hardly anybody else is")
        if not others and judgement.score < SUGGESTED:
            return Judgement("maybe", SUGGESTED, f"{judgement.reason}, and nobody else is called so")
        return judgement

    def _outstanding(
        self, equal: list[tuple[Judgement, str]], roles: set[Words]
    ) -> tuple[Judgement, str] | None:
        """Among identities that fit equally well the one to take, None where that would be a guess."""
        if not roles and (bare := next((item for item in equal if not self._people[item[1]].roles), None)):
            return bare
        best, other = sorted(equal, key=lambda item: -self._people[item[1]].articles)[:2]
        articles = self._people[best[1]].articles
        if best[0].score == 1.0:
            return best  # they share the role too: most likely one person already known twice
        prominent = articles >= PROMINENT and articles >= 5 * self._people[other[1]].articles
        return best if prominent else None

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


def fit(some: set[str], others: set[str]) -> bool:
    """Whether full names of organisations with one acronym can be one's: misspelled at most."""
    from rapidfuzz import fuzz

    return not some or not others or any(fuzz.ratio(a, b) >= MISSPELLED for a in some for b in others)


def organization_keys(wordings: tuple[str, ...], names: tuple[str, ...]) -> list[str]:
    """The keys of an organisation: its full names, and its acronyms unless every town has one such."""
    short, full = acronyms(names, wordings)
    return list(dict.fromkeys((*map(organization_key, (*names, *full)), *short)))
