"""What the shape of a capitalised word and the lists tell of it, whatever its article says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import regex

from quotes import lexicon
from quotes.glue import REMEMBERED
from quotes.records import Span
from quotes.tokens import PUNCT, WORD, Token
from quotes.words import words

DEMONSTRATIVES = frozenset({"itu", "ini", "tersebut", "tadi"})
"""Words that point back."""
PARTICLES = words("particles")
LEGAL = words("legal")
FORMS = frozenset({"Ltd", "Inc", "Corp", "LLC", "Tbk", "GmbH"})
"""Legal forms behind a firm's name."""
FIRM_FORMS = frozenset({"pt", "cv", "pd", "ud"})
"""The same before it."""
ENGLISH = frozenset({"of", "for", "the"})
"""English words inside the name of a body."""
CLUBS = frozenset({"FC", "SC", "CF", "FK", "SK", "BC", "RW", "RT", "RI", "TV"})
"""Two capitals that belong to a club, a neighbourhood, a station."""
SPELT_BIG = frozenset({"Ri"})
"""Names that in capitals are a place: "Ri Rahayu", "Kemenkes RI"."""
HYPHENATED = words("hyphenated_names")
"""First names that a hyphen joins to another."""
OFFICES_OF_GENERALS = frozenset({"direktur", "sekretaris", "inspektur", "konsul"})
"""First words of offices whose second is a rank's: "Direktur Jenderal Ketenagalistrikan"."""
SHORT_SUFFIX = 3
"""Letters of the longest word behind a rank that is a name's as well."""
_NUMBERED = regex.compile(r"\d/$")
"""What stands before letters in the number of a document."""
_SPECIALIST = regex.compile(r"(?:Sub)?[Ss]p\.")
"""How a specialist's degree begins ("Sp.OT.Subsp.PL")."""
LONGEST_PLACE = 3
"""Words of the longest place that stands before a name."""


def is_title(token: Token) -> bool:
    """Whether a word before a name is an honorific or a rank."""
    word = token.word
    if word in PARTICLES and not token.text.isupper():
        return False
    return word in lexicon.honorifics() or word in lexicon.ranks()


def opens_as_name(run: Sequence[Token]) -> bool:
    """Whether a short word that follows ranks opens a stretch of capitals, so is a name: "Pol Martinez"."""
    first = run[0]
    alone = len(run) > 1 and first.word in lexicon.rank_suffixes() and len(first.text) <= SHORT_SUFFIX
    return alone and first.text[1:].islower() and run[1].text[1:].islower()


def behind_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether a rank stands before `at`, in brackets or not: "Inspektur Jenderal (Irjen) Pol"."""
    closed = at > 1 and tokens[at - 1].text in {")", "."}
    return at > 0 and is_title(tokens[at - 1 - closed])


def opens_behind_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether an everyday word stands between a rank and a name, so is the name's first."""
    token = tokens[at]
    ranked = tokens[at - 1].word in lexicon.ranks() and token.word not in lexicon.rank_suffixes()
    general = tokens[at - 1].word == "jenderal" and tokens[at - 2].word in OFFICES_OF_GENERALS
    office = general or tokens[at - 1].word == "utama"
    return (
        ranked and not office and token.text[1:].islower() and not (is_title(token) or elsewhere(token.plain))
    )


def is_degree(token: Token) -> bool:
    """Whether a word behind a name is a degree."""
    if _SPECIALIST.match(token.text):
        return True
    return token.text.replace(".", "") in lexicon.degrees() and (
        "." in token.text
        or token.text.isupper()
        or any(c.isupper() for c in token.text[1:])
        or token.text == "Ak"
    )


def only_a_degree(text: str) -> bool:
    """Whether a wording is a degree with a full stop inside, and no name: "M. Ag", "S.Sos", "S.S.Sos"."""
    letters = text.replace(".", "").replace(" ", "")
    return "." in text[:-1] and not lexicon.degrees().isdisjoint({letters, letters[1:]})


def no_name(text: str, span: Span) -> bool:
    """Whether what looks like a name at `span` belongs to a document's number, or is a degree."""
    numbered = _NUMBERED.match(text, max(0, span[0] - 2), span[0])
    return numbered is not None or only_a_degree(text[slice(*span)])


def is_initial(token: Token) -> bool:
    """Whether a word is one letter, with or without a full stop."""
    return token.kind == WORD and len(token.plain) == 1


def surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether "Yang" is a family name: what follows is no clause."""
    closed = at + 1 == len(tokens) or tokens[at + 1].kind == PUNCT
    return tokens[at].text == "Yang" and closed


def listed(token: Token) -> bool:
    """Whether a capitalised word is known as something else than part of a person's name."""
    return is_title(token) or elsewhere(token.plain) or token.word in lexicon.not_names()


def listed_place(tokens: Sequence[Token], low: int, high: int) -> int:
    """Words of the longest listed place of several words that opens `tokens[low:high]`, 0 for none."""
    widths = range(min(LONGEST_PLACE, high - low), 1, -1)
    places = lexicon.places()
    return next((n for n in widths if " ".join(t.word for t in tokens[low : low + n]) in places), 0)


