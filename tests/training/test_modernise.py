"""Each mapping from r2.1 to today's guidelines, on a sentence of our own."""

from __future__ import annotations

import pytest

from training.modernise import modernise
from training.treebank import Sentence, Word

Row = tuple[str, str, int, str]


def _tree(*rows: Row) -> Sentence:
    return Sentence([Word(*row) for row in rows])


def _rows(sentence: Sentence) -> list[Row]:
    return [(word.form, word.upos, word.head, word.deprel) for word in sentence.words]


CASES: dict[str, tuple[list[Row], list[Row]]] = {
    "reduplication is one word": (
        [
            ("anak", "NOUN", 4, "nsubj"),
            ("-", "PUNCT", 1, "punct"),
            ("anak", "NOUN", 1, "compound:plur"),
            ("tidur", "VERB", 0, "root"),
        ],
        [("anak-anak", "NOUN", 2, "nsubj"), ("tidur", "VERB", 0, "root")],
    ),
    "the parts of a name are flat:name": (
        [("Budi", "PROPN", 0, "root"), ("Santoso", "PROPN", 1, "flat")],
        [("Budi", "PROPN", 0, "root"), ("Santoso", "PROPN", 1, "flat:name")],
    ),
    "a name after its noun modifies it": (
        [("kota", "NOUN", 0, "root"), ("Banda", "PROPN", 1, "flat"), ("Aceh", "PROPN", 1, "flat")],
        [("kota", "NOUN", 0, "root"), ("Banda", "PROPN", 1, "nmod"), ("Aceh", "PROPN", 2, "flat:name")],
    ),
    "a clause with yang is relative": (
        [("orang", "NOUN", 0, "root"), ("yang", "PRON", 3, "nsubj"), ("datang", "VERB", 1, "acl")],
        [("orang", "NOUN", 0, "root"), ("yang", "PRON", 3, "nsubj"), ("datang", "VERB", 1, "acl:relcl")],
    ),
    "modal words are auxiliaries": (
        [("akan", "ADV", 2, "advmod"), ("hujan", "VERB", 0, "root")],
        [("akan", "AUX", 2, "aux"), ("hujan", "VERB", 0, "root")],
    ),
    "a preposition before a verb marks the clause": (
        [("untuk", "ADP", 2, "case"), ("makan", "VERB", 0, "root")],
        [("untuk", "SCONJ", 2, "mark"), ("makan", "VERB", 0, "root")],
    ),
    "a conjunction in -pun is whole, as in today's GSD": (
        [("meskipun", "ADV", 2, "mark"), ("hujan", "VERB", 0, "root")],
        [("meskipun", "SCONJ", 2, "mark"), ("hujan", "VERB", 0, "root")],
    ),
    "-nya of a noun owns it": (
        [("rumahnya", "NOUN", 0, "root")],
        [("rumah", "NOUN", 0, "root"), ("nya", "PRON", 1, "nmod:poss")],
    ),
    "-nya of an active verb is its object": (
        [("Ia", "PRON", 2, "nsubj"), ("membacanya", "VERB", 0, "root")],
        [("Ia", "PRON", 2, "nsubj"), ("membaca", "VERB", 0, "root"), ("nya", "PRON", 2, "obj")],
    ),
    "-nya of a passive verb is its agent": (
        [("dibacanya", "VERB", 0, "root")],
        [("dibaca", "VERB", 0, "root"), ("nya", "PRON", 1, "obl:agent")],
    ),
    "-nya of a reporting word is its subject": (
        [("katanya", "VERB", 0, "root")],
        [("kata", "VERB", 0, "root"), ("nya", "PRON", 1, "nsubj")],
    ),
    "an adverb in -nya stays whole": (
        [("akhirnya", "ADV", 2, "advmod"), ("pulang", "VERB", 0, "root")],
        [("akhirnya", "ADV", 2, "advmod"), ("pulang", "VERB", 0, "root")],
    ),
    "salah satu is one of a number": (
        [("salah", "DET", 3, "det"), ("satu", "NUM", 1, "fixed"), ("anak", "NOUN", 0, "root")],
        [("salah", "ADJ", 2, "advmod"), ("satu", "NUM", 3, "nummod"), ("anak", "NOUN", 0, "root")],
    ),
    "a pronoun that determines owns": (
        [("rumah", "NOUN", 0, "root"), ("mereka", "PRON", 1, "det")],
        [("rumah", "NOUN", 0, "root"), ("mereka", "PRON", 1, "nmod:poss")],
    ),
    "a noun of time is oblique of time": (
        [("tahun", "NOUN", 2, "obl"), ("lahir", "VERB", 0, "root")],
        [("tahun", "NOUN", 2, "obl:tmod"), ("lahir", "VERB", 0, "root")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_mapping_does_what_it_says(name: str) -> None:
    before, after = CASES[name]
    assert _rows(modernise(_tree(*before))) == after


def test_heads_move_with_the_words_put_in() -> None:
    tree = modernise(
        _tree(
            ("Rumahnya", "NOUN", 3, "nsubj"),
            ("akan", "ADV", 3, "advmod"),
            ("dijual", "VERB", 0, "root"),
            (".", "PUNCT", 3, "punct"),
        )
    )
    assert [(word.form, word.head) for word in tree.words] == [
        ("Rumah", 4),
        ("nya", 1),
        ("akan", 4),
        ("dijual", 0),
        (".", 4),
    ]
