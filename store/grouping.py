"""New quotations put with those that are the same statement, as they are stored."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from store.documents import QuoteDoc
from store.index import Index
from store.prints import analysed
from store.records import Database
from store.statements import like
from store.words import Words


class StatementGroups:
    """Groups among what is stored and what one batch adds; stages the quotations."""

    def __init__(self, database: Database, index: Index, words: Words) -> None:
        self._quotes = database.records("quotations")
        self._index = index
        self._words = words
        self._fresh: dict[int, list[int]] = defaultdict(list)
        """Fingerprint -> what this batch added."""
        self._added: dict[int, QuoteDoc] = {}
        self._gone: set[int] = set()

    def drop(self, numbers: list[int]) -> None:
        """Stage the removal of stored quotations."""
        self._gone.update(numbers)
        self._quotes.drop(numbers)

    def add(self, quote: QuoteDoc) -> None:
        """Stage a new quotation in the group of its like, joining groups that it bridges."""
        found = [
            (number, doc)
            for number in like(quote.words, self._words, self._fresh, self._text)
            if number not in self._gone and (doc := self._load(number)) and doc.article != quote.article
        ]
        if found:
            groups = dict.fromkeys(doc.statement for _, doc in found if doc.statement)
            statement = next(iter(groups), found[0][1].id)
            quote = msgspec.structs.replace(quote, statement=statement)
            self._relabel({number: doc for number, doc in found if not doc.statement}, statement)
            for other in list(groups)[1:]:
                self._relabel(self._members(other), statement)
        number = self._quotes.append([quote])[0]
        self._added[number] = quote
        for token in analysed(quote.words)[1]:
            self._fresh[token].append(number)

    def _relabel(self, members: dict[int, QuoteDoc], statement: str) -> None:
        for number, doc in members.items():
            changed = msgspec.structs.replace(doc, statement=statement)
            self._quotes.save(number, changed)
            if number in self._added:
                self._added[number] = changed

    def _members(self, statement: str) -> dict[int, QuoteDoc]:
        numbers = [n for n in self._index.by_statement.get(statement, ()) if n not in self._gone]
        numbers += [number for number, doc in self._added.items() if doc.statement == statement]
        return {number: doc for number in numbers if (doc := self._load(number)) is not None}

    def _load(self, number: int) -> QuoteDoc | None:
        return self._added.get(number) or self._quotes.load(number, QuoteDoc)

    def _text(self, number: int) -> str:
        doc = self._load(number)
        return doc.words if doc else ""
