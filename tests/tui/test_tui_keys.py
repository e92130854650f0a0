"""Keys are data: complete, documented, changeable, and all in help and palette."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.registry import COMMANDS
from store import Store
from tests.tui.driving import Driven, browsing, picture, press
from tests.tui.factories import said
from tui import settings
from tui.actions import actions, commands
from tui.dialogs.keys import KeysDialog
from tui.keys import GROUPS, KEYS, PLACES, table
from tui.screens.browse import BrowseScreen
from tui.screens.search import SearchScreen
from tui.widgets.key_bar import KeyBar


def test_every_key_has_an_id_a_description_and_a_group() -> None:
    assert len({key.id for key in KEYS}) == len(KEYS)
    for key in KEYS:
        assert key.text
        assert key.group in GROUPS
        assert key.place in PLACES


def test_no_place_has_a_key_twice() -> None:
    taken = [(key.place, name) for key in KEYS for name in key.keys.split(",")]
    assert len(set(taken)) == len(taken)


def test_the_table_for_the_documentation_names_every_action() -> None:
    text = table()
    assert all(f"`{key.id}`" in text for key in KEYS)


async def test_the_bottom_line_has_at_most_six_keys_at_80_columns(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        for keys in ((), ("enter",), ("enter",)):
            await press(pilot, *keys)
            assert len(app.screen.query_one("KeyBar").shown()) <= 6  # type: ignore[attr-defined]


async def test_the_bottom_line_names_no_key_that_does_nothing(tmp_path: Path) -> None:
    async with browsing(path=tmp_path / "no.json") as (app, _):
        assert "Export" not in _offered(app)
    with Store.in_memory() as store:
        async with browsing(store) as (app, _):
            assert "Export" not in _offered(app)
        store.add([said("Kami hadir")])
        async with browsing(store) as (app, pilot):
            assert "Export" in _offered(app)
            await press(pilot, "s", *"zzz", "down")
            assert "Export" not in _offered(app)
            await press(pilot, "escape", "escape", "r")
            assert _offered(app) == ["Back", "Help", "Quit", "Search"]


def _offered(app: Driven) -> list[str]:
    return [word for _, word, _ in app.screen.query_one(KeyBar).shown()]


async def test_help_lists_every_action_of_the_screen_and_does_the_one_chosen(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        offered = {action.id for action in actions(app.screen)}
        wanted = {
            key.id
            for key in KEYS
            if key.place in ("app", "panes", "list", "speakers", "quotes", "article", "text")
        }
        assert wanted <= offered
        await press(pilot, "question_mark")
        app.screen_of(KeysDialog)
        await press(pilot, *"search", "space", *"all", "enter")
        app.screen_of(SearchScreen)


async def test_the_palette_holds_every_action_but_plain_moving(store: Store) -> None:
    async with browsing(store) as (app, _):
        titles = {command.title for command in commands(app.screen)}
        places = ("app", "speakers", "quotes", "article")
        assert {key.text for key in KEYS if key.place in places and key.id != "app.palette"} <= titles


async def test_the_user_changes_a_key(store: Store) -> None:
    _write('[app]\nsearch = "ctrl+g"\n')
    async with browsing(store) as (app, pilot):
        await press(pilot, "s")
        app.screen_of(BrowseScreen)
        await press(pilot, "ctrl+g")
        app.screen_of(SearchScreen)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('"quotes.copi" = "c"', "quotes.copy"),
        ('"quotes.copy" = 3', "quotation marks"),
        ('"quotes.copy" = "c"', "both"),
        ("nonsense", "keys.toml"),
    ],
)
def test_a_mistake_in_the_key_file_is_explained(written: str, said: str) -> None:
    _write(written)
    assert any(said in problem for problem in settings.keymap().problems)


async def test_a_letter_typed_in_a_filter_is_a_letter(store: Store) -> None:
    async with browsing(store) as (app, pilot):
        await press(pilot, "slash", *"qx")
        assert app.is_running
        assert "No speaker has this wording." in picture(app)
        await press(pilot, "escape")
        assert "39" in app.screen_of(BrowseScreen).speakers_pane.bar.left


def test_the_page_of_keys_shows_signs_as_they_are_typed() -> None:
    page = (Path(__file__).parents[2] / "docs" / "keys.md").read_text("utf-8")
    assert "| `<` `shift+left` |" in page
    assert not re.search(r"`\w+_\w+`", page)


def _write(text: str) -> None:
    folder = settings.folder()
    Path(folder).mkdir(parents=True, exist_ok=True)
    (folder / "keys.toml").write_text(text, "utf-8")


def test_the_commands_that_do_the_same_exist() -> None:
    page = (Path(__file__).parents[2] / "docs" / "keys.md").read_text("utf-8")
    named = set(re.findall(r"`kutipan ([a-z]+)", page))
    assert {"speakers", "quotes", "search", "export", "requote", "role", "undo", "log"} <= named
    assert named <= set(COMMANDS)
