"""What the models learn from: masked quotations, tags by cross-validation, files that read back."""

from __future__ import annotations

from pathlib import Path

from quotes.syntax import QUOTED
from training.figures import add
from training.mix import mask_quotation, styled
from training.models import Pace
from training.tags import Perceptron, cross_tag
from training.treebank import Sentence, Word, read, write


def _said() -> Sentence:
    rows = [
        ('"', "PUNCT", 4, "punct"),
        ("Saya", "PRON", 4, "nsubj"),
        ("akan", "AUX", 4, "aux"),
        ("datang", "VERB", 0, "root"),
        (",", "PUNCT", 4, "punct"),
        ('"', "PUNCT", 4, "punct"),
        ("kata", "VERB", 4, "parataxis"),
        ("Budi", "PROPN", 7, "nsubj"),
        ("kemarin", "NOUN", 7, "obl:tmod"),
        (".", "PUNCT", 4, "punct"),
    ]
    return Sentence([Word(*row) for row in rows])


def test_a_quotation_is_masked_and_its_dependents_hang_on_the_placeholder() -> None:
    masked = mask_quotation(_said())
    assert masked is not None
    assert [(word.form, word.head, word.deprel) for word in masked.words] == [
        (QUOTED, 0, "root"),
        ("kata", 1, "parataxis"),
        ("Budi", 2, "nsubj"),
        ("kemarin", 2, "obl:tmod"),
        (".", 1, "punct"),
    ]


def test_a_quotation_with_two_ties_to_the_outside_is_left_alone() -> None:
    sentence = _said()
    sentence.words[1].head = 7
    assert mask_quotation(sentence) is None


def test_a_quotation_that_never_closes_is_left_alone() -> None:
    sentence = _said()
    sentence.words[5].form = "("
    assert mask_quotation(sentence) is None


def test_trees_read_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "said.conllu"
    assert write([_said(), _said()], file) == 2
    first, second = read(file)
    assert [word.form for word in first.words] == [word.form for word in second.words] == _said().forms()
    assert [(word.head, word.deprel) for word in first.words] == [(w.head, w.deprel) for w in _said().words]


def test_a_written_word_of_two_words_is_read_as_both(tmp_path: Path) -> None:
    file = tmp_path / "fused.conllu"
    rows = ["1-2\tkatanya\t_\t_\t_\t_\t_\t_\t_\t_", "1\tkata\t_\tVERB\t_\t_\t0\troot\t_\t_"]
    file.write_text("\n".join([*rows, "2\tnya\t_\tPRON\t_\t_\t1\tnsubj\t_\t_"]) + "\n\n", "utf-8")
    [sentence] = read(file)
    assert sentence.forms() == ["kata", "nya"]
    assert sentence.fused == [(1, 2, "katanya")]


def test_the_small_tagger_learns_what_it_is_shown() -> None:
    tagger = Perceptron(seed=1)
    tagger.train([_said()] * 5)
    assert tagger.tag(_said().forms()) == [word.upos for word in _said().words]


def test_no_sentence_is_tagged_by_a_tagger_that_has_seen_it() -> None:
    other = Sentence([Word("Kucing", "NOUN", 2, "nsubj"), Word("tidur", "VERB", 0, "root")])
    tags = cross_tag([_said(), other])
    assert [len(row) for row in tags] == [10, 2]
    assert "PUNCT" not in tags[0]


def test_a_figure_is_kept_once(tmp_path: Path) -> None:
    table = tmp_path / "figures.tsv"
    for _ in range(2):
        add(table, ("parser", "200", "4.05", "0.71"))
    assert table.read_text("utf-8").splitlines() == [
        "model\tstep\ttrain_loss\tdev_score",
        "parser\t200\t4.05\t0.71",
    ]


def test_copies_are_told_their_treebank_s_habits_save_every_sixth() -> None:
    other = Sentence([Word("Kucing", "NOUN", 2, "nsubj"), Word("tidur", "VERB", 0, "root")], part="gsd")
    copies = styled([*[other] * 3, Sentence(_said().words, part="csui")])
    assert [copy.style for copy in copies] == ["_", "gsd", "gsd", "csui", "csui", "csui", "_"]
    assert other.style == "_", "the copy is told, not the tree it is made of"


def test_the_habits_stand_where_language_specific_tags_stand(tmp_path: Path) -> None:
    file = tmp_path / "one.conllu"
    write([Sentence([Word("Ya", "INTJ", 0, "root")], style="csui")], file)
    assert "1\tYa\t_\tINTJ\tcsui\t_\t0\troot\t_\t_" in file.read_text("utf-8")


def test_the_learning_rate_rises_stays_and_falls() -> None:
    pace = Pace(steps=1000, full_until=400, first=0.002, last=0.0002)
    rates = [round(pace.rate(step), 6) for step in (1, 50, 400, 700, 1000, 1100)]
    assert rates == [0.00004, 0.002, 0.002, 0.0011, 0.0002, 0.0002]
