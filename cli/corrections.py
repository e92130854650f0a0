"""What every command that corrects the store does: open it, act, say what was done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cli import out
from cli.context import session

if TYPE_CHECKING:
    from store import CorrectionRow, Store


def correct(act: Callable[[Store], CorrectionRow | None], before: str = "", nothing: str = "") -> None:
    """Run `act` on the store and print its correction in one line, with `before` in front."""
    with session().open_store() as store:
        done = act(store)
    out.line(f"{before}{done.text}" if done else nothing)
