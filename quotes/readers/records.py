"""What a reader is told, and what it answers when something can't be read."""

from __future__ import annotations

from typing import Literal

import msgspec

Format = Literal["", "text", "html", "jsonl", "json", "csv", "parquet", "warc", "feed"]

FIELDS = ("id", "text", "title", "outlet", "date", "url")
"""The fields of an `Article`, in the order in which messages name them."""


class Columns(msgspec.Struct, frozen=True):
    """Which column or key of the input holds which field; "" asks for the usual names."""

    id: str = ""
    text: str = ""
    title: str = ""
    outlet: str = ""
    date: str = ""
    url: str = ""


class ReadOptions(msgspec.Struct, frozen=True):
    """How input is read; the defaults find everything out by themselves."""

    format: Format = ""
    """Read every file as this format; "" goes by the name, then by the first bytes."""
    columns: Columns = Columns()
    delimiter: str = ""
    """Between the columns of a CSV file; "" finds it out."""
    encoding: str = ""
    """Of text, CSV and HTML; "" finds it out."""
    defaults: Columns = Columns()
    """Values for fields that the input leaves empty, e.g. the outlet of a folder."""


class ReadFailure(msgspec.Struct, frozen=True):
    """A file, or one line, row or record of it, that can't be read as an article."""

    path: str
    line: int | None
    """Line, row or record, counted from 1; None for the file as a whole."""
    message: str
    hint: str
    id: str = ""
    """The article's id where it is known all the same."""

    @property
    def place(self) -> str:
        """`path`, or `path:line`."""
        return self.path if self.line is None else f"{self.path}:{self.line}"
