"""What stands between a reporting verb and its clause: a topic, a place, a noun of saying, an addressee.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.asides import past_address
from quotes.cues import Cue, Form, read
from quotes.names import TIMES
from quotes.phrases import PRONOUNS
from quotes.plain import plain_clause
from quotes.predicates import FINITE, is_verb
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token
from quotes.words import words

GOING_ON = frozenset(
    {"namun", "tetapi", "tapi", "dan", "serta", "termasuk", "seperti", "karena", "sehingga"} | {"jadi"}
)
"""Words behind a comma with which a clause goes on rather than ends."""
CARRIERS = words("carriers")
"""Nouns between a verb and the clause they announce ("membantah kabar akan …")."""
RUMOURS = frozenset({"kabar", "isu", "rumor", "tudingan", "tuduhan", "anggapan", "dugaan"})
"""Nouns of what others say, as between a denial and what is denied."""
LIGHT_NOUNS = CARRIERS | words("light_nouns")
ANNOUNCED = 8
"""Words from such a noun to its `bahwa` at most."""
PLACED = 7
"""Words of the place of a report at most."""
TIMED = TIMES | {"pekan", "bulan", "hari", "tahun", "kemarin", "selama", "sejak"}
"""Words that open the time of a report."""
UNPLACED = frozenset({"yang", "ada", "adalah", "tidak", "bukti"})
"""Words that tell of more than a place or a time."""
EXAMPLES = frozenset({"contoh", "gambaran", "ilustrasi"})
ALL = frozenset({"para", "semua", "seluruh", "setiap", "seluruhnya"})
"""Words that open a group that is asked: "mengimbau untuk para pedagang agar …"."""
MESSAGES = frozenset(
    {"imbauan", "himbauan", "pesan", "permintaan", "permohonan", "ajakan", "seruan", "arahan", "saran"}
    | {"harapan", "peringatan", "instruksi", "usulan", "komitmen"}
)
"""What is said to somebody who is to do something."""
NEAR = 6
"""Words within which `bahwa` opens the words after all."""
LEAST_QUOTED = 20
"""Characters of marks that hold more than a name."""
ADDED = frozenset({"yang", "termasuk", "seperti", "dan", "serta", "atau", "maupun", "lalu"})
"""Words behind a comma that go on about what stands before it."""


def past_topic(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Behind the comma that ends a topic: "menjelaskan terkait pasar baru, | tahun ini dua los dibuka"."""
    if not {tokens[at].lower, tokens[at - 1].lower} & {"tentang", "terkait", "mengenai", "soal"}:
        return None
    comma = next((k for k in range(at, min(end, at + ANNOUNCED + 4)) if tokens[k].text == ","), end)
    if any(is_verb(t) or t.lower in {"yang", "bahwa"} for t in tokens[at:comma]) or comma + 1 >= end:
        return None
    return comma + 1


def placed(tokens: Sequence[Token], at: int, end: int, *, comma: bool = False) -> int | None:
    """Behind the `bahwa` that the place or the time of a report delays: "mengatakan di Telegram bahwa …",
    "mengumumkan pekan lalu bahwa …"."""
    timed = tokens[at].lower in TIMED and not comma
    if not timed and tokens[at].lower not in {"di", "pada", "dalam"}:
        return None
    for k in range(at + 1, min(end - 1, at + PLACED + 2 * timed)):
        if tokens[k].lower == "bahwa":
            return k + 1
        dated = tokens[k].kind == NUMBER or tokens[k].text in {"(", ")", ","}
        if (tokens[k].kind != WORD and not dated) or is_verb(tokens[k]) or tokens[k].lower in UNPLACED:
            return None
    return None


def announced(tokens: Sequence[Token], at: int) -> int | None:
    """Behind the `bahwa`, or at the `agar`, that the noun of saying at `at` announces: "sinyal bahwa …"."""
    if at + 2 < len(tokens) and tokens[at].lower in EXAMPLES and tokens[at + 1].text == ",":
        return at + 2
    if at >= len(tokens) or tokens[at].lower not in LIGHT_NOUNS:
        return None
    for k in range(at + 1, min(len(tokens) - 1, at + ANNOUNCED + 4)):
        if tokens[k].lower in {"agar", "supaya", "bahwa"}:
            return k + (tokens[k].lower == "bahwa")
        if tokens[k].lower in {"akan", "bakal"} and is_verb(tokens[k + 1]):
            return k if k < at + 3 else at + 1  # "memberi isyarat bakal mundur", "… harga beras akan naik"
        comma = tokens[k].text == "," and (tokens[k + 1].lower == "bahwa" or tokens[k + 1].lower in TIMES)
        dated = comma or tokens[k].text in {"(", ")", "/"}
        if is_verb(tokens[k]) or not (dated or tokens[k].kind in {WORD, NUMBER}):
            return None
    return None


