"""Objects of reporting verbs that are named and of which nothing is said: "menyampaikan hal serupa".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import Cue
from quotes.described import NUMBERS
from quotes.nouns import person
from quotes.openings import PREPOSITIONS
from quotes.plain import ADJECTIVES, goes_on_finite
from quotes.predicates import COPULAS, FINITE, OPENERS, is_verb
from quotes.shapes import DEMONSTRATIVES
from quotes.short import STATES
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token

ALIKE = frozenset({"serupa", "sama", "senada"})
SOME = frozenset({"suatu", "satu", "sebuah", "beberapa", "sejumlah", "banyak", "berbagai"})
TOPICAL = frozenset(
    {"terkait", "mengenai", "tentang", "soal", "perihal", "seputar", "ihwal", "menyangkut", "kepada"}
)
"""Words that tell what something is about."""
OWNED_UP = frozenset({"perbuatannya", "kesalahannya", "kejahatannya", "perbuatan", "kesalahan", "aksinya"})
"""Deeds that are admitted to."""
LIGHTLY = frozenset({"serius", "enteng", "remeh", "sepele"})
"""How something may be taken."""
REASONS = frozenset({"alasan", "penyebab"})
"""What is explained in a clause of its own only where a word says so."""
CAUSES = COPULAS | {"karena", "lantaran", "akibat", "sebab", "dikarenakan", "disebabkan"}
CAUSES |= {"yakni", "yaitu", "merupakan", "bukan", "agar", "supaya"}
"""Words with which a reason is told."""
ASSERTING = frozenset(
    {"untuk", "masih", "tidak", "sudah", "belum", "akan", "hanya", "bisa", "itu", "tersebut"}
)
"""Words near behind a topic with which something is said of it."""
WISHES = frozenset({"ketertarikan", "minat", "preferensi", "keinginan", "niat", "tekad", "kesiapan"})
"""Nouns of what somebody wants, which "untuk" tells more of: "menyatakan minat untuk membeli"."""
PARTS = frozenset({"peran", "perannya", "posisi", "posisinya", "komitmen", "statusnya"})
"""What somebody is, behind which "sebagai" tells it."""
SCORES = frozenset({"kemenangan", "kekalahan", "laga", "gol", "poin", "kali", "assist", "clean"})
"""What somebody achieves so many of in sports."""
DANGERS = frozenset(
    {"risiko", "bahaya", "ancaman", "dampak", "potensi", "pentingnya", "kemungkinan", "adanya"}
)
NEAR = 3
REACH = 8
"""Words within which "akan" tells what somebody is warned of."""
SPOTS = frozenset(
    {"tempat", "kasur", "lantai", "dinding", "tembok", "sungai", "jurang", "laut", "kolam", "jalan"}
)
"""Where somebody is pushed."""
BY_MEANS = frozenset({"menggunakan", "memakai", "dengan", "pakai"})
STAGES = frozenset({"putaran", "babak", "posisi", "final", "semifinal", "perempat", "fase", "puncak", "grup"})
"""Where a place in a contest may be."""
CLAUSAL = frozenset({"aku", "kata", "bilang"})
"""Cues behind which a clause stands, mostly: "mengatakan Rina dari awal konsisten dan ingin …"."""
JOINS = frozenset({"dan", "serta", "lalu", "kemudian"})
TELLING = FINITE | STATES | ADJECTIVES
"""Words with which something is said of a noun before them."""
CLOSING = OPENERS | ADJECTIVES | STATES | {"sebagai"}
"""Words behind which no bare object goes on."""
BESIDES = frozenset({"juga", "akan", "bahkan", "kemudian", "lalu", "turut", "kembali", "ingin"})
"""Words that may stand between a conjunction and its verb."""


def only_named(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether the words at `at` name an object and tell nothing of it."""
    if at + 1 >= end:
        return False
    word, following = tokens[at].lower, tokens[at + 1]
    if cue.lemma == "mengakui" and word in OWNED_UP:
        told = following.lower in TELLING or is_verb(following)
        return not told  # "mengakui perbuatannya dan menyesal"
    if cue.lemma == "anggap" and word in LIGHTLY:
        return following.kind == WORD  # "menganggap serius laga itu"
    if cue.lemma == "ancam" and person(word) and following.lower in BY_MEANS:
        return True  # "mengancam korban menggunakan pisau"
    if cue.lemma == "harap" and word in {"penuh", "banyak", "besar"}:
        return following.lower in {"pada", "kepada", "dari", "terhadap"}  # "berharap penuh pada Rina"
    if cue.lemma == "dorong" and person(word) and following.lower == "ke":
        return at + 2 < end and tokens[at + 2].lower in SPOTS  # "mendorong korban ke tempat tidur"
    if cue.lemma == "pasti" and "tempat" in {word, following.lower}:
        return any(t.lower in STAGES for t in tokens[at + 1 : at + 4])  # "memastikan tempat di babak kedua"
    return cue.clause != "to" and (
        _some_thing(tokens, at, end) or (cue.lemma not in CLAUSAL and _acts_on(tokens, at, end))
    )


