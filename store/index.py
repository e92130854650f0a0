"""What must be found fast: built from the tables when first needed, kept up to date commit by commit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

import msgspec
from msgspec import UNSET, Raw, Struct

from store import keys
from store.documents import ArticleKey, QuoteKey, SpeakerDoc, SuggestionDoc, iso_day
from store.names import name_key
from store.pause import collector_paused
from store.rows import SpeakerRow
from store.storage import Changes, JournalStorage

Doc = TypeVar("Doc", bound=Struct)


class Groups:
    """Numbers of quotations by what they have in common."""

    def __init__(self) -> None:
        self.article: dict[str, dict[int, None]] = defaultdict(dict)
        self.speaker: dict[str | None, dict[int, None]] = defaultdict(dict)
        self.statement: dict[str, dict[int, None]] = defaultdict(dict)
        self.rejected: set[int] = set()

    def add(self, number: int, quote: QuoteKey, who: str | None) -> None:
        """Take in a quotation of `who`."""
        self.article[quote.article][number] = None
        self.speaker[who][number] = None
        if quote.statement:
            self.statement[quote.statement][number] = None
        if quote.fix is not None and quote.fix.rejected:
            self.rejected.add(number)

    def drop(self, number: int, quote: QuoteKey, who: str | None) -> None:
        """Take out a quotation of `who`."""
        self.article[quote.article].pop(number, None)
        self.speaker[who].pop(number, None)
        self.statement.get(quote.statement, {}).pop(number, None)
        self.rejected.discard(number)


class Index:
    """Numbers of documents by id, quotations by article and by speaker; follows its storage."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._by_date: list[int] | None = None
        self.saved_rows: dict[str, SpeakerRow] | None = None
        """Rows of speakers from the file of keys, right but for those in `stale`."""
        self.stale: set[str] | None = None
        """Speakers whose rows must be counted again; None for all."""
        storage.listeners.append(self.follow)
        self.follow(None)

    def follow(self, changes: Changes | None) -> None:
        """Take in a commit; None starts over."""
        if changes is None:
            with collector_paused():
                self._reset()
            return
        if "suggestions" in changes:
            self.__dict__.pop("suggestions", None)
        if "articles" in changes or "quotations" in changes:
            self._by_date = None
        self._follow_articles(changes.get("articles", {}))
        self._follow_speakers(changes.get("speakers", {}))
        self._follow_quotes(changes.get("quotations", {}))

    def _reset(self) -> None:
        tables = self._storage.tables
        saved = keys.load(self._storage)
        articles, quotes = (saved.articles, saved.quotes) if saved else (None, None)
        touched = self._storage.touched
        before = [quotes[n] for n in touched.get("quotations", ()) if n in quotes] if quotes else []
        self.articles = _decoded(tables["articles"], ArticleKey, articles, touched.get("articles", ()))
        self.quotes = _decoded(tables["quotations"], QuoteKey, quotes, touched.get("quotations", ()))
        self.speakers: dict[int, SpeakerDoc] = _decoded(tables["speakers"], SpeakerDoc, None, ())
        self._by_id = {article.id: article for article in self.articles.values()}
        self.article_numbers = {article.id: number for number, article in self.articles.items()}
        for name in ("quote_numbers", "suggestions"):
            self.__dict__.pop(name, None)
        self.speaker_numbers = {speaker.id: number for number, speaker in self.speakers.items()}
        self.articles_by_key: dict[str, list[int]] = defaultdict(list)
        for number, article in self.articles.items():
            self.articles_by_key[article.key].append(number)
        self._regroup()
        if saved is not None:
            self._settle_rows(saved, before)

    def _settle_rows(self, saved: keys.Keys, before: Iterable[QuoteKey]) -> None:
        """Take the saved rows of speakers, and mark those that commits since then changed.

        `before` are the quotations that were changed, as they were.
        """
        touched = self._storage.touched
        renewed = [self.speakers[n] for n in touched.get("speakers", ()) if n in self.speakers]
        if any(speaker.fix for speaker in renewed):
            return
        moved = {number for number in touched.get("quotations", ()) if number in self.quotes}
        for number in touched.get("articles", ()):
            if number in self.articles:
                moved.update(self.by_article[self.articles[number].id])
        self.saved_rows, self.stale = saved.rows, {speaker.id for speaker in renewed}
        self._touch(self.speaker_of(quote) for quote in (*before, *map(self.quotes.__getitem__, moved)))

    def _regroup(self) -> None:
        """Group quotations by article and by speaker anew, e.g. after a merge."""
        self._redirects = {
            speaker.id: speaker.fix
            for speaker in self.speakers.values()
            if speaker.fix and (speaker.fix.into or speaker.fix.splits)
        }
        self._merged: dict[str, list[str]] = defaultdict(list)
        for who in self._redirects:
            root = self.root(who)
            if root is not None and root != who:
                self._merged[root].append(who)
        self._by_date = None
        self.__dict__.pop("_groups", None)
        self.stale = None
        self.renamed: set[str] = set()

    @cached_property
    def _groups(self) -> Groups:
        """Made when first asked for, so that opening a store need not wait for it."""
        groups = Groups()
        redirects = self._redirects
        with collector_paused():
            for number, quote in self.quotes.items():
                plain = quote.fix is None and quote.who not in redirects
                groups.add(number, quote, quote.who if plain else self.speaker_of(quote))
        return groups

    @cached_property
    def suggestions(self) -> dict[int, SuggestionDoc]:
        """All suggestions, those that people decided on among them."""
        return _decoded(self._storage.tables["suggestions"], SuggestionDoc, None, ())

    @property
    def by_article(self) -> dict[str, dict[int, None]]:
        """Article id -> numbers of its quotations."""
        return self._groups.article

    @property
    def by_speaker(self) -> dict[str | None, dict[int, None]]:
        """Speaker id, None for open, -> numbers of the quotations."""
        return self._groups.speaker

    @property
    def by_statement(self) -> dict[str, dict[int, None]]:
        """Statement id -> numbers of its quotations."""
        return self._groups.statement

    @property
    def rejected(self) -> set[int]:
        """Numbers of what people said is no quotation."""
        return self._groups.rejected

    @cached_property
    def quote_numbers(self) -> dict[str, int]:
        """Quotation id -> number."""
        return {quote.id: number for number, quote in self.quotes.items()}

    # Lookups

    def speaker_of(self, quote: QuoteKey) -> str | None:
        """Id of the speaker after corrections, merges and splits."""
        if quote.fix is not None and quote.fix.who is not UNSET:
            return self.root(quote.fix.who)
        return self.identity(quote.who, quote.speaker, quote.article)

    def identity(self, who: str | None, name: str | None, article: str) -> str | None:
        """The speaker `who` stands for today where `article` calls them `name`."""
        fix = self._redirects.get(who) if who is not None else None
        if fix is not None and fix.splits and name is not None:
            who = fix.splits.get(f"@{article}") or fix.splits.get(name_key(name), who)
        return self.root(who)

    def root(self, who: str | None) -> str | None:
        """Follow merges to the identity that stands."""
        seen = set()
        while who in self._redirects and who not in seen:
            seen.add(who)
            into = self._redirects[who].into
            if into is UNSET:
                break
            who = into
        return who

    def members(self, root: str) -> list[SpeakerDoc]:
        """The speaker `root` and all that were merged into it."""
        ids = [root, *self._merged.get(root, ())]
        return [self.speakers[self.speaker_numbers[who]] for who in ids if who in self.speaker_numbers]

    def speaker(self, who: str) -> SpeakerDoc | None:
        """The speaker with this id."""
        number = self.speaker_numbers.get(who)
        return None if number is None else self.speakers[number]

    def article(self, article_id: str) -> ArticleKey | None:
        """The article with this id, without its text."""
        return self._by_id.get(article_id)

    def by_date(self) -> list[int]:
        """All quotations, those of the newest articles first, undated ones last."""
        if self._by_date is None:
            days = {article.id: iso_day(article.date) for article in self.articles.values()}
            quotes = self.quotes
            self._by_date = sorted(
                sorted(quotes), key=lambda n: days.get(quotes[n].article, ""), reverse=True
            )
        return self._by_date

    def statement_of(self, quote: QuoteKey) -> str:
        """The group of the quotation, "" where no other article has these words."""
        group = self.by_statement.get(quote.statement, ()) if quote.statement else ()
        return quote.statement if any(self.quotes[n].article != quote.article for n in group) else ""

    # Following commits

    def _follow_articles(self, rows: Mapping[int, Raw | None]) -> None:
        for number, raw in rows.items():
            old = self.articles.pop(number, None)
            if old is not None:
                self.article_numbers.pop(old.id, None)
                self._by_id.pop(old.id, None)
                self.articles_by_key[old.key].remove(number)
            if raw is not None:
                new = msgspec.json.decode(raw, type=ArticleKey)
                self.articles[number] = new
                self.article_numbers[new.id] = number
                self._by_id[new.id] = new
                self.articles_by_key[new.key].append(number)
                self._touch(self.speaker_of(self.quotes[q]) for q in self.by_article.get(new.id, ()))

    def _follow_speakers(self, rows: Mapping[int, Raw | None]) -> None:
        regroup = False
        for number, raw in rows.items():
            old = self.speakers.pop(number, None)
            if old is not None:
                self.speaker_numbers.pop(old.id, None)
            new = None if raw is None else msgspec.json.decode(raw, type=SpeakerDoc)
            if new is not None:
                self.speakers[number] = new
                self.speaker_numbers[new.id] = number
                self._touch([self.root(new.id)])
                self.renamed.add(new.id)
            regroup |= _redirection(old) != _redirection(new)
        if regroup:
            self._regroup()

    def _follow_quotes(self, rows: Mapping[int, Raw | None]) -> None:
        groups, numbers = self._groups, self.quote_numbers
        for number, raw in rows.items():
            old = self.quotes.pop(number, None)
            if old is not None:
                numbers.pop(old.id, None)
                groups.drop(number, old, self.speaker_of(old))
                self._touch([self.speaker_of(old)])
            if raw is not None:
                new = self.quotes[number] = msgspec.json.decode(raw, type=QuoteKey)
                numbers[new.id] = number
                groups.add(number, new, self.speaker_of(new))
                self._touch([self.speaker_of(new)])

    def _touch(self, ids: Iterable[str | None]) -> None:
        """Counts of these speakers must be made again; `stale` None means all of them."""
        if self.stale is not None:
            self.stale.update(who for who in ids if who is not None)


def _redirection(speaker: SpeakerDoc | None) -> object:
    fix = speaker.fix if speaker else None
    return (fix.into, tuple(fix.splits.items())) if fix else (UNSET, ())


def _decoded(
    rows: Mapping[int, Raw], kind: type[Doc], saved: dict[int, Doc] | None, touched: Iterable[int]
) -> dict[int, Doc]:
    """The keys of all documents: those saved, but for what was touched since, else decoded."""
    decode = msgspec.json.Decoder(kind).decode
    if saved is None:
        return {number: decode(raw) for number, raw in rows.items()}
    for number in touched:
        if number in rows:
            saved[number] = decode(rows[number])
        else:
            saved.pop(number, None)
    return saved
