"""What can be done with the quotation at hand; the screen does it, the pane only says so."""

from __future__ import annotations

from textual.message import Message
from textual.widget import Widget

from store import QuoteRow


class Wish(Message):
    """The user wants something done with a quotation."""

    def __init__(self, name: str, quote: QuoteRow) -> None:
        super().__init__()
        self.name = name
        self.quote = quote


class Wishes(Widget):
    """Mixed into panes that show quotations."""

    @property
    def quote(self) -> QuoteRow | None:
        """The quotation at hand."""
        raise NotImplementedError

    def wish(self, name: str) -> None:
        """Tell the screen."""
        if self.quote is not None:
            self.post_message(Wish(name, self.quote))

    def action_copy(self) -> None:
        """Copy with attribution."""
        self.wish("copy")

    def action_card(self) -> None:
        """The speaker's card."""
        self.wish("card")

    def action_confirm(self) -> None:
        """The speaker is right."""
        self.wish("confirm")

    def action_who(self) -> None:
        """Another speaker."""
        self.wish("who")

    def action_leave_open(self) -> None:
        """Nobody can tell who spoke."""
        self.wish("leave_open")

    def action_marking(self) -> None:
        """Other words."""
        self.wish("marking")

    def action_type(self) -> None:
        """Another type."""
        self.wish("type")

    def action_reject(self) -> None:
        """No quotation at all."""
        self.wish("reject")
