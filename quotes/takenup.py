"""What a sentence takes up as said: "Hal itu diungkapkan X" makes the sentence before what X said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.complements import after_connectives, drop_bahwa, quote_type
from quotes.cues import Form, read
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.passives import JUDGED, PREDICATIVE
from quotes.phrases import Phrase, parse
from quotes.plain import COMPLEMENT_NOUNS
from quotes.predicates import is_clause, is_verb
from quotes.references import agent_start, back_reference, opinion, own_verb, pointing_verb, taken_up
from quotes.sources import source_after
from quotes.tellers import TellerFinder
from quotes.tokens import Token

OBJECTS = COMPLEMENT_NOUNS | {"penting", "perlu", "ada", "wacana", "soal", "terima", "maaf", "apresiasi"}
"""First words, less their -nya, of a noun phrase that is all that is said."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a sentence reports itself, None for nothing."""

    found: Found | None


class TakenUpFinder(TellerFinder):
    """Finds the sentence that the next one takes up."""

    def find(self, number: int) -> Found | None:
        """The sentence before `number` where that says who said it; or what it says itself."""
        tokens = self.sentences[number].tokens
        cue = back_reference(tokens)
        said = cue is None
        cue = pointing_verb(tokens) if said else cue
        held = opinion(tokens) if cue is None else None
        cue = held if cue is None else cue
        if cue is None or number == 0:
            return None
        word = tokens[cue].lower
        form = read(word, "noun" if held else "active") if said else read(word, "passive", "stem")
        before = self.sentences[number - 1]
        if (
            form is None
            or before.fragment
            or form.cue.lemma in {"tanggap", "bantah", "klarifikasi"}
            or form.cue.kind == "question"
        ):
            return None
        teller = self.teller if said and not held else self._teller
        phrase = teller(tokens, cue, form)
        named = phrase is not None and (
            phrase.kind == "name" or (phrase.kind == "organization" and tokens[phrase.start].capital)
        )
        if held and not named:
            return None  # "Itu adalah pengakuan atas kerja warga"
        that = tokens[phrase.end].lower == "bahwa" if phrase and phrase.end < len(tokens) else False
        if that and phrase is not None:  # "Hal ini dikatakan oleh Rina bahwa …": what follows is
            return self.clause(number, "passive-clause", cue, form, phrase, phrase.end + 1)
        thus = tokens[0].lower == "demikian" and tokens[phrase.start].lower == "pihak" if phrase else False
        if phrase is None or (phrase.kind == "unnamed" and not thus) or _goes_on(tokens, phrase, form):
            return None
        words = before.tokens
        if not taken_up(tokens, words):
            return None
        own = self._by_itself(number - 1)
        if own is not None:
            return own.found
        start = after_connectives(words)
        span = content_span(words, start, len(words))
        if span is None or count_words(words, start, len(words)) < LEAST_WORDS:
            return None
        return Found(
            quote_type(words, start, len(words)),
            (span,),
            number - 1,
            "said-of-it",
            cue_span(tokens[cue], form),
            phrase.span,
            phrase,
            form.cue.lemma,
        )

    def _by_itself(self, number: int) -> Own | None:
        """What a sentence that is taken up and tells of a person reports itself: the clause of its own verb,
        or nothing where that has a noun phrase ("Rina menegaskan pentingnya …. Hal itu disampaikan …")."""
        tokens = self.sentences[number].tokens
        verb = own_verb(tokens)
        form = read(tokens[verb].lower, "active") if verb is not None else None
        phrase = self.teller(tokens, verb, form) if verb is not None and form is not None else None
        if verb is None or form is None or phrase is None or phrase.kind not in {"name", "pronoun"}:
            return None
        beside = phrase.start <= after_connectives(tokens) and phrase.end >= verb - 1
        if not beside or tokens[verb + 1].lower == "diri":
            return None
        content = drop_bahwa(tokens, verb + 1)
        named = tokens[content].lower.removesuffix("nya") in OBJECTS
        clause = is_verb(tokens[content]) or is_clause(tokens, content, len(tokens))
        worded = content > verb + 1 or (clause and not named)
        return Own(self.clause(number, "source-cue-clause", verb, form, phrase, content) if worded else None)

    def _teller(self, tokens: Sequence[Token], cue: int, form: Form) -> Phrase | None:
        """Who said it: `-nya`, the source behind, or the subject behind "saat" ("saat Arief …")."""
        following = tokens[cue + 1].lower if cue + 1 < len(tokens) else ""
        past = following == "langsung" or (form.slot == "noun" and following == "dari")
        if form.clitic:
            return self.behind(tokens, cue, form)
        if form.slot == "stem":
            return parse(self.text, tokens, agent_start(tokens, cue), cue, self.hints)
        if following in {"saat", "ketika", "usai"}:
            verb = next((k for k in range(cue + 2, len(tokens)) if is_verb(tokens[k])), cue + 2)
            phrase = parse(self.text, tokens, cue + 2, verb, self.hints) if verb > cue + 2 else None
            return phrase if phrase and phrase.kind in {"name", "pronoun"} else None
        return source_after(self.text, tokens, cue + 1 + past, self.hints)


def _goes_on(tokens: Sequence[Token], phrase: Phrase, form: Form) -> bool:
    """Whether the teller says something of his own: "disampaikan Asrori yang menilai bahwa …", "Hal itu
    dinilai Rina dapat menaikkan harga"."""
    at = phrase.end
    if form.cue.lemma in JUDGED and at < len(tokens):
        return tokens[at].lower in PREDICATIVE | {"menjadi"}
    own = read(tokens[at + 1].lower, "active") if at + 2 < len(tokens) else None
    return own is not None and tokens[at].lower == "yang"
