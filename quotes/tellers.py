"""Who the subject of a reporting verb is, and whether it can speak at all."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.complements import STATEMENTS, TRIES, existing
from quotes.cues import Cue, Form
from quotes.edges import ADVERBS, SPANS_OF_TIME, ruling_number
from quotes.finder import Finder
from quotes.nouns import nominal
from quotes.phrases import DEMONSTRATIVES, PRONOUNS, Phrase, parse
from quotes.predicates import is_verb
from quotes.shapes import is_title
from quotes.subjects import source_before
from quotes.tokens import Token
from quotes.words import words

COORDINATORS = words("coordinators")
SPOKEN = frozenset({"speech", "answer", "writing", "admission"})
"""Classes of verbs whose subject is a person even where its noun is not known as one."""
OWN_CLAUSE = frozenset({"setelah", "sejak", "sebelum", "usai", "saat", "ketika", "karena", "jika"})
"""Words that open a clause with a subject of its own."""
FIRST_PERSONS = frozenset({"saya", "aku", "kami", "kita"})
HAPPENINGS = words("happenings")
LEGAL = words("legal")
CROWDS = words("crowds")
"""Whose mere expectations are no statement."""
PLANS = frozenset({"rencana", "upaya", "langkah", "niat", "keinginan"})
"""Nouns whose verb is what somebody means to do."""
MEANS = frozenset(
    {"langkah", "program", "kebijakan", "upaya", "skema", "strategi", "inovasi", "kolaborasi", "inisiatif"}
)
"""Nouns of what something is made sure by."""
TOLD_IN = frozenset({"lagu", "film", "novel", "serial", "drama", "sinetron", "album", "single"})
"""Works that tell a story."""
FURTHER = frozenset({"namun", "tetapi", "tapi", "juga", "bahkan", "yakni", "yaitu"})
"""Words behind a comma that join a verb to the one before."""


class TellerFinder(Finder):
    """Looks for the source of an active verb."""

    def teller(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        """The subject of the reporting verb at `k`, None where none stands there that can speak."""
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
            legal = phrase is not None and phrase.kind == "document" and phrase.head in LEGAL
            told = phrase is not None and (phrase.kind == "organization" or legal) and spoken
            phrase = phrase if phrase and (phrase.kind == "name" or told) else None
        else:
            tried = tokens[k - 1].lower in TRIES
            phrase = source_before(self.text, tokens, 0, k - tried, self.hints)
            phrase = phrase and self._later(tokens, phrase, k)
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
        inside = tokens[phrase.start : phrase.end]
        acts = any(t.lower.startswith("me") and is_verb(t) for t in inside)
        closed = any(t.lower == "yang" or t.lower in DEMONSTRATIVES for t in inside)
        if form.cue.lemma in {"pasti", "jamin"} and acts and not closed:
            return True  # "Bank itu menghadirkan kunci baru memastikan …"
        if form.cue.kind == "hope" and opening[:1] and opening[0] in {"tentunya", "tentu"}:
            return True
        return form.cue.lemma in {"cerita", "kisah", "gambar"} and tokens[phrase.start].lower in TOLD_IN

    def _of_first_verb(self, tokens: Sequence[Token], k: int) -> Phrase | None:
        """The subject of the first verb before the one at `k`, which is joined to it; that of a clause of
        time where a thing is the first one's: "Hal itu diketahui ketika Rina pulang dan mengatakan …"."""
        verbs = [i for i in range(1, k) if is_verb(tokens[i]) and tokens[i].lower != "yang"]
        phrase = source_before(self.text, tokens, 0, verbs[0], self.hints) if verbs else None
        low = next((i + 1 for i in range(k - 1, 0, -1) if tokens[i].lower in OWN_CLAUSE), k)
        inner = next((i for i in verbs if i > low), None)
        if inner is None or (phrase is not None and phrase.kind in {"name", "pronoun"}):
            return phrase
        spoken = source_before(self.text, tokens, low, inner, self.hints)
        told = {"name", "pronoun"} | ({"unnamed", "role"} if tokens[k + 1].lower == "bahwa" else set())
        return spoken if spoken is not None and spoken.kind in told else phrase

    def _named_last(self, tokens: Sequence[Token], end: int) -> Phrase | None:
        """The capitals that end at `end`: "Ia merujuk data | Dinas Air Sukamaju |, yang mencatat bahwa …"."""
        low = end = ruling_number(tokens, 0, end) or end
        while low > 1 and (tokens[low - 1].capital or tokens[low - 1].text in "()"):
            low -= 1
        of_a_law = tokens[low - 1].lower == "tentang"
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

    def _later(self, tokens: Sequence[Token], phrase: Phrase, k: int) -> Phrase:
        """The subject of a clause of time behind a main clause taken for one: "Hal itu terungkap setelah |
        seorang warga | mengatakan bahwa …"."""
        at = phrase.end
        acts = any(is_verb(t) for t in tokens[phrase.start : at])
        if not acts or phrase.kind == "name" or at + 1 >= k or tokens[at].lower not in OWN_CLAUSE:
            return phrase
        if any(is_verb(t) or t.text == "," for t in tokens[at + 1 : k]) or tokens[k + 1].lower != "bahwa":
            return phrase
        return source_before(self.text, tokens, at + 1, k, self.hints) or phrase

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
