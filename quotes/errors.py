"""The one error base of the project: what happened, and what to do about it."""

from __future__ import annotations


class KutipanError(Exception):
    """An error a user can act on.

    `message` says what happened, `hint` what to do next ("" when there is nothing to do).
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(KutipanError):
    """An input file or line that can't be read as an article."""


class ModelError(KutipanError):
    """Weights that are missing, damaged or of another version."""
