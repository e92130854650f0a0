"""Other names by which an article calls somebody: declared beside a name, described, or widely known."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from quotes import lexicon
from quotes.aliases import blend, clipped, fold, initials, words_of
from quotes.glue import glued
from quotes.members import Mention

OFFICES = ("bupati", "wali kota", "gubernur")
"""Offices that one holds in a region."""
TITLES = 3
"""Honorifics before a name."""
REACH = 600
"""Characters between a name and the description that gives its bearer another."""
FAR = 100
"""Names before such a description that may have the other in them."""
TOLD = 60
"""Characters before "disapa" in which a word tells of a woman or a man."""
_NAME = r"\p{Lu}[\p{L}'’-]{1,40}+(?:\ \p{Lu}[\p{L}'’-]{1,40}+)?"
_MARKED = r"\p{Lu}[\p{L}-]{1,40}+(?:\ \p{Lu}[\p{L}-]{1,40}+)?"
_CALLING = r"(?:sapaan|panggilan|nama\ panggilan|julukan)(?:\ (?:akrab|populer))?"
_BESIDE = regex.compile(
    rf"""\s*+(?:\(\s*+(?P<short>\p{{Lu}}[\p{{L}}'-]++(?:\ \p{{Lu}}\p{{Ll}}++)?|\p{{Ll}}{{3,12}}+)\s*+\)
        |["“'‘](?P<called>{_MARKED})["”'’]
        |,?\s*+(?:atau|alias)\s*+(?P<name>{_NAME})
        |,?\s*+(?:(?:atau|yang)\ )?(?:(?:lebih|juga)\ )?(?:{_CALLING}nya|(?:dengan\ |ber)nama\ panggung
            |dikenal\ (?:\p{{Ll}}++\ )?(?:sebagai|dengan)(?:\ (?:nama(?:\ panggung)?|panggilan|sapaan))?)
         \ (?P<known>{_NAME}))""",
    regex.VERBOSE,
)
"""What gives another name behind somebody's: "Rina Wati (Nana)", "Rina Wati yang dikenal sebagai Nana"."""
_ASIDE = regex.compile(
    rf"""(?P<name>{_NAME})(?P<cut>,|\s?[—–-])?\s?
        (?:(?P<so>(?:begitu|demikian)\ (?:\p{{Ll}}++\ ){{0,3}}?)(?:di(?:sapa|panggil)\b|{_CALLING})
            |{_CALLING})
        (?P<his>nya\b)?\ ?""",
    regex.VERBOSE,
)
"""What tells of a name that it is another one: "Nana, begitu ia disapa," "Jo—sapaan akrab Johannes"."""
_DESCRIBED = regex.compile(
    rf"""\b(?:disapa|dijuluki(?!\ (?>{_NAME})\ sebagai\b)|
            (?:akrab|biasa|bisa|karib|kerap|sering|juga|yang)\ dipanggil)\s++
        (?:dengan\s++)?(?:nama\s++)?(?P<name>{_NAME})""",
    regex.VERBOSE,
)
"""What tells how somebody is called who is described; whom a trainer or a court calls in is not."""
_LEAD = regex.compile(r",?\s(?:(?:atau|yang|juga|lebih|akrab|biasa|bisa|karib|kerap|sering|populer)\s)*+")
"""What stands between a name and "disapa" where nothing else does."""


def nicknames(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """By nickname (folded) the name it stands for, as the article writes it."""
    out: dict[str, str] = {}
    outside = sorted((m for m in mentions if not m.quoted), key=lambda m: m.span)
    names = list(dict.fromkeys(m.text for m in outside))
    starts = {m.span[0]: m.text for m in reversed(outside)}
    owners = Counter(w for text in {m.text for m in mentions if " " in m.text} for w in words_of(text))
    for mention in outside:
        match = _BESIDE.match(text, mention.span[1], mention.span[1] + 80)
        short = match.group("short") or "" if match else ""
        again = " " in mention.text and short in names
        if match and (not short or again or _calls(text, short)):
            named = starts.get(match.start("name"), "")
            called = short or match.group("called") or match.group("known") or named or match.group("name")
            called = next((name for name in names if name in called and glued(name, called)), called)
            _note(out, called, mention.text, owners)
    for called, name in _aside(text, outside):
        out.setdefault(called.casefold(), name)
        _note(out, called, name, owners)
    for known, name in _known(outside):
        out.setdefault(known, name)
    for called, name in _by_office(text, outside):
        out.setdefault(called, name)
    for match in _DESCRIBED.finditer(text):
        if name := _described(text, match, outside, out):
            _note(out, match.group("name"), name, owners)
    return out


def _described(text: str, match: regex.Match[str], outside: Sequence[Mention], out: dict[str, str]) -> str:
    """Whom the description calls by another name: who is named right before it, the last one whose name
    has the other in it, the last one who is told by more than letters; "" for nobody."""
    called, start = match.group("name"), match.start()
    high = bisect_left(outside, start, key=_start)
    named = outside[max(0, high - FAR) : high]
    before = [m for m in named if not _other_gender(text, start, m.text)] or named
    beside = before and _LEAD.fullmatch(text, before[-1].span[1], start)
    fitting = [m.text for m in before if m.text != called and _has_in_it(m.text, called)]
    if fitting and not beside:
        return fitting[-1]
    near = [m.text for m in before if m.span[0] >= start - REACH and (beside or not m.text.isupper())]
    near = [name for name in near if not _has_nickname(out, name)] or near
    return near[-1] if near else ""


def _has_in_it(name: str, called: str) -> bool:
    """Whether a name's words or letters make up the other name: "Kurnia Lesani Adnan" and "Sani"."""
    words = [fold(word) for word in called.split() if word.lower() not in lexicon.honorifics()]
    return bool(words) and all(
        word in words_of(name) or clipped(name, word) or blend(name, word) or initials(name, word)
        for word in words
    )


def _other_gender(text: str, position: int, name: str) -> bool:
    """Whether the words up to `position` tell of a woman and the name is a man's, or the other way:
    "Perempuan yang akrab | disapa Nana", Budi."""
    lead = regex.split(r"[.,;\n\"“”]", text[max(0, position - TOLD) : position])[-1].lower().split()
    roles = (lexicon.role(word) for word in lead)
    told = {role.gender for role in roles if role is not None and role.kind == "citizen" and role.gender}
    own = lexicon.given_names().get(name.split(maxsplit=1)[0], "")
    return bool(own) and len(told) == 1 and own not in told


def _calls(text: str, short: str) -> bool:
    """Whether what stands in brackets behind a name is another name: letters that the article uses with a
    capital ("Rina Wati (nana)"), one word, or one behind an honorific ("(Mbak Nana)")."""
    if short.islower():
        used = regex.search(rf"(?<!\p{{L}}){short.capitalize()}(?!\p{{L}})", text)
        return used is not None
    first, _, rest = short.partition(" ")
    return not rest or first.lower() in lexicon.honorifics()


def _aside(text: str, outside: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Names of which the article says behind a comma that they call somebody, with whom they call: the one
    named next, or the only one named before."""
    ends = {m.span[1]: m.text for m in outside}
    first = {m.text: m.span[0] for m in reversed(outside)}
    for match in _ASIDE.finditer(text):
        called = ends.get(match.end("name")) or match.group("name")
        full = _named_next(text, match.end(), outside) if not match.group("his") else ""
        if full:
            yield called, full
            yield match.group("name"), full
        elif match.group("cut") and (match.group("his") or match.group("so")):
            before = {name for name, at in first.items() if at < match.start("name")} - {called}
            fullest = max(before, key=lambda name: len(words_of(name)), default="")
            if fullest and all(words_of(name) < words_of(fullest) for name in before - {fullest}):
                yield called, fullest  # "Menteri Rudiantara hadir. Menurut Chief RA, sapaan akrabnya, …"


def _has_nickname(out: dict[str, str], name: str) -> bool:
    """Whether a name or its bearer's has a nickname already, so hardly gets another."""
    return name.casefold() in out or any(words_of(name) <= words_of(full) for full in out.values())


def _by_office(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """A word that no list of names knows behind an office whose only holder the article names in full:
    "Bupati Ayahra" after "Bupati Aceh Tengah, Ismail A Rahman"."""
    full = {w for m in mentions if " " in m.text for w in words_of(m.text)} | lexicon.places()
    for head in OFFICES:
        holders = {m.text for m in mentions if m.head == head and " " in m.text}
        if len(holders) != 1:
            continue
        (name,) = holders
        for m in mentions:
            called = text[max(0, m.span[0] - len(head) - 1) : m.span[0]].lower() == f"{head} "
            if called and " " not in m.text and fold(m.text) not in full and _unknown(m.text):
                yield m.text.casefold(), name


def _unknown(word: str) -> bool:
    """Whether no list knows a word as a name's."""
    return word not in lexicon.given_names() and lexicon.name_words().get(word, 0) <= 0


def _named_next(text: str, position: int, mentions: Sequence[Mention]) -> str:
    """Who is named at `position`, honorifics before the name apart; a role in small letters there leads to
    its only holder ("sapaan akrab bupati berusia 33 tahun itu"); "" for nobody."""
    at = bisect_left(mentions, position, key=_start)
    if at < len(mentions):
        between = text[position : mentions[at].span[0]].split()
        if len(between) <= TITLES and all(w.strip(".").lower() in lexicon.honorifics() for w in between):
            return mentions[at].text
    names = (m.text for m in mentions if text.startswith(m.text, position))
    again = (name for name in names if not text[position + len(name) : position + len(name) + 1].isalpha())
    if named := max(again, key=len, default=""):
        return named  # in mid-sentence, where no mention is
    head = regex.match(r"\p{Ll}++", text, pos=position)
    holders = {m.text for m in mentions if head and m.head == head.group() and " " in m.text}
    return holders.pop() if len(holders) == 1 else ""


def _start(mention: Mention) -> int:
    return mention.span[0]


def _note(out: dict[str, str], nickname: str, name: str, owners: Counter[str]) -> None:
    """Take down a nickname and each of its words that is neither an honorific nor in somebody's name;
    `owners` counts the names of several words that have a word (folded)."""
    words = [w for w in nickname.split() if w.lower() not in lexicon.honorifics()]
    own = words_of(nickname) if " " in nickname else frozenset()
    new = [w for w in words if owners[fold(w)] <= (fold(w) in own)]
    if any(not words_of(w) <= words_of(name) for w in words):
        for form in (nickname, *new):
            out.setdefault(form.casefold(), name)


def _known(mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Widely known nicknames of those whom the article names in full."""
    names = {m.text for m in mentions if " " in m.text}
    for nickname, full in lexicon.nicknames().items():
        for name in names:
            if words_of(name) <= words_of(full):
                own = {w for w in nickname.split() if len(w) > 2 and w.lower() not in lexicon.honorifics()}
                others = {w for other in names - {name, nickname} for w in words_of(other)}
                for form in sorted({nickname, nickname.split()[-1], *own}):
                    if fold(form) not in others:
                        yield form.casefold(), name
