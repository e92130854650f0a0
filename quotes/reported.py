"""Reported speech: clauses without marks, or with marks inside, that a reporting word introduces."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.clauses import ATTITUDES, CAREFUL, SITUATIONS, nominal
from quotes.complements import (
    STATEMENTS,
    TRIES,
    after_connectives,
    back_reference,
    clause_end,
    complement,
    existing,
    pointing_verb,
    quote_type,
    reports,
)
from quotes.cues import Cue, Form, read
from quotes.doubts import Doubt, doubtful
from quotes.edges import ADVERBS, SPANS_OF_TIME
from quotes.extents import SOFT_STOPS, STRONG_STOPS
from quotes.finder import Finder
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.inserted import InsertedFinder
from quotes.likeness import Hints
from quotes.passives import PassiveFinder
from quotes.phrases import PRONOUNS, Phrase, parse
from quotes.predicates import FINITE, is_clause, is_verb
from quotes.records import Span
from quotes.seconds import SecondFinder
from quotes.sentences import Sentence
from quotes.shapes import is_title
from quotes.sources import source_after
from quotes.subjects import source_before
from quotes.tokens import QUOTED, WORD, Token
from quotes.words import words

COORDINATORS = words("coordinators")
THAT = frozenset({"bahwa", "agar", "supaya"})
SPOKEN = frozenset({"speech", "answer", "writing", "admission"})
"""Classes of verbs whose subject is a person even where its noun is not known as one."""
CONDITIONS = words("conditions")
CONCEDING = frozenset({"meski", "meskipun", "walau", "walaupun", "kendati"})
PLANS = frozenset({"rencana", "upaya", "langkah", "niat", "keinginan"})
"""Nouns whose verb is what somebody means to do."""
MEANS = frozenset(
    {"langkah", "program", "kebijakan", "upaya", "skema", "strategi", "inovasi", "kolaborasi", "inisiatif"}
)
"""Nouns of what something is made sure by."""
TOLD_IN = frozenset({"lagu", "film", "novel", "serial", "drama", "sinetron", "album", "single"})
"""Works that tell a story."""
OWN_CLAUSE = frozenset({"setelah", "sejak", "sebelum", "usai", "saat", "ketika", "karena", "jika"})
"""Words that open a clause with a subject of its own."""
FIRST_PERSONS = frozenset({"saya", "aku", "kami", "kita"})
FURTHER = frozenset({"namun", "tetapi", "tapi", "juga", "bahkan", "yakni", "yaitu"})
"""Words behind a comma that join a verb to the one before."""
HAPPENINGS = words("happenings")
CROWDS = words("crowds")
"""Whose mere expectations are no statement."""


class ReportedFinder(Finder):
    """Finds the outermost reported clause of each sentence of one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence], hints: Hints, taken: set[int]) -> None:
        super().__init__(text, sentences, hints)
        self.inserted = InsertedFinder(text, sentences, hints)
        self.passives = PassiveFinder(text, sentences, hints)
        self.seconds = SecondFinder(text, sentences, hints)
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
            found = self._said_of_it(number) if free else None
            found = found or self._sentence(number)
            if found:
                out[found.sentence] = found
        held = claimed | out.keys()
        for number in range(1, len(self.sentences) - 1):
            if number not in held and {number - 1, number + 1} <= held and self._whole(number):
                added = self.passives.between(number)
                out |= {number: added} if added else {}
        self.doubts = {number: doubt for number, doubt in self.doubts.items() if number not in out}
        return [found for number in sorted(out) for found in self.seconds.part(out[number])]

    def _whole(self, number: int) -> bool:
        """Whether a sentence and its neighbours are no fragments."""
        return not any(sentence.fragment for sentence in self.sentences[number - 1 : number + 2])

    def _sentence(self, number: int) -> Found | None:
        for construction in (
            self.inserted.find,
            self.passives.opening,
            self.passives.stem,
            self._active,
            self.passives.written,
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
            if form is None or tokens[k - 1].lower not in COORDINATORS:
                continue
            plain = tokens[k - 2].text == "," and form.cue.np < CAREFUL and tokens[k + 1].lower != "nama"
            if tokens[k + 1].lower not in THAT and not (plain and is_clause(tokens, k + 1, len(tokens))):
                continue
            content = k + 1 + (tokens[k + 1].lower == "bahwa")
            stop = clause_end(tokens, content, len(tokens))
            span = content_span(tokens, content, stop)
            if span is not None and count_words(tokens, content, stop) >= LEAST_WORDS:
                cue = cue_span(tokens[k], form)
                return self.report(
                    direct.sentence, [span], "added-clause", cue, phrase, form.cue, (content, stop)
                )
        return None

    # "Hal itu diungkapkan X": the sentence before is what X said

    def _said_of_it(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        cue = back_reference(tokens)
        said = cue is None
        cue = pointing_verb(tokens) if said else cue
        if cue is None or number == 0:
            return None
        word = tokens[cue].lower
        form = read(word, "active") if said else read(word, "passive", "stem")
        before = self.sentences[number - 1]
        if (
            form is None
            or before.fragment
            or form.cue.lemma in {"tanggap", "bantah"}
            or form.cue.kind == "question"
        ):
            return None
        phrase = self._subject(tokens, cue, form) if said else self._teller(tokens, cue, form)
        thus = tokens[0].lower == "demikian" and tokens[phrase.start].lower == "pihak" if phrase else False
        if phrase is None or (phrase.kind == "unnamed" and not thus) or self._goes_on(tokens, phrase):
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

    def _goes_on(self, tokens: Sequence[Token], phrase: Phrase) -> bool:
        """Whether the teller says something of his own: "disampaikan Asrori yang menilai bahwa …"."""
        at = phrase.end
        form = read(tokens[at + 1].lower, "active") if at + 2 < len(tokens) else None
        return form is not None and tokens[at].lower == "yang" and form.cue.clause == "free"

    def _teller(self, tokens: Sequence[Token], cue: int, form: Form) -> Phrase | None:
        """Who said it: `-nya`, the source behind, or the subject behind "saat" ("saat Arief …")."""
        if form.clitic:
            return self.behind(tokens, cue, form)
        if form.slot == "stem":
            return parse(self.text, tokens, cue - 1, cue, self.hints)
        if cue + 1 < len(tokens) and tokens[cue + 1].lower in {"saat", "ketika", "usai"}:
            verb = next((k for k in range(cue + 2, len(tokens)) if is_verb(tokens[k])), cue + 2)
            phrase = parse(self.text, tokens, cue + 2, verb, self.hints) if verb > cue + 2 else None
            return phrase if phrase and phrase.kind in {"name", "pronoun"} else None
        return source_after(self.text, tokens, cue + 1, self.hints)

    # X mengatakan (bahwa) …

    def _active(self, number: int) -> Found | None:
        tokens = self.sentences[number].tokens
        for k, token in enumerate(tokens):
            form = read(token.lower, "active")
            if form is None or token.capital:
                continue
            if form.cue.clause == "no" and not (self._marked(tokens, k) or _replies(tokens, k, form)):
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
            if form.cue.lemma == "percaya" and phrase.kind not in {"name", "pronoun"}:
                continue  # "Sebagian orang percaya …": what people believe
            recorded = form.cue.lemma == "catat" and phrase.kind in {"name", "pronoun"}
            if (
                recorded and content == k + 1 and tokens[content].lower not in SITUATIONS
            ):  # "Spalletti mencatat dua belas kemenangan": an act
                continue
            stop = _conceded(tokens, phrase, content) or clause_end(tokens, content, len(tokens))
            span = content_span(tokens, content, stop)
            stance = form.cue.lemma == "nyata" and tokens[content].lower in ATTITUDES
            least = LEAST_WORDS - (form.cue.kind == "admission" or stance)
            if span is None or count_words(tokens, content, stop) < least:
                continue
            spans = [*(self._condition(tokens, phrase, content) if form.cue.clause != "to" else ()), span]
            return self.report(
                number, spans, "source-cue-clause", cue_span(token, form), phrase, form.cue, (content, stop)
            )
        return None

    def _closing(self, number: int) -> Found | None:
        """A clause that its source and the active verb close: "Harga naik, Reuters melaporkan."."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        last = max((k for k, token in enumerate(tokens) if token.kind == WORD), default=0)
        form = read(tokens[last].lower, "active") if last > start + LEAST_WORDS else None
        if form is None or form.clitic or form.cue.kind not in {"speech", "document", "writing"}:
            return None
        if tokens[last].capital or not reports(tokens, last, form):
            return None
        phrase = self._subject(tokens, last, form)
        fronted = tokens[start].lower in STRONG_STOPS | SOFT_STOPS
        if phrase is None or fronted or phrase.start <= start or tokens[phrase.start - 1].text != ",":
            return None
        stop = phrase.start - 1
        span = content_span(tokens, start, stop) if is_clause(tokens, start, stop) else None
        if span is None or phrase.kind not in {"name", "organization", "role", "pronoun"}:
            return None
        cue = cue_span(tokens[last], form)
        return self.report(number, [span], "clause-source-verb", cue, phrase, form.cue, (start, stop))

    def _condition(self, tokens: Sequence[Token], phrase: Phrase, content: int) -> list[Span]:
        """What is said before a source: "Apabila …, Yusril mengatakan", "Itu, dia berharap, dapat …"."""
        start = after_connectives(tokens)
        comma = phrase.start - 1
        subject = phrase.kind == "pronoun" and content < len(tokens) and _predicate(tokens, content)
        opens = start < comma and (
            tokens[start].lower in CONDITIONS
            or (subject and not (tokens[start].lower in STRONG_STOPS | SOFT_STOPS or is_verb(tokens[start])))
        )
        if not opens or tokens[comma].text != ",":
            return []
        span = content_span(tokens, start, comma)
        return [span] if span else []

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

    def _subject(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        if _joined(tokens, k):
            phrase = self._of_first_verb(tokens, k)
        elif tokens[k - 1].lower == "yang":  # "Ferry Salanto, yang menyebutkan bahwa …"
            low = existing(tokens, k - 1)
            if low is not None:
                return parse(self.text, tokens, low, k - 1, self.hints)
            phrase = source_before(self.text, tokens, 0, k - 1, self.hints)
            if tokens[k - 2].lower in STATEMENTS:
                phrase = self._of_first_verb(tokens, k)  # "BPS merilis surat yang menegaskan bahwa …"
                return phrase if phrase and phrase.kind in {"name", "organization"} else None
            direct = tokens[k - 2].text != ","
            acts = phrase is not None and direct and any(is_verb(t) for t in tokens[phrase.start : k - 1])
            if phrase is not None and (acts or (phrase.kind == "pronoun" and phrase.end < k - 2)):
                phrase = self._named_last(tokens, k - 1 - (tokens[k - 2].text == ","))
            spoken = tokens[k - 2].text == "," or form.cue.lemma in {"sebut", "kata", "nyata", "tegas"}
            told = phrase is not None and phrase.kind == "organization" and spoken
            phrase = phrase if phrase and (phrase.kind == "name" or told) else None
        else:
            tried = tokens[k - 1].lower in TRIES
            phrase = source_before(self.text, tokens, 0, k - tried, self.hints)
        phrase = phrase and self._before_verb(tokens, phrase, k)
        if phrase is not None and tokens[k].lower == "minta" and not self._beside(tokens, phrase, k):
            return None
        if phrase is not None and self._thing(tokens, phrase, form.cue):
            return None
        if phrase is None or (phrase.kind == "unnamed" and self._not_a_speaker(phrase)):
            return None
        if phrase.start > 0 and tokens[phrase.start - 1].lower in PLANS:
            return None  # "Rencana TNI melaporkan warga menuai kritik"
        if self._done(tokens, phrase, form):
            return None
        caused = phrase.start > 0 and tokens[phrase.start - 1].lower in {"membuat", "menjadikan", "bikin"}
        if tokens[phrase.start].lower == "berdasarkan" or (caused and tokens[k - 1].text != ","):
            return None
        if any(t.lower in FIRST_PERSONS for t in tokens[max(0, k - 3) : k]):
            return None
        if phrase.text.lower() in CROWDS and form.cue.kind in {"forecast", "hope"}:
            return None
        return phrase

    def _done(self, tokens: Sequence[Token], phrase: Phrase, form: Form) -> bool:
        """Whether a verb tells what is done or guessed rather than said: "Melalui langkah ini, pemerintah
        memastikan …", "Tentunya mereka berharap …", "Lagu ini menceritakan …"."""
        opening = [t.lower for t in tokens[: phrase.start]]
        by_means = opening[:1] and opening[0] in {"melalui", "lewat", "dengan"}
        if form.cue.lemma == "pasti" and by_means and not MEANS.isdisjoint(opening[1:4]):
            return True
        if form.cue.kind == "hope" and opening[:1] and opening[0] in {"tentunya", "tentu"}:
            return True
        return form.cue.lemma in {"cerita", "kisah", "gambar"} and tokens[phrase.start].lower in TOLD_IN

    def _of_first_verb(self, tokens: Sequence[Token], k: int) -> Phrase | None:
        """The subject of the first verb before the one at `k`, which is joined to it; that of a clause of time
        where a thing is the first one's: "Hal itu terungkap ketika Rina pulang dan mengatakan bahwa …"."""
        verbs = [i for i in range(1, k) if is_verb(tokens[i]) and tokens[i].lower != "yang"]
        phrase = source_before(self.text, tokens, 0, verbs[0], self.hints) if verbs else None
        low = next((i + 1 for i in range(k - 1, 0, -1) if tokens[i].lower in OWN_CLAUSE), k)
        inner = next((i for i in verbs if i > low), None)
        if inner is None or (phrase is not None and phrase.kind in {"name", "pronoun"}):
            return phrase
        spoken = source_before(self.text, tokens, low, inner, self.hints)
        return spoken if spoken is not None and spoken.kind in {"name", "pronoun"} else phrase

    def _named_last(self, tokens: Sequence[Token], end: int) -> Phrase | None:
        """The capitals that end at `end`: "Ia merujuk data | Dinas Air Sukamaju |, yang mencatat bahwa …"."""
        low = end
        while low > 1 and (tokens[low - 1].capital or tokens[low - 1].text in "()"):
            low -= 1
        of_a_law = tokens[low - 1].lower in {"tentang", "soal", "mengenai"}
        return parse(self.text, tokens, low, end, self.hints) if low < end and not of_a_law else None

    def _beside(self, tokens: Sequence[Token], phrase: Phrase, k: int) -> bool:
        """Whether somebody stands right before a bare verb: "Dia minta", not "teriakan minta tolong"."""
        known = phrase.kind in {"name", "pronoun"}
        return known and all(t.lower in ADVERBS for t in tokens[phrase.end : k])

    def _before_verb(self, tokens: Sequence[Token], phrase: Phrase, cue: int) -> Phrase | None:
        """The subject of a verb that stands between it and the reporting verb: "Irlandia mengakui Palestina,
        dengan menyatakan …"; None where the reporting verb stands in a clause of time of its own."""
        beside = tokens[cue - 1].text == "," or tokens[cue - 1].lower == "dengan"
        if (
            not beside
            or phrase.definite
            or phrase.kind in {"name", "pronoun"}
            or "yang" in phrase.text.split()
        ):
            return phrase
        verb = next((k for k in range(phrase.start + 1, phrase.end) if is_verb(tokens[k])), None)
        if verb is None:
            return phrase
        if phrase.end < cue and tokens[phrase.end].lower in OWN_CLAUSE:
            return None
        return source_before(self.text, tokens, 0, verb, self.hints)

    def _thing(self, tokens: Sequence[Token], phrase: Phrase, cue: Cue) -> bool:
        """Whether a subject points to a thing or an event: "hal itu", "pendekatan ini", "turnamen ini"."""
        if tokens[phrase.start].lower in HAPPENINGS and phrase.kind != "name":
            return True
        pointer = phrase.text.lower().removeprefix("hal ") in {"ini", "itu", "tersebut"}
        unknown = phrase.kind == "role" and not phrase.role and not is_title(tokens[phrase.start])
        return pointer or (unknown and (nominal(tokens[phrase.start]) or cue.kind not in SPOKEN))

    def _not_a_speaker(self, phrase: Phrase) -> bool:
        """Whether a noun phrase in lower case can hardly speak."""
        return not phrase.head and not phrase.plural


def _replies(tokens: Sequence[Token], k: int, form: Form) -> bool:
    """Whether `bahwa` makes a report of a verb that mostly has marks behind it: "membalas bahwa …"."""
    return (
        form.cue.kind in {"answer", "speech"}
        and k + 2 < len(tokens)
        and tokens[k + 1].lower in {"bahwa", "kalau"}
    )


def _joined(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb at `k` is joined to another of the same subject: "… dan", "…, namun", "…, juga"."""
    before = tokens[k - 1].lower
    if before in {"lalu", "kemudian"} and (
        tokens[k - 2].capital or tokens[k - 2].lower in PRONOUNS | SPANS_OF_TIME
    ):
        return False
    comma = tokens[k - 2].text == ","
    acts = any(is_verb(t) and t.lower != "yang" for t in tokens[1 : k - 2])
    return before in COORDINATORS | {"dengan"} or (comma and acts and before in FURTHER)


def _conceded(tokens: Sequence[Token], phrase: Phrase, content: int) -> int | None:
    """The comma that ends a clause of concession: "Meski BPS mencatat harga naik, | warga tetap membeli"."""
    if not phrase.start or tokens[phrase.start - 1].lower not in CONCEDING:
        return None
    comma = next((k for k in range(content + 2, len(tokens)) if tokens[k].text == ","), len(tokens))
    return comma if is_clause(tokens, comma + 1, len(tokens)) else None


def _predicate(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause begins behind its comma with its predicate, so that its subject stands before."""
    return tokens[at - 1].text == "," and (tokens[at].lower in FINITE or is_verb(tokens[at]))
