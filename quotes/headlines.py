"""Where prose goes on behind the headline of a link in its line: "Baca juga: Warga Diminta Sabar Budi Karya
mengatakan …"."""

from __future__ import annotations

import regex

from quotes import lexicon
from quotes.cues import read
from quotes.shapes import DEMONSTRATIVES, elsewhere

SHORTEST_HEADLINE = 3
"""Words that a headline has at least."""
LONGEST_OFFICE = 9
"""Words of the longest office and name looked for behind a headline."""
LONGEST_SUBJECT = 5
"""Words of the longest subject looked for behind a headline."""
LONGEST_NAME = 3
"""Words of the longest name looked for behind it."""


def subject_behind(text: str, words: list[regex.Match[str]]) -> int | None:
    """Where the subject of a reporting verb begins behind a headline's words: "… dana Stoltenberg menilai".

    Of a stretch of capitals its longest end that the article names elsewhere is the subject, else its last
    word, with the given names before it.
    """
    for at in range(SHORTEST_HEADLINE, len(words)):
        form = read(words[at].group(), "active")
        if form is None or form.cue.clause == "no":
            continue
        last = at - 1
        while last > SHORTEST_HEADLINE and words[last].group() in {
            "juga",
            "pun",
            "kemudian",
            "lalu",
            "sendiri",
        }:
            last -= 1
        low = last
        while (
            low > SHORTEST_HEADLINE and last - low < LONGEST_SUBJECT and words[low - 1].group()[0].isupper()
        ):
            low -= 1
        if words[last].group() in DEMONSTRATIVES:
            before = range(last - 1, max(SHORTEST_HEADLINE, last - LONGEST_OFFICE), -1)
            former = (k for k in before if words[k].group() in {"Mantan", "Eks", "Bekas"})
            return next((int(words[k].start()) for k in former), None)
        if not words[last].group()[0].isupper():
            return None
        office = _office(words, last)
        if office is not None:
            return office
        ends = (k for k in range(low, last) if text.count(text[words[k].start() : words[last].end()]) > 1)
        again = next(ends, last)
        named = words[last].group().rstrip(",")
        once = text.count(named) == 1
        if elsewhere(named):
            return int(words[again].start())
        while again > low and last - again < LONGEST_NAME - 1 and _leads(text, words[again - 1], once=once):
            again -= 1
        return int(words[again].start())
    return None


def _leads(text: str, word: regex.Match[str], *, once: bool) -> bool:
    """Whether a word begins the name that the next ones end: a given name that is not the headline's own
    ("… ke Bali | Ainul Yaqin mengatakan")."""
    return word.group() in lexicon.given_names() and (once or text.count(word.group()) == 1)


def _office(words: list[regex.Match[str]], last: int) -> int | None:
    """Where an office before the name that ends at `last` begins, in one stretch of capitals."""
    low = last
    while low > SHORTEST_HEADLINE and last - low < LONGEST_OFFICE and words[low - 1].group()[0].isupper():
        low -= 1
    for first in range(low, last):
        for width in range(min(4, last - first), 0, -1):
            role = lexicon.role(" ".join(word.group() for word in words[first : first + width]).lower())
            if role is not None and role.kind == "office":
                return int(words[first].start())
    return None
