"""Every key of the browser, as data: bindings, help, documentation and palette come from here."""

from __future__ import annotations

import msgspec
from textual.binding import Binding, BindingType
from textual.keys import format_key

GROUPS = ("Find", "Read", "Correct", "Add and export", "Move", "Program")

PLACES = {
    "app": "everywhere",
    "screen": "everywhere",
    "panes": "everywhere",
    "list": "lists",
    "text": "texts",
    "speakers": "speakers",
    "quotes": "quotations",
    "typing": "line of the filter",
    "article": "article",
    "review": "review",
    "marking": "words of a quotation",
    "search": "search",
    "card": "card of a speaker",
    "ingest": "adding",
}
"""Where keys work, in words."""


class Key(msgspec.Struct, frozen=True):
    """One action with the keys that call it."""

    id: str
    """Stable name, the one a user writes in keys.toml; its first part is the place it works in."""
    keys: str
    """Textual key names, comma separated, the one to show first."""
    action: str
    text: str
    """What it does, as in the help."""
    group: str
    bar: str = ""
    """The word in the bottom line, "" to leave it out there."""

    @property
    def place(self) -> str:
        """Where the key works: `app`, `list`, `speakers`, `quotes`, `article`…"""
        return self.id.partition(".")[0]


_FIVE = range(1, 6)

