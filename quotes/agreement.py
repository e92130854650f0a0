"""Whether a role can mean somebody at all: a woman's name and "pria itu", a coach and "penyerang itu"."""

from __future__ import annotations

from quotes import lexicon
from quotes.members import Member
from quotes.phrases import Phrase
from quotes.words import words

TRADES = (words("players"), words("coaches"))
"""Roles, whole or by their first word, of which nobody bears two at a time."""
CALLINGS = (words("experts"), words("lawyers"), words("performers"), words("politicians"), words("clerics"))
"""Roles, by their first word, that one person is called by in turn."""
FORMER = frozenset({"mantan", "eks", "bekas", "legenda", "calon"})
"""Words before what somebody is no more, or not yet."""


def gender_differs(phrase: Phrase, member: Member) -> bool:
    """Whether a role tells of a woman and the name is a man's, or the other way: "ibu dua anak itu" is not
    Budi Santoso."""
    role = lexicon.role(phrase.head)
    asked = role.gender if role is not None else ""
    told = _gender(member) if asked else ""
    return bool(told) and told != asked


def gender_agrees(phrase: Phrase, member: Member) -> bool:
    """Whether both tell of a woman, or of a man."""
    role = lexicon.role(phrase.head)
    return role is not None and bool(role.gender) and _gender(member) == role.gender


def _gender(member: Member) -> str:
    """What the first name tells, else the roles beside it ("m", "f" or "")."""
    named = lexicon.given_names().get(member.name.split()[0], "")
    roles = (lexicon.role(mention.head) for mention in member.roles)
    told = {role.gender for role in roles if role is not None and role.gender}
    return named or (told.pop() if len(told) == 1 else "")


def another_trade(phrase: Phrase, member: Member) -> bool:
    """Whether somebody has a trade that rules the role out: "gelandang 25 tahun itu" is not the coach."""
    asked = _trade(phrase.role, phrase.head)
    told = {_trade(mention.role, mention.head) for mention in member.roles}
    return asked >= 0 and asked not in told and any(trade >= 0 for trade in told)


def _trade(role: str, head: str) -> int:
    """The number of the trade to which a role belongs, -1 for none or one that is over."""
    if not head or not FORMER.isdisjoint(role.lower().split()):
        return -1
    return next(
        (n for n, trade in enumerate(TRADES) if head in trade or head.split(maxsplit=1)[0] in trade), -1
    )


def akin(phrase: Phrase, member: Member) -> bool:
    """Whether a role takes up another word for what somebody does: "pengamat itu" after "analis politik"."""
    callings = [calling for calling in CALLINGS if _opens(phrase.head, calling)]
    return any(_opens(mention.head, calling) for calling in callings for mention in member.roles)


def _opens(head: str, calling: frozenset[str]) -> bool:
    return head in calling or head.partition(" ")[0] in calling
