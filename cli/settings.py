"""What the user wants everywhere: configuration file < environment < flag."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from quotes.errors import KutipanError

Color = Literal["auto", "always", "never"]
Format = Literal["table", "csv", "excel-csv", "json", "jsonl", "markdown", "html", "xlsx"]
FORMATS: tuple[str, ...] = get_args(Format)


class ConfigError(KutipanError):
    """A configuration file or variable that says something unknown."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every key of the configuration file; each is also KUTIPAN_<KEY> and most a flag."""

    db: str = ""
    """The store's file; "" is the usual place."""
    format: Literal["", Format] = ""
    """How lists are printed; "" is a table (JSON Lines for `extract`)."""
    color: Color = "auto"
    """auto, always or never; NO_COLOR also counts."""
    model: str = ""
    """The parser's weights for doubtful clauses: `built-in` or an installed package; "" parses nothing."""
    workers: int = 0
    """Processes that extract; 0 is one for each core."""
    theme: str = ""
    """The browser's colours, e.g. textual-light."""
    quiet: bool = False
    """No notes on stderr, errors alone."""
    debug: bool = False
    """A trace of the program where something goes wrong."""
    json: bool = False
    """Data and errors as JSON."""


KEYS: tuple[str, ...] = tuple(field.name for field in msgspec.structs.fields(Settings))


def config_path() -> Path:
    """Where the configuration is read from: KUTIPAN_CONFIG, else XDG's place, on macOS too."""
    named = os.environ.get("KUTIPAN_CONFIG")
    home = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(named) if named else Path(home).expanduser() / "kutipan" / "config.toml"


def load(flags: dict[str, Any] | None = None) -> Settings:
    """The settings in force; raises `ConfigError` on an unknown key or value."""
    path = config_path()
    for key, value in _from_environment().items():
        try:
            msgspec.convert({key: value}, Settings, strict=False)
        except msgspec.ValidationError as error:
            raise ConfigError(
                f"KUTIPAN_{key.upper()} can't be {value!r}: {error}", "unset it or correct it"
            ) from error
    merged = {**_from_file(path), **_from_environment(), **(flags or {})}
    try:
        return msgspec.convert(merged, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise ConfigError(f"a setting is wrong: {error}", f"see `kutipan config` and {path}") from error


def read_file(path: Path) -> dict[str, Any]:
    """The keys of a configuration file; {} where there is none."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}", "check its permissions") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8", "save it as UTF-8, or move it away") from error
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}", "correct it, or move it away") from error


def _from_file(path: Path) -> dict[str, Any]:
    values = read_file(path)
    for key in values:
        if key not in KEYS:
            raise ConfigError(f"{path}: unknown key {key!r}", _nearest(key))
    return values


def _from_environment() -> dict[str, Any]:
    return {key: value for key in KEYS if (value := os.environ.get(f"KUTIPAN_{key.upper()}"))}


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key, KEYS, n=1)
    return f"did you mean {close[0]!r}?" if close else f"known: {', '.join(KEYS)}"


def wants_color(settings: Settings, *, terminal: bool) -> bool:
    """Whether to paint: `--color`, else not where NO_COLOR is set or nobody looks."""
    if settings.color != "auto":
        return settings.color == "always"
    return terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