def names_a_document(tokens: Sequence[Token], at: int) -> bool:
    """Whether a document's noun, of one word or two, stands at `at`: "putusan", "siaran pers"."""
    pair = " ".join(t.lower for t in tokens[at : at + 2])
    return tokens[at].lower in lexicon.documents() or pair in lexicon.documents()


def called_document(tokens: Sequence[Token]) -> bool:
    """Whether words in capitals name a document: "Pengumuman KPU", "Perwali Nomor 21"."""
    if len(tokens) < 2 or not tokens[0].capital or any(t.text == "," for t in tokens):
        return False
    numbered = tokens[0].lower in LEGAL and tokens[1].lower in {"nomor", "no"}
    return numbered or (tokens[0].text in {"Pengumuman", "Maklumat"} and tokens[1].capital)


def everyday_noun(token: Token) -> bool:
    """Whether a capitalised word is one of every day and names neither a body nor an office: "Lainnya"."""
    told = elsewhere(token.plain) or is_title(token) or token.word in lexicon.documents()
    return token.word in lexicon.common_words() and not told


@lru_cache(maxsize=REMEMBERED)
def elsewhere(word: str) -> bool:
    """Whether a word is listed as a place, an organisation or a role."""
    lower = word.lower()
    role = lexicon.role(lower)
    if word in SPELT_BIG:
        return False
    spelt = word.istitle() and lower in lexicon.organization_letters()  # "Idi Sutanto", not "IDI"
    return (
        lower in lexicon.places()
        or lower in lexicon.place_heads()
        or (lower in lexicon.organization_heads() and not spelt)
        or word in lexicon.organization_names()
        or bool(role and not role.name)
    )


def joined_pair(word: str) -> bool:
    """Two people's names joined by a hyphen: "Prabowo-Gibran", not "Jean-Noel"."""
    parts = word.split("-")
    return (
        parts[0].lower() not in HYPHENATED
        and len(parts) == 2
        and all(len(part) >= 4 and part[0].isupper() for part in parts)
    )


def before_form(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma at `k` stands before a firm's legal form: "Melati Tire Co, Ltd"."""
    beside = tokens[k - 1 : k + 2] if 0 < k < len(tokens) - 1 and tokens[k].text == "," else ()
    return bool(beside) and beside[0].capital and beside[2].plain in FORMS


def doubled(word: str) -> bool:
    """Whether a word in lower case is a noun said twice, a plural: "kelompok-kelompok"."""
    first, _, second = word.partition("-")
    return first == second


def abbreviates(token: Token) -> bool:
    """Two capitals that abbreviate names: "RZ Panca Putra", "Bambang PS Brodjonegoro"."""
    word = token.plain
    body = word in lexicon.organization_names() or word in CLUBS
    return len(word) == 2 and word.isupper() and not body and lexicon.role(token.word) is None


def derived_noun(token: Token) -> bool:
    """Whether a word that no list of names knows has the shape of a derived noun ("Ketidakhadiran")."""
    lower = token.word
    return (
        lower.startswith(("ke", "pe", "se"))
        and lower.endswith("an")
        and len(lower) > 7
        and (token.plain not in lexicon.given_names())
    )


def ends_english_body(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word ends an English name of a body, no office: "House of Rattan", not "Head of Sales"."""
    head = tokens[at - 2]
    return tokens[at - 1].lower in ENGLISH and head.capital and lexicon.role(head.word) is None


def visible_end(tokens: Sequence[Token], end: int) -> int:
    """The end without parentheses and degrees behind it."""
    while end > 0:
        if tokens[end - 1].text in ")]":
            while end > 0 and tokens[end - 1].text not in "([":
                end -= 1
            end -= 1
        elif tokens[end - 1].kind == PUNCT or is_degree(tokens[end - 1]):
            end -= 1
        else:
            break
    return max(end, 0)


def only_degrees(tokens: Sequence[Token]) -> bool:
    """Whether words are degrees alone, as between the commas of "Rina Wati, S.H., jaksa"."""
    return bool(tokens) and all(is_degree(token) for token in tokens)


def is_second_name(word: str, acronyms: Collection[str]) -> bool:
    """Whether a word in brackets inside a name is one of its own, no body's short name or role."""
    own = word[:1].isupper() and word[1:].islower() and lexicon.role(word.lower()) is None
    return own and word not in lexicon.organization_names() and word not in acronyms


def beside_for(tokens: Sequence[Token], start: int, low: int, high: int) -> bool:
    """Whether a stretch of capitals is one side of an English title: "aksi March for Sukamaju"."""
    body = low == start and high > low + 1 and lexicon.role(tokens[high - 1].word) is None
    known = any(t.plain in lexicon.given_names() for t in tokens[low:high])
    joins = {"for", "of"} if body and not known else {"for"}  # "National Institutes of Food"
    behind = high + 1 < len(tokens) and tokens[high].lower in joins and tokens[high + 1].capital
    return behind or (low - 1 > start and tokens[low - 1].lower == "for")
