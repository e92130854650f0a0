"""The questions of the review in words, as plain content."""

from __future__ import annotations

from textual.content import Content

from store import QuoteRow, SpeakerRow, Suggestion
from tui.display import cut, percent, plural, shown
from tui.ordering import role


def of_quote(quote: QuoteRow) -> Content:
    """Who said this? With the speakers offered."""
    asked = f"Did {cut(quote.speaker, 60)} say this?" if quote.speaker else "Who said this?"
    words = cut(quote.words, 300)
    offered = [
        f"{number} {cut(candidate.name, 50)} {percent(candidate.probability)}"
        for number, candidate in enumerate(quote.candidates[:5], 1)
    ]
    where = " · ".join(cut(part, 60) for part in (quote.outlet, quote.date[:10], quote.title) if part)
    return Content("\n".join([asked, f"“{words}”", where, "   ".join(offered) or "w chooses a speaker"]))


def of_pair(pair: Suggestion) -> Content:
    """Are these two one?"""
    lines = [
        f"Are these two the same? {percent(pair.score)} sure",
        "",
        *_speaker(pair.a),
        "",
        *_speaker(pair.b),
        "",
    ]
    return Content("\n".join([*lines, *(f"· {shown(reason)}" for reason in pair.evidence)]))


def saying(quote: QuoteRow) -> str:
    """A quotation on one line, with where it stood."""
    where = ", ".join(part for part in (quote.outlet, quote.date[:10]) if part)
    return f"“{cut(quote.words, 200)}”" + (f" ({cut(where, 60)})" if where else "")


def _speaker(row: SpeakerRow) -> list[str]:
    what = f"{cut(row.name, 60)}, {cut(role(row), 60)}" if role(row) else cut(row.name, 60)
    days = f", {row.first} to {row.last}" if row.first else ""
    wordings = "; ".join(f"“{cut(wording, 40)}”" for wording in row.wordings[:6])
    return [what, f"   {plural(row.quotes, 'quotation')}{days}", f"   called {wordings}"]
