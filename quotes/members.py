"""The people and bodies of an article's cast, and the places where they are named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from quotes import lexicon
from quotes.aliases import fold, words_of
from quotes.glue import glued
from quotes.phrases import Phrase
from quotes.records import Kind, Span

FULL = 80
"""Letters of a role and its affiliation beyond which more is no fuller."""
FULLEST = 5
"""A longer wording is mostly a name with something else; it joins a shorter one."""
REMEMBERED = 60
"""Mentions of one person that are looked back on: keeps long texts linear."""


@dataclass(slots=True)
class Mention:
    """One place where somebody is named."""

    span: Span
    text: str
    sentence: int
    quoted: bool = False
    """Inside quotation marks or reported words, or inside a noun phrase about somebody else."""
    subject: bool = False
    """Before the first verb of its sentence."""
    speaks: bool = False
    """Subject of a reporting word, whatever follows it: "Budi juga menyampaikan harapan serupa"."""
    described: bool = False
    """A subject behind which words tell who that is: "Supadi, salah seorang pedagang sapi"."""
    role: str = ""
    head: str = ""
    affiliation: str = ""

    def bears(self, head: str) -> bool:
        """Whether a role is told here by its head, or by its short name in parentheses:
        "Kepala Korps Lalu Lintas (Kakorlantas) Polri"."""
        return bool(head and self.head) and (
            self.head == head or f"({head})" in f"{self.role} {self.affiliation}".lower()
        )


@dataclass(frozen=True, slots=True)
class Body:
    """One place where an organisation is named."""

    span: Span
    name: str
    sentence: int
    subject: bool


@dataclass(slots=True)
class Member:
    """Somebody of the cast."""

    name: str
    kind: Kind
    words: frozenset[str]
    mentions: list[Mention] = field(default_factory=list)
    wordings: dict[str, None] = field(default_factory=dict)

    def before(self, position: int) -> list[Mention]:
        """The last mentions before `position`, at most `REMEMBERED`; the mentions must be in order."""
        end = bisect_left(self.mentions, position, key=lambda m: m.span[0])
        return self.mentions[max(0, end - REMEMBERED) : end]

    def near(self, position: int, reach: int) -> bool:
        """Whether a mention stands less than `reach` characters from `position`."""
        return any(abs(mention.span[0] - position) < reach for mention in self.mentions)

    def named_between(self, start: int, end: int) -> bool:
        """Whether a mention starts in `[start, end)`."""
        at = bisect_left(self.mentions, start, key=lambda m: m.span[0])
        return at < len(self.mentions) and self.mentions[at].span[0] < end

    def named_in(self, start: int, end: int, *, subject: bool) -> Span | None:
        """The first mention that starts in `[start, end)`; with `subject`, as subject of its sentence."""
        at = bisect_left(self.mentions, start, key=lambda m: m.span[0])
        while at < len(self.mentions) and self.mentions[at].span[0] < end:
            if self.mentions[at].subject or not subject:
                return self.mentions[at].span
            at += 1
        return None

    @property
    def first(self) -> tuple[Span, str]:
        """Where somebody is named first, and how."""
        return self.mentions[0].span, self.mentions[0].text

    @property
    def roles(self) -> list[Mention]:
        """The mentions that tell a role."""
        return [mention for mention in self.mentions if mention.head]

    @property
    def office(self) -> Mention | None:
        """The mention that tells best what somebody is: an office before a trade, then the fullest."""
        return max(self.roles, key=_telling, default=None)


def _telling(mention: Mention) -> tuple[bool, bool, int]:
    known = lexicon.role(mention.head)
    told = len(mention.role) + len(mention.affiliation)
    return (known is None or known.kind == "office", bool(mention.affiliation), min(told, FULL))


def note_role(member: Member, phrase: Phrase) -> None:
    """Remember a role that stands beside a name only where it speaks."""
    for mention in member.mentions:
        if mention.span == phrase.name_span and not mention.head and phrase.role:
            mention.role, mention.head, mention.affiliation = phrase.role, phrase.head, phrase.affiliation


def drop_role(member: Member, phrase: Phrase) -> None:
    """Forget a role beside a name that is another's: "juru bicara Sakho" is not Sakho."""
    for mention in member.mentions:
        if mention.span == phrase.name_span:
            mention.role = mention.head = mention.affiliation = ""


Places = tuple[list[int], list[Member]]
"""Where people are named outside quotations, in order, and who."""


def named_places(members: Sequence[Member], *, subject: bool) -> Places:
    """Where the members are named outside quotations; with `subject`, as subjects of sentences."""
    rows = sorted(
        (mention.span[0], number)
        for number, member in enumerate(members)
        for mention in member.mentions
        if not mention.quoted and (mention.subject or not subject)
    )
    return [start for start, _ in rows], [members[number] for _, number in rows]


def latest(places: Places, anchor: int) -> Member | None:
    """Whom `places` name last before `anchor`."""
    at = bisect_left(places[0], anchor)
    return places[1][at - 1] if at else None


def fullest(member: Member) -> str:
    """The fullest wording; of several as full the one that most mentions agree with, then the one whose words
    others bear ("Hermawan", not "Herwaman")."""
    wordings = [w for w in member.wordings if not any(glued(o, w) or _led(o, w) for o in member.wordings)]
    wordings = [w for w in wordings if len(w.split()) <= FULLEST] or wordings
    wordings = [w for w in wordings if not any(o != w and _within(w, o) for o in wordings)]
    most = max(len(words_of(w)) for w in wordings)
    return max(
        (w for w in wordings if len(words_of(w)) == most),
        key=lambda w: (
            sum(words_of(m.text) <= words_of(w) for m in member.mentions),
            sum(word in lexicon.given_names() for word in w.split()),
        ),
    )


def _led(name: str, wording: str) -> bool:
    """Whether a wording is a name of two words and more behind a noun: "Syukur Nisya Ahmad"."""
    first, _, rest = wording.partition(" ")
    return rest == name and " " in name and lexicon.everyday(first)


def _within(short: str, wording: str) -> bool:
    """Whether a wording begins another or ends its one word: "Yadi" in "Priyadi"."""
    ends = " " not in wording and wording.casefold().endswith(short.casefold())
    return wording.startswith(short) or ends


def fitness(member: Member, name: str) -> float:
    """How well a short name suits somebody: Indonesians go by their first name, and the much-named are
    the likelier."""
    first = fold(member.name.split()[0]) == fold(name.split(maxsplit=1)[0])
    return first + min(len(member.mentions), 4) / 4


def recency(member: Member, position: int) -> tuple[int, int, int]:
    """Where somebody was named last before `position`; those only named later come after all others."""
    before = [m for m in member.mentions if m.span[0] < position and not m.quoted]
    return (bool(before), before[-1].span[0] if before else -member.mentions[0].span[0], len(member.words))
