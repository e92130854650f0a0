"""Stanza's official packages of Indonesian: fetched only when asked, whole or not at all.

Each package lives in a folder of its own, laid out as a Stanza resource folder, under the
user's data folder (`platformdirs`). The file `active` beside them names the one in use.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec
from platformdirs import user_data_path

from quotes.errors import ModelError

SHIPPED = "built-in"
"""The name under which the package's own weights are chosen."""

WEIGHTS = Path(__file__).parent / "weights"
LANGUAGE = "id"
PROCESSORS = ("pos", "lemma", "depparse")
"""What is fetched of a package: words come from our own tokenizer."""

_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_CHUNK = 1 << 17
_TIMEOUT_S = 30

Progress = Callable[[str, int, int], None]
"""Called with the file's name, bytes had and bytes in all (0 when unknown)."""


class Source(msgspec.Struct, frozen=True):
    """Where an index of Stanza resources lies and how the address of one of its files is made."""

    index: str
    files: str = ""
    """Address with `{lang}`, `{filename}` and `{resources_version}`; "" takes the index's own."""
    version: str = ""


class Package(msgspec.Struct, frozen=True):
    """A set of weights that can be chosen."""

    name: str
    path: Path
    size: int
    """Bytes on disk."""
    active: bool


class _File(msgspec.Struct, frozen=True):
    """One file of a package, as the index lists it."""

    processor: str
    name: str
    md5: str

    @property
    def path(self) -> str:
        return f"{self.processor}/{self.name}.pt"


def folder() -> Path:
    """Where installed packages lie."""
    return user_data_path("kutipan") / "models"


def installed() -> tuple[Package, ...]:
    """The shipped weights and every package installed, the shipped first."""
    active = chosen()
    found = [(SHIPPED, WEIGHTS)]
    with suppress(OSError):
        found += sorted(
            (path.name, path) for path in folder().iterdir() if (path / "resources.json").is_file()
        )
    return tuple(
        Package(name, path, _size(path), name == active) for name, path in found if not name.startswith(".")
    )


def chosen() -> str:
    """The name of the weights in use: KUTIPAN_MODEL, else what `use` wrote, else the shipped."""
    if name := os.environ.get("KUTIPAN_MODEL", ""):
        return name
    try:
        return (folder() / "active").read_text("utf-8").strip() or SHIPPED
    except OSError:
        return SHIPPED


def locate(name: str = "") -> Path:
    """The resource folder of a package, of the chosen one for ""; ModelError when it is not there."""
    name = name or chosen()
    if name == SHIPPED:
        return WEIGHTS
    path = folder() / name
    if _NAME.fullmatch(name) and (path / "resources.json").is_file():
        return path
    raise ModelError(f"The model “{name}” is not installed.", _hint(name))


def _hint(name: str) -> str:
    near = get_close_matches(name, [package.name for package in installed()], 1)
    return (
        f"Did you mean “{near[0]}”?"
        if near
        else "See `kutipan model list`; `kutipan model install gsd` fetches one."
    )


def use(name: str) -> Path:
    """Make a package the one in use from now on; ModelError when it is not installed."""
    path = locate(name)
    folder().mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=folder(), prefix=".active", delete=False, encoding="utf-8"
    ) as draft:
        draft.write(name + "\n")
    Path(draft.name).replace(folder() / "active")
    return path


def source() -> Source:
    """Stanza's own, or a resource folder served at KUTIPAN_MODEL_URL."""
    if base := os.environ.get("KUTIPAN_MODEL_URL", "").rstrip("/"):
        return Source(f"{base}/resources.json", f"{base}/{{lang}}/{{filename}}")
    from quotes.parser import official_source

    return Source(*official_source())


def install(name: str, place: Source | None = None, progress: Progress | None = None) -> Path:
    """Fetch a package into its own folder; until the last file is checked nothing shows there.

    Raises ModelError without a network, for a name the index does not know, a file that breaks
    off or has another checksum, and a full disk.
    """
    place = place or source()
    folder().mkdir(parents=True, exist_ok=True)
    _sweep()
    with _workshop(name) as work:
        index = _index(place, work)
        files = _files(index, name)
        template = place.files or str(index.get("url", ""))
        for file in files:
            address = template.format(resources_version=place.version, lang=LANGUAGE, filename=file.path)
            target = work / LANGUAGE / file.path
            target.parent.mkdir(parents=True, exist_ok=True)
            if _fetch(address, target, progress) != file.md5:
                raise ModelError(
                    f"{file.path} arrived damaged: its checksum is not the index's.",
                    "Try again; nothing was installed.",
                )
        (work / "resources.json").write_bytes(msgspec.json.encode(_own_index(index, name, files)))
        final = folder() / name
        shutil.rmtree(final, ignore_errors=True)
        work.rename(final)
    return final


