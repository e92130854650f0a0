"""What a command works with: the settings, stderr and the store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli import settings
from cli.console import Console

if TYPE_CHECKING:
    from store import Store


class Session:
    """One run of the command: flags are gathered while the line is parsed, settings read once."""

    def __init__(self) -> None:
        self.flags: dict[str, Any] = {}
        self._settings: settings.Settings | None = None
        self.failures = 0

    def remember(self, flags: dict[str, Any]) -> None:
        """Take what a command was told for keys of the settings; before the settings are read."""
        self.flags |= {key: value for key, value in flags.items() if value is not None}

    @property
    def settings(self) -> settings.Settings:
        """Configuration file < environment < flags."""
        if self._settings is None:
            self._settings = settings.load(self.flags)
        return self._settings

    @property
    def debugs(self) -> bool:
        """Whether errors come with a trace; False where the settings can't be read."""
        return bool(self.flags.get("debug")) or (self._settings is not None and self._settings.debug)

    @property
    def console(self) -> Console:
        """stderr; works before the settings are read, and when they can't be."""
        known = self._settings or settings.Settings()
        return Console(
            quiet=known.quiet or bool(self.flags.get("quiet")),
            as_json=known.json or bool(self.flags.get("json")),
            color=settings.wants_color(known, terminal=sys.stderr.isatty()),
        )

    def open_store(self, *, create: bool = False, read_only: bool = False, warn: bool = True) -> Store:
        """The store named by `--db`, KUTIPAN_DB or the configuration, else the usual one.

        `warn` tells of a file that is not as it was written.
        """
        from store import Store

        path = Path(self.settings.db).expanduser() if self.settings.db else None
        store = Store.open(path, create=create, read_only=read_only)
        if warn and not store.intact:
            self.console.warning(
                f"{store.path} is not as it was written: another program or the disk changed it",
                "`kutipan doctor` tells what can be done; until then nothing is worked into the file",
            )
        if store.outdated:
            self.console.note(
                "this store is of an earlier version and converted each time it is read;"
                " any command that writes, such as `kutipan add`, converts it for good and keeps a copy"
            )
        return store


def session() -> Session:
    """The session of the command that runs now."""
    return click.get_current_context().find_root().ensure_object(Session)
