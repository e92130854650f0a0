"""Clauses that patterns can't tell from noun phrases, put to the dependency parser.

"menyampaikan bangsa Indonesia tengah menghadapi ujian" reports a clause, "menyampaikan apresiasi
kepada pemerintah yang telah membantu" does not: what hangs on the verb tells them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.clauses import DOUBTFUL, HOPELESS
from quotes.cues import Form
from quotes.found import Found, count_words
from quotes.onlynamed import only_named
from quotes.plain import COMPLEMENT_NOUNS
from quotes.predicates import FINITE, is_verb
from quotes.syntax import QUOTED as PLACEHOLDER
from quotes.syntax import Parser, words
from quotes.syntax import Token as Parsed
from quotes.tokens import QUOTED, Token

CLAUSES = frozenset({"ccomp", "parataxis"})
LEAST_PARSED = 3
"""Words that a clause for the parser has at least."""
LOOSE = frozenset({"advcl", "xcomp"})
"""Relations by which the parser often attaches a reported clause whose subject it took for the object."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A quotation that stands if what follows its verb is a clause."""

    found: Found
    tokens: tuple[Token, ...]
    """From the subject to the sentence's end."""
    cue: int
    """The verb's place in `tokens`."""


def doubtful(tokens: Sequence[Token], k: int, form: Form) -> bool:
    """Whether the words behind the verb at `k`, no clause by the patterns, may be one after all."""
    cue = form.cue
    plain = cue.clause in {"free", "bahwa"} and DOUBTFUL <= cue.np < HOPELESS and not form.clitic
    rest = tokens[k + 1 :]
    named = plain and only_named(tokens, k + 1, len(tokens), cue)
    return (
        plain
        and not named
        and count_words(tokens, k + 1, len(tokens)) > LEAST_PARSED
        and any(is_verb(t) for t in rest[1:])
    )


def settle(doubts: Sequence[Doubt], parser: Parser) -> list[Found]:
    """The quotations of `doubts` whose clauses the parser confirms; all are parsed in one batch."""
    prepared = [_words(doubt) for doubt in doubts]
    trees = parser.parse([row for row, _ in prepared])
    return [
        doubt.found
        for doubt, (_, cue), tree in zip(doubts, prepared, trees, strict=True)
        if _reports_clause(tree, cue)
    ]


def _words(doubt: Doubt) -> tuple[list[str], int]:
    """The words for the parser, each pair of marks one placeholder, and the verb's place among them."""
    row: list[str] = []
    cue = 0
    for place, token in enumerate(doubt.tokens):
        if place == doubt.cue:
            cue = len(row)
        row.extend([PLACEHOLDER] if token.kind == QUOTED else [token.text[a:b] for a, b in words(token.text)])
    return row, cue


def _reports_clause(tree: Sequence[Parsed], cue: int) -> bool:
    if cue + 1 >= len(tree) or tree[cue + 1].text.lower() in COMPLEMENT_NOUNS:
        return False
    for place in range(cue + 2, len(tree)):
        if tree[place].head != cue:
            continue
        relation = tree[place].deprel.partition(":")[0]
        if relation in CLAUSES:
            return True
        if relation in LOOSE and any(
            part.head == place and part.text.lower() in FINITE for part in tree[cue + 1 : place]
        ):
            return True
    return False
