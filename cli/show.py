"""`kutipan show`: an article with its quotations."""

from __future__ import annotations

import click

from cli import finding, options, shown
from cli.context import session


@options.command("show", example="kutipan show purnama-0001")
@click.argument("article")
@options.output(shown.FORMATS)
def command(article: str, fmt: str | None, target: str | None) -> None:
    """Show an article with its quotations numbered in the text.

    ARTICLE is a stored article's id (its beginning will do), its address or words of its title;
    or a file, which is read and not stored. `--format html` is a page to look at or print.
    """
    now = session()
    shown.write(now, finding.extractions(now, article), fmt, target, lambda prose: prose.article)
