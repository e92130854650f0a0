"""The person's name in one stretch of capitals of a phrase that names a source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quotes import lexicon
from quotes.described import past_institution, stands_listed
from quotes.likeness import UNKNOWN, Hints, is_office, seldom_alone, weight
from quotes.namedafter import (
    PLACE_OPENERS,
    behind_hospital,
    belongs_elsewhere,
    called_later,
    ends_like_a_body,
    known_name,
)
from quotes.names import (
    BODY_HEADS,
    NAME_LIKE,
    PREDICATE_STARTS,
    TIMES,
    behind_state,
    find_name,
    may_open,
    past_front,
)
from quotes.roles import Head, role_head
from quotes.shapes import (
    FIRM_FORMS,
    LONGEST_PLACE,
    behind_rank,
    beside_for,
    elsewhere,
    is_degree,
    is_initial,
    is_second_name,
    is_title,
    listed,
    listed_place,
    opens_as_name,
    opens_behind_rank,
    visible_end,
)
from quotes.tokens import Token, text_of
from quotes.words import words

MINISTERS = ("menteri", "wakil menteri", "direktur jenderal", "deputi")
"""How offices begin whose names are whole: no place stands behind them."""
SCHOOLS = frozenset({"pesantren", "ponpes", "taklim"})
"""Last words of roles behind which the school's own name stands."""
NUMERALS = frozenset({"I", "V", "X"})
"""Letters that number a congress, an army, or name a network."""
UNLIKELY = -3.0
"""A word less like a name than this is none, though it stands where only a speaker can."""
STRONG_TAILS = words("strong_tails")
"""Last words of bodies' names that nobody bears."""
BODY_ENDS = words("conceding") | {"selaku", "yang", "sebagai"}
"""Words that no body's name goes beyond."""
LETTERS = 3
"""Letters of the shortest name in capitals that is a body's."""
BRACKETED = 3
"""A word and the brackets around it."""
LONGEST_TITLE = 4
WORKS = words("works")
LONGEST_FIRM = 6
"""Words of a firm's name up to which it is no person's as well."""
HOLY = frozenset({"rasulullah", "allah"})
"""Those whom a single word names that is no name."""
RANKS = words("ranks_in_short")
PREPOSITIONS = frozenset({"dalam", "pada", "untuk"})
"""Words with a capital that may end a name."""
JOINS = frozenset({"dan", "serta", "-", "–", "/"})
"""Between those who speak together: "pasangan Airin - Benyamin"."""
FIRM_OFFICES = words("offices_in_firms")
"""First or last words of roles behind which a firm is named: "CEO Halodoc Jonathan Sudharta"."""


def common(token: Token, hints: Hints) -> bool:
    """Whether a word is capitalised only because a sentence begins with it: "Juara Asian Games 2018 itu"."""
    return not elsewhere(token.plain) and not is_title(token) and weight(token, hints) < 0


def in_run(
    tokens: Sequence[Token], start: int, run: tuple[int, int], end: int, head: Head | None, hints: Hints
) -> tuple[int, int] | None:
    """The person's name in one stretch of capitals of a phrase that begins at `start`."""
    low, high = run
    if tokens[low].word in HOLY:
        return low, low + 1  # "sabda Rasulullah SAW"
    if beside_for(tokens, start, low, high):
        return None
    if _a_firm(tokens, start, (low, high), head):
        return None
    ranks = (k for k in range(high - 2, low, -1) if tokens[k].word in RANKS)
    low = next(ranks, past_institution(tokens, low, high))  # "Kanitlaka Polres Sukamaju | Iptu Danu"
    ranked = behind_rank(tokens, low)
    while low < high - 1 and (width := _title_width(tokens[low:high])):
        if low == run[0] and not ranked and opens_as_name(tokens[low:high]):
            break
        low += width
    if low == high:
        return None  # "kata Kanjeng Gusti"
    titled = low > start and is_title(tokens[low - 1])
    place = _place_width(tokens, low, high) if low > start and not titled else 0
    if low + place == high:
        return None  # "kata Camat Tanjung Morawa"
    low += place
    degrees = (k for k in range(low + 1, high) if is_degree(tokens[k]) and "." in tokens[k].text)
    high = next(degrees, high)  # "Rina Sp.GK. Penelitian"
    last = high == visible_end(tokens, end)
    letters = high - low == 1 and tokens[low].text.isupper() and len(tokens[low].text) <= 4
    expected = titled or (head is not None and (head.kind != "citizen" or letters) and last)
    name = find_name(tokens[low:high], hints, expected=expected)
    opens = titled or low == start or place > 0
    if low == start and high == low + 1 == visible_end(tokens, end) and _letter(tokens[low]):
        return low, high  # "kata S", "berinisial H (32)"
    thing = low == start == 0 and _rather_a_thing(tokens[low:high], hints)
    thing = thing or stands_listed(tokens[low:high])
    if name is None and opens and not thing and not any(_no_name(t, hints) for t in tokens[low:high]):
        name = (0, high - low)  # whoever speaks under a name that no list knows
    if name is None and titled and high - low == 1 and _bears_title(tokens[low], hints):
        name = (0, 1)
    elif name is None and low > run[0] and ends_like_a_body(tokens[low:high], tokens[low - 1], hints):
        name = (0, high - low)
    elif name:
        name = _widened(tokens, start, (low, high), name, hints, titled=titled, placed=place > 0)
    if name and head is not None and low == head.end and name[0] == 0 and not titled:
        name = (_where_held(tokens, low, name[1], head, hints), name[1])
    if name and head is None and low == start and name[0]:
        known = any(known_name(t, hints) for t in tokens[low + name[0] : low + name[1]])
        title = elsewhere(tokens[low].plain) or tokens[low].word in WORKS
        name = name if known or not title else None  # "Asia Tenggara", "Program Kelautan Global"
    name = name and _past_body(tokens[low:high], name, hints)
    if name and belongs_elsewhere(tokens, start, low, name, hints):
        return None
    if name and head is not None and low == head.end and name[0] == 0:
        name = (behind_hospital(tokens, low, name[1], hints), name[1])
    begun = low == start and (name is None or (name[0] == 0 and name[1] < high - low))
    if begun and _closed(tokens, low, low + (name[1] if name else 1), high, hints):
        name = (0, high - low)
    return (low + name[0], low + name[1]) if name else None


