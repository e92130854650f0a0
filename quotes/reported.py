"""Reported speech: clauses without marks, or with marks inside, that a reporting word introduces."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import Cue, Form, read
from quotes.found import Found, clitic, content_span, count_words, cue_span
from quotes.names import Hints
from quotes.phrases import PRONOUNS, Phrase
from quotes.predicates import OPENERS, is_clause, is_verb
from quotes.records import QuoteType, Span
from quotes.sentences import QuotedToken, Sentence
from quotes.sources import ADVERBS, CONNECTIVES, NEGATIONS, STRONG_STOPS, TIMES, source_after, source_before
from quotes.tokens import PUNCT, QUOTED, WORD, Token
from quotes.words import words

NOT_REPORTING_AFTER = words("not_reporting_after")
"""A verb right behind one of these reports nothing that was said."""
COORDINATORS = words("coordinators")
PROVENANCE = words("provenance")
"""`menurut` before one of these gives no source but an origin."""
CROWDS = words("crowds")
"""Whose mere expectations are no statement."""
TO = frozenset(["agar", "supaya", "untuk"])
ADDRESS = words("address")
ASIDES = words("asides")
TRAILERS = words("trailers")
"""A participle behind a comma that goes on about the speaker, not about what was said."""
BACK_REFERENCES = frozenset(["itu", "ini", "tersebut", "demikian"])
SAID_PASSIVE = words("said_passive")
NO_SUBJECT = frozenset(["admission", "hope", "request", "denial"])
"""Classes whose clause may begin with its predicate ("mengaku dipanggil")."""
CAREFUL = 0.5
"""From this share of mere noun phrases on, a clause without `bahwa` or comma needs a finite auxiliary."""
FINITE = words("finite")
LEAST_WORDS = 3
CARRIERS = words("carriers")
"""Nouns between a verb and the clause they announce ("membantah kabar akan …")."""
OCCASIONS = words("occasions")
COMPLEMENT_NOUNS = words("complement_nouns")
"""Nouns whose verb is their complement, not their predicate ("alasan memilih")."""
WHOLE = 7
"""Words between marks that make a statement of them, whatever stands between them and the cue."""
SURE = 0.1
"""Up to this share of mere noun phrases any worded object is taken for a clause."""
HOPELESS = 0.9


class ReportedFinder:
    """Finds the outermost reported clause of each sentence of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints, taken: set[int]) -> None:
        self.text = text
        self.sentences = sentences
        self.hints = hints
        self.taken = taken
        """Start offsets of marks that direct quotations hold."""

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
        cue = self._back_reference(tokens)
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
        start = self._after_connectives(words)
        span = content_span(words, start, len(words))
        if span is None or count_words(words, start, len(words)) < LEAST_WORDS:
            return None
        return Found(
            self._type(words, start, len(words)),
            (span,),
            number - 1,
            "said-of-it",
            cue_span(tokens[cue], form),
            phrase.span,
            phrase,
            form.cue.lemma,
        )

    def _back_reference(self, tokens: Sequence[Token]) -> int | None:
        """The passive verb of "Hal itu diungkapkan", "Demikian disampaikan"."""
        start = self._after_connectives(tokens, keep=frozenset({"hal", "demikian", "ini", "itu"}))
        first = tokens[start].lower if start < len(tokens) else ""
        if first in {"demikian", "begitu"}:
            k = start + 1
        elif first in {
            "hal",
            "pernyataan",
            "penegasan",
            "imbauan",
            "informasi",
            "itu",
            "ini",
            "ungkapan",
            "penjelasan",
        }:
            k = start + 1
            if first not in {"itu", "ini"}:
                if k >= len(tokens) or tokens[k].lower not in BACK_REFERENCES:
                    return None
                k += 1
        else:
            return None
        while k < len(tokens) and tokens[k].lower in ADVERBS:
            k += 1
        if k < len(tokens) and read(tokens[k].lower, "passive") and not tokens[k].lower.endswith("nya"):
            return k
        return None

    # kata X, menurut X, ujarnya: behind, before or inside the clause

    def _bare(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        start = self._after_connectives(tokens)
        for k, token in enumerate(tokens):
            form = read(token.lower, "bare", "noun")
            if form is None or token.kind != WORD:
                continue
            if form.slot == "noun" and not form.clitic:
                continue
            found = self._around(number, start, k, form)
            if found:
                return found
        return None

    def _around(self, number: int, start: int, k: int, form: Form) -> Found | None:
        tokens = self.sentences[number].tokens
        head = k <= start
        comma = k > 0 and tokens[k - 1].text == ","
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
        rest = self._rest(tokens, phrase.end, end)
        spans: list[Span] = []
        head = k <= start
        comma = k > 0 and tokens[k - 1].text == ","
        before = content_span(tokens, start, k) if not head and comma else None
        if before and count_words(tokens, start, k) == 0:
            before = None
        if rest is not None and before and is_clause(tokens, start, k) and not is_clause(tokens, rest, end):
            rest = None
        if rest is not None:
            rest = self._drop_bahwa(tokens, rest)
            stop = self._end(tokens, rest, end)
            after = content_span(tokens, rest, stop)
            if before and self._is_lead_in(tokens, start, k):
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

    def _is_lead_in(self, tokens: Sequence[Token], start: int, k: int) -> bool:
        """Whether only connectives stand before the reporting word ("Namun, kata John, …")."""
        return all(t.kind == PUNCT or t.lower in CONNECTIVES for t in tokens[start:k]) and tokens[
            start
        ].lower in {
            "namun",
            "padahal",
            "sementara",
            "untuk",
            "karena",
            "oleh",
            "sebab",
            "bahkan",
            "tetapi",
            "tapi",
            "apalagi",
            "selain",
        }

    def _rest(self, tokens: Sequence[Token], k: int, end: int) -> int | None:
        """Where the clause goes on behind the source, or None when only adverbials follow."""
        at = k
        while at < end and tokens[at].lower in {
            "lagi",
            "juga",
            "lebih",
            "lanjut",
            "menambahkan",
            "pula",
            "itu",
        }:
            at += 1
        if at >= end - 1:
            return None
        if tokens[at].text == ",":
            at = self._past_adverbials(tokens, at + 1, end)
            return at if at is not None and self._goes_on(tokens, at, end) else None
        if tokens[at].lower in STRONG_STOPS | {"di", "pada", "dari"} or tokens[at].text == "(":
            comma = self._comma_after(tokens, at, end)
            if comma is None:
                return None
            past = self._past_adverbials(tokens, comma + 1, end)
            return past if past is not None and self._goes_on(tokens, past, end) else None
        if tokens[at].kind == PUNCT or tokens[at].lower in {"yang", "dan", "dengan"}:
            return None
        return at if self._goes_on(tokens, at, end) else None

    def _comma_after(self, tokens: Sequence[Token], at: int, end: int) -> int | None:
        for k in range(at, min(end, at + 20)):
            if tokens[k].text == ",":
                return k
        return None

    def _past_adverbials(self, tokens: Sequence[Token], at: int, end: int) -> int | None:
        """Past "di Jakarta, Senin (18/10)," to where a clause may go on."""
        while at < end:
            token = tokens[at]
            if (
                token.lower in TIMES
                or token.lower
                in {"di", "pada", "saat", "dalam", "ketika", "usai", "kepada", "lewat", "melalui"}
                or token.text == "("
            ):
                comma = self._comma_after(tokens, at, end)
                if comma is None:
                    return None
                if (
                    any(is_verb(t) for t in tokens[at:comma])
                    and token.lower in {"dalam", "di", "pada", "saat", "ketika"}
                    and token.start > 0
                ):
                    return at
                at = comma + 1
                continue
            return at
        return None

    def _goes_on(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether what follows is worded content rather than an aside."""
        first = tokens[at].lower
        if (
            first in TRAILERS
            or first in ASIDES
            or first in {"yang", "sambil", "seraya", "sembari", "seperti", "kepada"}
        ):
            return False
        return count_words(tokens, at, end) >= 2

    # Dikatakannya, … · Disampaikan X, … · Diakui …

    def _passive_first(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        start = self._after_connectives(tokens)
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
                rest = self._rest(tokens, phrase.end, len(tokens))
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
            rest = self._drop_bahwa(tokens, rest)
            stop = self._end(tokens, rest, len(tokens))
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
            start = self._after_connectives(tokens)
            before = content_span(tokens, start, k - 1) if start < k - 1 else None
            stop = self._end(tokens, k + 1, len(tokens))
            after = content_span(tokens, self._drop_bahwa(tokens, k + 1), stop)
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
            if not self._reports(tokens, k, form):
                continue
            content = self._complement(tokens, k, form)
            if content is None:
                continue
            phrase = self._subject(tokens, k, form)
            if phrase is None:
                continue
            stop = self._end(tokens, content, len(tokens))
            span = content_span(tokens, content, stop)
            if span is None or count_words(tokens, content, stop) < LEAST_WORDS - (
                form.cue.kind == "admission"
            ):
                continue
            return self._found(
                number, [span], "source-cue-clause", cue_span(token, form), phrase, form.cue, (content, stop)
            )
        return None

    def _marked(self, tokens: Sequence[Token], k: int) -> bool:
        return any(t.kind == QUOTED and t.start not in self.taken for t in tokens[k + 1 : k + 6])

    def _reports(self, tokens: Sequence[Token], k: int, form: Form) -> bool:
        """Whether the verb at `k` is a finite report, not part of a relative or final clause."""
        if k == 0:
            return False
        before = k - 1
        while (
            before > 0 and tokens[before].lower in ADVERBS and tokens[before].lower not in NOT_REPORTING_AFTER
        ):
            before -= 1
        word = tokens[before].lower
        if word in NEGATIONS:
            return form.cue.kind == "denial"
        if word == "dengan" and before == k - 1:
            return False
        return word not in NOT_REPORTING_AFTER

    def _subject(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        if tokens[k - 1].lower in COORDINATORS and not (
            tokens[k - 1].lower in {"lalu", "kemudian"}
            and (tokens[k - 2].capital or tokens[k - 2].lower in PRONOUNS)
        ):
            verb = next(
                (i for i in range(1, k) if is_verb(tokens[i]) and tokens[i].lower not in {"yang"}), None
            )
            phrase = source_before(self.text, tokens, 0, verb, self.hints) if verb else None
        else:
            phrase = source_before(self.text, tokens, 0, k, self.hints)
        if phrase is None or (phrase.kind == "unnamed" and self._not_a_speaker(phrase)):
            return None
        if phrase.text.lower() in CROWDS and form.cue.kind in {"forecast", "hope"}:
            return None
        return phrase

    def _not_a_speaker(self, phrase: Phrase) -> bool:
        """Whether a noun phrase in lower case can hardly speak."""
        return not phrase.head and not phrase.plural

    def _complement(self, tokens: Sequence[Token], k: int, form: Form) -> int | None:
        """Where the clause that the active verb at `k` reports begins; None when none does."""
        end = len(tokens)
        at = k + 1
        cue: Cue = form.cue
        while at < end and tokens[at].lower in {
            "lagi",
            "juga",
            "kembali",
            "pula",
            "sendiri",
            "soal",
            "jelas",
            "saja",
        }:
            at += 1
        if at >= end - 1:
            return None
        introduced = ""
        if tokens[at].lower in {"dan", "serta"} and read(tokens[at + 1].lower, "active"):
            at += 2
        if tokens[at].lower in {"tentang", "terkait", "mengenai"} or form.clitic:
            return self._that(tokens, at, end)
        if tokens[at].lower in CARRIERS and tokens[at + 1].lower in {"agar", "akan", "supaya", "bahwa"}:
            at += 1
        if (tokens[at].lower in ADDRESS and self._addresses(tokens, at, end)) or tokens[at].text == "(":
            past = self._past_address(tokens, at, end, cue)
            if past is not None:
                at, introduced = past
        if tokens[at].text in {",", ":", "."} and at + 1 < end:
            introduced = "comma"
            at += 1
        if tokens[at].lower == "bahwa":
            return at + 1
        if introduced:
            return at if tokens[at].lower not in {"yang", "termasuk", "seperti", "dan"} else None
        if self._bare_clause(tokens, at, end, cue):
            return at
        return self._that(tokens, at, end)

    def _that(self, tokens: Sequence[Token], at: int, end: int) -> int | None:
        """Behind a `bahwa` that the verb's object delays."""
        that = next((i for i in range(at, min(end, at + 12)) if tokens[i].lower == "bahwa"), None)
        return that + 1 if that else None

    def _addresses(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether an adverbial behind the verb tells to whom or on what occasion it was said."""
        if tokens[at].lower in {"kepada", "lewat", "melalui", "via"}:
            return True
        comma = self._comma_after(tokens, at, end) or min(end, at + 20)
        return tokens[at + 1].lower != "ini" and any(
            t.lower in OCCASIONS or t.lower in TIMES or t.text == "(" for t in tokens[at : comma + 2]
        )

    def _past_address(self, tokens: Sequence[Token], at: int, end: int, cue: Cue) -> tuple[int, str] | None:
        """Past "kepada wartawan di Jakarta," to the clause."""
        for k in range(at + 1, min(end, at + 22)):
            if tokens[k].lower == "bahwa":
                return k, "bahwa"
            if cue.clause == "to" and tokens[k].lower in TO:
                return k, "to"
            if tokens[k].text == "," and not (k + 1 < end and tokens[k + 1].lower in TIMES):
                return k, ""
            if tokens[k].kind == QUOTED:
                return None
        return None

    def _bare_clause(self, tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
        """Whether words right behind the verb are a clause rather than its object."""
        if cue.clause == "no":
            return any(t.kind == QUOTED for t in tokens[at : at + 6])
        if cue.clause == "to":
            return any(t.lower in TO for t in tokens[at : at + 14]) or is_clause(tokens, at, end)
        subject = cue.kind not in NO_SUBJECT
        if cue.np >= CAREFUL:
            return cue.np < HOPELESS and self._plain_clause(tokens, at, end)
        if cue.np <= SURE and count_words(tokens, at, end) >= 5 and cue.lemma != "sebut":
            return True
        return is_clause(tokens, at, end, subject=subject) or (
            "sebagai" in {t.lower for t in tokens[at:end]} and cue.lemma == "sebut"
        )

    def _plain_clause(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether a short, simple noun phrase and its predicate follow: "peristiwa itu terjadi …"."""
        for k in range(at, min(end, at + 16)):
            token = tokens[k]
            if is_verb(token) or token.kind == QUOTED:
                if k == at:
                    return token.lower in FINITE
                before = tokens[k - 1].lower
                nominal = before.endswith("nya") and token.lower.startswith("me")
                return (
                    before not in COMPLEMENT_NOUNS
                    and not nominal
                    and tokens[at].lower not in COMPLEMENT_NOUNS
                )
            if (token.lower in OPENERS and token.lower not in {"oleh", "dalam"}) or token.lower in {
                "kepada",
                "atas",
                "soal",
                "terhadap",
                "mengenai",
            }:
                return False
        return False

    # shared

    def _after_connectives(self, tokens: Sequence[Token], keep: frozenset[str] = frozenset()) -> int:
        """Past a bare connective and its comma: "Namun,", "Sementara itu,"."""
        at = 0
        while at < len(tokens) and (tokens[at].kind == PUNCT and tokens[at].text not in "("):
            at += 1
        for width in (4, 3, 2, 1):
            if " ".join(t.lower for t in tokens[at : at + width]) in LINKS:
                nxt = at + width
                if nxt < len(tokens) and tokens[nxt].text == ",":
                    nxt += 1
                if not (keep and tokens[at].lower in keep):
                    return nxt
        return at

    def _drop_bahwa(self, tokens: Sequence[Token], at: int) -> int:
        while at < len(tokens) and tokens[at].text == ",":
            at += 1
        return at + 1 if at < len(tokens) and tokens[at].lower == "bahwa" else at

    def _end(self, tokens: Sequence[Token], start: int, end: int) -> int:
        """The end of a reported clause: without asides on where the words were taken from."""
        for k in range(start + 2, end):
            if tokens[k].text == "," and k + 1 < end:
                following = tokens[k + 1].lower
                if following in TRAILERS and k + 2 < end:
                    return k
                if following in ASIDES and any(
                    t.lower in {"dikutip", "dilansir", "mengutip", "melansir", "diberitakan", "dilaporkan"}
                    for t in tokens[k + 1 : k + 4]
                ):
                    return k
        if (end - start > 3 and tokens[end - 1].text == ")") or (
            end - start > 4 and tokens[end - 2].text == ")" and tokens[end - 1].text == "."
        ):
            for k in range(end - 1, start, -1):
                if tokens[k].text == "(":
                    inside = tokens[k + 1]
                    if (
                        k > start + 2
                        and tokens[k - 1].lower in TIMES
                        and inside.kind != WORD
                        and tokens[k - 2].text == ","
                    ):
                        return k - 2
                    break
        return end

    def _type(self, tokens: Sequence[Token], start: int, end: int) -> QuoteType:
        return "mixed" if any(t.kind == QUOTED for t in tokens[start:end]) else "indirect"

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
        kind = self._type(self.sentences[number].tokens, *whole)
        return Found(
            kind, tuple(spans), number, rule, cue, phrase.span if phrase else None, phrase, row.lemma
        )


LINKS = words("links")
