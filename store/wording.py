"""Speakers by any of their wordings, roughly spelled."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from store.names import WORD, folded, spelled

WHOLE, EXACT, STARTS, SOUNDS = 102.0, 100.0, 99.0, 97.0
"""Scores of a wording as typed, a word as typed, its beginning, and its beginning in the shared spelling."""
TITLE = 8.0
"""What a word loses that is in no name of the speaker but in a title."""
LOSSES = (0.0, TITLE / 2, TITLE)
SIMILAR = 78.0
"""rapidfuzz ratio of words from which one counts as the other misspelled."""
SHORTEST_MISSPELLED = 4


class Holders:
    """Word -> speakers, and what it loses for each; those kept as bytes, what was learnt since over them."""

    def __init__(self, kept: dict[str, bytes], ids: list[str]) -> None:
        self._kept = kept
        self._ids = ids
        self._fresh: dict[str, dict[str, float]] = defaultdict(dict)
        self._words: list[str] | None = None

    def add(self, word: str, who: str, loss: float) -> None:
        """Take in a word of a speaker."""
        if word not in self._fresh:
            self._words = None
        self._fresh[word][who] = loss

    def of(self, word: str) -> dict[str, float]:
        """The speakers of a word."""
        places = memoryview(self._kept.get(word, b"")).cast("I")
        found = {self._ids[place >> 2]: LOSSES[place & 3] for place in places}
        return found | self._fresh[word] if word in self._fresh else found

    def starting(self, prefix: str) -> list[str]:
        """The words with this beginning."""
        words = self.words()
        return words[bisect_left(words, prefix) : bisect_left(words, prefix + "\U0010ffff")]

    def words(self) -> list[str]:
        """All words, sorted."""
        if self._words is None:
            self._words = sorted({*self._kept, *self._fresh})
        return self._words

    def packed(self, numbers: dict[str, int]) -> dict[str, bytes]:
        """All of it as it is kept; `numbers` gives each speaker's place."""
        return {
            word: array("I", [numbers[who] << 2 | LOSSES.index(loss) for who, loss in self.of(word).items()])
            .tobytes()
            for word in self.words()
        }  # fmt: skip


class KeptWordings(Struct, frozen=True):
    """All words of names as they are kept beside a store."""

    ids: list[str] = []
    plain: dict[str, bytes] = {}
    spelled: dict[str, bytes] = {}
    whole: dict[str, bytes] = {}


class Wordings:
    """Words of all speakers' names and titles -> speakers."""

    def __init__(self, kept: KeptWordings | None = None) -> None:
        kept = kept or KeptWordings()
        self._plain = Holders(kept.plain, kept.ids)
        self._spelled = Holders(kept.spelled, kept.ids)
        self._whole = Holders(kept.whole, kept.ids)

    def learn(self, who: str, names: Iterable[str], titles: Iterable[str]) -> None:
        """Take in a speaker's names, and wordings that may hold words of a title or of others' names."""
        for texts, loss in ((titles, TITLE), (names, 0.0)):
            for text in texts:
                words = WORD.findall(folded(text))
                self._whole.add(" ".join(words), who, loss / 2)
                for word in words:
                    self._plain.add(word, who, loss)
                    self._spelled.add(spelled(word), who, loss)

    def kept(self, ids: Iterable[str]) -> KeptWordings:
        """All of it to be kept; `ids` are all speakers."""
        listed = list(ids)
        numbers = {who: place for place, who in enumerate(listed)}
        holders = (self._plain, self._spelled, self._whole)
        return KeptWordings(listed, *(held.packed(numbers) for held in holders))

    def find(self, name: str) -> dict[str, float]:
        """Speakers for whom every word of `name` fits, with scores up to 100.

        Misspelled words count only where nobody fits without them.
        """
        words = WORD.findall(folded(name))
        if not words:
            return {}
        found = _all([self._starting(word) for word in words]) or _all(
            [self._starting(word) or self._similar(word) for word in words]
        )
        _raise(found, self._whole.of(" ".join(words)), WHOLE)
        return found

    def _starting(self, word: str) -> dict[str, float]:
        found: dict[str, float] = {}
        key = spelled(word)
        for sounding in self._spelled.starting(key):
            _raise(found, self._spelled.of(sounding), EXACT if sounding == key and len(key) > 3 else SOUNDS)
        for spoken in self._plain.starting(word):
            _raise(found, self._plain.of(spoken), EXACT if spoken == word else STARTS)
        return found

    def _similar(self, word: str) -> dict[str, float]:
        key = spelled(word)
        found: dict[str, float] = {}
        if len(key) >= SHORTEST_MISSPELLED:
            from rapidfuzz import fuzz, process

            near = process.extract(
                key, self._spelled.words(), scorer=fuzz.ratio, limit=20, score_cutoff=SIMILAR
            )
            for choice, score, _ in near:
                _raise(found, self._spelled.of(choice), score * 0.9)
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
