"""How long commands that extract nothing take from the first key to the last line: medians.

`python -m bench.start` fills a store with the sample articles in a temporary folder and runs
each command `--runs` times in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

GOAL_S = 0.25
COMMANDS = (
    "--version",
    "--help",
    "speakers",
    "quotes --speaker lavrov",
    "search nato",
    "show purnama-0001",
    "explain purnama-0001",
    "review",
    "stats",
    "export",
    "doctor",
    "paths",
    "config",
    "completion bash",
    "undo",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    root = Path(__file__).parents[1]
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "KUTIPAN_DB": str(Path(folder, "store.json")), "HOME": folder}
        articles = str(root / "fixtures" / "articles.jsonl")
        subprocess.run([kutipan(), "add", "--quiet", articles], env=environment, check=True)
        slowest = max(report(command, environment, runs) for command in COMMANDS)
    print(
        f"\nslowest median {slowest:.3f} s, goal {GOAL_S} s: {'reached' if slowest <= GOAL_S else 'missed'}"
    )
    return 0 if slowest <= GOAL_S else 1


def kutipan() -> str:
    return str(Path(sys.executable).with_name("kutipan"))


def report(command: str, environment: dict[str, str], runs: int) -> float:
    seconds = sorted(timed(command, environment) for _ in range(runs))
    spread = f"least {seconds[0]:.3f}  most {seconds[-1]:.3f}"
    print(f"{'kutipan ' + command:<32} median {median(seconds):.3f} s  {spread}", flush=True)
    return median(seconds)


def timed(command: str, environment: dict[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run([kutipan(), *command.split()], env=environment, capture_output=True, check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
