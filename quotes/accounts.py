"""Accounts on the web that are quoted by their handles."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quotes.cues import read
from quotes.members import Member, latest, named_places
from quotes.phrases import Phrase
from quotes.tokens import PUNCT, Token

ACCOUNT = frozenset({"akun", "pemilik", "warganet", "netizen", "pengguna"})
"""Words before the handle of an account."""
PLATFORMS = frozenset(
    {"x", "twitter", "instagram", "tiktok", "facebook", "threads", "youtube", "resmi", "ig", "fb"}
)
_HANDLE = regex.compile(r"@\w(?:[\w.*]*[\w*])?")
_BARE_HANDLE = regex.compile(r"\p{Ll}[\p{Ll}\p{N}]*+(?=[_*]|\.?\p{N})[\w.*]*[\w*]")
_STARRED = regex.compile(r"\p{L}[\w.]*+\*[\w.*]*[\w*]")
"""A handle of which letters are hidden: "Ad***sa"."""

OWN = 4
"""Letters of the shortest word of a name that tells in a handle whose it is."""
HANDLE = 6
"""Letters of the shortest account that spells a name."""


def owner(members: Sequence[Member], handle: str) -> Member | None:
    """Whose name an account spells: "irwansyah_15"."""
    letters = "".join(filter(str.isalpha, handle)).casefold()
    spelt = len(letters) >= HANDLE and letters != handle.casefold()
    people = members if spelt else ()
    return next((m for m in people if "".join(filter(str.isalpha, m.name)).casefold() == letters), None)


def owner_told(text: str, members: Sequence[Member], handle: str) -> Member | None:
    """Whose account the article says it is: "Rina menulis di Instagram pribadinya @melati_88"; the only one
    of whose name a word stands in it ("@rina_melati"), else who was named last."""
    told = regex.search(rf"pribadi(?:nya)?,?\s(?:yaitu\s)?{regex.escape(handle)}(?!\w)", text)
    if told is None:
        return None
    named = [m for m in members if any(len(word) >= OWN and word in handle.lower() for word in m.words)]
    return named[0] if len(named) == 1 else latest(named_places(members, subject=True), told.start())


def account(text: str, tokens: Sequence[Token], at: int) -> Phrase | None:
    """An account by its handle: "tulis akun @dwika.putra"."""
    k = at
    while k < len(tokens) - 1 and (tokens[k].lower in ACCOUNT or (k > at and tokens[k].word in PLATFORMS)):
        k += 1
    handle = _HANDLE.match(text, tokens[k].start) or _BARE_HANDLE.match(text, tokens[k].start)
    if handle is None and k > at:
        handle = _STARRED.match(text, tokens[k].start)
    if handle is None:
        return None
    end = next((i for i in range(k, len(tokens)) if tokens[i].start >= handle.end()), len(tokens))
    span = (tokens[at].start, handle.end())
    return Phrase(at, end, "unnamed", span, text[slice(*span)], name=handle.group())


def acting_account(text: str, tokens: Sequence[Token]) -> Phrase | None:
    """The account at the end of a sentence that told something ("Hal itu diungkapkan oleh | akun @melati_88")
    or of whom a relative clause tells ("diunggah oleh | akun @melati_88 | yang mengaku sebagai …")."""
    for k in range(1, len(tokens) - 1):
        if tokens[k].lower != "oleh":
            continue
        named = account(text, tokens, k + 1)
        if named is None:
            continue
        behind = tokens[named.end] if named.end < len(tokens) else None
        form = read(tokens[k - 1].lower, "passive")
        told = form is not None and form.cue.kind != "writing" and (behind is None or behind.kind == PUNCT)
        return named if told or (behind is not None and behind.lower == "yang") else None
    return None
