"""The people and bodies of an article's cast, and the places where they are named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from quotes import lexicon
from quotes.aliases import fold, words_of
from quotes.glue import glued
from quotes.phrases import Phrase
from quotes.predicates import is_verb
from quotes.records import Kind, Span
from quotes.tokens import WORD, Token

FULL = 80
"""Letters of a role and its affiliation beyond which more is no fuller."""
FULLEST = 5
"""A longer wording is mostly a name with something else; it joins a shorter one."""
RARELY = -10
"""Log-odds (in tenths) under which a word of a heading is no name's."""
REMEMBERED = 30
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


@dataclass(frozen=True, slots=True)
class Body:
    """One place where an organisation is named."""

    span: Span
    name: str
    sentence: int
    subject: bool


class Seen:
    """What an article has told of somebody up to some place."""

    __slots__ = ("heads", "latest", "mentions", "plain", "told")

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions
        self.plain = [m for m in mentions if not m.quoted]
        """Those outside marks and reported words."""
        self.latest = [m for m in self.plain if m.sentence == self.plain[-1].sentence]
        """Those in the last sentence that has one outside marks."""
        self.heads = frozenset(m.head for m in mentions)
        self.told = any(m.role or m.speaks for m in mentions)
        """Whether a role is told, or something reported."""


@dataclass(slots=True)
class Member:
    """Somebody of the cast."""

    name: str
    kind: Kind
    words: frozenset[str]
    mentions: list[Mention] = field(default_factory=list)
    wordings: dict[str, None] = field(default_factory=dict)
    headline: bool = False
    """Whether the headline alone tells the full name."""
    _roles: list[Mention] = field(default_factory=list, repr=False, compare=False)
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)
    _counted: int = field(default=0, repr=False, compare=False)
    """Mentions of which `_roles` knows."""
    _heads: frozenset[str] = field(default=frozenset(), repr=False, compare=False)
    _seen: dict[int, Seen] = field(default_factory=dict, repr=False, compare=False)
    """What has been told up to a mention, by its number."""

    def before(self, position: int) -> list[Mention]:
        """The last mentions before `position`, at most `REMEMBERED`; the mentions must be in order."""
        end = bisect_left(self.starts, position)
        return self.mentions[max(0, end - REMEMBERED) : end]

    def seen(self, position: int) -> Seen:
        """What the last mentions before `position` tell; the mentions must be in order."""
        end = bisect_left(self.starts, position)
        if end not in self._seen:
            self._seen[end] = Seen(self.mentions[max(0, end - REMEMBERED) : end])
        return self._seen[end]

    def near(self, position: int, reach: int) -> bool:
        """Whether a mention stands less than `reach` characters from `position`."""
        return any(abs(mention.span[0] - position) < reach for mention in self.mentions)

    def named_in(self, start: int, end: int, *, subject: bool) -> Span | None:
        """The first mention that starts in `[start, end)`; with `subject`, as subject of its sentence."""
        at = bisect_left(self.starts, start)
        while at < len(self.mentions) and self.mentions[at].span[0] < end:
            if self.mentions[at].subject or not subject:
                return self.mentions[at].span
            at += 1
        return None

    @property
    def starts(self) -> list[int]:
        """Where the mentions start."""
        if len(self._starts) != len(self.mentions):
            self._starts = [mention.span[0] for mention in self.mentions]
        return self._starts

    @property
    def first(self) -> tuple[Span, str]:
        """Where somebody is named first, and how."""
        return self.mentions[0].span, self.mentions[0].text

    @property
    def roles(self) -> list[Mention]:
        """The mentions that tell a role, the first of each wording."""
        if self._counted != len(self.mentions):
            told: dict[tuple[str, str, str], Mention] = {}
            for mention in self.mentions:
                if mention.head:
                    told.setdefault((mention.head, mention.role, mention.affiliation), mention)
            self._roles = list(told.values())
            self._heads = frozenset(m.head for m in self._roles)
            self._counted = len(self.mentions)
        return self._roles

    @property
    def heads(self) -> frozenset[str]:
        """The heads of the roles."""
        return self._heads if self._counted == len(self.mentions) else frozenset(m.head for m in self.roles)

    def recount(self) -> None:
        """Look through the mentions anew, one of which has changed."""
        self._counted = 0
        self._seen.clear()

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
    if not phrase.role or not phrase.name_span:
        return
    at = bisect_left(member.mentions, phrase.name_span, key=lambda m: m.span)
    while at < len(member.mentions) and member.mentions[at].span == phrase.name_span:
        mention = member.mentions[at]
        if not mention.head:
            mention.role, mention.head, mention.affiliation = phrase.role, phrase.head, phrase.affiliation
            member.recount()
        at += 1


