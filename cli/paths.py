"""`kutipan paths`: where the files are."""

from __future__ import annotations

from pathlib import Path

from cli import options, tables
from cli.context import session
from cli.settings import config_path


@options.command("paths", example="kutipan paths")
@options.output()
def command(fmt: str | None, target: str | None) -> None:
    """List the store, the configuration file and the folder of installed weights."""
    from quotes import packages
    from store import default_path

    now = session()
    store = Path(now.settings.db).expanduser() if now.settings.db else default_path()
    found = {"store": store, "configuration": config_path(), "weights": packages.folder()}
    rows = [(name, str(path), "yes" if path.exists() else "no") for name, path in found.items()]
    tables.emit(now, ("what", "path", "exists"), rows, fmt, target)
