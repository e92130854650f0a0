"""Stanza's models, made quicker on a processor; what they answer stays the same to the last digit.

Only `quotes.parser` calls this, once torch and stanza are loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import chain
from operator import attrgetter
from typing import Any

REMEMBERED = 100_000
"""Different words whose spelling is kept in memory (40 MB)."""
TREE_ZEROS = 2
"""Heads that are 0 in a tree with one root: the root's, and that of 0 itself."""


@cache
def find_trees_fast() -> None:
    """Let Stanza search for the best tree only where the best heads make none, and see cycles faster.

    Its search for a tree with one root joins nearly all words into one, step by step. The best tree of
    any roots takes few steps, and where it has one root it is the best of those too.
    """
    import numpy as np
    from stanza.models.common import chuliu_edmonds
    from stanza.models.depparse import model

    search = model.chuliu_edmonds_one_root

    def find(scores: Any) -> Any:
        tree = best_heads(scores)
        if tree is None:
            tree = chuliu_edmonds.chuliu_edmonds(scores.astype(np.float64))
        return tree if np.count_nonzero(tree == 0) == TREE_ZEROS else search(scores)

    model.chuliu_edmonds_one_root = find
    chuliu_edmonds.tarjan = first_cycle


def first_cycle(heads: Any) -> list[Any]:
    """A cycle among `heads` (0 is its own head) as a mask over the words, in a list; [] where there is none.

    The search contracts one cycle and looks again, so it needs no more than one at a time.
    """
    import numpy as np

    above = heads.tolist()
    seen = [0] * len(above)
    for start in range(1, len(above)):
        word = start
        while word and not seen[word]:
            seen[word] = start
            word = above[word]
        if word and seen[word] == start:
            mask = np.zeros(len(above), dtype=bool)
            while not mask[word]:
                mask[word] = True
                word = above[word]
            return [mask]
    return []


def best_heads(scores: Any) -> Any:
    """The best head of every word where that is a tree with one root, else None.

    `scores[i][j]`: how well j governs i; 0 stands above the root. A choice that is best for every
    word by itself and makes a tree is the best tree, so no search can find another.
    """
    import numpy as np

    heads = np.argmax(scores, axis=1)
    heads[0] = 0
    if np.count_nonzero(heads == 0) != TREE_ZEROS:
        return None
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return None if reached.any() else heads


class Cell:
    """A word of a `Sheet`, its columns named as Stanza names them."""

    __slots__ = ("deprel", "feats", "head", "lemma", "text", "upos", "xpos")

    def __init__(self, text: str) -> None:
        self.text = text
        self.upos = self.xpos = self.feats = self.lemma = self.deprel = None
        self.head: int | None = None


class Row:
    """A sentence of a `Sheet`."""

    __slots__ = ("words",)

    def __init__(self, words: Sequence[str]) -> None:
        self.words = [Cell(word) for word in words]

    def build_dependencies(self) -> None:
        """Nothing: who reads a `Sheet` follows the heads himself."""


class Sheet:
    """As much of Stanza's `Document` as its tagger and parser use, without the rest, which takes longer
    to make than the words to tag."""

    def __init__(self, clauses: Sequence[Sequence[str]]) -> None:
        self.sentences = [Row(clause) for clause in clauses]

    def get(self, fields: Sequence[str], *, as_sentences: bool) -> list[list[list[Any]]]:
        """The named columns, a list a word, by sentence; Stanza asks for at least two."""
        if not as_sentences:
            raise NotImplementedError
        cells = attrgetter(*fields)
        return [[list(cells(word)) for word in sentence.words] for sentence in self.sentences]

    def set(self, fields: Sequence[str], contents: Sequence[Sequence[Any]]) -> None:
        """Fill the named columns, word after word."""
        words = (word for sentence in self.sentences for word in sentence.words)
        for word, values in zip(words, contents, strict=True):
            for field, value in zip(fields, values, strict=True):
                setattr(word, field, value)


def quicken(pipeline: Any) -> None:
    """Have the models of `pipeline` do once what Stanza's do again and again; the results stay the same."""
    from stanza.models.common.vocab import CompositeVocab
    from stanza.models.depparse import data as parser_data
    from stanza.models.depparse.model import GraphParser
    from stanza.models.pos import data as tagger_data

    parser_data.get_long_tensor = tagger_data.get_long_tensor = _table
    trainers = [
        pipeline.processors[part].trainer for part in ("pos", "depparse") if part in pipeline.processors
    ]
    for model in (trainer.model for trainer in trainers):
        for name in model.vocab.keys():  # noqa: SIM118 -- iterates over nothing else
            vocabulary = model.vocab[name]
            vocabulary.map = _remembering(vocabulary.unit2id)
            if isinstance(vocabulary, CompositeVocab):
                vocabulary.unmap = _remembering_rows(vocabulary.id2unit)
        spelling = getattr(model, "charmodel", None)
        if spelling is not None and spelling.attn and spelling.num_dir == 1 and not spelling.pad:
            spelling.forward = Speller(spelling)
        if type(model) is GraphParser and not model.args.get("use_arc_embedding"):
            model.deprel.forward = partial(_halves, model.deprel)
            model.predict = partial(_predict, model)


def _table(rows: Sequence[Any], size: int, pad_id: int = 0) -> Any:
    """As Stanza's `get_long_tensor`: rows of numbers as a table of `size` rows, short ones padded."""
    import numpy as np
    import torch
    from stanza.models.common.data import get_long_tensor

    if isinstance(rows[0][0], list):
        return get_long_tensor(rows, size, pad_id)
    lengths = np.fromiter(map(len, rows), np.int64, len(rows))
    table = np.full((size, lengths.max()), pad_id)
    table[: len(rows)][np.arange(lengths.max()) < lengths[:, None]] = np.fromiter(
        chain.from_iterable(rows), np.int64
    )
    return torch.from_numpy(table)


