"""Stanza behind the `Parser` protocol; the only module that imports stanza and torch, and late."""

from __future__ import annotations

import hashlib
import json
import os
import pickle  # only for the name of the error that torch raises
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Any

from quotes import packages
from quotes.errors import ModelError
from quotes.syntax import ROOT, Token

MAX_WORDS = 160
"""Longer clauses are parsed in pieces: scoring every pair of words costs the square of the length."""

BATCH_WORDS = 3000
"""Words scored at once; more costs memory and gains nothing on one core."""

REMEMBERED = 100_000
"""Different words whose spelling is kept in memory (40 MB)."""

_Clause = Sequence[str]


class StanzaParser:
    """Tags and parses with the weights of one Stanza resource folder, loaded at the first clause."""

    def __init__(self, model: str = "") -> None:
        """`model`: `built-in`, the name of an installed package, or "" for the one in use."""
        self._model = model
        self._pipeline: Any = None

    def load(self) -> None:
        """Load the weights unless they are loaded; ModelError when they are missing or damaged."""
        if self._pipeline is None:
            self._pipeline = _pipeline(packages.locate(self._model))

    def parse(self, clauses: Sequence[_Clause]) -> list[list[Token]]:
        """One list of tokens a clause, one token a word, in the order given; empty clauses stay empty."""
        pieces = [piece for clause in clauses for piece in _pieces(clause)]
        parsed = iter(self._parse(pieces))
        return [_joined([next(parsed) for _ in _pieces(clause)]) for clause in clauses]

    def _parse(self, clauses: Sequence[_Clause]) -> Iterator[list[Token]]:
        if not clauses:
            return
        self.load()
        for clause, sentence in zip(clauses, _run(self._pipeline, clauses), strict=True):
            yield [
                Token(text, word.upos or "X", word.head - 1 if word.head else ROOT, word.deprel or "dep")
                for text, word in zip(clause, sentence.words, strict=True)
            ]


def _run(pipeline: Any, clauses: Sequence[_Clause]) -> Any:
    """Stanza's sentences of the clauses. The words are given, so its tokenizer has nothing to do, nor
    has its lemmatiser where a package has none."""
    from stanza.models.common.doc import Document

    document = Document([[{"text": word.strip() or "_"} for word in clause] for clause in clauses])
    idle = {"tokenize"} | ({"lemma"} if pipeline.processors["lemma"].config.get("model_path") is None else set())
    return pipeline.process(document, [name for name in pipeline.processors if name not in idle]).sentences


@cache
def shared_parser(model: str = "") -> StanzaParser:
    """The parser of this process for `model`: the weights are loaded once."""
    return StanzaParser(model)


def official_source() -> tuple[str, str, str]:
    """Stanza's own packages: address of the index, of the files ("" where the index says), version."""
    from stanza.resources.common import DEFAULT_MODEL_URL, DEFAULT_RESOURCES_URL, DEFAULT_RESOURCES_VERSION

    version = DEFAULT_RESOURCES_VERSION
    files = "" if DEFAULT_MODEL_URL.lower() == "default" else DEFAULT_MODEL_URL
    return f"{DEFAULT_RESOURCES_URL.rstrip('/')}/resources_{version}.json", files, version


def _pieces(clause: _Clause) -> list[_Clause]:
    return [clause[start : start + MAX_WORDS] for start in range(0, len(clause), MAX_WORDS)]


def _joined(pieces: list[list[Token]]) -> list[Token]:
    """One tree of the pieces' trees: the root of every later piece hangs on the first root."""
    if len(pieces) < 2:
        return pieces[0] if pieces else []
    first = next(index for index, token in enumerate(pieces[0]) if token.head == ROOT)
    tokens: list[Token] = []
    for piece in pieces:
        start = len(tokens)
        for token in piece:
            if token.head != ROOT:
                tokens.append(Token(token.text, token.upos, token.head + start, token.deprel))
            elif start:
                tokens.append(Token(token.text, token.upos, first, "parataxis"))
            else:
                tokens.append(token)
    return tokens


def _pipeline(folder: Path) -> Any:
    index = _checked_index(folder)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        import stanza
        import torch
    except ImportError as error:
        raise ModelError(
            f"Stanza can't be loaded: {error}.", "Install the package again, with its dependencies."
        ) from error
    torch.set_num_threads(1)
    _find_trees_fast()
    settings = {
        "tokenize_pretokenized": True,
        "pos_batch_size": 200,
        "depparse_batch_size": BATCH_WORDS,
        "use_gpu": False,
        "verbose": False,
    }
    place, parts = (
        {"dir": str(folder), "download_method": None},
        {"processors": _processors(index), "package": None},
    )
    try:
        with _no_optimizers():
            pipeline = stanza.Pipeline(packages.LANGUAGE, **place, **parts, **settings)
    except _UNREADABLE as error:
        raise _damaged(folder, str(error)) from error
    _quicken(pipeline)
    return pipeline