KEYS: tuple[Key, ...] = (
    Key("list.down", "down,j", "cursor(1)", "Next row", "Move"),
    Key("list.up", "up,k", "cursor(-1)", "Previous row", "Move"),
    Key("list.half-down", "ctrl+d", "half(1)", "Half a screen down", "Move"),
    Key("list.half-up", "ctrl+u", "half(-1)", "Half a screen up", "Move"),
    Key("list.page-down", "pagedown,ctrl+f", "page(1)", "A screen down", "Move"),
    Key("list.page-up", "pageup,ctrl+b", "page(-1)", "A screen up", "Move"),
    Key("list.first", "home,g", "first", "First row", "Move"),
    Key("list.last", "end,G", "last", "Last row", "Move"),
    Key("list.open", "enter,l,right", "open", "Open", "Move", "Open"),
    Key("panes.back", "escape,h,left,backspace", "back", "Back", "Move", "Back"),
    Key("screen.back", "escape,h,left,backspace", "app.leave", "Back", "Move", "Back"),
    Key("panes.next", "tab", "pane(1)", "Next pane", "Move"),
    Key("panes.previous", "shift+tab", "pane(-1)", "Previous pane", "Move"),
    Key("panes.maximise", "z", "zoom", "This pane alone, or all again", "Move"),
    Key("speakers.filter", "slash", "filter", "Narrow the speakers by any wording", "Find", "Filter"),
    Key("speakers.next", "n", "cursor(1)", "Next match", "Find"),
    Key("speakers.previous", "N", "cursor(-1)", "Previous match", "Find"),
    Key("speakers.sort", "o", "sort(1)", "Sort by the next column", "Find"),
    Key("speakers.reverse", "O", "reverse", "Turn the order round", "Find"),
    Key("speakers.kind", "p", "kind", "People, organizations, unnamed sources, or all", "Find"),
    Key("speakers.card", "i", "card", "Card of the speaker", "Read"),
    Key("speakers.merge", "m", "merge", "Merge another speaker into this one", "Correct"),
    Key("speakers.rename", "e", "rename", "Rename the speaker", "Correct"),
    Key("speakers.role", "t", "role", "Set the speaker's role", "Correct"),
    Key("typing.open", "enter", "choose", "Open what the cursor stands on", "Find", "Open"),
    Key("typing.list", "down,tab", "done", "Go on to the list", "Find", "List"),
    Key("typing.drop", "escape", "drop", "Take the filter away", "Find", "All again"),
    Key("quotes.words", "slash", "filter", "Narrow the quotations by words", "Find", "Filter"),
    Key("quotes.next", "n", "cursor(1)", "Next match", "Find"),
    Key("quotes.previous", "N", "cursor(-1)", "Previous match", "Find"),
    Key("quotes.filters", "f", "filters", "Filter by type, outlet, date, confidence, review", "Find"),
    Key("quotes.clear", "F", "clear", "Take every filter away", "Find"),
    Key("quotes.sort", "o", "sort(1)", "Sort by the next column", "Find"),
    Key("quotes.reverse", "O", "reverse", "Turn the order round", "Find"),
    Key(
        "quotes.unfold", "plus,space", "unfold", "The same statement elsewhere, with the differences", "Read"
    ),
    Key("quotes.copy", "y", "copy", "Copy the quotation with its attribution", "Read"),
    Key("quotes.card", "i", "card", "Card of the speaker", "Read"),
    Key("quotes.confirm", "c", "confirm", "The speaker is right", "Correct"),
    Key("quotes.who", "w", "who", "Choose another speaker", "Correct", "Who"),
    Key("quotes.open-speaker", "W", "leave_open", "Leave the speaker open", "Correct"),
    Key("quotes.type", "t", "type", "Change the type: direct, mixed, indirect", "Correct"),
    Key("quotes.marking", "e", "marking", "Change which words are quoted", "Correct"),
    Key("quotes.reject", "d", "reject", "Not a quotation, or one after all", "Correct"),
    Key("search.speaker", "ctrl+o", "speaker", "All quotations of the speaker searched for", "Find"),
    Key("text.down", "down,j", "scroll_by(1)", "Next line", "Move"),
    Key("text.up", "up,k", "scroll_by(-1)", "Previous line", "Move"),
    Key("text.half-down", "ctrl+d", "half(1)", "Half a screen down", "Move"),
    Key("text.half-up", "ctrl+u", "half(-1)", "Half a screen up", "Move"),
    Key("text.page-down", "pagedown,ctrl+f,space", "page(1)", "A screen down", "Move"),
    Key("text.page-up", "pageup,ctrl+b", "page(-1)", "A screen up", "Move"),
    Key("text.first", "home,g", "first", "Beginning", "Move"),
    Key("text.last", "end,G", "last", "End", "Move"),
    Key("article.next", "n,right,l", "jump(1)", "Next quotation", "Read", "Next"),
    Key("article.previous", "N,p", "jump(-1)", "Previous quotation", "Read"),
    Key("article.copy", "y", "copy", "Copy the quotation with its attribution", "Read", "Copy"),
    Key("article.url", "b", "url", "Open the article's address", "Read"),
    Key("article.editor", "v", "editor", "Read the article in $EDITOR", "Read"),
    Key("article.card", "i", "card", "Card of the speaker", "Read"),
    Key("article.confirm", "c", "confirm", "The speaker is right", "Correct"),
    Key("article.who", "w", "who", "Choose another speaker", "Correct", "Who"),
    Key("article.open-speaker", "W", "leave_open", "Leave the speaker open", "Correct"),
    Key("article.type", "t", "type", "Change the type: direct, mixed, indirect", "Correct"),
    Key("article.marking", "e", "marking", "Change which words are quoted", "Correct"),
    Key("article.reject", "d", "reject", "Not a quotation, or one after all", "Correct"),
    Key("review.confirm", "c,enter", "confirm", "Right: this speaker, or merge the two", "Correct", "Right"),
    Key("review.who", "w", "who", "Choose another speaker", "Correct", "Who"),
    *(
        Key(f"review.candidate-{n}", f"{n}", f"candidate({n})", f"Speaker {n} of those offered", "Correct")
        for n in _FIVE
    ),
    Key("review.open-speaker", "W", "leave_open", "Leave the speaker open", "Correct"),
    Key("review.marking", "e", "marking", "Change which words are quoted", "Correct"),
    Key("review.reject", "d", "reject", "Not a quotation, or not the same speaker", "Correct", "No"),
    Key("review.skip", "n,tab", "skip(1)", "Skip", "Move", "Skip"),
    Key("review.previous", "p,shift+tab", "skip(-1)", "Back to the one before", "Move"),
    Key("marking.save", "enter", "save", "These words are quoted", "Correct", "Save"),
    Key("marking.cancel", "escape,q", "cancel", "Leave the words as they are", "Correct", "Cancel"),
    Key("marking.other-end", "tab", "other_end", "Move the other end", "Correct", "Other end"),
    Key("marking.left", "left,h", "word(-1)", "This end a word to the left", "Correct"),
    Key("marking.right", "right,l", "word(1)", "This end a word to the right", "Correct", "Word"),
    Key("marking.letter-left", "less_than_sign,shift+left", "letter(-1)", "A letter to the left", "Correct"),
    Key(
        "marking.letter-right",
        "greater_than_sign,shift+right",
        "letter(1)",
        "A letter to the right",
        "Correct",
    ),
    Key("marking.drop", "d", "drop", "Take this piece of several out", "Correct"),
    Key("card.merge", "m", "merge", "Merge another speaker into this one", "Correct", "Merge"),
    Key("card.split", "d", "split", "Split wordings off into a speaker of their own", "Correct", "Split"),
    Key("card.rename", "e", "rename", "Rename the speaker", "Correct", "Rename"),
    Key("card.role", "t", "role", "Set the speaker's role", "Correct", "Role"),
    Key("ingest.start", "ctrl+s", "start", "Start adding", "Add and export", "Start"),
    Key("ingest.stop", "ctrl+x", "stop", "Stop; what was added stays", "Add and export", "Stop"),
    Key("app.search", "s", "search", "Search all words", "Find", "Search"),
    Key("app.review", "r", "review", "Review open and uncertain speakers", "Correct"),
    Key("app.undo", "u", "undo", "Undo the last correction", "Correct"),
    Key("app.redo", "U,ctrl+r", "redo", "Do it again", "Correct"),
    Key("app.log", "L", "log", "Every correction made", "Correct"),
    Key("app.add", "a", "add", "Add files or a folder", "Add and export"),
    Key("app.export", "x", "export", "Export what is shown", "Add and export", "Export"),
    Key("app.theme", "T", "change_theme", "Choose a theme", "Program"),
    Key("app.refresh", "f5", "refresh", "Read the store again", "Program"),
    Key("app.help", "question_mark,f1", "keys", "Every key", "Program", "Help"),
    Key("app.palette", "ctrl+p", "command_palette", "Every action by name", "Program"),
    Key("app.quit", "q", "leave", "Quit, or leave this screen", "Program", "Quit"),
)

BY_ID: dict[str, Key] = {key.id: key for key in KEYS}


def bindings(*places: str) -> list[BindingType]:
    """The bindings of these places, for a widget's or screen's BINDINGS."""
    return [_binding(key) for key in KEYS if key.place in places]


def names(keys: str) -> str:
    """Comma-separated key names as people read them: `↓ j`."""
    return " ".join(format_key(key.strip()) for key in keys.split(","))


def table() -> str:
    """Every key as Markdown, for the documentation."""
    lines = []
    for group in GROUPS:
        lines += [f"### {group}", "", "| key | action | id |", "|---|---|---|"]
        lines += [f"| {_code(key.keys)} | {key.text} | `{key.id}` |" for key in KEYS if key.group == group]
        lines.append("")
    return "\n".join(lines)


def _code(keys: str) -> str:
    return " ".join(f"`{name}`" for name in names(keys).split())


def _binding(key: Key) -> Binding:
    return Binding(key.keys, key.action, key.text, id=key.id, show=bool(key.bar))
