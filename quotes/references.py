"""Sentences that point back to the one before as what somebody said: "Hal itu diungkapkan Rina".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.asides import LIKE
from quotes.clauses import BACK_REFERENCES
from quotes.complements import after_connectives
from quotes.cues import read
from quotes.edges import ADVERBS
from quotes.phrases import PRONOUNS
from quotes.predicates import is_verb
from quotes.tokens import Token
from quotes.words import words

OCCASIONED = frozenset(
    {"saat", "ketika", "pada", "dalam", "di", "usai", "seusai", "kepada", "lewat", "melalui"}
    | {"menanggapi", "merespons", "menyikapi", "menjawab", "menyusul"}
)
"""Words that tell on what occasion something was said."""
TAKEN_UP = words("taken_up")
"""Words that with a demonstrative take up the sentence before."""
CONTENTS = words("contents")
"""Nouns of what was told that take up a sentence which nobody else says: "Data ini diungkapkan Rina"."""
SAYING = frozenset({"speech", "judgement"})
POINTING = frozenset({"itu", "itulah", "demikian", "demikianlah", "begitu", "begitulah"})
OPINIONS = frozenset(
    {"pendapat", "klaim", "komentar", "pengakuan", "penilaian", "pernyataan", "ungkapan", "pandangan"}
)
LONGEST_NAME = 5
"""Words of the longest name before a bare stem."""


def opinion(tokens: Sequence[Token]) -> int | None:
    """The noun of "Itu adalah pendapat dari Rina", "Begitulah klaim Rina": the sentence before is hers."""
    k = 1 + (len(tokens) > 1 and tokens[1].lower in {"adalah", "merupakan"})
    if len(tokens) < k + 2 or tokens[0].lower not in POINTING or tokens[k].lower not in OPINIONS:
        return None
    return k


def back_reference(tokens: Sequence[Token]) -> int | None:
    """The passive verb of "Hal itu diungkapkan", "Demikian disampaikan"."""
    start = after_connectives(tokens, keep=frozenset({"hal", "demikian", "ini", "itu"}))
    first = tokens[start].lower if start < len(tokens) else ""
    if first in {"demikian", "begitu"}:
        k = start + 1
    elif first in TAKEN_UP | CONTENTS:
        k = start + 1
        if first not in {"itu", "ini"}:
            if k >= len(tokens) or tokens[k].lower not in BACK_REFERENCES:
                return None
            k += 1
    else:
        return None
    while k < len(tokens) and (tokens[k].lower in ADVERBS or tokens[k].lower in LIKE):
        k += 1
    if k < len(tokens) and read(tokens[k].lower, "passive"):
        return k
    agent = tokens[k : k + LONGEST_NAME + 1]
    own = len(agent) > 0 and agent[0].lower in PRONOUNS
    width = 1 if own else next((n for n, token in enumerate(agent) if not token.capital), 0)
    if width and k + width < len(tokens) and read(tokens[k + width].lower, "stem"):
        return k + width  # "Hal tersebut ia sampaikan", "Hal itu Rina Wati sampaikan"
    return None


def agent_start(tokens: Sequence[Token], stem: int) -> int:
    """Where whoever said it begins before a bare stem: "Hal itu | Rina Wati sampaikan"."""
    start = stem - 1
    while start > 1 and tokens[start - 1].capital:
        start -= 1
    return start


def pointing_verb(tokens: Sequence[Token]) -> int | None:
    """The active verb of "Budi mengatakan hal itu saat …": the sentence before is what he said."""
    for k in range(1, len(tokens) - 3):
        form = read(tokens[k].lower, "active")
        pointed = tokens[k + 1].lower == "hal" and tokens[k + 2].lower in BACK_REFERENCES
        if form is not None and pointed and tokens[k + 3].lower in OCCASIONED and form.cue.kind in SAYING:
            return k
    return None


def own_verb(tokens: Sequence[Token]) -> int | None:
    """The main verb of the sentence before, where that reports by itself: "KPK | menyatakan terbuka …"."""
    main = (k for k in range(1, len(tokens) - 1) if is_verb(tokens[k]) and tokens[k - 1].lower != "yang")
    verb = next(main, None)
    form = read(tokens[verb].lower, "active") if verb is not None else None
    return verb if form is not None and form.cue.clause in {"free", "bahwa"} else None


def taken_up(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether a sentence that points back with its noun may mean all of the one `before`: with a noun of what
    was told not where that has a reporting word of its own."""
    start = after_connectives(tokens)
    if start < len(tokens) and tokens[start].lower not in CONTENTS:
        return True
    return not any(read(t.lower, "active") or read(t.lower, "passive") for t in before if not t.capital)
