"""Words of bodies and places that run into a name: "Kepala SPPG Sukamaju Rina Wati … kata Rina"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import regex

from quotes import lexicon
from quotes.names import NAME_LIKE
from quotes.shapes import is_initial
from quotes.tokens import Token

_CAPITAL = regex.compile(r"\p{Lu}[\p{L}'’-]*+")
LONGEST = 6
"""Words of a name behind the first at most."""
SELDOM = 10
"""Log-odds (in tenths) up to which a word that no list has is hardly a name."""


@dataclass(slots=True)
class FrontWords:
    """Which words stand side by side within the stretches of capitals of an article."""

    within: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Neighbours behind which a stretch goes on."""
    behind: defaultdict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    """The words that follow them there."""
    whole: set[tuple[str, str]] = field(default_factory=set)
    """Neighbours with which one ends."""

    def note_run(self, run: Sequence[Token]) -> None:
        """Take down who stands beside whom in one stretch of capitals."""
        if len(run) > 1:
            self.whole.add((run[-2].plain, run[-1].plain))
        for k in range(len(run) - 2):
            if not is_initial(run[k]) and not is_initial(run[k + 1]):
                pair = run[k].plain, run[k + 1].plain
                self.within[pair] += 1
                self.behind[pair].update(token.plain for token in run[k + 2 : k + 2 + LONGEST])

    def cuts(self, text: str, spoken: Mapping[str, int]) -> Iterator[tuple[str, str]]:
        """Neighbours of which the second begins a name: it speaks alone, or is a given name and what follows
        does, and the first never does, is hardly a name and stands without it elsewhere."""
        likely = [pair for pair in self.within if self._may_cut(pair, spoken)]
        used = Counter(match.group() for match in _CAPITAL.finditer(text)) if likely else Counter()
        yield from (pair for pair in likely if used[pair[0]] > self.within[pair])

    def _may_cut(self, pair: tuple[str, str], spoken: Mapping[str, int]) -> bool:
        """Whether of two neighbours the second speaks alone and the first is hardly a name."""
        first, second = pair
        known = first in lexicon.given_names() or lexicon.name_words().get(first, 0) > SELDOM
        if known or spoken.get(first) or first.lower() in NAME_LIKE or pair in self.whole:
            return False
        last = second in lexicon.given_names() and any(map(spoken.get, self.behind[pair]))
        return bool(spoken.get(second)) or last
