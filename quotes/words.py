"""The closed word lists of `words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = tomllib.loads(files("quotes").joinpath("words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(w.replace("_", " ") for w in row["words"].split()) for name, row in data.items()}


def words(name: str) -> frozenset[str]:
    """The list `name`, all in lower case; an underscore in the file is a blank inside an entry."""
    return _lists()[name]
