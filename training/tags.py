"""A small averaged perceptron tagger (Collins 2002), used to tag the training trees by cross-validation.

The parser must learn from tags as wrong as those it will see, not from gold tags.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

from training.treebank import Sentence

EPOCHS = 5
_Weights = dict[str, dict[str, float]]


class Perceptron:
    """Greedy left-to-right tagger over words, affixes and two tags of history."""

    def __init__(self, seed: int) -> None:
        self.weights: _Weights = {}
        self._totals: dict[tuple[str, str], float] = defaultdict(float)
        self._stamps: dict[tuple[str, str], int] = defaultdict(int)
        self._step = 0
        self._random = random.Random(seed)  # noqa: S311
        self._tags: list[str] = []

    def train(self, sentences: Sequence[Sentence], epochs: int = EPOCHS) -> None:
        """Fit to the gold tags."""
        self._tags = sorted({word.upos for sentence in sentences for word in sentence.words})
        order = list(sentences)
        for _ in range(epochs):
            self._random.shuffle(order)
            for sentence in order:
                self._learn(sentence)
        for (feature, tag), total in self._totals.items():
            unseen = (self._step - self._stamps[feature, tag]) * self.weights[feature][tag]
            self.weights[feature][tag] = (total + unseen) / self._step

    def _learn(self, sentence: Sentence) -> None:
        before, last = "<", "<"
        forms = sentence.forms()
        for index, word in enumerate(sentence.words):
            self._step += 1
            features = _features(forms, index, last, before)
            guess = self._best(features)
            if guess != word.upos:
                for feature in features:
                    self._change(feature, word.upos, 1.0)
                    self._change(feature, guess, -1.0)
            before, last = last, guess

    def _change(self, feature: str, tag: str, by: float) -> None:
        row = self.weights.setdefault(feature, {})
        key = (feature, tag)
        value = row.get(tag, 0.0)
        self._totals[key] += (self._step - self._stamps[key]) * value
        self._stamps[key] = self._step
        row[tag] = value + by

    def _best(self, features: list[str]) -> str:
        scores: dict[str, float] = defaultdict(float)
        for feature in features:
            for tag, weight in self.weights.get(feature, {}).items():
                scores[tag] += weight
        return max(self._tags, key=lambda tag: (scores.get(tag, 0.0), tag))

    def tag(self, forms: Sequence[str]) -> list[str]:
        """The parts of speech of one sentence."""
        tags: list[str] = []
        for index in range(len(forms)):
            last = tags[-1] if tags else "<"
            before = tags[-2] if len(tags) > 1 else "<"
            tags.append(self._best(_features(forms, index, last, before)))
        return tags


def _features(forms: Sequence[str], index: int, last: str, before: str) -> list[str]:
    form = forms[index]
    word = form.lower()
    previous = forms[index - 1].lower() if index else "<"
    following = forms[index + 1] if index + 1 < len(forms) else ">"
    shape = (
        "A" if form.isupper() else "Aa" if form[0].isupper() else "9" if form[0].isdigit() else "a"
    ) + str(index == 0)
    return [
        "b", "w" + word, "s" + shape, "3" + word[-3:], "2" + word[-2:], "p" + word[:3], "P" + word[:2],
        "l" + last, "ll" + before + last, "lw" + last + word, "pw" + previous, "nw" + following.lower(),
        "n3" + following[-3:].lower(), "nc" + str(following[0].isupper()) + shape, "sl" + shape + last,
    ]  # fmt: skip


def cross_tag(sentences: Sequence[Sentence], folds: int = 2, seed: int = 7) -> list[list[str]]:
    """Tags of every sentence, given by a tagger that has not seen it."""
    tags: list[list[str]] = [[] for _ in sentences]
    for fold in range(folds):
        tagger = Perceptron(seed + fold)
        tagger.train([s for index, s in enumerate(sentences) if index % folds != fold])
        for index in range(fold, len(sentences), folds):
            tags[index] = tagger.tag(sentences[index].forms())
    return tags
