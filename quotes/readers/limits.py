"""How much of foreign input is taken in, in bytes; everything beyond is refused by name."""

from __future__ import annotations

ARTICLE = 5_000_000
"""One article: a text file, one JSON line, one CSV cell, one row. The longest of 12,008 real
articles has 60 thousand characters."""

PAGE = 10_000_000
"""One HTML page."""

FILE_IN_MEMORY = 200_000_000
"""Formats that are read whole (a JSON array, a feed, CSV on standard input)."""

UNPACKED = 20_000_000_000
"""What one compressed file may hold."""

RATIO = 200
"""A compressed file that holds more than this many times its size is a bomb; news text
compresses about 3 times, and `RATIO` counts only past `RATIO_FROM` unpacked bytes."""

RATIO_FROM = 50_000_000


def megabytes(size: int) -> str:
    """`size` in the unit that messages use."""
    return f"{size / 1_000_000:.0f} MB"
