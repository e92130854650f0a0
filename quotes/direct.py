"""Direct quotations: words between marks with the reporting clause before, behind or between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.cues import Form, forms_of, read
from quotes.edges import ADVERBS
from quotes.extents import SOFT_STOPS, STRONG_STOPS
from quotes.finder import Finder
from quotes.found import Found, cue_span
from quotes.likeness import Hints
from quotes.phrases import Phrase, parse
from quotes.prayers import prayed
from quotes.records import Span
from quotes.sentences import QuotedToken, Sentence
from quotes.shapes import elsewhere
from quotes.sources import source_after
from quotes.subjects import CONNECTIVES, source_before
from quotes.tokens import PUNCT, QUOTED, WORD, Token
from quotes.unlisted import UnlistedFinder
from quotes.words import words

TOLD = frozenset({"ucapan", "perkataan", "pernyataan", "keterangan", "kata-kata", "sambutan"})
RELAYS = frozenset(["mengutip", "menirukan", "menyitir", "membacakan"])
INTRODUCERS = words("introducers")
TEXTS = frozenset({"caption", "keterangan", "komentar", "pesan", "status", "kalimat", "kata-kata"})
"""What is written, right before the marks that hold it: "menuliskan caption “…”"."""
UTTERANCES = frozenset({"pernyataan", "unggahan", "cuitan", "keterangan", "tulisan", "pesan", "dikutip"})
"""Words behind "demikian" that make a quotation of the words before, whoever said them."""
WHOLE_CLAUSE = 5
"""Words between marks that make them more than a term."""
TITLES = frozenset({"judul", "tajuk", "nama", "gelar", "julukan", "sebutan"})
"""Nouns of what something is called, whose words between marks nobody says."""
TITLED = frozenset({"berjudul", "bertajuk", "bertema", "bertitel"})
GOES_ON = "marks-going-on"
"""The rule for what stands alone behind a paragraph that tells who speaks."""
ASKED = "marks-asked"
"""The rule for a question between marks that somebody else answers in the same line."""


class DirectFinder(Finder):
    """Goes through one article's sentences and remembers which marks are spoken for."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints) -> None:
        super().__init__(text, sentences, hints)
        self.taken: set[int] = set()
        """Start offsets of marks that belong to a quotation."""
        self.claimed: set[int] = set()
        """Sentences whose reporting word is used up."""
        self.found: list[Found] = []
        self.unlisted = UnlistedFinder(text, sentences, hints)

    def run(self) -> list[Found]:
        """All direct quotations in text order, floating ones among them."""
        for number, sentence in enumerate(self.sentences):
            for at, token in enumerate(sentence.tokens):
                if isinstance(token, QuotedToken) and token.start not in self.taken:
                    self._one(number, at, token)
        self._join_neighbours()
        self._floating()
        self.found.sort(key=lambda found: found.start)
        return self.found

    def _one(self, number: int, at: int, token: QuotedToken) -> None:
        start, end = token.quoted.spans[0][0], token.quoted.end
        if "://" in self.text[start:end].split(" ", 1)[0] or prayed(self.text, start, end):
            return  # an address of the web, a prayer
        ways = (self._behind, self._subject_behind, self._before, self._leading, self._colon)
        for construction in (*ways, self.unlisted.beside):
            found = construction(number, at, token)
            if found:
                self.taken.add(token.start)
                self.claimed.add(number)
                self.found.append(self._split_by_cue(number, at, found))
                return

    def _behind(self, number: int, at: int, quoted: QuotedToken) -> Found | None:
        """ "…," kata X · "…," ujarnya · "…," demikian X · "…," bunyi pernyataan itu"""
        tokens = self.sentences[number].tokens
        k = at + 1
        while k < len(tokens) and tokens[k].text in {",", "."}:
            k += 1
        thus = k < len(tokens) and tokens[k].lower in {"demikian", "begitu", "demikianlah", "begitulah"}
        if thus and k + 1 < len(tokens) and forms_of(tokens[k + 1].lower):
            k += 1
        if k >= len(tokens):
            return None
        if written := self.unlisted.written(number, k, quoted):
            return written
        form = read(tokens[k].lower, "bare", "noun", "passive")
        if form is None or (form.slot == "noun" and tokens[k].capital and tokens[k - 1].text == "."):
            return self.unlisted.find(number, k, quoted)
        if form.slot == "passive" and k == at + 1 and self._bare_term(quoted):
            return None  # "“Bukit Hijau” disebut akan dijual"
        issued = (
            self._thus(number, k - 1, quoted) if thus and form.slot == "noun" and not form.clitic else None
        )
        if issued and issued.phrase and issued.phrase.definite:
            return issued  # "…," demikian pernyataan bersama itu
        phrase = self.behind(tokens, k, form)
        if phrase is None:
            uttered = thus and tokens[k].lower in UTTERANCES
            return self._thus(number, k - 1, quoted) if uttered else self._sourceless(number, k, quoted, form)
        if self._leads_into(tokens, at):
            return None
        phrase, cue = self._relayed(tokens, phrase, cue_span(tokens[k], form))
        return Found(
            "direct",
            quoted.quoted.spans,
            number,
            "marks-cue-source",
            cue,
            phrase.span,
            phrase,
            form.cue.lemma,
        )

    def _sourceless(self, number: int, k: int, quoted: QuotedToken, form: Form) -> Found | None:
        """A reporting word beside the marks whose source can't be read: the words count all the same."""
        if not form.cue.alone:
            return None
        cue = cue_span(self.sentences[number].tokens[k], form)
        return Found("direct", quoted.quoted.spans, number, "marks-cue", cue, lemma=form.cue.lemma)

    def _leads_into(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the reporter's words before the marks belong to the reported clause: mixed, not direct."""
        before = [t for t in tokens[:at] if t.kind != PUNCT]
        quoted = tokens[at]
        if not before or tokens[at - 1].text in {":", ",", ";"} or not isinstance(quoted, QuotedToken):
            return False
        capital = self.text[quoted.quoted.start].isupper()
        return not capital and not any(f.slot == "active" for f in forms_of(tokens[at - 1].lower))

    def _thus(self, number: int, k: int, quoted: QuotedToken) -> Found | None:
        tokens = self.sentences[number].tokens
        phrase = source_after(self.text, tokens, k + 1, self.hints)
        uttered = k + 1 < len(tokens) and tokens[k + 1].lower in UTTERANCES
        if uttered and phrase is None:
            return Found("direct", quoted.quoted.spans, number, "marks-cue", tokens[k].span, lemma="demikian")
        if phrase is None or phrase.kind == "unnamed":
            return None
        return Found(
            "direct",
            quoted.quoted.spans,
            number,
            "marks-thus-source",
            tokens[k].span,
            phrase.span,
            phrase,
            "demikian",
        )

    def _relayed(self, tokens: Sequence[Token], phrase: Phrase, cue: Span) -> tuple[Phrase, Span]:
        """ "kata media Rusia mengutip Lavrov": the speaker is whose words they are."""
        k = phrase.end
        if phrase.kind not in {"clitic", "pronoun"} and k + 1 < len(tokens) and tokens[k].lower in RELAYS:
            told = tokens[k + 1].lower in TOLD
            inner = source_after(self.text, tokens, k + 1 + told, self.hints)
            medium = inner is not None and inner.kind == "organization" and phrase.kind == "name"
            if inner and not medium and inner.kind in {"name", "organization", "role"}:
                return inner, tokens[k].span
        return phrase, cue

    def _subject_behind(self, number: int, at: int, quoted: QuotedToken) -> Found | None:
        """ "…," Anies menandaskan."""
        tokens = self.sentences[number].tokens
        begin = at + 1
        while begin < len(tokens) and tokens[begin].text in {",", "."}:
            begin += 1
        titled = at > 0 and tokens[at - 1].lower in TITLES | TITLED  # "berjudul “…”, Rina mengatakan …"
        titled = titled or (begin == at + 1 and tokens[at - 1].capital and self._bare_term(quoted))
        if titled or (begin < len(tokens) and tokens[begin].text == "("):  # a title and its publisher
            return None
        for k in range(begin + 1, min(len(tokens), begin + 12)):
            if tokens[k].kind in {QUOTED, PUNCT} and tokens[k].text not in {",", "(", ")"}:
                return None
            form = read(tokens[k].lower, "active")
            if form is None or form.clitic:
                continue
            if (
                k + 1 < len(tokens)
                and tokens[k + 1].kind == WORD
                and tokens[k + 1].lower not in STRONG_STOPS | SOFT_STOPS
            ):
                return None
            if self._bare_term(quoted) and k + 1 < len(tokens) and tokens[k + 1].lower == "bahwa":
                return None  # "Memakai cara “Bukit Hijau”, Rina memperkirakan bahwa …"
            phrase = source_before(self.text, tokens, begin, k, self.hints)
            if phrase is None or phrase.kind == "unnamed" or tokens[begin].lower in CONNECTIVES:
                return None
            return Found(
                "direct",
                quoted.quoted.spans,
                number,
                "marks-source-cue",
                tokens[k].span,
                phrase.span,
                phrase,
                form.cue.lemma,
            )
        return None

    def _before(self, number: int, at: int, quoted: QuotedToken) -> Found | None:
        """X mengatakan, "…" · X berkata kepada wartawan: "…" · Ayat itu berbunyi, "…\""""
        tokens = self.sentences[number].tokens
        for k in range(at - 1, max(-1, at - 18), -1):
            if tokens[k].kind == QUOTED:
                return None
            form = read(tokens[k].lower, "active", "passive")
            if form is None or form.cue.clause == "that":
                continue
            if not self._adjoins(tokens, k, at) or not self._ends_clause(tokens, at, quoted):
                return None
            if any(t.lower in TITLES for t in tokens[k + 1 : at]):
                return None  # "memberi judul, “…”"
            if form.cue.kind == "judgement" and self._term(quoted):
                return None  # "mengecam “aksi yang tidak perlu.”"
            if form.slot == "passive":
                phrase = self.behind(tokens, k, form)
            else:
                phrase = source_before(self.text, tokens, 0, k, self.hints)
            if phrase is None:
                return None
            return Found(
                "direct",
                quoted.quoted.spans,
                number,
                "source-cue-marks",
                cue_span(tokens[k], form),
                phrase.span,
                phrase,
                form.cue.lemma,
            )
        return None

    def _term(self, quoted: QuotedToken) -> bool:
        """Whether the words between marks are a term rather than a clause."""
        return len(self.text[quoted.quoted.start : quoted.quoted.end].split()) < WHOLE_CLAUSE

    def _bare_term(self, quoted: QuotedToken) -> bool:
        """Whether a term stands between the marks as part of a clause, a nickname as well."""
        return self._term(quoted) and self.text[quoted.quoted.end - 1] not in ",.?!…"

    def _adjoins(self, tokens: Sequence[Token], cue: int, at: int) -> bool:
        """Whether only punctuation and adverbials stand between a reporting verb and the marks."""
        between = tokens[cue + 1 : at]
        if not between:
            return True
        if between[-1].text not in {",", ":", ";"} and between[-1].lower not in INTRODUCERS | TEXTS:
            return False
        words = [t for t in between if t.kind == WORD]
        return (
            not words
            or words[0].lower in STRONG_STOPS | SOFT_STOPS | INTRODUCERS | ADVERBS | {"hal"}
            or (words[0].lower in TEXTS and tokens[cue].lower in {"menulis", "menuliskan"})
            or len(words) <= 1
        )

    def _ends_clause(self, tokens: Sequence[Token], at: int, quoted: QuotedToken) -> bool:
        """Whether the quotation closes its sentence, or holds a sentence of its own."""
        behind = [t for t in tokens[at + 1 :] if t.kind != PUNCT]
        if not behind or self.text[quoted.quoted.end - 1] in ".?!…":
            return True
        whole = len(self.text[quoted.quoted.start : quoted.quoted.end].split()) >= WHOLE_CLAUSE
        if self.text[quoted.quoted.end - 1] == ",":  # "Rina berkata, “Ayo pulang,” sambil berdiri"
            return whole or tokens[at - 1].text in {",", ":"}
        first = behind[0].lower
        return whole and (first in STRONG_STOPS or first in {"di", "pada"} or tokens[at + 1].text == ",")

    def _leading(self, number: int, at: int, quoted: QuotedToken) -> Found | None:
        """Menurutnya, "…" · Kata Yohana, "…" · Bunyi ayat itu yakni, "…\""""
        tokens = self.sentences[number].tokens
        k = 0
        while k < at and tokens[k].lower in CONNECTIVES | {","} and not read(tokens[k].lower, "bare", "noun"):
            k += 1
        form = read(tokens[k].lower, "bare", "noun") if k < at else None
        if form is None or not self._ends_clause(tokens, at, quoted):
            return None
        phrase = self.behind(tokens, k, form)
        if phrase is None or tokens[at - 1].lower in TITLED:
            return None  # "Dalam pernyataan berjudul “…”"
        between = [t for t in tokens[phrase.end : at] if t.kind == WORD]
        if len(between) > 2 and not (len(between) < 9 and between[-1].lower in INTRODUCERS | {"adalah"}):
            return None
        return Found(
            "direct",
            quoted.quoted.spans,
            number,
            "cue-source-marks",
            cue_span(tokens[k], form),
            phrase.span,
            phrase,
            form.cue.lemma,
        )

    def _colon(self, number: int, at: int, quoted: QuotedToken) -> Found | None:
        """X: "…\""""
        tokens = self.sentences[number].tokens
        if at < 2 or tokens[at - 1].text != ":" or at > 14 or not self._ends_clause(tokens, at, quoted):
            return None
        phrase = parse(self.text, tokens, 0, at - 1, self.hints)
        if phrase is None or phrase.kind not in {"name", "organization", "role"}:
            return None
        told = elsewhere(tokens[0].plain) or tokens[1].capital
        if phrase.kind == "organization" and not told:
            return Found("direct", quoted.quoted.spans, number, "marks-alone")  # "Artinya: “…”"
        return Found("direct", quoted.quoted.spans, number, "source-colon-marks", None, phrase.span, phrase)

    def _split_by_cue(self, number: int, at: int, found: Found) -> Found:
        """Take in words that go on after the reporting clause: "A," kata X, "B.\""""
        tokens = self.sentences[number].tokens
        if found.rule not in {"marks-cue-source", "marks-source-cue"}:
            return found
        for k in range(at + 1, len(tokens)):
            token = tokens[k]
            if isinstance(token, QuotedToken) and token.start not in self.taken:
                following = tokens[k + 1 : k + 3]
                if tokens[k - 1].text in {",", ":", "."} and not any(
                    read(t.lower, "bare") for t in following
                ):
                    self.taken.add(token.start)
                    return _with_spans(found, (*found.spans, *token.quoted.spans))
                return found
        return found

    def _alone(self, number: int) -> QuotedToken | None:
        """The only token of a sentence, when it is a pair of marks that nobody has claimed."""
        if not 0 <= number < len(self.sentences):
            return None
        words = [t for t in self.sentences[number].tokens if t.kind != PUNCT]
        if len(words) == 1 and isinstance(words[0], QuotedToken) and words[0].start not in self.taken:
            return words[0]
        return None

    def _join_neighbours(self) -> None:
        """A pair of marks alone belongs to the next quotation's speech, or goes on with the one before."""
        for place, found in enumerate(self.found):
            first = found.sentence
            spans = found.spans
            if found.rule == "marks-cue-source":
                while (quoted := self._alone(first - 1)) and not self._asks(first - 1, quoted):
                    spans = (*quoted.quoted.spans, *spans)
                    self.taken.add(quoted.start)
                    first -= 1
            self.found[place] = _with_spans(found, spans)
        for place, found in enumerate(self.found):
            self.found[place] = self._with_following(found)

    def _asks(self, number: int, quoted: QuotedToken) -> bool:
        """Whether the marks behind a question in its line answer it: "“Setuju?” “Ya,” jawab Rina"."""
        last, *behind = self.sentences[number : number + 2]
        answered = any(isinstance(s.tokens[0], QuotedToken) and s.paragraph == last.paragraph for s in behind)
        return answered and self.text[quoted.quoted.spans[-1][1] - 1] == "?"

    def _with_following(self, found: Found) -> Found:
        """The quotation with the pairs of marks that go on with it, in its paragraph or behind a colon. What
        its source says in paragraphs of its own is another one."""
        number = found.sentence + 1
        quoted = self._alone(number)
        if quoted is None:
            return found
        same = self.sentences[number].paragraph == self.sentences[number - 1].paragraph
        if same or found.rule == "source-colon-marks":
            return _with_spans(found, (*found.spans, *self._following(number)))
        if found.rule.startswith("marks") and found.phrase and not self._asks(number, quoted):
            spans = self._following(number)
            self.found.append(Found("direct", spans, number, GOES_ON, phrase=found.phrase))
        return found

    def _following(self, number: int) -> tuple[Span, ...]:
        """What stands alone between marks from a sentence on, now taken, up to a question, which another may
        answer."""
        spans: tuple[Span, ...] = ()
        while (quoted := self._alone(number)) and not (spans and self.text[spans[-1][1] - 1] == "?"):
            self.taken.add(quoted.start)
            self.claimed.add(number)
            spans = (*spans, *quoted.quoted.spans)
            number += 1
        return spans

    def _floating(self) -> None:
        """Words between marks in a sentence of their own that no reporting word claims."""
        for number in range(len(self.sentences)):
            quoted = self._alone(number)
            if quoted is None:
                continue
            words = self.text[quoted.quoted.start : quoted.quoted.end].split()
            asks = len(words) > 1 and self._asks(number, quoted)
            if len(words) < (2 if asks else WHOLE_CLAUSE - 1):
                continue  # a term, the address of a page
            self.taken.add(quoted.start)
            self.claimed.add(number)
            rule = ASKED if asks else "marks-alone"
            self.found.append(Found("direct", quoted.quoted.spans, number, rule))


def _with_spans(found: Found, spans: tuple[Span, ...]) -> Found:
    return found if spans == found.spans else replace(found, spans=spans)
