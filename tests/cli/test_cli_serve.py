"""The browser in a web browser: who may reach it, and that one can type in it."""

from __future__ import annotations

import asyncio
import base64
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from cli import serve
from store import Store
from tests.cli.conftest import Run
from tests.tui.factories import from_gold

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07]*\x07|[PX^_].*?\x1b\\|[@-_])", re.DOTALL)


class Served:
    """In the place of textual-serve's server; remembers what it was told."""

    told: dict[str, Any]

    def __init__(self, command: str, **told: Any) -> None:
        Served.told = {"command": command, **told}

    def serve(self) -> None:
        """Return at once."""


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> type[Served]:
    monkeypatch.setattr(serve, "_server_class", lambda: Served)
    return Served


def test_only_this_machine_reaches_it_unless_told(run: Run, served: type[Served]) -> None:
    assert run("serve", "--port", "8123").code == 0
    assert (served.told["host"], served.told["port"]) == ("localhost", 8123)
    assert " -m tui" in served.told["command"]


def test_the_store_given_is_the_one_served(run: Run, served: type[Served], tmp_path: Path) -> None:
    run("--db", tmp_path / "a store.json", "serve")
    assert served.told["command"].endswith(f"'{tmp_path / 'a store.json'}'")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.7", "example.org", "::"])  # noqa: S104
def test_an_address_that_others_reach_is_refused(run: Run, served: type[Served], host: str) -> None:
    served.told = {}
    refused = run("serve", "--host", host)
    assert refused.code == 2
    assert "--let-others-in" in refused.err
    assert served.told == {}


@pytest.mark.usefixtures("served")
def test_who_lets_others_in_is_warned_that_there_is_no_password(run: Run) -> None:
    let = run("serve", "--host", "192.168.1.7", "--let-others-in")
    assert let.code == 0
    assert "no password" in let.err


def test_without_textual_serve_the_command_that_installs_it_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    refused = run("serve")
    assert refused.code != 0
    assert "kutipan[serve]" in refused.err


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed; typing in a page is not tried")
def test_typing_in_the_page_narrows_and_enter_opens(tmp_path: Path) -> None:
    pytest.importorskip("textual_serve", reason="textual-serve is not installed")
    path = tmp_path / "store.json"
    with Store.open(path) as store:
        store.add(from_gold())
    with _serving(path) as address, _chromium(tmp_path / "profile") as debugging:
        asyncio.run(_type(address, debugging))


async def _type(address: str, debugging: str) -> None:
    async with _page(debugging) as page:
        await page.call("Network.enable")
        await page.call("Page.navigate", url=address)
        await page.shows("Jens Stoltenberg")
        await page.click()
        for key in "/lavr":
            await page.press(key)
        await page.shows("Speakers 1 of")
        await page.press("Enter")
        await page.shows("quotations by date")


class _Page:
    """A page of Chromium, driven through its own protocol."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._number = 0
        self._written = b""

    async def call(self, method: str, **parameters: Any) -> None:
        """Call a method and wait for its answer."""
        self._number += 1
        await self._socket.send_json({"id": self._number, "method": method, "params": parameters})
        while (await self._event()).get("id") != self._number:
            pass

    async def click(self) -> None:
        """Click on the title line, so that the terminal in the page has the keys."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=kind, x=300, y=12, button="left", clickCount=1)

    async def press(self, key: str) -> None:
        """Press a key as a hand does."""
        typed = "\r" if key == "Enter" else key
        code = 13 if key == "Enter" else ord(key.upper())
        common = {"key": key, "windowsVirtualKeyCode": code}
        await self.call("Input.dispatchKeyEvent", type="keyDown", text=typed, **common)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **common)

    async def shows(self, wanted: str, seconds: float = 60) -> None:
        """Wait until `wanted` has been written to the terminal in the page since the last wait."""
        async with asyncio.timeout(seconds):
            while wanted not in ESCAPES.sub("", self._written.decode("utf-8", "replace")):
                await self._event()
        self._written = b""

    async def _event(self) -> dict[str, Any]:
        event: dict[str, Any] = (await self._socket.receive()).json()
        if event.get("method") == "Network.webSocketFrameReceived":
            frame = event["params"]["response"]
            data = frame["payloadData"]
            self._written += base64.b64decode(data) if frame["opcode"] == 2 else data.encode()
        return event


@asynccontextmanager
async def _page(debugging: str) -> AsyncIterator[_Page]:
    import aiohttp

    async with aiohttp.ClientSession() as session:
        async with session.get(f"{debugging}/json") as answer:
            address = next(
                one["webSocketDebuggerUrl"] for one in await answer.json() if one["type"] == "page"
            )
        async with session.ws_connect(address, max_msg_size=0) as socket:
            yield _Page(socket)


@contextmanager
def _serving(store: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "cli", "--db", str(store), "serve", "--port", str(port)]
    with _running(command):
        _wait(lambda: _listens(port))
        yield f"http://localhost:{port}"


@contextmanager
def _chromium(profile: Path) -> Iterator[str]:
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--window-size=1200,800",
        "--remote-debugging-port=0",
    ]
    with _running([str(CHROMIUM), *options, f"--user-data-dir={profile}", "about:blank"]):
        told = profile / "DevToolsActivePort"
        _wait(lambda: bool(told.read_text().split()))
        yield f"http://127.0.0.1:{told.read_text().split()[0]}"


@contextmanager
def _running(command: list[str]) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        process.wait(20)


def _listens(port: int) -> bool:
    with socket.create_connection(("127.0.0.1", port), 1):
        return True


def _wait(ready: Any, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            if ready():
                return
        except OSError:
            pass
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.2)
