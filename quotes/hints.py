"""What an article itself tells of its capitalised words: which it uses as names, which as places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quotes import lexicon
from quotes.aliases import acronyms
from quotes.cues import read
from quotes.edges import ADVERBS
from quotes.enterprises import enterprises
from quotes.frontwords import FrontWords
from quotes.likeness import BRAND, PRONOUNS, Hints, seldom_alone, spells_a_body
from quotes.names import CONNECTIVES, NAME_LIKE, TIMES
from quotes.ownnames import OwnNames, bare_cue, said_alone, spells_a_person
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.sentences import Sentence
from quotes.shapes import CLUBS, doubled, elsewhere, is_degree, is_title, joined_pair, listed
from quotes.tokens import NUMBER, QUOTED, WORD, Token
from quotes.words import words

PLACE_HEADS = words("place_heads")
COMES = words("comes")
NOT_SIGHTS = frozenset({"negeri", "rt", "rw", "pos", "kampung", "situs"})
"""Heads of places behind which people and media are named, too: "Menteri Luar Negeri Danu", "RT Danu"."""
GREAT = frozenset({"agung", "raya", "besar", "jami"})
"""What a mosque is called before its name."""
BY_LETTERS = frozenset({"berinisial", "inisial"})
"""Words before the letters that somebody is called by."""
HARDLY_A_NAME, RARELY_A_NAME = -20, -10
"""Log-odds (in tenths) up to which a word that stands alone as a subject is no name; the same for a word that
is listed as none."""
LETTERS = 2
"""Letters that abbreviate somebody's last names."""
COMMON = 5
"""Letters of the shortest word that small letters elsewhere show to be no name."""


def find_hints(text: str, sentences: Sequence[Sentence]) -> Hints:
    """Words the article uses alone where only a speaker can stand."""
    out: Counter[str] = Counter()
    spelt = acronyms(text)
    people = {short: full for short, full in spelt.items() if spells_a_person(text, short, full)}
    places: Counter[str] = Counter()
    pairs: set[tuple[str, str]] = set()
    alone: set[str] = set()
    beside: set[str] = set()
    small: set[str] = set()
    seen: set[str] = set()
    doubles: set[str] = set()
    own, front = OwnNames(), FrontWords()
    bodies: set[str] = set()
    for sentence in sentences:
        tokens = sentence.tokens
        seen.update(t.plain for t in tokens if t.capital)
        bodies.update(enterprises(tokens, sentence.runs))
        small.update(t.lower for t in tokens if t.kind == WORD and not t.capital)
        for low, high in sentence.runs:
            out.update(_from_run(tokens, low, high))
            pairs.update(_named_like_a_place(tokens, low, high))
            own.note_run(tokens[low:high])
            front.note_run(tokens[low:high])
            if high - low == 2:
                doubles.update(_double(tokens[low], tokens[low + 1]))
            if high - low > 1:
                beside.update(t.plain for t in tokens[low:high])
            elif (low == 0 or tokens[low - 1].text == ",") and high < len(tokens) and is_verb(tokens[high]):
                alone.add(tokens[low].plain)
        for k in (k for k, token in enumerate(tokens) if token.capital):
            word = tokens[k].plain
            if spoken := _speaks(tokens, k) + (k > 0 and tokens[k - 1].lower in BY_LETTERS):
                out[word] += spoken
            if said_alone(tokens, k):
                own.said[word] += 1
            if _place(tokens, k):
                places[word] += 1
    small = {word.removesuffix("nya") for word in small}
    out.update(word for word in alone & beside if _may_name(word) and word not in places)
    beside |= own.said.keys()
    for word in [w for w in out if _common_noun(w, small) or (seldom_alone(w) and w not in beside)]:
        del out[word]  # "Ajudan mengatakan" beside "ajudannya", "Polling mengungkap"
    doubles = {word for word in doubles if seen.isdisjoint(word.split("-"))}  # "Karl-Heinz Glassmeier"
    for word in [w for w in out if joined_pair(w)]:
        del out[word]  # "pertemuan Anwar-Thaksin"
    out.update(doubles)
    out.update(own.names())
    called = frozenset(word for word, count in places.items() if count > out[word])
    for short, full in people.items():
        out.update(full.split())
        del spelt[short]
    for word in bodies:
        del out[word]
    for short, full in spelt.items():
        if spells_a_body(full):
            del out[short]  # "Dinas Pendidikan (Disdik) … Disdik mengimbau"
    return Hints(out, called, frozenset(pairs), spelt, frozenset(bodies), frozenset(front.cuts(text, out)))


