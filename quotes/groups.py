"""Those who speak together, and short wordings of a source that was called more fully before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from quotes import lexicon
from quotes.edges import TIME_PREPOSITIONS
from quotes.extents import near_end, stops
from quotes.likeness import Hints
from quotes.members import Member, Mention
from quotes.openings import open_phrase
from quotes.phrases import PLURAL_PRONOUNS, Phrase, parse
from quotes.predicates import is_verb
from quotes.prominence import opening
from quotes.sentences import Sentence
from quotes.shapes import doubled
from quotes.tokens import Token
from quotes.words import words

REACH = 14
"""Sentences back in which the people stand whom a plural pronoun takes up."""
MANY = words("many")
"""Words that begin a phrase for many people."""
ONE = ("seorang ", "salah satu ", "salah seorang ")
"""What a phrase for somebody unnamed begins with."""
SOME = frozenset({"sejumlah", "para", "banyak", "beberapa", "sebagian", "puluhan", "ratusan", "ribuan"})
"""Words before the noun of people who are told of together."""
LONGEST_GROUP = 7
"""Words of such people at most, with the preposition before them."""
PEOPLE = frozenset({"orang", "anak", "ibu", "bapak", "emak", "pihak", "negara", "elemen", "tokoh", "warga"})
"""Nouns that, said twice, tell of people or what acts as people do."""
BESIDE = frozenset({"dan", "serta", "bersama"})
"""Words between two who do the same."""


def plural_subject(text: str, sentences: Sequence[Sentence], before: int) -> Phrase | None:
    """The last group that was subject of a sentence before number `before`: "Sejumlah warga …"."""
    for number in range(before - 1, max(-1, before - REACH), -1):
        phrase = _subject(text, sentences[number])
        if phrase is not None and _many(phrase):
            return phrase
    return None


def subject_of(text: str, sentences: Sequence[Sentence], number: int) -> Phrase | None:
    """The body or the crowd that is subject of sentence `number`: "Organisasi Femen menggelar aksi"."""
    phrase = _subject(text, sentences[number]) if number >= 0 else None
    return phrase if phrase is not None and (phrase.kind == "organization" or _many(phrase)) else None


def body_before(text: str, sentences: Sequence[Sentence], number: int) -> Phrase | None:
    """The subject in capitals of one of the two sentences before `number` that no list knows as a person's:
    "Helvar memproduksi kapal. Perusahaan itu …"."""
    for back in (number - 1, number - 2):
        phrase = _subject(text, sentences[back]) if back >= 0 else None
        if phrase is None or not phrase.name[:1].isupper() or phrase.role:
            continue
        if phrase.name.split()[0].endswith("nya"):
            continue  # "Lesunya pasar"
        known = any(word in lexicon.given_names() for word in phrase.name.split())
        if phrase.kind == "organization" or not known:
            placed = phrase.name.lower() in lexicon.places()
            return None if placed else phrase
    return None


def someone(text: str, sentences: Sequence[Sentence], number: int) -> Phrase | None:
    """The unnamed one who is subject of sentence `number`: "Salah satu petugas menegur jurnalis"."""
    phrase = _subject(text, sentences[number]) if number >= 0 else None
    if phrase is None or phrase.kind != "unnamed" or not phrase.head:
        return None
    one = " ".join(phrase.text.lower().split()).startswith(ONE)
    return replace(phrase, plural=False) if one else None


def role_subject(text: str, sentences: Sequence[Sentence], number: int) -> Phrase | None:
    """The bare role that is subject of sentence `number`: "Kapolres juga meninjau gudang itu"."""
    phrase = _subject(text, sentences[number]) if number >= 0 else None
    bare = phrase is not None and phrase.kind == "role"
    return phrase if bare else None


def group_at_end(text: str, sentences: Sequence[Sentence], number: int) -> Phrase | None:
    """The people in whom sentence `number` ends: "Rencana itu menuai protes dari | sejumlah warga"."""
    tokens = sentences[number].tokens if number >= 0 else ()
    end = len(tokens) - (len(tokens) > 0 and tokens[-1].text == ".")
    for k in range(end - 2, max(0, end - LONGEST_GROUP), -1):
        if tokens[k].lower in {"dari", "oleh"} and tokens[k + 1].lower in SOME:
            phrase = parse(text, tokens, k + 1, end, Hints())
            whole = phrase is not None and phrase.end == end and phrase.kind == "unnamed" and phrase.head
            return phrase if whole else None
    return None


def _many(phrase: Phrase) -> bool:
    """Whether a phrase stands for several people without names."""
    first = phrase.text.split()[0].lower()
    several = phrase.plural and first not in {"seorang", "seseorang", "salah", "sebuah"}
    people = bool(phrase.head) or " " in phrase.text  # "Kemacetan panjang. Mereka …"
    if several and doubled(first) and not phrase.head:
        people = first.partition("-")[0] in lexicon.organization_heads() | PEOPLE  # not "Dus-dus air mineral"
    return phrase.kind == "unnamed" and ((several and people) or first in MANY)


def _subject(text: str, sentence: Sentence) -> Phrase | None:
    """The noun phrase before the first verb of a sentence, up to its first comma or preposition."""
    tokens = sentence.tokens
    verb = next((k for k, token in enumerate(tokens) if k and is_verb(token)), 0)
    start = _past_time(tokens, verb)
    low, high = open_phrase(tokens, start, verb)
    if low >= high or stops(tokens[low]) or any(t.lower in PLURAL_PRONOUNS for t in tokens[low:high]):
        return None
    phrase = parse(text, tokens, low, min(near_end(tokens, low), high), Hints())
    begin = next((k for k in range(start, low) if tokens[k].lower in MANY), low)
    if phrase is None or begin == low:
        return phrase
    whole = phrase.over(text, (tokens[begin].start, phrase.span[1]), begin, phrase.end)
    return replace(whole, kind="unnamed")  # "Puluhan ribu pengunjuk rasa"


def _past_time(tokens: Sequence[Token], end: int) -> int:
    """Where a sentence goes on behind "Di media sosial, ", "Sebagai seorang ibu, ", "Menyoal itu, "."""
    if tokens[0].lower in TIME_PREPOSITIONS | {"sebagai"}:
        return next((k + 1 for k in range(end) if tokens[k].text == ","), 0)
    return opening(tokens[:end])


def pair_named(
    text: str, members: Iterable[Member], sentence: int, anchor: int
) -> tuple[Member, Mention] | None:
    """The first of two people named side by side in number `sentence` before the character `anchor`:
    "diajukan oleh Syamsul dan Christian"."""
    named = sorted(
        ((m, member) for member in members for m in member.before(anchor) if m.sentence == sentence),
        key=lambda row: row[0].span,
    )
    for (first, member), (second, _) in pairwise(named):
        between = text[first.span[1] : second.span[0]].strip().lower()
        if between in BESIDE:
            return member, first
    return None


def fuller(name: str, spoken: Iterable[str]) -> str:
    """The one wording among `spoken` that begins with `name` and goes on, "" for none or several:
    "Manajemen Persikota" for "manajemen"."""
    start = f"{name} ".casefold()
    longer = {other for other in spoken if other.casefold().startswith(start)}
    return longer.pop() if len(longer) == 1 else ""
