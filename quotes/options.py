"""Who may have spoken, and the answer for one quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from quotes.descriptions import description
from quotes.direct import GOES_ON
from quotes.found import Found
from quotes.interviews import INTERVIEW
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


def newly_told(found: Found, new: Phrase | None, before: int, options: Sequence[Option]) -> Option | None:
    """The unnamed subject of the sentence `before`, where that names nobody, for "Ia meminta …"."""
    phrase, cue = found.phrase, found.cue or (0, 0)
    if new is None or phrase is None or phrase.kind != "pronoun" or phrase.plural or phrase.span > cue:
        return None
    if any(m.sentence == before for o in options if o.member for m in o.member.mentions):
        return None
    name = description(" ".join(new.text.split()))
    if any(option.name == name for option in options):
        return None
    return Option(name, "unnamed", None, {"unnamed": 1.0, "unnamed subject before": 1.0})


def again(found: Found, answers: Sequence[Answer]) -> Answer | None:
    """The answer of whoever goes on: who spoke last, or who is interviewed, where no label names him."""
    if found.rule == GOES_ON:
        return replace(answers[-1], found=found)
    if found.rule != INTERVIEW or found.phrase is not None:
        return None
    first = next((a for a in answers if a.found.rule == INTERVIEW and a.found.phrase is None), None)
    return replace(first, found=found) if first else None


def chain_of(phrase: Phrase, option: Option, relation: str) -> tuple[Link, ...]:
    """The links from a phrase to the name of whom it means."""
    links = [Link(phrase.span, phrase.text, relation)]
    if option.member is not None and relation != "name":
        full = next((m for m in option.member.mentions if m.text == option.name), None)
        if full is not None and full.span[0] != (phrase.name_span or phrase.span)[0]:
            links.append(Link(full.span, full.text, "name"))
    return tuple(links)


def trail_of(found: Found, option: Option, relation: str) -> tuple[Link, ...]:
    """The links from a pronoun, a role or nothing to whom it means: where named last, and most fully."""
    links = []
    if found.phrase is not None:
        links.append(Link(found.phrase.span, found.phrase.text, relation))
    if option.member is not None:
        before = option.member.before(found.anchor)
        nearest = before[-1] if before else option.member.mentions[0]
        told = "name" if nearest.text == option.name else "short name"
        links.append(Link(nearest.span, nearest.text, told))
        full = next((m for m in option.member.mentions if m.text == option.name), None)
        if full is not None and full.span != nearest.span:
            links.append(Link(full.span, full.text, "name"))
    return tuple(links)
