"""A second report in the sentence of a first: where the first ends, and what the second says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.asides import TURNS, goes_on_at
from quotes.clauses import ATTITUDES, CAREFUL
from quotes.complements import clause_end, complement, drop_bahwa, quote_type, reports
from quotes.cues import Form, read
from quotes.finder import Finder
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.narrated import narrated_at
from quotes.nouns import names_somebody
from quotes.phrases import Phrase
from quotes.predicates import is_clause, is_verb, that_behind
from quotes.shapes import names_a_document
from quotes.subjects import MEANWHILE, source_before
from quotes.tokens import QUOTED, Token
from quotes.words import words

JOINTS = words("joints")
"""Words that join a second report of the same source to the first."""
JOINED = frozenset({"dan", "atau", "dengan"})
"""The same where the other source's `bahwa` or whole clause follows."""
ADDING = frozenset({"dan", "namun", "tetapi", "tapi"})
"""Words behind a comma that join a verb to the main one, whoever stands in its report."""
NAMING = frozenset({"sebut", "gambar", "tuduh", "anggap", "nilai", "cap", "juluk"})
"""Verbs that call something what it is behind "sebagai"."""
WITHIN = 8
"""Words within which that comes."""
ACCUSING = frozenset({"tuduh", "tuding", "kritik", "kecam"})
"""Verbs behind whose report the next verb is theirs who accuse, not the accused's."""
AGAIN = frozenset({"juga", "pun", "kembali", "turut", "lalu", "kemudian", "bahkan", "sekaligus"})
"""Words between such a joint and its reporting verb."""
FRONTED = frozenset({"selain", "sebelum", "setelah", "dari", "dalam", "dengan", "untuk", "pada", "saat"})
"""Words that open what stands before the subject of a report."""
OWN_SUBJECT = 10
"""Words of the subject of another source at most."""
TELLING = frozenset({"speech", "judgement", "admission", "denial", "hope"})
ACTS = frozenset({"pasti", "jamin", "yakin", "simpul", "lihat", "janji", "ancam", "pandang", "anggap"})
"""Verbs that tell as often what is done or thought as what is said."""
MODALS = frozenset({"ingin", "akan", "bisa", "dapat", "harus", "perlu", "untuk", "agar", "supaya", "siap"})
"""Words that may govern a second verb as well as the first."""
AVOWED = frozenset({"seru", "janji", "harap", "peringat"})
"""Verbs by which whoever reports goes on: "mengatakan harga turun dan berjanji …"."""
DUTIES = frozenset({"harus", "perlu", "wajib", "untuk", "agar", "supaya"})
"""Words that may govern such a verb inside a report: "mengatakan warga harus datang dan berharap"."""
CONCEDING = words("conceding")
SUPPOSING = CONCEDING | {"jika", "kalau"}
TIMED = CONCEDING | {"ketika", "saat", "kala", "tatkala", "sementara"}
"""Words that open a clause before the main one."""
OWN_ACTS = frozenset({"sebagai", "telah", "sudah", "belum", "sengaja", "pernah", "sempat"})
"""Words that open what a source says of itself, so that whom it names is no subject."""
RULE = "second-report"
SPEAKERS = frozenset({"name", "organization", "pronoun", "role"})


