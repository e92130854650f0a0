"""Subjects that the first look at a sentence takes for something else: a look from its beginning instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from quotes import lexicon
from quotes.described import INDEFINITE
from quotes.edges import ADVERBS, NEGATIONS
from quotes.likeness import Hints
from quotes.names import TIMES
from quotes.phrases import Phrase, parse
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES
from quotes.subjects import source_before
from quotes.tokens import NUMBER, QUOTED, WORD, Token
from quotes.words import words

CONNECTIVES = words("connectives")
SOME = frozenset({"beberapa", "sebagian"})
"""Words that stand alone for people: "Beberapa | bahkan mengaku"."""
PARTS = frozenset({"%", "persen"})
TITLED = frozenset({"berjudul", "bertajuk", "secara"})
"""Words before a title or a term in marks."""
WITHIN = frozenset({"dalam", "pada", "melalui", "lewat", "di"})
"""Words before the work that has the title."""
OPENERS = frozenset(
    {"dan", "karena", "sambil", "seraya", "untuk", "hingga", "serta", "saat", "ketika", "agar"}
)
"""Words inside a relative clause behind which nobody else has to act."""
LONGEST = 30
"""Words of a subject with its relative clause at most."""


def second_look(text: str, tokens: Sequence[Token], k: int, hints: Hints) -> Phrase | None:
    """The subject of the verb at `k`, read from the beginning of its clause."""
    return (
        _alone(text, tokens, k)
        or _closed(text, tokens, k, hints)
        or _behind_fronted(text, tokens, k, hints)
        or _with_marks(text, tokens, k, hints)
        or _with_relative(text, tokens, k, hints)
    )


def _closed(text: str, tokens: Sequence[Token], k: int, hints: Hints) -> Phrase | None:
    """A subject that a comma parts from the adverbs before its verb: "Iswan, 62 tahun, | juga telah |
    mengaku"."""
    end = _less_adverbs(tokens, 0, k)
    if end == k or end < 2 or tokens[end - 1].text != ",":
        return None
    phrase = source_before(text, tokens, 0, end, hints)
    return phrase if phrase is not None and phrase.kind in {"name", "organization"} else None


def _less_adverbs(tokens: Sequence[Token], low: int, end: int) -> int:
    """Where the words before a verb end that are no adverbs in small letters."""
    while end - 1 > low and not tokens[end - 1].capital and tokens[end - 1].lower in ADVERBS | NEGATIONS:
        end -= 1
    return end


def _last_comma(tokens: Sequence[Token], end: int) -> int:
    """Where the stretch behind the last comma before `end` begins."""
    depth = 0
    for i in range(end - 1, 0, -1):
        depth += (tokens[i].text == ")") - (tokens[i].text == "(")
        if tokens[i].text == "," and depth == 0:
            return i + 1
    return 0


def _alone(text: str, tokens: Sequence[Token], k: int) -> Phrase | None:
    """One word or a share right before the verb: a name that is an everyday word as well ("Lebih lanjut, |
    Lalu | menegaskan"), "beberapa", "18,1 persen"."""
    low = _last_comma(tokens, k)
    if any(t.kind == WORD and t.lower not in CONNECTIVES | ADVERBS for t in tokens[:low]):
        return None
    end = _less_adverbs(tokens, low, k)
    while low < end - 1 and tokens[low].lower in CONNECTIVES | ADVERBS and tokens[low].lower not in SOME:
        low += 1
    token = tokens[low]
    if end - low == 1 and token.capital and _named_so(text, token):
        span = token.span
        return Phrase(low, end, "name", span, text[slice(*span)], name=token.plain, name_span=span)
    some = end - low == 1 and token.lower in SOME
    share = end - low == 2 and token.kind == NUMBER and tokens[low + 1].lower in PARTS
    if not (some or share):
        return None
    span = (token.start, tokens[end - 1].end)
    return Phrase(low, end, "unnamed", span, text[slice(*span)], plural=True)


def _named_so(text: str, token: Token) -> bool:
    """Whether the article names somebody with a word that stands alone: "Ketua Komisi | Lalu Hadrian"."""
    if token.lower not in CONNECTIVES | ADVERBS:
        return False
    named = regex.compile(rf"\p{{L}} {regex.escape(token.plain)} \p{{Lu}}\p{{Ll}}+")
    return named.search(text) is not None


