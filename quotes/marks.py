"""Quotation marks of every style paired into quoted spans, whatever damage they took.

Which mark opens and which closes is one shortest path over all marks of an article (a
Viterbi search over the states outside, inside and nested): each mark prefers the reading its
surroundings suggest ("before a word", "after a comma") and, less, its own direction; odd
marks, missing marks and paragraphs that re-open each have a price. Time is linear.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import regex

from quotes.layout import Layout
from quotes.records import Finding, Span

_MARK = regex.compile(
    r"(?<!\S)([\"“”„‟«»″＂]|'')\1(?=\p{L})|(?<=,)([\"“”„‟«»″＂]|'')\2(?!\p{L})|[\"“”„‟«»″＂]|''|``|’’|‘‘|‚‚"
)
_DEBRIS = regex.compile(r"(?<![\p{L}\p{N}])\?{1,2}(?=\p{L})|(?<=[,.!])\?{1,2}")
"""Marks that another encoding turned into question marks: ?Kami sedih,? katanya."""
_SINGLE = regex.compile(
    r"(?<![\p{L}\p{N}])[‘'’](?=\p{Lu})(?!\p{L}++['’](?!\p{L}))|(?<=[,.?!…])[’'](?![\p{L}\p{N}])"
)
_OPENING = frozenset("“„«‟") | {"``", "‘‘", "‚‚"}
_CLOSING = frozenset("”»") | {"’’"}
_BEFORE_CLOSE = regex.compile(
    r"[,.?!…]\s*+(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|imbuh|tambah|terang|papar|lanjut)(?:nya)?\b"
)

_SENTENCE = regex.compile(r"[.?!][\"”]?\s++['‘’]?(?=\p{Lu})")
"""Where a sentence begins behind another one."""
_TELLS = regex.compile(r"\b(?:me[mn]|ber)\w+(?:,| bahwa\b)")
"""A verb that has its own clause: "Rina berharap, harga turun"."""
_DEBRIS_CUE = regex.compile(
    r",\s?\?{1,2}\s*+(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|imbuh|tambah|papar|lanjut)(?:nya)?\b"
)

_SAID = regex.compile(
    r"\s?(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|imbuh|tambah|terang|papar|lanjut|sambung|tulis|tutup"
    r"|pungkas|tandas|tukas|kilah|cetus|beber|urai|sebut|seru|harap|pesan)(?:nya)?\b"
)
_UNCLOSED = regex.compile(
    r"(?<=[,.?!…])[ \t\xa0]*+(?:kata|ujar|tutur|ucap|ungkap|jelas|tegas|imbuh|tambah|terang|papar|lanjut"
    r"|sambung|pungkas|tandas|tukas|beber|sebut)(?:nya\b|\s++(?:\p{Lu}|dia\b|ia\b))"
)
"""A reporting word and its source where a closing mark may be lost: "Harga naik, kata Rina"."""
OUTSIDE, INSIDE, NESTED = range(3)
SAID = 2.0
"""How much a reporting word behind a mark says that it closes."""
IGNORE = 1.5
NEST = 1.0
BREAK_INSIDE = 1.5
"""Price of a paragraph break inside marks that does not re-open."""
GAP_INSIDE = 1.5
"""More of it where an empty line stands between the paragraphs."""
FORCED_CLOSE = 2.5
SAID_INSIDE = 5.0
"""Price of a reporting word and its source inside marks."""
FORCED_BEFORE_SAID = 1.0
"""Price of a closing mark lost before them."""
UNOPENED = 5
"""Words of the shortest quotation without its opening mark."""
UNOPENED_MOST = 60


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between one pair of marks; one span a paragraph."""

    spans: tuple[Span, ...]
    """The words without the marks, trimmed."""
    outer: Span
    """With the marks."""
    closed: bool = True

    @property
    def start(self) -> int:
        """Where the words start."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the words end."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    opens: float
    closes: float
    leads: bool
    """Whether nothing but space stands before it in its paragraph."""


@dataclass(frozen=True, slots=True)
class _Break:
    start: int
    end: int
    reopens: bool
    price: float


@dataclass(frozen=True, slots=True)
class _Said:
    """A reporting word with its source and no mark before it."""

    start: int

    @property
    def end(self) -> int:
        """Nothing of the text belongs to it."""
        return self.start


_Event = _Mark | _Break | _Said


def pair_marks(text: str, layout: Layout) -> tuple[list[Quoted], list[Finding]]:
    """Pair the quotation marks of `text`; returns quoted spans in text order and what was odd."""
    events = _events(text, layout)
    if not any(isinstance(event, _Mark) for event in events):
        return [], []
    quoted: list[Quoted] = []
    findings: list[Finding] = []
    opened: int | None = None
    spans: list[Span] = []
    inner = 0
    reopening = False
    for event, action in zip(events, _best(events), strict=True):
        if action == "open" and isinstance(event, _Mark):
            opened, inner, spans = event.start, event.end, []
        elif action in {"close", "forced"} and opened is not None:
            end = event.start
            closed = action == "close"
            if not closed:
                end = _guess_end(text, inner, end)
                findings.append(
                    Finding("unclosed-mark", "a quotation mark opens and never closes", (opened, opened + 1))
                )
            spans.append((inner, end))
            _keep(text, quoted, spans, (opened, event.end if closed else end), closed=closed)
            opened = None
        elif action == "reopen" and isinstance(event, _Break):
            spans.append((inner, event.start))
            inner = event.end
            reopening = True
        elif action == "inner" and reopening:
            inner = event.end
            reopening = False
        elif action == "ignore" and isinstance(event, _Mark):
            low = _unopened(text, layout, event)
            if low is not None and (not quoted or quoted[-1].outer[1] <= low):
                quoted.append(Quoted((trim(text, low, event.start),), (low, event.end)))
            findings.append(
                Finding("odd-mark", "a quotation mark without a partner", (event.start, event.end))
            )
    if opened is not None:
        end = _guess_end(text, inner, len(text))
        spans.append((inner, end))
        findings.append(
            Finding("unclosed-mark", "a quotation mark opens and never closes", (opened, opened + 1))
        )
        _keep(text, quoted, spans, (opened, end), closed=False)
    return quoted, findings


def _unopened(text: str, layout: Layout, mark: _Mark) -> int | None:
    """Where a quotation begins that lost its opening mark before its closing one and a reporting word: at
    the start of its paragraph where no mark stands before, else at that of its sentence."""
    if text[mark.start - 1 : mark.start] not in {",", "."} or not _SAID.match(text, mark.end):
        return None
    at = bisect_right(layout.paragraphs, mark.start, key=lambda paragraph: paragraph.start) - 1
    pieces = layout.pieces(layout.paragraphs[at].start, mark.start) if at >= 0 else []
    if not pieces:
        return None
    starts: list[int] = [match.end() for match in _SENTENCE.finditer(text, *pieces[-1])]
    if len(pieces) == 1 and pieces[0][0] == layout.paragraphs[at].start:
        starts.insert(0, pieces[0][0])
    for start in [*starts[:1], *starts[-1:]]:
        words = text[start : mark.start].split()
        few = UNOPENED <= len(words) <= UNOPENED_MOST
        told = start != pieces[0][0] and _TELLS.search(text, start, mark.start) is not None
        if few and not told and words[0][0].isupper() and not _MARK.search(text, start, mark.start):
            return start
    return None


def _keep(text: str, quoted: list[Quoted], spans: list[Span], outer: Span, *, closed: bool) -> None:
    trimmed = tuple(span for span in (trim(text, start, end) for start, end in spans) if span[0] < span[1])
    if trimmed:
        quoted.append(Quoted(trimmed, outer, closed))


def trim(text: str, start: int, end: int) -> Span:
    """`[start, end)` without white space and zero-width characters at its ends."""
    while start < end and (text[start].isspace() or text[start] in "\u200b\u200c\u200d\u200e\u200f\ufeff"):
        start += 1
    while end > start and (
        text[end - 1].isspace() or text[end - 1] in "\u200b\u200c\u200d\u200e\u200f\ufeff"
    ):
        end -= 1
    return (start, end)


def _guess_end(text: str, start: int, end: int) -> int:
    """Where an unclosed quotation stops: before its reporting word, else at the paragraph's end."""
    match = _BEFORE_CLOSE.search(text, start, end)
    return match.start() + 1 if match else end


