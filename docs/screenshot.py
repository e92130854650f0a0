"""The pictures of the guide, made by the program itself: `python -m docs.screenshot`."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from quotes import extract_all
from quotes.readers import read
from quotes.records import Article
from store import Store
from tui.app import Browser
from tui.screens.browse import BrowseScreen

ROOT = Path(__file__).parents[1]
_FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_WIDTH, _HEIGHT = 164, 34


async def main() -> None:
    """The browser with Lavrov's quotations and one of them in its article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "store.json")
        with Store.open(path) as store:
            articles = [
                item for item in read([ROOT / "fixtures" / "articles.jsonl"]) if isinstance(item, Article)
            ]
            store.add(extract_all(articles, workers=1))
        app = Browser(path)
        async with app.run_test(size=(_WIDTH, _HEIGHT)) as pilot:
            await pilot.pause(0.5)
            browsed = app.screen
            assert isinstance(browsed, BrowseScreen)
            speakers = browsed.speakers_pane.main
            speakers.keep(next(row.id for row in speakers.speakers if row.name.endswith("Lavrov")))
            for key in ("enter", "enter"):
                await pilot.press(key)
                await pilot.pause(0.25)
            await pilot.pause(0.5)
            svg = app.export_screenshot(title="kutipan")
    (ROOT / "docs" / "browser.svg").write_text(_FONTS.sub("", svg), "utf-8")


if __name__ == "__main__":
    asyncio.run(main())
