"""The same words in several articles, and how the wordings differ."""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from store.rows import Difference

PIECE = re.compile(r"\w+|\s+|[^\w\s]")


def differences(a: str, b: str) -> tuple[Difference, ...]:
    """How `a` became `b`, word by word: kept, deleted and inserted pieces in order."""
    old, new = PIECE.findall(a), PIECE.findall(b)
    found: list[Difference] = []
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            found.append(("same", "".join(old[step.src_start : step.src_end])))
        if step.tag in {"delete", "replace"}:
            found.append(("del", "".join(old[step.src_start : step.src_end])))
        if step.tag in {"insert", "replace"}:
            found.append(("ins", "".join(new[step.dest_start : step.dest_end])))
    return tuple(found)
