"""Whether a request tells what somebody is to do or only names what is asked for.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.asides import TO, comma_after
from quotes.cues import Cue
from quotes.nouns import derived, nominal, person
from quotes.plain import COMPLEMENT_NOUNS, COUNTED, finite, plain_clause
from quotes.predicates import is_clause, is_verb
from quotes.tokens import PUNCT, QUOTED, Token
from quotes.words import words

ASKED_FOR = words("asked_for")
"""Things asked for, where nothing that should be done is worded."""
PROPOSED = frozenset({"dorong", "seru", "usul", "tuntut"})
"""Requests whose object may be the thing asked for."""
ALONG = frozenset({"sejumlah", "beberapa", "seorang", "dua", "tiga", "empat", "lima", "korban"})
"""Of whom somebody takes along a few, which is no appeal."""
BESIDE = 5
"""Words within which "untuk" shows that an object of a request is to do something."""
ADDRESSEE = 20
"""Words of the longest addressee of a request."""
TOPICS = frozenset(
    {"tantangan", "poin", "hal", "faktor", "langkah", "strategi", "syarat", "manfaat", "tips", "kendala"}
)
"""Nouns that, counted, are told of by name in what follows."""
MODALS = frozenset({"bisa", "dapat", "harus", "sebaiknya", "seharusnya", "semestinya"})
"""Words before what is to be done."""
INDEFINITE = words("indefinite") | {"para", "semua", "seluruh", "setiap"}


def requested(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether it is worded what somebody is to do: "meminta warga menjauhi tepi sungai"."""
    if cue.lemma == "ajak" and tokens[at].lower in ALONG:
        return False
    purpose = any(t.lower in {"agar", "supaya"} for t in tokens[at : at + ADDRESSEE])
    if tokens[at].lower in COUNTED and tokens[at + 1].lower in COMPLEMENT_NOUNS | TOPICS:
        return purpose  # "menyarankan beberapa langkah untuk mencegah banjir"
    if _modal(tokens, at, end) or _told_to(tokens, at, end):
        return True
    acts = tokens[at].lower in INDEFINITE or any(t.lower == "untuk" for t in tokens[at + 1 : at + BESIDE])
    acts = acts or is_verb(tokens[at]) or person(tokens[at].lower)
    thing = cue.lemma in PROPOSED and not (tokens[at].capital or acts)
    if purpose or thing or tokens[at].lower in ASKED_FOR:
        return purpose or (thing and cue.lemma != "dorong" and plain_clause(tokens, at, end))
    if tokens[at].capital and finite(tokens, at, min(end, at + ADDRESSEE)):
        return True  # "meminta Unit Permukiman SP I, Kecamatan Bandar Mataram, bisa menjadi desa"
    comma = comma_after(tokens, at, end) or end
    if comma + 1 < end and tokens[comma + 1].lower in {"yakni", "yaitu"} and tokens[at].capital:
        comma = end  # "meminta Badan Pasar Dunia, yakni Komisi Statistik, menghitung ulang"
    named = next((k for k in range(at, comma) if not tokens[k].capital), comma)
    if at < named < end and tokens[named].kind == QUOTED:
        return True  # "meminta Kementerian Pasar “menyelidiki …”"
    if nominal(tokens[at]):
        return plain_clause(tokens, at, comma)
    verb = next(
        (k for k in range(at + 1, comma) if tokens[k].lower.startswith("me") and is_verb(tokens[k])), at
    )
    free = not any(t.lower in TO for t in tokens[at:verb])
    if cue.lemma in PROPOSED and free and tokens[verb - 1].lower in {"dan", "serta"}:
        return False  # "menyerukan sanksi baru dan menuduh …"
    reach = comma if cue.lemma in PROPOSED - {"dorong"} else at + ADDRESSEE  # "menyerukan Fajar Baru, …"
    return any(t.lower in TO for t in tokens[at:reach]) or is_clause(tokens, at, comma)


def _told_to(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether it is told what not to do, or what one's own people are to do: "mengingatkan jangan sampai ada
    warga yang …", "meminta jajarannya untuk menjaga pasar"."""
    if tokens[at].lower == "jangan":
        return end - at > BESIDE
    own = tokens[at].lower.removesuffix("nya") not in ASKED_FOR | {"kepada", "pada"} and tokens[
        at
    ].lower.endswith("nya")
    act = at + 2 < end and tokens[at + 1].lower == "untuk" and is_verb(tokens[at + 2])
    return own and act and not derived(tokens[at].lower[:-3])


def _modal(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether it is told what is to be done with a thing: "menyarankan uang itu bisa dipakai untuk desa"."""
    for k in range(at + 1, min(end - 1, at + ADDRESSEE)):
        if tokens[k].kind == PUNCT or tokens[k].lower in {"yang", "bahwa"} or is_verb(tokens[k - 1]):
            return False
        if tokens[k].lower in MODALS:
            return is_verb(tokens[k + 1])
    return False
