"""Which words of an article are quoted, changed one end at a time; knows nothing of screens."""

from __future__ import annotations

import re

import msgspec

from quotes.records import Span

_WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
"""A word, or one mark of punctuation."""
_NEAR = 500
"""Code points around an end in which the next word is looked for."""


class Marking(msgspec.Struct, frozen=True):
    """The quoted spans with the end that moves; every change is another `Marking`."""

    text: str
    spans: tuple[Span, ...]
    end: int = 1
    """0 is where the first span starts, 1 where it ends, 2 where the second starts, and so on."""

    @property
    def at(self) -> int:
        """Where the end that moves stands."""
        return self._ends[self.end]

    @property
    def starts(self) -> bool:
        """Whether it is the start of a span that moves."""
        return self.end % 2 == 0

    @property
    def edge(self) -> Span:
        """The quoted word beside the end that moves, to be shown."""
        start, end = self.spans[self.end // 2]
        words = [
            (start + found.start(), start + found.end()) for found in _WORD.finditer(self.text[start:end])
        ]
        return (words or [(start, end)])[0 if self.starts else -1]

    def by_word(self, step: int) -> Marking:
        """The end one word further, or back; as far as there is room."""
        low, high = self._room
        first = max(low, self.at - _NEAR)
        words = _WORD.finditer(self.text, first, min(high, self.at + _NEAR))
        places = [found.start() if self.starts else found.end() for found in words]
        ahead = [place for place in places if (place > self.at if step > 0 else place < self.at)]
        ahead = [place for place in ahead if low <= place <= high]
        return self._moved((min if step > 0 else max)(ahead)) if ahead else self

    def by_letter(self, step: int) -> Marking:
        """The end one code point further, or back."""
        low, high = self._room
        return self._moved(max(low, min(self.at + step, high)))

    def other_end(self) -> Marking:
        """The next end moves from now on, from the last on the first."""
        return msgspec.structs.replace(self, end=(self.end + 1) % len(self._ends))

    def without_piece(self) -> Marking:
        """Without the span at hand, where it is not the only one."""
        at = self.end // 2
        spans = self.spans[:at] + self.spans[at + 1 :]
        return (
            msgspec.structs.replace(self, spans=spans, end=min(self.end, 2 * len(spans) - 1))
            if spans
            else self
        )

    @property
    def _ends(self) -> tuple[int, ...]:
        return tuple(place for span in self.spans for place in span)

    @property
    def _room(self) -> Span:
        """From where to where the end may stand: no span is empty, none runs into the next."""
        ends = (0, *self._ends, len(self.text))
        low, high = ends[self.end], ends[self.end + 2]
        return (low, high - 1) if self.starts else (low + 1, high)

    def _moved(self, place: int) -> Marking:
        ends = list(self._ends)
        ends[self.end] = place
        spans = tuple(zip(ends[::2], ends[1::2], strict=True))
        return msgspec.structs.replace(self, spans=spans)
