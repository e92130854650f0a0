"""Columns of a list: which ones there is room for, and how wide."""

from __future__ import annotations

from functools import lru_cache

import msgspec


class Column(msgspec.Struct, frozen=True):
    """One column; `cells` is its width, for those that `grow` the least."""

    id: str
    title: str
    cells: int
    grow: int = 0
    """Share of the room left over."""
    right: bool = False
    rank: int = 0
    """Those with the highest rank go first where there is no room."""


@lru_cache(64)
def placed(columns: tuple[Column, ...], room: int) -> tuple[tuple[Column, int], ...]:
    """The columns that fit into `room` cells, one cell apart, with their widths."""
    kept = list(columns)
    while len(kept) > 1 and _needed(kept) > room:
        kept.remove(max(kept, key=lambda column: column.rank))
    spare, shares = max(room - _needed(kept), 0), sum(column.grow for column in kept)
    if _needed(kept) > room:
        return ((kept[0], room),)
    return tuple((column, column.cells + _share(column, spare, shares)) for column in kept)


def _needed(columns: list[Column]) -> int:
    return sum(column.cells + 1 for column in columns) - 1


def _share(column: Column, spare: int, shares: int) -> int:
    return spare * column.grow // shares if shares else 0