def _behind_fronted(text: str, tokens: Sequence[Token], k: int, hints: Hints) -> Phrase | None:
    """Capitals between a comma and the verb, behind an adverbial that opens the sentence: "Menghadapi musim
    hujan tahun ini, | Perdokjasi | mengajak", "Dengan langkah ini, | Sagara | berharap"."""
    end = _less_adverbs(tokens, 0, k)
    low = _last_comma(tokens, end)
    if not low or low >= end:
        return None
    if end - low == 1 and not tokens[low].capital:
        head = role_head(tokens, low, end)
        tells = tokens[low].lower in lexicon.documents() or (head is not None and head.plural)
        return parse(text, tokens, low, end, hints) if tells else None
    party = tokens[low].lower == "pihak" and low + 1 < end
    inside = tokens[low + party : end]
    named = all(t.capital or t.kind == NUMBER or t.text in "()&" for t in inside)
    if not named or any(t.lower in TIMES for t in inside):
        return None
    if tokens[low - 2].capital and not party and not any(t.text.isupper() for t in inside):
        return None
    phrase = parse(text, tokens, low, end, hints)
    return phrase if phrase is not None and phrase.kind in {"name", "organization"} else None


def _with_marks(text: str, tokens: Sequence[Token], k: int, hints: Hints) -> Phrase | None:
    """A subject that ends in words in marks: "Koordinator | "Aliansi Warga" | menegaskan", "Sagara Pos |
    dalam berita berjudul "…" | menyebut"."""
    at = _less_adverbs(tokens, 0, k) - 1
    at -= at > 0 and tokens[at].text == ","
    if at < 1 or tokens[at].kind != QUOTED or any(t.text == "," for t in tokens[:at]):
        return None
    end, titled = at, tokens[at - 1].lower in TITLED
    if titled:
        end = at - 1
        end = next((i for i in range(end - 1, 0, -1) if tokens[i].lower in WITHIN), end)
    low = next((i for i in range(end) if tokens[i].lower not in CONNECTIVES), end)
    if low >= end or any(is_verb(t) for t in tokens[low:end]):
        return None
    phrase = parse(text, tokens, low, end, hints)
    if phrase is None:
        return None
    if titled:
        return phrase
    whole = phrase.over(text, (phrase.span[0], tokens[at].end), phrase.start, at + 1)
    titled = phrase.kind == "organization"  # "Majalah mingguan “Der Spiegel”"
    return replace(whole, name=text[tokens[at].start + 1 : tokens[at].end - 1]) if titled else whole


def _with_relative(text: str, tokens: Sequence[Token], k: int, hints: Hints) -> Phrase | None:
    """Somebody who opens the sentence with a relative clause that holds another clause: "Seorang warga | yang
    menolak disebut namanya karena takut | mengatakan"."""
    low = 0
    while low < k and (tokens[low].lower in CONNECTIVES or tokens[low].text == ","):
        low += 1
    if low and tokens[low - 1].lower in WITHIN | {"ke", "dari", "untuk", "bagi", "oleh"}:
        return None  # "Kemudian di Sagara, kota yang …, mencatat"
    at = next((i for i in range(low + 1, min(k, low + LONGEST)) if tokens[i].lower == "yang"), k)
    if k - at < 3 or (at == low + 1 and not tokens[low].capital):
        return None
    stop = at - (tokens[at - 1].text == ",")
    comma = next((i for i in range(low, stop) if tokens[i].text == ","), stop)
    inside = tokens[at + 1 : k - (tokens[k - 1].text == ",")]
    closed = tokens[k - 1].text == ","
    apart = stop < at or comma < stop
    if apart != closed or any(t.text in ",;:" for t in inside if not closed):
        return None
    if any(t.lower in DEMONSTRATIVES for t in inside[-1:]) or not any(t.lower in OPENERS for t in inside):
        return None
    if any(is_verb(t) for t in tokens[low:at]):
        return None
    people = tokens[low].lower in INDEFINITE and role_head(tokens, low, stop) is not None
    phrase = parse(text, tokens, low, comma, hints)
    if phrase is None or not (people or phrase.kind in {"name", "organization"}):
        return None
    return phrase
