"""Where a noun phrase that ends before a reporting verb begins."""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.bodynames import opens_name
from quotes.described import COLLECTIVE, GROUPS, INDEFINITE, SITES, of_a_place, told_by_past
from quotes.edges import SPANS_OF_TIME, names_on
from quotes.names import TIMES
from quotes.phrases import PRONOUNS
from quotes.predicates import is_verb
from quotes.roles import role_head
from quotes.shapes import DEMONSTRATIVES
from quotes.tokens import Token
from quotes.words import words

CONNECTIVES = words("connectives")
LEGAL = words("legal")
MAKES = frozenset({"membuat", "menjadikan", "bikin"})
"""Verbs whose object acts."""
COUNTED = SPANS_OF_TIME | {"kali"}
"""What is counted and does not speak: "beberapa kali | pihak klub menegaskan"."""
TOLD_BY = frozenset(
    {"yang", "asal", "di", "dari", "untuk", "asuhan", "milik", "pimpinan", "bentukan", "berbasis"}
)
"""Words that go on with what body it is."""
PREPOSITIONS = frozenset({"di", "ke", "dari", "dalam", "pada", "untuk", "dengan", "oleh", "kepada", "bagi"})


def open_phrase(tokens: Sequence[Token], low: int, end: int) -> tuple[int, int]:
    """Step over connectives at the head of a clause, then up to the noun phrase that ends it."""
    while low < end - 1 and tokens[low].lower in CONNECTIVES:
        if low and _starts_phrase(tokens, low, end):
            break
        low += 1
    if low == 0 and tokens[end - 1].lower in DEMONSTRATIVES and any(_of_noun(tokens, k) for k in (1, 2)):
        return low, end
    dated = tokens[low].capital and tokens[low].word in lexicon.places() and low + 1 < end
    if dated and tokens[low + 1].capital and tokens[low + 1].lower in INDEFINITE | {"survei"}:
        return low + 1, end  # "Jakarta | Seorang pakar tanaman"
    its = low > 0 and low + 1 < end and tokens[low - 1].lower in {"dalam", "melalui", "pada"}
    if its and tokens[low].lower.endswith("nya") and tokens[low + 1].capital:
        low += 1  # "Dalam Pidatonya Rina Wati"
    if tokens[low].lower in LEGAL and any(t.lower in {"tentang", "nomor"} for t in tokens[low:end]):
        return low, end  # "Pasal 4 Undang-Undang Nomor 12 tentang Perlindungan Konsumen menegaskan"
    if _starts_phrase(tokens, low, end) or _of_a_body(tokens, low, end):
        return low, end
    from_body = False
    for k in range(low + 1, end):
        from_body = tokens[k].capital and (
            from_body or (tokens[k - 1].lower == "dari" and not is_verb(tokens[k - 2]))
        )
        if from_body:
            continue  # "Angka terbaru dari Badan Pusat Statistik"
        if _starts_phrase(tokens, k, end) and tokens[k - 1].lower not in {"yang", "di", "dari", "("}:
            verb = tokens[k - 1].lower not in MAKES and is_verb(tokens[k - 1])
            inside = verb and any(t.lower == "yang" for t in tokens[low : k - 1])
            return (low if inside and not is_verb(tokens[low]) else k), end
    return low, end


def _of_a_body(tokens: Sequence[Token], low: int, end: int) -> bool:
    """Whether a body that more tells of opens the phrase: "Kelompok pembela petani yang mewakili Rina",
    "perusahaan di bawah naungan Sinar Group ini"."""
    if tokens[low].lower not in COLLECTIVE or low + 1 >= end or tokens[low + 1].capital:
        return False
    if (low > 0 and tokens[low - 1].lower in PREPOSITIONS) or role_head(tokens, low + 1, end) is not None:
        return False
    verbs = (k for k in range(low + 1, end) if tokens[k].lower in TOLD_BY or is_verb(tokens[k]))
    told = next((k for k in verbs if tokens[k].lower != "bersenjata"), end)
    press = tokens[low].lower in SITES or (tokens[low].lower, tokens[low + 1].lower) == ("kantor", "berita")
    closed = told == end and tokens[end - 1].lower in DEMONSTRATIVES
    return press or closed or (told < end and tokens[told].lower in TOLD_BY)


def _of_noun(tokens: Sequence[Token], k: int) -> bool:
    """Whether "asal" tells where the noun before it comes from: "Pabrikan | asal Rusia itu"."""
    noun = tokens[0].capital and tokens[0].lower not in CONNECTIVES
    return noun and k < len(tokens) and tokens[k].lower == "asal"


def _starts_phrase(tokens: Sequence[Token], k: int, end: int) -> bool:
    token = tokens[k]
    joined = k + 1 < end and (tokens[k + 1].capital or tokens[k + 1].text == "&")
    parted = joined and k > 0 and tokens[k - 1].text == ","
    joint = k == 0 and k + 2 < end and tokens[k + 1].capital and tokens[k + 2].lower in {"dan", "serta"}
    if joint and token.lower not in CONNECTIVES | TIMES and names_on(tokens[k + 3 : end]):
        return True  # "Standard Bank dan Mega Group"
    state = token.word in lexicon.metonyms() and k + 1 < end and tokens[k + 1].lower in {"dan", "serta"}
    if token.capital and (
        opens_name(tokens, k, end)
        or state
        or (parted and token.lower not in CONNECTIVES | TIMES)
        or token.lower not in lexicon.not_names()
        or token.plain in lexicon.given_names()
        or token.plain in lexicon.organization_names()
        or (token.word in lexicon.organization_heads() and k + 1 < end and tokens[k + 1].capital)
        or role_head(tokens, k, end)
    ):
        return True
    around = token.lower in GROUPS and k + 1 < end and tokens[k + 1].capital
    assembled = token.lower in COLLECTIVE and any(t.lower == "yang" for t in tokens[k + 1 : min(k + 3, end)])
    return (
        around
        or assembled
        or of_a_place(tokens, k, end)
        or (token.lower in INDEFINITE and not (k + 1 < end and tokens[k + 1].lower in COUNTED))
        or (told_by_past(token) and tokens[end - 1].lower in DEMONSTRATIVES)
        or role_head(tokens, k, end) is not None
        or token.lower in PRONOUNS
    )
