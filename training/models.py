"""Trains the tagger and the parser through Stanza's own training entry points.

The parser resumes from its checkpoint when called again; the tagger, a matter of minutes, is
trained in one go. Beside every checkpoint a snapshot of the weights is kept; `average` makes one
model of the last few (Izmailov et al. 2018), worth what a slow decay of the learning rate is
worth at no training time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple

_COMMON = "--lang id --shorthand id_kutipan --cpu --seed 1234"
_TAGGER = """
    --hidden_dim 128 --char_hidden_dim 100 --char_emb_dim 50 --deep_biaff_hidden_dim 128
    --word_emb_dim 50 --tag_emb_dim 20 --transformed_dim 100 --num_layers 2 --word_cutoff 5
    --batch_size 40 --lr 0.003 --beta2 0.95 --no_second_optim
    --eval_interval 300 --fix_eval_interval --save_each
"""
_SETTLING = ("--lr", "0.0005", "--eval_interval", "100")
_PARSER = """
    --hidden_dim 200 --char_hidden_dim 100 --char_emb_dim 50 --deep_biaff_hidden_dim 100
    --word_emb_dim 60 --tag_emb_dim 50 --transformed_dim 100 --num_layers 3 --word_cutoff 5
    --no_ufeats --batch_size 1500 --optim adam --lr 0.002 --beta2 0.95 --weight_decay 0 --no_plateau
    --word_dropout 0.25 --dropout 0.4 --no_second_optim
