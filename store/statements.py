"""The same words in several articles, and how the wordings differ."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from store.names import WORD, folded
from store.prints import analysed
from store.rows import Difference
from store.words import Words

PIECE = re.compile(r"\w+|\s+|[^\w\s]")
FEWEST_WORDS = 7
"""Shorter quotations may be alike by chance."""
WHOLE = 80.0
"""rapidfuzz ratio from which two quotations are one statement."""
PART = 90.0
"""rapidfuzz partial ratio from which a shorter quotation is a part of a longer one."""
COMMON = 400
"""A fingerprint in more quotations than this is boilerplate and leads nowhere."""
MOST_COMPARED = 40


def alike(a: str, b: str) -> bool:
    """Whether two quotations are the same statement, worded nearly alike or one a part of the other."""
    a, b = (" ".join(WORD.findall(folded(text))) for text in (a, b))
    if min(a.count(" "), b.count(" ")) + 1 < FEWEST_WORDS:
        return False
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b, score_cutoff=WHOLE) > 0 or fuzz.partial_ratio(a, b, score_cutoff=PART) > 0


def like(
    text: str, index: Words, fresh: Mapping[int, list[int]], words_of: Callable[[int], str]
) -> list[int]:
    """Numbers of the quotations that are the same statement as `text`.

    Candidates share a sampled run of three words (winnowing after Schleimer, Wilkerson and
    Aiken 2003) by `index`, or by `fresh` for what is not indexed yet; rapidfuzz decides.
    """
    words, prints = analysed(text)
    if len(words) < FEWEST_WORDS:
        return []
    shared: Counter[int] = Counter()
    for value in prints:
        found = index.prints.holding(value)
        if len(found) <= COMMON:
            shared.update(found)
            shared.update(fresh.get(value, ()))
    return [number for number, _ in shared.most_common(MOST_COMPARED) if alike(text, words_of(number))]


def differences(a: str, b: str) -> tuple[Difference, ...]:
    """How `a` became `b`, word by word: kept, deleted and inserted pieces in order."""
    from rapidfuzz.distance import Levenshtein

    old, new = PIECE.findall(a), PIECE.findall(b)
    found: list[Difference] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            found.append(("same", "".join(old[step.src_start : step.src_end])))
        if step.tag in {"delete", "replace"}:
            found.append(("del", "".join(old[step.src_start : step.src_end])))
        if step.tag in {"insert", "replace"}:
            found.append(("ins", "".join(new[step.dest_start : step.dest_end])))
    return tuple(found)
