"""Where a noun phrase that names a source ends, and how a role and the name behind its comma become one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes import lexicon
from quotes.cues import forms_of
from quotes.described import COLLECTIVE
from quotes.likeness import Hints
from quotes.names import TIMES
from quotes.phrases import TESTIMONY, Phrase, parse
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES, before_form, is_degree, is_title
from quotes.tokens import NUMBER, PUNCT, QUOTED, Token
from quotes.words import words

STRONG_STOPS = words("strong_stops")
"""Words that no source phrase goes beyond."""
LEGAL = words("legal")
SOFT_STOPS = words("soft_stops")
TOP_LEVELS = frozenset({"com", "net", "org", "id", "it", "es", "uk", "tv", "info"})
"""Words that end a source phrase unless a role before them still waits for its name."""
QUANTITIES = frozenset({"beberapa", "sejumlah", "belasan", "puluhan", "ratusan", "ribuan", "jutaan"})
"""Words that open the next noun phrase."""
MEASURES = frozenset({"harga", "nilai", "jumlah", "angka", "volume", "penjualan", "permintaan"})
"""Nouns in small letters of what is counted, of which no body's name is made."""
LONGEST_ROLE = 16
"""Words and commas within which a role ends."""
ISSUES = frozenset({"periode", "edisi"})
"""Words before the month of a document: "laporan Bank Dunia edisi Juni 2022"."""
NEXT_BEGINS = frozenset({"ketika", "namun", "saat", "sebelum", "sementara", "setelah", "seusai", "usai"})
"""Words with a capital with which the next sentence begins where a full stop was lost."""
PREDICATE_STARTS = words("predicate_starts")
"""Words that begin a predicate behind a source without a comma ("menurut Jimly tidak sesuai")."""


def is_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether a parenthesis at `at` holds a date or a number with strokes."""
    return at + 1 < len(tokens) and tokens[at + 1].kind == NUMBER and "/" in tokens[at + 1].text


def close(tokens: Sequence[Token], at: int, end: int) -> int:
    """Past the parenthesis that opens at `at`, or `at` where it holds too much."""
    for k in range(at + 1, min(end, at + 10)):
        if tokens[k].text in ")]":
            return k + 1
    return at


def past_degrees(tokens: Sequence[Token], end: int) -> int:
    """Past the degrees between commas behind a name: "Rina, S.H., CPOD."."""
    k = end
    while k + 1 < len(tokens) and tokens[k].text == "," and tokens[k + 1].capital:
        again = k > end and tokens[k + 1].text.isupper()
        if not (is_degree(tokens[k + 1]) or again):
            break
        k += 2
        lettered = k + 2 < len(tokens) and tokens[k].text == "(" and tokens[k + 2].text == ")"
        k += 3 if lettered and len(tokens[k + 1].text) == 1 else 0  # "Sp.A(K)"
        k += k < len(tokens) - 1 and tokens[k].text == "." and tokens[k + 1].text == ","
    return k


def near_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the phrase up to the first comma, preposition or verb."""
    head = role_head(tokens, at, min(len(tokens), at + LONGEST_ROLE))
    k = head.end if head and head.end > at + 1 else at
    if k > at and k < len(tokens) and tokens[k - 1].lower == "setempat" and not tokens[k].capital:
        return k  # "Menurut warga setempat mata air itu …"
    while k < len(tokens):
        token = tokens[k]
        if token.text in "([":
            past = close(tokens, k, len(tokens))
            if past == k or is_date(tokens, k):
                break
            k = past
            continue
        if token.text == "." and 0 < k < len(tokens) - 1 and tokens[k + 1].lower in TOP_LEVELS:
            k += 2  # "Kabarbola.it"
            continue
        if k > at and before_form(tokens, k):
            k += 2
            continue
        if token.kind in {PUNCT, QUOTED} and token.text not in "-–/&'’#+":
            break
        if k > at and (compound := _compound(tokens, k)):
            k += compound
            continue
        stop = token.lower in STRONG_STOPS or (token.lower in SOFT_STOPS and not _joins(tokens, k, at))
        stop = stop and not (token.lower == "tentang" and tokens[at].lower in LEGAL)
        if stop and (not token.capital if k == at or tokens[k - 1].capital else True):
            break
        if k > at and token.capital and token.lower in NEXT_BEGINS:
            break  # "kata Jimly Setelah rapat, ia …"
        dated = token.lower in TIMES and token.capital and tokens[k - 1].lower not in ISSUES
        dated = dated and not _named_by_date(tokens, at, k)
        told = k == at + 1 and tokens[at].lower in TESTIMONY  # "keterangan sejumlah saksi"
        if k > at and (dated or (token.lower in QUANTITIES and not told)):
            break  # "menurut polisi ratusan orang ditahan"
        if k > at and tokens[k - 1].capital and is_verb(token):
            break  # "yang menurut Rahmad menjadi krusial"
        body = k == at + 1 and tokens[at].lower in COLLECTIVE
        pointed = token.lower == "hal" and k + 1 < len(tokens) and tokens[k + 1].lower in DEMONSTRATIVES
        if k > at and pointed:
            break  # "menurut Rina hal itu penting"
        if k > at and tokens[k - 1].capital and token.text in MEASURES:
            break  # "menurut Bank Sagara harga Bitcoin bisa naik"
        if (body or (head and k == head.end)) and token.lower.startswith("me") and is_verb(token):
            break  # "jaksa membacakan surat"
        if k > at and not token.capital and (token.lower in PREDICATE_STARTS or _says(token)):
            break
        k += 1
        if (token.lower in DEMONSTRATIVES and k > at + 1) or token.lower == "setempat":
            break
    return k


