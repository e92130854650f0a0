"""Which words of a capitalised stretch are a person's name.

"Direktur Indosurya Bersinar Sekuritas William Surya Wijaya" is one stretch of capitals; the
name in it is the contiguous part with the greatest sum of log-odds that a word belongs to a
name (maximum subarray, J. Kadane), raised for words the article itself uses as a bare name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quotes import lexicon
from quotes.eastern import family_first
from quotes.endings import everyday, family_behind, goes_on, stops_name
from quotes.likeness import NEVER, SOLO, UNKNOWN, Hints, weight
from quotes.namesakes import (
    behind_a_body,
    between_names,
    double_surname,
    first_of_two,
    given,
    well_known,
)
from quotes.shapes import (
    PARTICLES,
    abbreviates,
    derived_noun,
    elsewhere,
    is_degree,
    is_initial,
    is_title,
    joined_pair,
    listed,
    listed_place,
    opens_as_name,
    opens_behind_rank,
)
from quotes.tokens import Token
from quotes.words import words

BODY_HEADS = words("body_heads")
"""Heads of organisations that need a word after them before a person's name may begin."""
TIMES = words("times")
CONNECTIVES = words("connectives")
PREDICATE_STARTS = words("predicate_starts")
CAPTIONS = frozenset({"foto", "video", "dok", "ilustrasi"})
MONTHS = frozenset({"april", "mei", "juni", "juli", "agustus"})
"""Months after which people are named."""
FAMILY_NAMES = words("family_names_too")
"""Ranks, offices and places that end names: "Krisna Laksamana"."""
NAME_LIKE = frozenset({"cucu", "lalu", "mari", "oleh", "setia", "untung"})
"""Everyday words that are names as well."""
STYLES = frozenset(
    {"gusti", "raja", "sultan", "ratu", "tengku", "teuku", "puan", "andi", "raden", "said", "sri"}
)
"""First words of names that may be left out: "Gusti Timoer", "Tengku Muhammad Taufik"."""
FIRST_ONLY = frozenset(
    {"m", "muh", "moh", "moch", "much", "mohd", "mohammad", "mohamad", "muhammad", "muhamad"}
)
"""Words with which names begin."""
ADDRESSES = frozenset({"pak", "ibu", "bpk", "sdr", "kak", "mas", "mba", "gus", "drs", "dra"})
"""Short honorifics that end no name."""
INITIALS = 3
"""Letters of a short name that is rather a body's than initials ("Ketua GPK Thobahul Aftoni")."""
ENOUGH = 0.7
ENOUGH_ALONE = 1.5
"""The sum a name needs where nothing but its own words speaks for it."""
UNLIKE = -4.5
"""A word less like a name than this is part of one only as its last."""
SURE = 3.0
"""A name in the middle of a stretch of capitals needs this much."""
MILD = -0.5
"""A word before a name that is no more unlike one than this belongs to it."""
STRANGE = -3.0
"""The same where the whole stretch of capitals stands for a speaker."""
FORCED = -2.0
"""The least weight of a last word that a role before it still makes a name."""
LONGEST = 6
USUAL = 3
"""Words up to which a name costs nothing."""
TOO_LONG = 0.3
"""What each further word must bring."""


def find_name(
    tokens: Sequence[Token], hints: Hints, *, expected: bool = False, strict: bool = False
) -> tuple[int, int] | None:
    """The part `[start, end)` of a run of capitals that is a person's name, or None.

    `expected` says that a person's role stands before: the last word is then a name unless
    something speaks against it. `strict` says that nothing around speaks for a person: one
    word that no list knows is then no name.
    """
    asked = (*(token.text for token in tokens), "expected" if expected else "", "strict" if strict else "")
    if asked not in hints.found:
        hints.found[asked] = _find_name(tokens, hints, expected=expected, strict=strict)
    return hints.found[asked]


