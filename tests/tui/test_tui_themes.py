"""Every theme on offer can be read, is kept, and works on every screen."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.color import Color

from store import Store
from tests.tui.driving import Driven, browsing, press
from tests.tui.factories import said
from tui import settings
from tui.colours import contrast
from tui.themes import OFFERED

FLOOR = 4.5
LINES = set("─│╭╮╰╯▁▂▃▄▅▆▇█▔▕▏░ ▊▎")
"""Frames, bars and blanks are no text."""


def _segments(app: Driven) -> list[Segment]:
    return [segment for strip in app.screen._compositor.render_strips() for segment in strip]


def _too_faint(app: Driven) -> list[str]:
    faint = []
    for text, style, _ in _segments(app):
        if style is None or not style.color or not style.bgcolor or not set(text) - LINES:
            continue
        if style.color.triplet is None or style.bgcolor.triplet is None:
            continue
        ratio = contrast(Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor))
        if ratio < FLOOR:
            faint.append(f"{ratio:.2f} {text!r}")
    return faint


@pytest.mark.parametrize("theme", sorted(name for name, theme in OFFERED.items() if not theme.ansi))
async def test_all_text_has_a_contrast_of_four_and_a_half(store: Store, theme: str) -> None:
    async with browsing(store, size=(180, 50), theme=theme) as (app, pilot):
        await press(pilot, "slash", *"lav", "enter", "enter")
        assert _too_faint(app) == []
        for key in ("x", "escape", "w", "escape", "e", "escape", "f1", "escape", "ctrl+p", "escape", "i"):
            await press(pilot, key)
            assert _too_faint(app) == [], key


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_ansi_themes_use_the_terminals_own_colours_alone(store: Store, theme: str) -> None:
    async with browsing(store, size=(180, 50), theme=theme) as (app, pilot):
        await press(pilot, "enter", "enter")
        for _, style, _ in _segments(app):
            for colour in (style.color, style.bgcolor) if style else ():
                assert colour is None or colour.is_default or colour.triplet is None
        await press(pilot, "i")
        assert app.is_running


async def test_a_theme_chosen_is_kept(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        app.theme = "nord"
        await pilot.pause()
    assert settings.load().theme == "nord"
    async with browsing(store) as (app, _):
        assert app.theme == "nord"


async def test_an_open_speaker_is_named_so_in_every_theme() -> None:
    with Store.in_memory() as store:
        store.add([said("Belum", None)])
        async with browsing(store, theme="kutipan-light") as (app, pilot):
            await press(pilot, "s")
            assert any("speaker open" in segment.text for segment in _segments(app))
