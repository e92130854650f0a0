"""Who may have spoken, and the answer for one quotation."""

from __future__ import annotations

from dataclasses import dataclass, field

from quotes.found import Found
from quotes.members import Member
from quotes.phrases import Phrase
from quotes.records import Kind, Link


@dataclass(slots=True)
class Option:
    """Somebody who may have spoken, with the features that speak for it."""

    name: str
    kind: Kind
    member: Member | None
    values: dict[str, float] = field(default_factory=dict)
    score: float = 0.0
    probability: float = 0.0


@dataclass(slots=True)
class Answer:
    """Who said one quotation, most probable first, and how the words beside it were understood."""

    found: Found
    relation: str
    options: list[Option]
    chain: tuple[Link, ...] = ()

    @property
    def best(self) -> Option | None:
        """The most probable speaker."""
        return self.options[0] if self.options else None

    def same_as(self, other: Answer) -> bool:
        """Whether both name the same speaker."""
        return self.best is not None and other.best is not None and self.best.name == other.best.name


def meaning(
    found: Found, phrase: Phrase, member: Member, relation: str, link: str, probability: float
) -> Answer:
    """An answer for a phrase that means somebody of the cast by what the article tells elsewhere."""
    links = (Link(phrase.span, phrase.text, link), Link(*member.first, "name"))
    return Answer(found, relation, [Option(member.name, "person", member, probability=probability)], links)
