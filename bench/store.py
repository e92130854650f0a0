"""How fast and how large the store is beside TinyDB as it comes, at 10 k, 100 k and 300 k quotations.

    python -m bench.store [--sizes 10000,100000,300000] [--repeat 5] [--keep FOLDER]

Each figure is the median of `--repeat` runs (default TinyDB's slow ones: fewer), each store in a
process of its own. Memory is the peak of that process. The articles are made up: words by
Zipf's law, 400 words and 6 quotations an article, a few speakers with most of the quotations.
"""

from __future__ import annotations

import argparse
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
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from quotes.records import Article, Candidate, Evidence, Extraction, Link, Quote, Speaker

QUOTES_AN_ARTICLE = 6
GOALS = {"open": 1.0, "speaker": 0.020, "words": 0.050, "commit": 0.3}
"""Seconds at 100,000 quotations."""

Figures = dict[str, float]


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

    def extractions(self, quotes: int, start: int = 0) -> Iterator[Extraction]:
        """Articles with `quotes` quotations in all."""
        for number in range(start, start + quotes // QUOTES_AN_ARTICLE):
            yield self.extraction(number)

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
                    "direct", ((start, start + len(words)),), (source[0] - 5, source[0] - 1), source, who,
                    "person", evidence(who, source), round(self.random.uniform(0.4, 1), 3), self.role(who), "",
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


def clock(action: Callable[[], Any], repeat: int) -> float:
    """Median seconds of `action`."""
    times = []
    for _ in range(repeat):
        began = time.perf_counter()
        action()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def measure_ours(path: Path, repeat: int) -> Figures:
    """Figures of our store in `path`."""
    from store import Query, Store

    world = World()
    world.random.seed(99)
    names = [world.people[i].split()[0][:5].lower() for i in (0, 3, 40, 700, 9000)]
    words = [
        f"{world.words[i]} {world.words[j]}" for i, j in ((3, 500), (20, 40), (0, 1), (900, 5), (7000, 2))
    ]
    opened = clock(lambda: Store.open(path), repeat)
    store = Store.open(path)
    began = time.perf_counter()
    store.speakers()
    listed = time.perf_counter() - began
    first_speaker = clock(lambda: store.speakers(names[0]), 1)
    first_words = clock(lambda: store.quotes(Query(words=words[0], limit=50)), 1)
    names_found = [clock(lambda name=name: store.speakers(name), repeat) for name in names]  # type: ignore[misc]
    speaker = statistics.median(names_found)
    searches = [clock(lambda text=text: store.quotes(Query(words=text, limit=50)), repeat) for text in words]  # type: ignore[misc]
    page = clock(lambda: store.quotes(Query(limit=50)), repeat)
    first_commit = clock(lambda: store.add([world.extraction(10_000_001)]), 1)
    fresh = (world.extraction(number) for number in range(10_000_002, 10_001_000))
    commit = clock(lambda: store.add([next(fresh)]), repeat * 4)
    quote = store.quotes(Query(limit=1)).rows[0]
    correction = clock(lambda: store.confirm(quote.id), repeat)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    compaction = clock(store._storage.compact, 1)  # noqa: SLF001
    return {
        "open": opened, "speakers listed": listed, "first speaker": first_speaker, "speaker": speaker,
        "speaker, worst": max(names_found), "first words": first_words,
        "words": statistics.median(searches), "words, worst": max(searches), "page": page,
        "first commit": first_commit, "commit": commit, "correction": correction, "rewrite": compaction,
        "memory": memory, "size": path.stat().st_size,
    }  # fmt: skip


def measure_default(path: Path, repeat: int) -> Figures:
    """Figures of TinyDB as it comes in `path`, the same documents in the same tables."""
    from tinydb import TinyDB, where

    world = World()
    world.random.seed(99)
    repeat = min(repeat, 2)
    opened = clock(lambda: len(TinyDB(path).table("quotations")), repeat)
    database = TinyDB(path)
    quotations = database.table("quotations", cache_size=0)
    name, words = world.people[3].split()[0], world.words[500]
    speaker = clock(lambda: quotations.search(where("speaker").test(lambda text: name in text)), repeat)
    found = clock(lambda: quotations.search(where("words").test(lambda text: words in text)), repeat)
    documents = json.loads(json.dumps(quotations.all()[:QUOTES_AN_ARTICLE]))

    def commit() -> None:
        database.table("articles").insert({"id": "new", "text": "x" * 2500})
        quotations.insert_multiple(documents)

    written = clock(commit, repeat)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return {
        "open": opened,
        "speaker": speaker,
        "words": found,
        "commit": written,
        "memory": memory,
        "size": path.stat().st_size,
    }


def build(path: Path, quotes: int) -> Figures:
    """Fill our store in `path`; the seconds an article took."""
    from store import Store

    world = World()
    articles = [*world.extractions(min(quotes, 12_000))]
    done, spent = 0, 0.0
    with Store.open(path) as store:
        while done < quotes:
            began = time.perf_counter()
            store.add(articles)
            spent += time.perf_counter() - began
            done += len(articles) * QUOTES_AN_ARTICLE
            articles = [
                *world.extractions(min(quotes - done, 12_000), start=done // QUOTES_AN_ARTICLE)
            ] or articles
            if quotes - done < QUOTES_AN_ARTICLE:
                break
        began = time.perf_counter()
    return {"ingest": spent / (done / QUOTES_AN_ARTICLE), "close": time.perf_counter() - began}


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


UNITS = {"memory": (1e-6, "MB"), "size": (1e-6, "MB")}


def shown(figures: Figures, name: str) -> str:
    """One figure with its unit."""
    if name not in figures:
        return "–"
    factor, unit = UNITS.get(name, (1000, "ms"))
    return (
        f"{figures[name] * factor:,.1f} {unit}" if unit == "ms" else f"{figures[name] * factor:,.0f} {unit}"
    )


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
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
            default = (
                {} if options.no_default else alone(measure_default, copied_for_default(path), options.repeat)
            )
        finally:
            shutil.rmtree(folder)
        print(f"\n{size:,} quotations{'':12}{'default TinyDB':>18}{'ours':>14}   goal at 100,000")
        for name in ours:
            goal = GOALS.get(name)
            mark = "" if goal is None else f"   ≤ {goal * 1000:.0f} ms"
            print(f"  {name:<28}{shown(default, name):>18}{shown(ours, name):>14}{mark}")
            met &= size != 100_000 or goal is None or ours[name] <= goal
        sys.stdout.flush()
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    print(f"\ngoals at 100,000 {'met' if met else 'NOT met'}; {load}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