def _says(token: Token) -> bool:
    """Whether a word reports, alone or with who speaks at its end: "Rina Wati | ucapnya lagi"."""
    base = token.lower.removesuffix("nya")
    bare = base != token.lower and any(f.slot == "bare" for f in forms_of(base))
    return bare or any(f.slot == "active" for f in forms_of(token.lower))


def _named_by_date(tokens: Sequence[Token], at: int, k: int) -> bool:
    """Whether the month at `k` belongs to a body's name or begins a person's: "Institut Teknologi 10
    November", "Kepala Bidang Juli Arief Winarto"."""
    if k + 1 < len(tokens) and tokens[k + 1].plain in lexicon.given_names():
        return role_head(tokens, at, k) is not None
    day = tokens[k - 1].kind == NUMBER or tokens[k - 1].lower == "sepuluh"
    if k - 2 < at or not day or tokens[k - 2].word in TIMES:
        return False
    return tokens[k - 2].capital and any(t.word in lexicon.organization_heads() for t in tokens[at : k - 1])


def _compound(tokens: Sequence[Token], k: int) -> int:
    """Words of a noun in two words of which one looks like a preposition: "orang dalam", "lalu lintas"."""
    if f"{tokens[k - 1].lower} {tokens[k].lower}" == "orang dalam":
        return 1
    pair = f"{tokens[k].lower} {tokens[k + 1].lower}" if k + 1 < len(tokens) else ""
    return 2 if pair in {"lalu lintas", "dalam negeri"} else 0


def _joins(tokens: Sequence[Token], k: int, at: int) -> bool:
    """Whether a preposition or conjunction stands inside a name of an office: "Menteri Hukum dan HAM"."""
    if tokens[k].lower in {"dan", "serta", "untuk", "dengan"}:
        return k > at and k + 1 < len(tokens) and tokens[k - 1].capital and tokens[k + 1].capital
    return False


def name_only(text: str, tokens: Sequence[Token], k: int, hints: Hints) -> Phrase | None:
    """A phrase at `k` that is a bare name, with rank or honorific at most."""
    end = near_end(tokens, k)
    phrase = parse(text, tokens, k, end, hints)
    if phrase is None or phrase.kind != "name" or phrase.name_span is None:
        return None
    if all(is_degree(t) for t in tokens[k:end] if t.capital):
        return None  # "Syaifullah, S.Sos"
    before = [t for t in tokens[k:end] if t.end <= phrase.name_span[0]]
    return phrase if all(is_title(t) or t.lower in {"yakni", "yaitu"} for t in before) else None


def joined(text: str, tokens: Sequence[Token], at: int, named: Phrase, hints: Hints) -> Phrase:
    """The role that begins at `at` and the name behind the comma as one phrase."""
    role = parse(text, tokens, at, named.start, hints)
    whose = role.name if role and role.kind == "name" and role.role else ""  # "ibu kandung Rafi, Siti Aminah"
    span = (tokens[at].start, named.span[1])
    whole = named.over(text, span, at, named.end)
    if role is None:
        return whole
    return whole.with_role(replace(role, affiliation=role.affiliation or whose))


def stops(token: Token) -> bool:
    """Whether a word ends a source phrase."""
    return token.lower in STRONG_STOPS or token.lower in SOFT_STOPS
