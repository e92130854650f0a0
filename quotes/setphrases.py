"""Set phrases that report what somebody says may be: "Rina tidak menutup kemungkinan harga akan naik"."""

from __future__ import annotations

from quotes.complements import after_connectives, drop_bahwa
from quotes.cues import read
from quotes.edges import ADVERBS, NEGATIONS
from quotes.found import Found
from quotes.predicates import is_clause
from quotes.tellers import TellerFinder

RULE = "source-cue-clause"


class SetPhraseFinder(TellerFinder):
    """Looks for one such clause in a sentence."""

    def find(self, number: int) -> Found | None:
        """What is not ruled out, behind whoever does not: "tak menutup kemungkinan (bahwa) …"."""
        tokens = self.sentences[number].tokens
        form = read("mengakui", "active")
        for k in range(2, len(tokens) - 4):
            if tokens[k].lower != "menutup" or tokens[k + 1].lower != "kemungkinan" or form is None:
                continue
            before = k - 1
            while before > 1 and tokens[before].lower in ADVERBS:
                before -= 1
            if tokens[before].lower not in NEGATIONS or before <= after_connectives(tokens):
                return None
            start = drop_bahwa(tokens, k + 2)
            worded = start > k + 2 or tokens[start].lower in {"akan", "bakal", "untuk", "ada", "adanya"}
            if not (worded or is_clause(tokens, start, len(tokens))):
                return None
            phrase = self.teller(tokens, before, form)
            return self.clause(number, RULE, k, form, phrase, start) if phrase is not None else None
        return None
