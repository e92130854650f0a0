"""Words that lost the space between them: "MassaMenurut", "kepadaShafaq", "MartinezPemain"."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

import regex

from quotes import lexicon
from quotes.cues import forms_of
from quotes.words import words

SHORTEST = 3
"""Letters on either side of a seam: fewer are a brand's ("GoTo", "McDonald")."""
FIRST_WORDS = frozenset({"Ia", "Dia", "Mereka", "Beliau"})
"""Words with which sentences begin."""
BRAND_STARTS = words("brand_starts")
"""First parts of names in one piece: "AirAsia"."""
REMEMBERED = 1 << 16
"""Words whose seams are kept."""
LONGEST = 120
"""Letters of the longest word that is looked into: longer ones are encoded data."""
LONGEST_PART = 30
"""Letters of the longest known word."""
LONGEST_DEGREE = 4
LONG = 11
"""Letters of the shortest words that may hide a verb of saying."""
_SEAM = regex.compile(r"(?<=\p{Ll})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Ll}{4}|\p{Lu}\p{Ll}{3})")
_CLOSED = regex.compile(r"\p{Lu}\p{Ll}{3,}['’](?=\p{Lu}\p{Ll}+$)")
"""A closing mark between a heading's last word and a name: "Pak Mulyono'Adi"."""
_BODY = regex.compile(r"(?<=\p{Ll}{3})(?=\p{Lu}{2})")
"""Where a body's short name may have been glued to the word before it."""
_PREPOSED = regex.compile(
    r"(?:di|ke)(?=\p{Lu}\p{Ll}{3})|(?:dikutip|dilansir|kepada|dari)(?=(?:detik|merdeka|kumparan)\p{Lu})"
)
"""A preposition before a place, or a word of grammar before an outlet whose name begins small."""
_OUTLET = regex.compile(r"(?:detik|merdeka|kumparan)\p{Lu}\p{Ll}+")
"""An outlet whose name begins small."""
_POINTING = ("itu", "ini")
"""Demonstratives glued to places: "Menlu Italiaitu"."""
_CLOSED_SHORT = regex.compile(r"\p{Lu}\p{Ll}{1,2}\.(?=(?:Ia|Dia|Mereka)$)")
"""A short name that ends its sentence, before the next one's first word: "Cak Ji.Ia"."""
_NUMBERED = regex.compile(r"[XVI]+(?=(?:Ia|Dia|Mereka)$)")
"""A number before a sentence's first word: "Muktamar XDia"."""
_FOOTNOTE = regex.compile(r"\p{Lu}\p{Ll}{2,}+(?=\p{N}{1,2}$)")
"""A name before the number of a footnote that lost its place: "Pranowo9"."""
_ZONE = regex.compile(r"WI(?:B|T|TA)\.(?=\p{Lu})")
"""A time zone that ends its sentence: "20.00 WIB.BNPB"."""
_TAILS = (
    *("karena", "untuk", "dengan", "dalam", "kepada", "ketika", "sebagai", "setelah", "yang", "terkait"),
    *("mengenai", "bersama", "hingga", "selaku", "segera", "tidak", "serta", "telah", "sudah"),
    *("ingin", "alias", "seperti", "buka"),
    *("atau", "dari", "pada", "akan", "juga", "saat", "usai", "oleh", "agar", "soal"),
)
"""Words of grammar that are glued to names."""
_BEHIND_NAMES = words("glued_to_names")
SURE = 5
"""Letters of a word of grammar from which on a known word before it is enough; above, any word is."""
NEAR = 8000
"""Characters on either side in which a name glued to a heading stands once more."""
_HEADED = regex.compile(r"(\p{Lu}\p{Ll}{3,}|\p{Lu}{2,5}?)(\p{Lu}\p{Ll}{3,})")
_TAIL = regex.compile(r"me(?:m|n|ng|ny)\p{Ll}{3,}kan$")
"""The shape of many verbs that no name ends in."""
_FUNCTION = (
    words("connectives")
    | words("clause_starts")
    | words("pronouns")
    | words("strong_stops")
    | words("soft_stops")
    | words("adverbs")
    | {"menurut"}
)


def _behind_that(word: str) -> int:
    """Where the word begins that is glued to "bahwa": "bahwaglaukoma"."""
    glued = word.startswith("bahwa") and len(word) > LONG - SHORTEST and not word.startswith("bahwasa")
    return len("bahwa") if glued else 0


def _in_small_letters(word: str) -> int:
    """The seam of a word without capitals inside: before a reporting word or behind a place."""
    long = len(word) > LONG or (word[0].isupper() and len(word) > LONG - SHORTEST)
    return (_before_cue(word) if long else 0) or _behind_place(word)


