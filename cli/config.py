"""`kutipan config`: the settings in force, and changing them."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import click
import msgspec

from cli import options, settings, tables
from cli.context import session

_BARE = ("true", "false")


@options.command("config", example="kutipan config color never")
@click.argument("key", required=False, type=click.Choice(settings.KEYS))
@click.argument("value", required=False)
@options.output()
def command(key: str | None, value: str | None, fmt: str | None, target: str | None) -> None:
    """List the settings and where each comes from; write VALUE for KEY into the file."""
    now = session()
    path = settings.config_path()
    if key and value is not None:
        _write(path, key, value)
        now.console.note(f"wrote {key} to {path}")
        return
    written = settings.read_file(path)
    names = [key] if key else settings.KEYS
    rows = [(name, str(getattr(now.settings, name)), _origin(name, written, now.flags)) for name in names]
    tables.emit(now, ("key", "value", "from"), rows, fmt, target)


def _origin(key: str, written: dict[str, Any], flags: dict[str, Any]) -> str:
    if key in flags:
        return "flag"
    variable = f"KUTIPAN_{key.upper()}"
    if os.environ.get(variable):
        return variable
    return "file" if key in written else "default"


def _write(path: Path, key: str, value: str) -> None:
    """Put `key = value` into the file, every other line as it was."""
    literal = value if value in _BARE or value.isdigit() else json.dumps(value, ensure_ascii=False)
    try:
        msgspec.convert({key: json.loads(literal)}, settings.Settings, strict=False)
    except msgspec.ValidationError as error:
        raise settings.ConfigError(f"{key} can't be {value!r}: {error}", "see `kutipan config`") from error
    settings.read_file(path)
    before = path.read_text("utf-8") if path.exists() else ""
    line = f"{key} = {literal}\n"
    after, changed = re.subn(rf"(?m)^{key}[ \t]*=.*\n?", lambda _: line, before)
    path.parent.mkdir(parents=True, exist_ok=True)
    tables.write_whole(path, after if changed else f"{line}{before}")
