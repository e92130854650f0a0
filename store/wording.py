"""Speakers by any of their wordings, roughly spelled."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from store.names import WORD, folded, spelled

WHOLE, EXACT, STARTS, SOUNDS = 102.0, 100.0, 99.0, 97.0
"""Scores of a wording as typed, a word as typed, its beginning, and its beginning in the shared spelling."""
TITLE = 8.0
"""What a word loses that is in no name of the speaker but in a title."""
SIMILAR = 78.0
"""rapidfuzz ratio of words from which one counts as the other misspelled."""
SHORTEST_MISSPELLED = 4


class Wordings:
    """Words of all speakers' names and titles -> speakers."""

    def __init__(self) -> None:
        self._plain: dict[str, dict[str, float]] = defaultdict(dict)
        self._spelled: dict[str, dict[str, float]] = defaultdict(dict)
        self._whole: dict[str, dict[str, float]] = defaultdict(dict)
        self._plain_words: list[str] = []
        self._spelled_words: list[str] = []

    def learn(self, who: str, names: Iterable[str], titles: Iterable[str]) -> None:
        """Take in a speaker's names, and wordings that may hold words of a title or of others' names."""
        for texts, loss in ((titles, TITLE), (names, 0.0)):
            for text in texts:
                words = WORD.findall(folded(text))
                self._whole[" ".join(words)][who] = loss / 2
                for word in words:
                    self._plain[word][who] = loss
                    self._spelled[spelled(word)][who] = loss
        self._plain_words = self._spelled_words = []

    def find(self, name: str) -> dict[str, float]:
        """Speakers for whom every word of `name` fits, with scores up to 100.

        Misspelled words count only where nobody fits without them.
        """
        words = WORD.findall(folded(name))
        if not words:
            return {}
        self._plain_words = self._plain_words or sorted(self._plain)
        self._spelled_words = self._spelled_words or sorted(self._spelled)
        found = _all([self._starting(word) for word in words]) or _all(
            [self._starting(word) or self._similar(word) for word in words]
        )
        _raise(found, self._whole.get(" ".join(words), {}), WHOLE)
        return found

    def _starting(self, word: str) -> dict[str, float]:
        found: dict[str, float] = {}
        key = spelled(word)
        for sounding in _range(self._spelled_words, key):
            _raise(found, self._spelled[sounding], EXACT if sounding == key and len(key) > 3 else SOUNDS)
        for spoken in _range(self._plain_words, word):
            _raise(found, self._plain[spoken], EXACT if spoken == word else STARTS)
        return found

    def _similar(self, word: str) -> dict[str, float]:
        key = spelled(word)
        found: dict[str, float] = {}
        if len(key) >= SHORTEST_MISSPELLED:
            from rapidfuzz import fuzz, process

            near = process.extract(
                key, self._spelled_words, scorer=fuzz.ratio, limit=20, score_cutoff=SIMILAR
            )
            for choice, score, _ in near:
                _raise(found, self._spelled[choice], score * 0.9)
        return found


def _raise(found: dict[str, float], speakers: dict[str, float], score: float) -> None:
    """Give each of `speakers` this score, less its loss, unless it has a better one."""
    for who, loss in speakers.items():
        if found.get(who, 0.0) < score - loss:
            found[who] = score - loss


def _all(found: list[dict[str, float]]) -> dict[str, float]:
    """Those that every word found, with the mean of their scores."""
    smallest, *others = sorted(found, key=len)
    return {
        who: (score + sum(other[who] for other in others)) / len(found)
        for who, score in smallest.items()
        if all(who in other for other in others)
    }


def _range(words: list[str], prefix: str) -> list[str]:
    return words[bisect_left(words, prefix) : bisect_left(words, prefix + "\U0010ffff")]
