"""`kutipan explain`: why each quotation of an article has its speaker."""

from __future__ import annotations

import click

from cli import finding, options, shown
from cli.context import session


@options.command("explain", example="kutipan explain purnama-0001")
@click.argument("article")
@options.output(shown.FORMATS)
def command(article: str, fmt: str | None, target: str | None) -> None:
    """Explain an article's quotations: the rule, the chain of mentions, who else it might be.

    ARTICLE is a stored article's id (its beginning will do), its address or words of its title;
    or a file, which is read and not stored.
    """
    now = session()
    shown.write(now, finding.extractions(now, article), fmt, target, lambda prose: prose.reasons)
