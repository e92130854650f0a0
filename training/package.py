"""Lays trained models out as a Stanza resource folder, in half precision and without what is never read.

Half precision costs nothing: torch widens the numbers when it copies them into the model. Only the
word vectors stay in single precision, since Stanza uses them as they are read.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training.models import md5

NAME = "kutipan"
UNKNOWN = 1
"""Row of unknown units in Stanza's vocabularies."""

_DEPENDS = [{"model": "pretrain", "package": NAME}]
LICENCE = """\
These weights were trained on UD Indonesian GSD (r2.1, train) and UD Indonesian CSUI (train), CC BY-SA 4.0,
and UD Indonesian PUD, CC BY-SA 3.0; the word vectors on Indonesian news text of which nothing but the
statistics of words is kept. The weights are licensed under CC BY-SA 4.0:
https://creativecommons.org/licenses/by-sa/4.0/
"""


def build(tagger: Path, parser: Path, vectors: Path, target: Path) -> int:
    """Write the folder; its size in bytes."""
    parts = {"pos": tagger, "depparse": parser, "pretrain": vectors}
    entries: dict[str, Any] = {}
    for processor, source in parts.items():
        file = target / "id" / processor / f"{NAME}.pt"
        file.parent.mkdir(parents=True, exist_ok=True)
        _slim(source, file)
        entries[processor] = {
            NAME: {"md5": md5(file)} | ({} if processor == "pretrain" else {"dependencies": _DEPENDS})
        }
    package = {"tokenize": "pretokenized", "pos": NAME, "lemma": "identity", "depparse": NAME}
    language = {"lang_name": "Indonesian", "packages": {"default": package, NAME: package}, **entries}
    (target / "resources.json").write_text(json.dumps({"id": language}, indent=1) + "\n", "utf-8")
    (target / "LICENSE").write_text(LICENCE, "utf-8")
    return sum(file.stat().st_size for file in target.rglob("*") if file.is_file())


def _slim(source: Path, target: Path) -> None:
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    if "model" in state:
        weights = state["model"]
        if "lemma_emb.weight" in weights:
            _one_lemma(weights, state)
        state["model"] = {name: _halved(value) for name, value in weights.items()}
        state = {name: state[name] for name in state if name not in _TRAINING_ONLY}
        state["config"] = {name: _placeless(value) for name, value in state["config"].items()}
    torch.save(state, target, _use_new_zipfile_serialization=False)


_TRAINING_ONLY = {"optimizer_state_dict", "scheduler_state_dict", "bert_optimizer"}


def _one_lemma(weights: dict[str, Any], state: dict[str, Any]) -> None:
    """No lemma was ever given in training: an unknown one is given the row that stood for none."""
    row = state["vocab"]["lemma"]["_unit2id"].get("_")
    if row is not None:
        weights["lemma_emb.weight"][UNKNOWN] = weights["lemma_emb.weight"][row]


def _placeless(value: Any) -> Any:
    """A setting, or None where it is a path of the machine that trained."""
    return None if isinstance(value, str) and "/" in value else value


def _halved(value: Any) -> Any:
    return value.half() if value.is_floating_point() else value
