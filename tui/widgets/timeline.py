"""Quotations a week as a chart."""

from __future__ import annotations

from datetime import date, timedelta

from rich.text import Text
from textual_plotext import PlotextPlot

from tui.typed import inks

WEEK = timedelta(days=7)


class Timeline(PlotextPlot):  # type: ignore[misc]
    """Bars, one a week; weeks without a quotation have their place."""

    DEFAULT_CSS = "Timeline { height: 9; background: $k-ground; color: $k-text; }"

    def show(self, weeks: tuple[tuple[str, int], ...]) -> None:
        """Draw these weeks."""
        self.display = bool(weeks)
        if not weeks:
            return
        labels, counts = filled(weeks)
        plot = self.plt
        plot.clear_figure()
        colour = inks(self).source.color
        plot.bar(
            range(len(counts)), counts, color=tuple(colour.triplet) if colour and colour.triplet else "blue"
        )
        at = sorted({0, len(labels) // 3, 2 * len(labels) // 3, len(labels) - 1})
        plot.xticks(at, [labels[index] for index in at])
        top = max(counts)
        plot.yticks(sorted({0, top // 2, top}))
        plot.frame(frame=False)
        self.refresh()

    def render(self) -> Text:
        """The chart on the ground of the widget, in its colour: readable in every theme."""
        plot = self.plt
        plot.plotsize(self.size.width, self.size.height)
        plot._set_size(self.size.width, self.size.height)  # noqa: SLF001 - plotsize alone forgets it
        plot.canvas_color("default")
        plot.axes_color("default")
        plot.ticks_color("default")
        return Text.from_ansi(plot.build())


def filled(weeks: tuple[tuple[str, int], ...]) -> tuple[list[str], list[int]]:
    """Every week from the first to the last with its count."""
    counted = dict(weeks)
    day, last = date.fromisoformat(weeks[0][0]), date.fromisoformat(weeks[-1][0])
    labels: list[str] = []
    while day <= last and len(labels) < 5000:
        labels.append(day.isoformat())
        day += WEEK
    return labels, [counted.get(label, 0) for label in labels]
