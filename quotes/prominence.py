"""What part a name plays in its sentence: subject, agent, or named only in passing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quotes import lexicon
from quotes.cues import read
from quotes.described import OWNED, SPEAKS_FOR
from quotes.namedafter import NAMED_AFTER
from quotes.phrases import Phrase
from quotes.predicates import is_verb
from quotes.records import Span
from quotes.roles import role_head
from quotes.shapes import derived_noun, is_title
from quotes.tokens import NUMBER, Token
from quotes.words import words

RESPONDING = frozenset(
    {
        "menanggapi",
        "menjawab",
        "merespons",
        "merespon",
        "mengomentari",
        "menyikapi",
        "menyoal",
        "terkait",
        "soal",
        "selain",
        "sama",
        "seperti",
        "berbeda",
    }
)
"""First words of a phrase that names what a statement is about, or somebody else than who speaks."""
ELDERS = frozenset({"nenek", "kakek", "ibu", "bapak", "bocah", "mbah"})
"""Words for relations that mostly stand before the name of whom they call."""
CULPRITS = frozenset({"pelaku", "terduga pelaku", "tersangka", "otak", "dalang"})
CRIMES = words("crimes")
"""What is done to somebody, between a culprit and the victim's name."""
WITH = frozenset(
    {"dengan", "kepada", "bersama", "terhadap", "untuk", "atas", "bagi", "oleh", "milik", "antara", "dari"}
)
"""Prepositions before somebody who is no subject."""
ASIDE = WITH - {"oleh"} | {"pada", "usai", "di", "dalam", "melalui", "lewat", "sebagai"}
"""Words behind a passive that tell when, where and to whom, not by whom."""
COMES = words("comes")
"""Words behind which somebody comes in who mostly speaks next: "Prediksi lain datang dari Siti Rosmala"."""
ANSWERS = words("answers")
"""Nouns for what somebody gives who speaks next: "mendapat tanggapan dari Siti Rosmala"."""
GIVEN = frozenset({"diberikan", "dilontarkan", "dilayangkan", "ditunjukkan", "disuarakan", "diutarakan"})
"""Passives of such a noun: "Dukungan serupa diberikan oleh Siti Rosmala"."""
ANSWERED = 5
"""Words from such a noun to the preposition before a name."""
KNOWN = frozenset({"seperti diketahui", "sebagaimana diketahui", "seperti diberitakan", "diketahui ,"})
"""How a sentence begins that tells what readers know already."""
DIES = frozenset({"meninggal", "wafat", "tewas", "gugur", "mangkat"})
"""Verbs of those who speak no more."""
NAMING = frozenset({"adalah", "ialah", "yakni", "yaitu"})
"""Words between such a word and a name."""
PROVENANCE = frozenset({"dikutip", "dilansir", "disadur", "dihimpun", "diunggah", "disiarkan"})
"""Passives that tell where words come from."""
ONE = frozenset({"seorang", "salah"})
"""Words before what somebody is."""
AS = frozenset({"selaku", "sebagai"})
"""Words before the office in which somebody acts."""
OUTSIDE = frozenset({"yang", "untuk", "agar", "bisa", "dapat", "akan", "tidak", "belum", "enggan"})
"""Words behind which a reporting word is not what the subject did."""
REACTIONS = words("reactions")
"""Verbs of those who answer or show what they think."""
EXPERIENCED = words("experienced")
"""Passives whose agent mostly tells of it next."""
REFERRING = frozenset({"seperti", "sebagaimana", "sesuai"})
"""Words before a passive that refers to what is known."""
ADJUNCTS = frozenset(
    {"dengan", "dalam", "demi", "guna", "akibat", "berkat", "tanpa", "terhadap", "melalui", "lewat"}
)
"""Prepositions that open a phrase before the main clause."""
UNDERGOES = frozenset({"dirinya", "dia", "ia", "beliau"})
"""Subjects of a passive who go on speaking, not its agent: "saat dirinya diminta Rina untuk mundur"."""
HEARSAY = frozenset(
    {"diketahui", "diduga", "disebut", "dikabarkan", "dilaporkan", "didakwa", "dituding", "ditengarai"}
)
"""Passives behind which it is told what somebody did: he reports nothing himself."""
HERE = frozenset({"hadir", "tampak", "terlihat"})
"""Verbs before a subject that comes in: "Turut hadir | Rina Aminah, ketua panitia"."""
PARTICLES = frozenset({"pun", "juga", "lalu", "kemudian"})
"""Words behind a subject before its verb."""
NEAR = 5
"""Words from a subject to such a verb."""
FRONTED = words("fronted")
"""Words that open a clause before the main one."""
THINGS = words("things")
"""Nouns for what somebody has, makes or does."""
PREDICATE = 25
"""Words from a subject to its reporting word at most."""
YEAR = 4
"""Digits of a year."""
PARTICLED = 3
"""Words from a subject to a verb right behind it."""
AGENT = 10
"""Words from a passive to its agent's name at most."""