def topic(tokens: Sequence[Token], at: int, end: int, cue: Cue) -> bool:
    """Whether the words are a topic, however many words tell of it: "menjelaskan alasan kiper itu belum
    bermain", "menegaskan peran sebagai penyedia air"."""
    if at + 1 >= end:
        return False
    word, following = tokens[at].lower, tokens[at + 1].lower
    rest = tokens[at + 1 : end]
    if cue.lemma in CLAUSAL:
        return False  # "mengatakan posisinya sebagai rektor bakal diisi wakilnya"
    if word in REASONS and cue.kind in {"speech", "writing", "admission"}:
        return not any(t.lower in CAUSES for t in rest) and not any(t.lower in ASSERTING for t in rest[:NEAR])
    if word in PARTS and following == "sebagai":
        return True
    if word.removesuffix("nya") in WISHES and following == "untuk":
        return not any(t.lower in FINITE for t in rest)
    if cue.lemma in {"ingat", "peringat"}:
        behind = next((k for k in range(at + 1, min(end - 1, at + REACH)) if tokens[k].lower == "akan"), at)
        return behind > at and tokens[behind + 1].lower in DANGERS
    if cue.lemma == "usul" and tokens[at].kind == NUMBER and at + 2 < end:
        return tokens[at + 2].lower == "untuk"  # "mengusulkan 8 pasar untuk menjual beras"
    if cue.lemma == "catat" and tokens[at + 1].lower in SCORES:
        return tokens[at].kind == NUMBER or word in NUMBERS  # "mencatat dua kemenangan beruntun"
    if cue.lemma != "contoh" or is_verb(tokens[at]):
        return False
    return not any(is_verb(t) or t.lower in TELLING for t in rest)


def _some_thing(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether something is only hinted at: "mengungkapkan suatu hal menyangkut imannya", "menyampaikan hal
    serupa terkait pasar"."""
    head = at + (tokens[at].lower in SOME)
    if head + 2 >= end or tokens[head].lower not in {"hal", "sesuatu"}:
        return False
    behind = head + 1 + (tokens[head + 1].lower == "yang")
    if tokens[behind].lower in ALIKE:
        rest = tokens[min(behind + 1, end - 1)]
        return not is_verb(rest) and rest.lower not in FINITE | {"bahwa", "saja"}
    related = tokens[head + 1].lower == "yang" and head > at
    if not related and tokens[head + 1].lower not in TOPICAL:
        return False
    return not goes_on_finite(tokens, head + 2, end)


def _acts_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the first verb is joined to the reporting one, so that a bare noun phrase stands before:
    "menyampaikan apresiasi atas bantuan itu dan | mengajak warga"."""
    if is_verb(tokens[at]):
        return False  # "mengaku bingung dan mempertanyakan data itu"
    for k in range(at + 1, end):
        token = tokens[k]
        if token.kind in {PUNCT, QUOTED} or token.lower in CLOSING:
            return False
        if tokens[k - 1].lower in DEMONSTRATIVES and token.lower not in PREPOSITIONS | JOINS | BESIDES:
            return False  # "menggambarkan pertemuan itu konstruktif dan bermanfaat"
        if not is_verb(token):
            continue
        before = k - 1
        while before > at and tokens[before].lower in BESIDES:
            before -= 1
        crowned = tokens[at].kind == NUMBER and token.lower.startswith("di")
        active = token.lower.startswith(("me", "ber")) or crowned  # "mencatat 21 poin dan dinobatkan"
        return tokens[before].lower in JOINS and before > at and (active or token.lower in BESIDES)
    return False