def out_of_headings(mentions: list[Mention], headings: Collection[int]) -> list[Mention]:
    """The mentions; of what only headings and captions call a name (sentences by number) no more than the
    name that prose knows, where what stands beside that is no name's: "Ardi Pramono | Panik"."""
    prose = {m.text for m in mentions if m.sentence not in headings}
    for mention in mentions:
        terms = mention.text.split()
        if mention.sentence not in headings or mention.text in prose or len(terms) == 1:
            continue
        if mention.span[1] - mention.span[0] != len(mention.text):
            continue
        for low, high in _parts(len(terms)):
            name = " ".join(terms[low:high])
            beside = (*terms[:low][-1:], *terms[high:][:1])
            if name in prose and any(map(_headed, beside)):
                start = mention.span[0] + len(" ".join(terms[:low])) + bool(low)
                mention.span, mention.text = (start, start + len(name)), name
                break
    return mentions


def _parts(count: int) -> Iterator[tuple[int, int]]:
    """The stretches of some words that are shorter than all of them, the longest and foremost first."""
    return ((low, low + width) for width in range(count - 1, 0, -1) for low in range(count - width + 1))


def _headed(word: str) -> bool:
    """Whether a word of a heading is no name's: "Panik", "Dikerubutin"."""
    known = lexicon.name_words().get(word)
    acts = known is None and is_verb(Token(0, len(word), word.lower(), WORD))
    return word not in lexicon.given_names() and (acts or (known or 0) < RARELY)


def drop_role(member: Member, phrase: Phrase) -> None:
    """Forget a role beside a name that is another's: "juru bicara Sakho" is not Sakho."""
    for mention in member.mentions:
        if mention.span == phrase.name_span:
            mention.role = mention.head = mention.affiliation = ""
    member.recount()


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
    wordings = list(member.wordings)
    wordings = [w for w in wordings if not any(glued(o, w) or _led(o, w) for o in wordings)] or wordings
    wordings = [w for w in wordings if len(w.split()) <= FULLEST] or wordings
    wordings = [w for w in wordings if not _trailed(member, w)] or wordings
    wordings = [w for w in wordings if not any(o != w and _within(w, o) for o in wordings)] or wordings
    most = max(len(words_of(w)) for w in wordings)
    return max(
        (w for w in wordings if len(words_of(w)) == most),
        key=lambda w: (
            sum(words_of(m.text) <= words_of(w) for m in member.mentions),
            sum(word in lexicon.given_names() for word in w.split()),
        ),
    )


def _trailed(member: Member, wording: str) -> bool:
    """Whether a wording that stands once is a name of two words and more and what hardly is a name's:
    "Ardi Pramono Panik"; a word that may be one has to be missing twice."""
    terms = wording.split()
    texts = [mention.text for mention in member.mentions]
    end = len(terms)
    while end > 2 and terms[end - 1] not in lexicon.given_names() and lexicon.everyday(terms[end - 1], 0):
        end -= 1
    least = 1 if all(map(lexicon.everyday, terms[end:])) else 2
    return end < len(terms) and texts.count(wording) == 1 and texts.count(" ".join(terms[:end])) >= least


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
