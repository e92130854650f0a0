"""Sentences of an article as tokens, each pair of quotation marks one token.

What stands between marks never splits a sentence and is never searched for reporting words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import regex

from quotes import lexicon
from quotes.capitals import capital_runs
from quotes.cues import forms_of, read
from quotes.layout import Layout
from quotes.marks import Quoted
from quotes.predicates import is_clause
from quotes.records import Span
from quotes.shapes import is_degree, is_title
from quotes.tokens import NUMBER, PUNCT, QUOTED, WORD, Token, tokenize
from quotes.words import words

OPENERS = words("connectives") | words("clause_starts") | {"pihak", "ia", "dia", "menurut"}
"""Words that begin a sentence and never go on with a name behind an initial."""
INDEFINITE = words("indefinite")
SAID = frozenset(
    {"Ujar", "Tutur", "Ucap", "Ungkap", "Imbuh", "Papar", "Pungkas", "Tandas", "Tukas"}
    | {"Tanya", "Pinta", "Cetus", "Kilah", "Timpal", "Celetuk"}
)
"""Reporting words that begin no sentence, with a capital or not."""
LONGEST = 300
"""Tokens after which a sentence ends whatever stands there: keeps lists without full stops linear."""
ZONES = frozenset({"WIB", "WITA", "WIT"})
BEHIND_A_LETTER = -45
"""Log-odds (in tenths) under which a word behind a single letter is no name that the letter begins."""
SHORT = 4
"""Letters of a word behind a glued full stop that is more likely an abbreviation's rest."""
AHEAD = 14
"""Words behind a lost full stop that are looked at."""
UNCOMMON_INSIDE = frozenset({"Namun", "Menurutnya", "Adapun", "Sebelumnya"})
"""Words that begin a sentence wherever a capital opens them behind a word in lower case."""
NEVER_INSIDE = frozenset({"Artinya", "Sehingga", "Akibatnya", "Karenanya"})
"""The same behind a word with a capital as well."""
UNFINISHED = frozenset({"bahwa", "yang", "dan", "oleh", "untuk", "dengan", "di", "dari"})
"""Words on which no paragraph ends."""
_ENDS = frozenset(".?!…") | {"..", "...", "....", "....."}


_LETTERED = regex.compile(
    r"(?:inisial|\b[Ss]erie|[Ss]eri|[Gg]rup|[Bb]lok|[Kk]elas|[Tt]ipe|[Vv]itamin|[Hh]epatitis"
    r"|[Mm]edia sosial|[Pp]latform)\s+$"
)
"""Words whose letter is no initial of a name: "pemain Serie A. Perlu diketahui, …"."""


_BODY = regex.compile(r"\b(?:Co|Corp|Inc|Ltd|Tbk|Bhd|Pte)$")
"""Abbreviations that end a company's name, before what is told of it in brackets."""
_DATE = regex.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)$")
_YEAR = regex.compile(r"(?:19|20)\d\d")
_LAST_WORD = regex.compile(r"\p{L}{3,}$")
_HEADING = regex.compile(r"\d{1,2}(?:\.\s?|\s)\p{Lu}\p{Ll}")


class QuotedToken(Token):
    """Stands for one `Quoted` in its sentence."""

    __slots__ = ("quoted",)

    def __init__(self, quoted: Quoted) -> None:
        super().__init__(*quoted.outer, "“…”", QUOTED)
        self.quoted = quoted


@dataclass(frozen=True)
class Sentence:
    """Tokens in text order; `paragraph` counts from 0, `fragment` marks headings and captions."""

    tokens: tuple[Token, ...]
    paragraph: int
    fragment: bool = False

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Its stretches of capitals, as `[start, end)` of tokens."""
        return tuple(capital_runs(self.tokens))

    @property
    def start(self) -> int:
        """Where the sentence starts."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.tokens[-1].end

    @property
    def span(self) -> Span:
        """From start to end."""
        return (self.start, self.end)