def _a_firm(tokens: Sequence[Token], start: int, run: tuple[int, int], head: Head | None) -> bool:
    """Whether a stretch of capitals is a firm's name: "PT Sinar Jaya", "cucu usaha Grup Bakti, | PT Sinar
    Jaya", "Sagara Inc dan | PT Sinar Jaya"."""
    low, high = run
    if tokens[low].word not in FIRM_FORMS:
        return False
    if head is not None:
        return head.kind == "relation"
    joined = low > start and tokens[low - 1].lower in JOINS
    return (joined or tokens[start].word in FIRM_FORMS) and high - low < LONGEST_FIRM


def _widened(
    tokens: Sequence[Token],
    start: int,
    run: tuple[int, int],
    name: tuple[int, int],
    hints: Hints,
    *,
    titled: bool,
    placed: bool,
) -> tuple[int, int]:
    """A name with the words of its run before it that belong to it; places in `name` count from the run."""
    low, high = run
    before = tokens[low : low + name[0]]
    if 0 < len(before) < LONGEST_PLACE and all(
        may_open(t, hints) or (titled and _only_a_body(tokens[low - 1], t)) for t in before
    ):
        return 0, name[1]
    state = behind_state(before, hints)
    if state or (len(before) == 1 and titled and opens_behind_rank(tokens, low)):  # "AKBP | Suka Irawan"
        return state, name[1]
    apposed = _opens_apposed(tokens, start, run)
    plain = all(t.text[1:].islower() and not elsewhere(t.plain) for t in tokens[low:high])
    if name[0] == 2 and high - low == LONGEST_PLACE and apposed and plain and may_open(tokens[low], hints):
        return 0, name[1]  # ", Jonna Aman Damanik,"
    tail = tokens[low].word in lexicon.organization_tails()  # "PT. Merck, Tbk Evie Yulin"
    if name[0] == 1 and apposed and not tail and name[1] == high - low:
        return 0, name[1]
    bracketed = low > start and tokens[low - 1].text == ")" and lexicon.role(tokens[low - 2].word) is None
    if name[0] == 1 and bracketed and before[0].word in PREDICATE_STARTS:
        return 0, name[1]  # "Direktur Pusat Imigran (PI) Masih Fouladi"
    if name[0] == 1 and placed and tokens[low].lower in NAME_LIKE:
        return 0, name[1]  # "Kepala Dinas DKI Jakarta Cucu Ahmad Kurnia"
    return name


def _closed(tokens: Sequence[Token], low: int, end: int, high: int, hints: Hints) -> bool:
    """Whether commas show that the words from `end` on are a name's own: ", Wira Dek Mun, menegaskan"."""
    if high >= len(tokens) or tokens[high].text != ",":
        return False
    rest = tokens[end:high]
    described = role_head(tokens, high + 1, min(len(tokens), high + LONGEST_TITLE)) is not None
    parted = described if low == 0 else tokens[low - 1].text == ","
    given = tokens[low].plain in lexicon.given_names()
    surname = len(rest) == 1 and rest[0].word in lexicon.places() and rest[0].word not in lexicon.metonyms()
    if given and surname and tokens[low - 1].text == "," and high - low == 2:
        return True  # "Mantan bek Kolombia, Ivan Cordoba, menilai"
    known = given or (described and weight(tokens[low], hints) >= UNKNOWN)
    return known and parted and high - low <= LONGEST_TITLE and not any(_strange(t, hints) for t in rest)


