"""Speakers to choose from by name: those who share one are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from store import Query, QuoteRow, SpeakerRow, Store
from tui.ordering import role


def labels(rows: Iterable[SpeakerRow], *, counted: bool = False) -> dict[str, str]:
    """What to call each speaker -> its id, in their order: the name, with the role where several share it,
    with the number of quotations (always where `counted`) and a number of its own where that is the same too.
    """
    rows = tuple(rows)
    shared = Counter(row.name for row in rows)
    names = [f"{row.name}, {role(row)}" if shared[row.name] > 1 and role(row) else row.name for row in rows]
    alike = Counter(names)
    found: dict[str, str] = {}
    for row, name in zip(rows, names, strict=True):
        known = f"{name} ({row.quotes})" if counted or alike[name] > 1 else name
        label, number = known, 1
        while label in found:
            number += 1
            label = f"{known} · {number}"
        found[label] = row.id
    return found


def offered(store: Store, quote: QuoteRow) -> dict[str, str]:
    """The speakers offered for a quotation, those of its article, then all: what each is called -> its id.

    Somebody offered whom the store does not know goes by the name alone.
    """
    here = store.quotes(Query(article_id=quote.article_id)).rows
    first = [speaker_of(store, quote, candidate.name) for candidate in quote.candidates]
    first += [row.speaker_id for row in here if row.speaker_id]
    rows = {row.id: row for row in store.speakers()}
    seen = (who for who in store.sightings(quote.article_id) if who in first and who not in rows)
    rows |= {who: store.speaker(who).row for who in seen if who}
    called = {who: label for label, who in labels(rows.values()).items()}
    return {called.get(who, who): who for who in dict.fromkeys([*first, *rows])}


def speaker_of(store: Store, quote: QuoteRow, name: str) -> str:
    """Id of the speaker whom the article of `quote` calls `name`, the name itself where it has none."""
    called = store.sightings(quote.article_id)
    return next((who for who, seen in called.items() if who and seen.name == name), name)
