"""How fast and how large the store is beside TinyDB as it comes, at 10 k, 100 k and 300 k quotations.

    python -m bench.store [--sizes 10000,100000,300000] [--repeat 5] [--keep FOLDER]

Each figure is the median of `--repeat` runs (default TinyDB's slow ones: fewer), each store in a
process of its own. Memory is the peak of that process. The articles are made up: words by
Zipf's law, 400 words and 6 quotations an article, a few speakers with most of the quotations.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import os
import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from quotes.records import Article, Candidate, Evidence, Extraction, Link, Quote, Speaker

QUOTES_AN_ARTICLE = 6
GOALS = {"open": 1.0, "speaker": 0.020, "words": 0.050, "commit": 0.3}
"""Seconds by the clock at `GOAL_SIZE` quotations."""
GOAL_SIZE = 100_000
CHUNK = 2000
"""Articles that are made at a time."""

Figures = dict[str, Any]


def evidence(who: str, source: tuple[int, int]) -> Evidence:
    """As much of it as the engine gives."""
    candidates = (Candidate(who, 0.9), Candidate("Orang Lain", 0.1))
    return Evidence("marks-cue-source", (Link(source, who, "name"),), candidates)


class World:
    """A made-up language, its people and its papers; the same for the same seed."""

    def __init__(self, seed: int = 7) -> None:
        self.random = random.Random(seed)  # noqa: S311
        syllables = [a + b for a in "bcdghjklmnprst" for b in "aiueo"] + [
            "ang",
            "eng",
            "ung",
            "ing",
            "an",
            "kan",
        ]
        self.words = list(
            dict.fromkeys(
                "".join(self.random.choices(syllables, k=self.random.choice((1, 2, 2, 3, 3, 4))))
                for _ in range(40_000)
            )
        )
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(self.words))))
        names = [word.capitalize() for word in self.words if 4 <= len(word) <= 9]
        self.people = [f"{self.random.choice(names)} {self.random.choice(names)}" for _ in range(20_000)]
        self.shares = list(accumulate(1 / (rank + 5) for rank in range(len(self.people))))
        self.roles = [
            f"{role} {place}"
            for role in ("Bupati", "Menteri", "Juru bicara", "Direktur")
            for place in names[:60]
        ]

    def prose(self, length: int) -> str:
        """`length` words."""
        return " ".join(self.random.choices(self.words, cum_weights=self.weights, k=length))

    def role(self, who: str) -> str:
        """One of the two roles that somebody has."""
        return self.roles[
            (len(who) * 31 + ord(who[0]) * 7 + ord(who[-1]) + self.random.randint(0, 1)) % len(self.roles)
        ]

    def extraction(self, number: int) -> Extraction:
        """One article with its quotations."""
        speakers = self.random.choices(self.people, cum_weights=self.shares, k=3)
        text, quotes = self.prose(200), []
        for place in range(QUOTES_AN_ARTICLE):
            who = speakers[place % 3]
            start, words = len(text) + 2, self.prose(28)
            text += f' "{words}," kata {who}. {self.prose(8)}.'
            source = (start + len(words) + 8, start + len(words) + 8 + len(who))
            quotes.append(
                Quote(
                    "direct", ((start, start + len(words)),), (source[0] - 5, source[0] - 1), source,
                    who, "person", evidence(who, source), self.random.uniform(0.4, 1), self.role(who),
                )
            )  # fmt: skip
        year, month, day_of_month = (self.random.randint(*ends) for ends in ((2019, 2025), (1, 12), (1, 28)))
        day = f"{year}-{month:02}-{day_of_month:02}"
        article = Article(
            f"a{number}",
            text,
            self.prose(9),
            f"koran{number % 40}.example",
            day,
            f"https://koran.example/{number}",
        )
        found = {
            q.speaker: Speaker(q.speaker or "", "person", (q.speaker or "", f"{q.role} {q.speaker}"), q.role)
            for q in quotes
        }
        return Extraction(article, tuple(quotes), tuple(found.values()))


class Took(NamedTuple):
    """Median seconds by the clock, and of the processor: what a busy machine does not stretch as much."""

    wall: float
    cpu: float


def clock(action: Callable[[], Any], repeat: int) -> Took:
    """What `action` took."""
    wall, cpu = [], []
    for _ in range(repeat):
        gc.collect()
        began, began_cpu = time.perf_counter(), time.process_time()
        action()
        wall.append(time.perf_counter() - began)
        cpu.append(time.process_time() - began_cpu)
    return Took(statistics.median(wall), statistics.median(cpu))


def timed(action: Callable[[], Any]) -> Took:
    """What one run of `action` took."""
    return clock(action, 1)


def measure_ours(path: Path, repeat: int) -> Figures:
    """Figures of our store in `path`."""
    from store import Query, Store

    world = World()
    world.random.seed(99)
    names = [world.people[i].split()[0][:5].lower() for i in (0, 3, 40, 700, 9000)]
    words = [
        f"{world.words[i]} {world.words[j]}" for i, j in ((3, 500), (20, 40), (0, 1), (900, 5), (7000, 2))
    ]
    figures: Figures = {"open": clock(lambda: Store.open(path), repeat)}
    store = Store.open(path)
    figures["speakers listed"] = timed(store.speakers)
    figures["first speaker search"] = timed(lambda: store.speakers(names[0]))
    found = [clock(partial(store.speakers, name), repeat) for name in names]
    figures |= {"speaker": sorted(found)[len(found) // 2], "speaker, worst": max(found)}
    figures["first search of words"] = timed(lambda: store.quotes(Query(words=words[0], limit=50)))
    found = [clock(partial(store.quotes, Query(words=text, limit=50)), repeat) for text in words]
    figures |= {"words": sorted(found)[len(found) // 2], "words, worst": max(found)}
    figures["page of everything"] = clock(lambda: store.quotes(Query(limit=50)), repeat)
    fresh = (world.extraction(number) for number in range(10_000_000, 10_001_000))
    figures["first commit"] = timed(lambda: store.add([next(fresh)]))
    figures["commit"] = clock(lambda: store.add([next(fresh)]), repeat * 4)
    quote = store.quotes(Query(limit=1)).rows[0]
    figures["correction"] = clock(lambda: store.confirm(quote.id), repeat)
    figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    figures["rewrite"] = timed(store._storage.compact)  # noqa: SLF001
    return figures | {"size": path.stat().st_size}


def measure_default(path: Path, repeat: int) -> Figures:
    """Figures of TinyDB as it comes in `path`, the same documents in the same tables."""
    from tinydb import TinyDB, where

    world = World()
    repeat = min(repeat, 2)
    figures: Figures = {"open": clock(lambda: len(TinyDB(path).table("quotations")), repeat)}
    database = TinyDB(path)
    quotations = database.table("quotations", cache_size=0)
    name, word = world.people[3].split()[0], world.words[500]
    figures["speaker"] = clock(
        lambda: quotations.search(where("speaker").test(lambda text: name in text)), repeat
    )
    figures["words"] = clock(
        lambda: quotations.search(where("words").test(lambda text: word in text)), repeat
    )
    documents = json.loads(json.dumps(quotations.all()[:QUOTES_AN_ARTICLE]))

    def commit() -> None:
        database.table("articles").insert({"id": "new", "text": "x" * 2500})
        quotations.insert_multiple(documents)

    figures["commit"] = clock(commit, repeat)
    figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return figures | {"size": path.stat().st_size}


def build(path: Path, quotes: int) -> Figures:
    """Fill our store in `path`; what an article took, and closing the store."""
    from store import Store

    world = World()
    total, wall, cpu = quotes // QUOTES_AN_ARTICLE, 0.0, 0.0
    with Store.open(path) as store:
        for start in range(0, total, CHUNK):
            articles = [world.extraction(number) for number in range(start, min(start + CHUNK, total))]
            took = timed(partial(store.add, articles))
            wall, cpu = wall + took.wall, cpu + took.cpu
        return {"ingest an article": Took(wall / total, cpu / total), "close": timed(store.close)}


def alone(work: Callable[..., Figures], *arguments: Any) -> Figures:
    """`work` in a process of its own."""
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        return pool.apply(work, arguments)


def copied_for_default(path: Path) -> Path:
    """The same tables written as TinyDB writes them."""
    target = path.with_name("default.json")
    tables = json.loads(path.read_bytes())
    target.write_text(json.dumps(tables), encoding="utf-8")
    return target


def shown(value: Took | float | None) -> str:
    """One figure with its unit: milliseconds by the clock (and of the processor), or megabytes."""
    if value is None:
        return "–"
    if isinstance(value, Took):
        return f"{value.wall * 1000:,.1f} ({value.cpu * 1000:,.1f}) ms"
    return f"{value * 1e-6:,.0f} MB"


def table(size: int, default: Figures, ours: Figures) -> bool:
    """Print the figures of one size; whether the goals are met."""
    print(f"\n{size:,} quotations{'':14}{'default TinyDB':>26}{'ours':>26}   goal at {GOAL_SIZE:,}")
    met = True
    for name, value in ours.items():
        goal = GOALS.get(name)
        mark = "" if goal is None else f"   ≤ {goal * 1000:.0f} ms"
        print(f"  {name:<28}{shown(default.get(name)):>26}{shown(value):>26}{mark}")
        met &= size != GOAL_SIZE or goal is None or value.wall <= goal
    sys.stdout.flush()
    return met


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", default="10000,100000,300000")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--no-default", action="store_true", help="leave TinyDB as it comes out")
    options = parser.parse_args(arguments)
    met = True
    for size in map(int, options.sizes.split(",")):
        folder = Path(tempfile.mkdtemp(prefix="kutipan-bench-"))
        try:
            path = folder / "store.json"
            ours = alone(build, path, size) | alone(measure_ours, path, options.repeat)
            default: Figures = {}
            if not options.no_default:
                default = alone(measure_default, copied_for_default(path), options.repeat)
        finally:
            shutil.rmtree(folder)
        met &= table(size, default, ours)
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"\ngoals at {GOAL_SIZE:,} {'met' if met else 'NOT met'}; {load}")
    print("times are by the clock, of the processor in parentheses")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