def _strange(token: Token, hints: Hints) -> bool:
    """Whether a word is no part even of a name that commas part off: a body's, a place's, an office's."""
    role = lexicon.role(token.word)
    plain = role is not None and role.kind in {"citizen", "relation"}
    if token.text.isupper():
        return True
    if is_title(token):
        return role is not None
    return not plain and (
        elsewhere(token.plain) or (weight(token, hints) < UNLIKELY and token.word not in PREPOSITIONS)
    )


def _letter(token: Token) -> bool:
    """Whether somebody is called by one letter."""
    return is_initial(token) and token.plain not in NUMERALS


def _bears_title(token: Token, hints: Hints) -> bool:
    """Whether a single word behind a title is whoever bears it: "Gubernur | Koster"."""
    none = token.plain.isupper() or is_title(token) or token.word in lexicon.places()
    return not none and (token.plain not in lexicon.organization_names() or known_name(token, hints))


def _title_width(run: Sequence[Token]) -> int:
    """Words of the title that opens a run, 0 for none: "Kompol", "Tan Sri", "Gusti Kanjeng Ratu"."""
    for width in range(min(LONGEST_TITLE, len(run)), 1, -1):
        if " ".join(token.word for token in run[:width]) in lexicon.honorifics():
            return width
    return int(is_title(run[0]))


def _opens_apposed(tokens: Sequence[Token], start: int, run: tuple[int, int]) -> bool:
    """Whether a word listed as no name opens what a role's comma parts off: "kuasa hukumnya, Muslim Jaya"."""
    first = tokens[run[0]]
    apposed = run[0] == start > 0 and tokens[start - 1].text == ","
    if apposed and tokens[start - 2].text == first.text:
        return True  # "Menteri Pertahanan Israel, Israel Katz"
    return apposed and not elsewhere(first.plain) and first.word not in TIMES


def _only_a_body(title: Token, token: Token) -> bool:
    """Whether a word is a body's name: behind a title it is a person's too ("dr. Meta Hanindita")."""
    body = token.plain in lexicon.organization_names() and token.word not in lexicon.organization_heads()
    return body and token.text[1:].islower() and title.word in lexicon.honorifics()


def _no_name(token: Token, hints: Hints) -> bool:
    """Whether a word can't be an unlisted name."""
    if listed(token) or token.text.isupper() or is_office(token.plain, hints):
        return True
    return weight(token, hints) <= UNLIKELY and token.plain not in hints.names


def whole_names(
    tokens: Sequence[Token], found: Sequence[tuple[int, int]], hints: Hints
) -> list[tuple[int, int]]:
    """The names that are no bodies, as one those around a second name in brackets: "Woojin (Austin) Park"."""
    out: list[tuple[int, int]] = []
    for low, high in found:
        inside = out[-1][1] if out and low - out[-1][1] == BRACKETED else 0
        if inside and tokens[inside].text == "(" and is_second_name(tokens[inside + 1].plain, hints.acronyms):
            out[-1] = (out[-1][0], high)
        else:
            out.append((low, high))
    return [run for run in out if not ends_as_body(tokens[slice(*run)], hints)]


def names_nobody(first: Token, hints: Hints) -> bool:
    """Whether a phrase's first word calls a body or several people: no name in its relative clause counts."""
    letters = first.text.isupper() and len(first.plain) >= LETTERS
    known = first.plain in lexicon.organization_names() or first.plain in hints.acronyms
    body = first.capital and first.word in lexicon.organization_heads()
    return letters or known or body or lexicon.modifier(first.word) == "many"


def ends_as_body(name: Sequence[Token], hints: Hints) -> bool:
    """Whether what looks like a name ends as bodies do: "British Heart Foundation", "Ahmad Institute"."""
    return (
        len(name) > 1
        and name[-1].word in lexicon.organization_tails()
        and (name[-1].word in STRONG_TAILS or not any(known_name(token, hints) for token in name[:-1]))
    )


def _place_width(tokens: Sequence[Token], low: int, high: int) -> int:
    """Words of the place or body of several words that opens `tokens[low:high]`, 0 for none."""
    bodies = lexicon.organization_names()
    widths = range(min(LONGEST_PLACE, high - low), 1, -1)
    body = next((n for n in widths if " ".join(t.plain for t in tokens[low : low + n]) in bodies), 0)
    if width := max(body, listed_place(tokens, low, high)):
        return width
    opener = tokens[low].word in PLACE_OPENERS and high - low > 1
    return 2 if opener and tokens[low + 1].plain not in lexicon.given_names() else 0


