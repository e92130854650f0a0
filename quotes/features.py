"""What speaks for and against somebody as the speaker of one quotation, by name."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from quotes import lexicon
from quotes.agreement import akin, another_trade, gender_agrees, gender_differs
from quotes.described import GROUPS
from quotes.found import Found
from quotes.glue import REMEMBERED
from quotes.members import Member, Mention, Seen
from quotes.phrases import PRONOUNS, Phrase
from quotes.records import Kind
from quotes.thirdperson import told_by_name
from quotes.words import words

LETTERS = 4
"""Letters of the longest word that stands for a name in crime news ("tersangka SAR")."""
ACCUSED = frozenset({"tersangka", "terdakwa", "pelaku", "terduga pelaku", "korban", "terpidana", "buron"})
"""Heads of roles whose bearers are mostly talked about."""
ONE = PRONOUNS - {"pihaknya"}
"""Pronouns for one person."""
WRITES = "tulis"
"""What the cue of a written statement says."""
WHOLE = 3.0
"""How much more the whole name of a body tells than a word of it: "pejabat Kementerian Perdagangan itu"."""
ADDS = words("adds")
"""Verbs of whoever has just spoken and goes on."""


@dataclass(frozen=True, slots=True)
class Moment:
    """How far an article has got when a quotation asks who speaks."""

    found: Found
    sentence: int
    """Where the source stands, or the words where none does."""
    last: tuple[str, int] | None
    """The last speaker and the sentence of the words."""
    since: int
    """Where the last quotation's source stands, -1 before the first."""
    recent: frozenset[str]
    """Who has spoken lately."""
    nearest: Member | None
    """Whom the article named last outside quotation marks."""
    nearest_subject: Member | None
    """The same among the subjects of sentences."""
    ahead: str = ""
    """Who is named as the source of the next quotation that names one."""
    follows: str = ""
    """Whom the article names next as the subject of a sentence, soon behind the words."""
    person: str = ""
    """The last person to speak."""
    paragraph: int = 0
    """Where the paragraph begins, 0 where that is far away."""
    resumed: Member | None = None
    """Whom a pronoun took up as subject since the last quotation: "Tahun ini dia menyiapkan …"."""
    holder: Member | None = None
    """The only one of the cast who holds the office that the source names."""
    in_words: frozenset[int] = frozenset()
    """Who is named in the words, by `id`."""
    beside: frozenset[int] = frozenset()
    """The same behind the pronoun, role or clitic in its own clause: "katanya kepada | Bupati Danu"."""
    goes_on: bool = False
    """Whether the words and the last ones stand in marks, one right behind the other."""
    taken_up: Member | None = None
    """The only one named in the sentence before, where a description opens the next: "Pelatih itu …"."""
    text: str = ""
    """The article."""
    said: frozenset[str] = frozenset()
    """The words of the quotation, folded."""


def body_features(moment: Moment, name: str, kind: Kind) -> dict[str, float]:
    """Features of an organisation or an unnamed source that has spoken, or of a person outside the cast."""
    values = _common(moment, name)
    if kind == "person":
        return values | _by_letters(moment, values)
    phrase = moment.found.phrase
    own = phrase is not None and phrase.text.lower() == "pihaknya" and bool(values["last speaker"])
    values["organization" if kind == "organization" else "unnamed"] = float(not own)
    values["last speaker, clitic"] = values["last speaker, adds"] = 0.0
    whole = kind == "organization" or " " in name  # not "pelatih"
    itself = moment.found.lemma == WRITES or (moment.found.lemma in ADDS and not moment.person)
    upon = moment.goes_on or itself  # "tulisnya", "tambahnya" where no person has spoken
    again = upon and whole and (phrase is None or phrase.kind != "role")
    values["last body, words upon words"] = values["last speaker"] * again
    plural = phrase is not None and phrase.plural
    role = phrase is not None and phrase.kind == "role"
    taken_up = phrase is not None and role and kind == "unnamed" and _takes_up(phrase, name, values)
    values["a person's role"] = float(role and not taken_up) * (2.0 if kind == "organization" else 1.0)
    values["role agrees"] = float(taken_up)
    one = phrase is not None and phrase.text.lower() in ONE and bool(moment.person)
    values["several for one"] = float(one and kind == "unnamed" and name.lower().split()[0] in GROUPS)
    values["plural agrees"] = float(plural and kind == "unnamed")
    return values


