"""What stands behind marks without a listed reporting word and tells all the same that the words were said:
"…," tembaknya · "…," cuap Rina · "…," ia memungkaskan · "…," demikian tertulis dalam laporan itu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes import lexicon
from quotes.complements import complement
from quotes.cues import read
from quotes.extents import SOFT_STOPS, STRONG_STOPS
from quotes.finder import Finder
from quotes.found import Found
from quotes.phrases import PRONOUNS, Phrase
from quotes.roles import role_head
from quotes.sentences import QuotedToken
from quotes.sources import source_after
from quotes.subjects import CONNECTIVES
from quotes.tokens import PUNCT, QUOTED, WORD, Token
from quotes.words import words

WRITTEN = words("written")
"""Verbs that tell where the words between marks stand."""
THUS = frozenset({"demikian", "demikianlah", "begitu", "begitulah", "seperti", "sebagaimana", "yang"})
"""Words before them."""
TAILS = ("nay", "yna", "mya", "nha", "ya")
"""Misspelt forms of -nya."""
FROM = frozenset({"dari", "dalam", "di", "pada"})
STATEMENTS = frozenset({"penjelasan", "keterangan", "pernyataan", "unggahan", "tulisan", "kicauan", "cuitan"})
"""What the words before were, whose owner follows: "…," begitu penjelasan dari Kementerian Kesehatan"."""
CONTINUED = frozenset({"lanjutan", "isi", "resmi", "tertulis", "singkat", "kutip"})
"""Words beside them."""
SPEAKERS = frozenset({"name", "role", "pronoun"})
NO_VERBS = (
    STRONG_STOPS
    | SOFT_STOPS
    | CONNECTIVES
    | {
        "kepada",
        "bersama",
        "dengan",
        "untuk",
        "dan",
        "serta",
        "oleh",
        "dari",
        "bagi",
        "milik",
        "karya",
        "versi",
    }
    | {
        "tentang",
        "soal",
        "antara",
        "terhadap",
        "atas",
        "eks",
        "sang",
        "pak",
        "bu",
        "bang",
        "si",
        "via",
        "alias",
    }
)
"""Words before a name that report nothing."""
LEAST = 5
"""Words between marks that are a sentence of their own."""


