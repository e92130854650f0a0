"""Who the subject of a reporting verb is, and whether it can speak at all."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.complements import STATEMENTS, TRIES
from quotes.cues import Cue, Form
from quotes.described import INDEFINITE
from quotes.edges import ADVERBS, SPANS_OF_TIME, clause_start, ruling_number, strip_back
from quotes.finder import Finder
from quotes.nobody import nobody
from quotes.nouns import derived, nominal
from quotes.openings import MAKES
from quotes.phrases import PRONOUNS, Phrase, parse
from quotes.predicates import is_verb, that_behind
from quotes.relatives import existing, heard
from quotes.residents import residents
from quotes.secondlook import second_look
from quotes.shapes import is_title
from quotes.subjects import source_before
from quotes.things import things
from quotes.tokens import NUMBER, QUOTED, Token
from quotes.words import words

COORDINATORS = words("coordinators")
SPOKEN = frozenset({"speech", "answer", "writing", "admission"})
"""Classes of verbs whose subject is a person even where its noun is not known as one."""
OWN_CLAUSE = frozenset({"setelah", "sejak", "sebelum", "usai", "saat", "ketika", "karena", "jika"})
"""Words that open a clause with a subject of its own."""
FIRST_PERSONS = frozenset({"saya", "aku", "kami", "kita"})
SECOND_PERSONS = frozenset({"anda", "kamu", "kalian"})
HAPPENINGS = words("happenings")
CROWDS = words("crowds")
"""Whose mere expectations are no statement."""
SUPPOSED = words("conditions") | {"mengapa", "kenapa", "apakah", "bagaimana"}
"""Words behind which a report is only supposed or asked about."""
PLANS = frozenset({"alasan", "rencana", "upaya", "langkah", "niat", "keinginan"})
"""Nouns whose verb is what somebody means to do."""
PRESENT = frozenset({"yang", "hadir", "turut", "datang", "juga", "untuk", ","})
"""Words between somebody and whom he speaks for."""
RUMOURS = frozenset(
    {"dugaan", "kabar", "isu", "rumor", "wacana", "momen", "usulan", "gagasan", "klaim", "modus"}
)
"""Nouns whose verb is what somebody is said to have done."""
MEANS = frozenset(
    {"langkah", "program", "kebijakan", "upaya", "skema", "strategi", "inovasi", "kolaborasi", "inisiatif"}
)
"""Nouns of what something is made sure by."""
INTENT = frozenset(
    {"ingin", "akan", "harus", "bisa", "dapat", "perlu", "untuk", "mampu", "hanya", "diminta", "diimbau"}
    | {"diharapkan", "dianjurkan", "disarankan", "wajib"}
)
"""Words that govern two verbs of what is to be done."""
PRODUCTS = words("products")
"""What makes something sure without saying so."""
WILL = frozenset({"komitmen", "keseriusan", "kesiapan", "kemampuan", "tekad", "upaya"})
"""Nouns of what somebody is ready to do, near before who that is."""
NEAR = 4
CITED = 10
"""Words from "mengutip" to the verb of whom it cites at most."""
TOLD_IN = frozenset({"lagu", "film", "novel", "serial", "drama", "sinetron", "album", "single"})
"""Works that tell a story."""
PICTURES = words("pictures")
"""Things that show something without saying it."""
SHOWING = frozenset({"memperlihatkan", "menampilkan", "menunjukkan", "merekam"})
"""What a picture does with somebody who acts in it."""
STATES = frozenset({"merupakan", "memiliki", "mempunyai", "menjadi"})
CLOSING = frozenset({"yang", "untuk", "sebagai", "dengan", "selaku", "dan"})
"""Words behind which a verb is not the subject's own."""
FURTHER = frozenset({"namun", "tetapi", "tapi", "juga", "bahkan", "yakni", "yaitu"})
"""Words behind a comma that join a verb to the one before."""


