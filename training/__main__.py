"""`make weights`: from the data of `--shared` to `quotes/weights`, resuming where it stopped.

Everything in between lies in `--work`; delete a file there to have it made again. About three hours
on one core. First a parser learns from the treebanks alone. Then, `--rounds` times over, the last parser
annotates other sentences as CSUI would, its successor learns from those trees too, and takes some last,
slow steps with half of GSD. What is shipped is the mean of the last three trainings' last snapshots.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from quotes.parser import StanzaParser
from training import fast, mix, models, package, silver, vectors
from training.figures import Recorder
from training.models import Pace
from training.treebank import read

AVERAGED = 4
"""How many of the last snapshots become the parser."""


def main() -> None:
    """Run every stage whose result is not there yet."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shared", type=Path, default=Path("../shared"))
    options.add_argument("--work", type=Path, default=Path("build/training"))
    options.add_argument("--target", type=Path, default=Path("quotes/weights"))
    options.add_argument("--tagger-steps", type=int, default=900)
    options.add_argument("--tagger-slow-steps", type=int, default=200)
    options.add_argument("--teacher-steps", type=int, default=2600)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--steps", type=int, default=1200)
    options.add_argument("--late-steps", type=int, default=300)
    chosen = options.parse_args()
    data = chosen.shared / "data"
    if not data.is_dir():
        sys.exit(f"{data} is missing: the treebanks and the news of --shared are needed.")
    _settle()
    files = _material(data, chosen.work)
    vectors_file = _vectors(data, chosen.work)
    steps = (chosen.tagger_steps, chosen.tagger_slow_steps)
    tagger = _tagger(models.Material(files[0], files[3], vectors_file), chosen.work, steps)
    material = models.Material(files[1], files[4], vectors_file)
    pace = Pace(chosen.teacher_steps, chosen.teacher_steps * 2 // 3)
    parser = _parser("teacher", material, chosen.work, pace)
    for number in range(1, chosen.rounds + 1):
        trees = chosen.work / f"silver.{number}.conllu"
        if not trees.exists():
            package.build(tagger, parser, vectors_file, chosen.work / "teacher")
            more = [tree.forms() for tree in read(chosen.work / mix.MODERNISED)]
            silver.prepare(data, more, StanzaParser(chosen.work / "teacher"), trees)
        taught = material._replace(silver=trees)
        pace = Pace(chosen.steps, chosen.steps // 3, 0.0018, 0.0001, 150)
        parser = _parser(f"student.{number}", taught, chosen.work, pace, parser)
        pace = Pace(chosen.late_steps, 1, 0.0008, 0.00005, 50)
        parser = _parser(f"late.{number}", taught._replace(train=files[2]), chosen.work, pace, parser)
    shipped = chosen.work / "models" / "shipped.pt"
    last = (f"late.{chosen.rounds - 1}", f"student.{chosen.rounds}", f"late.{chosen.rounds}")
    models.average([file for name in last for file in _snapshots(name, chosen.work)], shipped)
    size = package.build(tagger, shipped, vectors_file, chosen.target)
    print(f"{chosen.target}: {size / 1e6:.1f} MB")


def _settle() -> None:
    import torch

    torch.set_num_threads(1)
    fast.patch_lstm()
    fast.patch_dropout()
    fast.patch_labels()
    fast.patch_spelling()


def _material(data: Path, work: Path) -> tuple[Path, ...]:
    files = tuple(work / f"{name}.conllu" for name in mix.FILES)
    return files if all(file.exists() for file in files) else mix.prepare(data / "ud", work)


def _vectors(data: Path, work: Path) -> Path:
    target = work / "vectors.pt"
    if not target.exists():
        from stanza.models.common.pretrain import Pretrain

        text = work / "vectors.txt"
        trees = [tree.forms() for file in mix.NEWS for tree in read(data / "ud" / file)]
        vectors.train(data / "news" / "articles.jsonl.gz", trees, text)
        Pretrain(str(target), str(text)).load()
    return target


def _tagger(material: models.Material, work: Path, steps: tuple[int, int]) -> Path:
    folder = work / "models"
    quick, target = folder / "tagger.quick.pt", folder / "tagger.averaged.pt"
    if not quick.exists():
        with _recorded("tagger"):
            models.train_tagger(material, folder / "tagger.draft.pt", steps[0]).rename(quick)
    if not target.exists():
        with _recorded("tagger, slow"):
            models.settle_tagger(material, quick, folder / "tagger.slow.pt", steps[1])
        # the first snapshot is of the start
        models.average(sorted(folder.glob("tagger.slow_*.pt"))[1:], target)
    return target


def _parser(name: str, material: models.Material, work: Path, pace: Pace, start: Path | None = None) -> Path:
    target = work / "models" / f"{name}.averaged.pt"
    if not target.exists():
        with _recorded(name):
            models.train_parser(material, work / "models" / f"{name}.pt", pace, start=start)
        models.average(_snapshots(name, work), target)
    return target


def _snapshots(name: str, work: Path) -> list[Path]:
    return sorted((work / "models").glob(f"{name}.pt.*.snap"))[-AVERAGED:]


@contextmanager
def _recorded(model: str) -> Iterator[None]:
    recorder = Recorder(model)
    logging.getLogger("stanza").addHandler(recorder)
    try:
        yield
    finally:
        logging.getLogger("stanza").removeHandler(recorder)


if __name__ == "__main__":
    main()
