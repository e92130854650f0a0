"""Quotations by what they have in common."""

from __future__ import annotations

from collections import defaultdict

from msgspec import UNSET

from store.documents import QuoteKey
from store.rows import LOW_CONFIDENCE

Numbers = dict[int, None]
"""A set in order."""


class Groups:
    """Numbers of quotations by what they have in common."""

    def __init__(self) -> None:
        self.article: dict[str, Numbers] = defaultdict(dict)
        self.speaker: dict[str | None, Numbers] = defaultdict(dict)
        self.statement: dict[str, Numbers] = defaultdict(dict)
        self.rejected: set[int] = set()
        self.doubtful: set[int] = set()
        """Those that people should look at."""

    def add(self, number: int, quote: QuoteKey, who: str | None) -> None:
        """Take in a quotation of `who`."""
        self.article[quote.article][number] = None
        self.speaker[who][number] = None
        if quote.statement:
            self.statement[quote.statement][number] = None
        if quote.fix is not None and quote.fix.rejected:
            self.rejected.add(number)
        elif asks(quote, who):
            self.doubtful.add(number)

    def drop(self, number: int, quote: QuoteKey, who: str | None) -> None:
        """Take out a quotation of `who`."""
        self.article[quote.article].pop(number, None)
        self.speaker[who].pop(number, None)
        self.statement.get(quote.statement, {}).pop(number, None)
        self.rejected.discard(number)
        self.doubtful.discard(number)


def asks(quote: QuoteKey, who: str | None) -> bool:
    """Whether people should look at a quotation of `who`: nobody said who speaks, or it is doubtful."""
    fix = quote.fix
    if who is None and (fix is None or fix.who is UNSET):
        return True
    return (who is None or quote.confidence < LOW_CONFIDENCE) and not (fix and fix.review)
