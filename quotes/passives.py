"""Reported clauses behind a passive or a bare stem: "Dikatakannya, …", "Diakui …", "ia perkirakan …"."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.asides import goes_on_at
from quotes.complements import IF, after_connectives, clause_end, drop_bahwa
from quotes.cues import Form, read
from quotes.delays import stands_for_that
from quotes.edges import ADVERBS, NEGATIONS
from quotes.extents import STRONG_STOPS
from quotes.finder import Finder
from quotes.found import LEAST_WORDS, Found, content_span, count_words, cue_span
from quotes.phrases import PRONOUNS, Phrase, parse
from quotes.predicates import PREDICATES, is_clause, is_verb
from quotes.references import back_reference
from quotes.shapes import DEMONSTRATIVES, names_a_document
from quotes.tokens import NUMBER, WORD, Token
from quotes.words import words

DELAY = 6
"""Words behind a passive within which its `bahwa` comes ("Disebutkan juga dalam situs tersebut bahwa")."""
SAID_PASSIVE = words("said_passive")
INSIDE = frozenset({"dalam", "pada", "di"})
WITHIN = INSIDE | {"melalui", "lewat"}
FRONT = 6
"""Words within which a document is named."""
PREDICATIVE = frozenset(
    {"adalah", "sebagai", "merupakan", "memang", "bukan", "tidak", "tak", "belum", "akan", "sudah", "telah"}
    | {"masih", "sangat", "juga", "lebih", "harus", "perlu", "bisa", "dapat", "cukup"}
)
"""Words with which a predicate begins behind a passive inside its own clause."""
HANDED = frozenset({"warta", "berita", "lansir", "kutip", "lapor"})
"""Verbs of press that tell where a report with a speaker of its own was taken from."""
JUDGED = frozenset({"nilai", "prediksi", "kira", "anggap", "klaim", "proyeksi"})
"""Verbs whose agent stands behind the passive without "oleh": "cuaca diprediksi BMKG akan cerah"."""
BETWEEN = "passive-between"
"""The rule whose quotation the last speaker goes on with."""
OWN_WORDS = "own-words"
"""The rule whose quotation stands in a statement of the last speaker's."""
MANY = frozenset({"para", "sejumlah", "banyak", "sebagian"})
"""Words that open a group that judges: "diprediksi para ahli akan …"."""
AGENTLESS = frozenset({"disebut", "diimbau", "dihimbau"})
"""Passives that report where the sentences around leave no doubt who speaks."""
GOES_ON = PREDICATIVE | {"untuk", "agar", "supaya", "mampu"}
"""Words with which a clause goes on behind such a passive."""
STILL = frozenset({"masih", "meskipun", "kendati"})
"""Words before a passive that opens its sentence."""
REASONS = frozenset({"karena", "lantaran", "sebab"})
UTTERED = frozenset(
    {"ajakan", "pesan", "seruan", "kritik", "usulan", "arahan", "ancaman", "keluhan", "ucapan"}
)
"""Nouns of what somebody has said before."""
FURTHER = frozenset({"pula", "juga", "lagi"})
"""Words behind a passive that goes on: "Dijelaskan pula, …"."""
UNSUBJECTED = WITHIN | {"dan", "serta", "tersebut", "itu", "ini"}
"""Words in what belongs to a document's name rather than to a passive's subject."""
NOT_INSIDE = frozenset(
    {"yang", "apa", "seperti", "sebagaimana", "saat", "ketika", "dan", "untuk", "bisa", "tidak"}
    | {"sering", "kerap", "biasa", "pernah", "banyak"}
)


def _that(tokens: Sequence[Token], k: int) -> int:
    """Where `bahwa` stands behind the passive at `k` and what may stand between, 0 for nowhere."""
    for at in range(k + 1, min(len(tokens), k + DELAY)):
        if tokens[at].lower == "bahwa":
            return at
        if tokens[at].kind != WORD or tokens[at].capital:
            return 0
    return 0


def _relative(tokens: Sequence[Token], k: int) -> bool:
    """Whether the passive at `k` stands in a relative clause; a demonstrative before it has closed that."""
    closed = tokens[k - 1].lower in DEMONSTRATIVES
    return not closed and any(t.lower == "yang" for t in tokens[max(0, k - 3) : k])


def _further(tokens: Sequence[Token], k: int) -> bool:
    """Whether one word parts the passive that opens a sentence from its agent: "Dikatakan juga oleh Rina"."""
    if k + 2 >= len(tokens) or tokens[k + 1].lower not in FURTHER:
        return False
    return tokens[k].capital and (tokens[k + 2].capital or tokens[k + 2].lower == "oleh")


