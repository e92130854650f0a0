"""From what a user types to the article, quotation or extraction meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quotes.errors import InputError
from quotes.records import Article, Evidence, Extraction, Kind, Quote, Speaker
from store.errors import StoreError

if TYPE_CHECKING:
    from cli.context import Session
    from store import ArticleRow, CorrectionRow, QuoteRow, SpeakerRow, Store

_SHORTEST_ID = 4
_ID = "id:"


class UnclearNameError(StoreError):
    """Nothing, or more than one thing, goes by what was typed."""


def extractions(session: Session, wanted: str) -> list[Extraction]:
    """The articles meant by `wanted`: a file, read and extracted now, else one in the store."""
    if wanted == "-" or Path(wanted).exists():
        return _of_file(session, wanted)
    with session.open_store(read_only=True) as store:
        return [stored(store, article(store, wanted))]


def _of_file(session: Session, path: str) -> list[Extraction]:
    from cli import reading
    from quotes.readers import ReadOptions

    found = list(reading.extractions(session, reading.articles(session, [path], ReadOptions())))
    if not found:
        raise InputError(f"no article in {path}", "see above")
    return found


def article(store: Store, wanted: str) -> ArticleRow:
    """The stored article with this id, beginning of an id, address, or words of its title."""
    rows = store.articles()
    exact = [row for row in rows if wanted in (row.id, row.url)]
    words = wanted.casefold()
    started = [row for row in rows if row.id.startswith(wanted)] if len(wanted) >= _SHORTEST_ID else []
    titled = [row for row in rows if words in row.title.casefold()]
    for found in (exact, started, titled):
        if len(found) == 1:
            return store.article(found[0].id)
        if found:
            several = "; ".join(f"{row.id} {row.title[:40]}" for row in found[:5])
            raise UnclearNameError(f"{len(found)} articles go by {wanted!r}", f"give an id: {several}")
    close = get_close_matches(wanted, [row.id for row in rows] + [row.title for row in rows], n=2)
    meant = (
        f"did you mean {' or '.join(map(repr, close))}?" if close else "`kutipan quotes --json` names them"
    )
    raise UnclearNameError(f"no article in the store goes by {wanted!r}", meant)


def quotation(store: Store, wanted: str) -> QuoteRow:
    """The quotation with this id, or beginning of an id."""
    from store import Query

    if len(wanted) >= _SHORTEST_ID:
        rows = (*store.quotes(Query()).rows, *store.quotes(Query(rejected=True)).rows)
        found = {row.id: row for row in rows if row.id.startswith(wanted)}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            raise UnclearNameError(f"{len(found)} quotations begin with {wanted!r}", "give more of the id")
    return store.quote(wanted)


def speaker(store: Store, wanted: str) -> SpeakerRow:
    """The speaker with this id, `id:` before it or not, else the best match of the name."""
    from store import NotFound

    try:
        row = store.speaker(wanted.removeprefix(_ID)).row
    except NotFound:
        return store.find_speaker(wanted)
    return row if row.quotes else store.find_speaker(wanted)


def selected(store: Store, flags: dict[str, Any]) -> dict[str, Any]:
    """`flags` of a selection with its speaker found: an id means that speaker alone, a name all who bear it.

    A single word, as `lavrov`, is a name, even where somebody has it as an id: `id:lavrov` is that one.
    Raises `NotFound` with the nearest names for somebody who is not in the store.
    """
    wanted = flags["speaker"]
    if not wanted:
        return flags
    if "-" not in wanted and not wanted.startswith(_ID):
        store.find_speaker(wanted)
        return flags
    row = speaker(store, wanted)
    if row.id == wanted.removeprefix(_ID):
        return flags | {"speaker": "", "speaker_id": row.id}
    return flags | {"speaker": row.name}


def label(row: SpeakerRow, others: Iterable[SpeakerRow]) -> str:
    """The speaker's name, with id and role where one of `others` has the same name."""
    if all(other.id == row.id or other.name != row.name for other in others):
        return row.name
    return f"{row.name} ({', '.join(filter(None, (row.id, row.role, row.affiliation)))})"


def reassigned(store: Store, quote_id: str, wanted: str, kind: Kind = "person") -> tuple[CorrectionRow, bool]:
    """Give a quotation to who is meant by `wanted`, and whether that is somebody new.

    An id, a whole name, or words of one speaker's name; raises `UnclearNameError` where they are
    several speakers'.
    """
    before = {row.id for row in store.speakers()}
    called = [row for row in store.called(wanted) if wanted not in before]
    exact = [
        row for row in called if wanted.casefold() in {name.casefold() for name in (row.name, *row.wordings)}
    ]
    meant = exact or called
    if len(meant) > 1:
        several = "; ".join(f"{row.id} {row.name} {row.role}".strip() for row in meant[:5])
        raise UnclearNameError(f"{len(meant)} speakers go by {wanted!r}", f"give an id: {several}")
    done = store.reassign(quote_id, meant[0].id if meant else wanted, kind=kind)
    who = store.quote(quote_id).speaker_id
    return done, who not in before and store.speaker(who or "").row.quotes == 1


def stored(store: Store, row: ArticleRow) -> Extraction:
    """A stored article with its quotations as they stand after all corrections."""
    from store import Query

    rows = sorted(store.quotes(Query(article_id=row.id)).rows, key=lambda quote: quote.spans)
    names = {quote.speaker: quote for quote in reversed(rows) if quote.speaker}
    return Extraction(
        article=Article(row.id, row.text, row.title, row.outlet, row.date, row.url),
        quotes=tuple(_quote(quote) for quote in rows),
        speakers=tuple(
            Speaker(name, first.kind, role=first.role, affiliation=first.affiliation)
            for name, first in reversed(names.items())
        ),
        findings=row.findings,
    )


def _quote(row: QuoteRow) -> Quote:
    return Quote(
        type=row.type,
        spans=row.spans,
        cue=row.cue,
        source=row.source,
        speaker=row.speaker,
        kind=row.kind,
        evidence=Evidence(row.rule, row.chain, row.candidates),
        confidence=row.confidence,
        role=row.role,
        affiliation=row.affiliation,
        also=row.also,
    )