@lru_cache(maxsize=REMEMBERED)
def seam(word: str) -> int:
    """Where two words were glued together, 0 for one word; both sides must be known words, or one of them
    a word of grammar or of reporting."""
    marked = _marked(word)
    if marked:
        return marked
    if len(word) < 2 * SHORTEST or word.isupper():
        zone = _ZONE.match(word)
        return int(zone.end()) if zone else 0
    stroke = word.rfind("/") + 1
    if stroke:  # "ATR/KepalaBPN"
        cut = seam(word[stroke:])
        return stroke + cut if cut else 0
    dot = word.rfind(".", 0, -1) + 1
    if dot:
        return _behind_stop(word, dot)
    if word[1:].islower():
        return _behind_that(word) or _in_small_letters(word) or _behind_name(word)
    preposition = _PREPOSED.match(word)
    if preposition:  # "diYogyakarta", "kepadadetikJatim"
        return int(preposition.end())
    body = _BODY.search(word)
    placed = body is not None and word[body.start() :] in {"PT", "CV", "RI"}
    if body and (
        (placed and word[: body.start()].lower() in lexicon.places()) or _everyday(word[: body.start()])
    ):  # "KepalaBPN", "dikutipAFP"
        return int(body.start())
    for match in _SEAM.finditer(word):
        left, right = word[: match.start()], word[match.start() :]
        if left.lower() in BRAND_STARTS and not (_grammar(right) or _role(right)):
            return 0
        preposed = _preposed(left)
        if preposed or (right in FIRST_WORDS and len(left) >= SHORTEST):  # "TrumpdiVietnam", "MundurIa"
            return int(match.start()) - preposed
        if min(len(left) + left.isupper(), len(right)) < SHORTEST:
            continue
        if left.isupper() and right[0].isupper():  # "RIPratikno", not "TVOne"
            body = left == "RI" or left in lexicon.organization_names()
            short = left in {"RI", "AS"} or left.lower() in lexicon.honorifics()
            state = right.lower() in lexicon.metonyms()  # "SBUUkraina"
            known = _name(right) or (left == "RI" and right in lexicon.name_words())  # "RISultan"
            named = (len(left) >= SHORTEST or short) and (known or state)
            if named or (body and _before_cue(right)):
                return int(match.start())
            continue
        if _grammar(left) or _grammar(right) or (_known(left) and (_known(right) or seam(right))):
            return int(match.start())
        if left.islower() and left != "detik" and (_everyday(left) or _name(right)):  # "selebgramLisa"
            return int(match.start())
        if min(len(left), len(right)) > SHORTEST and left[1:].islower() and _name(right):  # "SemeruAgus"
            return int(match.start())
        if _role(right) and len(left) > SHORTEST and left[1:].islower():  # "MartinezPemain"
            return int(match.start())
    verb = _before_verb(word) if len(word) > LONG and word[0].isupper() else 0
    return verb or _role_of_body(word) or _first_of_many(word)


def _first_of_many(word: str) -> int:
    """Where the first of several known words ends that were glued together: "Trump | mengatakanUkrainadan",
    "menutup | konserMelatidi"; 0 where any part is unknown or none is a common word."""
    best: list[tuple[int, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - LONGEST_PART), end):
            before, known = best[start], best[end]
            fewer = before is not None and (known is None or len(before) + 1 < len(known))
            if before is not None and fewer and _part(word, start, end):
                best[end] = (*before, end)
    cuts = best[-1] or ()
    plain = any(word[a].islower() and b - a >= SHORTEST for a, b in pairwise((0, *cuts)))
    return cuts[0] if len(cuts) > 1 and plain and word[: cuts[0]].lower() not in BRAND_STARTS else 0


def _part(word: str, start: int, end: int) -> bool:
    """Whether a part of a word is a known one by itself: one with a capital by any list, one in small letters
    only where it is common; "di" and "ke" before a capital."""
    part = word[start:end]
    if any(letter.isupper() for letter in part[1:]) or part == "detik":
        return _OUTLET.fullmatch(part) is not None
    if end - start < SHORTEST:
        return part in {"di", "ke"} and end < len(word) and word[end].isupper()
    if part.islower():
        return part in lexicon.common_words() or _grammar(part) or _role(part)
    return _known(part) or part in lexicon.organization_names() or _everyday(part)


@lru_cache(maxsize=REMEMBERED)
def whole(word: str) -> bool:
    """Whether a word is one whatever stands around it."""
    if len(word) > LONGEST:
        return True
    return not seam(word) and not (_before_common(word) if word[1:].islower() else _HEADED.fullmatch(word))


