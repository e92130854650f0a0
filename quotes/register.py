"""Who of an article's cast may be called by a name: members by words, first letters and last letters."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from quotes.aliases import words_of
from quotes.members import Member, Mention
from quotes.records import Kind

ENDING = 3
"""Letters at the end of a word by which members are found."""
AFAR = 20_000
"""Characters beyond which nobody is called by a nickname or another spelling."""


class Register:
    """The members of a cast, found without going through all of them."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._numbers: dict[int, int] = {}
        self._index: dict[str, set[int]] = {}
        self._local: dict[tuple[int, str], set[int]] = {}

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
        number = self._numbers[id(member)]
        words = words_of(mention.text)
        if mention.text not in member.wordings:
            member.wordings[mention.text] = None
            for word in words:
                self._index.setdefault(word, set()).add(number)
        for ends in _ends(words):
            self._local.setdefault((mention.span[0] // AFAR, ends), set()).add(number)
        return member

    def sharing(self, words: Iterable[str]) -> list[Member]:
        """Those who have one of the words (folded), in the order of the cast."""
        return self._those(self._index.get(word, ()) for word in words)

    def alike(self, words: Collection[str], position: int) -> list[Member]:
        """Those who have one of the words, and those named less than `AFAR` characters from `position` with a
        word that begins or ends as one of the words does."""
        bands = (position // AFAR + step for step in (-1, 0, 1))
        near = [self._local.get((band, ends), ()) for band in bands for ends in _ends(words)]
        return self._those([*near, *(self._index.get(word, ()) for word in words)])

    def _those(self, several: Iterable[Iterable[int]]) -> list[Member]:
        return [self.members[number] for number in sorted(set().union(*several))]


def _ends(words: Iterable[str]) -> list[str]:
    """The first letter of each word and its last letters."""
    return [key for word in words for key in (f"^{word[:1]}", f"${word[-ENDING:]}")]
