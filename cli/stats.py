"""`kutipan stats`: counts, and quotations a week by speaker, as a table, as bars or as a picture."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli import finding, options, out, tables
from cli.context import Session, session

if TYPE_CHECKING:
    from store import Counts, SpeakerRow

PICTURES = (".png", ".svg")
_MARKS = " ▁▂▃▄▅▆▇█"
_WEEK = timedelta(days=7)


@options.command("stats", example="kutipan stats --top 5")
@click.option("--top", type=click.IntRange(1, 100), default=10, help="So many speakers.")
@click.option(
    "--speaker", "-s", "names", type=options.SPEAKER, multiple=True, help="These speakers; may be repeated."
)
@options.output()
def command(top: int, names: tuple[str, ...], fmt: str | None, target: str | None) -> None:
    """Count what is in the store, and quotations a week by speaker.

    `-o weeks.png` or `-o weeks.svg` draws them (the extra `plot`).
    """
    now = session()
    with now.open_store(read_only=True) as store:
        counts = store.counts()
        rows = tuple(finding.speaker(store, name) for name in names) or store.speakers()[:top]
    if target and Path(target).suffix.lower() in PICTURES:
        _draw(rows, Path(target))
        now.console.note(f"wrote {target}")
        return
    _write(now, counts, rows, fmt, target)


def _write(
    now: Session, counts: Counts, rows: tuple[SpeakerRow, ...], fmt: str | None, target: str | None
) -> None:
    weeks = weeks_of(rows)
    name = tables.format_for(now, fmt, target)
    if name == "table":
        tables.deliver(now, _text(counts, rows, weeks), target)
        return
    columns = ("speaker", "quotations", *(week.isoformat() for week in weeks))
    tables.emit(now, columns, [(row.name, row.quotes, *_series(row, weeks)) for row in rows], name, target)


def weeks_of(rows: tuple[SpeakerRow, ...]) -> list[date]:
    """The Mondays from the first to the last week in which anybody of `rows` speaks."""
    seen = sorted(date.fromisoformat(week) for row in rows for week, _ in row.weeks)
    count = (seen[-1] - seen[0]) // _WEEK + 1 if seen else 0
    return [seen[0] + number * _WEEK for number in range(count)]


def _series(row: SpeakerRow, weeks: list[date]) -> list[int]:
    counted = dict(row.weeks)
    return [counted.get(week.isoformat(), 0) for week in weeks]


def _text(counts: Counts, rows: tuple[SpeakerRow, ...], weeks: list[date]) -> str:
    facts = (
        f"{counts.articles:,} articles from {counts.outlets:,} outlets, {counts.quotes:,} quotations by "
        f"{counts.speakers:,} speakers; {counts.open_speakers:,} without a speaker, "
        f"{counts.to_review:,} to review\n"
    )
    if not rows:
        return facts
    shown = weeks[-60:]
    span = f"weeks {shown[0]} to {shown[-1]}" if shown else "weeks (no dates)"
    body = tables.table(
        ("speaker", "quotations", "articles", span),
        [(row.name, row.quotes, row.articles, bars(_series(row, shown))) for row in rows],
        out.width(),
    )
    return f"{facts}\n{body}"


def bars(series: list[int]) -> str:
    """One character a week, its height the number of quotations."""
    most = max(series, default=0)
    return "".join(_MARKS[-(-value * (len(_MARKS) - 1) // most)] if value else "·" for value in series)


def _draw(rows: tuple[SpeakerRow, ...], target: Path) -> None:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise tables.OutputError("a picture needs matplotlib", "pip install 'kutipan[plot]'") from error
    import io

    weeks = weeks_of(rows)
    figure = Figure(figsize=(9, 1 + 0.7 * max(len(rows), 3)), layout="constrained")
    axes = figure.subplots(max(len(rows), 1), 1, sharex=True, sharey=True, squeeze=False)[:, 0]
    for row, axis in zip(rows, axes, strict=False):
        axis.bar(weeks, _series(row, weeks), width=6, color="#0b6bcb")
        axis.set_ylabel(row.name, rotation=0, ha="right", va="center", parse_math=False)
        axis.spines[["top", "right"]].set_visible(False)
        axis.yaxis.get_major_locator().set_params(integer=True)
    figure.suptitle("Quotations a week")
    figure.autofmt_xdate()
    buffer = io.BytesIO()
    figure.savefig(buffer, format=target.suffix[1:].lower(), dpi=150)
    tables.write_whole(target, buffer.getvalue())