def named_elsewhere(text: str, word: str, at: int) -> int:
    """Where a heading or a common word was glued to a name that stands alone near it: "DehidrasiKarmijono",
    "Modisepakat"; 0 for one word."""
    if word[1:].islower():
        cut = _before_common(word)
        first = bool(cut) and text.count(word, max(0, at - NEAR), at) == 0
        return cut if first and _alone(text, word[:cut], at) else 0
    parts = _HEADED.fullmatch(word)
    if parts is None or parts[1].lower() in BRAND_STARTS:
        return 0
    named = parts.groups()[parts[1].isupper() :]
    if not lexicon.organization_names().keys().isdisjoint(named):
        return 0  # "XiaomiTime", not "ASMishustin"
    once = text.count(word, max(0, at - NEAR), at + NEAR) == 1
    return len(parts[1]) if once and _alone(text, parts[2], at) else 0


def _alone(text: str, name: str, at: int) -> bool:
    """Whether a name stands as a word of its own near `at`."""
    around = text[max(0, at - NEAR) : at + NEAR]
    return regex.search(rf"(?<![\p{{L}}\p{{N}}]){regex.escape(name)}(?![\p{{L}}\p{{N}}])", around) is not None


@lru_cache(maxsize=REMEMBERED)
def _before_common(word: str) -> int:
    """Where a common word may begin that was glued to an unknown one with a capital: "Modi | sepakat"."""
    unknown = word[0].isupper() and word.lower() not in lexicon.common_words() and not _known(word)
    if not unknown or word in lexicon.organization_names() or len(word) <= 2 * SHORTEST:
        return 0
    cuts = range(SHORTEST + 1, len(word) - SHORTEST)
    at = next((at for at in cuts if _common(word[at:])), 0)
    return 0 if word[:at].lower() in lexicon.common_words() else at  # not "Suka | maju"


def _marked(word: str) -> int:
    """Where a quotation mark, a footnote's number or a number ends a word: "Mulyono'Adi", "Pranowo9", "XDia";
    not a number at the end of small letters ("mengatakantarif19")."""
    bare = word.rstrip("0123456789")
    if bare != word and bare.islower():
        return seam(bare)
    closed, note = _CLOSED.match(word), _FOOTNOTE.match(word)
    short = _CLOSED_SHORT.match(word)
    found = note if note and _name(note.group()) else _NUMBERED.match(word)
    found = closed if closed and _name(word[closed.end() :]) else short or found
    return int(found.end()) if found else 0


def _role_of_body(word: str) -> int:
    """Where a body is glued between a role and a demonstrative: "PolitisiGeloraitu"."""
    cut = next((m.start() for m in _SEAM.finditer(word)), 0)
    body = next((word[cut : -len(tail)] for tail in _POINTING if word.endswith(tail)), "")
    return cut if cut and body in lexicon.organization_names() and _role(word[:cut]) else 0


def _preposed(left: str) -> int:
    """Letters of the "di" or "ke" that was glued between a name and a place."""
    bare = left[:-2]
    return 2 if left.endswith(("di", "ke")) and (_name(bare) or bare.lower() in lexicon.places()) else 0


@cache
def _before_cue(word: str) -> int:
    """Where a verb of saying was glued to the word before it: "Umarmengungkap", "Bankmenyatakan"."""
    if word.lower() in lexicon.common_words() or word.endswith(("mental", "mentasi", "akuisisi")):
        return 0
    for tail in _TAILS:
        left = word[: -len(tail)]
        if not word.endswith(tail) or _name(word) or len(left) <= SHORTEST:
            continue
        sure = _name(left) or (len(tail) >= SURE and (len(tail) > SURE or _known(left)))
        if sure and (left[0].isupper() or _known(left)):
            return len(left)  # "Subiantoterkait", "Ariestyabersama"
    if word.startswith("me"):  # "mengungkapkankecanduan"
        for at in range(len(word) - SHORTEST - 1, SHORTEST * 2, -1):
            if word[at:] in lexicon.common_words() and any(f.slot == "active" for f in forms_of(word[:at])):
                return at
    for prefix in ("me", "ber", "ter"):
        at = word.find(prefix, SHORTEST)
        while at > 0:
            named = word[0].isupper() and len(word) - at > SHORTEST * 2 and word[:at] in lexicon.given_names()
            shaped = word[0].isupper() and (
                _TAIL.match(word, at) is not None
                or (len(word) - at > SURE and word[at:] in lexicon.common_words())  # "Ponomenjadi"
            )
            if named or shaped or any(form.slot == "active" for form in forms_of(word[at:])):
                return at
            at = word.find(prefix, at + 1)
    return 0


