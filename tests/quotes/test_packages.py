"""Official packages are fetched whole or not at all; the server here is a folder on 127.0.0.1."""

from __future__ import annotations

import errno
import hashlib
import json
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from quotes import packages
from quotes.errors import ModelError

FILES = {
    "pos/tiny_charlm": b"tagger" * 40_000,
    "depparse/tiny_charlm": b"parser" * 40_000,
    "pretrain/news": b"vectors",
}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _BreaksOff(_Quiet):
    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send the first hundred bytes of anything but the index."""
        outputfile.write(source.read() if self.path.endswith(".json") else source.read(100))


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A Stanza resource folder with one small package, as it is served."""
    folder = tmp_path / "shelf"
    language: dict[str, Any] = {
        "lang_name": "Indonesian",
        "packages": {
            "tiny": {
                "tokenize": "tiny",
                "pos": "tiny_charlm",
                "lemma": "identity",
                "depparse": "tiny_charlm",
            },
            "names": {"ner": "nergrit"},
        },
    }
    for name, content in FILES.items():
        processor, _, package = name.partition("/")
        file = folder / "id" / processor / f"{package}.pt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        md5 = hashlib.md5(content, usedforsecurity=False).hexdigest()
        needs = [] if processor == "pretrain" else [{"model": "pretrain", "package": "news"}]
        language.setdefault(processor, {})[package] = {"md5": md5, "dependencies": needs}
    (folder / "resources.json").write_text(json.dumps({"id": language}), "utf-8")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder of the user's."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("KUTIPAN_MODEL", raising=False)
    return packages.folder()


def _serve(shelf: Path, handler: type[SimpleHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(shelf)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def address(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where the shelf is served; KUTIPAN_MODEL_URL names it."""
    for base in _serve(shelf, _Quiet):
        monkeypatch.setenv("KUTIPAN_MODEL_URL", base)
        yield base


@pytest.fixture
def broken_address(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The same shelf behind a server that breaks every file off."""
    for base in _serve(shelf, _BreaksOff):
        monkeypatch.setenv("KUTIPAN_MODEL_URL", base)
        yield base


def _left(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir()) if home.exists() else []


@pytest.mark.usefixtures("address")
def test_a_package_is_installed_with_what_it_needs_and_becomes_the_default_of_its_folder() -> None:
    path = packages.install("tiny")
    found = {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*.pt")}
    assert found == {f"id/{name}.pt": content for name, content in FILES.items()}
    index = json.loads((path / "resources.json").read_text("utf-8"))
    assert index["id"]["packages"]["default"] == {
        "pos": "tiny_charlm",
        "lemma": "identity",
        "depparse": "tiny_charlm",
    }
    assert [package.name for package in packages.installed()] == ["built-in", "tiny"]


@pytest.mark.usefixtures("address")
def test_progress_tells_every_file_to_its_last_byte() -> None:
    told: dict[str, tuple[int, int]] = {}
    packages.install("tiny", progress=lambda name, had, total: told.update({name: (had, total)}))
    assert told["news.pt"] == (7, 7)
    assert told["tiny_charlm.pt"] == (240_000, 240_000)


@pytest.mark.usefixtures("address")
def test_installing_again_replaces_the_package(home: Path) -> None:
    packages.install("tiny")
    (home / "tiny" / "stray").touch()
    packages.install("tiny")
    assert not (home / "tiny" / "stray").exists()


@pytest.mark.usefixtures("address")
def test_a_wrong_checksum_leaves_nothing_behind(home: Path, shelf: Path) -> None:
    (shelf / "id/depparse/tiny_charlm.pt").write_bytes(b"something else")
    with pytest.raises(ModelError, match="checksum"):
        packages.install("tiny")
    assert _left(home) == []


@pytest.mark.usefixtures("broken_address")
def test_a_download_that_breaks_off_leaves_nothing_behind(home: Path) -> None:
    with pytest.raises(ModelError, match="broke off"):
        packages.install("tiny")
    assert _left(home) == []


@pytest.mark.usefixtures("address")
def test_an_interruption_leaves_nothing_behind(home: Path) -> None:
    def stop(name: str, had: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        packages.install("tiny", progress=stop)
    assert _left(home) == []


@pytest.mark.usefixtures("address")
def test_what_a_killed_installation_left_is_swept_by_the_next(home: Path) -> None:
    (home / ".partial-killed").mkdir(parents=True)
    packages.install("tiny")
    assert _left(home) == ["tiny"]


@pytest.mark.usefixtures("address")
def test_a_full_disk_is_told_and_leaves_nothing_behind(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(packages, "_fetch", full)
    with pytest.raises(ModelError, match="disk is full"):
        packages.install("tiny")
    assert _left(home) == []


@pytest.mark.usefixtures("address")
def test_a_file_the_server_lacks_is_told_with_its_address(home: Path, shelf: Path) -> None:
    (shelf / "id/pretrain/news.pt").unlink()
    with pytest.raises(ModelError, match=r"404 for .*/id/pretrain/news.pt"):
        packages.install("tiny")
    assert _left(home) == []


def test_without_a_network_the_error_says_what_still_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUTIPAN_MODEL_URL", "http://127.0.0.1:9")
    with pytest.raises(ModelError, match="can't be reached") as caught:
        packages.install("tiny")
    assert "built-in" in caught.value.hint


@pytest.mark.usefixtures("address")
def test_an_unknown_package_is_answered_with_those_that_can_parse() -> None:
    with pytest.raises(ModelError, match="no package “tine”") as caught:
        packages.install("tine")
    assert caught.value.hint == "There are: tiny."


@pytest.mark.usefixtures("address")
def test_an_index_that_is_none_is_told(shelf: Path) -> None:
    (shelf / "resources.json").write_text("<html>sign in</html>", "utf-8")
    with pytest.raises(ModelError, match="no index"):
        packages.install("tiny")


@pytest.mark.usefixtures("address")
@pytest.mark.parametrize("name", ["../tiny", "", ".tiny", "built-in", "a/b"])
def test_names_that_would_leave_the_folder_are_refused(name: str) -> None:
    with pytest.raises(ModelError, match="can't be the name"):
        packages.install(name)


@pytest.mark.usefixtures("address")
def test_an_index_that_names_files_outside_is_refused(home: Path, shelf: Path) -> None:
    index = json.loads((shelf / "resources.json").read_text("utf-8"))
    index["id"]["packages"]["tiny"]["pos"] = "../../escape"
    index["id"]["pos"]["../../escape"] = {"md5": "0"}
    (shelf / "resources.json").write_text(json.dumps(index), "utf-8")
    with pytest.raises(ModelError, match="can't be one"):
        packages.install("tiny")
    assert _left(home) == []


@pytest.mark.usefixtures("address")
def test_the_chosen_package_stays_chosen_until_the_environment_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = packages.install("tiny")
    assert packages.locate() == packages.WEIGHTS
    packages.use("tiny")
    assert packages.locate() == path
    assert [package.name for package in packages.installed() if package.active] == ["tiny"]
    monkeypatch.setenv("KUTIPAN_MODEL", "built-in")
    assert packages.locate() == packages.WEIGHTS


def test_a_package_that_is_not_installed_can_t_be_used() -> None:
    with pytest.raises(ModelError, match="not installed") as caught:
        packages.use("built-on")
    assert caught.value.hint == "Did you mean “built-in”?"


def test_stanza_s_own_source_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KUTIPAN_MODEL_URL", raising=False)
    pytest.importorskip("stanza")
    place = packages.source()
    assert place.index.startswith("https://")
    assert place.index.endswith(f"/resources_{place.version}.json")
