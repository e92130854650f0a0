"""Whether words in capitals are a person's name, or a place's, a body's, an office's that is called so."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.likeness import UNKNOWN, Hints, weight
from quotes.shapes import ENGLISH, abbreviates, listed, listed_place
from quotes.tokens import NUMBER, Token
from quotes.words import words

NAMED_AFTER = words("named_after")
PLACE_OPENERS = words("place_openers")
"""First words of places' names behind an office ("Camat Tanjung Morawa")."""
GROUPS = words("indefinite") - {"seorang", "seseorang", "salah", "sebuah"}
VILLAGES = frozenset({"desa", "kelurahan", "dusun", "kecamatan", "kampung", "nagari", "pekon", "gampong"})
"""Heads of places whose names are often two words."""
NAMED_THERE = frozenset({"di", "ke", "jalan", "gedung", "stadion", "bandara"})
"""Words before a person's name that is a place's."""
SPORTS = frozenset({"kapten"})
"""Ranks that players have as well, before their club's name."""
DISTRICTS = words("districts")
"""Nouns that make a place of the word behind them."""
BIRTHPLACES = frozenset({"asal", "kelahiran"})
"""Words before the place that somebody is from."""


def ends_like_a_body(run: Sequence[Token], rank: Token, hints: Hints) -> bool:
    """Whether two words behind a rank are a name whose last is a body's elsewhere: "Mayor Bakamla Yuda
    Antara", not "Kapten Inter Milan"."""
    first, last = run[0], run[-1]
    body = last.plain in lexicon.organization_names() and last.word not in lexicon.organization_heads()
    unknown = not listed(first) and weight(first, hints) > 0
    military = rank.word in lexicon.ranks() and rank.word not in SPORTS
    return len(run) == 2 and military and body and unknown


def belongs_elsewhere(
    tokens: Sequence[Token], start: int, low: int, name: tuple[int, int], hints: Hints
) -> bool:
    """Whether a street or a village has the name ("warga Jalan DI Panjaitan"), or an office in English goes
    on with it ("Head of Cornea Service")."""
    english = name[0] == 0 and low > start and tokens[low - 1].lower in ENGLISH
    last = tokens[low + name[0]]
    if name[0] and name[1] - name[0] == 1 and tokens[low + name[0] - 1].word in PLACE_OPENERS:
        return not known_name(last, hints)  # "Pengelola Kawasan Tanjung Lesung"
    at = low + name[0] - 1
    headed = name[0] > 1 or (name[0] == 1 and tokens[start].lower in {"warga", "penduduk"})
    village = headed and name[1] - name[0] == 1 and tokens[at - 1].word in VILLAGES
    if village and tokens[at].word not in lexicon.places():
        return last.plain not in hints.names  # "Warga Desa Bangun Sari"
    return _named_after(tokens[low : low + name[0]]) or (english and not known_name(tokens[low], hints))


def behind_hospital(tokens: Sequence[Token], low: int, width: int, hints: Hints) -> int:
    """1 where the first word behind a role is its hospital's: "Direktur RSUD Margono Budi Santoso … kata
    Budi", else 0."""
    named = tokens[low - 1].word in NAMED_AFTER
    return int(named and called_later(tokens[low : low + width], hints))


def _named_after(before: Sequence[Token]) -> bool:
    """Whether nothing but letters stands between a street's or a stadium's noun and a name."""
    at = next((k for k, token in enumerate(before) if token.word in NAMED_AFTER), len(before))
    return at < len(before) and all(map(abbreviates, before[at + 1 :]))


def called_later(name: Sequence[Token], hints: Hints) -> bool:
    """Whether the article calls somebody by a later word of three and never by the first."""
    called = [t.plain in hints.names for t in name]
    return len(called) > 2 and any(called) and not called[0]


def known_name(token: Token, hints: Hints) -> bool:
    """Whether a word is known from names or used as one by the article."""
    return token.plain in lexicon.given_names() or token.plain in hints.names


def nobody_named(tokens: Sequence[Token], start: int, end: int, hints: Hints) -> bool:
    """Whether capitals that are no known name only name a document, or what a group deals with: "Kovenan
    Internasional", "para pemilik Palisade"."""
    first = tokens[start]
    document = first.capital and first.word in lexicon.documents()
    group = first.lower in GROUPS
    return (document or group) and not any(known_name(t, hints) for t in tokens[start:end])


def called(name: str, hints: Hints) -> bool:
    """Whether the article uses a name, or one of its words, where only a speaker's can stand."""
    return name in hints.names or any(word in hints.names for word in name.split())


def names_a_place(tokens: Sequence[Token], low: int, name: str, hints: Hints) -> bool:
    """Whether a street, school or prize before `tokens[low]` is named after a person."""
    before = tokens[low - 1].lower if low else ""
    office = lexicon.role(tokens[low].word) is not None
    return before in NAMED_THERE and not office and not called(name, hints)


def past_body(tokens: Sequence[Token], low: int, high: int, hints: Hints) -> int:
    """Where a name may begin in a run that an organisation's head opens: its last two or three words
    when all of them are known from names ("Bank Victoria Budi Santoso"), else its last where the article
    uses that as a name, else nowhere."""
    given = {k: tokens[k].plain in lexicon.given_names() for k in range(max(low, high - 3), high)}
    for start in (high - 3, high - 2):
        if start > low + 1 and all(given[k] for k in range(start, high)):
            return start
    if tokens[high - 1].plain in hints.names:
        return high - 2 if high - 2 > low + 1 and given[high - 2] else high - 1
    return low


def behind_place_head(tokens: Sequence[Token], low: int, hints: Hints) -> int:
    """How many words a noun in small letters or a number makes a place of: 1 in "warga desa Sukamaju", 2 in
    "SMAN 1 Kulon Progo"."""
    before = tokens[low - 1].text
    numbered = low > 1 and tokens[low - 1].kind == NUMBER and tokens[low - 2].capital
    if numbered and tokens[low - 2].word in lexicon.organization_heads():
        return _width(tokens, low, hints)  # "SMPN 1 Sukamaju"
    placed = (
        before in DISTRICTS
        or before in BIRTHPLACES
        or (before == "bagian" and tokens[low - 2].text == "negara")
    )
    return _width(tokens, low, hints) if placed and weight(tokens[low], hints) <= UNKNOWN else 0


def _width(tokens: Sequence[Token], low: int, hints: Hints) -> int:
    """Words of the known place that begins at `low`, else 1 for a word that is no known name."""
    return listed_place(tokens, low, len(tokens)) or int(not known_name(tokens[low], hints))
