"""Options that several commands share, each in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cli.context import Session
from cli.settings import FORMATS

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

TYPES = ("direct", "mixed", "indirect")
REVIEWS = ("open", "low", "unreviewed", "confirmed", "corrected")
SORTS = ("relevance", "date", "speaker", "outlet", "confidence")


def _remember(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value not in (None, False):
        context.find_root().ensure_object(Session).flags[str(parameter.name)] = value


def everywhere() -> list[click.Option]:
    """The options of every command; they set keys of `cli.settings.Settings`."""
    shared: dict[str, Any] = {"expose_value": False, "callback": _remember}
    return [
        click.Option(["--db"], metavar="FILE", help="The store to work on.", **shared),
        click.Option(
            ["--color"], type=click.Choice(["auto", "always", "never"]), help="Paint the output.", **shared
        ),
        click.Option(["--json"], is_flag=True, help="Data and errors as JSON.", **shared),
        click.Option(["--quiet", "-q"], is_flag=True, help="Errors alone on stderr.", **shared),
        click.Option(["--debug"], is_flag=True, help="A trace where something goes wrong.", **shared),
    ]


class Command(click.Command):
    """A command of ours: with the options of every command, and an example in its help."""

    def __init__(self, *args: Any, example: str = "", **attributes: Any) -> None:
        super().__init__(*args, **attributes)
        self.example = example
        """A command line that works with the sample articles; tests run it."""
        self.params = [*self.params, *everywhere()]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Example lines as they are typed."""
        if self.example:
            with formatter.section("Example"):
                for line in self.example.splitlines():
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def command(name: str, *, example: str) -> Callable[[Callable[..., Any]], Command]:
    """Declare the command `name`; `example` is shown in its help, and run by a test."""

    def declare(function: Callable[..., Any]) -> Command:
        return click.command(name, cls=Command, example=example)(function)

    return declare


class SpeakerName(click.ParamType[str]):
    """A speaker in any wording; the shell completes it from the store."""

    name = "speaker"

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Names that hold what is typed; none where there is no store."""
        from click.shell_completion import CompletionItem

        from quotes.errors import KutipanError

        try:
            with ctx.find_root().ensure_object(Session).open_store(read_only=True) as store:
                names = [row.name for row in store.speakers()]
        except KutipanError:
            return []
        typed = incomplete.casefold()
        return [CompletionItem(name) for name in names if typed in name.casefold()][:200]


SPEAKER = SpeakerName()


def stacked(*options: Callable[[Decorated], Decorated]) -> Callable[[Decorated], Decorated]:
    """Several options as one decorator, shown in the order given."""

    def decorate(function: Decorated) -> Decorated:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def choice_of(*names: str) -> click.Choice[str]:
    """One of `names`."""
    return click.Choice(names)


def output(formats: Sequence[str] = FORMATS) -> Callable[[Decorated], Decorated]:
    """`--format` and `-o`."""
    return stacked(
        click.option("--format", "-f", "fmt", type=click.Choice(list(formats)), help="How it is written."),
        click.option(
            "--output", "-o", "target", metavar="FILE", help="Write to FILE; its suffix names the format."
        ),
    )


paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")

reading = stacked(
    click.option(
        "--from",
        "source_format",
        type=choice_of("text", "html", "jsonl", "json", "csv", "parquet", "warc", "feed"),
        help="Read every PATH as this format.",
    ),
    click.option("--text", metavar="COLUMN", default="", help="Column or key that holds the text."),
    click.option("--title", metavar="COLUMN", default="", help="… the headline."),
    click.option("--date", metavar="COLUMN", default="", help="… the date."),
    click.option("--outlet", metavar="COLUMN", default="", help="… the outlet."),
    click.option("--url", metavar="COLUMN", default="", help="… the address."),
    click.option("--id", "id_", metavar="COLUMN", default="", help="… the article's id."),
    click.option(
        "--set",
        "defaults",
        metavar="FIELD=VALUE",
        multiple=True,
        help="Value of a field the input lacks, e.g. outlet=antaranews.com.",
    ),
    click.option("--delimiter", metavar="CHAR", default="", help="Between CSV columns."),
    click.option("--encoding", metavar="NAME", default="", help="Of text, CSV and HTML."),
)
"""How input is read: the same for `extract`, `add` and `watch`."""

extracting = stacked(
    click.option("--workers", type=click.IntRange(1, 256), help="Processes that extract; one for each core."),
    click.option("--model", metavar="NAME", help="Parse doubtful clauses: built-in, or gsd once installed."),
)

selection = stacked(
    click.option(
        "--speaker",
        "-s",
        type=SPEAKER,
        default="",
        help="Who speaks: a name in any wording, or an id (sergei-lavrov, id:nato).",
    ),
    click.option("--outlet", multiple=True, help="Only this outlet; may be repeated."),
    click.option("--since", metavar="DATE", default="", help="From this day on."),
    click.option("--until", metavar="DATE", default="", help="Up to and with this day."),
    click.option(
        "--type",
        "types",
        type=choice_of(*TYPES),
        multiple=True,
        help="Only this kind of quotation; may be repeated.",
    ),
    click.option("--role", default="", help="Only speakers with this role."),
    click.option(
        "--review", type=choice_of(*REVIEWS), default=None, help="Only what was, or must be, checked."
    ),
    click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        default=0.0,
        help="At least this sure of the speaker.",
    ),
    click.option("--rejected", is_flag=True, help="Only what was marked as no quotation."),
    click.option("--sort", type=choice_of(*SORTS), default="relevance", help="Order of the rows."),
    click.option("--descending", is_flag=True, help="Last first."),
    click.option("--limit", type=click.IntRange(1), default=None, help="At most so many rows."),
)
"""Which quotations: the same for `quotes`, `search` and `export`."""
