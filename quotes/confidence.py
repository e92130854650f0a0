"""How sure the engine is of a speaker: a calibrated probability.

A logistic regression (Platt 1999) over the way the words beside the quotation were understood
and the ranking's own probability; fitted by training/calibration.py with ten-fold
cross-validation over the development articles.
"""

from __future__ import annotations

import math

from quotes import lexicon
from quotes.fitted import CONFIDENCE
from quotes.options import Answer, Option

THRESHOLD = 0.6
"""Below this the speaker stays open and the quotation goes to review."""
TEMPER = 0.8
"""Share of the fitted log-odds that is believed: articles that fitted nothing go wrong more often."""
RELATIONS = {
    "name": "named",
    "short name": "short name",
    "organization": "organization",
    "acronym": "organization",
    "unnamed": "unnamed",
    "document": "document",
    "pronoun": "ranked",
    "clitic": "ranked",
    "role": "role",
    "no source": "floating",
    "floating": "floating",
}
TAKEN_UP = frozenset({"ranked", "role", "floating"})
"""Ways to take up somebody named elsewhere: where one word already stood for a person."""
LIMIT = 5.0
"""Log-odds of the ranking beyond which more means nothing."""

LETTERS = 3
"""Letters of the longest initials that somebody goes by."""
BARE, WHOLE = -1.5, 0.8
"""Log-odds that a bare noun ("pernyataan") and a body's name of several words add to the fitted ones: the
development articles have too few to fit them; of 1,500 others 7 in 19 and 92 in 100 are right."""


def features(answer: Answer) -> dict[str, float]:
    """What speaks for and against the best option of an answer, by name."""
    best = answer.best
    if best is None:
        return {}
    p = min(max(best.probability, 1e-6), 1 - 1e-6)
    group = RELATIONS[answer.relation]
    values = {group: 1.0}
    if group in {"ranked", "role", "floating", "document"} or best.probability < 1:
        values["log-odds of the ranking"] = max(-LIMIT, min(LIMIT, math.log(p / (1 - p))))
    letters = best.name.isupper() and len(best.name) <= LETTERS  # "warga berinisial H"
    if best.kind == "person":
        words = best.name.split()
        values["one word"] = float(len(words) == 1 and not (group in TAKEN_UP and _met(best)))
        known = (letters or w.strip(".") in lexicon.given_names() for w in words)
        values["unknown words"] = 1 - sum(known) / len(words)
    return values


def _met(option: Option) -> bool:
    """Whether the article makes somebody known by an office, or by a role or by what was said under a name
    that others bear, that it repeats, or behind which it tells who that is: "Kherlani menyebut …"."""
    if option.member is None or not any(m.head or m.speaks for m in option.member.mentions):
        return False
    plain = [m for m in option.member.mentions if not m.quoted]
    told = len(plain) > 1 or any(m.described or _office(m.head) for m in plain)
    return told or option.name in lexicon.given_names()


def _office(head: str) -> bool:
    """Whether a mention's role is an office: "ketua asosiasi"."""
    role = lexicon.role(head)
    return role is not None and role.kind == "office"


def _told_how(option: Option) -> float:
    """What the wording of a body adds: a bare noun doubt, a whole name faith."""
    several = " " in option.name
    if option.name.lower() in lexicon.common_words() and option.name not in lexicon.organization_names():
        return BARE
    return WHOLE if several and option.name[0].isupper() else 0.0


def confidence(answer: Answer) -> float:
    """The probability that the best option is the speaker; 0 where there is none."""
    values = features(answer)
    if not values:
        return 0.0
    score = CONFIDENCE["bias"] + sum(CONFIDENCE[name] * value for name, value in values.items())
    if answer.best and answer.best.kind == "organization" and RELATIONS[answer.relation] not in TAKEN_UP:
        score += _told_how(answer.best)
    return 1 / (1 + math.exp(-TEMPER * score))
