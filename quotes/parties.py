"""Who the parties of a court case are, where an article speaks of them by that alone: "Pemohon menilai …"."""

from __future__ import annotations

import regex

from quotes.cast import Cast
from quotes.members import Member

PARTIES = frozenset({"pemohon", "penggugat", "pengadu", "pelapor"})
"""Heads of phrases that call whoever brought a case."""
_BROUGHT = regex.compile(
    r"\bdi(?:ajukan|mohonkan|adukan|layangkan|daftarkan|gugat)(?: oleh| ke \p{Lu}\p{L}* oleh)?\s"
)
NEAR = 80
"""Characters between the verb and who brought the case."""


def plaintiff(cast: Cast, before: int) -> Member | None:
    """Who brought the case last spoken of before `before`: "diajukan oleh Syamsul Jahidin"."""
    for verb in reversed(list(_BROUGHT.finditer(cast.text, 0, before))):
        named = [
            (mention.span[0], number)
            for number, member in enumerate(cast.members)
            for mention in member.mentions
            if verb.end() <= mention.span[0] <= verb.end() + NEAR
            and "." not in cast.text[verb.end() : mention.span[0]]
        ]
        if named:
            return cast.members[min(named)[1]]
    return None
