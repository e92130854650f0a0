"""`kutipan doctor`: is the installation whole, and the store?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click

from cli import options, tables
from cli.context import Session, session
from cli.exits import Exit
from quotes.errors import KutipanError

_EXTRAS = {
    "parquet": "pyarrow",
    "warc": "warcio",
    "plot": "matplotlib",
    "pandas": "pandas",
    "spacy": "spacy",
    "serve": "textual_serve",
}
Finding = tuple[str, str, str, str]
"""Name, state (`ok`, `absent` or `wrong`), what was found, what to do."""


@options.command("doctor", example="kutipan doctor")
@click.option("--restore", is_flag=True, help="Make a damaged store whole from its last good copy.")
@click.option(
    "--accept", is_flag=True, help="Keep what you changed in the store's file with another program."
)
@options.output()
def command(restore: bool, accept: bool, fmt: str | None, target: str | None) -> int | None:
    """Check Python, the weights, the extras and the store; exit code 3 where one is wrong.

    `--restore` keeps the damaged file, and what is whole in no copy stays out and is named.
    """
    now = session()
    if restore and accept:
        raise click.UsageError("give --restore or --accept, not both")
    if restore:
        return _restore(now)
    if accept:
        _accept(now)
        return None
    findings = [_python(), _weights(), *_extras(), *_store(now)]
    tables.emit(now, ("check", "state", "found", "hint"), findings, fmt, target)
    return Exit.STORE if any(state == "wrong" for _, state, _, _ in findings) else None


def _restore(now: Session) -> int | None:
    from store import Store

    done = Store.recover(Path(now.settings.db).expanduser() if now.settings.db else None)
    now.console.note(f"{done.articles:,} articles and {done.quotes:,} quotations are there again")
    for path in done.kept:
        now.console.note(f"the damaged file is kept as {path}")
    for what in done.left_out:
        now.console.warning(f"left out, for it is damaged in every copy: {what}")
    for article in done.missing:
        now.console.warning(f"not there again: article {article}", "`kutipan add` takes it from its source")
    if not done.sure:
        now.console.warning(
            "no copy of the store has the checksum it was written with",
            "what was changed within names and dates can't be told; compare with a backup of yours",
        )
    if not done.complete:
        now.console.warning(
            "the latest changes are in no copy that is whole", "`kutipan log` tells which are in"
        )
    return None if done.sure and done.complete and not done.left_out else Exit.STORE


def _accept(now: Session) -> None:
    from store import Store

    done = Store.adopt(Path(now.settings.db).expanduser() if now.settings.db else None)
    told = "the store is taken as it stands" if done else "no other program changed the store"
    now.console.note(told)


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return ("python", "ok" if sys.version_info >= (3, 11) else "wrong", version, "")


def _weights() -> Finding:
    from quotes import packages

    try:
        return ("parser weights", "ok", f"{packages.chosen()} at {packages.locate()}", "")
    except KutipanError as error:
        return ("parser weights", "wrong", error.message, error.hint)


def _extras() -> Iterator[Finding]:
    for extra, module in _EXTRAS.items():
        there = find_spec(module) is not None
        yield (
            f"extra {extra}",
            "ok" if there else "absent",
            module if there else f"{module} is not installed",
            "" if there else f"pip install 'kutipan[{extra}]'",
        )


def _store(now: Session) -> Iterator[Finding]:
    from store import StoreMissing

    try:
        with now.open_store(read_only=True, warn=False) as store:
            yield ("store", "ok", str(store.path), "")
            for check in store.doctor():
                yield (f"store {check.name}", "ok" if check.ok else "wrong", check.message, check.hint)
    except StoreMissing as error:
        yield ("store", "absent", error.message, error.hint)
    except KutipanError as error:
        yield ("store", "wrong", error.message, error.hint)
