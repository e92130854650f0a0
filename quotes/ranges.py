"""Sources told by the range of who belongs to them: "Warga, mulai dari petani hingga guru, meminta"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.predicates import is_verb
from quotes.tokens import Token

UP_TO = frozenset({"hingga", "sampai", "maupun"})
"""Words before the last of a range."""
OPENS = frozenset({"dari", "dr"})


def range_told(tokens: Sequence[Token], start: int, end: int) -> int:
    """The comma in `tokens[start:end]` behind which a range tells who belongs to the subject, up to `end`:
    "Ratusan pejabat | , mulai dari Mossad, Shin Bet, hingga militer"; 0 for none."""
    for k in range(start + 1, end - 3):
        opens = tokens[k].text == "," and tokens[k + 1].lower == "mulai"
        if opens and (tokens[k + 2].lower in OPENS or any(t.text == "," for t in tokens[k + 2 : end - 1])):
            last = next((i for i in range(end - 2, k + 2, -1) if tokens[i].lower in UP_TO), 0)
            inside = tokens[last + 1 : end - (tokens[end - 1].text == ",")]
            return 0 if any(t.text == "," or is_verb(t) for t in inside) or not last else k
    return 0