class SecondFinder(Finder):
    """Parts reports that a rule took for one."""

    def part(self, first: Found) -> list[Found]:
        """A report without what a second one says, and that second one where its words are sure."""
        tokens = self.sentences[first.sentence].tokens
        low, high = first.spans[-1]
        if first.cue is None or first.cue[0] > low:
            return [first]
        start = next((k for k, token in enumerate(tokens) if token.start >= low), len(tokens))
        end = next((k for k in range(start, len(tokens)) if tokens[k].start >= high), len(tokens))
        conceded = self._conceded(first, tokens, end)
        if conceded is not None:
            return [first, conceded]
        row = read(tokens[self._cue(first, tokens)].lower, "active")
        asked = row is not None and row.cue.kind == "request"
        narrated = narrated_at(tokens, start, end, asked=asked)
        if narrated is not None:
            first, end = self._cut(first, tokens, start, narrated), narrated
        for k in range(start + 2, end - 1):
            if tokens[k].capital:
                continue
            parted = self._shared(first, tokens, start, k) or self._turned(first, tokens, start, k)
            parted = parted or self._according(first, tokens, start, k)
            if parted is not None and parted[-1].rule == RULE:
                return [*parted[:-1], *self.part(parted[-1])]
            if parted is not None:
                return parted
        meanwhile = self._meanwhile(first, tokens, end)
        return [first, meanwhile] if meanwhile is not None else [first]

    def _meanwhile(self, first: Found, tokens: Sequence[Token], end: int) -> Found | None:
        """What the source adds behind its report: "Rina mengatakan X, | seraya menambahkan bahwa …"."""
        k = end + (end < len(tokens) and tokens[end].text == ",")
        if k + 2 >= len(tokens) or tokens[k].lower not in MEANWHILE or first.phrase is None:
            return None
        form = read(tokens[k + 1].lower, "active")
        if form is None or form.clitic or form.cue.kind not in TELLING | {"request"}:
            return None
        content = complement(tokens, k + 1, form)
        if content is None or (form.cue.lemma in ACTS and tokens[content - 1].lower != "bahwa"):
            return None
        return self._second(first, tokens, k + 1, form, content, first.phrase)

    def _shared(self, first: Found, tokens: Sequence[Token], start: int, k: int) -> list[Found] | None:
        """A second report of the same source: "Rina mengaku tidak tahu dan menegaskan bahwa …"."""
        at = k
        while at > start and tokens[at - 1].lower in AGAIN:
            at -= 1
        joint = tokens[at - 1].lower
        stop = at - 1 - (joint != "," and tokens[at - 2].text == ",")
        comma = tokens[stop].text == ","
        adds = joint == "dengan" or at < k or tokens[k].lower == "menambahkan"
        if not (joint in JOINTS or (comma and adds)):
            return None
        if joint == "pihaknya" and tokens[start].lower in FRONTED:
            return None  # "mengatakan, selain bibit, pihaknya juga meminta …"
        form = read(tokens[k].lower, "active")
        if form is None or form.clitic or form.cue.kind not in TELLING | {"request"}:
            return None
        if not self._enough(first, tokens, start, stop):
            return None
        content = complement(tokens, k, form)
        avowed = form.cue.lemma in AVOWED and joint in JOINTS and tokens[k].lower != "mengharapkan"
        avowed = avowed and not any(t.lower in DUTIES or read(t.lower, "active") for t in tokens[start:stop])
        if avowed and (content is None or form.cue.lemma in ACTS):
            return [self._cut(first, tokens, start, stop)] if _worded(first, tokens, stop) else None
        if content is None:
            return None
        that = tokens[content - 1].lower == "bahwa"
        acts = form.cue.lemma in ACTS and not (that and first.lemma == "bantah")
        same = _same_subject(tokens, start, stop, form) or _main(first, tokens, start, stop, k, form)
        if not (that or same or avowed) or acts:
            return None
        second = self._second(first, tokens, k, form, content, first.phrase)
        if second is None:
            return None
        cut = [self._cut(first, tokens, start, stop)] if _worded(first, tokens, stop) else []
        return [*cut, second]

    def _turned(self, first: Found, tokens: Sequence[Token], start: int, k: int) -> list[Found] | None:
        """Where another source has its say: "…, sedangkan jaksa menyatakan …"."""
        form = read(tokens[k].lower, "active")
        if form is None or form.cue.kind not in TELLING | {"request", "document", "forecast"}:
            return None
        turn = next((i for i in range(k - 1, max(start, k - OWN_SUBJECT), -1) if tokens[i].text == ","), None)
        if turn is None:
            return None
        turned = tokens[turn + 1].lower in TURNS or _joined(tokens, start, turn, k)
        low = turn + 1 + turned
        low += turned and tokens[low].lower == "bahwa"
        if low >= k or not (turned or _subordinate(first, tokens, start)):
            return None
        verb = next((i for i in range(low + 1, k) if is_verb(tokens[i])), k)
        phrase = source_before(self.text, tokens, low, verb, self.hints)
        if phrase is None or phrase.start != low:
            return None
        others = turned and phrase.kind == "unnamed" and not _said_inside(tokens, start, turn)
        if not (others or phrase.kind in SPEAKERS):
            return None
        if tokens[start].lower in SUPPOSING or form.cue.lemma in ACTS - {"pasti", "jamin", "janji"}:
            return None  # "mengatakan meski hujan turun, namun ia yakin …"
        content = None if form.clitic else complement(tokens, k, form)
        if not self._enough(first, tokens, start, turn) or (content is None and not form.clitic):
            return None
        second = self._second(first, tokens, k, form, content, phrase) if content is not None else None
        return [self._cut(first, tokens, start, turn), *([second] if second else [])]

    def _according(self, first: Found, tokens: Sequence[Token], start: int, k: int) -> list[Found] | None:
        """What is so according to another source, or what a source admits: "Rina mengatakan harga turun, tapi
        menurut warga, …", "…, meski diakuinya bahwa …"."""
        comma = k - 2
        according = tokens[k].lower == "menurut"
        form = read(tokens[k].lower, "bare" if according else "passive")
        if form is None or not (according or form.clitic) or tokens[comma].text != ",":
            return None
        if tokens[k - 1].lower not in TURNS | CONCEDING:
            return None
        phrase = self.behind(tokens, k, form)
        rest: int | None = k + 1
        if according and phrase is not None:
            rest = goes_on_at(tokens, phrase.end, len(tokens), head=True)
        if phrase is None or rest is None or not self._enough(first, tokens, start, comma):
            return None
        content = drop_bahwa(tokens, rest)
        stop = clause_end(tokens, content, len(tokens))
        span = content_span(tokens, content, stop)
        if span is None or count_words(tokens, content, stop) < LEAST_WORDS:
            return None
        cue = cue_span(tokens[k], form)
        whole = (content, stop)
        second = self.report(first.sentence, [span], RULE, cue, phrase, form.cue, whole)
        return [self._cut(first, tokens, start, comma), second]

    def _conceded(self, first: Found, tokens: Sequence[Token], comma: int) -> Found | None:
        """What a source says behind a concession: "Meski ia mencatat bahwa …, | ia menjelaskan bahwa …"."""
        start = first.phrase.start if first.phrase is not None else 0
        opened = start > 0 and tokens[start - 1].lower in CONCEDING
        if not opened or comma >= len(tokens) or tokens[comma].text != ",":
            return None
        for k in range(comma + 2, min(len(tokens) - 1, comma + OWN_SUBJECT)):
            form = read(tokens[k].lower, "active")
            content = complement(tokens, k, form) if form is not None and not form.clitic else None
            if form is None or content is None:
                continue
            phrase = source_before(self.text, tokens, comma + 1, k, self.hints)
            if phrase is None or phrase.kind not in SPEAKERS or phrase.start != comma + 1:
                return None
            return self._second(first, tokens, k, form, content, phrase)
        return None

    def _cue(self, first: Found, tokens: Sequence[Token]) -> int:
        """The token of a report's cue."""
        return next((k for k, token in enumerate(tokens) if first.cue and token.start == first.cue[0]), 0)

    def _enough(self, first: Found, tokens: Sequence[Token], start: int, stop: int) -> bool:
        """Whether a report keeps words enough when it ends at `stop`."""
        least = LEAST_WORDS - (first.lemma == "aku")
        return count_words(tokens, start, stop) >= least

    def _cut(self, first: Found, tokens: Sequence[Token], start: int, stop: int) -> Found:
        span = content_span(tokens, start, stop)
        marked = any(t.kind == QUOTED for t in tokens if first.start <= t.start < tokens[stop].start)
        spans = (*first.spans[:-1], span) if span else first.spans
        return replace(first, type="mixed" if marked else "indirect", spans=spans)

    def _second(
        self,
        first: Found,
        tokens: Sequence[Token],
        k: int,
        form: Form,
        content: int,
        phrase: Phrase | None,
    ) -> Found | None:
        """The report of the verb at `k`, whose words begin at `content`."""
        stop = clause_end(tokens, content, len(tokens))
        span = content_span(tokens, content, stop)
        stance = form.cue.lemma == "nyata" and tokens[content].lower in ATTITUDES
        few = count_words(tokens, content, stop) < LEAST_WORDS - stance
        if span is None or few or not _reports(tokens, k, form):
            return None
        cue = cue_span(tokens[k], form)
        kind = quote_type(tokens, content, stop)
        source = phrase.span if phrase else first.source
        return replace(
            first,
            type=kind,
            spans=(span,),
            rule=RULE,
            cue=cue,
            source=source,
            phrase=phrase,
            lemma=form.cue.lemma,
        )