def _by_letters(moment: Moment, values: dict[str, float]) -> dict[str, float]:
    """Features of a person whom letters call that are no name elsewhere: "RW mengatakan … katanya"."""
    last = moment.last[1] if moment.last is not None and values["last speaker"] else 0
    phrase = moment.found.phrase
    return {
        "distance": math.log1p(max(0, moment.sentence - last)),
        "subject where last named": values["last speaker"],
        "singular for plural": float(phrase is not None and phrase.plural),
        "not by that bare role": float(phrase is not None and phrase.kind == "role"),
    }


def person_features(moment: Moment, member: Member, seen: Seen) -> dict[str, float]:
    """Features of somebody of the cast of whom so much is `seen`."""
    values = _common(moment, member.name)
    found = moment.found
    if seen.plain:
        _where_named(values, moment, member, seen)
    elif seen.mentions:
        values["only quoted"] = 1.0
    else:
        values["only later"] = 1.0
    silent = member.name not in moment.recent
    ahead = moment.ahead == member.name
    values["speaks next"] = float(ahead)
    values["speaks next, silent so far"] = float(ahead and silent)
    values["another speaks next"] = float(not ahead and bool(moment.ahead) and bool(values["last speaker"]))
    values["named next"] = float(moment.follows == member.name)
    lately = moment.person == member.name
    values["another reports since"] = float(lately and _heard_since(moment, member))
    values["last person, a body since"] = float(lately and not values["last speaker"] and not moment.goes_on)
    values["called by letters"] = float(silent and _letters(member.name))
    values["talked about"] = float(silent and _talked_about(member, seen))
    values["mentions"] = math.log1p(len(seen.plain))
    values["named in the words"] = float(id(member) in moment.in_words)
    if values["named in the words"]:
        values["told of by name"] = float(told_by_name(moment.text, found, member))
    before = bool(values.get("named in the sentence before")) and bool(values.get("nearest subject"))
    values["named behind the pronoun"] = float(id(member) in moment.beside)
    values["subject of the sentence before, pronoun"] = float(_pronoun(found) and before)
    values["singular for plural"] = float(found.phrase is not None and found.phrase.plural)
    held = _role_features(found, member)
    if held.get("role agrees"):
        values["called by letters"] = values["talked about"] = 0.0  # "Menurut pelaku": he is asked for
    called = found.phrase is not None and " " in found.phrase.text  # not "kata presiden" before any
    alone = (
        moment.holder is member and (bool(seen.mentions) or called) and not held.get("affiliation differs")
    )
    values["only holder of the office"] = float(alone)
    values["alone before a description"] = float(moment.taken_up is member)
    values.update(held)
    values.update(_told_of(moment, member, silent=silent and not _reports(values)))
    return values


def _where_named(values: dict[str, float], moment: Moment, member: Member, seen: Seen) -> None:
    """Adds to `values` where and how the member was last named outside marks."""
    last, latest = seen.plain[-1], seen.latest
    gap = max(0, moment.sentence - last.sentence)
    values["distance"] = math.log1p(gap)
    values["named in the sentence before"] = float(gap == 1)
    values["named in the same sentence"] = float(gap == 0)
    values["nearest named"] = float(moment.nearest is member)
    values["subject where last named"] = float(any(m.subject for m in latest))
    values["nearest subject"] = float(moment.nearest_subject is member)
    floating = moment.found.phrase is None and moment.found.cue is None
    values["reports just before, floating"] = float(floating and gap == 1 and any(m.speaks for m in latest))
    values["resumed by a pronoun"] = float(moment.resumed is member)
    values["in the paragraph"] = float(last.span[0] >= moment.paragraph > 0)
    if last.span[0] > moment.since:
        new = list(takewhile(lambda m: m.span[0] > moment.since, reversed(seen.plain)))
        values["introduced since"] = float(any(m.role or m.described for m in new))
        values["subject since"] = float(any(m.subject for m in new))
        latest_subject = moment.nearest_subject is member
        values["reports since"] = any(m.speaks for m in new) * (1.0 if latest_subject else 0.5)
        values["role in the sentence"] = float(any(m.head for m in new))


def _heard_since(moment: Moment, member: Member) -> bool:
    """Whether somebody else was the subject of a report or a reaction since the last quotation."""
    other = moment.nearest_subject
    if other is None or other is member:
        return False
    return any(
        m.speaks and m.span[0] > moment.since for m in other.before(moment.found.anchor) if not m.quoted
    )


def _talked_about(member: Member, seen: Seen) -> bool:
    """Whether a name is hardly a speaker's: a suspect's, or no word of it is known from names."""
    return not ACCUSED.isdisjoint(seen.heads) or (not seen.told and not _known(member.name))