def _double(first: Token, last: Token) -> Iterator[str]:
    """The double name of one person: "Jean-Noel Calon", "Kimberly Hairston-Neal"."""
    if joined_pair(first.plain) and not _known_body(last):
        yield first.plain
    if joined_pair(last.plain) and first.plain in lexicon.given_names():
        yield last.plain


def _common_noun(word: str, small: set[str]) -> bool:
    """Whether a word with a capital is a common noun, which the article writes small too, or a brand."""
    lower = word.lower()
    small_too = lower in small and len(word) >= COMMON and word not in lexicon.given_names()
    base = lower.removesuffix("nya")
    if BRAND.search(word):
        return True
    return small_too or doubled(lower) or (base != lower and base in small)


def _named_like_a_place(tokens: Sequence[Token], low: int, high: int) -> Iterator[tuple[str, str]]:
    """A given name and a place that alone, or behind another given name, are a source: "…,” kata Hotman
    Paris", "Willy Indra Yunani mengatakan"; the same with two letters: "Amiruddin AS, memastikan"."""
    if high - low < 2:
        return
    first, second = tokens[high - 2 : high]
    pair = high - low == 2
    behind = low > 1 and tokens[low - 2].kind == QUOTED and bare_cue(tokens[low - 1])
    ahead = (low == 0 or tokens[low - 1].text == "," or not pair) and _leads_cue(tokens, high - 1)
    name = first.plain in lexicon.given_names() and not listed(first)
    name = name and (pair or _only_names(tokens, low, high - 2))
    place = second.word in lexicon.places() and (behind or ahead)
    if name and (place or _lettered(tokens, high - 1)):
        yield first.plain, second.plain


def _only_names(tokens: Sequence[Token], low: int, k: int) -> bool:
    """Whether a given name stands before the word at `k`, and no body named after somebody: "UIN Syarif"."""
    before = tokens[k - 2] if k - 2 >= low else None
    body = before is not None and (_known_body(before) or before.word in lexicon.organization_heads())
    return tokens[k - 1].plain in lexicon.given_names() and not listed(tokens[k - 1]) and not body


def _lettered(tokens: Sequence[Token], k: int) -> bool:
    """Whether two letters end a name before a comma and a reporting word, or before that."""
    letters = len(tokens[k].plain) == LETTERS and tokens[k].text.isupper() and tokens[k].plain not in CLUBS
    closed = k + 1 < len(tokens) and tokens[k + 1].text == ","
    return letters and not is_degree(tokens[k]) and _leads_cue(tokens, k + closed)


def _from_run(tokens: Sequence[Token], low: int, high: int) -> Iterator[str]:
    """The words of a stretch of capitals behind marks and a cue, and name-like roles before names."""
    behind = (
        2 <= high - low <= 3 and low >= 2 and tokens[low - 2].kind == QUOTED and bare_cue(tokens[low - 1])
    )
    if (
        behind
        and not listed(tokens[high - 1])
        and not any(is_title(t) or _known_body(t) for t in tokens[low:high])
    ):
        yield from (t.plain for t in tokens[low:high])
    role = lexicon.role(tokens[low].word) if low and high - low > 1 else None
    if role and role.name and not listed(tokens[low + 1]) and tokens[low - 1].lower not in PLACE_HEADS:
        yield tokens[low].plain
    if low and high - low > 1 and tokens[low].lower in NAME_LIKE and _may_name(tokens[low + 1].plain):
        yield tokens[low].plain  # ", Lalu Hadrian Irfani, …": in mid-sentence


