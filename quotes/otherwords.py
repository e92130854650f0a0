"""Reporting words that are other words where they stand: "lanjut usia", "kata sandi", "nilainya setara".

Pure functions over the tokens of one sentence; indices count tokens.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes import lexicon
from quotes.asides import LIKE
from quotes.cues import read
from quotes.nouns import person
from quotes.phrases import PRONOUNS
from quotes.predicates import COPULAS, is_verb
from quotes.tokens import WORD, Token
from quotes.words import words

WORDS = frozenset({"sandi", "kunci", "lain", "benda", "kerja", "dasar", "sambung", "ganti", "serapan"})
"""What makes a noun of "kata": "kata sandi"."""
MEANINGS = frozenset({"terdiri", "berarti", "bermakna", "artinya", "merujuk", "berasal"})
"""Words that tell what a word means."""
MENTIONS = frozenset(
    {"mendengar", "menyebut", "menyebutkan", "mengucapkan", "memakai", "menggunakan", "istilah"}
    | {"mengidentifikasi", "mengartikan", "menerjemahkan", "menafsirkan"}
)
"""Words behind which "kata" is the noun."""
MESSAGES = frozenset({"berantai", "singkat", "teks", "suara", "moral", "tersebut", "itu", "berisi"})
"""What makes a noun of "pesan"."""
CLAIMS = frozenset({"asuransi", "pengangguran", "garansi", "jaminan", "kesehatan", "bpjs"})
"""What money is claimed for."""
QUALITIES = frozenset({"nilai", "jujur"})
"""Reporting words that before a thing tell of it: "nilai ekspor tersebut", "jujur kedai ini paling enak"."""
SUMMARIES = frozenset({"singkatnya", "informasinya", "tegasnya", "lugasnya", "serunya"})
"""Words that open a sentence in which nobody is quoted."""
CALLED = frozenset({"disapa", "dipanggil", "sapaan", "sapaannya", "panggilan", "panggilannya"})
"""What makes "begitu" tell a name: "Nana, begitu ia disapa"."""
CONCESSIVE = words("conceding") | {"namun", "dengan"}


def another_word(text: str, tokens: Sequence[Token], k: int) -> bool:
    """Whether a word is no report but a connective or a noun: "Singkatnya, …", "lanjut usia", "Katanya
    sih", "Meski demikian", "seperti tutupnya pasar"."""
    before = tokens[k - 1].lower if k else ""
    word, following = tokens[k].lower, tokens[k + 1].lower if k + 1 < len(tokens) else ""
    return (
        (not k and word in SUMMARIES)
        or (word == "kata" and (following in WORDS or _noun(text, tokens, k)))
        or (word == "pesan" and following in MESSAGES)
        or word == "nilainya"
        or (word in QUALITIES and k + 1 < len(tokens) and _of_a_thing(tokens[k + 1]))
        or (word == "klaim" and following in CLAIMS)
        or (word == "serunya" and k + 1 < len(tokens) and tokens[k + 1].capital)
        or (word == "tutupnya" and before in LIKE)
        or (word == "ceritanya" and k + 1 < len(tokens) and is_verb(tokens[k + 1]))
        or (word, following) in {("lanjut", "usia"), ("katanya", "sih")}
        or _name_after_comma(tokens, k)
        or (word == "demikian" and before in CONCESSIVE)
        or (word == "demikian" and read(following, "passive") is not None)
        or (word in {"demikian", "begitu"} and any(t.lower in CALLED for t in tokens[k + 1 : k + 5]))
    )


def _of_a_thing(token: Token) -> bool:
    """Whether a word that follows names neither people nor a body, and nobody by name."""
    return token.kind == WORD and not (token.capital or person(token.lower) or token.lower in PRONOUNS)


def _name_after_comma(tokens: Sequence[Token], k: int) -> bool:
    """Whether a reporting word with a capital in mid-sentence is a given name: "Direktur, Puji Astuti, …"."""
    named = 0 < k < len(tokens) - 1 and tokens[k].capital and tokens[k + 1].capital
    return named and tokens[k - 1].text == "," and tokens[k].plain in lexicon.given_names()


def _noun(text: str, tokens: Sequence[Token], k: int) -> bool:
    """Whether "kata" is the noun: "Kata pasar berarti …", "kata pasar adalah …", "menyebut kata 'Rugi'"."""
    if k + 1 >= len(tokens):
        return False
    marked = text[tokens[k].end : tokens[k + 1].end].lstrip()[:1] in {"'", "‘", "’"}
    unknown = not tokens[k + 1].capital or tokens[k + 1].plain not in lexicon.given_names()
    near = tokens[k + 2 : k + (3 if tokens[k + 1].capital else 4)]  # "Kata Mokoru berarti gunung"
    meant = unknown and any(t.lower in MEANINGS for t in near)
    small = not (tokens[k + 1].capital or person(tokens[k + 1].lower))
    meant = meant or (small and any(t.lower in COPULAS for t in tokens[k + 2 : k + 3]))
    named = k > 0 and tokens[k - 1].lower in MENTIONS
    return marked or named or (meant and tokens[k + 1].lower not in PRONOUNS)
