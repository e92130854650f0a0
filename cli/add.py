"""`kutipan add`: articles and their quotations into the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from cli import options, reading
from cli.context import Session, session
from cli.exits import Exit
from quotes.records import Article, Extraction

if TYPE_CHECKING:
    from cli.console import Progress
    from store import Added, Store


@options.command("add", example="kutipan add fixtures/articles.jsonl")
@options.paths
@options.reading
@options.extracting
def command(paths: tuple[str, ...], **flags: Any) -> int | None:
    """Put articles and their quotations into the store.

    An article that is there already is left alone; a changed one replaces its own quotations;
    your corrections survive both. What can't be read is named, and the rest goes in.
    """
    now = session()
    read_options = reading.options_of(flags)
    now.remember(flags)
    with (
        now.open_store(create=True) as store,
        now.console.progress(reading.total(paths, read_options)) as progress,
    ):
        ingest = Ingest(now, store, progress)
        try:
            ingest.run(reading.articles(now, paths, read_options))
        except KeyboardInterrupt:
            ingest.recount()
            now.console.error(
                f"interrupted; stored so far: {ingest.summary()}", "run it again to go on", Exit.INTERRUPTED
            )
            return Exit.INTERRUPTED
    now.console.note(ingest.summary())
    return None


class Ingest:
    """Articles into a store, with a count of what was committed."""

    def __init__(self, session: Session, store: Store, progress: Progress) -> None:
        self.session = session
        self.store = store
        self.progress = progress
        self.known = 0
        self.stored: Added | None = None
        self._before = store.counts()
        self._given: set[str] = set()
        """Ids of articles that this run changes or adds: what is stored of them tells no more."""

    def run(self, articles: Iterable[Article]) -> None:
        """Extract and store; what is committed stays, whatever happens after."""
        found = reading.extractions(self.session, self._unknown(articles))
        self.store.add(self._counted(found), on_batch=self._committed)

    def recount(self) -> None:
        """Count what is in the store: an interrupt may have come between a commit and word of it."""
        from msgspec.structs import replace

        from store import Added

        self.store.refresh()
        now, before = self.store.counts(), self._before
        told = self.stored or Added()
        added = max(told.articles_added, now.articles - before.articles)
        quotes = max(told.quotes, now.quotes - before.quotes)
        self.stored = replace(told, articles_added=added, quotes=quotes)

    def summary(self, failed: int | None = None) -> str:
        """What was done, in one line; `failed` inputs, by default all of this run."""
        new = self.stored.articles_added if self.stored else 0
        changed = self.stored.articles_changed if self.stored else 0
        known = self.known + (self.stored.articles_unchanged if self.stored else 0)
        parts = [f"{counted(new, 'article')} added"]
        parts += [f"{changed} changed"] if changed else []
        parts += [f"{known} known already"] if known else []
        failed = self.session.failures if failed is None else failed
        parts[-1] += f"; {counted(self.stored.quotes if self.stored else 0, 'quotation')}"
        return ", ".join(parts) + (f"; {counted(failed, 'input')} failed" if failed else "")

    def _unknown(self, articles: Iterable[Article]) -> Iterator[Article]:
        for article in articles:
            ids = {article.id, self.store.stored_id(article) or article.id}
            if not ids & self._given and self.store.known(article):
                self.known += 1
                self.progress.step()
            else:
                self._given |= ids
                yield article

    def _counted(self, found: Iterable[Extraction]) -> Iterator[Extraction]:
        for extraction in found:
            self.progress.step()
            yield extraction

    def _committed(self, sums: Added) -> None:
        self.stored = sums


def counted(number: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
