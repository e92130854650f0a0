"""A home of its own for every test, and the command run in this process."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import quotes
from cli.main import run as run_command
from tests.cli.toy import toy_extract_all

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "fixtures" / "articles.jsonl"


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str
    raw: bytes = b""


Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home: no store, no configuration, no variable of the developer's."""
    for name in list(os.environ):
        if name.startswith(("KUTIPAN_", "XDG_")) or name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
            monkeypatch.delenv(name)
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.chdir(tmp_path)
    return place


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A toy engine in place of the real one: the command line is tested, not the extraction."""
    monkeypatch.setitem(vars(quotes), "extract_all", toy_extract_all)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("speakers", "--limit", "3", stdin=b"…")`: code, stdout and stderr."""

    def run_it(*arguments: object, stdin: bytes = b"") -> Ran:
        streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (stdin, b"", b"")]
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            monkeypatch.setattr(sys, name, stream)
        code = run_command([str(argument) for argument in arguments])
        streams[1].flush()
        streams[2].flush()
        raw, err = (stream.buffer.getvalue() for stream in streams[1:])
        return Ran(code, raw.decode("utf-8", "replace"), err.decode(), raw)

    return run_it


@pytest.fixture
def stored(toy: None, run: Run) -> Iterator[Path]:
    """A store with the sample articles, as the toy engine reads them."""
    path = Path("store.json").resolve()
    ran = run("add", "--db", path, ARTICLES)
    assert ran.code == 0, ran.err
    os.environ["KUTIPAN_DB"] = str(path)
    yield path
    os.environ.pop("KUTIPAN_DB", None)
