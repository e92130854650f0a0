"""Whether two wordings call the same person: short names, initials, blends, spellings, acronyms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

import regex
from rapidfuzz import fuzz

from quotes import lexicon

_WORD = r"\p{Lu}[\p{L}'-]{0,40}+"
"""A word of a name; a bound keeps what has no spaces (encoded data) cheap."""
_ACRONYM = regex.compile(
    rf"((?:{_WORD}[ ,]\s*+(?:(?:dan|untuk|of|for|on|and|the|di(?=\sIndonesia))\s)?){{1,9}})"
    r"[(\[]\s?(\p{Lu}[\p{L}/&-]{1,14})\s?[)\]]"
)


_SPELT = regex.compile(
    rf"((?:{_WORD}\ (?:(?:dan|untuk|of|for|and|the)\ )?){{1,8}})"
    r"\([^()\n]{4,70}[,/;]\s?(\p{Lu}{2,8})\s?\)"
)
"""The same with the name in another language before the short one."""


_SEVERAL = regex.compile(
    rf"((?:{_WORD} (?:(?:dan|untuk|serta) )?){{2,12}})"
    r"\((\p{Lu}\p{L}{1,9}(?: \p{Lu}\p{L}{1,11}){1,2})\)"
)
"""Short names of two words and three: "Badan Eksekutif Mahasiswa Universitas Sukamaju (BEM US)"."""

ABBREVIATED = 3
"""Letters of the longest abbreviation of a first name."""
SHORTENED = 3
"""Letters of the shortest name that lost its last one."""
SWAPPED = 6
"""Letters of the shortest name in which two change places."""
TAIL = 4
"""Letters of the shortest end of a name that calls its bearer."""


_OR = regex.compile(
    r"((?:\p{Lu}[\p{L}-]{1,40}+ (?:(?:dan|of|for|and) )?){2,8})(?:atau|disingkat) (\p{Lu}{2,8})\b"
)
"""The same without parentheses: "Indonesian Parking Association atau IPA"."""


def fold(word: str) -> str:
    """A name word for comparison: case and full stops do not count."""
    return word.strip(".").casefold()


_MARKS = str.maketrans("", "", '"“”‘«»')
"""Marks around a nickname inside a name."""


@lru_cache(maxsize=8192)
def words_of(name: str) -> frozenset[str]:
    """The words of a name, folded."""
    words = (fold(word.strip("'’")) for word in name.translate(_MARKS).split())
    return frozenset(filter(None, words))


def same_name(one: str, other: str) -> bool:
    """Two full names that differ in spelling only."""
    a, b = one.casefold().split(), other.casefold().split()
    if len(a) != len(b):
        return False
    if all(x == y or _swapped(x, y) for x, y in zip(a, b, strict=True)):
        return True
    return all(
        x == y or (fuzz.ratio(x, y) >= 75 and min(len(x), len(y)) > 3) for x, y in zip(a, b, strict=True)
    ) and (fuzz.ratio(one.casefold(), other.casefold()) >= 88)


def _swapped(one: str, other: str) -> bool:
    """Herwaman -> Hermawan: the same letters in another order between the first and the last."""
    same_ends = one[0] == other[0] and one[-1] == other[-1]
    return len(one) >= SWAPPED and same_ends and sorted(one) == sorted(other)


def less_first(name: str) -> str:
    """A name of three words and more less the letter it begins with: "M. Choirul Huda"."""
    first, _, rest = name.partition(" ")
    return rest if len(first.rstrip(".")) == 1 and " " in rest else name


def abbreviated(name: str, alias: str) -> bool:
    """Tubagus Hasanuddin -> TB Hasanuddin: the first word cut down to letters of its own."""
    full, short = name.split(), alias.split()
    if len(full) != len(short) or full[1:] != short[1:]:
        return False
    letters = short[0].rstrip(".")
    cut = 1 < len(letters) <= ABBREVIATED and letters[0] == full[0][0]
    rest = iter(full[0].casefold())
    return cut and all(letter in rest for letter in letters.casefold())


def initials(name: str, alias: str) -> bool:
    """Shin Tae-yong -> STY."""
    parts = regex.split(r"[\s-]+", name)
    return 2 <= len(alias) == len(parts) and alias == "".join(part[0] for part in parts).casefold()


def blend(name: str, alias: str) -> bool:
    """Zulkifli Hasan -> Zulhas, Joko Widodo -> Jokowi."""
    parts = [fold(part) for part in name.split()]
    for one, two in pairwise(parts):
        for cut in range(2, len(alias) - 1):
            if one.startswith(alias[:cut]) and two.startswith(alias[cut:]):
                return True
    return False


def clipped(name: str, alias: str) -> bool:
    """Mourinho -> Mou, Marsheilla -> Sheilla, Rahayu -> Ayu, Ananda -> Nanda."""
    return len(alias) >= 3 and any(
        (len(word) > len(alias) + 1 and (word.startswith(alias) or word.endswith(alias)))
        or (len(alias) > TAIL and word[1:] == alias and word[0] in "aeiou")
        for word in words_of(name)
    )


def _doubled(alias: str, word: str) -> str:
    """`alias` with the one letter doubled that makes it as long as `word`, where one does."""
    for at in range(len(alias)):
        longer = alias[: at + 1] + alias[at:]
        if longer == word:
            return longer
    return alias


def misspelt(name: str, alias: str) -> bool:
    """Irwan -> Irwin, John -> Jhon."""
    swapped = sorted(alias)
    if len(alias) >= TAIL and any(w[0] == alias[0] and sorted(w) == swapped for w in words_of(name)):
        return True
    if len(alias) >= TAIL and any(w[-1] == alias[-1] and w == _doubled(alias, w) for w in words_of(name)):
        return True  # Ferry -> Fery
    return len(alias) >= 5 and any(
        len(w) >= 4 and w[0] == alias[0] and fuzz.ratio(w, alias, score_cutoff=80) > 0 for w in words_of(name)
    )


_SOUNDS = tuple(
    (regex.compile(old), new)
    for old, new in (
        ("y", "i"),
        ("ie$", "i"),
        ("o[eu]|u", "o"),
        ("dj", "j"),
        ("tj", "c"),
        ("v|ph", "f"),
        ("(?<=[bdgt])h", ""),
        (r"(\p{L})\1", r"\1"),
    )
)
"""Letters written one way or the other: old and new spelling, doubled ones."""


@lru_cache(maxsize=8192)
def sound(word: str) -> str:
    """A folded name word as it sounds: "lusy" as "lusi", "diouf" as "diof"."""
    for old, new in _SOUNDS:
        word = old.sub(new, word)
    return word


def sounds_alike(name: str, alias: str) -> bool:
    """Lusi -> Lusy, Diouf -> Diof; Raya -> Ray, whose last letter is lost."""
    heard = sound(alias)
    return any(
        (sound(word) == heard and len(alias) >= TAIL) or (word[:-1] == alias and len(alias) >= SHORTENED)
        for word in words_of(name)
    )


def mistyped(name: str, alias: str) -> bool:
    """Ani -> Anj: a short given name with its last letter wrong, which makes of it no name."""
    if len(alias) != SHORTENED or alias.capitalize() in lexicon.given_names():
        return False
    return any(w[:-1] == alias[:-1] and w.capitalize() in lexicon.given_names() for w in words_of(name))


def _initials_of_last(words: list[str], short: str) -> bool:
    """Whether letters are the initials of the last words, both parts of one with a hyphen counted."""
    parts = [part for word in words for part in word.split("-") if part]
    last = parts[-len(short) :]
    return any("-" in w for w in words[-2:]) and "".join(p[0] for p in last).casefold() == short.casefold()


def _english_head(words: list[str]) -> int | None:
    """Where the name of an English body begins that a preposition follows: "Institute for Rice Studies"."""
    tails = lexicon.organization_tails()
    pairs = ((i, w) for i, w in enumerate(words[:-1]) if words[i + 1] in {"for", "of", "on"})
    return next((i for i, w in pairs if w.lower() in tails), None)


def _of_several_words(text: str) -> Iterator[tuple[str, str]]:
    """Short names of several words, and their first where it stands alone: "Pansel KPK", "Pansel"."""
    for match in _SEVERAL.finditer(text):
        short, words = match.group(2), match.group(1).split()
        heads = lexicon.organization_heads()
        at = next((k for k, word in enumerate(words) if word[0] == short[0] and word.lower() in heads), -1)
        if at < 0 or lexicon.role(words[0].lower()) or not _letters_of(short, words[at:]):
            continue
        yield short, " ".join(words[at:])
        first = short.split()[0]
        if first != words[at]:
            yield first, " ".join(words[at:])


def _letters_of(short: str, words: Sequence[str]) -> bool:
    """Whether the letters of a short name stand in this order in the long one."""
    letters = iter("".join(words).lower())
    return all(letter in letters for letter in short.lower() if letter != " ")


def acronyms(text: str) -> dict[str, str]:
    """Short names that the article spells out: "Badan Pusat Statistik (BPS)"."""
    out: dict[str, str] = {}
    for match in _SPELT.finditer(text):
        out.setdefault(match.group(2), " ".join(match.group(1).split()))
    out.update(_of_several_words(text))
    for match in (*_ACRONYM.finditer(text), *_OR.finditer(text)):
        short = match.group(2)
        if short in lexicon.given_names():
            continue  # "Wasekjen DPP PPP Achmad Baidowi (Awiek)"
        words = match.group(1).strip(" ,").split()
        for begin in range(len(words)):
            tail = [w for w in words[begin:] if w[0].isupper()]
            if words[begin][0].isupper() and "".join(w[0] for w in tail).upper() == short.upper():
                firm = begin > 0 and words[begin - 1] in {"PT", "CV"}
                out.setdefault(short, " ".join(words[begin - firm :]).strip(","))
                break
        else:
            head = next(
                (i for i, w in enumerate(words) if w.lower().strip(",") in lexicon.organization_heads()),
                _english_head(words),
            )
            known = lexicon.organization_names().get(short, "")
            begins = known.partition(" ")[0].lower() in lexicon.organization_heads()
            if begins and " ".join(words).endswith(known):
                out.setdefault(short, known)
                continue
            if head == len(words) - 1:
                head = None  # "Layanan Pos Amerika Serikat"
            spelt = _initials_of_last(words, short)  # "Timnas Korea Kim Tae-wong (KTW)"
            if head is not None and words[-1] not in lexicon.given_names() and not spelt:
                out.setdefault(short, " ".join(words[head:]).strip(","))
    return out