class PassiveFinder(Finder):
    """Looks for one such clause in a sentence."""

    def opening(self, number: int) -> Found | None:
        """A clause that a passive opens, or closes behind a comma."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        start += start < len(tokens) and tokens[start].lower in STILL  # "Masih dikatakan Rico Waas, …"
        behind = (i for i in range(start + 1, len(tokens)) if tokens[i - 1].text == ",")
        for place in (start, *behind):
            thus = place > start and tokens[place].lower == "demikian"
            k = place + thus  # "…, demikian disampaikan kementerian"
            form = read(tokens[k].lower, "passive") if k < len(tokens) else None
            if form is None or (
                tokens[k].text == "Disebut" and tokens[k + 1 : k + 2] and tokens[k + 1].lower == "sebagai"
            ):
                continue  # "Disebut sebagai pasar terbaik, pasar itu …"
            last = k + _further(tokens, k)
            by = last + 1 < len(tokens) and tokens[last + 1].lower == "oleh" and tokens[k].capital
            by = (by and form.cue.lemma not in HANDED) or (thus and form.cue.lemma not in HANDED - {"lapor"})
            if not (form.clitic or by or form.cue.lemma in SAID_PASSIVE):
                continue
            phrase = self._agent(tokens, last, form, by=by)
            if phrase is None and tokens[start].lower in WITHIN:
                continue  # "Dalam siaran pers Kementerian Kehutanan, disebutkan bahwa …"
            if phrase is not None and k != start:
                found = self._closed(number, start, k, form, phrase, stop=place)
            else:
                found = self._opened(number, start, k, form, phrase)
            if found:
                return found
        return None

    def _agent(self, tokens: Sequence[Token], k: int, form: Form, *, by: bool) -> Phrase | None:
        """Who said it, behind a passive: a body or somebody unnamed only with `oleh`."""
        phrase = self.behind(tokens, k, form)
        if phrase is None or tokens[phrase.start].lower in PREDICATES:
            return None  # "dinyatakan wajib, …"
        bodied = phrase.kind in {"unnamed", "organization"} and phrase.start == k + 1
        return None if bodied and not by else phrase

    def _closed(
        self, number: int, start: int, k: int, form: Form, phrase: Phrase, *, stop: int
    ) -> Found | None:
        """A clause that a passive and its source close: "Harga naik, diungkapkan Rina"."""
        tokens = self.sentences[number].tokens
        span = content_span(tokens, start, stop)
        handed = form.cue.lemma in HANDED and any(read(t.lower, "active") for t in tokens[start:stop])
        rest = goes_on_at(tokens, phrase.end, len(tokens), head=False)
        if handed or span is None or rest is not None or count_words(tokens, start, stop) < LEAST_WORDS:
            return None
        cue = cue_span(tokens[k], form)
        return self.report(number, [span], "clause-passive-source", cue, phrase, form.cue, (start, stop))

    def _opened(self, number: int, start: int, k: int, form: Form, phrase: Phrase | None) -> Found | None:
        """A clause behind a passive and its source, or behind a passive without one."""
        tokens = self.sentences[number].tokens
        at = _that(tokens, k)
        if phrase is None and at > k + 2:
            phrase = self._document(tokens, k + 1, at)
        further = k + 1
        while further < len(tokens) - 1 and tokens[further].lower in FURTHER:
            further += 1
        if phrase is None and further > k + 1 and tokens[further].text == ",":
            return self.clause(number, "passive-clause", k, form, None, drop_bahwa(tokens, further))
        if phrase is not None:
            rest = _that(tokens, phrase.end - 1) or goes_on_at(tokens, phrase.end, len(tokens), head=True)
        elif not at and (k != start or not tokens[k].capital):
            return None
        elif not at and form.cue.lemma == "lanjut":
            return None  # "Dilanjutkan setelah itu melawan Panama"
        else:
            named = next((i for i in range(k + 1, len(tokens)) if not tokens[i].capital), k + 1)
            if k + 1 < named < len(tokens) and tokens[named].lower in REASONS:
                return None  # "Disebut Gua Madu karena …"
            rest = at or k + 1 + (tokens[k + 1].text == "," if k + 1 < len(tokens) else 0)
        if rest is None:
            return None
        rest = drop_bahwa(tokens, rest)
        whether = rest < len(tokens) and tokens[rest].lower in IF
        rest += whether and stands_for_that(tokens, rest, len(tokens))  # "Dijelaskannya bila …"
        return self.clause(number, "passive-clause", k, form, phrase, rest)

    def _document(self, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
        """The document of "Disebutkan juga dalam situs tersebut bahwa …"."""
        low = next((i for i in range(start, end) if tokens[i].lower in WITHIN), None)
        phrase = parse(self.text, tokens, low + 1, end, self.hints) if low is not None else None
        return phrase if phrase is not None and phrase.kind == "document" else None

    def written(self, number: int) -> Found | None:
        """What a document says: "Dalam aturan itu disebutkan bahwa …"."""
        tokens = self.sentences[number].tokens
        start = next((k for k, t in enumerate(tokens[:FRONT]) if t.lower in WITHIN), None)
        if start is None:
            return None
        for k in range(start + 2, len(tokens) - 2):
            form = read(tokens[k].lower, "passive")
            if form is None or form.clitic or form.cue.lemma not in SAID_PASSIVE | {"tulis"}:
                continue
            by_way = tokens[start].lower not in INSIDE
            if tokens[k - 1].lower == "yang" or (by_way and tokens[k].lower == "tertulis"):
                continue  # "Dalam laporan yang disampaikan hari ini, …"
            if not by_way and _has_subject(tokens, start + 2, k):
                continue  # "Dalam kesepakatan itu, klub disebut bersedia melepasnya"
            stop = next((i for i in range(start + 2, k) if by_way and tokens[i].lower in {",", "yang"}), k)
            if tokens[stop].text == ",":
                continue  # "Dalam aturan ini, kegiatan itu dinyatakan sebagai …"
            while stop > start + 2 and tokens[stop - 1].lower in FURTHER:
                stop -= 1  # "Dalam poin yang sama juga disebutkan"
            phrase = parse(self.text, tokens, start + 1, stop, self.hints)
            if phrase is None or not names_a_document(tokens, start + 1):
                return None
            rest = k + 1 + (tokens[k + 1].lower == "jelas")
            at = drop_bahwa(tokens, rest)
            if tokens[rest].lower == "oleh" or not (at > rest or is_clause(tokens, at, len(tokens))):
                return None
            return self.clause(number, "written-in", k, form, phrase, at)
        return None

    def inside(self, number: int) -> Found | None:
        """A clause around a passive with `-nya`: "Kemenangan itu diakuinya adalah berkat strateginya"."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        pointed = back_reference(tokens) is not None
        opening = [t.lower for t in tokens[start : start + 2]]
        if len(opening) > 1 and opening[0] in UTTERED and opening[1] in DEMONSTRATIVES:
            return None  # "Ajakan ini disampaikannya sejalan dengan …"
        for k in range(start + 1, len(tokens) - 2):
            form = read(tokens[k].lower, "passive")
            if form is None or (pointed and form.cue.lemma not in JUDGED):
                continue  # "Hal itu disampaikannya menanggapi …"
            by = tokens[k + 1].lower == "oleh" and tokens[k + 2].capital
            agent = by or tokens[k + 1].capital or tokens[k + 1].lower in MANY
            judged = form.cue.lemma in JUDGED and agent
            judged = judged or (tokens[k].lower == "disebut" and tokens[k + 1].lower == "pihak")
            told = form.cue.lemma in SAID_PASSIVE and tokens[k + 1].capital
            judged = (judged or told) and not _relative(tokens, k)
            if not (form.clitic or tokens[k + 1].lower == "oleh" or judged):
                continue
            speakers = {"clitic", "name", "pronoun"}
            speakers |= {"organization", "unnamed"} if judged and not told else set()
            phrase = self.behind(tokens, k, form)
            rest = phrase.end if phrase is not None else len(tokens)
            if phrase is None or rest >= len(tokens) - 1 or phrase.kind not in speakers:
                continue
            following = tokens[rest]
            predicated = following.lower in PREDICATES or is_verb(following)
            lettered = tokens[phrase.start].plain.isupper()  # "dinilai KPAI melanggar"
            body = phrase.kind == "organization" and (lettered or tokens[phrase.start].lower == "pihak")
            claimed = form.cue.lemma == "klaim" and following.lower == "untuk"
            sure = body or by or not judged or (phrase.kind == "name" and _of_subject(tokens, start, k))
            if not (claimed or following.lower in PREDICATIVE or (predicated and sure)):
                continue
            if tokens[k - 1].lower in NOT_INSIDE or tokens[k - 1].kind not in {WORD, NUMBER}:
                continue
            stop = clause_end(tokens, rest, len(tokens))
            before, after = content_span(tokens, start, k), content_span(tokens, rest, stop)
            least = LEAST_WORDS - (following.lower in NEGATIONS)  # "… diakui Rina | tidak diketahuinya"
            if before is None or after is None or count_words(tokens, rest, stop) < least:
                continue
            cue = cue_span(tokens[k], form)
            return self.report(number, [before, after], "cue-inside", cue, phrase, form.cue, (start, stop))
        return None

    def announced(self, number: int) -> Found | None:
        """A clause that `bahwa` opens behind a passive and its agent: "Fakta lain diungkapkan keluarganya
        bahwa …"."""
        tokens = self.sentences[number].tokens
        for k in range(1, len(tokens) - 4):
            form = read(tokens[k].lower, "passive")
            if form is None or form.clitic or form.cue.lemma not in SAID_PASSIVE:
                continue
            if tokens[k - 1].lower in NOT_INSIDE or tokens[k - 1].kind != WORD or _relative(tokens, k):
                continue
            phrase = self.behind(tokens, k, form)
            if phrase is None or phrase.end >= len(tokens) - 2 or tokens[phrase.end].lower != "bahwa":
                continue
            if any(is_verb(t) for t in tokens[phrase.start : phrase.end]):
                continue  # "dikatakan menjadi penegasan bahwa …"
            return self.clause(number, "passive-clause", k, form, phrase, phrase.end + 1)
        return None

    def between(self, number: int) -> Found | None:
        """A clause around a passive without an agent, between quotations that leave no doubt who speaks:
        "Masyarakat diimbau tidak panik"."""
        tokens = self.sentences[number].tokens
        start = after_connectives(tokens)
        for k in range(start + 1, len(tokens) - 2):
            form = read(tokens[k].lower, "passive")
            if form is None or tokens[k].lower not in AGENTLESS or tokens[k - 1].lower in NOT_INSIDE:
                continue
            if _relative(tokens, k) or not (tokens[k + 1].lower in GOES_ON or is_verb(tokens[k + 1])):
                continue
            stop = clause_end(tokens, k + 1, len(tokens))
            before, after = content_span(tokens, start, k), content_span(tokens, k + 1, stop)
            if before is None or after is None or count_words(tokens, k + 1, stop) < LEAST_WORDS:
                continue
            cue = cue_span(tokens[k], form)
            spans = [before, after]
            return self.report(number, spans, BETWEEN, cue, None, form.cue, (start, stop))
        return None

    def stem(self, number: int) -> Found | None:
        """A clause around a pronoun and its bare verb."""
        tokens = self.sentences[number].tokens
        if back_reference(tokens) is not None:
            return None  # "Pernyataan itu dia sampaikan guna menjawab warga"
        for k in range(1, len(tokens)):
            form = read(tokens[k].lower, "stem")
            if form is None or tokens[k - 1].lower not in PRONOUNS:
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
            if tokens[k + 1 : k + 2] and tokens[k + 1].lower in STRONG_STOPS:
                continue  # "Ikrar itu ia sampaikan ketika …"
            if [t.lower for t in tokens[k + 1 : k + 3]] in (["di", "depan"], ["di", "hadapan"]):
                continue  # "Capaian itu ia sampaikan di depan warga"
            after = content_span(tokens, drop_bahwa(tokens, k + 1), stop)
            if after is None or count_words(tokens, k + 1, stop) < LEAST_WORDS:
                continue
            source = tokens[k - 1]
            phrase = Phrase(k - 1, k, "pronoun", source.span, source.text)
            spans = [span for span in (before, after) if span]
            return self.report(number, spans, "pronoun-stem", tokens[k].span, phrase, form.cue, (start, stop))
        return None


def _of_subject(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether the noun phrase that opens the clause is the subject of the passive at `k`, and the name behind
    it the agent: "Harga itu | dinilai Rina memberatkan"."""
    end = k
    while end > start and tokens[end - 1].lower in FURTHER:
        end -= 1
    opening = tokens[start:end]
    plain = bool(opening) and all(
        t.kind == WORD and t.lower not in UNSUBJECTED - {"tersebut", "itu", "ini"} for t in opening
    )
    return plain and not any(is_verb(t) or t.lower in STRONG_STOPS for t in opening)


def _has_subject(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether the passive at `k` has a subject of its own behind the comma that ends a document's name."""
    comma = next((i for i in range(k - 1, start, -1) if tokens[i].text == ","), k)
    inside = [t for t in tokens[comma + 1 : k] if t.lower not in FURTHER | ADVERBS]
    return bool(inside) and all(t.kind == WORD and t.lower not in UNSUBJECTED for t in inside)