def _letters(name: str) -> bool:
    """Whether letters hide a name: "SAR", "Sa"."""
    return len(name) <= 2 or (name.isupper() and all(len(word) <= LETTERS for word in name.split()))


def _reports(values: dict[str, float]) -> bool:
    """Whether somebody reported last since the last quotation: "Rina mengaku diserang. …"."""
    return values.get("reports since", 0.0) >= 1


def _told_of(moment: Moment, member: Member, *, silent: bool) -> dict[str, float]:
    """Whether words tell of a culprit or victim who is, or may be, the member: "Lalu pelaku kabur"."""
    told = ACCUSED & moment.said if moment.found.type == "direct" else frozenset()
    stranger = bool(told) and silent and bool(moment.person)
    return {
        "told of in the words": float(any(m.head in told for m in member.roles)),
        "told of in the words, silent": float(stranger and not any(_official(m) for m in member.roles)),
    }


def _official(mention: Mention) -> bool:
    role = lexicon.role(mention.head)
    return role is not None and role.kind in {"office", "profession"}


def _kin(head: str) -> bool:
    """Whether a role tells whose relative somebody is, or a man or woman, which rules out no other role."""
    role = lexicon.role(head)
    return role is not None and role.kind in {"relation", "citizen"}


@lru_cache(maxsize=REMEMBERED)
def _known(name: str) -> bool:
    """Whether a word of a name is known from names."""
    given, words = lexicon.given_names(), lexicon.name_words()
    return any(word in given or words.get(word, 0) > 0 for word in name.split())


def _takes_up(phrase: Phrase, name: str, values: dict[str, float]) -> bool:
    """Whether a role has the noun of somebody unnamed: "warga itu" after "Salah seorang warga"; one of
    several words, that of the last to speak ("juru bicara itu")."""
    if phrase.head == "sumber":  # "kata sumber itu" after "Seorang pejabat"
        return bool(values["last speaker"])
    told = f" {phrase.head} " in f" {name.lower()} "
    return told and (" " not in phrase.head or bool(values["last speaker"]))


def _pronoun(found: Found) -> bool:
    return found.phrase is not None and found.phrase.kind == "pronoun" and not found.phrase.plural


def _clitic(found: Found) -> bool:
    return found.phrase is not None and found.phrase.kind == "clitic"


def _common(moment: Moment, name: str) -> dict[str, float]:
    again = moment.last is not None and moment.last[0] == name
    values = {"last speaker": float(again), "has spoken": float(name in moment.recent)}
    if moment.last is not None and again:
        values["last speaker, next sentence"] = float(moment.found.sentence - moment.last[1] <= 1)
        values["last speaker, clitic"] = float(_clitic(moment.found))
        values["last speaker, adds"] = float(moment.found.lemma in ADDS)
    return values


def _words(text: str) -> set[str]:
    """The words of an affiliation: "IX/Udayana" has two."""
    return set(text.lower().replace("/", " ").split())


def _elsewhere(phrase: Phrase, member: Member, asked: set[str]) -> bool:
    """Whether somebody holds such a role, but of another body: "ketua umum Golkar"; what is small and points
    back describes only ("legenda serba bisa itu", "gelandang 25 tahun itu")."""
    if phrase.definite and phrase.affiliation == phrase.affiliation.lower():
        return False
    held = [_words(m.affiliation) for m in member.roles if m.head == phrase.head]
    return bool(asked) and all(words and not words & asked for words in held)


def _role_features(found: Found, member: Member) -> dict[str, float]:
    phrase = found.phrase
    if phrase is None or phrase.kind != "role":
        return {}
    heads = member.heads
    held = phrase.head in heads
    likely = held or (phrase.definite and akin(phrase, member))
    told = {w for m in member.roles for w in _words(f"{m.role} {m.affiliation}")}
    asked = _words(phrase.affiliation)
    return {
        "role agrees": float(held) or 0.5 * likely,
        "role differs": float(not likely and not all(map(_kin, heads))),
        "role unknown": float(not heads),
        "not by that bare role": float(not held and not phrase.definite),
        "gender differs": float(gender_differs(phrase, member)),
        "gender agrees": float(gender_agrees(phrase, member)),
        "another trade": float(another_trade(phrase, member)),
        "affiliation agrees": float(bool(asked & told))
        * (WHOLE if len(asked) > 1 and asked <= told else 1.0),
        "affiliation differs": float(phrase.head in heads and _elsewhere(phrase, member, asked)),
    }