def _remembering(number: Callable[[str], Any]) -> Callable[[Sequence[str]], list[Any]]:
    known = lru_cache(REMEMBERED)(number)
    return lambda units: list(map(known, units))


def _remembering_rows(unit: Callable[[Sequence[int]], str]) -> Callable[[Sequence[Sequence[int]]], list[str]]:
    known = lru_cache(REMEMBERED)(unit)
    return lambda rows: [known(tuple(row)) for row in rows]


class Speller:
    """Gives the character model's vectors of words, each different word spelled once."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._rows: dict[bytes, int] = {}
        self._vectors: list[Any] = []

    def __call__(
        self, chars: Any, _mask: Any, order: Sequence[int], lengths: Any, sizes: Sequence[int]
    ) -> Any:
        """As `CharacterModel.forward`: `chars` (words, letters) padded, longest word first; `order`
        tells the place of each in the text, `lengths` the words of each sentence, `sizes` the letters."""
        import torch
        from torch.nn.utils.rnn import pack_sequence

        if len(self._rows) > REMEMBERED:
            self._rows, self._vectors = {}, []
        letters = chars.numpy()
        words = [letters[row, :size].tobytes() for row, size in enumerate(sizes)]
        new = {word: row for row, word in enumerate(words) if word not in self._rows}
        for rows in _alike(list(new.values()), sizes):
            self._vectors.append(spell(self._model, chars[rows, : sizes[rows[0]]]))
        self._rows.update({word: len(self._rows) + place for place, word in enumerate(new)})
        self._vectors = [torch.cat(self._vectors)]
        in_text = torch.empty(len(words), dtype=torch.long)
        in_text[torch.as_tensor(order)] = torch.tensor([self._rows[word] for word in words])
        return pack_sequence(self._vectors[0][in_text].split([int(length) for length in lengths]))


def _alike(rows: Sequence[int], sizes: Sequence[int]) -> Iterator[Sequence[int]]:
    """`rows`, longest words first, in groups of words of about one length."""
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or sizes[rows[end]] <= sizes[rows[start]] // 2:
            yield rows[start:end]
            start = end


def spell(model: Any, letters: Any) -> Any:
    """A character model's vectors of words (words, letters), padded with 0, in one call of its LSTM."""
    import torch

    state = [
        start.expand(1, len(letters), -1).contiguous()
        for start in (model.charlstm_h_init, model.charlstm_c_init)
    ]
    output = model.charlstm.lstm(model.dropout(model.char_emb(letters)), tuple(state))[0]
    weights = torch.sigmoid(model.char_attn(model.dropout(output)))
    return (output * weights * (letters != 0).unsqueeze(2)).sum(1)


def _halves(scorer: Any, one: Any, two: Any) -> tuple[Any, Any]:
    """What a biaffine scorer makes of dependents and of heads, before it scores each with each."""
    return scorer.hidden_func(scorer.W1(one)), scorer.hidden_func(scorer.W2(two))


def _predict(model: Any, *batch: Any, resolve_head_constraints: bool = False) -> list[list[list[Any]]]:
    """As `GraphParser.predict`, but labels are scored for the chosen arcs alone, not for every pair.

    Where a head has two subjects or two objects, Stanza looks at the labels of every pair of that sentence.
    """
    import torch
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
    from stanza.models.depparse import head_constraints
    from stanza.models.depparse import model as module

    lengths = batch[12]
    arcs, (dependents, heads), *_ = model.forward_scores(*batch)
    scores = torch.log_softmax(arcs, 2).numpy()
    trees = [module.chuliu_edmonds_one_root(scores[i][:n, :n]) for i, n in enumerate(lengths)]
    chosen = torch.zeros(dependents.shape[:2], dtype=torch.long)
    for row, tree in zip(chosen, trees, strict=True):
        row[: len(tree)] = torch.from_numpy(tree)
    best = _arc_labels(model.deprel.scorer.W_bilin, dependents, heads, chosen)
    vocabulary = model.vocab["deprel"]
    parsed = []
    for i, (tree, n) in enumerate(zip(trees, lengths, strict=True)):
        heads_of, labels = tree, vocabulary.unmap([label + VOCAB_PREFIX_SIZE for label in best[i][1:n]])
        if resolve_head_constraints and head_constraints.find_head_constraint_violations(tree, labels):
            every = model.deprel.scorer(dependents[i : i + 1, :n], heads[i : i + 1, :n])[0]
            heads_of, ids = head_constraints.resolve_head_constraint_violations(
                scores[i][:n, :n], torch.log_softmax(every, 2).numpy(), tree, vocabulary
            )
            labels = vocabulary.unmap([label + VOCAB_PREFIX_SIZE for label in ids])
        parsed.append([[head, label] for head, label in zip(heads_of[1:], labels, strict=True)])
    return parsed


def _arc_labels(bilinear: Any, dependents: Any, heads: Any, chosen: Any) -> list[list[int]]:
    """The best label of the arc from each word to its chosen head, for every sentence."""
    import torch

    ones = dependents.new_ones(*chosen.shape, 1)
    governors = torch.cat([heads, ones], 2).gather(1, chosen.unsqueeze(2).expand(-1, -1, heads.size(2) + 1))
    left = torch.einsum("NLI,IJO->NLJO", torch.cat([dependents, ones], 2), bilinear.weight)
    labels: list[list[int]] = (
        (torch.matmul(governors.unsqueeze(2), left).squeeze(2) + bilinear.bias).argmax(2).tolist()
    )
    return labels
