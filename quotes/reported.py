"""Reported speech: clauses without marks, or with marks inside, that a reporting word introduces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.clauses import ATTITUDES, CAREFUL, CONDEMN, SITUATIONS, condemned
from quotes.complements import (
    ABLE,
    STATEMENTS,
    after_connectives,
    clause_end,
    complement,
    reports,
)
from quotes.cues import Form, read
from quotes.delays import placed
from quotes.doubts import Doubt, doubtful
from quotes.extents import SOFT_STOPS, STRONG_STOPS
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.fronted import fronted
from quotes.inserted import InsertedFinder
from quotes.likeness import Hints
from quotes.neighbours import TOPICS
from quotes.passives import OWN_WORDS, PassiveFinder
from quotes.phrases import Phrase
from quotes.predicates import FINITE, is_clause, is_verb
from quotes.seconds import SecondFinder
from quotes.sentences import Sentence
from quotes.setphrases import SetPhraseFinder
from quotes.short import of_himself_bare, verbless
from quotes.takenup import TakenUpFinder
from quotes.tellers import COORDINATORS, TellerFinder
from quotes.tokens import PUNCT, QUOTED, WORD, Token
from quotes.words import words

THAT = frozenset({"bahwa", "agar", "supaya"})
CONCEDING = words("conceding")
PEOPLE = words("many")
HOPED = frozenset({"percaya", "target"})
"""What counts as said of somebody named: "percaya bahwa …", "menargetkan jembatan itu bisa …"."""
OBSERVED = 6
"""Words within which the verb of what is written down comes."""
ALIKE = frozenset({"serupa", "sama", "senada", "demikian"})
"""Words that only take up what was said: "mengatakan hal serupa"."""


class ReportedFinder(TellerFinder):
    """Finds the outermost reported clause of each sentence of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints, taken: set[int]) -> None:
        super().__init__(text, sentences, hints)
        self.inserted = InsertedFinder(text, sentences, hints)
        self.passives = PassiveFinder(text, sentences, hints)
        self.seconds = SecondFinder(text, sentences, hints)
        self.phrases = SetPhraseFinder(text, sentences, hints)
        self.taken_up = TakenUpFinder(text, sentences, hints)
        self.taken = taken
        """Start offsets of marks that direct quotations hold."""
        self.doubts: dict[int, Doubt] = {}
        """By sentence, what only the parser can decide."""

    def run(self, claimed: set[int], spoken: Sequence[Found] = ()) -> list[Found]:
        """All reported quotations in text order; of the sentences in `claimed`, where the direct quotations
        `spoken` stand, only clauses added behind those."""
        out: dict[int, Found] = {}
        direct = {found.sentence: found for found in spoken}
        for number, sentence in enumerate(self.sentences):
            if sentence.fragment or number in claimed:
                added = self._added(direct[number]) if number in direct else None
                if added:
                    out[number] = added
                continue
            before = out.get(number - 1)
            relayed = (
                before is not None
                and before.phrase is not None
                and before.phrase.kind in {"organization", "unnamed"}
            )
            free = number - 1 not in claimed and (before is None or relayed)
            found = self.taken_up.find(number) if free else None
            found = found or self._sentence(number)
            if found is None and (before is not None or number - 1 in direct):
                found = self._in_own_words(number)
            if found:
                out[found.sentence] = found
        held = claimed | out.keys()
        for number in range(1, len(self.sentences) - 1):
            if number not in held and {number - 1, number + 1} <= held and self._whole(number):
                added = self.passives.between(number)
                out |= {number: added} if added else {}
        self.doubts = {number: doubt for number, doubt in self.doubts.items() if number not in out}
        return [found for number in sorted(out) for found in self._parts(out[number])]

    def _parts(self, first: Found) -> list[Found]:
        """A report and what its source adds to it in the same sentence."""
        added = self._added(first) if first.rule == "clause-cue-source" else None
        return [first, added] if added else self.seconds.part(first)

    def _whole(self, number: int) -> bool:
        """Whether a sentence and its neighbours are no fragments."""
        return not any(sentence.fragment for sentence in self.sentences[number - 1 : number + 2])

    def _sentence(self, number: int) -> Found | None:
        for construction in (
            self.inserted.find,
            self.passives.opening,
            self.passives.stem,
            self._active,
            self.phrases.find,
            self.passives.written,
            self.passives.announced,
            self.passives.inside,
            self._closing,
        ):
            found = construction(number)
            if found:
                return found
        return None

    def _added(self, direct: Found) -> Found | None:
        """A clause that the speaker of a direct quotation adds: "…,” kata X, seraya menambahkan bahwa …"."""
        tokens, phrase = self.sentences[direct.sentence].tokens, direct.phrase
        if phrase is None or phrase.end > len(tokens) or tokens[phrase.end - 1].end < phrase.span[1]:
            return None
        for k in range(phrase.end + 1, len(tokens) - 1):
            form = read(tokens[k].lower, "active")
            related = tokens[k - 1].lower == "yang" and k - 2 == phrase.end and tokens[k + 1].lower == "bahwa"
            apart = k - 1 == phrase.end and tokens[k - 1].text == "," and tokens[k + 1].lower == "bahwa"
            related = related or apart  # "…, katanya, mencatat bahwa …"
            own = direct.cue is not None and direct.cue[0] == tokens[k].start
            if form is None or own or not (related or tokens[k - 1].lower in COORDINATORS):
                continue
            plain = tokens[k - 2].text == "," and form.cue.np < CAREFUL and tokens[k + 1].lower != "nama"
            if tokens[k + 1].lower not in THAT and not (plain and is_clause(tokens, k + 1, len(tokens))):
                continue
            content = k + 1 + (tokens[k + 1].lower == "bahwa")
            return self.clause(direct.sentence, "added-clause", k, form, phrase, content)
        return None

    # X mengatakan (bahwa) …

    def _active(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        for k, token in enumerate(tokens):
            form = read(token.lower, "active")
            if form is None or token.capital:
                continue
            if form.cue.clause == "no" and not (
                self._marked(tokens, k)
                or _replies(tokens, k, form)
                or (form.cue.lemma in CONDEMN and condemned(tokens, k + 1, len(tokens)))
            ):
                continue
            if not reports(tokens, k, form) or _told_of(tokens, k):
                continue
            content = complement(tokens, k, form)
            if content is None and not doubtful(tokens, k, form):
                continue
            phrase = self.teller(tokens, k, form)
            if phrase is None:
                continue
            if content is None:
                self._doubt(number, k, form, phrase)
                continue
            crowd = phrase.kind == "unnamed" or tokens[phrase.start].lower in PEOPLE
            believed = token.lower == "yakin" and crowd
            aloud = {"name", "pronoun", "organization" if tokens[k + 1].lower in {"bahwa", ","} else ""}
            if believed or (form.cue.lemma in HOPED and phrase.kind not in aloud):
                continue  # "Sebagian orang percaya …": what people believe
            recorded = form.cue.lemma == "catat" and phrase.kind in {"name", "pronoun"}
            first = tokens[content].lower if content < len(tokens) else ""
            moved = first in {"jumlah", "angka", "harga", "nilai"} and not any(
                t.lower == "yang" for t in tokens[content:]
            )
            if (
                recorded
                and content == k + 1
                and not (moved or first in SITUATIONS | {"pada", "dengan"} or _observed(tokens, content))
            ):  # "Spalletti mencatat dua belas kemenangan": an act
                continue
            stop = _conceded(tokens, phrase, content) or clause_end(tokens, content, len(tokens))
            span = content_span(tokens, content, stop)
            stance = form.cue.lemma in {"nyata", "jawab"} and first in ATTITUDES
            stance = stance or (form.cue.lemma in {"klaim", "janji"} and first in ABLE)
            if span is None:
                continue
            front = fronted(tokens, phrase, content) if form.cue.clause != "to" else None
            before = content_span(tokens, *front) if front else None
            least = LEAST_WORDS - (form.cue.kind == "admission" or stance or before is not None)
            least = least if phrase.kind == "document" else _least(tokens, content, stop, form, least)
            if count_words(tokens, content, stop) < least:
                continue
            spans = [before, span] if before else [span]
            return self.report(
                number, spans, "source-cue-clause", cue_span(token, form), phrase, form.cue, (content, stop)
            )
        return None

    def _in_own_words(self, number: int) -> Found | None:
        """What the statement of the last speaker says: "Dalam pernyataannya menyebut …"."""
        tokens = self.sentences[number].tokens
        noun = tokens[1].lower.removesuffix("nya") if len(tokens) > LEAST_WORDS else ""
        form = read(tokens[2].lower, "active") if noun in STATEMENTS and noun != tokens[1].lower else None
        content = complement(tokens, 2, form) if form is not None else None
        if form is None or content is None:
            return None
        found = self.clause(number, OWN_WORDS, 2, form, None, content)
        return replace(found, source=(tokens[1].start + len(noun), tokens[1].end)) if found else None

    def _closing(self, number: int) -> Found | None:
        """A clause that its source and the active verb close: "Harga naik, Ali mengatakan kepada kami."."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        last = max((k for k, token in enumerate(tokens) if token.kind == WORD), default=0)
        verb = next((k for k in range(last, start, -1) if is_verb(tokens[k])), last)
        told = tokens[verb + 1 : last]
        if told and told[0].lower in {"kepada", "pada"} and TOPICS.isdisjoint(t.lower for t in told):
            last = verb
        form = read(tokens[last].lower, "active") if last > start + LEAST_WORDS else None
        if form is None or form.clitic or form.cue.kind not in {"speech", "document", "writing"}:
            return None
        if not reports(tokens, last, form):
            return None
        phrase = self.teller(tokens, last, form)
        adverbial = tokens[start].lower in STRONG_STOPS | SOFT_STOPS
        if phrase is None or adverbial or phrase.start <= start or tokens[phrase.start - 1].text != ",":
            return None
        stop = phrase.start - 1
        span = content_span(tokens, start, stop) if is_clause(tokens, start, stop) else None
        if span is None:
            return None
        cue = cue_span(tokens[last], form)
        return self.report(number, [span], "clause-source-verb", cue, phrase, form.cue, (start, stop))

    def _doubt(self, number: int, k: int, form: Form, phrase: Phrase) -> None:
        """Note a clause that only the parser can tell from a noun phrase; the first of a sentence counts."""
        tokens = self.sentences[number].tokens
        stop = clause_end(tokens, k + 1, len(tokens))
        span = content_span(tokens, k + 1, stop)
        if span is None or number in self.doubts:
            return
        cue = cue_span(tokens[k], form)
        found = self.report(number, [span], "parsed-clause", cue, phrase, form.cue, (k + 1, stop))
        self.doubts[number] = Doubt(found, tuple(tokens[phrase.start :]), k - phrase.start)

    def _marked(self, tokens: Sequence[Token], k: int) -> bool:
        return any(t.kind == QUOTED and t.start not in self.taken for t in tokens[k + 1 : k + 6])


def _observed(tokens: Sequence[Token], content: int) -> bool:
    """Whether something is said of what somebody writes down: "Rina mencatat indeks sempat dibuka naik"."""
    said = next((t for t in tokens[content + 1 : content + OBSERVED] if is_verb(t)), None)
    return said is not None and (said.lower in FINITE or said.lower in {"sempat", "cenderung"})


def _least(tokens: Sequence[Token], content: int, stop: int, form: Form, least: int) -> int:
    """How many words a clause from `content` has at least: one that says what its subject does or is, two."""
    if form.cue.lemma in {"aku", "nyata"} and of_himself_bare(tokens, content, stop, form.cue):
        return 1
    shared = tokens[stop - 1 - (tokens[stop - 1].kind == PUNCT)].lower in ALIKE
    if content > 1 and tokens[content - 2].lower == "yang":
        return least
    able = form.cue.lemma == "pasti" and tokens[content].lower == "mampu"
    denied = form.cue.kind == "denial" and tokens[content].lower in FINITE
    says = (form.cue.clause == "free" or denied) and form.cue.kind not in {"hope", "request"}
    says = says and form.cue.lemma != "catat" and not able
    told = says and is_clause(tokens, content, stop, subject=False)
    return least if shared or not (told or verbless(tokens, content, stop, form.cue)) else min(least, 2)


def _told_of(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb at `k` only tells of whom a report with `bahwa` follows: "Warga yang mengaku pernah ke
    sana mengatakan bahwa …", or what somebody passes for: "Aksi Budi yang mengaku sebagai lurah …"."""
    passes = tokens[k].lower == "mengaku" and tokens[k + 1 : k + 2] and tokens[k + 1].lower == "sebagai"
    if tokens[k - 1].lower != "yang":
        return bool(passes) and tokens[k - 1].lower in {"tampak", "terlihat"}
    if passes:
        return True
    for i in range(k + 2, len(tokens) - 1):
        if tokens[i].kind == PUNCT or tokens[i].lower in {"dan", "bahwa"}:
            return False
        if tokens[i + 1].lower == "bahwa" and read(tokens[i].lower, "active"):
            return True
    return False


def _replies(tokens: Sequence[Token], k: int, form: Form) -> bool:
    """Whether `bahwa` makes a report of a verb that mostly has marks behind it: "membalas bahwa …"."""
    return (
        form.cue.kind in {"answer", "speech", "writing"}
        and k + 2 < len(tokens)
        and (tokens[k + 1].lower in {"bahwa", "kalau"} or _placed(tokens, k))
    )


def _placed(tokens: Sequence[Token], k: int) -> bool:
    """Whether only the place stands before `bahwa`: "memposting di X bahwa …"."""
    return placed(tokens, k + 1, len(tokens)) is not None


def _conceded(tokens: Sequence[Token], phrase: Phrase, content: int) -> int | None:
    """The comma that ends a clause of concession: "Meski BPS mencatat harga naik, | warga tetap membeli"."""
    if not phrase.start or tokens[phrase.start - 1].lower not in CONCEDING:
        return None
    comma = next((k for k in range(content + 2, len(tokens)) if tokens[k].text == ","), len(tokens))
    return comma if is_clause(tokens, comma + 1, len(tokens)) else None
