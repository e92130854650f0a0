"""Keeps every figure a training prints: `training/figures.tsv`, one row an evaluation."""

from __future__ import annotations

import logging
import re
from pathlib import Path

TABLE = Path(__file__).parent / "figures.tsv"
HEADER = "model\tstep\ttrain_loss\tdev_score\n"
_LINE = re.compile(r"step (\d+): train_loss = ([\d.]+), dev_score = ([\d.]+)")


class Recorder(logging.Handler):
    """Adds a row for each of Stanza's lines that tell a score on the development file."""

    def __init__(self, model: str, table: Path = TABLE) -> None:
        super().__init__(logging.INFO)
        self.model = model
        self.table = table

    def emit(self, record: logging.LogRecord) -> None:
        """Add the row, if the line tells one."""
        if found := _LINE.search(record.getMessage()):
            add(self.table, (self.model, *found.groups()))


def add(table: Path, row: tuple[str, ...]) -> None:
    """Append a row, under the header when the table is new; a row that is there already is not doubled."""
    written = table.read_text("utf-8") if table.exists() else HEADER
    line = "\t".join(row) + "\n"
    if line not in written:
        table.write_text(written + line, "utf-8")
