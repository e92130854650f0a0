"""Stores of earlier versions brought up to the present layout."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec

from store.documents import SCHEMA, QuoteDoc
from store.prints import analysed
from store.snapshot import Tables
from store.statements import like
from store.words import Words


def group_statements(tables: Tables) -> None:
    """To schema 2: quotations know their statement."""
    words = Words()
    quotes = {number: msgspec.json.decode(raw, type=QuoteDoc) for number, raw in tables["quotations"].items()}
    for number, quote in quotes.items():
        elsewhere = partial(_elsewhere, quotes, quote.article)
        found = list(like(quote.words, words, {}, lambda n: analysed(quotes[n].words)[0], elsewhere))
        words.update(number, quote.words)
        if found:
            statement = quotes[found[0]].statement or quotes[found[0]].id
            for member in (*found, number):
                quotes[member] = msgspec.structs.replace(quotes[member], statement=statement)
    tables["quotations"] = {
        number: msgspec.Raw(msgspec.json.encode(quote)) for number, quote in quotes.items()
    }


def _elsewhere(quotes: dict[int, QuoteDoc], article: str, number: int) -> bool:
    return quotes[number].article != article


STEPS: dict[int, Callable[[Tables], None]] = {1: group_statements}
"""Schema -> what makes the next schema of it."""


def migrate(tables: Tables, schema: int) -> None:
    """Bring tables of an earlier `schema` to `SCHEMA`, one step after another, in memory.

    Files without a header, as TinyDB alone writes them, count as schema 1.
    """
    for earlier in range(max(schema, 1), SCHEMA):
        STEPS[earlier](tables)
