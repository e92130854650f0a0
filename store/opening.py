"""A main file opened without reading it."""

from __future__ import annotations

from store import snapshot
from store.kept import Kept
from store.paths import StorePaths
from store.snapshot import Snapshot, Tables
from store.stored import READABLE_IN_PLACE, MainFile, Places, StoredRows


def read_in_place(paths: StorePaths) -> tuple[Snapshot, Kept] | None:
    """The main file with its documents left in it, if it is the one that something was kept for.

    A file with the inode, size and time that it had when it was written is taken to be whole; of
    any other the checksum is made. None where the whole file has to be read.
    """
    if not READABLE_IN_PLACE or (end := snapshot.peek(paths.main)) is None:
        return None
    header, settings = end
    kept = Kept.of(paths.keys, (header.store, header.crc32, header.seq))
    places = kept.part("places", dict[str, Places]) if kept else None
    if kept is None or places is None:
        return None
    try:
        file = MainFile(paths.main)
        if file.identity != kept.identity and not snapshot.whole(paths.main, header):
            return None
    except OSError:
        return None
    tables: Tables = {name: StoredRows(file, where) for name, where in places.items()}
    return Snapshot(header, tables | {"settings": settings}, intact=True), kept
