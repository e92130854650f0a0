"""Who of an article's cast may be called by a name: members by words, first letters and last letters."""

from __future__ import annotations

from collections.abc import Iterable

from quotes.aliases import words_of
from quotes.members import Member, Mention
from quotes.records import Kind


class Register:
    """The members of a cast, found without going through all of them."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._numbers: dict[int, int] = {}
        self._index: dict[str, set[int]] = {}

    def new(self, mention: Mention, kind: Kind = "person") -> Member:
        """A member of whom `mention` is the first."""
        member = Member(mention.text, kind, words_of(mention.text))
        self._numbers[id(member)] = len(self.members)
        self.members.append(member)
        return self.join(member, mention)

    def join(self, member: Member, mention: Mention, *, widen: bool = False) -> Member:
        """`mention` as one more of a member; with `widen` its words are the member's too."""
        if widen:
            member.words |= words_of(mention.text)
        member.mentions.append(mention)
        if mention.text not in member.wordings:
            member.wordings[mention.text] = None
            number = self._numbers[id(member)]
            for key in _keys(words_of(mention.text)):
                self._index.setdefault(key, set()).add(number)
        return member

    def sharing(self, words: Iterable[str]) -> list[Member]:
        """Those who have one of the words (folded), in the order of the cast."""
        return self._those(f"={word}" for word in words)

    def alike(self, words: Iterable[str]) -> list[Member]:
        """Those with a word that begins or ends as one of the words does."""
        return self._those(key for word in words for key in (f"^{word[:1]}", f"${word[-ENDING:]}"))

    def _those(self, keys: Iterable[str]) -> list[Member]:
        numbers = {number for key in keys for number in self._index.get(key, ())}
        return [self.members[number] for number in sorted(numbers)]


ENDING = 3
"""Letters at the end of a word by which members are found."""


def _keys(words: Iterable[str]) -> list[str]:
    return [key for word in words for key in (f"={word}", f"^{word[:1]}", f"${word[-ENDING:]}")]
