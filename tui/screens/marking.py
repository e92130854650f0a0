"""Says which words of an article are the quotation: its ends move by words and letters."""

from __future__ import annotations

import msgspec
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from quotes.records import JOINT, Span
from store import ArticleRow, QuoteRow
from tui.display import cut
from tui.keys import bindings
from tui.marking import Marking
from tui.widgets.article_view import ArticleView
from tui.widgets.bar import Bar
from tui.widgets.key_bar import KeyBar


class MarkingScreen(Screen[tuple[Span, ...] | None]):
    """Answers with the spans, None to leave things as they are."""

    BINDINGS = bindings("marking")
    DEFAULT_CSS = """
    MarkingScreen > #question {
        height: auto; max-height: 6; padding: 0 1;
        background: $k-bar; color: $k-bar-text;
    }
    """

    def __init__(self, quote: QuoteRow, article: ArticleRow) -> None:
        super().__init__()
        self._quote = quote
        self.marking = Marking(article.text, quote.spans)

    def compose(self) -> ComposeResult:
        """What moves, the words as they would be, the article."""
        yield Bar()
        yield Static(id="question")
        yield ArticleView()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the quotation as it is."""
        bar = self.query_one(Bar)
        bar.left, bar.right = "Which words are quoted?", self._quote.speaker or "speaker open"
        self.query_one(ArticleView).focus()
        self.change(self.marking)

    def change(self, marking: Marking) -> None:
        """Show other ends."""
        self.marking = marking
        number, pieces = marking.end // 2 + 1, len(marking.spans)
        piece = f" of piece {number} of {pieces}" if pieces > 1 else ""
        moves = f"The {'start' if marking.starts else 'end'}{piece} moves: ← → by a word, < > by a letter."
        words = JOINT.join(marking.text[start:end] for start, end in marking.spans)
        shown = words if len(words) <= 240 else f"{words[:120]} … {words[-120:]}"
        self.query_one("#question", Static).update(Content(f"{moves}\n{cut(shown, 300)}"))
        view = self.query_one(ArticleView)
        view.show(marking.text, msgspec.structs.replace(self._quote, spans=marking.spans), (), marking.edge)

    def action_word(self, step: int) -> None:
        """Move by a word."""
        self.change(self.marking.by_word(step))

    def action_letter(self, step: int) -> None:
        """Move by a letter."""
        self.change(self.marking.by_letter(step))

    def action_other_end(self) -> None:
        """Move the other end."""
        self.change(self.marking.other_end())

    def action_drop(self) -> None:
        """Take the piece at hand out."""
        self.change(self.marking.without_piece())

    def action_save(self) -> None:
        """These words it is."""
        self.dismiss(self.marking.spans)

    def action_cancel(self) -> None:
        """Leave things as they are."""
        self.dismiss(None)
