"""Other names by which an article calls somebody: declared beside a name, described, or widely known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quotes import lexicon
from quotes.aliases import fold, words_of
from quotes.members import Mention

REACH = 600
"""Characters between a name and the description that gives its bearer another."""
_NAME = r"\p{Lu}[\p{L}'’-]++(?:\ \p{Lu}[\p{L}'’-]++)?"
_MARKED = r"\p{Lu}[\p{L}-]++(?:\ \p{Lu}[\p{L}-]++)?"
_BESIDE = regex.compile(
    rf"""\s*+(?:\(\s*+(?P<short>\p{{Lu}}[\p{{L}}'-]++)\s*+\)|["“'‘](?P<called>{_MARKED})["”'’]
        |,?\s*+(?:atau|alias)\s++(?P<name>{_NAME})
        |\s*+[—–,-]\s*+(?:sapaan|panggilan|nama\ panggilan|julukan)(?:\ akrab)?\ (?P<full>{_NAME}))""",
    regex.VERBOSE,
)
_DESCRIBED = regex.compile(
    rf"\b(?:disapa|dipanggil|dijuluki)\s++(?:dengan\s++)?(?:nama\s++)?(?P<name>{_NAME})", regex.VERBOSE
)


def nicknames(text: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """By nickname (folded) the name it stands for, as the article writes it."""
    out: dict[str, str] = {}
    outside = sorted((m for m in mentions if not m.quoted), key=lambda m: m.span)
    for mention in outside:
        match = _BESIDE.match(text, mention.span[1], mention.span[1] + 80)
        full = match and match.group("full")
        if match and full:  # "Jo—sapaan akrab Johannes Weissenbaeck—"
            if all(m.text != full for m in outside):
                continue
            out.setdefault(mention.text.casefold(), match.group("full"))
        elif match:
            called = match.group("short") or match.group("called") or match.group("name")
            _note(out, called, mention.text, mentions)
    for known, name in _known(outside):
        out.setdefault(known, name)
    for match in _DESCRIBED.finditer(text):
        before = [m for m in outside if match.start() - REACH < m.span[0] < match.start()]
        if before:
            _note(out, match.group("name"), before[-1].text, mentions)
    return out


def _note(out: dict[str, str], nickname: str, name: str, mentions: Sequence[Mention]) -> None:
    """Take down a nickname and each of its words that is neither an honorific nor in somebody's name."""
    others = {w for m in mentions if " " in m.text and m.text != nickname for w in words_of(m.text)}
    words = [w for w in nickname.split() if w.lower() not in lexicon.honorifics()]
    new = [w for w in words if fold(w) not in others]
    if any(not words_of(w) <= words_of(name) for w in words):
        for form in (nickname, *new):
            out.setdefault(form.casefold(), name)


def _known(mentions: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """Widely known nicknames of those whom the article names in full."""
    names = {m.text for m in mentions if " " in m.text}
    for nickname, full in lexicon.nicknames().items():
        for name in names:
            if words_of(name) <= words_of(full) and fold(name.split()[0]) in words_of(full):
                for form in {nickname.casefold(), nickname.split()[-1].casefold()}:
                    yield form, name
