"""The questions of the review in words, as plain content, in the room that there is."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size

from store import QuoteRow, SpeakerRow, Suggestion
from tui.display import cut, percent, plural, shown
from tui.ordering import role
from tui.wrapping import wrap

FEWEST = 2
"""Lines of a quotation below which it gives way no more."""


def of_quote(quote: QuoteRow, room: Size) -> Content:
    """Who said this? With the speakers offered; in little room the words give way, then where they stood."""
    asked = f"Did {cut(quote.speaker, 60)} say this?" if quote.speaker else "Who said this?"
    words = f"“{cut(quote.words, 300)}”"
    offered = "   ".join(_offered(quote, 50)) or "w chooses a speaker"
    where = " · ".join(cut(part, 60) for part in (quote.outlet, quote.date[:10], quote.title) if part)
    if _height(room, asked, words, where, offered) <= room.height:
        return Content(f"{asked}\n{words}\n{where}\n{offered}")
    asked, where = cut(asked, room.width), cut(where, room.width)
    offered = "   ".join(_offered(quote, room.width // 2)) or offered
    left = room.height - 1 - _height(room, offered)
    if left > FEWEST:
        return Content("\n".join([asked, _lines(words, room.width, left - 1), where, offered]))
    return Content("\n".join([asked, _lines(words, room.width, left), offered]))


def of_pair(pair: Suggestion, room: Size) -> Content:
    """Are these two one? In little room a line is cut, then the reasons and the wordings are left out."""
    asked = f"Are these two the same? {percent(pair.score)} sure"
    a, b = _speaker(pair.a), _speaker(pair.b)
    reasons = [f"· {shown(reason)}" for reason in pair.evidence]
    whole = [asked, "", *a, "", *b, "", *reasons]
    if _height(room, *whole) <= room.height:
        return Content("\n".join(whole))
    shorter = ([asked, *a, *b, *reasons], [asked, *a, *b], [asked, *a[:2], *b[:2]], [asked, a[0], b[0]])
    lines = next((lines for lines in shorter if len(lines) <= room.height), shorter[-1])
    return Content("\n".join(cut(line, room.width) for line in lines))


def saying(quote: QuoteRow) -> str:
    """A quotation on one line, with where it stood."""
    where = ", ".join(part for part in (quote.outlet, quote.date[:10]) if part)
    return f"“{cut(quote.words, 200)}”" + (f" ({cut(where, 60)})" if where else "")


def _speaker(row: SpeakerRow) -> list[str]:
    what = f"{cut(row.name, 60)}, {cut(role(row), 60)}" if role(row) else cut(row.name, 60)
    days = f", {row.first} to {row.last}" if row.first else ""
    wordings = "; ".join(f"“{cut(wording, 40)}”" for wording in row.wordings[:6])
    return [what, f"   {plural(row.quotes, 'quotation')}{days}", f"   called {wordings}"]


def _offered(quote: QuoteRow, cells: int) -> list[str]:
    return [
        f"{number} {cut(candidate.name, cells)} {percent(candidate.probability)}"
        for number, candidate in enumerate(quote.candidates[:5], 1)
    ]


def _height(room: Size, *texts: str) -> int:
    return sum(len(wrap(text, room.width)) for text in texts)


def _lines(text: str, width: int, most: int) -> str:
    """`text` on at most `most` lines, the last one cut where more would follow."""
    places = wrap(text, width)
    lines = [text[start:end].rstrip() for start, end in places[:most]]
    if lines and len(places) > most:
        lines[-1] = cut(text[places[most - 1][0] :], width)
    return "\n".join(lines)
