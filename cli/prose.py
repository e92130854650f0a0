"""Articles and evidence as text for people, also for those who listen to it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from cli.tables import plain
from quotes.records import Extraction, Quote

OPEN = "speaker open"
_BOLD, _DIM, _END = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_WIDTH = 88


class Prose:
    """Text with or without colour; foreign text never steers the terminal."""

    def __init__(self, *, color: bool, width: int | None = None) -> None:
        self.color = color
        self.width = min(width or _WIDTH, _WIDTH)

    def article(self, extraction: Extraction) -> Iterator[str]:
        """The whole text, every quotation numbered where it begins: `[1] "…" [/1]`."""
        yield from self.heading(extraction)
        for paragraph in self._marked(extraction).split("\n"):
            yield from self._wrapped(paragraph, "") if paragraph.strip() else [""]
        yield ""
        for number, quote in enumerate(extraction.quotes, start=1):
            yield self._line(number, quote)

    def reasons(self, extraction: Extraction) -> Iterator[str]:
        """Each quotation with its rule, its chain of mentions and who else was considered."""
        yield from self.heading(extraction)
        if not extraction.quotes:
            yield "No quotations."
        for number, quote in enumerate(extraction.quotes, start=1):
            yield from self.reason(extraction, number, quote)
            yield ""
        for finding in extraction.findings:
            yield self._dim(f"note: {plain(finding.message)}")

    def reason(self, extraction: Extraction, number: int, quote: Quote) -> Iterator[str]:
        """One quotation, its words, and why it has its speaker."""
        yield self._line(number, quote)
        yield from self._wrapped(quote.words(extraction.article.text), "   ")
        yield from self._evidence(extraction, quote)

    def heading(self, extraction: Extraction) -> Iterator[str]:
        """Title, outlet, date and id."""
        article = extraction.article
        if article.title:
            yield from map(self._bold, self._wrapped(article.title, ""))
        facts = (article.outlet, article.date, article.url, article.id)
        for line in self._wrapped(" · ".join(fact for fact in facts if fact), ""):
            yield self._dim(line)
        yield ""

    def _line(self, number: int, quote: Quote) -> str:
        who = " & ".join((quote.speaker or OPEN, *quote.also))
        role = ", ".join(part for part in (quote.role, quote.affiliation) if part)
        facts = [f"{number}. {self._bold(plain(who))}", *([plain(role)] if role else []), quote.type]
        return " · ".join([*facts, f"sure {quote.confidence:.2f}"])

    def _evidence(self, extraction: Extraction, quote: Quote) -> Iterator[str]:
        text = extraction.article.text
        cue = f'; cue "{text[slice(*quote.cue)]}"' if quote.cue else "; no cue"
        beside = f'; beside it "{text[slice(*quote.source)]}"' if quote.source else ""
        yield from self._wrapped(f"found by {quote.evidence.rule}{cue}{beside}", "   ")
        chain = " → ".join(f'"{link.text}" ({link.relation})' for link in quote.evidence.chain)
        if chain:
            yield from self._wrapped(f"speaker by {chain}", "   ")
        others = [one for one in quote.evidence.candidates if one.name != quote.speaker]
        if others:
            also = ", ".join(f"{one.name} {one.probability:.2f}" for one in others[:4])
            yield from self._wrapped(f"also considered: {also}", "   ")

    def _marked(self, extraction: Extraction) -> str:
        """The text with a number before and after every span of a quotation."""
        text = extraction.article.text
        spans = [(span, number) for number, quote in enumerate(extraction.quotes, 1) for span in quote.spans]
        pieces = {start: "" for (start, _), _ in spans} | {end: "" for (_, end), _ in spans}
        for (start, end), number in spans:
            pieces[start] += f"[{number}] "
            pieces[end] = f" [/{number}]" + pieces[end]
        marked, at = [], 0
        for place, piece in sorted(pieces.items()):
            marked += [text[at:place], piece]
            at = place
        return "".join([*marked, text[at:]])

    def _wrapped(self, text: str, indent: str) -> list[str]:
        return textwrap.wrap(
            plain(text), self.width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
        )

    def _bold(self, text: str) -> str:
        return f"{_BOLD}{text}{_END}" if self.color else text

    def _dim(self, text: str) -> str:
        return f"{_DIM}{text}{_END}" if self.color else text
