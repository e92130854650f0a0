"""Which quotations a query means, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Collection

from store.documents import ArticleKey, QuoteKey, iso_day
from store.index import Index
from store.names import folded
from store.prints import tokens
from store.rows import LOW_CONFIDENCE, Query
from store.speakers import Speakers
from store.terms import Term, beside, holding, parse, signs_alone
from store.views import quote_type, review
from store.words import Words

Test = Callable[[QuoteKey, ArticleKey], bool]

RANKED_CLOSELY = 300
"""How many of the best results are read again for words side by side."""


class Search:
    """Answers queries over the index; the same query on the same store gives the same order."""

    def __init__(
        self, index: Index, speakers: Speakers, words: Callable[[], Words], text: Callable[[int], str]
    ) -> None:
        self._index = index
        self._speakers = speakers
        self._words = words
        self._text = text

    def numbers(self, query: Query) -> list[int]:
        """Numbers of the quotations that `query` means, in its order, not yet cut to its page."""
        terms = parse(query.words)
        if not terms and signs_alone(query.words):
            return []
        pool = self._pool(query)
        if terms:
            held = holding(terms, self._words(), self._text)
            pool = [number for number in pool if number in held] if pool is not None else held
        tests = self._tests(query)
        if pool is None:
            pool = self._index.by_date()
        rejected = self._index.rejected
        found = (
            [n for n in pool if (n in rejected) == query.rejected]
            if rejected or query.rejected
            else list(pool)
        )
        if tests:
            found = [n for n in found if all(test(*self._pair(n)) for test in tests)]
        return self._sorted(found, query, terms)

    def _pair(self, number: int) -> tuple[QuoteKey, ArticleKey]:
        quote = self._index.quotes[number]
        return quote, self._index.articles[self._index.article_numbers[quote.article]]

    def _pool(self, query: Query) -> Collection[int] | None:
        """The smallest ready list that holds all answers; None when that is everything."""
        index = self._index
        if query.article_id:
            return index.by_article.get(query.article_id, ())
        if query.speaker_id:
            return index.by_speaker.get(index.root(query.speaker_id), ())
        if query.speaker:
            found = sorted(self._speakers.named(query.speaker))
            return [number for who in found for number in index.by_speaker.get(who, ())]
        if query.review == "open":
            return index.by_speaker.get(None, ())
        return index.rejected if query.rejected else None

    def _tests(self, query: Query) -> list[Test]:
        tests: list[Test] = []
        who = self._index.root(query.speaker_id) if query.speaker_id else None
        if query.article_id and who:
            tests.append(lambda quote, _: self._index.speaker_of(quote) == who)
        if query.speaker and (query.article_id or query.speaker_id):
            named = self._speakers.named(query.speaker)
            tests.append(lambda quote, _: self._index.speaker_of(quote) in named)
        if query.outlets:
            tests.append(lambda _, article: article.outlet in query.outlets)
        if query.since or query.until:
            since, until = query.since[:10] or "0", query.until[:10] or "9999"
            tests.append(lambda _, article: since <= iso_day(article.date) <= until)
        if query.types:
            tests.append(lambda quote, _: quote_type(quote) in query.types)
        if query.min_confidence > 0 or query.max_confidence < 1:
            tests.append(lambda quote, _: query.min_confidence <= quote.confidence <= query.max_confidence)
        if query.role:
            wanted = folded(query.role).split()
            tests.append(lambda quote, _: all(word in self._role(quote) for word in wanted))
        if query.review:
            tests.append(self._review_test(query))
        return tests

    def _review_test(self, query: Query) -> Test:
        if query.review == "open":
            return lambda quote, _: self._index.speaker_of(quote) is None
        if query.review == "low":
            return lambda quote, _: quote.confidence < LOW_CONFIDENCE and review(quote) == "unreviewed"
        return lambda quote, _: review(quote) == query.review

    def _role(self, quote: QuoteKey) -> str:
        who = self._index.speaker_of(quote)
        row = self._speakers.row(who) if who else None
        return folded(
            f"{quote.role} {quote.affiliation} {row.role if row else ''} {row.affiliation if row else ''}"
        )

    def _sorted(self, numbers: list[int], query: Query, terms: list[Term]) -> list[int]:
        if query.sort == "relevance":
            if terms:
                return self._ranked(numbers, terms)
            return sorted(numbers) if query.article_id else self._newest(numbers)
        keys: dict[str, Callable[[int], str | float]] = {
            "date": lambda n: self._pair(n)[1].date,
            "outlet": lambda n: folded(self._pair(n)[1].outlet),
            "speaker": lambda n: self._speakers.sort_name(self._index.speaker_of(self._pair(n)[0])),
            "confidence": lambda n: self._pair(n)[0].confidence,
        }
        return sorted(sorted(numbers), key=keys[query.sort], reverse=query.descending)

    def _newest(self, numbers: list[int]) -> list[int]:
        if len(numbers) * 8 < len(self._index.quotes):
            return sorted(sorted(numbers), key=lambda n: iso_day(self._pair(n)[1].date), reverse=True)
        wanted = set(numbers)
        return [number for number in self._index.by_date() if number in wanted]

    def _ranked(self, numbers: list[int], terms: list[Term]) -> list[int]:
        """Quotations that say little else first, then newer ones; side by side as typed beats both."""
        found = sorted(self._newest(numbers), key=self._words().length)
        wanted = [term for term in terms if not term.unwanted]
        if len(wanted) < 2:
            return found
        typed = Term(tuple(word for term in wanted for word in term.words), prefix=wanted[-1].prefix)
        best = found[:RANKED_CLOSELY]
        best.sort(key=lambda number: not beside(typed, tokens(self._text(number))))
        return best + found[RANKED_CLOSELY:]