class TellerFinder(Finder):
    """Looks for the source of an active verb."""

    def teller(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        """The subject of the reporting verb at `k`, None where none stands there that can speak."""
        relative = next((i for i in range(k - 1, 0, -1) if tokens[i].lower not in ADVERBS), 0)
        if _joined(tokens, k):
            phrase = self._of_first_verb(tokens, k)
        elif tokens[relative].lower == "yang" and relative > 0:
            phrase = self._of_relative(tokens, relative + 1, form)
        else:
            tried = tokens[k - 1].lower in TRIES
            phrase = source_before(self.text, tokens, 0, k - tried, self.hints)
            phrase = phrase and self._later(tokens, phrase, k)
            if form.cue.lemma != "catat" and (phrase is None or self._hardly(tokens, phrase, form.cue)):
                phrase = second_look(self.text, tokens, k - tried, self.hints) or phrase
        phrase = phrase and (self._representing(tokens, phrase) or phrase)
        phrase = phrase and (residents(self.text, tokens, phrase, self.hints) or phrase)
        phrase = phrase and self._before_verb(tokens, phrase, k)
        if phrase is not None and tokens[k].lower == "minta" and not self._beside(tokens, phrase, k):
            return None
        if phrase is not None and (self._thing(tokens, phrase, form.cue) or nobody(tokens, phrase, form.cue)):
            return None
        if phrase is None or (phrase.kind == "unnamed" and self._not_a_speaker(phrase)):
            return None
        if _supposed(tokens, phrase):
            return None
        if _planned(tokens, phrase, k):
            return None  # "Rencana TNI melaporkan warga menuai kritik"
        if self._done(tokens, phrase, form) or _goes_on_doing(tokens, phrase, k, form):
            return None
        caused = phrase.start > 0 and tokens[phrase.start - 1].lower in MAKES | {"memungkinkan"}
        if caused and tokens[k - 1].text != ",":
            return None
        if any(t.lower in FIRST_PERSONS for t in tokens[max(0, k - 3) : k]):
            return None
        expects = form.cue.kind in {"forecast", "hope"} or form.cue.lemma == "lihat"
        if phrase.text.lower() in CROWDS and expects:
            return None
        if tokens[phrase.start].lower in SECOND_PERSONS:
            return None
        return self._less_its_verb(tokens, phrase)

    def _representing(self, tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
        """Who speaks for the one that `phrase` names: "| Ali Mustaat | mewakili Bupati Edy Purwanto …"."""
        at = next((i for i in range(phrase.end - 1, 1, -1) if tokens[i].lower == "mewakili"), 0)
        apart = tokens[phrase.start - 1].lower in COORDINATORS
        if not at or not tokens[at + 1].capital or apart:
            return None
        while at > 1 and tokens[at - 1].lower in PRESENT:
            at -= 1
        said = source_before(self.text, tokens, 0, at, self.hints)
        return said if said is not None and said.kind == "name" and phrase.kind == "name" else None

    def _of_relative(self, tokens: Sequence[Token], k: int, form: Form) -> Phrase | None:
        """Of whom a relative clause with the verb at `k` tells: "Ferry Salanto, yang menyebutkan bahwa …"."""
        low = existing(tokens, k - 1)
        if low is not None and (low == k - 2 or tokens[low].lower in {"ada", "tak", "tidak"}):
            span = (tokens[low].start, tokens[k - 2 + (tokens[low].lower == "ada")].end)
            return Phrase(low, k, "unnamed", span, self.text[slice(*span)], plural=True)
        if low is not None:
            return parse(self.text, tokens, low, k - 1, self.hints)
        low = heard(tokens, k - 1, form)
        if low is not None:
            span = (tokens[low].start, tokens[k - 2].end)
            claim = Phrase(low, k - 1, "document", span, self.text[slice(*span)])
            issued = parse(self.text, tokens, low, k - 1, self.hints)
            return issued if issued is not None and issued.kind in {"document", "organization"} else claim
        cited = next((i for i in range(max(0, k - CITED), k) if tokens[i].lower == "mengutip"), k)
        if cited + 2 < k:
            return parse(self.text, tokens, cited + 1, k - 1, self.hints)
        phrase = source_before(self.text, tokens, 0, k - 1, self.hints)
        if tokens[k - 2].lower in STATEMENTS:
            phrase = self._of_first_verb(tokens, k)  # "BPS merilis surat yang menegaskan bahwa …"
            return phrase if phrase and phrase.kind in {"name", "organization"} else None
        direct = tokens[k - 2].text != ","
        acts = phrase is not None and any(is_verb(t) for t in tokens[phrase.start : k - 1])
        if phrase is not None and acts:
            last = self._named_last(tokens, k - 1 - (not direct))
            named = last is not None and last.kind == "name" and " " in last.name
            phrase = last if direct or named or phrase.kind == "pronoun" else phrase
        spoken = tokens[k - 2].text == "," or form.cue.lemma in {"sebut", "kata", "nyata", "tegas"}
        told = phrase is not None and phrase.kind in {"organization", "document"} and spoken
        return phrase if phrase and (phrase.kind == "name" or told) else None

    def _done(self, tokens: Sequence[Token], phrase: Phrase, form: Form) -> bool:
        """Whether a verb tells what is done or guessed rather than said: "Melalui langkah ini, pemerintah
        memastikan …", "Tentunya mereka berharap …", "Lagu ini menceritakan …"."""
        opening = [t.lower for t in tokens[: phrase.start]]
        by_means = opening[:1] and opening[0] in {"melalui", "lewat", "dengan"}
        if form.cue.lemma == "pasti" and by_means and not MEANS.isdisjoint(opening[1:4]):
            return True
        if form.cue.lemma in {"pasti", "jamin"} and _ensured(tokens, phrase, opening):
            return True
        if form.cue.lemma == "dorong" and phrase.kind == "document":
            return True  # "Laporan itu mendorong warga untuk menutup sumur"
        if form.cue.kind == "hope" and (opening[-2:-1] == ["dalam"]):
            return True  # "dalam hatinya Rina berharap …"
        if form.cue.kind == "hope" and opening[:1] and opening[0] in {"tentunya", "tentu"}:
            return True
        if form.cue.lemma == "gambar" and tokens[phrase.start].lower in PICTURES:
            return True  # "Patung itu menggambarkan seorang pria menendang bola"
        near = tokens[max(0, phrase.start - 1) : phrase.start + 1]  # "Film Jalan Pulang mengisahkan …"
        return form.cue.lemma in {"cerita", "kisah", "gambar"} and any(t.lower in TOLD_IN for t in near)

    def _of_first_verb(self, tokens: Sequence[Token], k: int) -> Phrase | None:
        """The subject of the first verb before the one at `k`, which is joined to it; that of a clause of
        time where a thing is the first one's: "Hal itu diketahui ketika Rina pulang dan mengatakan …"."""
        verbs = [i for i in range(1, k) if is_verb(tokens[i])]
        phrase = source_before(self.text, tokens, 0, verbs[0], self.hints) if verbs else None
        low = next((i + 1 for i in range(k - 1, 0, -1) if tokens[i].lower in OWN_CLAUSE), k)
        inner = next((i for i in verbs if i > low), None)
        if inner is None or (phrase is not None and phrase.kind in {"name", "pronoun"}):
            return phrase
        spoken = source_before(self.text, tokens, low, inner, self.hints)
        told = {"name", "pronoun"} | ({"unnamed", "role"} if that_behind(tokens, k) else set())
        return spoken if spoken is not None and spoken.kind in told else phrase

    def _named_last(self, tokens: Sequence[Token], end: int) -> Phrase | None:
        """The capitals that end at `end`: "Ia merujuk data | Dinas Air Sukamaju |, yang mencatat bahwa …"."""
        low = end = ruling_number(tokens, 0, end) or end
        while low > 1 and (tokens[low - 1].capital or tokens[low - 1].text in "()"):
            low -= 1
        return parse(self.text, tokens, low, end, self.hints) if low < end else None

    def _beside(self, tokens: Sequence[Token], phrase: Phrase, k: int) -> bool:
        """Whether somebody stands right before a bare verb: "Dia minta", not "teriakan minta tolong"."""
        known = phrase.kind in {"name", "pronoun"}
        closed = "," in phrase.text  # "Camat Melati, Rina, minta …"
        return known and all(t.lower in ADVERBS for t in tokens[phrase.end + closed : k])

    def _before_verb(self, tokens: Sequence[Token], phrase: Phrase, cue: int) -> Phrase | None:
        """The subject of a verb that stands between it and the reporting verb: "Irlandia mengakui Palestina,
        dengan menyatakan …"."""
        beside = tokens[cue - 1].text == "," or tokens[cue - 1].lower == "dengan"
        acting = self._writing(tokens, phrase, cue) if tokens[cue - 1].text == "," else None
        if acting is not None:
            return acting
        if (
            not beside
            or phrase.definite
            or phrase.kind == "pronoun"
            or (phrase.kind == "name" and (tokens[cue - 1].text != "," or "," in phrase.text))
            or (phrase.kind == "name" and phrase.name_span and phrase.name_span[0] == phrase.span[0])
            or "yang" in phrase.text.split()
        ):
            return phrase
        inside = range(phrase.start + 1, phrase.end)
        acts = (k for k in inside if is_verb(tokens[k]) and tokens[k].text != "salah")
        verb = next((k for k in acts if phrase.kind != "name" or tokens[k].lower.startswith("me")), None)
        if verb is None:
            return phrase
        return source_before(self.text, tokens, 0, verb, self.hints)

    def _writing(self, tokens: Sequence[Token], phrase: Phrase, cue: int) -> Phrase | None:
        """Who turns to the one named, where a verb goes on with that: "Sacha menulis surat kepada Wali Kota
        Rina, mendesak …", "Sacha memuji Rina, menyebutnya …"."""
        if phrase.kind != "name" or phrase.start < 2:
            return None
        praised = tokens[cue].lower.endswith("nya") and tokens[phrase.start - 1].lower.startswith("me")
        if praised and is_verb(tokens[phrase.start - 1]):
            return source_before(self.text, tokens, 0, phrase.start - 1, self.hints)
        if tokens[phrase.start - 1].lower != "kepada":
            return None
        low = clause_start(tokens, 0, phrase.start)
        verb = next((k for k in range(low, phrase.start) if is_verb(tokens[k])), 0)
        acting = source_before(self.text, tokens, 0, verb, self.hints) if verb else None
        return acting if acting is not None and acting.kind in {"name", "pronoun"} else None

    def _less_its_verb(self, tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
        """A source less what else it does: "Presiden | memuji pasar itu dan | menyebut …"; None where the
        reporting verb only goes on with that: "Jaksa tidak memiliki alasan menyebut …"; whom a picture shows:
        "sebuah video memperlihatkan | seorang pria | mengaku …"."""
        for k in range(phrase.start + 1, phrase.end):
            if tokens[k].lower in CLOSING or tokens[k].kind == QUOTED:
                return phrase
            active = tokens[k].lower.startswith(("me", "ber")) and is_verb(tokens[k])
            if not active or (phrase.name_span is not None and tokens[k].start < phrase.name_span[1]):
                continue
            if tokens[k].lower in SHOWING and tokens[k + 1].lower in INDEFINITE:
                return parse(self.text, tokens, k + 1, phrase.end, self.hints)
            if tokens[k].lower in STATES:
                return None
            bodied = phrase.kind == "organization" and k > phrase.start + 1
            if phrase.kind != "name" and not bodied:
                return phrase
            end = strip_back(tokens, phrase.start, k, self.hints)
            return parse(self.text, tokens, phrase.start, end, self.hints) or phrase
        return phrase

    def _later(self, tokens: Sequence[Token], phrase: Phrase, k: int) -> Phrase:
        """The subject of a clause of time behind a main clause taken for one: "Hal itu terungkap setelah |
        seorang warga | mengatakan bahwa …"."""
        at = phrase.end
        acts = any(is_verb(t) for t in tokens[phrase.start : at])
        if not acts or phrase.kind == "name" or at + 1 >= k or tokens[at].lower not in OWN_CLAUSE:
            return phrase
        sure = that_behind(tokens, k) or derived(tokens[phrase.start].lower)
        if any(is_verb(t) or t.text == "," for t in tokens[at + 1 : k]) or not sure:
            return phrase
        return source_before(self.text, tokens, at + 1, k, self.hints) or phrase

    def _thing(self, tokens: Sequence[Token], phrase: Phrase, cue: Cue) -> bool:
        """Whether a subject points to a thing or an event: "hal itu", "pendekatan ini", "turnamen ini"."""
        if tokens[phrase.start].lower in HAPPENINGS:
            return True
        if phrase.kind == "organization" and things(tokens, phrase.start, phrase.end, self.hints):
            return True
        opening = tokens[: phrase.start]
        happens = bool(opening) and opening[0].lower in HAPPENINGS and all(t.text != "," for t in opening)
        if happens and cue.lemma in {"dorong", "pasti", "jamin"}:
            return True  # "Situasi kerusuhan di Lima mendorong Presiden untuk …"
        pointer = phrase.text.lower().removeprefix("hal ") in {"ini", "itu", "tersebut"}
        unknown = phrase.kind == "role" and not phrase.role and not is_title(tokens[phrase.start])
        return pointer or (unknown and (nominal(tokens[phrase.start]) or cue.kind not in SPOKEN))

    def _hardly(self, tokens: Sequence[Token], phrase: Phrase, cue: Cue) -> bool:
        """Whether a subject is nobody who speaks."""
        vague = phrase.kind == "unnamed" and self._not_a_speaker(phrase)
        return vague or (phrase.kind == "role" and self._thing(tokens, phrase, cue))

    def _not_a_speaker(self, phrase: Phrase) -> bool:
        """Whether a noun phrase in lower case can hardly speak."""
        return not phrase.head and not phrase.plural


def _planned(tokens: Sequence[Token], phrase: Phrase, k: int) -> bool:
    """Whether the verb at `k` belongs to the noun of a plan or rumour before its subject: "dugaan jaksa
    meminta uang", but not "klaim BPS yang menyatakan", "surat kabar Sagara melaporkan"."""
    at = phrase.start - 1
    if at < 0 or tokens[at].lower not in PLANS | RUMOURS:
        return False
    paper = at > 0 and tokens[at - 1].lower == "surat"
    return tokens[at].lower in PLANS or not (paper or tokens[k - 1].lower == "yang")


def _ensured(tokens: Sequence[Token], phrase: Phrase, opening: Sequence[str]) -> bool:
    """Whether a verb of making sure tells what somebody does or what a thing is good for."""
    inside = tokens[phrase.start : phrase.end]
    verb = next((i for i, t in enumerate(inside) if t.lower.startswith("me") and is_verb(t)), len(inside))
    closed = any(t.lower == "yang" for t in inside)
    if verb < len(inside) and not closed:
        return True  # "Bank itu menghadirkan kunci baru memastikan …"
    if not WILL.isdisjoint(opening[-NEAR:]):
        return True  # "keseriusan pemerintah dan Bank Melati memastikan …"
    if tokens[phrase.end].lower == "tetap":
        return True  # "Rumah sakit tetap memastikan warga mendapatkan …"
    if tokens[0].lower in PRODUCTS:
        return True  # "Sistem operasi Nalar 9 memastikan ponsel tetap ringan"
    behind = phrase.kind != "name" and tokens[phrase.end].text == ","
    return behind and any(is_verb(t) for t in tokens[: phrase.start])  # "Ponsel itu dibekali X, memastikan …"


def _goes_on_doing(tokens: Sequence[Token], phrase: Phrase, k: int, form: Form) -> bool:
    """Whether a verb of making sure or urging goes on with what somebody does or is to do: "Dokter menjadi
    penjaga, | memastikan …", "Bank itu ingin menekan harga serta | mendorong …"."""
    if form.cue.lemma not in {"pasti", "jamin", "dorong"}:
        return False
    between = tokens[phrase.end : k]
    acts = any(t.lower.startswith(("me", "ber")) and is_verb(t) for t in between)
    if tokens[k - 1].text == ",":
        return acts
    return acts and tokens[k - 1].lower in {"dan", "serta"} and any(t.lower in INTENT for t in between)


def _supposed(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a report is only supposed or asked about: "jika bank itu menilai …", "mengapa Rina menyebut …",
    but not "itulah mengapa Rina mengaku …"."""
    before = [t.lower for t in tokens[max(0, phrase.start - 2) : phrase.start]]
    if not before or before[-1] not in SUPPOSED or before[0] in {"itulah", "inilah"}:
        return False
    return not any(is_verb(t) for t in tokens[phrase.start : phrase.end])


def _joined(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb at `k` is joined to another of the same subject: "… dan", "…, namun", "…, juga"."""
    if k < 2:
        return False  # "Lalu mengatakan" of one called so
    before = tokens[k - 1].lower
    if before in {"lalu", "kemudian"} and (
        tokens[k - 2].capital
        or tokens[k - 2].kind == NUMBER
        or tokens[k - 2].lower in PRONOUNS | SPANS_OF_TIME
    ):
        return False
    comma = tokens[k - 2].text == ","
    acts = any(is_verb(t) for t in tokens[1 : k - 2])
    if before in {"lalu", "kemudian"} and not acts:
        return False  # "Bek asal Sagara itu kemudian mengatakan"
    return before in COORDINATORS | {"dengan"} or (comma and acts and before in FURTHER)