def split_sentences(text: str, layout: Layout, quoted: list[Quoted]) -> list[Sentence]:
    """All sentences of the article, headings and captions among them."""
    out: list[Sentence] = []
    tokens: list[Token] = []
    fragment = False
    for number, paragraph, flow in _flows(text, layout, quoted):
        fragment = layout.paragraphs[paragraph].fragment and not any(t.kind == QUOTED for t in flow)
        for at, token in enumerate(flow):
            misread = not tokens and token.text == "la"  # "… itu. la juga berharap"
            tokens.append(Token(*token.span, "Ia", WORD) if misread else token)
            following = flow[at + 1] if at + 1 < len(flow) else None
            if following is not None and _plainly_on(token, following) and len(tokens) < LONGEST:
                continue
            anew = following is not None and (following.kind == QUOTED or token.text == ")")
            lost = anew and _lost_stop(text, tokens, flow[at + 1 : at + 1 + AHEAD])
            if following is None or lost or len(tokens) == LONGEST or _splits(text, token, following):
                if following is None and _goes_on(text, tokens):
                    continue
                out.append(Sentence(tuple(tokens), number, fragment))
                tokens = []
    if tokens:
        out.append(Sentence(tuple(tokens), number, fragment))
    return out


def _plainly_on(token: Token, following: Token) -> bool:
    """Whether two words with one blank between them stand in one sentence, as most do."""
    small = following.kind == WORD and not following.capital and following.text != "la"
    return small and token.kind == WORD and token.end + 1 == following.start


def _flows(text: str, layout: Layout, quoted: list[Quoted]) -> list[tuple[int, int, list[Token]]]:
    """For each paragraph its number and its tokens; a quotation that runs on over paragraphs pulls the
    last of them into the first."""
    out: list[tuple[int, int, list[Token]]] = []
    upcoming = 0
    position = 0
    for number, paragraph in enumerate(layout.paragraphs):
        flow = out[-1][2] if out and position > paragraph.start else []
        if not (out and position > paragraph.start):
            out.append((number, number, flow))
        position = max(position, paragraph.start)
        while upcoming < len(quoted) and quoted[upcoming].outer[0] < paragraph.end:
            start, end = quoted[upcoming].outer
            _append(text, layout, flow, position, start)
            flow.append(QuotedToken(quoted[upcoming]))
            position = max(position, end)
            upcoming += 1
        if position < paragraph.end:
            _append(text, layout, flow, position, paragraph.end)
            position = paragraph.end
    return [row for row in out if row[2]]


def _append(text: str, layout: Layout, flow: list[Token], start: int, end: int) -> None:
    for low, high in layout.pieces(start, end):
        flow.extend(tokenize(text, low, high))


def _splits(text: str, token: Token, following: Token) -> bool:
    """Whether a sentence ends between two neighbouring tokens."""
    gap = text[token.end : following.start]
    begins = following.capital or following.kind in {QUOTED, NUMBER} or following.text in "([-•–"
    begins = begins or following.text == "la"  # a misread "Ia"
    if len(gap) > 8 and following.capital and gap.strip():  # a mask stands between: furniture
        return True
    if isinstance(token, QuotedToken):
        last = text[token.quoted.end - 1]
        if following.kind == QUOTED:
            return last in ".?!…"
        if following.text in SAID:
            return False  # "…." Ujar Yudi
        return (last in ".?!…" and following.capital) or (last == "," and following.text == "Menurut")
    if token.kind == WORD and len(token.text) == 2 and token.text[1] == "." and following.capital and gap:
        return _LETTERED.search(text, max(0, token.start - 20), token.start) is not None or (
            following.lower in OPENERS
        )
    if token.text == "." and "." in following.text[:-1] and is_degree(following):
        return False  # "Rina Ayomi. A.Md, S.Sos"
    if following.text.rstrip(".") in {"(", "Ltd", "Limited"} and _BODY.search(
        text, max(0, token.start - 6), token.start
    ):
        return False  # "Sagara Display Co. (anak perusahaan Sagara) …", "Sagara Display Co. Ltd"
    if token.text in _ENDS:
        if not gap:
            if following.kind == NUMBER:
                return _numbered(text, token, following)
            return following.kind == QUOTED or (
                following.capital and token.text != ".." and _glued(text, token, following)
            )
        return begins
    if not gap and token.text.endswith(".") and _body_ends(token, following):
        return True
    if not gap and following.capital and _dated(text, token, following):
        return True
    if not gap and token.kind == WORD and following.capital:
        return following.lower in OPENERS | INDEFINITE or (
            token.lower.endswith("nya") and bool(forms_of(token.lower))
        )
    if token.kind == WORD and token.text.endswith("."):
        opens = following.capital and following.lower in OPENERS and is_degree(token)
        return following.kind == QUOTED or opens  # "Rina Wati, Ph.D. Ia mengatakan"
    if following.text in NEVER_INSIDE and token.kind == WORD:
        return token.lower not in UNFINISHED  # "ujar Asep Sehingga, …"
    if following.text in UNCOMMON_INSIDE and token.kind == WORD and token.lower == token.text:
        return True  # a lost full stop: "kata anggota Fraksi PKB ini Namun, …"
    if following.text in {"Ia", "Dia"} and gap.isspace() and token.kind in {WORD, NUMBER}:
        return True  # "di Bandarlampung, Selasa Ia menilai"
    return "\n" in gap and begins and token.text in {")", ";"}