def _events(text: str, layout: Layout) -> list[_Event]:
    pattern = _MARK if _MARK.search(text) else _SINGLE
    if _DEBRIS_CUE.search(text):
        pattern = regex.compile(f"{_MARK.pattern}|{_DEBRIS.pattern}")
    marks = [match for match in pattern.finditer(text) if not layout.masked(match.start())]
    said = [match.start() for match in _UNCLOSED.finditer(text)]
    out: list[_Event] = []
    at = spoken = 0
    for number, paragraph in enumerate(layout.paragraphs):
        if number:
            before = layout.paragraphs[number - 1]
            gap = text.count("\n", before.end, paragraph.start) > 1
            first = next((m for m in marks[at : at + 1] if m.start() < paragraph.end), None)
            leads = first is not None and _leads(text, layout, paragraph.start, first.start())
            out.append(_Break(before.end, paragraph.start, leads, BREAK_INSIDE + (GAP_INSIDE if gap else 0)))
        while at < len(marks) and marks[at].start() < paragraph.end:
            start, end = marks[at].span()
            while spoken < len(said) and said[spoken] < start:
                out.append(_Said(said[spoken]))
                spoken += 1
            masked = start > 0 and layout.masked(start - 1) is not None
            leads = _leads(text, layout, paragraph.start, start)
            out.append(_mark(text, start, end, " " if masked or not start else text[start - 1], leads=leads))
            at += 1
        while spoken < len(said) and said[spoken] < paragraph.end:
            out.append(_Said(said[spoken]))
            spoken += 1
    return out


