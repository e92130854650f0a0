"""`kutipan model`: the parser's weights: which there are, fetch others, choose."""

from __future__ import annotations

import json
import sys
from types import TracebackType
from typing import Self

import click

from cli import options, out
from cli.context import session
from quotes import packages


@click.group("model", invoke_without_command=True)
@click.pass_context
def model(context: click.Context) -> None:
    """Weights of the parser; the built-in ones work without a network."""
    if context.invoked_subcommand is None:
        out.line(context.get_help())


@model.command("list", cls=options.Command, example="kutipan model list")
def list_() -> None:
    """The weights that are installed; a star marks those in use."""
    for package in packages.installed():
        out.line(_as_json(package) if session().settings.json else _as_text(package))


def _as_json(package: packages.Package) -> str:
    path = str(package.path)
    row = {"name": package.name, "active": package.active, "size": package.size, "path": path}
    return json.dumps(row, ensure_ascii=False)


def _as_text(package: packages.Package) -> str:
    star = "*" if package.active else " "
    return f"{star} {package.name:<12} {package.size / 1e6:7.1f} MB  {package.path}"


@model.command("install", cls=options.Command, example="")
@click.argument("name")
def install(name: str) -> None:
    """Fetch Stanza's official package NAME (gsd, csui); needs a network.

    KUTIPAN_MODEL_URL names another place: a Stanza resource folder served over HTTP.
    """
    console = session().console
    with _Bar(shown=sys.stderr.isatty() and not console.quiet and not console.as_json) as bar:
        path = packages.install(name, progress=bar.update)
    console.note(f"installed {name} in {path}; use it with `kutipan model use {name}`")


@model.command("use", cls=options.Command, example="kutipan model use built-in")
@click.argument("name")
def use(name: str) -> None:
    """Parse with the weights NAME from now on; `built-in` for the package's own."""
    packages.use(name)
    session().console.note(f"the parser works with {name} from now on")


class _Bar:
    """Bytes of each file, on one line of a terminal's stderr."""

    def __init__(self, *, shown: bool) -> None:
        self.shown = shown
        self._name = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._name:
            sys.stderr.write("\n")

    def update(self, name: str, had: int, total: int) -> None:
        """Show that `had` of `total` bytes (0: unknown) of the file `name` are there."""
        if not self.shown:
            return
        if self._name and name != self._name:
            sys.stderr.write("\n")
        self._name = name
        share = had / total if total else 0.0
        filled = round(30 * share)
        size = f"{had / 1e6:.1f}" + (f" of {total / 1e6:.1f} MB" if total else " MB")
        sys.stderr.write(f"\r{name:<24} {'━' * filled}{' ' * (30 - filled)} {size}")
        sys.stderr.flush()
