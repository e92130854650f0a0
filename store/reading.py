"""Everything that can be asked of a store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import RLock
from typing import TypeVar

import msgspec

from quotes.records import Article
from store.corrections import Corrections
from store.documents import ArticleDoc, QuoteDoc, Sighting, iso_day
from store.errors import NotFound
from store.index import Index
from store.ingest import adds_nothing, same_article
from store.names import folded
from store.records import Database
from store.rows import (
    ArticleRow,
    Check,
    Counts,
    Difference,
    Page,
    Query,
    QuoteRow,
    SpeakerCard,
    SpeakerRow,
    SpeakerSort,
    Statement,
    Suggestion,
)
from store.search import Search
from store.speakers import Speakers
from store.statements import differences
from store.storage import Changes, JournalStorage
from store.views import article_row, quote_row, text_of
from store.words import Words

Doc = TypeVar("Doc", bound=msgspec.Struct)


class Reading:
    """The half of the store that changes nothing; safe to use from several threads."""

    def __init__(self, storage: JournalStorage) -> None:
        self._mutex = RLock()
        self._storage = storage
        self._database = Database(storage=lambda: storage)
        self._index = Index(storage)
        self._speakers = Speakers(self._index)
        self._words: Words | None = None
        self._search = Search(self._index, self._speakers, self._word_index, self._text)
        self._corrections = Corrections(storage, self._database)
        storage.listeners.append(self._follow_words)

    @property
    def path(self) -> Path | None:
        """The main file, None in memory."""
        return self._storage.path

    @property
    def outdated(self) -> bool:
        """Whether the file is of an earlier version: reading converts it each time, writing for good."""
        return self._storage.outdated

    @property
    def intact(self) -> bool:
        """Whether the file is as it was written, as far as opening tells; see `doctor`."""
        return self._storage.intact

    def version(self) -> int:
        """Grows with every commit seen."""
        return self._storage.seq

    def refresh(self) -> bool:
        """Take in what other processes wrote; True when anything changed."""
        with self._mutex:
            return self._storage.refresh()

    def known(self, article: Article) -> bool:
        """Whether the same content is stored already, so that extraction may be skipped."""
        with self._mutex:
            stored = same_article(self._index, article)
            return stored is not None and adds_nothing(stored, article)

    def stored_id(self, article: Article) -> str:
        """The id under which `article` or an earlier version of it is stored, "" for none."""
        with self._mutex:
            stored = same_article(self._index, article)
            return stored.id if stored is not None else ""

    def counts(self) -> Counts:
        """The size of the collection."""
        with self._mutex:
            index = self._index
            if index.saved_counts is None:
                index.saved_counts = Counts(
                    articles=len(index.articles),
                    quotes=len(index.quotes) - len(index.rejected),
                    speakers=self._speakers.count(),
                    outlets=len({article.outlet for article in index.articles.values()} - {""}),
                    open_speakers=len(index.by_speaker.get(None, {}).keys() - index.rejected),
                    to_review=len(index.doubtful),
                )
            return index.saved_counts

    def quotes(self, query: Query | None = None) -> Page:
        """The quotations that `query` means, cut to its page, with their number in all."""
        query = query or Query()
        with self._mutex:
            numbers = self._search.numbers(query)
            stop = None if query.limit is None else query.offset + query.limit
            return Page(tuple(map(self._row, numbers[query.offset : stop])), len(numbers))

    def place(self, query: Query, quote_id: str) -> int | None:
        """Where in the whole answer to `query` a quotation stands, from 0 on; None where it is not in it."""
        with self._mutex:
            number = self._index.quote_numbers.get(quote_id)
            numbers = self._search.numbers(query) if number is not None else []
            return numbers.index(number) if number in numbers else None

    def quote(self, quote_id: str) -> QuoteRow:
        """One quotation by its id, raises `NotFound`."""
        with self._mutex:
            return self._row(self._quote_number(quote_id))

    def article(self, article_id: str) -> ArticleRow:
        """One article with its text, raises `NotFound`."""
        with self._mutex:
            number = self._index.article_numbers.get(article_id)
            if number is None:
                raise NotFound(
                    f"no article {article_id!r}", "`kutipan show` takes ids as `kutipan quotes` prints them"
                )
            return article_row(self._loaded("articles", number, ArticleDoc))

    def articles(self) -> tuple[ArticleRow, ...]:
        """All articles without their text, in the order they came."""
        with self._mutex:
            return tuple(article_row(article) for _, article in sorted(self._index.articles.items()))

    def speakers(
        self,
        query: str = "",
        *,
        sort: SpeakerSort = "quotes",
        descending: bool = True,
        named: bool | None = None,
    ) -> tuple[SpeakerRow, ...]:
        """Identities, or those one of whose wordings resembles `query`.

        `named` True leaves out sources without a name, False everybody else; by default those
        without a name come last, whatever the order.
        """
        with self._mutex:
            if query.strip():
                rows = list(map(self._speakers.row, self._speakers.found(query)))
                rows.sort(key=lambda row: (not row.named, -row.quotes, folded(row.name)))
            else:
                rows = list(self._speakers.rows())
            rows = [row for row in rows if row.quotes and (named is None or row.named == named)]
            if (sort, descending) != ("quotes", True):
                key = (lambda row: folded(row.name)) if sort == "name" else (lambda row: getattr(row, sort))
                rows.sort(key=lambda row: folded(row.name))
                rows.sort(key=key, reverse=descending)
                rows.sort(key=lambda row: not row.named)
            return tuple(rows)

    def called(self, words: str) -> tuple[SpeakerRow, ...]:
        """Speakers with a name one of whose wordings has each of `words`, most quotations first."""
        asked = set(folded(words).split())
        rows = self.speakers(words, named=True) if asked else ()
        wordings = ((row, {*row.wordings, row.name}) for row in rows)
        return tuple(row for row, those in wordings if any(asked <= set(folded(w).split()) for w in those))

    def speaker(self, speaker_id: str) -> SpeakerCard:
        """All about one identity; an id that was merged away gives the one that stands."""
        with self._mutex:
            return self._speakers.card(self._root(speaker_id))

    def find_speaker(self, name: str) -> SpeakerRow:
        """The identity that `name` means best; `NotFound` with the nearest names in its hint."""
        with self._mutex:
            found = self._speakers.best(name)
            if found is not None:
                return self._speakers.row(found)
            from rapidfuzz import process

            names = [row.name for row in self._speakers.rows()]
            near = [choice for choice, _, _ in process.extract(name, names, limit=3, score_cutoff=50)]
            raise NotFound(f"no speaker {name!r}", f"did you mean {' or '.join(near)}?" if near else "")

    def sightings(self, article_id: str) -> dict[str | None, Sighting]:
        """The speakers of an article as it presents them, by the identity they stand for today."""
        with self._mutex:
            number = self._index.article_numbers[article_id]
            doc = self._loaded("articles", number, ArticleDoc)
            return {self._index.identity(seen.who, seen.name, article_id): seen for seen in doc.speakers}

    def names_of(self, speaker_id: str) -> tuple[tuple[str, ...], ...]:
        """The full names of a speaker and of each identity merged into it."""
        with self._mutex:
            return tuple(tuple(doc.names) for doc in self._index.members(self._root(speaker_id)))

    def wikidata(self, speaker_id: str) -> str:
        """The Wikidata id that `speakers.toml` gives, "" for none."""
        with self._mutex:
            return next(
                filter(None, (doc.wikidata for doc in self._index.members(self._root(speaker_id)))), ""
            )

    def statements(self, min_size: int = 2) -> tuple[Statement, ...]:
        """Groups of the same words in several articles, largest first."""
        with self._mutex:
            groups = map(self._statement, self._index.by_statement)
            return tuple(
                sorted((g for g in groups if len(g.quote_ids) >= min_size), key=lambda g: -len(g.quote_ids))
            )

    def statement(self, statement_id: str) -> Statement:
        """One group, raises `NotFound`."""
        with self._mutex:
            found = self._statement(statement_id)
            if not found.quote_ids:
                raise NotFound(
                    f"no statement {statement_id!r}", "`kutipan show` names a quotation's statement"
                )
            return found

    def differences(self, a: str, b: str) -> tuple[Difference, ...]:
        """How the words of quotation `a` became those of quotation `b`."""
        return differences(self.quote(a).words, self.quote(b).words)

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Pairs of identities that may be one person and nobody has decided on, likeliest first."""
        with self._mutex:
            standing = [
                (doc, self._index.root(doc.a), self._index.root(doc.b))
                for doc in self._index.suggestions.values()
                if not doc.status
            ]
            return tuple(
                Suggestion(doc.id, self._speakers.row(a), self._speakers.row(b), doc.score, doc.evidence)
                for doc, a, b in sorted(standing, key=lambda item: -item[0].score)
                if a and b and a != b
            )

    def review_queue(self) -> tuple[QuoteRow, ...]:
        """What people should look at: open speakers first, then the lowest confidence."""
        with self._mutex:
            found = self.quotes(Query(review="open")).rows
            seen = {row.id for row in found}
            low = self.quotes(Query(review="low", sort="confidence")).rows
            doubtful, numbers = self._index.doubtful, self._index.quote_numbers
            open_rows = sorted(
                (row for row in found if numbers[row.id] in doubtful), key=lambda row: row.confidence
            )
            return (*open_rows, *(row for row in low if row.id not in seen))

    def warm(self) -> None:
        """Make the indexes of words and names now, in the background, not at the first search."""
        with self._mutex:
            self._index.by_date()
            self._index.by_speaker.keys()
            self._word_index()
            self._speakers.found("a")

    def doctor(self) -> tuple[Check, ...]:
        """The state of the store, and whether it is growing too large for its format."""
        from store.doctor import checks

        with self._mutex:
            return checks(self._storage, lambda: self._corrections.lost(self._index.quote_numbers))

    # For the parts below

    def _loaded(self, table: str, number: int, kind: type[Doc]) -> Doc:
        doc = self._database.records(table).load(number, kind)
        if doc is None:
            raise NotFound(f"no document {number} in {table}")
        return doc

    def _row(self, number: int) -> QuoteRow:
        quote = self._loaded("quotations", number, QuoteDoc)
        return quote_row(quote, self._index.quotes[number], self._index, self._speakers)

    def _statement(self, statement_id: str) -> Statement:
        index = self._index
        dated = []
        for number in index.by_statement.get(statement_id, ()):
            if number not in index.rejected:
                quote = index.quotes[number]
                article = index.article(quote.article)
                dated.append(((iso_day(article.date) if article else "") or "9999", number, quote))
        dated.sort(key=lambda item: item[:2])
        alone = len({quote.article for _, _, quote in dated}) < 2
        return Statement(statement_id, () if alone else tuple(quote.id for _, _, quote in dated))

    def _text(self, number: int) -> str:
        """The words of a quotation after corrections."""
        return text_of(self._storage.get("quotations", number))

    def _texts(self) -> Iterator[tuple[int, str]]:
        return ((number, text_of(raw)) for number, raw in self._storage.tables["quotations"].items())

    def _word_index(self) -> Words:
        """The index of words: read from its file when that fits, else made."""
        if self._words is None:
            storage = self._storage
            words = Words()
            if storage.path is not None and words.load(storage.paths.words, storage.main_mark):
                for number in storage.touched.get("quotations", ()):
                    raw = storage.get("quotations", number)
                    words.update(number, None if raw is None else text_of(raw))
            else:
                words.build(self._texts())
            self._words = words
        return self._words

    def _follow_words(self, changes: Changes | None) -> None:
        if changes is None:
            self._words = None
        elif self._words is not None:
            for number, raw in changes.get("quotations", {}).items():
                self._words.update(number, None if raw is None else text_of(raw))

    def _quote_number(self, quote_id: str) -> int:
        number = self._index.quote_numbers.get(quote_id)
        if number is None:
            raise NotFound(f"no quotation {quote_id!r}", "`kutipan quotes` prints the ids")
        return number

    def _root(self, speaker_id: str) -> str:
        root = self._index.root(speaker_id)
        if root is None or root not in self._index.speaker_numbers:
            raise NotFound(f"no speaker {speaker_id!r}", "`kutipan speakers` prints the ids")
        return root
