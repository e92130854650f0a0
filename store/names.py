"""Names folded so that one person's spellings meet.

The foldings are data: what Indonesian papers do to Russian and Arabic names and to the spelling
of before 1947 and 1972. They are for keys alone; names are always shown as they were read.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
PARENTHESES = re.compile(r"\(([^()]{0,200})\)")
DEGREE = re.compile(r"(?:[a-z]{1,4}\.){1,4}[a-z]{0,4}|[a-z]{2,5}")
"""One academic degree behind a comma, folded: `s.h.`, `m.si`, `ph.d`, `se`."""

TITLES = frozenset(
    [
        "pak",
        "bapak",
        "bu",
        "ibu",
        "sdr",
        "sdri",
        "saudara",
        "saudari",
        "tuan",
        "nyonya",
        "nona",
        "mr",
        "mrs",
        "ms",
        "sir",
        "lord",
        "lady",
        "datuk",
        "dato",
        "datin",
        "haji",
        "hajah",
        "h",
        "hj",
        "kh",
        "kiai",
        "kyai",
        "nyai",
        "ustaz",
        "ustad",
        "ustadz",
        "ustazah",
        "habib",
        "gus",
        "tgh",
        "tgk",
        "buya",
        "syekh",
        "syeikh",
        "pendeta",
        "pdt",
        "romo",
        "uskup",
        "kardinal",
        "prof",
        "profesor",
        "dr",
        "dokter",
        "drg",
        "drh",
        "drs",
        "dra",
        "ir",
        "insinyur",
        "jenderal",
        "jend",
        "letjen",
        "mayjen",
        "brigjen",
        "kolonel",
        "kol",
        "letkol",
        "mayor",
        "kapten",
        "lettu",
        "letda",
        "serda",
        "sersan",
        "kopral",
        "laksamana",
        "laksda",
        "laksdya",
        "laksma",
        "marsekal",
        "marsda",
        "marsma",
        "irjen",
        "komjen",
        "kombes",
        "kompol",
        "akbp",
        "akp",
        "iptu",
        "ipda",
        "aiptu",
        "aipda",
        "bripka",
        "brigadir",
        "brigpol",
        "briptu",
        "bripda",
        "bharada",
        "purn",
        "purnawirawan",
        "cak",
        "kak",
        "kakak",
        "mas",
        "mbak",
        "bang",
        "kang",
        "neng",
        "teh",
        "abang",
        "bung",
    ]
)
"""Words before a name that are no part of it; never the only word of a name."""

BRANCHES = frozenset({"pol", "tni", "inf", "mar"})
"""What stands behind a rank: Kombes Pol."""

GIVEN = {
    "m": "muhamad", "moh": "muhamad", "mohd": "muhamad", "muh": "muhamad", "mhd": "muhamad", "md": "md",
    "mohamad": "muhamad", "muhamed": "muhamad", "mohamed": "muhamad", "mokhamad": "muhamad",
    "mohamat": "muhamad", "muhamat": "muhamad", "mochamad": "muhamad", "muchamad": "muhamad",
    "achmad": "ahmad", "ahmed": "ahmad", "akhmad": "ahmad", "akmad": "ahmad",
    "abd": "abdul", "abdoel": "abdul",
}  # fmt: skip
"""Whole words with one spelling: the many of Muhammad and Ahmad."""

SPELLINGS = (
    ("kh", "h"), ("ch", "h"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("nj", "n"), ("sy", "s"), ("sh", "s"),
    ("oe", "u"), ("ou", "u"), ("ck", "k"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("dz", "z"), ("ks", "x"),
    ("w", "v"), ("q", "k"), ("j", "i"), ("y", "i"), ("ee", "i"), ("ie", "i"),
)  # fmt: skip
"""Old and foreign spellings, one after another: Soekarno, Djoko, Sergey, Khairul, Aleksandr.

`dj` goes to `j` and with every other `j` to `i`, which is also where `y` goes: Djoko and Joko,
Jusuf and Yusuf, Sergej, Sergey and Sergei.
"""

DOUBLED = re.compile(r"(.)\1+")
FINAL_H = re.compile(r"(?<=[aiueo])h$")


def folded(text: str) -> str:
    """`text` in lower case, without accents, white space runs as one space."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        accents = [char for char in set(text) if char > "\x7f" and unicodedata.combining(char)]
        for accent in accents:
            text = text.replace(accent, "")
    return " ".join(text.casefold().split())


def name_key(name: str) -> str:
    """Equal for the same name in other case, accents and punctuation."""
    return " ".join(WORD.findall(folded(name)))


@lru_cache(maxsize=65536)
def spelled(word: str) -> str:
    """One folded word of a name in the spelling that all its spellings share."""
    word = re.sub(r"['’`]", "", word)
    if word in GIVEN:
        return GIVEN[word]
    for old, new in SPELLINGS:
        word = word.replace(old, new)
    word = FINAL_H.sub("", DOUBLED.sub(r"\1", word)) or word
    return GIVEN.get(word, word)


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name in shared spelling, without titles, degrees and parentheses.

    Initials count as the words they may stand for only where that is settled (M. is Muhammad).
    """
    text = folded(PARENTHESES.sub(" ", name))
    head, *tail = text.split(",")
    kept = [part for part in tail if not all(map(DEGREE.fullmatch, part.split()))]
    words = WORD.findall(" ".join((head, *kept)))
    titled = False
    while (
        len(words) > 1
        and (words[0] in TITLES or (titled and words[0] in BRANCHES))
        and not _initial_name(words)
    ):
        words, titled = words[1:], True
    if len(words) > 1 and len(words[0]) == 1 and words[0] != "m":
        return tuple(spelled(word) for word in words)
    first, *rest = words or [""]
    return tuple(word for word in (spelled(first) if rest else plain(first), *map(plain, rest)) if word)


def plain(word: str) -> str:
    """As `spelled` for a word that is no abbreviated first name: the MD of Mahfud MD stays."""
    return word if len(word) <= 3 and word in GIVEN else spelled(word)


def person_key(name: str) -> str:
    """Equal for spellings of one person's full name: Sergei and Sergey, Tae-yong and Taeyong."""
    return "".join(name_words(name))


def aliases(name: str) -> tuple[str, ...]:
    """What stands in parentheses behind a name and is a name itself, e.g. Bamsoet, BNPB; ages are not."""
    found = (match.strip() for match in PARENTHESES.findall(name))
    return tuple(alias for alias in found if alias and not any(char.isdigit() for char in alias))


def slug(name: str) -> str:
    """`name` as an id people can type, e.g. `sergei-lavrov`; "speaker" when nothing is left."""
    return "-".join(re.findall(r"[a-z0-9]+", folded(name))) or "speaker"


def _initial_name(words: list[str]) -> bool:
    """`H Agus` is Haji Agus, but `H R Dharsono` starts with initials of the name."""
    return len(words) > 2 and len(words[0]) == 1 and len(words[1]) == 1
