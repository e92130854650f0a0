"""What must be found fast: read when first needed, kept up to date commit by commit."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar

import msgspec
from msgspec import UNSET, Raw, Struct

from quotes.pause import collector_paused
from store import keys
from store.docs import SpeakerDocs
from store.documents import ArticleKey, QuoteKey, SpeakerDoc, SpeakerFix, SuggestionDoc, iso_day
from store.groups import Groups, Numbers
from store.names import name_key
from store.rows import Counts, SpeakerRow
from store.storage import Changes, JournalStorage
from store.wording import KeptWordings

Doc = TypeVar("Doc", bound=Struct)
READ_LATER = (
    "articles", "quotes", "suggestions", "quote_numbers", "article_numbers", "articles_by_key", "_groups"
)  # fmt: skip


class Index:
    """Numbers of documents by id, quotations by article and by speaker; follows its storage."""

    def __init__(self, storage: JournalStorage) -> None:
        self._storage = storage
        self._by_date: list[int] | None = None
        self.saved_rows: tuple[SpeakerRow, ...] | None = None
        """Speakers as they were kept, in the order of lists, right but for those in `stale`."""
        self.saved_counts: Counts | None = None
        """The size of the collection, as long as nothing changed."""
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
        self.saved_counts = None
        if "suggestions" in changes:
            self.__dict__.pop("suggestions", None)
        if "articles" in changes or "quotations" in changes:
            self._by_date = None
        self._follow_speakers(changes.get("speakers", ()))
        if self._following:
            self._follow_articles(changes.get("articles", {}))
            self._follow_quotes(changes.get("quotations", {}))
        else:
            self._start_following()

    def _reset(self) -> None:
        for name in READ_LATER:
            self.__dict__.pop(name, None)
        self._following = False
        storage = self._storage
        self.speakers = SpeakerDocs(storage.tables["speakers"])
        front = storage.kept.part("front", keys.Front) if storage.kept else None
        if front is None:
            self.speaker_numbers = {doc.id: number for number, doc in self.speakers.items()}
            self._redirects = {doc.id: fix for doc in self.speakers.values() if (fix := _redirection(doc))}
            self.saved_rows = self.saved_counts = None
            self._regroup()
            return
        self.speaker_numbers = dict(zip(front.ids, keys.numbered(front.speakers), strict=True))
        self._redirects = front.redirects
        self._regroup()
        self.saved_rows, self.saved_counts, self.stale = front.rows, front.counts, set()
        self._as_kept = True
        if storage.touched:
            self.follow({name: dict.fromkeys(numbers) for name, numbers in storage.touched.items()})

    def _start_following(self) -> None:
        """Read all keys, and mark speakers whose quotations commits changed since the keys were kept."""
        for name in READ_LATER:
            self.__dict__.pop(name, None)
        rows, touched = self._storage.tables["quotations"], self._storage.touched
        changed = touched.get("quotations", ())
        kept = self._kept_quotes()
        before = [kept[number] for number in changed if number in kept] if kept else []
        self.quotes = _overlaid(kept, rows, QuoteKey, changed)
        if kept is None:
            self.stale = None
        moved = {number for number in changed if number in self.quotes}
        for number in touched.get("articles", ()):
            if number in self.articles:
                moved.update(self.by_article[self.articles[number].id])
        self._touch(map(self.speaker_of, (*before, *map(self.quotes.__getitem__, moved))))
        self._follow_from_here()

    def _follow_from_here(self) -> None:
        """From the next commit on what was read is kept up to date, so all of it has to be there."""
        for name in ("article_numbers", "articles_by_key"):
            getattr(self, name)
        self._following = True

    def _regroup(self) -> None:
        """Group quotations by article and by speaker anew, e.g. after a merge."""
        self._merged: dict[str, list[str]] = defaultdict(list)
        for who in sorted(self._redirects, key=lambda who: self.speaker_numbers.get(who, 0)):
            root = self.root(who)
            if root is not None and root != who:
                self._merged[root].append(who)
        self._by_date = None
        self.__dict__.pop("_groups", None)
        self.stale = None
        self.renamed: set[str] = set()
        self._as_kept = False

    def front(self, rows: tuple[SpeakerRow, ...], counts: Counts) -> keys.Front:
        """What is kept for the next opening to show first."""
        numbers = array("I", self.speaker_numbers.values()).tobytes()
        return keys.Front(rows, counts, self._redirects, numbers, list(self.speaker_numbers))

    def kept_wordings(self) -> KeptWordings | None:
        """The words of all names as they were kept, None once speakers were merged or split since."""
        kept = self._storage.kept
        return kept.part("wordings", KeptWordings) if kept and self._as_kept else None

    # Read when first needed

    @cached_property
    def articles(self) -> dict[int, ArticleKey]:
        """All articles without their texts."""
        kept = self._storage.kept
        columns = kept.part("articles", keys.ArticleColumns) if kept else None
        rows, touched = self._storage.tables["articles"], self._storage.touched.get("articles", ())
        with collector_paused():
            saved = keys.articles_of(columns) if columns else None
            return _overlaid(saved, rows, ArticleKey, touched)

    @cached_property
    def quotes(self) -> dict[int, QuoteKey]:
        """What filters and counts need of all quotations."""
        rows, touched = self._storage.tables["quotations"], self._storage.touched.get("quotations", ())
        with collector_paused():
            found = _overlaid(self._kept_quotes(), rows, QuoteKey, touched)
        self._follow_from_here()
        return found

    def _kept_quotes(self) -> dict[int, QuoteKey] | None:
        """The quotations as of the main file, where something was kept."""
        kept = self._storage.kept
        columns = kept.part("quotes", keys.QuoteColumns) if kept else None
        with collector_paused():
            return keys.quotes_of(columns) if columns else None

    @cached_property
    def article_numbers(self) -> dict[str, int]:
        """Article id -> number."""
        return {article.id: number for number, article in self.articles.items()}

    @cached_property
    def articles_by_key(self) -> dict[str, list[int]]:
        """Digest of a text -> numbers of the articles that have it."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, article in self.articles.items():
            found[article.key].append(number)
        return found

    @cached_property
    def suggestions(self) -> dict[int, SuggestionDoc]:
        """All suggestions, those that people decided on among them."""
        return _overlaid(None, self._storage.tables["suggestions"], SuggestionDoc, ())

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

    @property
    def by_article(self) -> dict[str, Numbers]:
        """Article id -> numbers of its quotations."""
        return self._groups.article

    @property
    def by_speaker(self) -> dict[str | None, Numbers]:
        """Speaker id, None for open, -> numbers of the quotations."""
        return self._groups.speaker

    @property
    def by_statement(self) -> dict[str, Numbers]:
        """Statement id -> numbers of its quotations."""
        return self._groups.statement

    @property
    def doubtful(self) -> set[int]:
        """Numbers of what people should look at."""
        return self._groups.doubtful

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
        number = self.article_numbers.get(article_id)
        return None if number is None else self.articles[number]

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
                self.articles_by_key[old.key].remove(number)
            if raw is not None:
                new = msgspec.json.decode(raw, type=ArticleKey)
                self.articles[number] = new
                self.article_numbers[new.id] = number
                self.articles_by_key[new.key].append(number)
                self._touch(self.speaker_of(self.quotes[q]) for q in self.by_article.get(new.id, ()))

    def _follow_speakers(self, numbers: Iterable[int]) -> None:
        regroup = False
        for number in numbers:
            self.speakers.forget(number)
            doc = self.speakers.get(number)
            if doc is None:
                who = next((who for who, n in self.speaker_numbers.items() if n == number), "")
                self.speaker_numbers.pop(who, None)
            else:
                who = doc.id
                self.speaker_numbers[who] = number
                self._touch([self.root(who)])
                self.renamed.add(who)
            old, new = self._redirects.pop(who, None), _redirection(doc)
            if new is not None:
                self._redirects[who] = new
            regroup |= old != new
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


def _redirection(speaker: SpeakerDoc | None) -> SpeakerFix | None:
    """Where quotations of a speaker go instead."""
    fix = speaker.fix if speaker else None
    if fix is None or (fix.into is UNSET and not fix.splits):
        return None
    return SpeakerFix(into=fix.into, splits=fix.splits)


def _overlaid(
    kept: dict[int, Doc] | None, rows: Mapping[int, Raw], kind: type[Doc], touched: Iterable[int]
) -> dict[int, Doc]:
    """The keys of all documents: those kept, but for what was touched since, else decoded."""
    decode = msgspec.json.Decoder(kind).decode
    if kept is None:
        return {number: decode(raw) for number, raw in rows.items()}
    for number in touched:
        if number in rows:
            kept[number] = decode(rows[number])
        else:
            kept.pop(number, None)
    return kept