def past_object(tokens: Sequence[Token], at: int, end: int, form: Form) -> int | None:
    """Where the words begin behind an object that only carries them: "menyampaikan imbauan kepada | warga
    agar …", "menyebutnya | sebagai ancaman", but not "menyebutnya sebagai Sagara" or “Sagara Raya”."""
    if form.clitic:
        called = form.cue.lemma in {"sebut", "nyata"} and tokens[at].lower == "sebagai"
        name = tokens[at + 1 + (tokens[at + 1].kind == PUNCT and at + 2 < end)]
        term = name.kind == QUOTED and name.end - name.start < LEAST_QUOTED
        near = tokens[at : min(at + NEAR, end)]  # "menyebutnya sebagai klaim bahwa | …"
        delayed = any(t.lower == "bahwa" for t in near)
        return at if called and not (name.capital or term or delayed) else None
    if form.cue.kind == "denial" and tokens[at].lower in RUMOURS and _claims(tokens, at + 1, end):
        return at + 3 + (tokens[at + 3].lower == "bahwa")  # "membantah kabar yang menyebut | ia akan mundur"
    if form.cue.kind == "denial" and tokens[at].lower in RUMOURS and _rumoured(tokens, at + 1, end):
        return at + 1  # "membantah kabar | dirinya akan mundur"
    carried = tokens[at].lower.removesuffix("nya") in MESSAGES and tokens[at + 1].lower == "kepada"
    return at + 2 if carried and asks_somebody(tokens, at + 1, end, form.cue) else None


def _claims(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether it is told behind a rumour what it says: "yang menyebut | dirinya akan mundur"."""
    if at + 3 >= end or tokens[at].lower != "yang":
        return False
    form = read(tokens[at + 1].lower, "active")
    return form is not None and form.cue.kind == "speech"


def _rumoured(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a clause follows right behind a rumour, neither what it is about nor who spread it."""
    whose = tokens[at].capital or tokens[at].lower in {"bahwa", "tentang", "soal", "itu", "ini", "tersebut"}
    verb = next((k for k in range(at, end) if is_verb(tokens[k])), end)
    if whose or any(t.lower == "yang" for t in tokens[at:verb]):
        return False
    return tokens[at].lower in FINITE or plain_clause(tokens, at, end)


def asks_somebody(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether a request names whom it asks: "mengimbau kepada masyarakat untuk …"."""
    asks = cue.kind in {"request", "hope"} or cue.lemma in {"sampai", "tekan", "tegas"}
    directed = tokens[at].lower == "kepada" or (tokens[at].lower == "pada" and cue.lemma == "pesan")
    if tokens[at].lower == "untuk" and cue.lemma == "imbau" and tokens[at + 1].lower in ALL:
        return any(t.lower in {"untuk", "agar", "supaya"} for t in tokens[at + 2 : end])
    if not directed or not asks:
        return False
    past = past_address(tokens, at, end, cue)
    if cue.kind in {"request", "hope"} and (past is None or not past[1]):
        return _acts(tokens, at + 1, end)
    return past is not None and past[1] == "to"


def _acts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether who is asked is the subject of a verb: "meminta kepada | Pemprov Jambi memberikan sanksi"."""
    verb = next((k for k in range(at + 1, min(end, at + ANNOUNCED)) if is_verb(tokens[k])), at)
    inside = tokens[at:verb]
    named = all((t.kind == WORD and t.lower not in {"yang", "dan"}) or t.text in "()" for t in inside)
    return verb > at and named


def said_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether words behind "seperti" tell that their speaker said so before: "yang pernah ia sampaikan"."""
    return any(
        tokens[k].lower in PRONOUNS and read(tokens[k + 1].lower, "stem") is not None
        for k in range(at, min(len(tokens) - 1, at + 4))
    )


def stands_for_that(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether `jika` or `kalau` behind the verb means `bahwa`: no main clause follows the one it opens."""
    for k in range(at + 1, end):
        goes_on = k + 1 < end and tokens[k + 1].lower in GOING_ON
        if tokens[k].lower == "maka" or (tokens[k].text == "," and not goes_on):
            return False
    return True


def past_that(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """Behind a `bahwa` that the verb's object delays."""
    that = next((i for i in range(at, min(end, at + 12)) if tokens[i].lower == "bahwa"), None)
    if that is None:
        return None
    if is_verb(tokens[that - 1]) and tokens[that - 1].lower.startswith("me"):
        return None  # "meminta bantuan untuk mengonfirmasi bahwa …"
    return that + 1


def past_asked(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past whoever is asked: "bertanya kepada pelayan | apakah sup itu pedas"; 0 for nobody."""
    if tokens[at].lower not in {"kepada", "ke", "pada"}:
        return 0
    return next((i for i in range(at + 1, min(end - 1, at + 9)) if tokens[i].lower == "apakah"), 0)