def _rather_a_thing(run: Sequence[Token], hints: Hints) -> bool:
    """Whether one word that opens a sentence is no name as far as one can tell: "Polling mengungkap"."""
    return len(run) == 1 and seldom_alone(run[0].plain) and run[0].plain not in hints.names


def _where_held(tokens: Sequence[Token], low: int, width: int, head: Head, hints: Hints) -> int:
    """How many words behind a role are no name but the place, the school or the firm in which it is held:
    1 in "Pengasuh Pesantren Darussalam Ahmad Lutfi"."""
    if width < 2 or head.head.startswith(MINISTERS):
        return 0
    school = tokens[low - 1].word in SCHOOLS and not known_name(tokens[low], hints)
    placed = head.kind != "profession" and _place_before(tokens[low : low + width], hints)
    roles = head.head.split()
    firm = not FIRM_OFFICES.isdisjoint((roles[0], roles[-1])) and _firm_before(
        tokens[low : low + width], hints
    )
    return firm or int(school or placed)


def _firm_before(name: Sequence[Token], hints: Hints) -> int:
    """How many unknown words stand before a known first name of two words and more: 2 in "Shade Clothes |
    Alfian Hidayat"."""
    first = next((k for k, token in enumerate(name) if token.plain in lexicon.given_names()), 0)
    called = name[first].plain in hints.names
    unknown = not any(is_initial(t) or (t.plain in hints.names and not called) for t in name[:first])
    return first if unknown and first + 1 < len(name) else 0


def _place_before(name: Sequence[Token], hints: Hints) -> bool:
    """Whether an unknown word behind a role is the place before a name: "Camat Sukamaju Rina Wulandari", not
    "Kepala Desa I Made Sukarta"."""
    return (
        len(name) > 2
        and len(name[0].plain) > 2
        and not known_name(name[0], hints)
        and all(known_name(t, hints) for t in name[1:])
    )


def _past_body(tokens: Sequence[Token], name: tuple[int, int], hints: Hints) -> tuple[int, int] | None:
    """A name less the word that an organisation's head before it needs: "Universitas Cakra Buana" is none."""
    start, end = past_front(tokens, *name, hints), name[1]
    head = tokens[start - 1].plain if start else ""
    own = tokens[start].plain in lexicon.given_names() and not called_later(tokens[start:end], hints)
    whole = any(
        " ".join(t.plain for t in tokens[low : start + 1]) in lexicon.full_organization_names()
        for low in range(max(0, start - 2), start)
    )
    if whole or (head.lower() in BODY_HEADS | {"the"} and not own):  # "Partai Bulan Bintang | Gugum Ridho"
        start += 1
        if end - start < 2 and not any(t.plain in hints.names for t in tokens[start:end]):
            return None
    return start, end


def speaking(
    tokens: Sequence[Token], start: int, found: list[tuple[int, int]], head: Head | None, hints: Hints
) -> tuple[int, int]:
    """Of several names in one phrase the one who speaks: the first where the phrase begins with it, else the
    last that nothing but a comma or the end follows ("kuasa hukum Syamsir Yusfan, John Ely Tumanggor")."""
    titles = start
    while titles < len(tokens) and is_title(tokens[titles]):
        titles += 1
    low, high = found[0]
    told = high < len(tokens) and tokens[high].lower in {"dari", "di", "yang", "asal"}
    if head is None and start < low <= titles and low < high - 1 and told:
        return found[0]  # "Prof Tess Marlow dari Asosiasi Dokter Kulit"
    sure = [run for run in found if any(known_name(t, hints) for t in tokens[slice(*run)])]
    if head is None and found[0][0] <= titles and (found[0] in sure or not sure):
        return found[0]
    joint = len(found) > 1 and any(t.lower in JOINS for t in tokens[found[-2][1] : found[-1][0]])
    if joint and (found[-2] in sure or found[-1] not in sure):
        return found[-2]
    return found[-1]


def also_named(
    text: str, tokens: Sequence[Token], found: list[tuple[int, int]], chosen: tuple[int, int]
) -> tuple[str, ...]:
    """Names joined to the speaking one by "dan" or "serta"."""
    out = []
    for (_, end), (low, high) in pairwise(found):
        before = end
        if tokens[end].text == "(":  # "Basuki Tjahaja (Ahok) dan Djarot"
            before = next((k + 1 for k in range(end, low) if tokens[k].text == ")"), end)
        if before >= chosen[1] and tokens[before].lower in JOINS:
            out.append(text_of(text, tokens, low, high))
    return tuple(out)
