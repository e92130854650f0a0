"""Who a name in an article is, among all the speakers known so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from quotes.records import Kind
from store.documents import SpeakerDoc
from store.names import name_key


class Seen(Struct, frozen=True):
    """A speaker as one article presents them."""

    name: str
    kind: Kind
    mentions: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""
    outlet: str = ""
    date: str = ""
    article: str = ""


class Match(Struct, frozen=True):
    """The identity found, None for somebody new, and why."""

    who: str | None
    reason: str


class Identities:
    """Known identities by their names' keys."""

    def __init__(self, speakers: Iterable[SpeakerDoc]) -> None:
        self._by_key: dict[tuple[Kind, str], list[str]] = defaultdict(list)
        for speaker in speakers:
            self.learn(speaker)

    def learn(self, speaker: SpeakerDoc) -> None:
        """Make a new or changed identity known."""
        for name in speaker.names:
            known = self._by_key[speaker.kind, name_key(name)]
            if speaker.id not in known:
                known.append(speaker.id)

    def match(self, seen: Seen) -> Match:
        """The identity of `seen`; only strong evidence joins."""
        known = self._by_key.get((seen.kind, name_key(seen.name)))
        return Match(known[0], "same name") if known else Match(None, "first seen")
