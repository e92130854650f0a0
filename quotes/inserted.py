"""Reported clauses with the reporting word behind, before or inside them: kata X, menurut X, ujarnya."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes import lexicon
from quotes.asides import (
    ASKED,
    LIKE,
    apposed,
    further,
    goes_on_at,
    hearsay,
    is_topic,
    only_placed,
    under_verb,
)
from quotes.complements import after_connectives, clause_end, drop_bahwa, is_lead_in
from quotes.cues import Form, read
from quotes.described import names_people
from quotes.edges import CLAUSE_STARTS
from quotes.finder import Finder
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.narrated import relays
from quotes.nouns import derived, person
from quotes.otherwords import another_word
from quotes.phrases import PRONOUNS, Phrase, parse
from quotes.predicates import COPULAS, PREDICATES, is_clause, is_verb, that_behind
from quotes.records import Span
from quotes.sentences import QuotedToken
from quotes.shapes import DEMONSTRATIVES
from quotes.sources import source_after, up_to_name
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token
from quotes.words import words

PROVENANCE = words("provenance")
"""`menurut` before one of these gives no source but an origin."""
OPENING_CLAUSE = frozenset({"saat", "ketika", "setelah", "sebelum", "sejak", "karena"})
"""Words that open a clause before the main one."""
CAUSES = frozenset({"mengingat", "karena", "lantaran", "untuk", "agar", "supaya", "guna", "demi"})
"""Words with which a clause goes on behind the source that it is broken by."""
THUS = frozenset({"demikian"})
BUT = frozenset({"namun", "tetapi", "tapi"})
"""Words between a clause and a reporting word inside it: "meski …, namun kata dia, …"."""
INSIDE = frozenset({"kata", "ujar", "tutur", "ungkap", "imbuh", "ucap"})
"""Reporting words that need no comma around them: they are little else."""
NEAR_INSIDE = frozenset({"lanjut", "jelas", "tambah", "papar", "terang", "tegas"})
"""The same before a name that the article knows: "Dengan status itu lanjut Iyos, pemkab berharap …"."""
GLUED = INSIDE | {"lanjut", "tambah"}
"""The same with -nya, without a comma before them: "Aturan itu lanjutnya, akan dicabut"."""
GLUED_BEHIND = (CLAUSE_STARTS - DEMONSTRATIVES) | {"yang", "bahwa", "dan", "lebih", "untuk", "tindak"}
"""Words that no such subject ends in."""
PAUSES = frozenset({",", "?", "!"})
"""What stands between a clause and the reporting word behind it: "Apa namanya? ujar Rina"."""
CONDITIONS = words("conditions")
"""Words that open a condition, part of what a source says."""
AGAIN = frozenset({"lagi", "pula", "juga"})
READERS = frozenset({"anda", "kamu", "kalian", "sobat"})
"""Whom an article asks."""
CONCEDING = words("conceding")
WHOLE = 7
"""Words between marks that make a statement of them, whatever stands between them and the cue."""


class InsertedFinder(Finder):
    """Looks for one such clause in a sentence."""

    def find(self, number: int) -> Found | None:
        """The first such clause of sentence `number`."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        opening = [t.lower for t in tokens[start : start + 2]]
        if opening[:1] == ["masih"] or opening == ["besar", "harapannya"]:  # "Masih kata Irzan, …"
            start += 1
        for k, token in enumerate(tokens):
            form = read(token.lower, "bare", "noun", "passive")
            if form is None or another_word(self.text, tokens, k) or self._answers(number, k):
                continue
            found = self._unmarked(number, start, k)
            if found:
                return found
            if further(tokens, k) or (form.slot == "passive" and not self._said_inside(tokens, k)):
                continue
            plain = not form.clitic or form.cue.kind == "question" or form.cue.clause == "no"
            if form.slot == "noun" and plain:  # "Tera, sapaannya, menyabet emas"
                continue
            found = self._around(number, start, k, form)
            if found:
                return found
        return None

    def _answers(self, number: int, k: int) -> bool:
        """Whether a sentence answers the question of the one before: "Siapa? Jawabannya, …"."""
        opens = number and not k and self.sentences[number].tokens[k].lower == "jawabannya"
        return bool(opens) and self.sentences[number - 1].tokens[-1].text == "?"

    def _unmarked(self, number: int, start: int, k: int) -> Found | None:
        """A reporting word inside its clause without commas: "Ular itu kata Ujang berhasil ditangkap"."""
        tokens = self.sentences[number].tokens
        form = read(tokens[k].lower, "bare")
        if form is not None and form.clitic and form.cue.lemma in GLUED:
            return self._by_clitic(number, start, k, form)
        if form is None or form.clitic or tokens[k].capital:
            return None
        opening = all(t.kind == PUNCT for t in tokens[start:k])
        closing = self._closing(number, start, k, form)
        if (
            closing
            or form.cue.kind == "according"
            or k + 3 >= len(tokens)
            or not (tokens[k + 1].capital or tokens[k + 1].lower in PRONOUNS)
        ):
            return closing
        word = tokens[k - 1].kind in {WORD, NUMBER} and tokens[k - 1].lower not in LIKE | BUT
        if not (opening or (form.cue.lemma in INSIDE | NEAR_INSIDE and word)):
            return None
        phrase = self.behind(tokens, k, form)
        if phrase is None or phrase.kind not in {"name", "pronoun"}:
            return None
        phrase = up_to_name(self.text, tokens, phrase)
        rest = tokens[phrase.end] if phrase.end < len(tokens) else None
        near = form.cue.lemma in NEAR_INSIDE and not opening
        if near and not all(w in self.hints.names or w in lexicon.given_names() for w in phrase.name.split()):
            return None
        goes_on = rest is not None and (rest.lower in PREDICATES or (not opening and is_verb(rest)))
        goes_on = goes_on or (rest is not None and not opening and rest.lower in {"juga", "pun"})
        if rest is None or not (goes_on or (not opening and rest.text == ",")):
            return None
        return (
            self._cut(number, start, k, form, phrase)
            if opening
            else self._around_both(number, start, k, form, phrase)
        )

    def _by_clitic(self, number: int, start: int, k: int, form: Form) -> Found | None:
        """The same for a source in -nya between subject and predicate: "Aturan itu katanya sudah dicabut"."""
        tokens = self.sentences[number].tokens
        rest = k + 1 + (tokens[k + 1].text == ",") if k + 2 < len(tokens) else k
        before = tokens[k - 1]
        if (
            k - 1 < start
            or rest == k
            or before.kind not in {WORD, NUMBER}
            or before.lower in LIKE | BUT | GLUED_BEHIND
        ):
            return None
        if not is_verb(tokens[rest]):
            return None
        phrase = self.behind(tokens, k, form)
        return self._around_both(number, start, k, form, replace(phrase, end=rest)) if phrase else None

    def _reports_himself(self, tokens: Sequence[Token], rest: int) -> bool:
        """Whether a report of its own goes on behind: "Macron, menurut Elysee, mengatakan bahwa …"."""
        form = read(tokens[rest].lower, "active")
        return form is not None and that_behind(tokens, rest)

    def _closing(self, number: int, start: int, k: int, form: Form) -> Found | None:
        """A clause whose reporting word and source end the sentence, without a comma before them:
        "Capaian itu harus ditingkatkan kata Rico"."""
        tokens = self.sentences[number].tokens
        before = tokens[k - 1]
        if (
            form.cue.lemma not in INSIDE | {"menurut"}
            or before.kind not in {WORD, QUOTED}
            or before.lower in LIKE | CLAUSE_STARTS | {"yang"}
        ):
            return None
        told = is_clause(tokens, start, k) or before.kind == QUOTED
        phrase = self.behind(tokens, k, form) if told else None
        body = phrase is not None and phrase.kind == "organization" and before.kind == QUOTED
        if phrase is None or not (phrase.kind in {"name", "pronoun"} or body):
            return None
        if goes_on_at(tokens, phrase.end, len(tokens), head=False) is not None:
            return None
        span = content_span(tokens, start, k)
        if span is None:
            return None
        cue = cue_span(tokens[k], form)
        return self.report(number, [span], "clause-cue-source", cue, phrase, form.cue, (start, k))

    def _around_both(self, number: int, start: int, k: int, form: Form, phrase: Phrase) -> Found | None:
        """The clause on both sides of a reporting word and its source."""
        tokens = self.sentences[number].tokens
        stop = clause_end(tokens, phrase.end, len(tokens))
        spans = [content_span(tokens, start, k), content_span(tokens, phrase.end, stop)]
        words = count_words(tokens, phrase.end, stop)
        if None in spans or words < LEAST_WORDS:
            return None
        both = [span for span in spans if span is not None]
        return self.report(
            number, both, "cue-inside", cue_span(tokens[k], form), phrase, form.cue, (start, stop)
        )

    def _said_inside(self, tokens: Sequence[Token], k: int) -> bool:
        """A passive between commas with a named source: "…, seperti disampaikan Belousov, …"."""
        at = _linked(tokens, k, LIKE | {"masih"} | THUS)
        opens = at == after_connectives(tokens) and at < k
        if not (opens or (at and tokens[at - 1].text == ",")) or tokens[k].lower in ASKED:
            return False
        phrase = source_after(self.text, tokens, k + 1, self.hints)
        return phrase is not None and phrase.kind in {"name", "pronoun"}

    def _around(self, number: int, start: int, k: int, form: Form) -> Found | None:
        tokens = self.sentences[number].tokens
        head = _opens(tokens, start, k)
        at = _linked(tokens, k, LIKE | BUT | THUS)
        comma = at > 0 and tokens[at - 1].text in PAUSES
        comma = comma or (at > 0 and self._stopped(tokens[at - 1]))
        according = form.cue.kind == "according"
        active = not head and form.slot == "bare" and read(tokens[k].lower, "active")
        if active and not is_clause(tokens, start, k):
            return None  # "Kepala Dinas Pasar, Rudi Malik, bilang …"
        if not (head or comma or according) or ((according or at < k) and under_verb(tokens, start, at)):
            return None
        if according and k > 0 and tokens[k - 1].lower in {"tidak", "dan", "atau"}:
            return None
        parted = k > 0 and tokens[k - 1].text == "," and k + 2 < len(tokens) and tokens[k + 2].text == ","
        parted = parted and (tokens[k + 1].capital or tokens[k + 1].lower in PRONOUNS)
        if head and not (according or form.cue.alone or form.clitic or parted) and form.slot == "bare":
            return None  # not "Selain itu, jelas dia, …"
        phrase = self.behind(tokens, k, form)
        if phrase is None or self._no_source(form, phrase, tokens, k) or only_placed(tokens, k, phrase.end):
            return None
        following = tokens[k + 1] if k + 1 < len(tokens) else None
        if head and form.clitic and form.cue.kind == "judgement" and following and is_verb(following):
            return None  # "Nilainya mencapai Rp 1,7 triliun"
        if tokens[k - 1].lower == "lebih" and phrase.kind not in {"clitic", "name", "pronoun"}:
            return None  # "Lebih lanjut harga beras naik"
        said = following is None or following.text in {",", ":"} or (following.kind == PUNCT and not head)
        if form.slot == "noun" and not said:
            return None  # "Harapannya dapat mendongkrak kesejahteraan"
        body = form.cue.lemma == "sebut" and phrase.kind == "organization"
        if not (form.cue.alone or form.clitic or body) and phrase.kind in {"unnamed", "organization"}:
            return None
        if phrase.end < len(tokens) and tokens[phrase.end].lower in AGAIN:
            phrase = replace(phrase, end=phrase.end + 1)  # "…, klaim dia lagi, …"
        if not form.clitic and (head or not is_clause(tokens, start, k)):
            phrase = up_to_name(self.text, tokens, phrase)  # "Dari jumlah itu, kata Yuri laki-laki …"
        return self._cut(number, start, k, form, phrase)

    def _stopped(self, token: Token) -> bool:
        """Whether marks end in the comma before a reporting word: "Patroli “dimulai kemarin,” ujar X"."""
        if not isinstance(token, QuotedToken):
            return False
        return self.text[token.quoted.start].islower() and self.text[token.quoted.end - 1] == ","

    def _somebody(self, tokens: Sequence[Token], start: int, stop: int) -> bool:
        """Whether words are somebody's office and name rather than a clause."""
        named = parse(self.text, tokens, start, stop, self.hints)
        ends = (
            named is not None and named.name_span is not None and named.name_span[1] == tokens[stop - 2].end
        )
        return ends and named is not None and bool(named.role)

    def _no_source(self, form: Form, phrase: Phrase, tokens: Sequence[Token], k: int) -> bool:
        if form.clitic:
            return False
        first = tokens[k + 1].lower
        if first in READERS | {"kurs"}:
            return True  # "Siapa yang menurut Anda akan menang?", "menurut kurs Jisdor"
        made = derived(first) and not person(first)
        thing = phrase.kind == "unnamed" and (made or not (phrase.head or phrase.plural))
        if thing and form.cue.lemma not in INSIDE | {"menurut"}:
            return True  # "klaim pengangguran untuk pekan lalu"
        if first in DEMONSTRATIVES or phrase.kind == "name":
            return first in DEMONSTRATIVES  # "klaim tersebut tidak tepat", "doa ini dibaca Rina"
        told = phrase.kind in {"document", "organization"} or any(
            t.lower == "dari" for t in tokens[k + 2 : k + 3]
        )
        issued = told and any(t.capital for t in tokens[k + 2 : phrase.end])
        people = phrase.kind == "document" and k + 2 < phrase.end and names_people(tokens, k + 2, phrase.end)
        issued = issued or people  # "menurut laporan kepolisian"
        pointed = tokens[phrase.end - 1].lower in DEMONSTRATIVES
        heard = form.cue.kind == "according" and hearsay(tokens, k + 1)
        origin = first.removesuffix("nya") in PROVENANCE and not (issued or pointed or heard)
        return origin and form.cue.lemma != "sebut"

    def _cut(self, number: int, start: int, k: int, form: Form, phrase: Phrase) -> Found | None:
        """The reported clause around a reporting word at `k` whose source ends at `phrase.end`."""
        tokens = self.sentences[number].tokens
        end = len(tokens)
        head = _opens(tokens, start, k)
        rest = goes_on_at(tokens, phrase.end, end, head=head)
        if rest is None and phrase.kind in {"organization", "document"} and relays(tokens, start, k):
            return None
        if rest is not None and phrase.kind == "name" and apposed(tokens, rest, end):
            rest = None  # "…, kata Rina, seorang pedagang kepada Harian Sagara"
        spans: list[Span] = []
        stop = _linked(tokens, k, LIKE | BUT | THUS)
        comma = stop > 0 and (tokens[stop - 1].text in PAUSES or self._stopped(tokens[stop - 1]))
        topic = form.cue.kind == "according" and is_topic(tokens, start, k, phrase.end)
        if topic and rest is not None and tokens[phrase.end].lower == "juga":
            rest = phrase.end  # "Program itu menurut Rina | juga berhasil"
        before = content_span(tokens, start, stop) if not head and (comma or topic) else None
        whole_before = rest is not None and before is not None and is_clause(tokens, start, k)
        if rest is not None and whole_before and not _adds(tokens, start, rest):
            rest = None
        conditional = tokens[start].lower in CONDITIONS | CONCEDING
        handed = form.clitic and form.cue.kind == "according" and not conditional and not topic
        goes_on = rest is not None and is_verb(tokens[rest]) and not is_clause(tokens, start, k)
        if rest == phrase.end and before and handed and not goes_on:
            before = None  # "Cech tak patah arang, menurutnya Arsenal …": only what follows is said
        if rest is not None and before and self._reports_himself(tokens, rest):
            return None
        if rest is not None:
            if read(tokens[rest].lower, "active") and tokens[rest + 1].lower in {",", "bahwa"}:
                rest += 1  # "Menurut dia mengatakan, …"
            rest = drop_bahwa(tokens, rest)
            stop = clause_end(tokens, rest, end)
            after = content_span(tokens, rest, stop)
            equated = tokens[rest].lower in COPULAS  # "Kedua, lanjut Dian, adalah tari"
            if before and is_lead_in(tokens, start, k) and not equated:
                before = None
            spans = [span for span in (before, after) if span]
            words = count_words(tokens, rest, stop) + (count_words(tokens, start, k) if before else 0)
            whole = (start if before else rest, stop)
        elif before:
            first = tokens[start]
            if isinstance(first, QuotedToken) and len(self.text[first.start : first.end].split()) > WHOLE:
                marks, cue = first.quoted.spans, cue_span(tokens[k], form)
                return Found(
                    "direct", marks, number, "marks-aside-cue", cue, phrase.span, phrase, form.cue.lemma
                )
            spans, words, whole = [before], count_words(tokens, start, k), (start, k)
        else:
            return None
        if rest is None and phrase.kind == "unnamed" and self._somebody(tokens, start, stop):
            return None  # "Kepala Dinas Pasar, Rina Wati, bilang sebutan itu …"
        if words < LEAST_WORDS:
            return None
        rule = "clause-cue-source" if rest is None else "cue-inside" if before else "cue-source-clause"
        return self.report(number, spans, rule, cue_span(tokens[k], form), phrase, form.cue, whole)


def _adds(tokens: Sequence[Token], start: int, rest: int) -> bool:
    """Whether the words at `rest`, behind the source of a whole clause, go on with it: "Ia pergi, kata Rina,
    untuk berobat"."""
    main = tokens[start].lower in OPENING_CLAUSE
    first = tokens[rest]
    subject = not is_verb(first) or first.lower.startswith("me")
    return main or first.lower in CAUSES or is_clause(tokens, rest, len(tokens), subject=subject)


def _opens(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether the reporting word opens its sentence: "Menurut X, …", "Sebagaimana disampaikan X, …"."""
    return _linked(tokens, k, LIKE) <= start


def _linked(tokens: Sequence[Token], k: int, links: frozenset[str]) -> int:
    """Where "seperti", "sebagaimana yang", "namun" before the reporting word at `k` begin, `k` for none."""
    at = k - (k > 1 and tokens[k - 1].lower == "yang" and tokens[k - 2].lower in LIKE)
    return at - (at > 0 and tokens[at - 1].lower in links)
