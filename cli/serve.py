"""`kutipan serve`: the browser in a web browser, for this machine alone unless told otherwise."""

from __future__ import annotations

import shlex
import sys

import click

from cli import options
from cli.context import session
from quotes.errors import KutipanError

OWN = ("localhost", "127.0.0.1", "::1")
"""Addresses that only this machine reaches."""


@options.command("serve", example="kutipan serve --port 8123")
@click.option(
    "--host", metavar="ADDRESS", default="localhost", show_default=True, help="Address to listen on."
)
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on."
)
@click.option(
    "--let-others-in", is_flag=True, help="Allow an address that other machines reach; there is no password."
)
def command(host: str, port: int, let_others_in: bool) -> None:
    """Show the browser in a web browser at http://localhost:8000."""
    check_host(host, let_others_in=let_others_in)
    if host not in OWN:
        session().console.note(
            f"warning: there is no password; whoever reaches {host}:{port} can read and correct this "
            "store, and read files of yours by adding them"
        )
    server = _server_class()
    server(_browser_command(), host=host, port=port, title="Kutipan").serve()


def check_host(host: str, *, let_others_in: bool) -> None:
    """Refuse an address that other machines reach, unless that is wanted."""
    if host not in OWN and not let_others_in:
        raise click.UsageError(
            f"{host} can be reached by other machines, and the browser asks for no password; "
            "--let-others-in allows it"
        )


def _server_class() -> type:
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise KutipanError("textual-serve is not installed", "pip install 'kutipan[serve]'") from error
    found: type = Server
    return found


def _browser_command() -> str:
    where = session().settings.db
    return shlex.join([sys.executable, "-m", "tui", *([where] if where else [])])
