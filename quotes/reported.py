"""Reported speech: clauses without marks, or with marks inside, that a reporting word introduces."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.complements import (
    ASKED,
    after_connectives,
    back_reference,
    clause_end,
    complement,
    drop_bahwa,
    goes_on_at,
    is_lead_in,
    nominal,
    quote_type,
    reports,
)
from quotes.cues import Cue, Form, read
from quotes.doubts import Doubt, doubtful
from quotes.found import Found, clitic, content_span, count_words, cue_span
from quotes.names import Hints
from quotes.phrases import PRONOUNS, Phrase
from quotes.predicates import is_clause, is_verb
from quotes.records import Span
from quotes.sentences import QuotedToken, Sentence
from quotes.sources import source_after
from quotes.subjects import source_before
from quotes.tokens import PUNCT, QUOTED, WORD, Token
from quotes.words import words

COORDINATORS = words("coordinators")
PROVENANCE = words("provenance")
"""`menurut` before one of these gives no source but an origin."""
CROWDS = words("crowds")
"""Whose mere expectations are no statement."""
SAID_PASSIVE = words("said_passive")
LEAST_WORDS = 3
WHOLE = 7
"""Words between marks that make a statement of them, whatever stands between them and the cue."""


class ReportedFinder:
    """Finds the outermost reported clause of each sentence of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints, taken: set[int]) -> None:
        self.text = text
        self.sentences = sentences
        self.hints = hints
        self.taken = taken
        """Start offsets of marks that direct quotations hold."""
        self.doubts: dict[int, Doubt] = {}
        """By sentence, what only the parser can decide."""

    def run(self, claimed: set[int]) -> list[Found]:
        """All reported quotations in text order; sentences in `claimed` are left alone."""
        out: dict[int, Found] = {}
        for number, sentence in enumerate(self.sentences):
            if sentence.fragment or number in claimed:
                continue
            before = out.get(number - 1)
            relayed = (
                before is not None
                and before.phrase is not None
                and before.phrase.kind in {"organization", "unnamed"}
            )
            free = number - 1 not in claimed and (before is None or relayed)
            found = self._said_of_it(number) if free else None
            found = found or self._sentence(number)
            if found:
                out[found.sentence] = found
        self.doubts = {number: doubt for number, doubt in self.doubts.items() if number not in out}
        return [out[number] for number in sorted(out)]

    def _sentence(self, number: int) -> Found | None:
        for construction in (self._bare, self._passive_first, self._stem, self._active):
            found = construction(number)
            if found:
                return found
        return None

    # "Hal itu diungkapkan X": the sentence before is what X said

    def _said_of_it(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        cue = back_reference(tokens)
        if cue is None or number == 0:
            return None
        form = read(tokens[cue].lower, "passive")
        before = self.sentences[number - 1]
        if form is None or before.fragment:
            return None
        phrase = source_after(self.text, tokens, cue + 1, self.hints)
        if phrase is None or phrase.kind == "unnamed":
            return None
        words = before.tokens
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

    # kata X, menurut X, ujarnya: behind, before or inside the clause

    def _bare(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        for k, token in enumerate(tokens):
            form = read(token.lower, "bare", "noun", "passive")
            if (
                form is None
                or token.kind != WORD
                or (form.slot == "passive" and not self._said_inside(tokens, k))
            ):
                continue
            if (form.slot == "noun" and not form.clitic) or (
                form.cue.kind == "question" and form.slot == "noun"
            ):
                continue
            found = self._around(number, start, k, form)
            if found:
                return found
        return None

    def _said_inside(self, tokens: Sequence[Token], k: int) -> bool:
        """A passive between commas with a named source: "…, seperti disampaikan Belousov, …"."""
        at = k - 1 if k and tokens[k - 1].lower in {"seperti", "sebagaimana"} else k
        if at == 0 or tokens[at - 1].text != "," or tokens[k].lower in ASKED:
            return False
        phrase = source_after(self.text, tokens, k + 1, self.hints)
        return (
            phrase is not None and phrase.kind in {"name", "pronoun"} and not tokens[k].lower.endswith("nya")
        )

    def _around(self, number: int, start: int, k: int, form: Form) -> Found | None:
        tokens = self.sentences[number].tokens
        head = k <= start
        like = k > 1 and tokens[k - 1].lower in {"seperti", "sebagaimana"}
        comma = (k > 0 and tokens[k - 1].text == ",") or (like and tokens[k - 2].text == ",")
        according = form.cue.kind == "according"
        if not (head or comma or according):
            return None
        if according and k > 0 and tokens[k - 1].lower in {"tidak", "dan", "atau"}:
            return None
        if head and not according and form.slot == "bare" and not form.cue.alone and not form.clitic:
            return None
        phrase = (
            clitic(self.text, tokens[k], form, k)
            if form.clitic
            else source_after(self.text, tokens, k + 1, self.hints)
        )
        if phrase is None or self._no_source(form, phrase, tokens, k):
            return None
        if not form.cue.alone and not form.clitic and phrase.kind in {"unnamed", "organization"}:
            return None
        return self._cut(number, start, k, form, phrase)

    def _no_source(self, form: Form, phrase: Phrase, tokens: Sequence[Token], k: int) -> bool:
        if form.clitic or phrase.kind == "name":
            return False
        first = tokens[k + 1].lower
        return first in PROVENANCE or tokens[k + 1].kind == PUNCT

    def _cut(self, number: int, start: int, k: int, form: Form, phrase: Phrase) -> Found | None:
        """The reported clause around a reporting word at `k` whose source ends at `phrase.end`."""
        tokens = self.sentences[number].tokens
        end = len(tokens)
        head = k <= start
        rest = goes_on_at(tokens, phrase.end, end, head=head)
        spans: list[Span] = []
        like = k > 1 and tokens[k - 1].lower in {"seperti", "sebagaimana"}
        stop = k - 1 if like else k
        comma = stop > 0 and tokens[stop - 1].text == ","
        before = content_span(tokens, start, stop) if not head and comma else None
        if before and count_words(tokens, start, k) == 0:
            before = None
        if rest is not None and before and is_clause(tokens, start, k):
            participle = is_verb(tokens[rest]) and tokens[rest].lower.startswith("me")
            if not is_clause(tokens, rest, end, subject=participle or not is_verb(tokens[rest])):
                rest = None
        if rest == phrase.end and before and form.clitic and form.cue.kind == "according":
            before = None  # "Cech tak patah arang, menurutnya Arsenal …": only what follows is said
        if rest is not None:
            rest = drop_bahwa(tokens, rest)
            stop = clause_end(tokens, rest, end)
            after = content_span(tokens, rest, stop)
            if before and is_lead_in(tokens, start, k):
                before = None
            spans = [span for span in (before, after) if span]
            words = count_words(tokens, rest, stop) + (count_words(tokens, start, k) if before else 0)
            whole = (start if before else rest, stop)
        elif before:
            first = tokens[start]
            if isinstance(first, QuotedToken) and len(self.text[first.start : first.end].split()) > WHOLE:
                return Found(
                    "direct",
                    first.quoted.spans,
                    number,
                    "marks-aside-cue",
                    cue_span(tokens[k], form),
                    phrase.span,
                    phrase,
                    form.cue.lemma,
                )
            spans, words, whole = [before], count_words(tokens, start, k), (start, k)
        else:
            return None
        if words < LEAST_WORDS:
            return None
        rule = "clause-cue-source" if rest is None else "cue-inside" if before else "cue-source-clause"
        return self._found(number, spans, rule, cue_span(tokens[k], form), phrase, form.cue, whole)

    # Dikatakannya, … · Disampaikan X, … · Diakui …

    def _passive_first(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        for k in (start, *(i for i in range(start + 1, len(tokens)) if tokens[i - 1].text == ",")):
            if k >= len(tokens):
                continue
            form = read(tokens[k].lower, "passive")
            if form is None or (not form.clitic and form.cue.lemma not in SAID_PASSIVE):
                continue
            phrase = (
                clitic(self.text, tokens[k], form, k)
                if form.clitic
                else source_after(self.text, tokens, k + 1, self.hints)
            )
            if phrase is not None and phrase.kind in {"unnamed", "organization"} and phrase.start == k + 1:
                phrase = None
            that = tokens[k + 1].lower == "bahwa" if k + 1 < len(tokens) else False
            if phrase is None:
                if (k != start and not that) or (not tokens[k].capital and not that):
                    continue
                rest: int | None = k + 1 + (tokens[k + 1].text == "," if k + 1 < len(tokens) else 0)
                if not that and not is_clause(tokens, rest or 0, len(tokens)):
                    continue
            else:
                rest = goes_on_at(tokens, phrase.end, len(tokens), head=k == start)
                if k != start:
                    span = content_span(tokens, start, k)
                    if span is None or rest is not None or count_words(tokens, start, k) < LEAST_WORDS:
                        continue
                    return self._found(
                        number,
                        [span],
                        "clause-passive-source",
                        cue_span(tokens[k], form),
                        phrase,
                        form.cue,
                        (start, k),
                    )
            if rest is None:
                continue
            rest = drop_bahwa(tokens, rest)
            stop = clause_end(tokens, rest, len(tokens))
            span = content_span(tokens, rest, stop)
            if span and count_words(tokens, rest, stop) >= LEAST_WORDS:
                return self._found(
                    number,
                    [span],
                    "passive-clause",
                    cue_span(tokens[k], form),
                    phrase,
                    form.cue,
                    (rest, stop),
                )
        return None

    # ia perkirakan

    def _stem(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        for k in range(1, len(tokens)):
            form = read(tokens[k].lower, "stem")
            if form is None or tokens[k - 1].lower not in PRONOUNS or form.clitic:
                continue
            if any(read(t.lower, "active") for t in tokens[:k]) or tokens[k - 2].lower in {
                "sudah",
                "telah",
                "akan",
                "yang",
            }:
                continue
            start = after_connectives(tokens)
            before = content_span(tokens, start, k - 1) if start < k - 1 else None
            stop = clause_end(tokens, k + 1, len(tokens))
            after = content_span(tokens, drop_bahwa(tokens, k + 1), stop)
            if after is None or count_words(tokens, k + 1, stop) < LEAST_WORDS:
                continue
            source = tokens[k - 1]
            phrase = Phrase(k - 1, k, "pronoun", source.span, source.text)
            spans = [span for span in (before, after) if span]
            return self._found(number, spans, "pronoun-stem", tokens[k].span, phrase, form.cue, (start, stop))
        return None

    # X mengatakan (bahwa) …

    def _active(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        for k, token in enumerate(tokens):
            form = read(token.lower, "active")
            if form is None or token.capital or (form.cue.clause == "no" and not self._marked(tokens, k)):
                continue
            if not reports(tokens, k, form):
                continue
            content = complement(tokens, k, form)
            if content is None and not doubtful(tokens, k, form):
                continue
            phrase = self._subject(tokens, k, form)
            if phrase is None:
                continue
            if content is None:
                self._doubt(number, k, form, phrase)
                continue
            recorded = form.cue.kind == "document" and phrase.kind in {"name", "pronoun"}
            if recorded and content == k + 1:  # "Spalletti mencatat dua belas kemenangan": an act
                continue
            stop = clause_end(tokens, content, len(tokens))
            span = content_span(tokens, content, stop)
            if span is None or count_words(tokens, content, stop) < LEAST_WORDS - (
                form.cue.kind == "admission"
            ):
                continue
            return self._found(
                number, [span], "source-cue-clause", cue_span(token, form), phrase, form.cue, (content, stop)
            )
        return None

    def _doubt(self, number: int, k: int, form: Form, phrase: Phrase) -> None:
        """Note a clause that only the parser can tell from a noun phrase; the first of a sentence counts."""
        tokens = self.sentences[number].tokens
        stop = clause_end(tokens, k + 1, len(tokens))
        span = content_span(tokens, k + 1, stop)
        if span is None or number in self.doubts:
            return
        cue = cue_span(tokens[k], form)
        found = self._found(number, [span], "parsed-clause", cue, phrase, form.cue, (k + 1, stop))
        self.doubts[number] = Doubt(found, tuple(tokens[phrase.start :]), k - phrase.start)

    def _marked(self, tokens: Sequence[Token], k: int) -> bool:
        return any(t.kind == QUOTED and t.start not in self.taken for t in tokens[k + 1 : k + 6])

    def _subject(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        if tokens[k - 1].lower in COORDINATORS and not (
            tokens[k - 1].lower in {"lalu", "kemudian"}
            and (tokens[k - 2].capital or tokens[k - 2].lower in PRONOUNS)
        ):
            verb = next((i for i in range(1, k) if is_verb(tokens[i]) and tokens[i].lower != "yang"), None)
            phrase = source_before(self.text, tokens, 0, verb, self.hints) if verb else None
        else:
            phrase = source_before(self.text, tokens, 0, k, self.hints)
        if phrase is not None and self._thing(tokens, phrase):
            return None
        if phrase is None or (phrase.kind == "unnamed" and self._not_a_speaker(phrase)):
            return None
        if phrase.text.lower() in CROWDS and form.cue.kind in {"forecast", "hope"}:
            return None
        return phrase

    def _thing(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether a subject points to a thing or an event: "hal itu", "pendekatan ini"."""
        pointer = phrase.text.lower().removeprefix("hal ") in {"ini", "itu", "tersebut"}
        derived = phrase.kind == "role" and not phrase.role and nominal(tokens[phrase.start])
        return pointer or derived

    def _not_a_speaker(self, phrase: Phrase) -> bool:
        """Whether a noun phrase in lower case can hardly speak."""
        return not phrase.head and not phrase.plural

    # shared

    def _found(
        self,
        number: int,
        spans: list[Span],
        rule: str,
        cue: Span,
        phrase: Phrase | None,
        row: Cue,
        whole: tuple[int, int],
    ) -> Found:
        kind = quote_type(self.sentences[number].tokens, *whole)
        return Found(
            kind, tuple(spans), number, rule, cue, phrase.span if phrase else None, phrase, row.lemma
        )
