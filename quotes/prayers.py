"""Words between marks that are prayed: "Artinya: “Ya Allah, ampunilah kami.”" quotes nobody."""

from __future__ import annotations

import regex

_PRAYED = regex.compile(
    r"(?i)\W*(?:ya,? (?:allah|tuhan|rabb|tuhanku)|all?[aâā]+h?umm?[aâā]|(?:aku|saya) (?:ber)?niat"
    r"|aku mohon ampun"
    r"|(?:na|u)waitu|ushall?i|rabb?an[aâā]|astaghfirull?[aâā]h|semoga allah)\b"
)
"""How a prayer or the intention before one opens, in Indonesian or in Latin letters."""
_SPELT = regex.compile(
    r"(?i)(?:artinya|terjemahan(?:nya)?|latin(?:nya)?|niat(?:nya)?|doa(?:nya)?|bacaan(?:nya)?)\W*\Z"
)
"""What says, right before the marks, that a prayer is spelt out."""
BEFORE = 20
"""Characters looked at before the marks."""


def prayed(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, between marks, is a prayer that is only spelt out for the reader."""
    before = text[max(0, start - BEFORE) : start].rstrip("\"“”'‘’ ")
    return _PRAYED.match(text, start, end) is not None and _SPELT.search(before) is not None
