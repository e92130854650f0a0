"""New quotations put with those that are the same statement, as they are stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from store.documents import QuoteDoc, QuoteKey
from store.index import Index
from store.prints import analysed
from store.records import Database
from store.statements import like
from store.views import text_of
from store.words import Words


class StatementGroups:
    """Groups among what is stored and what one batch adds; stages the quotations."""

    def __init__(self, database: Database, index: Index, words: Words) -> None:
        self._quotes = database.records("quotations")
        self._index = index
        self._words = words
        self._fresh: dict[int, list[int]] = defaultdict(list)
        """Fingerprint -> what this batch added."""
        self._staged: dict[int, QuoteDoc] = {}
        """What this batch added or changed."""
        self._gone: set[int] = set()

    def drop(self, numbers: list[int]) -> None:
        """Stage the removal of stored quotations."""
        self._gone.update(numbers)
        self._quotes.drop(numbers)

    def add(self, quote: QuoteDoc) -> None:
        """Stage a new quotation in the group of its like, joining groups that it bridges."""
        article = quote.article
        groups: dict[str, None] = {}
        alone: dict[int, str] = {}

        def wanted(number: int) -> bool:
            """Whether it may be new to the group: of another article, and in no group found already."""
            other = self._key(number)
            return other is not None and other.article != article and other.statement not in groups

        for number in like(quote.words, self._words, self._fresh, self._words_of, wanted):
            found = self._key(number)
            if found is not None and found.statement:
                groups[found.statement] = None
            elif found is not None:
                alone[number] = found.id
        if groups or alone:
            statement = next(iter(groups or alone.values()))
            quote = msgspec.structs.replace(quote, statement=statement)
            self._relabel(alone, statement)
            for other in list(groups)[1:]:
                self._relabel(self._members(other), statement)
        number = self._quotes.append(quote)
        self._staged[number] = quote
        for value in analysed(quote.words)[1]:
            self._fresh[value].append(number)

    def _relabel(self, numbers: Iterable[int], statement: str) -> None:
        for number in numbers:
            doc = self._staged.get(number) or self._quotes.load(number, QuoteDoc)
            if doc is not None:
                self._staged[number] = msgspec.structs.replace(doc, statement=statement)
                self._quotes.save(number, self._staged[number])

    def _members(self, statement: str) -> list[int]:
        held = self._index.by_statement.get(statement, {}).keys() - self._gone - self._staged.keys()
        return [*held, *(number for number, doc in self._staged.items() if doc.statement == statement)]

    def _key(self, number: int) -> QuoteDoc | QuoteKey | None:
        """A quotation as this batch leaves it, None when it is gone."""
        if number in self._gone:
            return None
        return self._staged.get(number) or self._index.quotes.get(number)

    def _words_of(self, number: int) -> list[str]:
        if number in self._staged:
            return analysed(self._staged[number].words)[0]
        return self._words.read(number, lambda: text_of(self._quotes.journal.get("quotations", number)))
