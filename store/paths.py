"""The files of one store."""

from __future__ import annotations

from pathlib import Path


class StorePaths:
    """The main file and what stands beside it."""

    def __init__(self, main: Path) -> None:
        self.main = main
        self.journal = _beside(main, ".journal")
        """Where commits are appended."""
        self.backup = _beside(main, ".bak")
        """The last good copy of the main file."""
        self.journal_backup = _beside(main, ".journal.bak")
        """The journal that leads from the last good copy to the main file."""
        self.words = _beside(main, ".words")
        """The index of words, which can always be made again."""
        self.keys = _beside(main, ".keys")
        """The keys of the index, which can always be made again."""
        self.lock = _beside(main, ".lock")

    def advice(self) -> str:
        """What to do about a damaged store."""
        if self.backup.exists():
            return f"`kutipan doctor --restore` takes the copy {self.backup} and keeps this file"
        return "no earlier copy is there; rename the file and start afresh"

    def earlier(self, schema: int) -> Path:
        """Where the main file of an earlier version is kept."""
        return _beside(self.main, f".schema-{schema}")


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