def _find_name(
    tokens: Sequence[Token], hints: Hints, *, expected: bool, strict: bool
) -> tuple[int, int] | None:
    weights = _weights(tokens, hints)
    while len(tokens) > 1 and is_degree(tokens[-1]) and tokens[-1].plain not in hints.names:
        tokens, weights = tokens[:-1], weights[:-1]
    best = _best(tokens, weights, last=expected)
    if best is None:
        return None
    total, start, end = best
    if strict and total < ENOUGH_ALONE and not any(t.plain in hints.names for t in tokens[start : end + 1]):
        return None
    if total < ENOUGH:
        last = len(tokens) - 1
        lettered = last > 0 and is_initial(tokens[last])  # "Kepala Peleton B"
        there = tokens[last].word in lexicon.places() and tokens[last].plain not in hints.names
        if not expected or weights[last] < FORCED or _thing(tokens[last]) or lettered or there:
            return None  # "Kajati Kepri"
        start, end = last, last
    start = _stretch(tokens, weights, start)
    last = len(tokens) - 1
    if end + 1 == last and (tokens[end].plain, tokens[last].plain) in hints.pairs:
        return start, last + 1
    if end < last and all(
        _place(t, hints) for t in tokens[end + 1 :]
    ):  # "Menurut Faisal Indonesia …", "PPIH Debarkasi Medan"
        known = any(
            t.plain in lexicon.given_names() or t.plain in hints.names for t in tokens[start : end + 1]
        )
        return (start, end + 1) if known else None
    while end < last and end + 1 - start < LONGEST:
        family = end + 1 == last and weights[last] == 0.0
        pair = joined_pair(tokens[end + 1].plain) and end + 1 < last  # "Rina Sari-Budi Hartono"
        stops = pair or stops_name(tokens[end + 1], hints) or everyday(tokens[end + 1 :], hints)
        if stops and not (family or (end + 2 == last and family_behind(tokens[end + 1 :]))):
            break
        sure = tokens[start].plain in hints.names and not listed(tokens[end + 1])
        between = end + 2 <= last and tokens[end + 2].plain in lexicon.given_names()
        middle = tokens[end + 1]  # "Budi Karya Sumadi", "Hotman Paris Hutapea"
        city = middle.word in lexicon.places() and tokens[end].plain in lexicon.given_names()
        sure = sure or (between and (city or not elsewhere(middle.plain)))
        if weights[end + 1] < UNLIKE and end + 1 < last and not sure:
            break
        end += 1
    if end < last and total < SURE and goes_on(tokens[end + 1]):
        return None
    start = _family_start(tokens, start, end)
    start = _later_start(tokens, start, end)
    start = _past_known(tokens, start, end)
    start = _past_place(tokens, start, end)
    start = past_front(tokens, start, end + 1, hints)
    while start > 0 and tokens[start].lower in PARTICLES and not tokens[start].capital:
        start -= 1
    return start, end + 1


def _family_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name begins whose family name tells itself: "Menlu China | Kong Xuanyou", "CEO Xmobil | He
    Wenpeng"."""
    if family_first(tokens, start - 1):
        return start - 1
    return next((k for k in range(start + 1, end) if family_first(tokens, k)), start)


def _later_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name of usual length begins behind another's: "UIN Syarif Hidayatullah M Ihdan Husaini"."""
    if end - start < LONGEST - 2:
        return start
    return next(
        (
            k
            for k in range(start + 2, end)
            if tokens[k].word in FIRST_ONLY and all(map(given, tokens[k - 2 : k]))
        ),
        start,
    )