_UNREADABLE = (OSError, RuntimeError, ValueError, KeyError, EOFError, AttributeError, pickle.UnpicklingError)
"""What torch and Stanza raise on files that are not what they should be."""


@contextmanager
def _no_optimizers() -> Iterator[None]:
    """Stanza's tagger makes an optimizer even to predict, which imports torch's compiler: two seconds."""
    from stanza.models.common import utils

    make = utils.get_split_optimizer
    utils.get_split_optimizer = lambda *_, **__: {}
    try:
        yield
    finally:
        utils.get_split_optimizer = make


@cache
def _find_trees_fast() -> None:
    """Let Stanza search for the best tree only where the best heads make none, and see cycles faster."""
    from stanza.models.common import chuliu_edmonds
    from stanza.models.depparse import model

    search = model.chuliu_edmonds_one_root

    def find(scores: Any) -> Any:
        tree = best_heads(scores)
        return search(scores) if tree is None else tree

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
    if np.count_nonzero(heads == 0) != 2:
        return None
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return None if reached.any() else heads


def _quicken(pipeline: Any) -> None:
    """Have the models of `pipeline` do once what Stanza's do again and again; the results stay the same."""
    from stanza.models.depparse.model import GraphParser

    trainers = [
        pipeline.processors[part].trainer for part in ("pos", "depparse") if part in pipeline.processors
    ]
    for model in (trainer.model for trainer in trainers):
        for vocabulary in model.vocab._vocabs.values():
            vocabulary.map = _remembering(vocabulary.unit2id)
        spelling = getattr(model, "charmodel", None)
        if spelling is not None and spelling.attn and spelling.num_dir == 1 and not spelling.pad:
            spelling.forward = Speller(spelling)
        if type(model) is GraphParser and not model.args.get("use_arc_embedding"):
            model.deprel.forward = partial(_halves, model.deprel)
            model.predict = partial(_predict, model)


def _tensor(rows: Sequence[Sequence[int]], size: int, pad_id: int = 0) -> Any:
    """As Stanza's `get_long_tensor` for a list of rows of numbers: a table, short rows padded."""
    import numpy as np
    import torch

    lengths = np.fromiter(map(len, rows), np.int64, len(rows))
    table = np.full((size, lengths.max()), pad_id)
    table[: len(rows)][np.arange(lengths.max()) < lengths[:, None]] = np.fromiter(chain.from_iterable(rows), np.int64)
    return torch.from_numpy(table)


def _remembering(number: Callable[[str], Any]) -> Callable[[Sequence[str]], list[Any]]:
    known = lru_cache(REMEMBERED)(number)
    return lambda units: list(map(known, units))


class Speller:
    """Gives the character model's vectors of words, each different word spelled once."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._rows: dict[bytes, int] = {}
        self._vectors: list[Any] = []

    def __call__(
        self, chars: Any, mask: Any, order: Sequence[int], lengths: Any, sizes: Sequence[int]
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
    for end, row in enumerate(rows, 1):
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
    parsed = []
    for i, (tree, n) in enumerate(zip(trees, lengths, strict=True)):
        labels = model.vocab["deprel"].unmap([label + VOCAB_PREFIX_SIZE for label in best[i][1:n]])
        if resolve_head_constraints and head_constraints.find_head_constraint_violations(tree, labels):
            every = torch.log_softmax(model.deprel.scorer(dependents[i : i + 1, :n], heads[i : i + 1, :n]), 3)
            tree, ids = head_constraints.resolve_head_constraint_violations(
                scores[i][:n, :n], every[0].numpy(), tree, model.vocab["deprel"]
            )
            labels = model.vocab["deprel"].unmap([label + VOCAB_PREFIX_SIZE for label in ids])
        parsed.append([[head, label] for head, label in zip(tree[1:], labels, strict=True)])
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


def _checked_index(folder: Path) -> dict[str, Any]:
    """The folder's own index, once every file it lists has its checksum."""
    try:
        language: dict[str, Any] = json.loads((folder / "resources.json").read_text("utf-8"))[
            packages.LANGUAGE
        ]
        for processor, files in language.items():
            if processor not in {"packages", "lang_name"}:
                for name, entry in files.items():
                    _verify(folder / packages.LANGUAGE / processor / f"{name}.pt", entry.get("md5"))
    except FileNotFoundError as error:
        raise ModelError(f"The weights are missing: {error.filename}.", _HINT) from error
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise _damaged(folder, str(error)) from error
    return language


def _verify(path: Path, md5: str | None) -> None:
    if hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest() != md5:
        raise ValueError(f"{path.name} has another checksum than its index says")


def _processors(index: dict[str, Any]) -> dict[str, str]:
    default = index["packages"]["default"]
    return {"tokenize": "pretokenized", "lemma": "identity"} | {
        part: default[part] for part in packages.PROCESSORS if part in default
    }


_HINT = "Install the package again, or choose other weights: `kutipan model list`."


def _damaged(folder: Path, why: str) -> ModelError:
    return ModelError(f"The weights in {folder} are damaged: {why}.", _HINT)
