"""How `show` and `explain` write extractions: as text, a page, or data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from cli import out, tables
from cli.context import Session
from cli.prose import Prose
from cli.settings import wants_color
from quotes.records import Extraction

FORMATS = ("text", "html", "json", "jsonl")
_SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".txt": "text"}

View = Callable[[Prose], Callable[[Extraction], Iterator[str]]]


def write(
    session: Session, extractions: Sequence[Extraction], fmt: str | None, target: str | None, view: View
) -> None:
    """`extractions` in the format that the user wants; `view` chooses what the text tells."""
    name = (
        fmt or tables.suffix_format(target, fmt, _SUFFIXES) or ("json" if session.settings.json else "text")
    )
    if name == "html":
        from quotes.html import page

        tables.deliver(session, page(extractions), target)
    elif name in ("json", "jsonl"):
        from cli.extract import line

        lines = [line(extraction) | {"text": extraction.article.text} for extraction in extractions]
        tables.deliver(session, tables.pretty(lines) if name == "json" else tables.json_lines(lines), target)
    else:
        color = not target and wants_color(session.settings, terminal=out.is_terminal())
        prose = Prose(color=color, width=out.width())
        text = "\n".join(line for extraction in extractions for line in [*view(prose)(extraction), ""])
        tables.deliver(session, text.rstrip("\n") + "\n", target)
