"""A quotation as one says it to others: the words, who said them, where and when."""

from __future__ import annotations

from quotes.records import Link
from store import QuoteRow
from tui.display import percent

_MARKS = '“”"'


def attributed(quote: QuoteRow) -> str:
    """The quotation with its attribution, for the clipboard."""
    words = quote.words if quote.type == "indirect" else f"“{quote.words.strip(_MARKS)}”"
    source = ", ".join(part for part in (quote.outlet, quote.date[:10]) if part)
    lines = [words, f"— {speaker(quote)}" + (f" ({source})" if source else "")]
    return "\n".join([*lines, quote.url] if quote.url else lines)


def speaker(quote: QuoteRow) -> str:
    """The speaker with role, or that nobody is named."""
    role = " ".join(part for part in (quote.role, quote.affiliation) if part)
    return ", ".join(part for part in (quote.speaker or "speaker open", role, *quote.also) if part)


def certainty(quote: QuoteRow) -> str:
    """How sure the speaker is, and what a person said about it."""
    if quote.rejected:
        return "not a quotation"
    sure = percent(quote.confidence) if quote.speaker else ""
    return " · ".join(
        part for part in (quote.type, sure, "" if quote.review == "unreviewed" else quote.review) if part
    )


def chain(links: tuple[Link, ...]) -> str:
    """From the words beside the quotation to the fullest wording."""
    return " → ".join(f"{link.text} ({link.relation})" for link in links)
