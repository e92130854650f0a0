"""Quotations as files for other programs and for people."""

from store.export.columns import COLUMNS
from store.export.writing import FORMATS, Format, write

__all__ = ["COLUMNS", "FORMATS", "Format", "write"]
