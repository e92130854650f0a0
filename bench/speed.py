"""Articles a second over real news: `python -m bench.speed --shared DIR [--articles N]`.

Extracts DIR's news on all cores and prints articles a second, quotations and the peak memory of
this process and (on Linux) of its largest worker; in the same run a sample is sent whole through the
shipped Stanza weights (tagger and parser), for comparison.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Iterator
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

from quotes import Article, extract_all
from quotes.parser import shared_parser
from quotes.syntax import words

SAMPLE = 20
"""Articles sent whole through Stanza."""


def articles(path: Path) -> Iterator[Article]:
    """The articles of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield Article(row["id"], row["text"])


def through_stanza(sample: list[Article]) -> float:
    """Articles a second when every sentence goes through tagger and parser, one process."""
    parser = shared_parser()
    parser.parse([["Dia", "berkata", "."]])
    start = time.perf_counter()
    for article in sample:
        lines = (article.text[a:b] for a, b in _sentences(article.text))
        parser.parse([[line[s:e] for s, e in words(line)] for line in lines if line.strip()])
    return len(sample) / (time.perf_counter() - start)


def _sentences(text: str) -> list[tuple[int, int]]:
    from quotes.engine import analyse

    return [sentence.span for sentence in analyse(Article("sample", text)).sentences]


def largest_worker() -> float:
    """The peak memory of the largest worker process in MB, 0 where the system does not tell."""
    peaks = [0.0]
    for worker in active_children():
        status = Path(f"/proc/{worker.pid}/status")
        if status.exists():
            peaks += [
                int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if "VmHWM" in line
            ]
    return max(peaks)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=None)
    args = parser.parse_args()
    news = args.shared / "data" / "news" / "articles.jsonl.gz"
    if not news.exists():
        sys.exit(f"no news at {news}: this benchmark needs the shared data (SHARED=DIR)")
    start = time.perf_counter()
    count = quotations = failed = 0
    largest = 0.0
    for extraction in extract_all(islice(articles(news), args.articles)):
        count += 1
        quotations += len(extraction.quotes)
        failed += any(finding.code == "failed" for finding in extraction.findings)
        if count % 500 == 0:
            largest = max(largest, largest_worker())
    spent = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{count} articles, {quotations} quotations, {failed} failed")
    print(f"{spent:.1f} s: {count / spent:.1f} articles/s")
    print(f"peak memory of the process that reads and collects: {own:.0f} MB; of a worker: {largest:.0f} MB")
    rate = through_stanza(list(islice(articles(news), SAMPLE)))
    print(
        f"whole articles through Stanza, one process: {rate:.2f} articles/s; ratio {count / spent / rate:.0f}"
    )


if __name__ == "__main__":
    main()
