"""Who or what a relative clause says something of that it reports: "ada yang menilai …", "banyak warga yang
meminta …", "beredar kabar yang menyebut …".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.cues import Form, read
from quotes.described import INDEFINITE
from quotes.nouns import person
from quotes.predicates import ADVERBS, is_verb, that_behind
from quotes.tokens import PUNCT, WORD, Token
from quotes.words import words

EXISTING = 6
"""Words from `ada` to the relative clause of those who say something."""
MANY = 8
"""Words from "banyak" to it."""
NOT = frozenset({"tidak", "tak", "belum", "bukan", "jika", "kalau", "bila", "apakah"})
AGAIN = frozenset({"juga", "pula", "pun", "lagi", "saja"})
OTHERS = AGAIN | {"tapi", "tetapi", "namun", "dan", "tak", "tidak", "sedikit", "banyak", "ada", "bahkan"}
"""Words that bring in others before "yang"."""
SOME = frozenset({"banyak", "sebagian", "kebanyakan"})
"""Words for people of whom nothing else is told."""
BEFORE = frozenset(
    {
        "namun",
        "bahkan",
        "tapi",
        "tetapi",
        "masih",
        "memang",
        "karena",
        "sebab",
        "lantaran",
        "sehingga",
        "juga",
    }
    | {"kini", "dan", "apalagi", "padahal", "pasalnya", "sementara", "sedangkan"}
)
"""Words that may stand before those who open a clause."""
HEARD = words("heard")
"""What is heard or read without one who says it."""
SAYING = frozenset(
    {"kata", "sebut", "nyata", "klaim", "tulis", "tegas", "jelas", "terang", "berita", "warta", "informasi"}
)
"""Verbs of what is heard or read."""
OF_IT = frozenset({"yang", "beredar", "itu", "ini", "tersebut", "lain", "viral", "resmi", "palsu"}) | AGAIN
"""Words between it and its relative clause."""
RULED = frozenset(
    {"putusan", "keputusan", "tuntutan", "aturan", "ketentuan", "teori", "pendapat", "pernyataan"}
)
"""What there is that says something."""
EXISTS = frozenset({"ada", "terdapat"})
EMERGING = frozenset({"ramai", "soal", "beredar", "beredarnya", "maraknya", "muncul", "munculnya", "ada"})
"""Words before it that are no verbs, or not by their shape."""
TAKEN_UP = frozenset({"meralat", "mengoreksi", "meluruskan", "mengklarifikasi", "benarkah", "apakah", "ada"})
"""Words behind which it is denied or asked about, `ada` where it is not."""


def existing(tokens: Sequence[Token], yang: int) -> int | None:
    """Where the people stand of whom `ada` or their number says that they are: "ada | sejumlah warga | yang
    menilai …", "| ada yang bilang …", "| banyak warganet yang menduga …"; None for no such people."""
    at = yang - 1
    while at > 0 and tokens[at].lower in AGAIN:
        at -= 1
    if at < 0:
        return None
    before = tokens[at - 1].lower if at else ""
    if tokens[at].lower == "ada":
        return at if before not in NOT | {"yang"} else None
    few = tokens[at].lower == "sedikit" and before in {"tak", "tidak"}
    if few or tokens[at].lower in SOME:
        return at - few if _opens(tokens, at - few) else None
    low = next((k for k in range(at, max(0, at - EXISTING), -1) if tokens[k].lower == "ada"), None)
    if low is not None and low + 1 < yang and (low == 0 or tokens[low - 1].lower not in NOT):
        several = low + 2 < yang and tokens[low + 1].lower in INDEFINITE
        return low + 1 if several or person(tokens[low + 1].lower) else None
    return _several(tokens, at)


def _several(tokens: Sequence[Token], at: int) -> int | None:
    """Where many people begin whose noun phrase ends at `at`: "| tak sedikit warga Sagara"."""
    for k in range(at - 1, max(-1, at - MANY), -1):
        number = tokens[k].lower in {"banyak", "sedikit"}
        if tokens[k].kind != WORD or (is_verb(tokens[k]) and not number):
            return None
        few = tokens[k].lower == "sedikit" and k > 0 and tokens[k - 1].lower in {"tak", "tidak"}
        if few or tokens[k].lower == "banyak":
            return k - few if person(tokens[k + 1].lower) and _opens(tokens, k - few) else None
    return None


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause begins at `at`."""
    before = tokens[at - 1] if at else None
    return before is None or before.kind == PUNCT or before.lower in BEFORE


def others(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether others speak at `at` behind the clause at `start` of those who exist: "Ada yang menilai harga
    naik, | tapi tak sedikit yang …"."""
    if start < 3 or tokens[start - 2].lower != "yang" or existing(tokens, start - 2) is None:
        return False
    yang = next((k for k in range(at, min(len(tokens), at + EXISTING)) if tokens[k].lower not in OTHERS), at)
    return yang > at and yang < len(tokens) and tokens[yang].lower == "yang"


def heard(tokens: Sequence[Token], yang: int, form: Form) -> int | None:
    """Where what is heard or read stands before its relative clause with the verb `form`: "beredar | kabar |
    yang menyebut …"; None where it is denied, asked about or the subject of the sentence."""
    if form.cue.lemma not in SAYING:
        return None
    at = yang - 1
    while at > 0 and tokens[at].lower in OF_IT:
        at -= 1
    verb = next((k for k in range(yang + 1, len(tokens)) if tokens[k].lower not in ADVERBS), yang + 1)
    that = that_behind(tokens, verb)
    if that and at > 1 and tokens[at - 1].lower in HEARD | RULED:
        at -= 1  # "putusan | internasional | yang menyatakan bahwa …"
    there = that and at > 0 and tokens[at - 1].lower == "ada" and tokens[at].lower in RULED
    if at <= 0 or not (there or tokens[at].lower in HEARD):
        return None
    told = tokens[:at]
    if any(
        t.lower in TAKEN_UP - {"ada"} or (t.lower in EXISTS and told[max(0, k - 1)].lower in NOT)
        for k, t in enumerate(told)
    ):
        return None
    said = [k for k, t in enumerate(told) if read(t.lower, "active") is not None]
    apart = that and any(t.kind == PUNCT for t in told[said[-1] :]) if said else True
    return at if apart and any(is_verb(t) or t.lower in EMERGING for t in told) else None
