"""Documents that stay JSON text until somebody looks at them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any

import msgspec
from msgspec import Raw


class LazyTable(Mapping[str, dict[str, Any]]):
    """Rows as TinyDB expects them from a storage: number as text -> document."""

    def __init__(self, rows: Mapping[int, Raw]) -> None:
        self._rows = rows

    def __getitem__(self, number: str) -> dict[str, Any]:
        document: dict[str, Any] = msgspec.json.decode(self._rows[int(number)])
        return document

    def __iter__(self) -> Iterator[str]:
        return map(str, self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Draft(MutableMapping[int, dict[str, Any]]):
    """Rows that an updater may change; remembers which it touched."""

    def __init__(self, rows: Mapping[int, Raw]) -> None:
        self._rows = rows
        self.touched: dict[int, dict[str, Any] | None] = {}
        self._read: dict[int, dict[str, Any]] = {}

    def __getitem__(self, number: int) -> dict[str, Any]:
        if number in self.touched:
            document = self.touched[number]
            if document is None:
                raise KeyError(number)
            return document
        if number not in self._read:
            self._read[number] = msgspec.json.decode(self._rows[number])
        return self._read[number]

    def __setitem__(self, number: int, document: dict[str, Any]) -> None:
        self.touched[number] = document

    def __delitem__(self, number: int) -> None:
        if number not in self:
            raise KeyError(number)
        self.touched[number] = None

    def __contains__(self, number: object) -> bool:
        if number in self.touched:
            return self.touched[number] is not None
        return number in self._rows

    def __iter__(self) -> Iterator[int]:
        yield from (number for number in self._rows if self.touched.get(number, True) is not None)
        yield from (n for n, row in self.touched.items() if row is not None and n not in self._rows)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def changes(self) -> Iterator[tuple[int, dict[str, Any] | None]]:
        """What was set, removed, or changed in place."""
        yield from self.touched.items()
        for number, document in self._read.items():
            if number not in self.touched and document != msgspec.json.decode(self._rows[number]):
                yield number, document
