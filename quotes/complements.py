"""Where a reported clause begins and ends around its reporting word.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import structs

from quotes.asides import ASIDES, LIKE, RELAYED, TO, TRAILERS, addresses, headless, past_address
from quotes.clauses import CAREFUL, DOUBTFUL, POINTED, SURE, bare_clause
from quotes.cues import Cue, Form, read
from quotes.delays import (
    ADDED,
    CARRIERS,
    announced,
    asks_somebody,
    past_asked,
    past_object,
    past_that,
    past_topic,
    placed,
    said_before,
    stands_for_that,
)
from quotes.edges import ADVERBS, NEGATIONS
from quotes.names import TIMES
from quotes.onlynamed import topic
from quotes.phrases import PRONOUNS
from quotes.plain import finite, plain_clause
from quotes.predicates import COPULAS, is_clause, is_verb, that_behind
from quotes.records import QuoteType
from quotes.relatives import existing, heard, others
from quotes.subjects import CONNECTIVES
from quotes.tokens import NUMBER, PUNCT, QUOTED, Token
from quotes.words import words

NOT_REPORTING_AFTER = words("not_reporting_after")
"""A verb right behind one of these reports nothing that was said."""
ADDRESS = words("address")
BESIDES = frozenset(
    {"lagi", "juga", "kembali", "pula", "sendiri", "soal", "jelas", "saja", "tegas", "singkat"}
)
"""Adverbs behind a reporting verb."""
BUT = frozenset({"tetapi", "tapi"})
IF = frozenset({"jika", "kalau", "bila"})
"""Words that stand for `bahwa` where no main clause follows; "apabila" opens a condition."""
SAYS = frozenset(
    {"mengatakan", "menyatakan", "menyebut", "menyebutkan", "menjelaskan", "mengungkapkan", "menegaskan"}
)
"""Reporting verbs that are written twice by oversight."""
QUESTIONS = frozenset({"mengapa", "kenapa", "apakah", "bagaimana", "kapan", "siapa", "seberapa"})
LINKS = words("links")
_FIRST_LINKS = frozenset(link.partition(" ")[0] for link in LINKS)
ABILITIES = frozenset(
    {
        "kebutuhan",
        "keadaan",
        "kebebasan",
        "hak",
        "kewajiban",
        "kemampuan",
        "keinginan",
        "cara",
        "upaya",
        "niat",
    }
)
"""Nouns whose verb is their complement, right behind them."""
COUNTING = frozenset(
    {"jadi", "maka", "nah", "artinya", "pertama", "kedua", "ketiga", "keempat", "kelima", "keenam"}
)
"""Words that, alone before a reporting word, only connect."""
SAID_OF = words("said_of")
"""Verbs that report in a relative clause behind a name without `bahwa`: "Rina yang mengaku kaget"."""
STATEMENTS = frozenset({"pernyataan", "keterangan", "rilis", "surat"})
"""Nouns of what a body issues and its words stand in."""
TRIES = frozenset({"berusaha", "mencoba", "sempat"})
"""Verbs behind which one says something all the same."""
JUDGED_TO = frozenset({"disebut", "diduga", "dituding", "dituduh", "dianggap", "diminta", "dinilai"})
"""Passives behind which a verb tells what somebody is said to do."""
ABLE = frozenset({"dapat", "bisa", "akan", "untuk", "harus"})
RELATED = frozenset({"yang", "tidak", "telah", "sudah"})
TOPICAL = frozenset({"jelas", "terang", "papar", "ungkap", "sampai", "kata"})
TIMES_OF = frozenset({"saat", "ketika", "setelah", "sebelum", "sejak", "selama"})
CONCESSIONS = frozenset({"meskipun", "kendati"})
"""Connectives before a comma, else words that open a clause."""


def is_lead_in(tokens: Sequence[Token], start: int, k: int) -> bool:
    """Whether only connectives stand before the reporting word ("Namun, kata John, …")."""
    if all(t.kind == PUNCT or t.lower in COUNTING for t in tokens[start:k]):
        return True
    if tokens[start + (tokens[start].lower in LIKE)].lower in RELAYED | {"diketahui"}:
        return True  # "Dikutip dari Kabar Lima, menurut Rina, …", "Sebagaimana diketahui, kata Rina, …"
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


QUALITIES = frozenset({"meyakinkan", "menantang"})
"""Verbs that, told how much, are what something is like."""
DEGREES = frozenset(
    {"kurang", "cukup", "sangat", "begitu", "lumayan", "amat", "tampak", "terlihat", "terkesan"}
)


def reports(tokens: Sequence[Token], k: int, form: Form) -> bool:
    """Whether the verb at `k` is a finite report, not part of a relative or final clause."""
    if k == 0:
        return False
    before = k - 1
    while before > 0 and tokens[before].lower in ADVERBS and tokens[before].lower not in NOT_REPORTING_AFTER:
        pointed = tokens[before].lower in {"ini", "itu"} and tokens[before - 1].lower in {"saat", "ketika"}
        before -= 1 + pointed  # "Rina saat ini mengatakan"
    word = tokens[before].lower
    if word in TRIES and form.cue.kind in {"speech", "answer"} and tokens[k + 1 : k + 2]:
        return that_behind(tokens, k)
    if (
        before == k - 1
        and word.startswith(("me", "bertuj", "berupaya", "bersikeras"))
        and is_verb(tokens[before])
    ):
        return False  # "membantu mendoakan", "menolak menyebut", "bertujuan mendorong"
    if tokens[k - 2].lower == "dengan" and k > 2 and tokens[k - 3].lower in ABLE:
        return False  # "dapat dengan mudah menambahkan"
    if word in NEGATIONS and tokens[before - 1].lower != "secara":
        return form.cue.kind == "denial"
    if word == "dengan" and before == k - 2 and (tokens[k - 3].capital or tokens[k - 3].lower in PRONOUNS):
        return True  # "Rina dengan tegas membantah"
    if word == "dengan" and before == k - 1:
        said = form.cue.kind == "speech" and tokens[k - 2].text == "," and finite(tokens, k + 1, len(tokens))
        return said or that_behind(tokens, k)
    if word == "yang" and (existing(tokens, before) is not None or heard(tokens, before, form) is not None):
        comma = k + 1 < len(tokens) and tokens[k + 1].text == ","
        return not comma or is_clause(tokens, k + 2, len(tokens))  # not "yang mengeluh, di antaranya Rina"
    asked = form.cue.kind == "request" and k + 1 < len(tokens) and tokens[k + 1].lower in {"agar", "supaya"}
    that = that_behind(tokens, k)
    said_of = form.cue.lemma in SAID_OF | {"nilai"} and k + 1 < len(tokens)
    if word == "yang" and (asked or that or said_of):
        if that and tokens[before - 1].lower in STATEMENTS:
            return True  # "merilis pernyataan yang menegaskan bahwa …"
        named = tokens[before - 1].capital or tokens[before - 1].text.startswith("@")
        return before > 1 and (named or _ends_name(tokens[before - 2]))
    noun = tokens[k - 1].lower
    if noun in ABILITIES:
        return False  # "kebebasan mengemukakan pendapat", "kebutuhan mendesak"
    if form.cue.np >= CAREFUL and noun in {"dan", "serta", "atau"} and _in_relative(tokens, k):
        return False  # "tambang yang merusak alam dan mengancam ruang hidup"
    if (
        word in JUDGED_TO
        and form.cue.kind != "admission"
        and before == k - 1
        and before
        and tokens[before - 1].lower not in RELATED
    ):
        return False  # "Mereka disebut berdoa"
    if tokens[k].lower in QUALITIES and word in DEGREES:
        return False  # "tampil kurang meyakinkan", "jalan yang cukup menantang"
    return word not in NOT_REPORTING_AFTER


def _in_relative(tokens: Sequence[Token], k: int) -> bool:
    """Whether the verb before the one at `k`, which is joined to it, stands right behind `yang`."""
    verb = next((i for i in range(k - 1, 1, -1) if is_verb(tokens[i])), 0)
    return verb > 1 and any(t.lower == "yang" for t in tokens[max(0, verb - 2) : verb + 1])


def _ends_name(token: Token) -> bool:
    return token.capital or token.text == ")"


def complement(tokens: Sequence[Token], k: int, form: Form) -> int | None:
    """Where the clause that the active verb at `k` reports begins; None when none does."""
    if form.cue.clause == "that":
        return k + 2 if that_behind(tokens, k) else None
    at = announced(tokens, k + 1) if form.cue.clause == "noun" else _complement(tokens, k, form)
    if at is None or (at < len(tokens) and tokens[at].lower in BUT):
        return None  # "begitu menantang tetapi tetap mudah dijangkau"
    if tokens[at - 1].lower != "bahwa" and topic(tokens, at, len(tokens), form.cue):
        return None  # "menjelaskan alasan kiper itu belum bermain"
    return past_doubled(tokens, at)


def past_doubled(tokens: Sequence[Token], at: int) -> int:
    """Past a reporting verb, or a `bahwa`, that was written twice: "Rina menyebut | menyebut harga naik"."""
    end = len(tokens) - 2
    if at < end and tokens[at].lower in SAYS:
        at += 1
    if at < end and tokens[at].lower in PRONOUNS and tokens[at - 2].lower == tokens[at + 1].lower:
        at += 2 + (tokens[at + 2].text == ",")  # "Dia mengatakan, | dia mengatakan, harga naik"
    return at + 1 if at < end and tokens[at].lower == "bahwa" else at


def _complement(tokens: Sequence[Token], k: int, form: Form) -> int | None:
    end = len(tokens)
    at = k + 1
    cue: Cue = form.cue
    while at < end and tokens[at].lower in BESIDES:
        at += 1
    if at + 2 < end and tokens[at].lower in {"secara", "tanpa", "dengan"} and tokens[at + 2].lower == "bahwa":
        at += 2  # "mengatakan secara terbuka bahwa …", "mengklaim tanpa dasar bahwa …"
    if at >= end - 1:
        return None
    introduced = ""
    if cue.kind == "denial" and tokens[k - 1].lower in {"tak", "tidak"}:
        cue = structs.replace(cue, np=DOUBTFUL)  # "tak menampik dunia itu penuh tantangan"
    if tokens[at].lower in {"dan", "serta", "atau"} and read(tokens[at + 1].lower, "active"):
        at += 2
    if form.clitic and cue.clause == "to" and tokens[at].lower in TO:
        return at  # "menyarankannya agar banyak minum"
    carried = past_object(tokens, at, end, form)
    topic = past_topic(tokens, at, end) if cue.lemma in TOPICAL else None
    if carried is not None or topic is not None:
        return topic if carried is None else carried
    if tokens[at].lower in {"tentang", "terkait", "mengenai"} or form.clitic:
        return past_that(tokens, at, end) or (at if _is_topic(tokens, at, end, form) else None)
    carrier = tokens[at].lower.removesuffix("nya") in CARRIERS
    if carrier and tokens[at + 1].lower in {"agar", "akan", "supaya", "bahwa"}:
        at += 1
        if tokens[at].lower in TO:
            return at
    parted = cue.kind == "request" and tokens[at].text == ","  # "meminta, kepada warga agar …"
    if asks_somebody(tokens, at + parted, end, cue):
        return at + parted + 1
    if cue.kind == "question" and (asked := past_asked(tokens, at, end)):
        return asked
    if tokens[at].lower in ADDRESS and addresses(tokens, at, end):
        past = past_address(tokens, at, end, cue)
        if past is not None:
            at, introduced = past
    if tokens[at].text == "," and at == k + 1 and cue.lemma == "melapor" and opens_time(tokens):
        return None  # "Setelah korban melapor, pelaku ditangkap"
    if tokens[at].text in {",", ":", "."} and at + 1 < end:
        introduced = "comma"
        at += 1
    return _clause_at(tokens, at, end, cue, introduced)


def _clause_at(tokens: Sequence[Token], at: int, end: int, cue: Cue, introduced: str) -> int | None:
    """Where the clause begins that follows at `at`; `introduced` says by what, empty for by nothing."""
    if tokens[at].lower == "bahwa" or introduced == "bahwa":
        return at + 1
    if tokens[at].lower in {"agar", "supaya"}:
        return at
    if tokens[at].lower in {"untuk", "karena"} and cue.lemma == "yakin":
        return None  # "yakin untuk mundur"
    if tokens[at].lower == "untuk" and cue.clause == "to" and not introduced:
        verb = at + 1 + (tokens[at + 1].lower in ADVERBS | {"segera", "saling", "turut"})
        advised = any(t.lower == "sebaiknya" for t in tokens[at:end])  # "untuk tidur, sebaiknya lampu mati"
        return at if is_verb(tokens[min(verb, end - 1)]) or advised else None
    asks = cue.kind == "question"
    if tokens[at].lower == "apakah" and cue.lemma == "nilai":
        return None  # "menilai apakah subsidi itu tepat"
    where = tokens[at].lower in {"dari", "di", "ke", "sejauh"}
    placed_question = where and [t.lower for t in tokens[at + 1 : at + 2]] == ["mana"]
    if (
        (tokens[at].lower in QUESTIONS or (asks and placed_question))
        and not introduced
        and (asks or cue.lemma in {"jelas", "ungkap", "terang"})
    ):
        return at if asks else None
    if tokens[at].lower in IF and not introduced:
        opens = tokens[at + 1].lower in TIMES_OF  # "menjelaskan jika saat hujan turun, …"
        if opens or stands_for_that(tokens, at, end):
            return at + 1
    behind = placed(tokens, at, end, comma=introduced == "comma")
    if behind is not None:
        return behind
    if introduced and tokens[at].lower == "yang" and any(t.lower in COPULAS for t in tokens[at:end]):
        return at  # "menyebut, yang harus meminta maaf, adalah Rina"
    if introduced:
        return at if headless(tokens, at, end) or tokens[at].lower not in ADDED else None
    if bare_clause(tokens, at, end, cue):
        return at
    takes_up = cue.kind == "answer" or cue.lemma in {"soroti", "singgung", "ungkit"}
    if takes_up and tokens[at].lower in POINTED:
        return None  # "menjawab rumor bahwa …": others said so
    return past_that(tokens, at, end)


def opens_time(tokens: Sequence[Token]) -> bool:
    """Whether a clause of time opens the sentence."""
    return tokens[after_connectives(tokens)].lower in TIMES_OF | {"usai", "seusai", "begitu"}


def _is_topic(tokens: Sequence[Token], at: int, end: int, form: Form) -> bool:
    """Whether "terkait …" opens the clause itself: "mengatakan terkait investor ini masih dikaji"."""
    return form.cue.np <= SURE and not form.clitic and plain_clause(tokens, at + 1, end)


def after_connectives(tokens: Sequence[Token], keep: frozenset[str] = frozenset()) -> int:
    """Past a bare connective and its comma: "Namun,", "Sementara itu,"."""
    at = 0
    while at < len(tokens) and (tokens[at].kind == PUNCT and tokens[at].text != "("):
        at += 1
    if at == len(tokens) or tokens[at].lower not in _FIRST_LINKS:
        return at
    for width in (4, 3, 2, 1):
        if " ".join(t.lower for t in tokens[at : at + width]) in LINKS:
            nxt = at + width
            if (
                tokens[at].lower in CONCESSIONS
                and width == 1
                and tokens[nxt : nxt + 1]
                and tokens[nxt].text != ","
            ):
                return at
            if nxt < len(tokens) and tokens[nxt].text == ",":
                nxt += 1
            if not (keep and tokens[at].lower in keep):
                return nxt
    return at


def drop_bahwa(tokens: Sequence[Token], at: int) -> int:
    """Past a comma and `bahwa`."""
    while at < len(tokens) and tokens[at].text == ",":
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].lower == "bahwa" else at


def _has_a_say(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether somebody named at `at` reports: "…, dengan | Rina Wati mengancam akan menutup pasar"."""
    verb = next((k for k in range(at, end) if not tokens[k].capital), end)
    return at < verb < end and read(tokens[verb].lower, "active") is not None


