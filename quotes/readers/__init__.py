"""Input formats to articles: text, HTML, JSON Lines, CSV, Parquet, WARC, feeds, directories, `-`.

`read(paths)` yields an `Article` for everything readable and a `ReadFailure` for everything
else, in input order; it raises nothing for bad input.
"""

from quotes.readers.records import Columns, ReadFailure, ReadOptions
from quotes.readers.walk import read

__all__ = ["Columns", "ReadFailure", "ReadOptions", "read"]