class UnlistedFinder(Finder):
    """Reads the words behind one pair of marks."""

    def find(self, number: int, k: int, quoted: QuotedToken) -> Found | None:
        """What the words from token `k` on, behind the marks, make of them."""
        tokens = self.sentences[number].tokens
        if k >= len(tokens) or self.text[quoted.quoted.end - 1] != ",":
            return None
        return (
            self._clitic(number, k, quoted)
            or self._pronoun(number, k, quoted)
            or self._named(number, k, quoted)
        )

    def _clitic(self, number: int, k: int, quoted: QuotedToken) -> Found | None:
        """A word in -nya: "…," tembaknya, misspelt as well: "…," tuturnay."""
        tokens = self.sentences[number].tokens
        token = tokens[k]
        swapped = any(
            read(token.lower.removesuffix(tail), "bare") for tail in TAILS if token.lower.endswith(tail)
        )
        if token.kind != WORD or not (swapped or token.text.endswith("nya")):
            return None
        start = token.end - len("nya")
        phrase = Phrase(k, k + 1, "clitic", (start, token.end), "nya")
        spans = quoted.quoted.spans
        return Found("direct", spans, number, "marks-word-nya", (token.start, start), phrase.span, phrase)

    def _pronoun(self, number: int, k: int, quoted: QuotedToken) -> Found | None:
        """A pronoun and its verb: "…," ia memungkaskan."""
        tokens = self.sentences[number].tokens
        if tokens[k].lower not in PRONOUNS or k + 1 >= len(tokens):
            return None
        verb = tokens[k + 1]
        if not verb.lower.startswith("me"):
            return None
        phrase = Phrase(k, k + 1, "pronoun", tokens[k].span, tokens[k].text)
        spans = quoted.quoted.spans
        return Found("direct", spans, number, "marks-source-cue", verb.span, phrase.span, phrase)

    def written(self, number: int, k: int, quoted: QuotedToken) -> Found | None:
        """Where the words stand: "…," demikian tertulis dalam laporan itu."""
        tokens = self.sentences[number].tokens
        while k < len(tokens) and tokens[k].lower in THUS:
            k += 1
        if k >= len(tokens) or tokens[k].lower not in WRITTEN or not self._sentence(tokens, quoted):
            return None
        if self.text[quoted.quoted.end - 1] != "," or not _ends(tokens, k + 1):
            return None
        at = k + 1 + (k + 1 < len(tokens) and tokens[k + 1].lower in FROM)
        phrase = source_after(self.text, tokens, at, self.hints) if k + 1 < at < len(tokens) else None
        if phrase is not None and phrase.kind == "unnamed" and tokens[k].lower.startswith("te"):
            phrase = replace(phrase, kind="document")  # "tertulis dalam tabel penerima bantuan"
        if phrase is not None and phrase.kind != "document":
            phrase = None  # a medium, where somebody's words were read
        cue, spans = tokens[k].span, quoted.quoted.spans
        if phrase is None:
            return Found("direct", spans, number, "marks-cue", cue, lemma="tulis")
        return Found("direct", spans, number, "marks-thus-source", cue, phrase.span, phrase, "tulis")

    def _named(self, number: int, k: int, quoted: QuotedToken) -> Found | None:
        """A word before a name that the article knows: "…," cuap Rina."""
        tokens = self.sentences[number].tokens
        token = tokens[k]
        if token.kind != WORD or not token.text.islower() or token.lower in NO_VERBS | THUS | WRITTEN:
            return None
        if k + 1 >= len(tokens) or not tokens[k + 1].capital or role_head(tokens, k, len(tokens)) is not None:
            return None
        phrase = source_after(self.text, tokens, k + 1, self.hints)
        name = tokens[k + 1].plain
        known = name in self.hints.names or name in lexicon.given_names()
        if phrase is None or phrase.kind != "name" or not known:
            return None
        spans = quoted.quoted.spans
        return Found("direct", spans, number, "marks-cue-source", token.span, phrase.span, phrase)

    def beside(self, number: int, at: int, quoted: QuotedToken) -> Found | None:
        """A sentence between marks that ends in a comma was said, whatever follows: "…," Rina berbagi cerita,
        "…," Rina di kantornya, Rabu · "…," begitu penjelasan dari Kementerian Kesehatan."""
        tokens = self.sentences[number].tokens
        k = at + 1
        while k < len(tokens) and tokens[k].text == ",":
            k += 1
        if k >= len(tokens) or tokens[k].kind == QUOTED or self.text[quoted.quoted.end - 1] != ",":
            return None
        if not self._sentence(tokens, quoted):
            return None
        spans = quoted.quoted.spans
        phrase = self._owner(number, k) if tokens[k].kind == WORD else None
        if phrase is not None and phrase.end < len(tokens):
            form = read(tokens[phrase.end].lower, "active")
            if form is not None and complement(tokens, phrase.end, form) is not None:
                return None  # "“Demi keamanan,” Rina mengatakan ia telah …"
        if phrase is None:
            return Found("direct", spans, number, "marks-alone")
        return Found("direct", spans, number, "marks-thus-source", None, phrase.span, phrase)

    def _owner(self, number: int, k: int) -> Phrase | None:
        """Who stands at `k`, behind a word for what was said or behind a passive."""
        tokens = self.sentences[number].tokens
        last = len(tokens) - 1
        while k < last and tokens[k].lower in THUS | FROM | CONTINUED:
            k += 1
        noun = tokens[k].lower in STATEMENTS
        told = read(tokens[k].lower, "passive") is not None
        if noun or told:
            k += 1
            while k < last and tokens[k].lower in FROM | CONTINUED:
                k += 1
        phrase = source_after(self.text, tokens, k, self.hints)
        kinds = SPEAKERS | {"organization"} if told else SPEAKERS
        kinds = kinds | {"organization", "document"} if noun else kinds
        return phrase if phrase is not None and phrase.kind in kinds else None

    def _sentence(self, tokens: Sequence[Token], quoted: QuotedToken) -> bool:
        """Whether the marks open their sentence and hold one."""
        inside = self.text[quoted.quoted.start : quoted.quoted.end]
        first = next((t for t in tokens if t.kind in {WORD, QUOTED}), None)
        return first is quoted and inside[:1].isupper() and len(inside.split()) >= LEAST


def _ends(tokens: Sequence[Token], k: int) -> bool:
    """Whether the reporting clause ends at `k`, or only adverbials follow."""
    return k >= len(tokens) or tokens[k].kind in {PUNCT, QUOTED} or tokens[k].lower in STRONG_STOPS | FROM