def _before_verb(word: str) -> int:
    """Where a listed verb of saying was glued to a word with capitals inside: "NasDemmenilai"."""
    at = word.find("me", SHORTEST)
    while at > 0:
        if any(form.slot == "active" for form in forms_of(word[at:])):
            return at
        at = word.find("me", at + 1)
    return 0


def _behind_stop(word: str, dot: int) -> int:
    """The same for a word whose last full stop ends at `dot`: "AS.Badan", "E.Musim", "Dr.Rita"."""
    right = word[dot:]
    if (
        all(len(part) == 1 for part in word[: dot - 1].split("."))
        and "." in word[: dot - 1]
        and len(right) <= LONGEST_DEGREE
    ):
        return 0  # "S.S.Sos"
    if word[:dot].strip(".").lower() in lexicon.honorifics() and right[1:].islower():
        return dot if len(right) >= SHORTEST else 0
    body = len(word[: dot - 1]) > 1 and word[: dot - 1].isupper()
    rest = (
        len(right) > SHORTEST - body and right[1:].islower() and (body or right not in lexicon.given_names())
    )
    degree = word.replace(".", "") in lexicon.degrees()
    return dot if rest and not degree and (body or _grammar(right) or _known(right)) else 0


def _behind_place(word: str) -> int:
    """Where a word of grammar was glued to a place, or a common one to a state: "Indiapada", "Rusiaharus"."""
    if not word[0].isupper() or _name(word) or word.lower() in lexicon.places():
        return 0
    for tail in _TAILS + _POINTING:
        if not word.endswith(tail):
            continue
        left = word[: -len(tail)]
        if left.lower() in lexicon.places() or (tail in _POINTING and left in lexicon.organization_names()):
            return len(left)
    states = (at for at in range(SURE, len(word) - SHORTEST) if word[:at].lower() in lexicon.metonyms())
    return next((at for at in states if _common(word[at:])), 0)  # "Indonesiamasih"


def _behind_name(word: str) -> int:
    """Where a word of grammar or a passive was glued to a given name: "Belladan", "Hermawanbisa",
    "Syahputradisebut-sebut"."""
    if not word[0].isupper() or word in lexicon.name_words() or word.lower() in lexicon.places():
        return 0
    single, _, again = word.partition("-")
    for at in range(len(single) - SHORTEST, SHORTEST, -1):
        left, right = single[:at], single[at:]
        passive = right.startswith("di") and len(right) > SURE and right in lexicon.common_words()
        twice = again != "" and right.endswith(again) and _common(right)
        sure = at >= SURE or len(right) >= SURE
        if sure and (right in _BEHIND_NAMES or passive or twice) and _name(left) and not _name(word):
            return at
    return 0


def glued(name: str, wording: str) -> bool:
    """Whether a wording is a name with a word of grammar or a verb glued to it ("Rita Hanumsaat",
    "Sudewodisoraki"), or behind a role with a word glued to that ("Psikologklinis Ratih Ibrahim")."""
    title, _, rest = wording.partition(" ")
    if rest == name and not _name(title) and not _role(title):
        return any(_role(title[:at]) for at in range(SURE + 1, len(title) - SHORTEST))
    tail = wording.removeprefix(name) if len(name) > SHORTEST else ""
    if tail == wording or len(tail) < SHORTEST or not tail.islower() or _name(wording.rpartition(" ")[2]):
        return False
    verb = tail.startswith("di") and len(tail) > SURE
    return verb or tail in _BEHIND_NAMES or tail in _TAILS + _POINTING or _TAIL.match(tail) is not None


def _common(word: str) -> bool:
    """Whether a word in small letters is a common one, with or without -nya."""
    return any(w in lexicon.common_words() or _grammar(w) for w in (word, word.removesuffix("nya")))


def _everyday(word: str) -> bool:
    return word.lower() in lexicon.common_words() or _grammar(word) or _role(word)


def _grammar(word: str) -> bool:
    return word.lower() in _FUNCTION or bool(forms_of(word.lower()))


@cache
def _known(word: str) -> bool:
    lower = word.lower()
    return (
        word in lexicon.given_names()
        or word in lexicon.name_words()
        or lower in lexicon.places()
        or lower in lexicon.organization_heads()
        or lower in lexicon.not_names()
        or lower in lexicon.organization_tails()
        or lower in lexicon.ranks()
        or lower in lexicon.place_heads()
        or _role(word)
    )


def _name(word: str) -> bool:
    return word in lexicon.given_names()


def _role(word: str) -> bool:
    return lexicon.role(word.lower()) is not None