"""
SILVER_WEIGHT, LATE_SILVER_WEIGHT = 1.0, 0.25
"""Batches of silver trees for each batch of gold ones, at first and once the learning rate falls."""
WARM = 50
"""Steps in which the learning rate rises to its first value."""


class Material(NamedTuple):
    """The files a training reads."""

    train: Path
    dev: Path
    vectors: Path
    silver: Path | None = None


class Pace(NamedTuple):
    """How long a training is and how fast it learns."""

    steps: int
    full_until: int
    """The step from which the learning rate falls, linearly, from `first` to `last`."""
    first: float = 0.002
    last: float = 0.0001
    every: int = 100
    """Steps between evaluations, each of which leaves a snapshot."""

    def rate(self, step: int) -> float:
        """The learning rate of a step."""
        gone = max(0, step - self.full_until) / max(1, self.steps - self.full_until)
        return min(1.0, step / WARM) * (self.first + min(1.0, gone) * (self.last - self.first))


def train_tagger(material: Material, target: Path, steps: int) -> Path:
    """Train `steps` batches; the best on the development file is written to `target`."""
    from stanza.models import tagger

    tagger.main(_arguments(_TAGGER, material, target, steps))
    return target


def settle_tagger(material: Material, start: Path, target: Path, steps: int) -> Path:
    """Go on from the tagger in `start`, slowly: at a sixth of the learning rate, with a fresh optimizer."""
    from stanza.models import tagger
    from stanza.models.pos.data import Dataset
    from stanza.models.pos.trainer import Trainer

    with _begun_from(start, Trainer, Dataset):
        tagger.main([*_arguments(_TAGGER, material, target, steps), *_SETTLING])
    return target


@contextmanager
def _begun_from(start: Path, trainer: Any, dataset: Any) -> Iterator[None]:
    """Have a training start with the weights in `start`, and with the vocabularies that they belong to."""
    import torch
    from stanza.models.pos.vocab import MultiVocab

    learnt = torch.load(start, map_location="cpu", weights_only=True)
    vocabularies = MultiVocab.load_state_dict(learnt["vocab"])
    make, count = trainer.__init__, dataset.__dict__["init_vocab"]

    def warm(self: Any, *args: Any, **options: Any) -> None:
        make(self, *args, **options)
        if options.get("model") is not None:
            return  # resumed: the checkpoint's weights are further
        missing = self.model.load_state_dict(learnt["model"], strict=False).missing_keys
        if "xpos_emb.weight" in missing:
            torch.nn.init.zeros_(self.model.xpos_emb.weight)

    def known(*args: Any) -> Any:
        counted = getattr(count, "__func__", count)(*args)["xpos"]
        if any(unit not in vocabularies["xpos"] for unit in counted):
            vocabularies["xpos"] = counted
        return vocabularies

    trainer.__init__, dataset.init_vocab = (
        warm,
        staticmethod(known) if isinstance(count, staticmethod) else known,
    )
    try:
        yield
    finally:
        trainer.__init__, dataset.init_vocab = make, count


def train_parser(material: Material, target: Path, pace: Pace, *, start: Path | None = None) -> Path:
    """Train `pace.steps` batches; from the weights in `start`, where it is given."""
    from stanza.models import parser
    from stanza.models.depparse.data import Dataset
    from stanza.models.depparse.trainer import Trainer

    arguments = _arguments(_PARSER, material, target, pace.steps)
    arguments += ["--eval_interval", str(pace.every)]
    if material.silver:
        arguments += ["--silver_file", str(material.silver), "--silver_weight", str(SILVER_WEIGHT)]
    with _begun_from(start, Trainer, Dataset) if start else nullcontext(), _paced(pace), _snapshots(target):
        parser.main(arguments)
    return target


@contextmanager
def _paced(pace: Pace) -> Iterator[None]:
    """Have every step use the learning rate, and the share of silver trees, of its place in the training."""
    from stanza.models.depparse.data import InfiniteBatch
    from stanza.models.depparse.trainer import Trainer

    update, draw = Trainer.update, InfiniteBatch.next_batch
    step = 0

    def paced(self: Any, batch: Any, **options: Any) -> Any:
        nonlocal step
        step = self.global_step
        for optimizer in self.optimizer.values():
            for group in optimizer.param_groups:
                group["lr"] = pace.rate(step)
        return update(self, batch, **options)

    def drawn(self: Any) -> Any:
        if step > pace.full_until:
            self.weights[1:] = [LATE_SILVER_WEIGHT] * (len(self.weights) - 1)
        return draw(self)

    Trainer.update, InfiniteBatch.next_batch = paced, drawn
    try:
        yield
    finally:
        Trainer.update, InfiniteBatch.next_batch = update, draw


def _arguments(settings: str, material: Material, target: Path, steps: int) -> list[str]:
    return [
        *(_COMMON + settings).split(),
        *("--train_file", str(material.train), "--eval_file", str(material.dev)),
        *("--wordvec_pretrain_file", str(material.vectors)),
        *("--save_dir", str(target.parent), "--save_name", target.name),
        *("--max_steps", str(steps), "--max_steps_before_stop", str(steps)),
    ]


@contextmanager
def _snapshots(target: Path) -> Iterator[None]:
    """Have every checkpoint leave a copy of the bare weights: `<target>.<step>.snap`."""
    from stanza.models.depparse.trainer import Trainer

    save = Trainer.save

    def keeping(self: Any, filename: str, *args: Any, **options: Any) -> None:
        save(self, filename, *args, **options)
        if options.get("save_optimizer"):
            save(self, f"{target}.{self.global_step:06d}.snap", skip_modules=True)

    Trainer.save = keeping
    try:
        yield
    finally:
        Trainer.save = save


def average(snapshots: Sequence[Path], target: Path) -> Path:
    """One model whose weights are the mean of the snapshots' weights."""
    import torch

    states = [torch.load(path, map_location="cpu", weights_only=True) for path in snapshots]
    mean = states[-1]
    for name, value in mean["model"].items():
        if value.is_floating_point():
            mean["model"][name] = torch.stack([state["model"][name].float() for state in states]).mean(0)
    torch.save(mean, target, _use_new_zipfile_serialization=False)
    return target


def md5(path: Path) -> str:
    """The checksum that Stanza's index of resources gives."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
