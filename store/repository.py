"""The store as everybody else sees it: articles in, quotations by speaker out, corrections kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from quotes.pause import collector_paused
from quotes.records import Extraction
from store import keys
from store.documents import content_key, iso_day
from store.errors import StoreDamaged
from store.gold import extractions as gold_extractions
from store.identity import Identities
from store.ingest import Batch, same_article
from store.listing import Listing
from store.recovery import Restored, adopt, restore
from store.rows import Added, Query
from store.storage import Changes, JournalStorage


def default_path() -> Path:
    """Where the store is when nobody says: `KUTIPAN_DB`, else the user's data folder."""
    given = os.environ.get("KUTIPAN_DB")
    if given:
        return Path(given)
    from platformdirs import user_data_path

    return user_data_path("kutipan") / "store.json"


class Store(Listing):
    """A collection of articles, their quotations and who said them.

    Safe to use from several threads, and beside other processes: see `storage.py`.
    """

    def __init__(self, storage: JournalStorage) -> None:
        super().__init__(storage)
        self._identities: Identities | None = None
        self._taught = False
        storage.listeners.append(self._teach)

    @classmethod
    def open(cls, path: Path | None = None, *, create: bool = True, read_only: bool = False) -> Self:
        """The store in the file `path`, by default `default_path()`; raises a `StoreError`."""
        storage = JournalStorage(Path(path or default_path()).resolve(), create=create, read_only=read_only)
        try:
            return cls(storage)
        except msgspec.DecodeError as error:
            raise StoreDamaged(
                f"{storage.path}: a document can't be read: {error}", storage.paths.advice()
            ) from error

    @classmethod
    def in_memory(cls) -> Self:
        """An empty store without a file."""
        return cls(JournalStorage(None))

    def close(self) -> None:
        """Leave the file in good order; the store can't be used afterwards."""
        with self._mutex, collector_paused():
            if self._storage.worth_compacting():
                words = self._word_index()
                self._storage.compact()
                self._storage.keep(self._kept())
                words.save(self._storage.paths.words, self._storage.main_mark)
            self._database.close()

    def _kept(self) -> dict[str, object]:
        """What the next opening need not make again."""
        index = self._index
        return {
            "front": index.front(self._speakers.rows(), self.counts()),
            "articles": keys.article_columns(index.articles),
            "quotes": keys.quote_columns(index.quotes),
            "wordings": self._speakers.kept_wordings(),
        }

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(
        self,
        extractions: Iterable[Extraction],
        *,
        batch: int = 200,
        on_batch: Callable[[Added], None] | None = None,
    ) -> Added:
        """Store articles with their quotations, `batch` of them a commit.

        The same article again changes nothing; a changed one has its quotations replaced and
        corrections laid over them anew. `on_batch` is told the sums so far after each commit;
        what it was told is on the disk.
        """
        self.apply_default_catalog()
        total = Added()
        iterator = iter(extractions)
        while chunk := list(islice(iterator, max(batch, 1))):
            for part in _without_repeats(chunk):
                total = _sum(total, self._add_batch(part))
            if on_batch is not None:
                on_batch(total)
        return total

    def import_gold(self, lines: Iterable[str | bytes]) -> int:
        """Store gold articles with every quotation confirmed; returns the number of quotations.

        An article that is stored already has its quotations replaced by the gold's. Raises
        `InputError` that names the line.
        """
        count = 0
        for extraction in gold_extractions(lines):
            with self._mutex:
                self.add([extraction])
                stored = same_article(self._index, extraction.article)
                for row in self.quotes(Query(article_id=stored.id if stored else "")).rows:
                    if row.review == "unreviewed":
                        self.confirm(row.id)
                    count += 1
        return count

    @classmethod
    def recover(cls, path: Path | None = None) -> Restored:
        """Make a damaged store whole from its last good copy; see `recovery.py`."""
        return restore(Path(path or default_path()).resolve())

    @classmethod
    def adopt(cls, path: Path | None = None) -> bool:
        """Take a store as another program left it; False where it is as it was written."""
        return adopt(Path(path or default_path()).resolve())

    def apply_default_catalog(self) -> int:
        """Take in the `speakers.toml` beside the store, where there is one; returns the changes."""
        catalog = self.path.with_name("speakers.toml") if self.path else None
        return self.apply_catalog(catalog) if catalog and catalog.exists() else 0

    def _add_batch(self, chunk: list[Extraction]) -> Added:
        with self._mutex, collector_paused(), self._adding(), self._storage.transaction():
            batch = Batch(
                self._database, self._index, self._known_identities(), self._corrections, self._word_index()
            )
            total = Added()
            for extraction in chunk:
                total = _sum(total, batch.add(extraction))
            batch.finish()
        return total

    @contextmanager
    def _adding(self) -> Iterator[None]:
        """A batch teaches the identities as it goes; a batch that fails taught them what is not stored."""
        self._taught = True
        try:
            yield
        except BaseException:
            self._identities = None
            raise
        finally:
            self._taught = False

    def _known_identities(self) -> Identities:
        """All identities ready for matching, built once and taught by each commit."""
        if self._identities is None:
            self._identities = Identities(self._index.speakers.values(), self._day_of)
        return self._identities

    def _day_of(self, article_id: str) -> str:
        article = self._index.article(article_id)
        return iso_day(article.date) if article else ""

    def _teach(self, changes: Changes | None) -> None:
        if changes is None:
            self._identities = None
        elif self._identities is not None and not self._taught:
            for number in changes.get("speakers", {}):
                if number in self._index.speakers:
                    self._identities.learn(self._index.speakers[number])


def _without_repeats(chunk: list[Extraction]) -> Iterable[list[Extraction]]:
    """Parts of `chunk` none of which holds an article twice, in order."""
    part: list[Extraction] = []
    seen: set[str] = set()
    for extraction in chunk:
        names = {extraction.article.id, content_key(extraction.article.text)}
        if names & seen:
            yield part
            part, seen = [], set()
        part.append(extraction)
        seen |= names
    if part:
        yield part


def _sum(a: Added, b: Added) -> Added:
    return Added(
        a.articles_added + b.articles_added,
        a.articles_changed + b.articles_changed,
        a.articles_unchanged + b.articles_unchanged,
        a.quotes + b.quotes,
    )