def _past_known(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name of two words and more begins behind a well-known person's: "menteri era Presiden Joko
    Widodo Yusuf Cholil Anwar"."""
    for width in (2, 3):
        known = " ".join(token.plain for token in tokens[start : start + width])
        if end - start > width and known in lexicon.known_names():
            return start + width
    return start


def past_front(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> int:
    """Where a name begins behind words that the article shows to be no part of it."""
    if not hints.cuts:
        return start
    cuts = (k for k in range(end - 2, start, -1) if (tokens[k - 1].plain, tokens[k].plain) in hints.cuts)
    return next(cuts, start)


def _thing(token: Token) -> bool:
    """Whether a word is listed as no name: "pengemudi Pajero"."""
    return token.word in lexicon.not_names() and token.plain not in lexicon.given_names()


def _weights(tokens: Sequence[Token], hints: Hints) -> list[float]:
    """The words' weights; two capitals behind a name abbreviate names ("Bambang PS Brodjonegoro")."""
    out: list[float] = []
    for at, token in enumerate(tokens):
        own = weight(token, hints)
        follows = own <= NEVER and at > 0 and out[at - 1] > 0
        family = at == len(tokens) - 1 and token.word in lexicon.honorifics() and _may_be_last(token)
        inside = token.word == "haji" and all(
            t.plain in lexicon.given_names() for t in tokens[at - 1 : at + 2 : 2]
        )
        if between_names(tokens, at):
            own = 0.0  # "Agus DW Martowardojo"
        if at and token.word in MONTHS and _names_behind(tokens, at, hints):
            own = UNKNOWN  # "Kepala Biro BI Juli Arief Winarto"
        if token.word in FAMILY_NAMES and at == len(tokens) - 1 and out and out[-1] > 0:
            own = 0.0  # "Krisna Laksamana", "Shawn Mendes"
        if token.word == "cik" and out and out[-1] > 0:
            own = 0.0  # "Marwan Cik Asan"
        if own < 0 and _named_like_a_body(tokens[at : at + 2], hints):
            own = 0.0  # "Meta Rostiawati"
        if (at == 0 and opens_as_name(tokens)) or behind_a_body(tokens, at, own):
            own = max(own, UNKNOWN)
        if at == len(tokens) - 1 and token.text == "Yang":
            own = 0.0  # "Hao Yang", which `capital_runs` ends with it
        if well_known(tokens, at) or first_of_two(tokens):
            own = max(own, SOLO)  # "Tim Cook"
        if double_surname(tokens, at) and out[at - 1] > 0:
            own = 0.0
        letters = abbreviates(token) and (
            token.word not in lexicon.honorifics() or tokens[at - 1].plain in lexicon.given_names()
        )
        out.append(0.0 if follows and (letters or family or inside) else own)  # "Kenneth Kang"
    for at, pair in enumerate(pairwise(tokens)):
        both = " ".join(token.word for token in pair)
        if both in lexicon.not_names() or both in lexicon.metonyms():
            out[at] = out[at + 1] = NEVER  # "Mini Cooper", "Tel Aviv"
    for at in range(len(tokens) - 1):
        for width in (len(body) for body in _bodies(tokens, at)):
            out[at : at + width] = [NEVER] * width  # "Mundo Deportivo"
    return out


def _bodies(tokens: Sequence[Token], at: int) -> Iterator[tuple[str, ...]]:
    """The known bodies of several words that begin at `at`."""
    for body in lexicon.long_organization_names().get(tokens[at].plain, ()):
        if tuple(t.plain for t in tokens[at : at + len(body)]) == body:
            yield body


def _names_behind(tokens: Sequence[Token], at: int, hints: Hints) -> bool:
    """Whether a known name stands behind a month's, or any word like one where a known one stands before it
    too: "Putu Juli Ardika"."""
    behind = tokens[at + 1 : at + 2]
    return bool(behind) and (
        given(behind[0]) or (given(tokens[at - 1]) and weight(behind[0], hints) >= UNKNOWN)
    )


def _may_be_last(token: Token) -> bool:
    """Whether an honorific ends a name as well: "Kenneth Kang", "Toru Uda", not "Budi Pak"."""
    short = len(token.text) == INITIALS and token.text[1:].islower() and token.word not in ADDRESSES
    return short or len(token.plain) > INITIALS


def _named_like_a_body(pair: Sequence[Token], hints: Hints) -> bool:
    """Whether a given name that a body bears as well stands before another word of a name."""
    both = pair[0].plain in lexicon.given_names() and pair[0].plain in lexicon.organization_names()
    return both and len(pair) > 1 and weight(pair[1], hints) > 0


def _place(token: Token, hints: Hints) -> bool:
    """Whether a word is a place's name and hardly a person's."""
    return (
        token.word in lexicon.places() and token.word not in FAMILY_NAMES and weight(token, hints) < STRANGE
    )


def _best(
    tokens: Sequence[Token], weights: list[float], *, last: bool = False
) -> tuple[float, int, int] | None:
    """The contiguous part with the greatest sum: (sum, first, last); the last of several with `last`."""
    best: tuple[float, int, int] | None = None
    for start, token in enumerate(tokens):
        if token.lower in PARTICLES and not token.capital:
            continue
        total = 0.0
        for end in range(start, min(len(tokens), start + LONGEST)):
            if weights[end] <= NEVER:
                break
            total += weights[end] - (TOO_LONG if end - start >= USUAL else 0)
            if _whole(tokens, start, end) and (
                best is None or total > best[0] or (last and total == best[0] and start > best[2])
            ):
                best = (total, start, end)
    return best


def may_open(token: Token, hints: Hints) -> bool:
    """Whether a word before a name in the same stretch of capitals can be the name's first, where the stretch
    stands for a speaker: "Kong Xuanyou", "H. Iman Irdian Saragih"."""
    return token.word not in lexicon.organization_tails() and (
        not is_title(token)
        and not (token.text.isupper() and sum(map(str.isalpha, token.plain)) >= INITIALS)
        and not elsewhere(token.plain)
        and weight(token, hints) > STRANGE
    )


def behind_state(before: Sequence[Token], hints: Hints) -> int:
    """Where a name begins in the words before its sure part, behind a state: 1 in "Inggris Barak | Hiramson";
    0 where none opens it."""
    state = next((k for k in range(len(before) - 1, -1, -1) if before[k].word in lexicon.metonyms()), -1)
    opens = all(may_open(t, hints) and t.text[1:].islower() for t in before[state + 1 :])
    return state + 1 if opens and state + 1 < len(before) else 0


def _past_place(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a name begins behind a place of several words that it seemed to begin in or with: "Deli Serdang |
    Danu Wijaya"."""
    for low in range(start, max(-1, start - 2), -1):
        width = listed_place(tokens, low, end)
        if width and low + width > start and not elsewhere(tokens[low + width].plain):
            return low + width
    return start


def _whole(tokens: Sequence[Token], start: int, end: int) -> bool:
    """A name is not an initial alone."""
    return any(token.capital and not is_initial(token) for token in tokens[start : end + 1])


def _stretch(tokens: Sequence[Token], weights: list[float], start: int) -> int:
    """Take in a word before the name that is only mildly unlike one, where what stands before it is a title
    or clearly none ("Direktur Utama PT Pupuk Indonesia | Cahya Nugraha")."""
    while start > 0 and _may_lead(tokens[start - 1], weights[start - 1]):
        start -= 1
    before = tokens[start - 2].word if start > 1 else ""
    first = start == 1 or before in lexicon.places() or lexicon.role(before) is not None
    if start and first and weights[start - 1] > FORCED and _leads_known(tokens[start - 1], tokens[start]):
        start -= 1  # "Wali Kota Medan | Iman Saragih"
    if (
        start > 1
        and is_title(tokens[start - 2])
        and weights[start - 1] > STRANGE
        and not (listed(tokens[start - 1]) or tokens[start - 1].text.isupper())
    ):
        start -= 1  # "Komisaris Besar Iman Imanuddin"
    if start > 1 and opens_behind_rank(tokens, start - 1):
        start -= 1  # "AKBP Suka Irawan"
    if start > 0 and tokens[start - 1].lower in NAME_LIKE:
        start -= 1  # a capital in mid-sentence: "DPR RI Lalu Hadrian Irfani"
    return start


def _leads_known(token: Token, following: Token) -> bool:
    """Whether a word is a known name and the one before it nothing else."""
    return following.plain in lexicon.given_names() and not listed(token)


def _may_lead(token: Token, score: float) -> bool:
    if listed(token) or derived_noun(token):
        return False
    return score > MILD or abbreviates(token)