def of_another(phrase: Phrase, tokens: Sequence[Token], high: int) -> bool:
    """Whether the name behind a role is another's: "tiga staf khusus Nadiem", "istri Erwan Priyambudi",
    "pelaku pembunuhan Rina"."""
    if _served(phrase, tokens, high) or (phrase.head in CULPRITS and phrase.affiliation.lower() in CRIMES):
        return True
    if phrase.affiliation.rpartition(" ")[2] in OWNED:
        return True  # "pejabat pemerintahan Hendra"
    role = lexicon.role(phrase.head)
    related = role is not None and role.kind == "relation" and role.head not in ELDERS
    beside = phrase.text.removesuffix(phrase.name).rstrip().endswith(",")  # "Kakak korban, Lusi"
    beside = beside or f"{phrase.name}, " in phrase.text  # "Darmo, ayah kandung Lusi"
    return phrase.plural or (related and not phrase.affiliation and not beside)


def _served(phrase: Phrase, tokens: Sequence[Token], high: int) -> bool:
    """Whether the name behind a role is whom somebody serves who is named behind the comma at `high`: "kuasa
    hukum Hendra Gunawan, | Dodi Saputra"."""
    if phrase.head not in SPEAKS_FOR or high + 1 >= len(tokens) or tokens[high].text != ",":
        return False
    following = tokens[high + 1]
    known = following.plain in lexicon.given_names() or lexicon.name_words().get(following.plain, 0) > 0
    return following.capital and known and not is_title(following)


def opening(tokens: Sequence[Token]) -> int:
    """Where a sentence goes on behind "Menanggapi penolakan atas Soeharto,", 0 where it does not begin so."""
    if not tokens or tokens[0].lower not in RESPONDING:
        return 0
    return next((k + 1 for k, token in enumerate(tokens) if token.text == ","), 0)


def frame(tokens: Sequence[Token]) -> tuple[int, int, tuple[int, int]]:
    """Where a sentence begins but for what it answers, its first verb, and where its main clause's subject
    stands behind a fronted clause."""
    start = opening(tokens)
    verb = next((k for k in range(start + 1, len(tokens)) if is_verb(tokens[k])), len(tokens))
    verb = _past_relative(tokens, start, verb)
    return start, verb, main_subject(tokens)


def _past_relative(tokens: Sequence[Token], start: int, verb: int) -> int:
    """The main verb behind a relative clause and the name that follows it: "Pakar lain yang juga memimpin
    Komnas HAM, Rina Wati, | mengkritik …"; else `verb`."""
    told = any(t.lower == "yang" for t in tokens[max(start, verb - 2) : verb])
    if not told or any(t.capital for t in tokens[start + 1 : verb]):
        return verb
    comma = next((k for k in range(verb + 1, len(tokens) - 1) if tokens[k].text == ","), 0)
    if not comma or not tokens[comma + 1].capital or any(map(is_verb, tokens[verb + 1 : comma])):
        return verb
    return next((k for k in range(comma + 2, len(tokens)) if is_verb(tokens[k])), verb)


def main_subject(tokens: Sequence[Token]) -> tuple[int, int]:
    """Between the comma behind a fronted clause and the main verb: "Meski dikenal santai, | Wira Budi |
    menekankan …"; (0, 0) for none."""
    if not tokens or tokens[0].lower not in FRONTED:
        return 0, 0
    first = comma = 0
    for k, token in enumerate(tokens):
        if token.text == ",":
            comma = k + 1
            first = first or comma
        elif comma and (is_verb(token) or token.lower in PARTICLES):
            low = comma if k > comma else first  # "Dalam rapat itu, Ketua KPU, Rina, | mengatakan"
            return (low, k) if k > low else (0, 0)
    return 0, 0


def leads(tokens: Sequence[Token], name: Span, start: int, verb: int, main: Span) -> bool:
    """Whether a sentence is about whom the words `name` call, and goes on with what is told."""
    prominent = _prominent(tokens, name[0], start, verb) or main[0] <= name[0] < main[1]
    dead = any(token.lower in DIES for token in tokens[name[1] : name[1] + PARTICLED])
    return prominent and not dead and (speaks(tokens, name[1]) or not _background(tokens))