@contextmanager
def _workshop(name: str) -> Iterator[Path]:
    if not _NAME.fullmatch(name) or name == SHIPPED:
        raise ModelError(
            f"“{name}” can't be the name of a package to install.", "Try `kutipan model install gsd`."
        )
    work = Path(tempfile.mkdtemp(prefix=".partial-", dir=folder()))
    try:
        yield work
    except OSError as error:
        raise _explained(error) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _explained(error: OSError) -> ModelError:
    import urllib.error

    if error.errno == errno.ENOSPC:
        return ModelError(
            "The disk is full; nothing was installed.", f"Make room in {folder()} and try again."
        )
    if isinstance(error, urllib.error.HTTPError):
        return ModelError(
            f"The server answered {error.code} for {error.url}.",
            "See KUTIPAN_MODEL_URL; nothing was installed.",
        )
    if isinstance(error, urllib.error.URLError | TimeoutError | ConnectionError):
        reason = getattr(error, "reason", error)
        return ModelError(
            f"The server can't be reached ({reason}); nothing was installed.",
            "Installing needs a network; the built-in weights don't: `kutipan model use built-in`.",
        )
    return ModelError(f"The model can't be written: {error}.", "Nothing was installed.")


def _sweep() -> None:
    """Take away what an interrupted installation left behind."""
    for left in folder().glob(".partial-*"):
        shutil.rmtree(left, ignore_errors=True)


def _fetch(address: str, target: Path, progress: Progress | None) -> str:
    """Download to `target`; the MD5 of what came."""
    if not address.startswith(("https://", "http://")):
        raise ModelError(
            f"“{address}” is no web address.", "KUTIPAN_MODEL_URL must begin with https:// or http://."
        )
    import urllib.request

    digest = hashlib.md5(usedforsecurity=False)
    had = 0
    with urllib.request.urlopen(address, timeout=_TIMEOUT_S) as answer, target.open("wb") as file:  # noqa: S310
        total = int(answer.headers.get("Content-Length") or 0)
        while chunk := _chunk(answer):
            file.write(chunk)
            digest.update(chunk)
            had += len(chunk)
            if progress:
                progress(target.name, had, total)
    if had < total:
        raise ModelError(
            f"{target.name} broke off after {had} of {total} bytes.", "Try again; nothing was installed."
        )
    return digest.hexdigest()


def _chunk(answer: Any) -> bytes:
    import http.client

    try:
        return bytes(answer.read(_CHUNK))
    except http.client.HTTPException as error:
        raise ModelError("The download broke off.", "Try again; nothing was installed.") from error


def _index(place: Source, work: Path) -> dict[str, Any]:
    target = work / "index.json"
    _fetch(place.index, target, None)
    try:
        index = msgspec.json.decode(target.read_bytes(), type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise ModelError(
            f"{place.index} holds no index of Stanza resources.", "See KUTIPAN_MODEL_URL."
        ) from error
    target.unlink()
    return index


def _files(index: dict[str, Any], name: str) -> list[_File]:
    try:
        language = index[LANGUAGE]
        packages = {key: parts for key, parts in language["packages"].items() if "depparse" in parts}
        if name not in packages:
            known = ", ".join(sorted(packages))
            raise ModelError(f"There is no package “{name}” of Indonesian.", f"There are: {known}.")
        wanted = [(part, packages[name][part]) for part in PROCESSORS if part in packages[name]]
        for part, file in tuple(wanted):
            needs = language.get(part, {}).get(file, {}).get("dependencies", [])
            wanted += [(need["model"], need["package"]) for need in needs]
        return [
            _checked(_File(part, file, language[part][file]["md5"]))
            for part, file in dict.fromkeys(wanted)
            if file != "identity"
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"The index says nothing of {error} for Indonesian.", "See KUTIPAN_MODEL_URL."
        ) from error


def _checked(file: _File) -> _File:
    if not _NAME.fullmatch(file.processor) or not _NAME.fullmatch(file.name):
        raise ModelError(f"The index names a file that can't be one: {file.path}.", "See KUTIPAN_MODEL_URL.")
    return file


def _own_index(index: dict[str, Any], name: str, files: list[_File]) -> dict[str, Any]:
    """The index cut down to the package, which becomes the default."""
    language = index[LANGUAGE]
    parts = {part: value for part, value in language["packages"][name].items() if part in PROCESSORS}
    own: dict[str, Any] = {"lang_name": "Indonesian", "packages": {"default": parts, name: parts}}
    for file in files:
        own.setdefault(file.processor, {})[file.name] = language[file.processor][file.name]
    return {LANGUAGE: own}


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
