"""Words, numbers and punctuation of an article, with their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import regex

from quotes.glue import REMEMBERED, named_elsewhere, seam, whole
from quotes.records import Span

WORD = "word"
NUMBER = "number"
PUNCT = "punct"
QUOTED = "quoted"
"""Stands for a whole pair of quotation marks and what is between them."""

_TOKEN = regex.compile(
    r"""(?P<word>\p{Lu}?+\p{Ll}{2,}+(?=[ ,]))  # most words
      | (?P<number>(?:Rp|US\$|S\$|\$|€)?\p{N}++(?:[.,:/]\p{N}++)*+(?:\p{Lu}(?![\p{L}.]))?+)
      | (?P<word>\p{Lu}\p{L}{0,2}(?:\.\p{L}{1,5}\b(?!['’]\p{Ll}))++(?:-\p{Lu}\p{L}{1,4}\b(?!\.))?+\.?  # S.H.
          | \b(?:\p{Lu}|Dr|dr|drg|drh|Prof|Drs|Dra|Ir|Hj|KH|St|Sy|Sdr|No|Jl|Mr|Mrs|Ny|Tn|FH|QS
              |HJ|Inf|Arm|Arh|Czi|Cba|Ckm|Cpm|Chb|Cpl|Pnb|Irjen|Brigjen|Komjen|Kombes|Kompol|Letjen|Mayjen|Letkol|Letda|Kapt|Jend|Pol|Purn|Marsda|Laksda
              |Moh|Muh|Moch|Much|Muhd|Mochd|Ach|Achd|Mohd|Tb|Abd|Rd|Ust|Tgk|Mgr|Pdt|Plt|Plh|Bros(?=\.\s(?:Discovery|Pictures|Entertainment)\b)|Pj|Pjs|Ka|Kab|Kav|Kec|Kel|PT|CV|UD|Co(?=\.,?+\s(?:Ltd|Limited|Inc)\b))\.(?!\.)
          | \p{L}(?:[\p{L}\p{M}\p{N}]|(?<=Ã)[\x80-\xA1\xA3-\xBF])*+
          (?:(?:['’‘`-]|/(?!(?<=\p{Ll}/)\p{Lu}\p{Ll}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*+)*+(?:\+(?=[ ,]))?+)
      | (?P<punct>\.{2,}+|-{2,}+|[^\s\p{L}\p{N}])""",
    regex.VERBOSE,
)


_ARTICLE = regex.compile(r"(?:al|el|an|as|ash|asy|at|ad|ar|az|adh|ath|d)['’‘-]\p{Lu}")
"""What stands in lower case before the capital of a name: "al-Shammari"."""

THAT = dict.fromkeys(("bahwasanya", "bahwasannya"), "bahwa")
"""Longer forms of `bahwa`."""


@lru_cache(maxsize=REMEMBERED)
def _shape(text: str, kind: str) -> tuple[str, str, str, bool]:
    """A token's text in lower case, without its full stop, and both; whether it begins with a capital."""
    plain = text.rstrip(".")
    capital = text[0].isupper() or (not text.isalpha() and _ARTICLE.match(text) is not None)
    lower = text.lower()
    return THAT.get(lower, lower), plain, plain.lower(), kind == WORD and capital


class Token:
    """One token: its text, its kind and where it stands (code points, half open)."""

    __slots__ = ("capital", "end", "kind", "lower", "plain", "start", "text", "word")

    def __init__(self, start: int, end: int, text: str, kind: str) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.kind = kind
        self.lower, self.plain, self.word, self.capital = _shape(text, kind)
        """In lower case; without the full stop of an abbreviation; both; whether a word with a capital."""

    @property
    def span(self) -> Span:
        """Where the token stands."""
        return (self.start, self.end)

    def __repr__(self) -> str:
        return f"{self.text}@{self.start}"


def tokenize(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The tokens of `text[start:end]`, with offsets into `text`.

    Initials and a handful of titles keep their full stop ("M.", "Prof."), so that it does not
    end a sentence; everything else that is neither letter nor digit is a token of its own. Two words
    that lost the space between them are two tokens.
    """
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        kind = match.lastgroup or PUNCT
        word, at = match.group(), match.start()
        while kind == WORD and not whole(word):
            cut = seam(word) or named_elsewhere(text, word, at)
            if not cut:
                break
            yield Token(at, at + cut, word[:cut], kind)
            word, at = word[cut:], at + cut
        yield Token(at, match.end(), word, kind)


def text_of(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """The words of `tokens[start:end]`, line breaks and runs of white space as one blank."""
    if start >= end:
        return ""
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
