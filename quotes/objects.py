"""What a reporting verb's object tells: what something is called, counts, will be; or the speaker himself.

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import Cue
from quotes.extents import STRONG_STOPS
from quotes.found import count_words
from quotes.nouns import person
from quotes.plain import COUNTED, goes_on_finite
from quotes.predicates import is_verb
from quotes.requests import BESIDE
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token

LONGEST_TERM = 25
"""Characters between marks that may be a name or a title."""
BEINGS = frozenset({"hal", "sosok", "sesuatu", "pribadi", "figur"})
"""What something is called: "menyebut usul itu hal yang wajar"."""
HIMSELF = frozenset({"ia", "dirinya", "pihaknya"})
"""Words by which somebody speaks of himself in what he says."""
SHOWN = frozenset({"lihat", "catatkan", "gambar", "juluk", "tutup", "potong", "sebut"})
"""Verbs whose object may be the speaker himself."""
FORESEEN = frozenset({"akan", "bakal", "masih", "berpotensi", "berpeluang", "cenderung"})
"""Words of what an observer foresees, not of what he sees happen."""
LEAST_HIS_OWN = 5
"""Words that a clause about the speaker has at least."""


def only_counted(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether things counted are told apart but nothing is said of them: "menyebut tiga hal yang penting"."""
    number = tokens[at].kind == NUMBER or tokens[at].lower in COUNTED
    yang = next((k for k in range(at + 2, min(end, at + 5)) if tokens[k].lower == "yang"), at)
    if not number or yang == at:
        return False
    if any(t.kind == QUOTED or t.lower in {"yaitu", "yakni", "adalah"} for t in tokens[yang:end]):
        return False
    return not goes_on_finite(tokens, yang + 3, min(end, yang + 18))


def to_a_body(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether somebody is reported for something, or to a body, before any verb comes."""
    verb = next((k for k in range(at, end) if is_verb(tokens[k])), end)
    return any(
        (tokens[k].lower == "atas" and tokens[k + 1].lower != "dasar")
        or (tokens[k].lower == "ke" and tokens[k + 1].capital)
        for k in range(at, min(verb, end - 1))
    )


def said_to_be(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether something pointed to is called something: "menyebut ajakan itu sesuatu yang tak masuk akal"."""
    last = next((k for k in range(end - 1, at, -1) if tokens[k].kind != PUNCT), at)
    if last > at and tokens[last].kind == QUOTED and tokens[last].end - tokens[last].start > LONGEST_TERM:
        return True  # "menyebut para pedagang “sedang dipindahkan ke kantor desa”"
    for k in range(at + 1, min(at + 7, end - 1)):
        being = tokens[k].lower in BEINGS or (tokens[k - 1].capital and person(tokens[k].lower))
        if being and tokens[k + 1].lower == "yang":
            return True  # "menyebut Budi pemimpin yang buruk"
        if tokens[k].lower in {"itu", "ini", "tersebut"}:
            following = tokens[k + 1]
            return following.kind in {WORD, QUOTED} and following.lower not in STRONG_STOPS | {
                "di",
                "pada",
                "dan",
            }
    return False


def foreseen(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a thing is seen as something that will be or is likely: "melihat harga minyak masih tinggi"."""
    if tokens[at].capital or person(tokens[at].lower):
        return False
    for k in range(at + 1, min(end - 2, at + BESIDE)):
        if tokens[k].kind != WORD or tokens[k].lower == "yang":
            return False
        levelled = tokens[k].lower == "berada" and tokens[k + 2].lower in {"atas", "bawah", "level"}
        if levelled or tokens[k].lower in FORESEEN:
            return True
    return False


def of_himself(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether the speaker is the subject of what follows: "menjawab | dirinya kini tinggal di Sagara"."""
    last = at + 1 >= len(tokens)
    if last or tokens[at].lower not in HIMSELF or cue.clause == "to" or cue.lemma in SHOWN:
        return False
    following = tokens[at + 1]
    object_of = tokens[at].lower == "dirinya" and following.lower in {
        "sendiri",
        "di",
        "ke",
        "sebagai",
        "dari",
    }
    return following.kind == WORD and not object_of and count_words(tokens, at, end) >= LEAST_HIS_OWN
