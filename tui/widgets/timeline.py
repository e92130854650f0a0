"""Quotations a week as a chart."""

from __future__ import annotations

from datetime import date, timedelta

from textual_plotext import PlotextPlot

from tui.typed import inks

WEEK = timedelta(days=7)


class Timeline(PlotextPlot):  # type: ignore[misc]
    """Bars, one a week; weeks without a quotation have their place."""

    DEFAULT_CSS = "Timeline { height: 9; background: $k-ground; }"

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


def filled(weeks: tuple[tuple[str, int], ...]) -> tuple[list[str], list[int]]:
    """Every week from the first to the last with its count."""
    counted = dict(weeks)
    day, last = date.fromisoformat(weeks[0][0]), date.fromisoformat(weeks[-1][0])
    labels: list[str] = []
    while day <= last and len(labels) < 5000:
        labels.append(day.isoformat())
        day += WEEK
    return labels, [counted.get(label, 0) for label in labels]