def _speaks(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capitalised word stands where only a speaker's name can."""
    token = tokens[k]
    if len(token.plain) < 2 or token.lower in PRONOUNS or token.lower == "sang":
        return False  # "kata Sang nenek"
    if token.plain.isupper() and len(token.plain) > 2 and not _called_by_letters(tokens, k):
        return False
    if listed(token):
        return _speaks_alone(tokens, k)
    if _described(tokens, k):
        return True
    if k + 1 < len(tokens) and tokens[k + 1].capital:
        return False
    before = tokens[k - 1] if k else None
    form = read(before.lower, "bare") if before and before.kind == WORD else None
    if form and not form.clitic:
        behind = k >= 2 and (tokens[k - 2].kind == QUOTED or tokens[k - 2].text == ",")
        return behind or form.cue.kind == "according"
    opens = before is None or before.text == "," or not (before.capital or before.kind == NUMBER)
    return opens and _leads_cue(tokens, k)


def _place(tokens: Sequence[Token], k: int) -> bool:
    """Whether a capitalised word follows one that places do; a mayor's title is none ("Wali Kota Iman")."""
    return (
        k > 0
        and lexicon.role(tokens[k].word) is None
        and (tokens[k - 1].lower in PLACE_HEADS or _behind_sight(tokens, k))
        and not (k > 1 and tokens[k - 2].lower == "wali")
        and " ".join(t.lower for t in tokens[max(0, k - 2) : k]) not in COMES
    )


def _behind_sight(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word unknown as a name follows one for a place: "Waduk Mranca", but not "RT Danu"."""
    head = tokens[k - 1].word
    unknown = tokens[k].plain not in lexicon.given_names() and tokens[k].word not in GREAT
    return unknown and head in lexicon.place_heads() and head not in NOT_SIGHTS


def _described(tokens: Sequence[Token], k: int) -> bool:
    """Whether an age or a lower-case role follows: "Turiyah (57)", "Siswo, pedagang warung"."""
    if k + 3 >= len(tokens) or is_degree(tokens[k]):
        return False
    if (
        tokens[k + 1].text == "("
        and tokens[k + 2].text.isdigit()
        and len(tokens[k + 2].text) == 2
        and tokens[k + 3].text == ")"
    ):
        return True
    if (k and (tokens[k - 1].capital or tokens[k - 1].lower in {"di", "ke", "dari"})) or tokens[
        k + 1
    ].text != ",":
        return False
    return not tokens[k + 2].capital and role_head(tokens, k + 2, min(len(tokens), k + 6)) is not None


def _called_by_letters(tokens: Sequence[Token], k: int) -> bool:
    """Whether capitals throughout call a person: "tersangka SAR", "SBY"; mostly they call a body."""
    before = lexicon.role(tokens[k - 1].word) if k else None
    after = tokens[k + 1].lower if k + 1 < len(tokens) else ""
    return bool(before) or tokens[k].plain in lexicon.nicknames() or after in {"dan", "alias"}


def _speaks_alone(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word stands alone between a reporting word behind marks and a stop, and names no office, body
    or place: "…,” jelas Cucu."."""
    token = tokens[k]
    role = lexicon.role(token.word)
    return (
        said_alone(tokens, k)
        and not is_title(token)
        and not (role and role.kind != "relation")
        and token.word not in lexicon.places()
        and token.word not in lexicon.organization_heads()
        and token.plain not in lexicon.organization_names()
        and token.lower not in CONNECTIVES
    )


def _known_body(token: Token) -> bool:
    """Whether a word opens a role, a place or an organisation."""
    lower = token.word
    role = lexicon.role(lower)
    return (
        lower in lexicon.places()
        or lower in lexicon.place_heads()
        or lower in lexicon.organization_heads()
        or bool(role and not role.name)
        or token.plain in lexicon.organization_names()
    )


def _may_name(word: str) -> bool:
    """Whether nothing speaks against a word as a name, not even loudly a list of words that are none."""
    token = Token(0, len(word), word, WORD)
    if word.isupper() or is_title(token) or elsewhere(word):
        return False
    if token.word in lexicon.not_names() and token.word not in TIMES:  # "Sunday Rompas", "Ahad Rahedi"
        return lexicon.name_words().get(word, HARDLY_A_NAME) > RARELY_A_NAME
    return lexicon.name_words().get(word, 0) > HARDLY_A_NAME


def _leads_cue(tokens: Sequence[Token], k: int) -> bool:
    at = k + 1
    while at < len(tokens) and at < k + 4 and tokens[at].lower in ADVERBS:
        at += 1
    if at >= len(tokens):
        return False
    form = read(tokens[at].lower, "active")
    return bool(form and form.cue.clause in {"free", "bahwa"}) and not lexicon.role(tokens[k].lower)
