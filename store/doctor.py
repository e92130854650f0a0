"""Is the store in good order, and is it still small enough for one JSON file?"""

from __future__ import annotations

from store.rows import Check
from store.storage import JournalStorage


def checks(storage: JournalStorage) -> tuple[Check, ...]:
    """What was checked, the good news too."""
    return (
        Check(
            "checksum",
            storage.intact,
            "the file is as it was written" if storage.intact else "another program changed the file",
        ),
    )
