"""What every search for quotations works on: one article's text, sentences and hints."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.complements import clause_end, quote_type
from quotes.cues import Cue, Form
from quotes.found import Found, clitic, content_span, cue_span
from quotes.likeness import Hints
from quotes.phrases import Phrase
from quotes.records import Span
from quotes.sentences import Sentence
from quotes.sources import source_after
from quotes.tokens import Token
from quotes.words import words

TOLD_OF = words("document_adjectives")
"""Words between a document's noun and who issued it."""


class Finder:
    """The base of the searches."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints) -> None:
        self.text = text
        self.sentences = sentences
        self.hints = hints

    def behind(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        """The source behind a reporting word: its `-nya`, or the phrase that follows it."""
        if form.clitic:
            return clitic(self.text, tokens[k], form, k)
        at = k + 1
        while form.slot == "noun" and at < len(tokens) - 1 and tokens[at].lower in TOLD_OF:
            at += 1  # "demikian pernyataan resmi | Sporting Melati"
        return source_after(self.text, tokens, at, self.hints)

    def report(
        self,
        number: int,
        spans: list[Span],
        rule: str,
        cue: Span,
        phrase: Phrase | None,
        row: Cue,
        whole: tuple[int, int],
    ) -> Found:
        """A reported quotation of sentence `number`; `whole` bounds its words among the tokens."""
        kind = quote_type(self.sentences[number].tokens, *whole)
        source = phrase.span if phrase else None
        return Found(kind, tuple(spans), number, rule, cue, source, phrase, row.lemma)

    def clause(
        self, number: int, rule: str, k: int, form: Form, phrase: Phrase | None, start: int
    ) -> Found | None:
        """The clause from token `start` on, reported by the word at `k`; None where it is empty."""
        tokens = self.sentences[number].tokens
        stop = clause_end(tokens, start, len(tokens))
        span = content_span(tokens, start, stop)
        if span is None:
            return None
        cue = cue_span(tokens[k], form)
        return self.report(number, [span], rule, cue, phrase, form.cue, (start, stop))
