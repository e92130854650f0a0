"""Interviews printed without quotation marks: turns behind labels ("Tanya: …", "Rina Wati: …"), or questions
and answers in turn below "Berikut petikan wawancara dengan …".

What somebody answers is a reported quotation whose words the article's layout tells apart. Without an
introduction, or without several turns, nothing is taken: lists and service articles look alike.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import regex

from quotes.found import Found, content_span
from quotes.likeness import Hints
from quotes.phrases import Phrase, parse
from quotes.records import Span
from quotes.sentences import Sentence
from quotes.sources import source_after
from quotes.tokens import QUOTED, WORD, Token
from quotes.words import words

ASKS, ANSWERS = words("question_labels"), words("answer_labels")
"""Labels of the two sides."""
OWN = words("first_person")
"""Words by which those who speak tell of themselves."""
INTERVIEW = "interview"
"""The rule for an answer."""
LEAST_TURNS = 2
"""Questions, and answers, that make an interview behind labels."""
LEAST_QUESTIONS = 3
"""Questions that make one without labels."""
LONGEST_LABEL = 8
"""Tokens of a label."""
LEAST_SENTENCES = 2
"""Sentences of an answer that ends with a question."""
_TALK = (
    r"(?:(?:me|di)?wawancara(?:i|nya)?|tanya[- ]jawab(?=\s(?:dengan|bersama|\w+\sdengan))"
    r"|(?:per|ber)?bincang(?:-bincang|an|annya)?|obrolan(?:nya)?)\b(?!\s(?:kerja|beasiswa|masuk|seleksi))"
)
_INTERVIEW = regex.compile(rf"(?<!\btes\s)\b{_TALK}", regex.IGNORECASE)
"""Words that tell of an interview, but not of one for a position."""
_LEADS_IN = regex.compile(
    r"\b(?:berikut|inilah|simak|petikan|kutipan|cuplikan|nukilan|transkrip|hasil|isi)\s"
    rf"(?:(?:ini|adalah|lengkap|sebagian)\s)?{_TALK}",
    regex.IGNORECASE,
)
"""Words that print one."""
_WITH = frozenset({"dengan", "bersama", "mewawancarai", "mewawancara", "menemui"})
"""Words before whom it was held with."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences of one paragraph by number, and the tokens before a colon that begins it."""

    numbers: tuple[int, ...]
    label: tuple[Token, ...]
    asks: bool
    marked: bool


