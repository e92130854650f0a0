"""Which quotations a query means, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rapidfuzz import fuzz, process

from store.documents import ArticleKey, QuoteKey
from store.index import Index
from store.names import folded, name_key
from store.rows import LOW_CONFIDENCE, Query, SpeakerRow
from store.speakers import Speakers
from store.views import rejected, review

SPEAKER_SCORE = 80.0
"""rapidfuzz score from which a wording counts as the name asked for."""

Test = Callable[[QuoteKey, ArticleKey | None], bool]


class Search:
    """Answers queries over the index."""

    def __init__(self, index: Index, speakers: Speakers, words: Callable[[int], str]) -> None:
        self._index = index
        self._speakers = speakers
        self._words = words

    def numbers(self, query: Query) -> list[int]:
        """Numbers of the quotations that `query` means, in its order, not yet cut to its page."""
        numbers = self._pool(query)
        tests = self._tests(query)
        quotes, article = self._index.quotes, self._index.article
        found = [n for n in numbers if all(test(quotes[n], article(quotes[n].article)) for test in tests)]
        if query.words:
            wanted = folded(query.words).split()
            found = [n for n in found if all(word in folded(self._words(n)) for word in wanted)]
        return self._sorted(found, query)

    def speakers(self, name: str) -> list[SpeakerRow]:
        """Identities one of whose wordings resembles `name`, best first."""
        rows = self._speakers.rows()
        wanted = name_key(name)
        if not wanted:
            return rows
        scored = ((self._score(wanted, row), row) for row in rows)
        good = sorted(
            ((s, row.quotes, i) for i, (s, row) in enumerate(scored) if s >= SPEAKER_SCORE), reverse=True
        )
        return [rows[i] for _, _, i in good]

    def _score(self, wanted: str, row: SpeakerRow) -> float:
        wordings = [name_key(wording) for wording in (row.name, *row.wordings)]
        if any(word.startswith(wanted) for wording in wordings for word in (wording, *wording.split())):
            return 100.0
        best = process.extractOne(wanted, wordings, scorer=fuzz.token_set_ratio)
        return best[1] if best else 0.0

    def _pool(self, query: Query) -> Iterable[int]:
        if query.article_id:
            return self._index.by_article.get(query.article_id, ())
        if query.speaker_id:
            return self._index.by_speaker.get(self._index.root(query.speaker_id), ())
        if query.speaker:
            ids = [row.id for row in self.speakers(query.speaker)]
            return [number for who in ids for number in self._index.by_speaker.get(who, ())]
        if query.review == "open":
            return self._index.by_speaker.get(None, ())
        return self._index.quotes

    def _tests(self, query: Query) -> list[Test]:
        tests: list[Test] = [lambda quote, _: rejected(quote) == query.rejected]
        if query.article_id and query.speaker_id:
            tests.append(lambda quote, _: self._index.speaker_of(quote) == self._index.root(query.speaker_id))
        if query.outlets:
            tests.append(lambda _, article: article is not None and article.outlet in query.outlets)
        if query.since or query.until:
            tests.append(lambda _, article: _dated(article, query.since, query.until))
        if query.types:
            tests.append(lambda quote, _: quote.type in query.types)
        if query.min_confidence > 0 or query.max_confidence < 1:
            tests.append(lambda quote, _: query.min_confidence <= quote.confidence <= query.max_confidence)
        if query.role:
            tests.append(lambda quote, _: folded(query.role) in folded(f"{quote.role} {quote.affiliation}"))
        if query.review == "open":
            tests.append(lambda quote, _: self._index.speaker_of(quote) is None)
        elif query.review == "low":
            tests.append(lambda quote, _: quote.confidence < LOW_CONFIDENCE and review(quote) == "unreviewed")
        elif query.review:
            tests.append(lambda quote, _: review(quote) == query.review)
        return tests

    def _sorted(self, numbers: list[int], query: Query) -> list[int]:
        quotes, article = self._index.quotes, self._index.article
        keys: dict[str, Callable[[int], object]] = {
            "date": lambda n: found.date if (found := article(quotes[n].article)) else "",
            "outlet": lambda n: found.outlet if (found := article(quotes[n].article)) else "",
            "speaker": lambda n: folded(self._speakers.name(self._index.speaker_of(quotes[n])) or "\uffff"),
            "confidence": lambda n: quotes[n].confidence,
        }
        key = keys.get(query.sort)
        numbers = sorted(numbers, reverse=query.descending and key is None)
        return sorted(numbers, key=key, reverse=query.descending) if key else numbers  # type: ignore[arg-type]


def _dated(article: ArticleKey | None, since: str, until: str) -> bool:
    if article is None or not article.date:
        return False
    day = article.date[:10]
    return (not since or day >= since[:10]) and (not until or day <= until[:10])
