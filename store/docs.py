"""The speakers' documents, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Raw

from store.documents import SpeakerDoc


class SpeakerDocs(Mapping[int, SpeakerDoc]):
    """Number -> speaker; each is read when it is first asked for."""

    def __init__(self, rows: Mapping[int, Raw]) -> None:
        self._rows = rows
        self._read: dict[int, SpeakerDoc] = {}
        self._decode = msgspec.json.Decoder(SpeakerDoc).decode

    def __getitem__(self, number: int) -> SpeakerDoc:
        if number not in self._read:
            self._read[number] = self._decode(self._rows[number])
        return self._read[number]

    def __contains__(self, number: object) -> bool:
        return number in self._rows

    def __iter__(self) -> Iterator[int]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def forget(self, number: int) -> None:
        """Read it again: it is changed or gone."""
        self._read.pop(number, None)
