"""Those who speak for somebody whom the words name behind their role: "kuasa hukum Danu", "agen Sakho"."""

from __future__ import annotations

import regex

from quotes import lexicon
from quotes.described import OWNED, SPEAKS_FOR
from quotes.found import Found
from quotes.members import REMEMBERED, Member, Mention
from quotes.phrases import Phrase
from quotes.thirdperson import told_by_name

_TOLD = regex.compile(
    r"(?:\s\(\d{1,2}\))?,?\s"
    r"(?:(?:selaku|sebagai|yang|juga|merupakan|menjadi|adalah|salah|satu|seorang|tim|ketua|mantan)\s)*+"
    r"(?P<role>\p{Ll}+(?:\s\p{Ll}+)?)"
)
"""What is told right behind a name: "Danu, salah satu kuasa hukum Rina"."""


def serves(text: str, found: Found, phrase: Phrase, member: Member) -> bool:
    """Whether whoever has a role serves the one named behind it: by what the article tells of him, or where
    the words tell of him by name: "“… Terdakwa Rina,” kata kuasa hukum Rina"."""
    told = phrase.head in SPEAKS_FOR and told_by_name(text, found, member)
    return told or _speaks_for(text, phrase, member)


def _speaks_for(text: str, phrase: Phrase, member: Member) -> bool:
    """Whether a role serves the one named behind it: "juru bicara Sakho" where Sakho plays football, "seorang
    pejabat pemerintahan Danu"."""
    if phrase.affiliation.rpartition(" ")[2] in OWNED:
        return True
    placed = any(word[0].isupper() for word in phrase.affiliation.split())
    if phrase.head not in SPEAKS_FOR or placed or (" " in phrase.name and phrase.affiliation):
        return False
    others = [m for m in member.mentions[:REMEMBERED] if m.span != phrase.name_span]
    told = any(m.head == phrase.head for m in others if not m.quoted)
    return not told and not _is_one(text, member) and any(m.span < phrase.span for m in others)


def forget_servants(text: str, member: Member) -> None:
    """Forget the roles right before a name that are theirs who serve its bearer: "kuasa hukum Danu" behind
    "Danu"; where he is brought in so ("Pengacara Hendra") or is told to be one elsewhere they are his own."""
    outside = [mention for mention in member.mentions if not mention.quoted]
    serving = [mention for mention in outside if _may_serve(text, mention)]
    if not serving or member.mentions[0] is serving[0]:
        return
    same = {head for mention in serving for head in lexicon.same_roles(mention.head)}
    told = sum(mention.head in same for mention in outside)
    if told > len(serving) or _is_one(text, member):
        return
    for mention in serving:
        mention.role = mention.head = ""
    member.recount()


def _is_one(text: str, member: Member) -> bool:
    """Whether behind a mention of somebody it is told that he speaks for others himself."""
    told = (_TOLD.match(text, mention.span[1]) for mention in member.mentions[:REMEMBERED])
    roles = {words for match in told if match for words in (match["role"], match["role"].split()[0])}
    return not roles.isdisjoint(SPEAKS_FOR)


def _may_serve(text: str, mention: Mention) -> bool:
    """Whether nothing stands between a name and the role of somebody who may serve its bearer."""
    before = text[max(0, mention.span[0] - len(mention.head) - 1) : mention.span[0]].lower()
    return mention.head in SPEAKS_FOR and not mention.affiliation and before.split() == mention.head.split()