class InterviewFinder:
    """Finds the answers of one article's interview."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints) -> None:
        self.text = text
        self.sentences = sentences
        self.hints = hints

    def run(self, title: str = "") -> list[Found]:
        """The answers in text order; empty for an article that is no interview."""
        paragraphs = [self._paragraph(tuple(numbers)) for _, numbers in self._grouped()]
        if sum(one.asks for one in paragraphs) < LEAST_TURNS:
            return []
        led = self._led_in(paragraphs, title)
        labelled = [at for at, one in enumerate(paragraphs) if one.label and (led is None or at > led)]
        if len(labelled) >= 2 * LEAST_TURNS:
            return self._behind_labels(paragraphs, labelled, led)
        if led is None or led < 0 or not self._prints(paragraphs[led]):
            return []
        return self._in_turn(paragraphs, led)

    def _grouped(self) -> Iterator[tuple[int, Iterator[int]]]:
        return groupby(range(len(self.sentences)), key=lambda number: self.sentences[number].paragraph)

    def _paragraph(self, numbers: tuple[int, ...]) -> Paragraph:
        tokens = self.sentences[numbers[0]].tokens
        label = _label(tokens)
        first = tokens[len(label) + 1] if label else tokens[0]
        asks = self.sentences[numbers[-1]].tokens[-1].text.startswith("?")
        return Paragraph(numbers, label, asks, first.kind == QUOTED)

    def _led_in(self, paragraphs: Sequence[Paragraph], title: str) -> int | None:
        """The paragraph that prints an interview, or the last before any question that tells of one; -1 where
        only the title does."""
        told = None
        for at, one in enumerate(paragraphs):
            if self._prints(one):
                return at
            if one.asks:
                break
            start, end = self.sentences[one.numbers[0]].start, self.sentences[one.numbers[-1]].end
            if _INTERVIEW.search(self.text, start, end):
                told = at
        return told if told is not None or not _INTERVIEW.search(title) else -1

    def _prints(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph's last sentence prints an interview."""
        return _LEADS_IN.search(self.text, *self.sentences[paragraph.numbers[-1]].span) is not None

    # turns behind labels

    def _behind_labels(
        self, paragraphs: Sequence[Paragraph], labelled: Sequence[int], led: int | None
    ) -> list[Found]:
        names = {at: _words(paragraphs[at].label) for at in labelled}
        turns = Counter(names.values())
        asked = Counter(names[at] for at in labelled if paragraphs[at].asks)
        asking = {name for name in turns if name in ASKS or 2 * asked[name] >= turns[name]}
        asking -= ANSWERS
        answers = [at for at in labelled if names[at] not in asking]
        if min(len(answers), len(labelled) - len(answers)) < LEAST_TURNS:
            return []
        with_whom = self._interviewee(paragraphs, led)
        out: list[Found] = []
        for at, following in zip(labelled, [*labelled[1:], None], strict=True):
            if names[at] in asking or paragraphs[at].marked:
                continue
            phrase = with_whom if names[at] in ANSWERS else self._labels(paragraphs[at])
            if phrase.also if phrase is not None else led is None or names[at] not in ANSWERS:
                continue
            behind = range(at + 1, following) if following is not None else self._own(paragraphs, at + 1)
            out.append(self._answer(paragraphs, [at, *behind], phrase))
        return out

    def _labels(self, paragraph: Paragraph) -> Phrase | None:
        """Whom a label calls."""
        phrase = parse(self.text, paragraph.label, 0, len(paragraph.label), self.hints)
        return phrase if phrase is not None and phrase.kind == "name" else None

    # questions and answers in turn

    def _in_turn(self, paragraphs: Sequence[Paragraph], led: int) -> list[Found]:
        """Answers behind questions in paragraphs of their own."""
        with_whom = self._interviewee(paragraphs, led)
        asking = self._questions(paragraphs, led)
        if len(asking) < LEAST_QUESTIONS or (with_whom is not None and with_whom.also):
            return []
        out: list[Found] = []
        for at, following in zip(asking, [*asking[1:], len(paragraphs)], strict=True):
            if at + 1 >= following or paragraphs[at + 1].marked:
                continue
            behind = [one for one in self._own(paragraphs, at + 2) if one < following]
            out.append(self._answer(paragraphs, [at + 1, *behind], with_whom))
        return out

    def _questions(self, paragraphs: Sequence[Paragraph], led: int) -> list[int]:
        """The paragraphs that ask; one that answers a question may end with a question itself."""
        out: list[int] = []
        for at in range(max(0, led), len(paragraphs)):
            one = paragraphs[at]
            if not one.asks or one.marked:
                continue
            answers = out and out[-1] == at - 1 and len(one.numbers) >= LEAST_SENTENCES and self._of_own(one)
            if not answers:
                out.append(at)
        return out

    # both

    def _of_own(self, paragraph: Paragraph) -> bool:
        """Whether somebody tells of himself in a paragraph."""
        return any(t.lower in OWN for number in paragraph.numbers for t in self.sentences[number].tokens)

    def _own(self, paragraphs: Sequence[Paragraph], start: int) -> list[int]:
        """The paragraphs from `start` on in which whoever answers goes on."""
        out: list[int] = []
        for at in range(start, len(paragraphs)):
            one = paragraphs[at]
            if one.asks or one.marked or one.label or not self._of_own(one):
                break
            if _INTERVIEW.search(self.text, *self.sentences[one.numbers[0]].span):
                break  # "Demikian wawancara kami."
            out.append(at)
        return out

    def _interviewee(self, paragraphs: Sequence[Paragraph], led: int | None) -> Phrase | None:
        """Whom the introduction names behind "wawancara dengan", "mewawancarai"."""
        if led is None:
            return None
        numbers = [number for one in paragraphs[: led + 1] for number in one.numbers]
        for number in reversed(numbers):
            sentence = self.sentences[number]
            if not _INTERVIEW.search(self.text, *sentence.span):
                continue
            for k, token in enumerate(sentence.tokens[:-1]):
                if token.lower not in _WITH:
                    continue
                phrase = source_after(self.text, sentence.tokens, k + 1, self.hints)
                if phrase is not None and phrase.kind in {"name", "role"}:
                    return phrase
        return None

    def _answer(self, paragraphs: Sequence[Paragraph], parts: Sequence[int], phrase: Phrase | None) -> Found:
        first = paragraphs[parts[0]]
        spans: list[Span] = []
        for at in parts:
            spans += self._spans(paragraphs[at])
        label = first.label
        beside = phrase is not None and bool(label) and phrase.span[0] >= label[0].start
        cue = label[0].span if label and not beside else None
        source = phrase.span if phrase is not None and beside else None
        return Found("indirect", tuple(spans), first.numbers[0], INTERVIEW, cue, source, phrase)

    def _spans(self, paragraph: Paragraph) -> list[Span]:
        """What is said in one paragraph, apart where furniture stands between."""
        out: list[Span] = []
        skipped = len(paragraph.label) + 1 if paragraph.label else 0
        for number in paragraph.numbers:
            tokens = self.sentences[number].tokens[skipped:]
            skipped = 0
            span = content_span(tokens, 0, len(tokens))
            if span is None:
                continue
            joined = out and self.text[out[-1][1] : span[0]].strip(" \t\n\r.,…") == ""
            out.append((out.pop()[0] if joined else span[0], span[1]))
        return out


def outside(found: Sequence[Found], answers: Sequence[Found]) -> list[Found]:
    """What of `found` stands in no answer: there it is a quotation inside a quotation."""
    held = sorted(span for answer in answers for span in answer.spans)
    return [one for one in found if not _holds(held, one.start)]


def _holds(spans: Sequence[Span], at: int) -> bool:
    """Whether one of `spans`, which stand in text order and apart, holds a position."""
    before = bisect_right(spans, at, key=itemgetter(0))
    return before > 0 and at < spans[before - 1][1]


def _label(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The words with capitals before a colon that begin a paragraph."""
    for k in range(1, min(LONGEST_LABEL, len(tokens) - 1)):
        if tokens[k].text == ":":
            return tuple(tokens[:k])
        if not (tokens[k].capital or tokens[k].kind != WORD):
            break
    return ()


def _words(label: Sequence[Token]) -> str:
    """A label in small letters, without what stands in brackets: "Tanya (T)"."""
    return " ".join(token.lower for token in label).partition(" (")[0]