def _subordinate(first: Found, tokens: Sequence[Token], start: int) -> bool:
    """Whether the first report stands in a clause before the main one: "Ketika warga meminta harga turun,
    | bupati menyebut …"."""
    cue = next((k for k in range(start) if first.cue and tokens[k].start == first.cue[0]), 0)
    return any(t.lower in TIMED for t in tokens[:cue])


def _said_inside(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """Whether somebody has a say inside a report: "menyebut pengusaha meminta …, sedangkan buruh …"."""
    return any(read(t.lower, "active") is not None for t in tokens[start:stop])


def _joined(tokens: Sequence[Token], start: int, turn: int, k: int) -> bool:
    """Whether the report at `k` of another source is joined to a first one that ends in the comma `turn`:
    "…, dan jaksa mengatakan bahwa …", "…, atau bahwa polisi mengatakan …"."""
    if tokens[turn + 1].lower not in JOINED or _said_inside(tokens, start, turn):
        return False
    last = next((i for i in range(turn - 1, start, -1) if tokens[i].text == ","), start)
    if tokens[turn + 2].lower == "bahwa":
        return True
    return (that_behind(tokens, k) or tokens[turn + 1].lower == "dan") and is_clause(tokens, last, turn)


def _main(first: Found, tokens: Sequence[Token], start: int, stop: int, k: int, form: Form) -> bool:
    """Whether the verb at `k` goes on with the main clause, although somebody stands in the report before it:
    behind a comma ("Rina mengatakan Budi tak bersalah, dan menyebut kasus itu janggal"), behind what one is
    called or somebody accused of, or where it calls something itself ("… dan menilai Budi sebagai …")."""
    if form.cue.np >= CAREFUL:
        return False
    inside = tokens[start:stop]
    if first.lemma in ACCUSING:
        return True
    if form.cue.kind in {"request", "hope"}:
        return False
    if tokens[stop].text == ",":
        listed = any(inside[i].text == "," and is_verb(inside[i + 1]) for i in range(len(inside) - 1))
        return tokens[stop + 1].lower in ADDING and not listed
    if form.cue.lemma in NAMING and any(t.lower == "sebagai" for t in tokens[k + 2 : k + WITHIN]):
        return True
    return first.lemma in NAMING and any(t.lower == "sebagai" for t in inside)


def _same_subject(tokens: Sequence[Token], start: int, stop: int, form: Form) -> bool:
    """Whether the source of a first report is the subject of the verb behind it, too: nobody else stands in
    that report who might be ("Rina mengatakan warga lelah dan meminta …")."""
    states = tokens[stop].text != "," and names_a_document(tokens, start)  # "pasal itu mengatur dan …"
    own = tokens[start].lower in OWN_ACTS  # "mengaku sebagai anggota Brimob dan menyebut …"
    if form.cue.np >= CAREFUL or states or (not own and names_somebody(tokens, start, stop)):
        return False
    governed = tokens[stop].text != "," and any(t.lower in MODALS for t in tokens[start : start + 3])
    return form.cue.kind in {"admission", "denial"} or not governed


def _reports(tokens: Sequence[Token], k: int, form: Form) -> bool:
    return tokens[k - 1].lower == "dengan" or reports(tokens, k, form)


def _worded(first: Found, tokens: Sequence[Token], stop: int) -> bool:
    """Whether a report that ends at `stop` still has a clause: not "menegaskan pentingnya hal itu"."""
    at = next((k for k, token in enumerate(tokens) if first.cue and token.start == first.cue[0]), 0)
    form = read(tokens[at].lower, "active")
    return form is None or complement(tokens[:stop], at, form) is not None