def _leads(text: str, layout: Layout, start: int, mark: int) -> bool:
    """Whether nothing but space and furniture stands between a paragraph's start and a mark."""
    return not any(text[low:high].strip() for low, high in layout.pieces(start, mark))


def _mark(text: str, start: int, end: int, before: str, *, leads: bool) -> _Mark:
    glyph = text[start] if text[start] == text[end - 1] and text[start] not in "'`’‘‚" else text[start:end]
    after = text[end] if end < len(text) else " "
    opens = closes = 0.0
    if before.isspace() or before in "([-–—/:":
        opens += 2
        closes -= 2
    else:
        closes += 2
        opens -= 2 if before.isalnum() or before in ",.!?…" else 0
        closes += before in ",.!?…"
    if after.isspace() or after in ".,;:)]!?-–—":
        closes += 2
        opens -= 2
    else:
        opens += 2
        closes -= 2 if after.isalnum() else 0
    if glyph in _OPENING:
        opens, closes = opens + 1.5, closes - 1.5
    elif glyph in _CLOSING:
        opens, closes = opens - 1, closes + 1
    if leads:
        opens, closes = opens + 2, closes - 1
    if before in ",.!?…" and _SAID.match(text, end):
        opens, closes = opens - SAID, closes + SAID
    if before == " " and text[start - 2 : start - 1] == "," and after.isalpha() and _SAID.match(text, end):
        opens, closes = opens - 2 * SAID, closes + 2 * SAID  # "Harga naik, "kata Rina"
    return _Mark(start, end, opens, closes, leads)


_Step = tuple[float, int, str]


def _moves(event: _Event) -> dict[int, list[_Step]]:
    """For each state the (gain, next state, action) that an event allows."""
    if isinstance(event, _Mark):
        return {
            OUTSIDE: [(event.opens, INSIDE, "open"), (-IGNORE, OUTSIDE, "ignore")],
            INSIDE: [
                (event.closes, OUTSIDE, "close"),
                (event.opens - NEST, NESTED, "nest"),
                (-IGNORE - 1, INSIDE, "inner"),
            ],
            NESTED: [(event.closes - NEST, INSIDE, "inner"), (event.closes - 2.5, OUTSIDE, "close")],
        }
    if isinstance(event, _Said):
        forced = (-FORCED_BEFORE_SAID, OUTSIDE, "forced")
        return {
            OUTSIDE: [(0.0, OUTSIDE, "")],
            INSIDE: [(-SAID_INSIDE, INSIDE, ""), forced],
            NESTED: [(-1.0, NESTED, "")],
        }
    moves: dict[int, list[_Step]] = {
        OUTSIDE: [(0.0, OUTSIDE, "")],
        INSIDE: [(-event.price, INSIDE, ""), (-FORCED_CLOSE, OUTSIDE, "forced")],
        NESTED: [(-FORCED_CLOSE - 1, OUTSIDE, "forced")],
    }
    if event.reopens:
        moves[INSIDE].append((-0.5, 3, "reopen"))
    return moves


def _best(events: list[_Event]) -> list[str]:
    """The best action for each event. State 3 is "inside, the next mark re-opens"."""
    scores = [0.0, -1e9, -1e9, -1e9]
    back: list[list[tuple[int, str]]] = []
    for event in events:
        new = [-1e9] * 4
        step: list[tuple[int, str]] = [(0, "")] * 4
        moves = _moves(event)
        if isinstance(event, _Mark):
            moves[3] = [(event.opens, INSIDE, "inner")]
        for state, options in moves.items():
            if scores[state] < -1e8:
                continue
            for gain, target, action in options:
                if scores[state] + gain > new[target]:
                    new[target] = scores[state] + gain
                    step[target] = (state, action)
        scores = new
        back.append(step)
    state = max(range(4), key=lambda s: scores[s] - (FORCED_CLOSE if s else 0))
    actions: list[str] = []
    for step in reversed(back):
        state, action = step[state]
        actions.append(action)
    return actions[::-1]
