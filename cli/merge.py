"""`kutipan merge`: two speakers who are one."""

from __future__ import annotations

import click

from cli import finding, options, tables
from cli.context import session
from cli.corrections import correct

_COLUMNS = ("suggestion", "speaker", "other", "score", "evidence")


@options.command("merge", example="kutipan merge --suggestions")
@click.argument("into", type=options.SPEAKER, required=False)
@click.argument("other", type=options.SPEAKER, required=False)
@click.option("--suggestions", is_flag=True, help="List pairs that may be one.")
@click.option("--accept", metavar="SUGGESTION", help="Join the two of a suggestion.")
@click.option("--refuse", metavar="SUGGESTION", help="They are two, for good.")
@options.output()
def command(
    into: str | None,
    other: str | None,
    suggestions: bool,
    accept: str | None,
    refuse: str | None,
    fmt: str | None,
    target: str | None,
) -> None:
    """Join the speaker OTHER into the speaker INTO, or decide over suggestions.

    `kutipan undo` takes it back.
    """
    if accept:
        correct(lambda store: store.accept(accept))
    elif refuse:
        correct(lambda store: store.refuse(refuse))
    elif suggestions:
        _list(fmt, target)
    elif into and other:
        correct(lambda store: store.merge(finding.speaker(store, into).id, finding.speaker(store, other).id))
    else:
        raise click.UsageError("give two speakers, or --suggestions", click.get_current_context())


def _list(fmt: str | None, target: str | None) -> None:
    now = session()
    with now.open_store(read_only=True) as store:
        found = store.suggestions()
    rows = [
        (
            one.id,
            finding.label(one.a, [one.b]),
            finding.label(one.b, [one.a]),
            one.score,
            "; ".join(one.evidence),
        )
        for one in found
    ]
    tables.emit(now, _COLUMNS, rows, fmt, target, whole=found)
