"""Quotations and speakers against gold: `python -m bench.accuracy --shared DIR`.

Runs `kutipan extract` on the gold sets of DIR and DIR's own scorers on what it writes; then the
sample articles' gold with the same scorer. Prints the tables.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def answer(gold: Path, target: Path) -> None:
    """Let the installed command write its answer to `gold` into `target`."""
    with target.open("wb") as out:
        subprocess.run(
            [sys.executable, "-m", "cli", "extract", "--format", "jsonl", "--quiet", str(gold)],
            stdout=out,
            check=True,
        )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    shared: Path = parser.parse_args().shared.resolve()
    score, pfsa = shared / "bench" / "score.py", shared / "bench" / "pfsa.py"
    if not score.exists():
        sys.exit(
            f"no scorer at {score}: this benchmark needs the shared gold beside the checkout (SHARED=DIR)"
        )
    sets = [
        (shared / "gold" / "seeds.jsonl", score),
        (shared / "gold" / "dev.jsonl", score),
        (shared / "data" / "pfsa-id" / "dev.jsonl", pfsa),
        (ROOT / "fixtures" / "gold.jsonl", score),
    ]
    with tempfile.TemporaryDirectory() as folder:
        for gold, scorer in sets:
            if not gold.exists():
                print(f"\n{gold}: missing, not measured")
                continue
            target = Path(folder) / "answer.jsonl"
            answer(gold, target)
            print(f"\n{gold.parent.name}/{gold.name}", flush=True)
            subprocess.run([sys.executable, str(scorer), str(gold), str(target)], check=True)


if __name__ == "__main__":
    main()
