"""Sentences of the news for the parser to learn from."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from quotes.syntax import ScriptedParser
from training.silver import PER_ARTICLE, prepare, sentences
from training.treebank import read

TEXT = """Menteri itu datang ke Jakarta kemarin pagi. Ia pergi. Presiden akan membuka rapat kerja besok siang.
dipotong di tengah kalimat yang panjang sekali ini. Harga beras naik lagi pada pekan kedua bulan ini.
"""


def _news(folder: Path, *texts: str) -> Path:
    file = folder / "articles.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"text": text}) + "\n" for text in texts)
    return file


def test_a_few_whole_sentences_of_every_article_are_taken(tmp_path: Path) -> None:
    taken = list(sentences(_news(tmp_path, TEXT)))
    assert len(taken) == PER_ARTICLE
    assert all(forms[0][0].isupper() and forms[-1] == "." and len(forms) > 5 for forms in taken)


def test_no_sentence_is_taken_twice(tmp_path: Path) -> None:
    taken = [tuple(forms) for forms in sentences(_news(tmp_path, TEXT, TEXT, TEXT))]
    assert len(taken) == len(set(taken)) == 3


def test_the_same_sentences_are_drawn_every_time(tmp_path: Path) -> None:
    news = _news(tmp_path, TEXT)
    assert list(sentences(news)) == list(sentences(news))


def test_the_trees_are_written_as_the_news_treebank_s(tmp_path: Path) -> None:
    target = tmp_path / "silver.conllu"
    assert prepare(_news(tmp_path, TEXT), ScriptedParser(), target) == PER_ARTICLE
    assert all("\tcsui\t" in line for line in target.read_text("utf-8").splitlines() if line[:1].isdigit())
    assert [tree.words[0].head for tree in read(target)] == [0, 0]
