"""The weights of `fitted.toml`: the speaker ranking, set by hand, and the confidence, fitted."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_TABLES: dict[str, dict[str, float]] = tomllib.loads(
    files("quotes").joinpath("fitted.toml").read_text("utf-8")
)

RANKING = _TABLES["ranking"]
"""Weight of each feature of the speaker ranking (quotes/resolve.py)."""
CONFIDENCE = _TABLES["confidence"]
"""Coefficient of each feature of the confidence (quotes/confidence.py)."""
