"""Words that today's treebanks always tag alike are tagged so in the old one."""

from __future__ import annotations

from training.agreed import agreed_tags, settle
from training.treebank import Sentence, Word


def _part(*words: tuple[str, str]) -> list[Sentence]:
    return [Sentence([Word(form, tag, 0, "root")]) for form, tag in words]


def test_a_word_with_one_tag_in_every_part_is_agreed() -> None:
    parts = [_part(("tapi", "CCONJ"), ("Tapi", "CCONJ")), _part(("tapi", "CCONJ"), ("tapi", "CCONJ"))]
    assert agreed_tags(parts) == {"tapi": "CCONJ"}


def test_a_word_that_one_part_tags_otherwise_is_not() -> None:
    news = _part(*[("kata", "VERB")] * 20)
    assert agreed_tags([news, _part(("kata", "NOUN"))]) == {}


def test_a_rare_word_is_not() -> None:
    assert agreed_tags([_part(("analog", "ADJ"))]) == {}


def test_the_relation_follows_the_tag() -> None:
    sentence = Sentence([Word("tapi", "SCONJ", 2, "mark"), Word("datang", "VERB", 0, "root")])
    assert settle(sentence, {"tapi": "CCONJ", "datang": "VERB"}) == 1
    assert (sentence.words[0].upos, sentence.words[0].deprel) == ("CCONJ", "cc")


def test_names_and_prepositions_before_clauses_are_left_alone() -> None:
    sentence = Sentence([Word("Dengan", "SCONJ", 2, "mark"), Word("Dasar", "PROPN", 0, "root")])
    assert settle(sentence, {"dengan": "ADP", "dasar": "NOUN"}) == 0
