"""The people and bodies of an article's cast, and the places where they are named."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotes.phrases import Phrase
from quotes.records import Kind, Span


@dataclass(slots=True)
class Mention:
    """One place where somebody is named."""

    span: Span
    text: str
    sentence: int
    quoted: bool = False
    """Inside quotation marks, or inside a noun phrase about somebody else."""
    subject: bool = False
    """Before the first verb of its sentence."""
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


@dataclass(slots=True)
class Member:
    """Somebody of the cast."""

    name: str
    kind: Kind
    words: frozenset[str]
    mentions: list[Mention] = field(default_factory=list)
    wordings: dict[str, None] = field(default_factory=dict)

    @property
    def roles(self) -> list[Mention]:
        """The mentions that tell a role."""
        return [mention for mention in self.mentions if mention.head]

    @property
    def role(self) -> str:
        """The role given most fully."""
        return max((m.role for m in self.roles), key=len, default="")

    @property
    def affiliation(self) -> str:
        """The affiliation given most fully."""
        return max((m.affiliation for m in self.roles), key=len, default="")


def note_role(member: Member, phrase: Phrase) -> None:
    """Remember a role that stands beside a name only where it speaks."""
    for mention in member.mentions:
        if mention.span == phrase.name_span and not mention.head and phrase.role:
            mention.role, mention.head, mention.affiliation = phrase.role, phrase.head, phrase.affiliation
