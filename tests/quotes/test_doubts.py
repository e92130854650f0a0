"""Clauses that only the parser can tell from noun phrases."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import extract
from quotes.parser import shared_parser
from quotes.syntax import ScriptedParser, Token

CLAUSE = "Menteri Budi Santoso menyampaikan bangsa Indonesia yang besar tengah menghadapi ujian berat."
WORDS = "bangsa Indonesia yang besar tengah menghadapi ujian berat"
OBJECT = "Menteri Budi Santoso menyampaikan apresiasi kepada petugas yang telah membantu warga."


class Hanging:
    """Hangs the sixth word behind the reporting verb on it, by one relation."""

    def __init__(self, relation: str) -> None:
        self.relation = relation

    def parse(self, clauses: Sequence[Sequence[str]]) -> list[list[Token]]:
        out = []
        for row in clauses:
            cue = row.index("menyampaikan")
            out.append(
                [Token(w, "X", cue, self.relation if i == cue + 6 else "dep") for i, w in enumerate(row)]
            )
        return out


def test_without_a_parser_a_doubtful_clause_is_left_out() -> None:
    assert extract(CLAUSE).quotes == ()


def test_a_clause_that_the_parser_confirms_is_a_quotation() -> None:
    (quote,) = extract(CLAUSE, parser=Hanging("ccomp")).quotes
    assert (quote.words(CLAUSE), quote.speaker, quote.evidence.rule) == (
        WORDS,
        "Budi Santoso",
        "parsed-clause",
    )


def test_an_object_stays_an_object() -> None:
    assert extract(CLAUSE, parser=Hanging("obj")).quotes == ()


def test_a_parser_without_opinion_changes_nothing() -> None:
    assert extract(CLAUSE, parser=ScriptedParser()) == extract(CLAUSE)


def test_the_shipped_weights_tell_a_clause_from_an_object() -> None:
    parser = shared_parser("built-in")
    assert extract(OBJECT, parser=parser).quotes == ()
    assert [quote.words(CLAUSE) for quote in extract(CLAUSE, parser=parser).quotes] == [WORDS]
