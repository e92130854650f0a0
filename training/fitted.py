"""Write a fitted table into quotes/fitted.toml, the other tables untouched."""

from __future__ import annotations

import tomllib
from pathlib import Path

PATH = Path(__file__).parent.parent / "quotes" / "fitted.toml"


def write(table: str, weights: dict[str, float]) -> None:
    """Replace `table` by `weights`, rounded to three places."""
    text = PATH.read_text(encoding="utf-8")
    tables = tomllib.loads(text) | {table: {name: round(float(value), 3) for name, value in weights.items()}}
    head = "".join(line + "\n" for line in text.splitlines() if line.startswith("#"))
    body = "".join(
        f"\n[{name}]\n" + "".join(f'"{key}" = {value}\n' for key, value in rows.items())
        for name, rows in tables.items()
    )
    PATH.write_text(head + body, encoding="utf-8")
