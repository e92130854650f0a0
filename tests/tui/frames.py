"""Whole screens as they were looked at and found good, kept as text with styles in `snapshots/`.

    python -m tests.tui.frames [--pictures FOLDER]

writes them anew after a change that is meant, and SVG pictures of them to be looked at.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from itertools import groupby
from pathlib import Path
from unittest.mock import patch

from rich.segment import Segment
from rich.style import Style
from textual.pilot import Pilot

from store import Store
from tests.tui.driving import Driven, browsing, press, settle
from tests.tui.factories import from_gold, said

FOLDER = Path(__file__).parent / "snapshots"
SIZES = ((80, 24), (120, 40), (180, 50))
THEMES = ("kutipan-dark", "kutipan-light", "ansi-dark")
SCENES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "speakers": ((), ()),
    "speakers-filter": (("slash", *"lav"), ("escape",)),
    "speakers-nothing": (("slash", *"qqq"), ("escape",)),
    "speakers-by-name": (("o", "o", "o", "o", "o", "o"), ("o",)),
    "quotations": (("enter",), ()),
    "article": (("enter",), ()),
    "article-next": (("n", "z"), ("z",)),
    "marking": (("e", "tab"), ("escape",)),
    "who": (("w",), ("escape",)),
    "help": (("question_mark",), ("escape",)),
    "export": (("x",), ("escape", "escape", "escape")),
    "card": (("i",), ("escape",)),
    "search": (("s", *"pintu", "down"), ()),
    "filters": (("f",), ("escape",)),
    "chips": (("f", "space", "enter"), ("F", "escape", "escape")),
    "same-statement": (("s", *"gedung itu kami", "down", "down", "space"), ("escape", "escape")),
    "review": (("r",), ("escape",)),
    "log": (("L",), ("escape",)),
    "add": (("a",), ("escape",)),
    "palette": (("ctrl+p",), ("escape",)),
}
"""Keys that lead to a scene from the one before, and those that lead back."""


def sample() -> Store:
    """The sample articles, two that carry the same statement, and one whose speaker is open."""
    store = Store.in_memory()
    same = "Gedung itu kami tutup mulai bulan depan karena tidak ada lagi yang bekerja di sana"
    store.add(from_gold())
    store.add([said(same, "Budi Santoso", article="s-1", outlet="Warta", date="2021-10-20")])
    other = said(f"{same.replace('bulan', 'pekan')} sekarang", "Budi Santoso", article="s-2", outlet="Kabar")
    store.add([other, said("Kami belum bisa memastikan jumlahnya", None, article="s-3", outlet="Warta")])
    store.rename(store.find_speaker("Lungescu").id, "Oana-Iulia Lungescu")
    return store


@contextmanager
def still() -> Iterator[None]:
    """Nothing on the screen depends on the day, the folder or who sits there."""
    with (
        chdir("/"),
        patch("store.edits.now", lambda: "2021-11-05T09:30:00+00:00"),
        patch("store.edits.user", lambda: "rina"),
        patch.dict(os.environ, {"XDG_CONFIG_HOME": tempfile.gettempdir() + "/nowhere"}),
    ):
        yield


async def frames(size: tuple[int, int], theme: str, pictures: Path | None = None) -> dict[str, str]:
    """Every scene at one size in one theme."""
    found = {}
    with still(), sample() as store:
        async with browsing(store, size=size, theme=theme) as (app, pilot):
            for name, (there, back) in SCENES.items():
                await press(pilot, *there)
                await _quiet(app, pilot)
                found[name] = frame(app)
                if pictures is not None:
                    path = pictures / f"{name}-{size[0]}-{theme}.svg"
                    path.write_text(app.export_screenshot(), "utf-8")
                await press(pilot, *back)
    return found


def frame(app: Driven) -> str:
    """The text of the screen, then its styles: a letter and a number of cells for each run."""
    strips = app.screen._compositor.render_strips()
    letters: dict[str, str] = {}
    styles = []
    for strip in strips:
        runs = groupby(strip, key=lambda segment: letters.setdefault(_look(segment), _letter(len(letters))))
        styles.append(" ".join(f"{letter}{sum(part.cell_length for part in run)}" for letter, run in runs))
    text = [strip.text.rstrip() for strip in strips]
    legend = [f"{letter} {look}" for look, letter in letters.items()]
    return "\n".join([*text, "---", *_shorter(styles), "---", *legend]) + "\n"


def path_of(name: str, size: tuple[int, int], theme: str) -> Path:
    """Where a frame is kept."""
    return FOLDER / f"{size[0]}x{size[1]}" / theme / f"{name}.txt"


async def _quiet(app: Driven, pilot: Pilot[None]) -> None:
    app.clear_notifications()
    await settle(pilot)


def _look(segment: Segment) -> str:
    style = segment.style or Style()
    return str(Style(color=style.color, bgcolor=style.bgcolor) + style.without_color.clear_meta_and_links())


def _letter(number: int) -> str:
    return chr(ord("a") + number % 26) * (number // 26 + 1)


def _shorter(lines: list[str]) -> Iterator[str]:
    """The same line several times is written once with its number in front."""
    for line, group in groupby(lines):
        number = len(list(group))
        yield f"{number}× {line}" if number > 1 else line


def main() -> None:
    """Write every frame."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pictures", type=Path)
    pictures = parser.parse_args().pictures
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    for size in SIZES:
        for theme in THEMES:
            for name, text in asyncio.run(frames(size, theme, pictures)).items():
                path = path_of(name, size, theme)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