def _prominent(tokens: Sequence[Token], low: int, start: int, verb: int) -> bool:
    """Subject of its sentence, or who said something in the passive ("diungkapkan Tulus Warsito")."""
    adjunct = any(token.lower in ADJUNCTS for token in tokens[start : start + 1])
    if adjunct and any(token.text == "," for token in tokens[low:verb]):
        return False  # "Dengan pengaruh jejaring Rina Aminah, ia …"
    if start <= low < verb and not comes_in(tokens, low):
        return not (_serves(tokens, low, start) or _oblique(tokens, low, start) or _owns(tokens, low, start))
    return _agent(tokens, low) or comes_in(tokens, low)


def _background(tokens: Sequence[Token]) -> bool:
    """Whether a sentence tells of an earlier year, or what is known: "Pada 2020, Rina membuka pasar itu",
    "Sebagaimana diketahui, Rina memimpin Kadin"."""
    if " ".join(t.lower for t in tokens[:2]) in KNOWN:
        return True
    at = 1 + (len(tokens) > 2 and tokens[1].lower == "tahun")
    dated = tokens[0].lower in {"pada", "tahun"} and len(tokens) > at + 1 and tokens[at].text.isdigit()
    ago = [t.lower for t in tokens[:2]] in (["tahun", "lalu"], ["bulan", "lalu"])
    return (dated and len(tokens[at].text) == YEAR and tokens[at + 1].text == ",") or ago


def comes_in(tokens: Sequence[Token], low: int) -> bool:
    """Whether somebody is brought in as the next to speak: "Salah satunya adalah Rina Aminah (56)"."""
    k = low
    while k and (tokens[k - 1].capital or lexicon.role(tokens[k - 1].lower) or tokens[k - 1].lower in NAMING):
        k -= 1
        k -= k > 1 and tokens[k - 1].text == "," and tokens[k - 2].capital  # "Kepala Badan, Rina Wati"
    if k > 1 and tokens[k - 1].text == "," and tokens[k - 2].lower == "satunya":
        k -= 1
    before = [t.lower for t in tokens[max(0, k - 2) : k]]
    other = any(t.lower in {"lain", "lainnya"} for t in tokens[1:NEAR])  # "Petani lain ialah …"
    one_of = (tokens[0].lower == "salah" or other) and tokens[k].lower in NAMING
    given = before[-1:] == ["dari"] or (before[-1:] == ["oleh"] and before[0] in GIVEN)
    answered = given and any(t.lower in ANSWERS for t in tokens[max(0, k - 1 - ANSWERED) : k - 1])
    here = before[:1] in (["turut"], ["ikut"]) and before[-1] in HERE and _told_more(tokens, low)
    among = before[-1:] in (["termasuk"], ["satunya"]) and _last(tokens, low)
    return one_of or answered or here or among or (" ".join(before) in COMES and not _listed(tokens, low))


def _last(tokens: Sequence[Token], low: int) -> bool:
    """Whether the name at `low` ends its sentence, and none is told to be given something."""
    given = any(t.lower in {"kepada", "oleh"} for t in tokens[:low])
    return not given and all(t.capital or t.text in {"(", ")", "."} or t.kind == NUMBER for t in tokens[low:])


def _told_more(tokens: Sequence[Token], low: int) -> bool:
    """Whether a sentence tells more of whom it names alone: "Turut hadir Rina, ketua panitia, yang …"."""
    following = tokens[low:]
    end = next((k for k, (a, b) in enumerate(pairwise(following)) if a.text == "," and b.text == "yang"), 0)
    return end > 0 and all(token.lower not in {"dan", "serta"} for token in following[:end])


def _listed(tokens: Sequence[Token], low: int) -> bool:
    """Whether a name is the first of several: "di antaranya Rina Aminah, Budi Santoso, dan …"."""
    following = list(pairwise(tokens[low:]))
    return any(a.lower in {"dan", "serta", ","} and b.capital and not is_title(b) for a, b in following)


def _agent(tokens: Sequence[Token], low: int) -> bool:
    """Whether the name at `low` tells who said or felt something in the passive: "diungkapkan Tulus Warsito",
    "Hal serupa dirasakan Rina"."""
    for k in range(low - 1, max(-1, low - 1 - AGENT), -1):
        token = tokens[k]
        if token.text in {".", ";"} or token.lower in ASIDE | PROVENANCE:
            return False  # "disampaikan saat audiensi dengan Bupati Ahmad", "dikutip dari Foot Guinee"
        if token.lower in EXPERIENCED or read(token.lower, "passive"):
            return not (_told_before(tokens[:k]) or (k > 1 and tokens[k - 1].lower in UNDERGOES))
        if token.lower.startswith("di") and is_verb(token):
            return False  # "Momen itu disebut Rina dimanfaatkan Budi"
    return False


def _told_before(tokens: Sequence[Token]) -> bool:
    """Whether a passive only tells more of a noun behind the main verb, or refers to what is known:
    "Rina menyesalkan kejadian yang | dialami Budi", "sebagaimana | diperintahkan Budi"."""
    last = tokens[-1].lower if tokens else ""
    return last in REFERRING or (last == "yang" and any(map(is_verb, tokens[:-1])))


