"""Stanza behind the `Parser` protocol; the only module that loads stanza and torch, and late."""

from __future__ import annotations

import hashlib
import json
import os
import pickle  # only for the name of the error that torch raises
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from quotes import packages, quicker
from quotes.errors import ModelError
from quotes.syntax import ROOT, Token

MAX_WORDS = 160
"""Longer clauses are parsed in pieces: scoring every pair of words costs the square of the length."""

BATCH_WORDS = 3000
"""Words scored at once; more costs memory and gains nothing on one core."""

HABITS = "csui"
"""Whose way of annotating our weights follow: CSUI is the news treebank."""

_Clause = Sequence[str]


class StanzaParser:
    """Tags and parses with the weights of one Stanza resource folder, loaded at the first clause."""

    def __init__(self, model: str | Path = "", habits: str = HABITS) -> None:
        """`model`: `built-in`, the name of an installed package, a resource folder, or "" for the one in
        use; `habits`: the treebank as which our own weights annotate, `csui`, `gsd` or `pud`, or "" to
        leave it open."""
        self._model = model
        self._habits = habits
        self._pipeline: Any = None

    def load(self) -> None:
        """Load the weights unless they are loaded; ModelError when they are missing or damaged."""
        if self._pipeline is None:
            folder = self._model if isinstance(self._model, Path) else packages.locate(self._model)
            self._pipeline = _pipeline(folder)
            _tell(self._pipeline, self._habits)

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


def _tell(pipeline: Any, habits: str) -> None:
    """Have a parser that has learnt several treebanks' habits annotate in one of them.

    It was trained with the treebank in the place of language-specific tags (Stymne et al. 2018). Our
    tagger gives no such tags, so what the parser takes for none is what it is to know.
    """
    from stanza.models.common.vocab import EMPTY_ID

    model = pipeline.processors["depparse"].trainer.model
    vocabulary = model.vocab["xpos"]
    if habits in getattr(vocabulary, "_unit2id", {}) and model.args.get("use_xpos"):
        table = model.xpos_emb.weight.data
        table[EMPTY_ID] = table[vocabulary.unit2id(habits)]


def _run(pipeline: Any, clauses: Sequence[_Clause]) -> Any:
    """Stanza's sentences of the clauses. The words are given, so its tokenizer has nothing to do, nor
    has its lemmatiser where a package has none."""
    from stanza.models.common.doc import Document

    written = [[word.strip() or "_" for word in clause] for clause in clauses]
    idle = {name for name, part in pipeline.processors.items() if part.config.get("use_identity")}
    document: Any = quicker.Sheet(written) if idle else Document(_entries(written))
    for name, part in pipeline.processors.items():
        if name not in {"tokenize", *idle}:
            document = part.process(document)
    return document.sentences


def _entries(clauses: Sequence[_Clause]) -> list[list[dict[str, str]]]:
    return [[{"text": word} for word in clause] for clause in clauses]


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
    quicker.find_trees_fast()
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
    quicker.quicken(pipeline)
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
