"""Are the same people's wordings joined, and different people kept apart?

    python -m bench.speakers [--shared ../shared]

Two measures. Over `gold/dev.jsonl` and `gold/seeds.jsonl` together, stored as if extracted without
fault: there everybody has one name in all articles, and no two share one. Over
`bench/speaker_pairs.tsv`, our own list: the first of a pair is stored, the second comes after it.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from msgspec import Struct

from store import Store
from store.gold import extractions
from store.identity import Identities
from store.judging import Seen

PAIRS = Path(__file__).with_name("speaker_pairs.tsv")
FILES = ("dev.jsonl", "seeds.jsonl")
GOAL = 0.95


class Pair(Struct, frozen=True):
    """Two presentations, and whether they are one person's."""

    same: bool
    first: Seen
    second: Seen


class Score(Struct, frozen=True):
    """Pairs of wordings: of one person and joined, of two people and merged."""

    same: int
    joined: int
    different: int
    merged: int
    missed: tuple[str, ...]

    @property
    def good(self) -> bool:
        """Whether the goals are met."""
        return not self.merged and self.joined >= GOAL * self.same


def pairs(path: Path = PAIRS) -> Iterator[Pair]:
    """The pairs of our list."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            truth, first, second = line.split("\t")
            yield Pair(truth == "same", _seen(first), _seen(second))


def score_pairs() -> Score:
    """How the pairs of our list fare, both ways round."""
    same = joined = different = merged = 0
    missed = []
    for pair in pairs():
        for first, second in ((pair.first, pair.second), (pair.second, pair.first)):
            identities = Identities()
            identities.add("known", first)
            together = identities.match(second).who == "known"
            same, joined = same + pair.same, joined + (pair.same and together)
            different, merged = different + (not pair.same), merged + (together and not pair.same)
            if together != pair.same:
                missed.append(f"{first.mentions[0]} / {second.mentions[0]}")
    return Score(same, joined, different, merged, tuple(missed))


def score_gold(folder: Path) -> Score:
    """How the people of the gold fare: every pair of their wordings in two articles."""
    lines = [line for name in FILES for line in (folder / name).open(encoding="utf-8")]
    truth: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with Store.in_memory() as store:
        store.add(extractions(lines))
        for article in store.articles():
            for who, seen in store.sightings(article.id).items():
                if seen.kind == "person" and who:
                    truth[seen.name] += [(wording, who) for wording in {seen.name, *seen.mentions}]
    same = joined = 0
    missed = []
    for person, wordings in truth.items():
        for (a, one), (b, other) in combinations(wordings, 2):
            same, joined = same + 1, joined + (one == other)
            if one != other:
                missed.append(f"{person}: {a} / {b}")
    holders: dict[str, set[str]] = defaultdict(set)
    for person, wordings in truth.items():
        for _, who in wordings:
            holders[who].add(person)
    merged = sum(len(people) * (len(people) - 1) // 2 for people in holders.values())
    return Score(same, joined, len(truth) * (len(truth) - 1) // 2, merged, tuple(missed))


def _seen(wording: str) -> Seen:
    title, name = wording.split("|")
    return Seen(name, "person", (f"{title} {name}".strip(),))


def show(title: str, score: Score) -> None:
    """Print one measure."""
    share = score.joined / score.same if score.same else 1.0
    print(f"{title:<44}{score.joined:>6} of {score.same:<6} joined ({share:.1%})", end="")
    print(f"{score.merged:>6} of {score.different:<6} different merged")
    for missed in score.missed:
        print(f"    missed: {missed}")


def main(arguments: list[str] | None = None) -> int:
    """Print both measures; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description="The same people joined, different people kept apart?")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    options = parser.parse_args(arguments)
    scores = [score_pairs()]
    show("our list of pairs", scores[0])
    if (options.shared / "gold").is_dir():
        scores.append(score_gold(options.shared / "gold"))
        show("people of the gold, dev and seeds together", scores[1])
    else:
        print(f"{options.shared / 'gold'} is not there: the gold was not measured")
    return 0 if all(score.good for score in scores) else 1


if __name__ == "__main__":
    sys.exit(main())
