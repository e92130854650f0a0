"""What ends a person's name in a stretch of capitals: a heading's verb, an office, a channel, a caption."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.cues import forms_of
from quotes.likeness import Hints
from quotes.predicates import is_verb
from quotes.shapes import abbreviates, is_degree, is_initial, joined_pair
from quotes.tokens import WORD, Token
from quotes.words import words

TIMES = words("times")
CONNECTIVES = words("connectives")
PREDICATE_STARTS = words("predicate_starts")
CLAUSE_STARTS = words("clause_starts")
ADVERBS = words("adverbs")
HEADLINE_VERBS = words("headline_verbs")
VERBAL = ("me", "ber", "di", "ter")
QUALITIES = frozenset({"tegas", "jelas", "terang"})
SELDOM = -10
"""Log-odds (in tenths) under which a word with the shape of a verb is one."""
LONG = 8
"""Letters of the shortest word that no list knows and that ends as verbs do."""
CHANNELS = frozenset({"official", "channel"})
"""Words behind a name that call its bearer's channel."""
CAPTIONS = frozenset({"foto", "video", "dok", "ilustrasi"})
HARDLY = -9
"""Log-odds (in tenths) under which an office is no name ("Hakim" is one)."""


def goes_on(token: Token) -> bool:
    """Whether a word behind what looked like a name shows that the stretch is no name."""
    if _office(token):
        return False
    return token.lower not in TIMES and token.lower not in CONNECTIVES and not is_degree(token)


def stops_name(token: Token, hints: Hints) -> bool:
    """Whether a word behind a name in the same run can't belong to it any more."""
    word, lower = token.plain, token.word
    if word in hints.names or is_initial(token) or abbreviates(token):
        return False
    return (
        lower in CONNECTIVES
        or (word not in lexicon.given_names() and _acts(word))
        or lower in {"dkk", "cs"} | CHANNELS
        or lower in lexicon.honorifics()
        or lower in lexicon.rank_heads()
        or lower in TIMES
        or is_degree(token)
        or "/" in word
        or lower.endswith("-nya")
        or (joined_pair(word) and any(p in lexicon.given_names() for p in word.split("-")))
        or word in lexicon.organization_names()
        or _office(token)
        or (word.isupper() and 1 < len(word) <= 4 and word not in lexicon.name_words())
    )


def family_behind(rest: Sequence[Token]) -> bool:
    """Whether a quality is a word of a name, for what no list knows ends it: "Gitadi | Tegas
    Supramudyo"."""
    word = rest[1].plain
    known = word in lexicon.name_words() or lexicon.everyday(word) or rest[1].word in lexicon.places()
    return rest[0].word in QUALITIES and not known and word[1:].islower()


def _acts(word: str) -> bool:
    """Whether a capitalised word goes on with what somebody does, as in headings: "Rina Sari | Akui", "Budi |
    Ingin", "Tono | Setelah"."""
    lower = word.lower()
    if lower in PREDICATE_STARTS | CLAUSE_STARTS | ADVERBS | HEADLINE_VERBS:
        return True
    score = lexicon.name_words().get(word, 0)
    if score < 0 and any(form.slot in {"bare", "stem"} for form in forms_of(lower)):
        return True
    if word not in lexicon.name_words() and lower.endswith("kan") and len(lower) >= LONG:
        return True  # "Rina Sari | Peringatkan"
    known = lower in lexicon.common_words() and is_verb(Token(0, len(word), lower, WORD))
    return score < SELDOM and (lower.endswith(("kan", "nya")) or (known and lower.startswith(VERBAL)))


def _office(token: Token) -> bool:
    """Whether a word names an office and is no name: "Haru Koesmahargyo | Direktur Keuangan", "Momor | Dirut
    Monsta"."""
    role = lexicon.role(token.word)
    if role is None or role.kind != "office":
        return False
    short = role.head != token.word or token.word == "head"
    return short or lexicon.everyday(token.plain, HARDLY)


def everyday(rest: Sequence[Token], hints: Hints) -> bool:
    """Whether only everyday words follow a name, as in a heading or a caption: "Jorge Martin | Foto"."""
    plain = all(
        lexicon.everyday(t.plain) and t.plain not in hints.names and t.plain not in lexicon.given_names()
        for t in rest
    )
    return rest[0].word in CAPTIONS or (plain and len(rest) > 1)
