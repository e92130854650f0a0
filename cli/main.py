"""The command `kutipan`: finds the command, runs it, and turns errors into exit codes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click
import msgspec

from cli import out
from cli.context import Session
from cli.exits import Exit, exit_of
from cli.options import everywhere
from cli.registry import COMMANDS, GROUPS, module_of
from quotes.errors import KutipanError

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Group(click.Group):
    """The group of all commands; a command's module is imported when it runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Every command, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command `cmd_name`, None for no such."""
        if cmd_name not in COMMANDS:
            return None
        module: Any = import_module(module_of(cmd_name))
        found = getattr(module, "command", None) or getattr(module, cmd_name)
        return found if isinstance(found, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Like click's, with the nearest names for an unknown one."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            close = get_close_matches(name, COMMANDS, n=2, cutoff=0.5)
            meant = f"did you mean {' or '.join(close)}?" if close else "`kutipan --help` lists them"
            raise _UnknownCommand(name, meant, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands by what they are for, without importing them."""
        for title, commands in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl(list(commands.items()))


class _UnknownCommand(click.UsageError):
    def __init__(self, name: str, hint: str, ctx: click.Context) -> None:
        super().__init__(f"no command is called {name!r}", ctx)
        self.hint = hint


def _version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from importlib.metadata import version

        out.line(f"kutipan {version('kutipan')}")
        context.exit()


@click.group(cls=Group, invoke_without_command=True, context_settings=_SETTINGS)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="The version."
)
@click.pass_context
def kutipan(context: click.Context) -> None:
    """Who said what in Indonesian news: quotations, their speakers, and why.

    Without a command: the browser, where there is a terminal.
    """
    if context.invoked_subcommand is None:
        if not (sys.stdin.isatty() and out.is_terminal()):
            out.line(context.get_help())
            return
        browse = kutipan.get_command(context, "browse")
        if browse is not None:
            context.invoke(browse)


kutipan.params.extend(everywhere())


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `kutipan` with `arguments` (default: those of the process) and exit."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `kutipan` and return the exit code: the outermost boundary of the program."""
    session = Session()
    try:
        code = kutipan.main(
            list(arguments) if arguments is not None else None,
            prog_name="kutipan",
            obj=session,
            standalone_mode=False,
        )
        out.flush()
    except BrokenPipeError:
        out.abandon()
        return Exit.OK
    except (KeyboardInterrupt, click.Abort):
        session.console.error("interrupted", code=Exit.INTERRUPTED)
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001  nothing a user sees is a trace
        return _failed(session, error)
    if isinstance(code, int) and code:
        return code
    return Exit.INPUT if session.failures else Exit.OK


def _failed(session: Session, error: Exception) -> int:
    message, hint, code = _told(error)
    session.console.error(message, hint, code)
    if session.debugs:
        import traceback

        session.console.note("".join(traceback.format_exception(error)))
    return code


def _told(error: Exception) -> tuple[str, str, Exit]:
    """What to say of an error, what to do about it, and the exit code."""
    if isinstance(error, KutipanError):
        return error.message, error.hint, exit_of(error)
    if isinstance(error, click.UsageError):
        name = error.ctx.command_path if error.ctx else "kutipan"
        return (
            error.format_message(),
            getattr(error, "hint", "") or f"`{name} --help` has an example",
            Exit.USAGE,
        )
    if isinstance(error, click.ClickException):
        return error.format_message(), "", Exit.USAGE
    if isinstance(error, msgspec.DecodeError):
        return (
            f"the store holds what can't be read: {error}",
            "`kutipan doctor` tells what is damaged",
            Exit.STORE,
        )
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror}", "", Exit.INPUT
    return f"{type(error).__name__}: {error}", "a fault of the program; --debug shows where", Exit.INPUT
