"""Quotations as files for other programs and for people; articles as gold; speakers as a list to keep."""

from store.catalog import lines as speakers_toml
from store.export.columns import COLUMNS
from store.export.writing import FORMATS, Format, write
from store.gold import lines as gold

__all__ = ["COLUMNS", "FORMATS", "Format", "gold", "speakers_toml", "write"]