def speaks(tokens: Sequence[Token], end: int) -> bool:
    """Whether the subject that ends at `end` reports, or does what a statement mostly follows."""
    near = tokens[end : end + NEAR]
    if tokens[end : end + 1] and tokens[end].text in {
        ",",
        "(",
    }:  # "Rosmala, Kepala Dinas, menyambut"
        verb = next((k for k in range(end + 1, min(len(tokens), end + PREDICATE)) if is_verb(tokens[k])), end)
        near = [*near, *tokens[max(end + NEAR, verb) : verb + 2]]
    if any(t.lower in REACTIONS for t in near) or any(
        f"{a.lower} {b.lower}" in REACTIONS for a, b in pairwise(near)
    ):
        return True  # "Rosmala berterima kasih atas bantuan itu"
    stop = next((k for k in range(end, len(tokens)) if tokens[k].lower in HEARSAY), len(tokens))
    forms = ((k, read(tokens[k].lower, "active")) for k in range(end, min(stop, end + PREDICATE)))
    return any(
        form is not None and form.cue.clause != "noun" and tokens[k - 1].lower not in OUTSIDE
        for k, form in forms
    )


def _oblique(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Whether a name stands behind a preposition: "Sesuai kesepakatan dengan Menteri Budi Santoso, …"."""
    k = low - 1
    while k >= start and (tokens[k].capital or lexicon.role(tokens[k].lower) is not None):
        k -= 1
    return k >= start and tokens[k].lower in WITH


def _owns(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Whether a name tells whose the subject is: "Rumah Ahmad Sahroni berada di …", "Sikap Ronaldo"."""
    k = low
    while k >= start and (tokens[k].capital or lexicon.role(tokens[k].lower) is not None):
        if _thing(tokens[k]):
            return True
        k -= 1
    led = lexicon.role(tokens[k - 1].lower) if k > start else None  # "Ketua tim Rosmala"
    return k >= start and _thing(tokens[k]) and (led is None or led.kind not in {"office", "profession"})


def _thing(token: Token) -> bool:
    return token.word in THINGS or (derived_noun(token) and lexicon.role(token.word) is None)


def _serves(tokens: Sequence[Token], low: int, start: int) -> bool:
    """Whether a name in the subject is whom its bearer serves: "Ahmad Ramzy selaku kuasa hukum Marissya"."""
    comma = max((k + 1 for k in range(start, low) if tokens[k].text == ","), default=start)
    served = next((k for k in range(comma, low) if tokens[k].lower in AS), low)
    return any(token.capital for token in tokens[comma:served]) and served < low


def embedded(tokens: Sequence[Token], low: int, verb: int, main: tuple[int, int]) -> bool:
    """Whether a name stands inside a noun phrase that points back, subject of the sentence or of its main
    clause: "Menantu Presiden Joko Widodo ini", "Usai rapat, relawan Danu Saputra itu"."""
    start, end = main
    return (
        _of_kin(tokens, low)
        or _embedded(tokens, low, verb)
        or _embedded(tokens[start:], low - start, end - start)
    )


def _of_kin(tokens: Sequence[Token], low: int) -> bool:
    """Whether a name tells whose relative somebody is: "kebaikan hati suami Nagita Sari itu"."""
    role = lexicon.role(tokens[low - 1].text) if low else None
    end = next((k for k in range(low, len(tokens)) if not tokens[k].capital), len(tokens) - 1)
    kin = role is not None and role.kind == "relation" and role.head not in ELDERS
    return kin and tokens[end].lower in {"itu", "ini", "tersebut"}


def _embedded(tokens: Sequence[Token], low: int, verb: int) -> bool:
    head = role_head(tokens, 0, len(tokens))
    if head is None or low < head.end:
        return False
    return any(token.lower in {"itu", "ini", "tersebut"} for token in tokens[low:verb])


def described(tokens: Sequence[Token], end: int) -> bool:
    """Whether words behind a name tell who that is: "Supadi (40), salah seorang pedagang sapi"."""
    if tokens[end : end + 1] and tokens[end].text == "(":
        end = next((k + 1 for k in range(end, min(end + 4, len(tokens))) if tokens[k].text == ")"), end)
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    return tokens[end + 1].lower in ONE or role_head(tokens, end + 1, min(end + 6, len(tokens))) is not None


def named_after(tokens: Sequence[Token], first: int, whole: bool) -> bool:
    """Whether a place is named before a name, or a body that ends with it: "RSUD Siti Rahmah"."""
    head = tokens[first - 1].word
    return head in lexicon.place_heads() or (whole and head in NAMED_AFTER)
