"""What can go wrong with a store, each with what to do about it."""

from __future__ import annotations

from quotes.errors import KutipanError


class StoreError(KutipanError):
    """Something about the store that a user can act on."""


class StoreMissing(StoreError):
    """There is no store at this path."""


class StoreDamaged(StoreError):
    """The file can't be read as a store; a last good copy may be beside it."""


class StoreNewer(StoreError):
    """The store was written by a newer version of the program."""


class StoreLocked(StoreError):
    """Another process has been writing for longer than we wait."""


class StoreReadOnly(StoreError):
    """The store or its folder can't be written to."""


class StoreFull(StoreError):
    """No space left; nothing of the batch was stored, all that was there before still is."""


class NotFound(StoreError):
    """No quotation, article, speaker or suggestion by this name."""


class BadValue(StoreError):
    """A correction that makes no sense, e.g. a span outside the article."""
