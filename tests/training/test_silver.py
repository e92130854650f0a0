"""Sentences of the recogniser sets for the parser to learn from."""

from __future__ import annotations

from pathlib import Path

from quotes.syntax import ScriptedParser
from training.silver import prepare, sentences
from training.treebank import read

TOKENS = """Menteri O
itu O
datang O
ke O
Jakarta B-PLACE
kemarin O
. O

Ia O
pergi O
. O

Dia O
pulang O
ke O
Bogor B-PLACE
kemarin O
sore O
. O
"""
TREE = """# text = Dia pulang ke Bogor kemarin sore.
1\tDia\tdia\tPRON\t_\t_\t0\troot\t_\t_
"""
LONG = ["Dia", "membaca", "buku", "di", "rumah", "."]
READ = [["Menteri", "itu", "datang", "ke", "Jakarta", "kemarin", "."]]


def _data(folder: Path) -> Path:
    for file, text in {
        "ner/a/train.txt": TOKENS,
        "ner/b/test.txt": TOKENS,
        "ud/test.conllu": TREE,
    }.items():
        (folder / file).parent.mkdir(parents=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def test_every_whole_sentence_that_no_treebank_holds_is_taken_once(tmp_path: Path) -> None:
    assert list(sentences(_data(tmp_path))) == READ


def test_the_trees_are_written_as_the_news_treebank_s(tmp_path: Path) -> None:
    target = tmp_path / "silver.conllu"
    assert prepare(_data(tmp_path), [LONG, LONG[:2]], ScriptedParser(), target) == len(READ) + 1
    assert all("\tcsui\t" in line for line in target.read_text("utf-8").splitlines() if line[:1].isdigit())
    assert [tree.words[0].head for tree in read(target)] == [0, 0]
