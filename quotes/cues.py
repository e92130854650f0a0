"""Reporting words: the table `cues.toml` and the look-up of a word in it."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

import msgspec

from quotes.misspelt import REMEMBERED, Speller

Slot = Literal["bare", "active", "passive", "stem", "noun"]
"""Where a form stands: `bare` beside the words ("kata Budi"), `active` after its subject,
`passive` before its agent, `stem` after a pronoun ("ia katakan"), `noun` ("bunyi surat itu")."""


class Cue(msgspec.Struct, frozen=True):
    """One row of the table; see the head of cues.toml."""

    lemma: str
    kind: str = msgspec.field(name="class")
    bare: tuple[str, ...] = ()
    active: tuple[str, ...] = ()
    passive: tuple[str, ...] = ()
    stem: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    clause: Literal["free", "bahwa", "that", "to", "noun", "no"] = "free"
    alone: bool = True
    np: float = 0.0
    example: str = ""
    quote: str = ""
    speaker: str = ""


class Form(msgspec.Struct, frozen=True):
    """A word form read as a reporting word."""

    cue: Cue
    slot: Slot
    clitic: bool = False
    """Whether `-nya` is on it."""
    length: int = 0
    """Letters of the word without the clitic."""


@cache
def cues() -> tuple[Cue, ...]:
    """All rows of the table."""
    source = files("quotes").joinpath("cues.toml").read_bytes()
    return tuple(msgspec.convert(tomllib.loads(source.decode())["cue"], tuple[Cue, ...]))


@cache
def _forms() -> dict[str, tuple[Form, ...]]:
    table: dict[str, list[Form]] = {}
    for cue in cues():
        slots: tuple[tuple[Slot, tuple[str, ...]], ...] = (
            ("bare", cue.bare),
            ("active", cue.active),
            ("passive", cue.passive),
            ("stem", cue.stem),
            ("noun", cue.nouns),
        )
        for slot, forms in slots:
            for form in forms:
                table.setdefault(form, []).append(Form(cue, slot, length=len(form)))
                table.setdefault(form + "nya", []).append(Form(cue, slot, clitic=True, length=len(form)))
    return {form: tuple(rows) for form, rows in table.items()}


def forms_of(word: str) -> tuple[Form, ...]:
    """How `word` (lower case) may be read as a reporting word; empty when it can't."""
    return _forms().get(word, ())


@cache
def _speller() -> Speller:
    return Speller(form for cue in cues() for form in (*cue.active, *cue.passive))


@lru_cache(maxsize=REMEMBERED)
def _misspelt(word: str) -> tuple[Form, ...]:
    return forms_of(_speller().meant(word))


@lru_cache(maxsize=REMEMBERED)
def read(word: str, *slots: Slot) -> Form | None:
    """`word` as a reporting word in the first of `slots` that has it; one letter of it may be wrong."""
    rows = forms_of(word) or _misspelt(word)
    if not rows:
        return None
    for slot in slots:
        for row in rows:
            if row.slot == slot:
                return row
    return None