def clause_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end of a reported clause: without asides on where the words were taken from."""
    for k in range(start + 2, end):
        if tokens[k].text == "," and k + 1 < end:
            following = tokens[k + 1].lower
            if others(tokens, start, k + 1) or (following == "dengan" and _has_a_say(tokens, k + 2, end)):
                return k  # "Ada yang menilai harga naik, | ada juga yang …"
            if following in TRAILERS:
                return k
            if following in ASIDES and (
                any(t.lower in RELAYED for t in tokens[k + 1 : k + 4]) or said_before(tokens, k + 2)
            ):
                return k
    last = end - (tokens[end - 1].text == ".")
    if last - 2 > start and tokens[last - 1].kind == NUMBER and tokens[last - 2].text == ":":
        return last - 2  # "…, yaitu: | 1."
    if (end - start > 3 and tokens[end - 1].text == ")") or (
        end - start > 4 and tokens[end - 2].text == ")" and tokens[end - 1].text == "."
    ):
        for k in range(end - 1, start, -1):
            if tokens[k].text == "(":
                if k > start + 2 and tokens[k - 1].lower in TIMES and tokens[k - 2].text == ",":
                    return k - 2
                break
    return end


def quote_type(tokens: Sequence[Token], start: int, end: int) -> QuoteType:
    """Mixed where marks stand inside, else indirect."""
    return "mixed" if any(t.kind == QUOTED for t in tokens[start:end]) else "indirect"
