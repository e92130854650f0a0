"""The text of whole screens stays as it was looked at: see `frames.py`.

Their styles are kept beside it for the eye; which row is highlighted at the moment of the picture depends
on the machine's pace, and contrast has tests of its own.
"""

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
    for name, frame in seen.items():
        kept, now = (words_of(frame) for frame in (path_of(name, size, theme).read_text("utf-8"), frame))
        if kept != now:
            changed[name] = "\n".join(
                difflib.unified_diff(kept.split("\n"), now.split("\n"), lineterm="", n=0)
            )
    assert not changed, "`python -m tests.tui.frames` keeps these:\n" + "\n".join(changed.values())


def words_of(frame: str) -> str:
    """A frame without its styles."""
    return frame.partition("\n---\n")[0]
