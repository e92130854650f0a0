"""Whole screens stay as they were looked at: see `frames.py`."""

from __future__ import annotations

import difflib

import pytest

from tests.tui.frames import SCENES, SIZES, THEMES, frames, path_of


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_screen_looks_as_it_did(size: tuple[int, int], theme: str) -> None:
    seen = await frames(size, theme)
    assert list(seen) == list(SCENES)
    changed = {}
    for name, now in seen.items():
        kept = path_of(name, size, theme).read_text("utf-8")
        if kept != now:
            changed[name] = "\n".join(
                difflib.unified_diff(kept.split("\n"), now.split("\n"), lineterm="", n=0)
            )
    assert not changed, "`python -m tests.tui.frames` keeps these:\n" + "\n".join(changed.values())
