"""`make weights`: from the data of `--shared` to `quotes/weights`, resuming where it stopped.

Everything in between lies in `--work`; delete a file there to have it made again. About two hours
on one core. The parser is trained three times over: a teacher on the treebanks; from its weights a
student that sees the teacher's trees of the recogniser sets' sentences too; and the student's last,
slow steps.
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
    options.add_argument("--steps", type=int, default=2000)
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
    teacher = _parser("teacher", material, chosen.work, pace)
    trees = chosen.work / "silver.conllu"
    if not trees.exists():
        package.build(tagger, teacher, vectors_file, chosen.work / "teacher")
        silver.prepare(data, StanzaParser(chosen.work / "teacher"), trees)
    pace = Pace(chosen.steps, chosen.steps // 3)
    student = _parser("student", material._replace(silver=trees), chosen.work, pace, teacher)
    late = material._replace(train=files[2])
    parser = _parser("parser", late, chosen.work, Pace(chosen.late_steps, 100, 0.0006, 0.00005, 60), student)
    size = package.build(tagger, parser, vectors_file, chosen.target)
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
        models.average(sorted((work / "models").glob(f"{name}.pt.*.snap"))[-AVERAGED:], target)
    return target


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
