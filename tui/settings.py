"""What the browser remembers (the theme) and what its user sets (the keys)."""

from __future__ import annotations

from pathlib import Path

import msgspec
from platformdirs import user_config_path

from tui.keys import BY_ID
from tui.themes import DEFAULT


class Settings(msgspec.Struct, frozen=True):
    """Kept in browser.json; written by the browser."""

    theme: str = DEFAULT


class Keymap(msgspec.Struct, frozen=True):
    """The user's keys.toml, read; `problems` are sentences for the user."""

    keys: dict[str, str] = {}
    problems: tuple[str, ...] = ()


def folder() -> Path:
    """Where both files live: kutipan's folder under XDG_CONFIG_HOME."""
    return user_config_path("kutipan")


def load() -> Settings:
    """The remembered settings; the defaults where there are none or they can't be read."""
    try:
        return msgspec.json.decode((folder() / "browser.json").read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError):
        return Settings()


def save(settings: Settings) -> None:
    """Remember `settings`; a folder that can't be written is no reason to stop."""
    try:
        folder().mkdir(parents=True, exist_ok=True)
        (folder() / "browser.json").write_bytes(msgspec.json.encode(settings) + b"\n")
    except OSError:
        return


def keymap() -> Keymap:
    """Keys from keys.toml: lines `"quotes.copy" = "ctrl+y"`, one an action."""
    path = folder() / "keys.toml"
    if not path.exists():
        return Keymap()
    import tomllib

    try:
        written = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return Keymap(problems=(f"{path}: {error}",))
    return _checked(dict(_flat(written)))


def _flat(written: dict[str, object], prefix: str = "") -> list[tuple[str, object]]:
    """`[quotes]` with `copy = "c"` is the same as `"quotes.copy" = "c"`."""
    pairs: list[tuple[str, object]] = []
    for name, value in written.items():
        pairs += _flat(value, f"{prefix}{name}.") if isinstance(value, dict) else [(prefix + name, value)]
    return pairs


def _checked(written: dict[str, object]) -> Keymap:
    keys: dict[str, str] = {}
    problems: list[str] = []
    for name, value in written.items():
        if name not in BY_ID:
            from rapidfuzz.process import extractOne

            nearest = extractOne(name, list(BY_ID))[0]
            problems.append(f"keys.toml: no action {name!r}; nearest: {nearest}")
        elif not isinstance(value, str) or not value.strip():
            problems.append(f'keys.toml: {name} needs keys in quotation marks, e.g. "ctrl+y"')
        else:
            keys[name] = value
    return Keymap(keys, tuple(problems + _clashes(keys)))


def _clashes(keys: dict[str, str]) -> list[str]:
    """Two actions of one place on the same key: which of them answers is chance, so it is said."""
    taken: dict[tuple[str, str], str] = {}
    problems = []
    for key in BY_ID.values():
        for name in keys.get(key.id, key.keys).split(","):
            other = taken.setdefault((key.place, name.strip()), key.id)
            if other != key.id and (key.id in keys or other in keys):
                problems.append(f"keys.toml: {name} is both {other} and {key.id}")
    return problems