def _goes_on(text: str, tokens: list[Token]) -> bool:
    """Whether a paragraph ends within a sentence; not where only a comma stands for the full stop behind a
    quotation: "…," kata Rina, Selasa (10/6/2025),"""
    last = tokens[-1]
    if last.text == "," and any(t.kind == QUOTED for t in tokens):
        return _DATE.search(text, max(0, last.start - 12), last.start) is None
    return last.text in {",", ":"} or last.lower in UNFINISHED


def _lost_stop(text: str, tokens: list[Token], ahead: list[Token]) -> bool:
    """Whether a full stop is lost before the words `ahead`: "“…,” kata Rina (6/9/2024) | Rina menjelaskan",
    "Rina mengatakan harga naik | “Warga mengeluh,” kata dia"."""
    last, following = tokens[-1], ahead[0]
    if not text[last.end : following.start].isspace():
        return False
    if isinstance(following, QuotedToken):
        return last.kind != PUNCT and len(ahead) > 1 and _said_anew(text, tokens, following, ahead[1])
    if not following.capital or not any(t.kind == QUOTED for t in tokens):
        return False
    stop = next((k for k, t in enumerate(ahead) if t.text in _ENDS), len(ahead))
    reports = any(read(t.lower, "active") for t in ahead[1:stop])
    return reports and _DATE.search(text, max(0, last.start - 11), last.end) is not None


def _said_anew(text: str, tokens: list[Token], quoted: QuotedToken, behind: Token) -> bool:
    """Whether marks with their own reporting word stand behind a clause that is reported already."""
    inside = text[quoted.quoted.start : quoted.quoted.end]
    whole = inside[:1].isupper() and inside.endswith(",") and len(inside.split()) > SHORT
    if not whole or read(behind.lower, "bare") is None:
        return False
    verb = next((k for k in range(1, len(tokens) - SHORT) if read(tokens[k].lower, "active", "bare")), None)
    return verb is not None and is_clause(tokens, verb + 1, len(tokens))


def _dated(text: str, token: Token, following: Token) -> bool:
    """Whether a date or a year lost the space behind it: "(6/9/2024)Masuknya", "2025-2030Rina"."""
    plain = following.text[1:].islower() and len(following.text) >= SHORT
    if token.text == ")":
        return plain and _DATE.search(text, max(0, token.start - 12), token.end) is not None
    return plain and token.kind == NUMBER and _YEAR.fullmatch(token.text) is not None


def _body_ends(token: Token, following: Token) -> bool:
    """Whether a short name and its sentence end before an everyday word: "putusan MA.Dua guru"."""
    if token.plain in ZONES:
        return True
    short = token.plain.isupper() and not is_title(token)
    lettered = len(token.plain) < 2
    plain = following.text[1:].islower() and (
        lexicon.everyday(following.plain, BEHIND_A_LETTER) if lettered else lexicon.everyday(following.plain)
    )
    return short and plain and token.word not in lexicon.organization_heads()


def _glued(text: str, token: Token, following: Token) -> bool:
    """A full stop without a space after it, between a word in lower case or a figure and a capital."""
    before = text[max(0, token.start - 2) : token.start]
    figure = before[-1:].isdigit() or before[-1:] in {")", "%"}
    long = len(following.text) > SHORT and following.text[1:].islower()
    if before[-1:].isspace() and following.lower in OPENERS:
        return following.text[1:].islower()  # "kata Rina Wati .Ia menegaskan …"
    whole = len(following.text) >= SHORT or following.lower in OPENERS
    if text[max(0, token.start - 3) : token.start].isupper() and whole:
        return following.text[1:].islower()  # "SPBU.Ahad", "CNBC.Dia"
    return (before.isalpha() and before[-1].islower() and (before.islower() or long)) or (
        figure and len(following.text) > 1 and following.text[1:].islower()
    )


def _numbered(text: str, token: Token, following: Token) -> bool:
    """Whether the number of a heading or of a list is glued to a full stop: "… berakhir ricuh.4 Penyebab
    Kericuhan", "… bagi warga.2. Pasar Melati"."""
    before = _LAST_WORD.search(text, max(0, token.start - 20), token.start)
    word = before.group() if before else ""
    return word.islower() and _HEADING.match(text, following.start) is not None
