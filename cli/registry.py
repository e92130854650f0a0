"""Every command and where it lives; nothing is imported before it is used."""

from __future__ import annotations

GROUPS: dict[str, dict[str, str]] = {
    "Articles in": {
        "extract": "Quotations of articles, nothing stored.",
        "add": "Put articles and their quotations into the store.",
        "watch": "Put into the store what arrives in a folder.",
    },
    "Who said what": {
        "browse": "The store in the terminal, by speaker.",
        "speakers": "Speakers and how much they said.",
        "quotes": "Quotations, of one speaker or all.",
        "search": "Quotations that hold certain words.",
        "show": "An article with its quotations.",
        "explain": "Why each quotation has its speaker.",
        "stats": "Counts, and quotations a week by speaker.",
        "export": "A sheet of quotations for other programs.",
        "serve": "The browser in a web browser.",
    },
    "Putting right": {
        "review": "Quotations to check, the open ones first.",
        "reassign": "Give a quotation another speaker.",
        "requote": "Give a quotation other words or another type.",
        "rename": "Give a speaker another name.",
        "role": "Say what a speaker is.",
        "merge": "Join two speakers who are one.",
        "split": "Take wordings away from a speaker.",
        "undo": "Take the last correction back.",
        "redo": "Make it again.",
        "log": "Every correction made.",
    },
    "The program": {
        "doctor": "Check the installation and the store.",
        "paths": "Where the files are.",
        "config": "Settings in force and where they come from.",
        "completion": "Completion for bash, zsh and fish.",
        "model": "Weights of the parser.",
    },
}

COMMANDS: dict[str, str] = {name: line for group in GROUPS.values() for name, line in group.items()}


def module_of(name: str) -> str:
    """The module that holds the command `name`."""
    return f"cli.{name}"
