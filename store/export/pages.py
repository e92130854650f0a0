"""Quotations to read: a Markdown quote sheet and an HTML page, by speaker."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby
from typing import TextIO

from store.rows import QuoteRow

OPEN = "Speaker open"
SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!|<>~&-])")
SAFE_URL = re.compile(r"https?://[^\s<>\"'()]{1,2000}")

HEAD = """<!doctype html>
<html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Quotations</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
blockquote { margin: 1rem 0 .2rem; padding-left: 1rem; border-left: .2rem solid }
footer, small { opacity: .75 }
</style>
"""


def write_markdown(rows: Sequence[QuoteRow], file: TextIO) -> None:
    """A quote sheet: a heading a speaker, each quotation with its source; nothing in it acts as markup."""
    file.write("# Quotations\n")
    for speaker, quotes in _by_speaker(rows):
        file.write(f"\n## {plain(speaker)}\n")
        for row in quotes:
            words = "\n> ".join(plain(line) for line in row.words.splitlines())
            file.write(f"\n> {words}\n\n{_source_markdown(row)}\n")


def write_html(rows: Sequence[QuoteRow], file: TextIO) -> None:
    """The same as one page of HTML that needs nothing else."""
    file.write(HEAD + "<h1>Quotations</h1>\n")
    for speaker, quotes in _by_speaker(rows):
        file.write(f"<h2>{escape(speaker)}</h2>\n")
        for row in quotes:
            words = escape(row.words).replace("\n", "<br>")
            file.write(f'<blockquote id="{escape(row.id)}">{words}</blockquote>\n')
            file.write(f"<footer>{_source_html(row)}</footer>\n")
    file.write("</html>\n")


def plain(text: str) -> str:
    """`text` so that Markdown shows it as it is."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _by_speaker(rows: Sequence[QuoteRow]) -> Iterator[tuple[str, Iterator[QuoteRow]]]:
    """Runs of the same speaker, in the order given."""
    return groupby(rows, key=lambda row: row.speaker or OPEN)


def _source_markdown(row: QuoteRow) -> str:
    title = plain(row.title or row.article_id)
    link = f"[{title}]({row.url})" if SAFE_URL.fullmatch(row.url) else title
    return f"{_about(row, plain)} · {link} · `{row.id}`"


def _source_html(row: QuoteRow) -> str:
    title = escape(row.title or row.article_id)
    link = f'<a href="{escape(row.url)}">{title}</a>' if SAFE_URL.fullmatch(row.url) else title
    return f"{_about(row, escape)} · {link} · <small>{escape(row.id)}</small>"


def _about(row: QuoteRow, safe: Callable[[str], str]) -> str:
    parts = (row.role, row.affiliation, row.type, row.outlet, row.date)
    return " · ".join(safe(part) for part in parts if part)
