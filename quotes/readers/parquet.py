"""Parquet, one row an article, through pyarrow (the extra `parquet`)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from quotes.errors import InputError
from quotes.readers import limits
from quotes.readers.fields import article, columns_of, identity
from quotes.readers.foreign import parsing
from quotes.readers.records import ReadFailure, ReadOptions
from quotes.readers.sources import Source
from quotes.records import Article

_BATCH = 500


def read(source: Source, options: ReadOptions) -> Iterator[Article | ReadFailure]:
    """The articles of a Parquet file, in batches; only the columns needed are read."""
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError as error:
        raise InputError("Parquet needs pyarrow", "pip install 'kutipan[parquet]'") from error
    with parsing("the Parquet file"):
        file = ParquetFile(_seekable(source))
        columns = columns_of(file.schema_arrow.names, options.columns)
        yield from _articles(source, file, columns, options)


def _seekable(source: Source) -> Any:
    if source.once or source.name.endswith(".gz"):
        return io.BytesIO(source.data(limits.FILE_IN_MEMORY))
    source.head()
    return source.name


def _articles(
    source: Source, file: Any, columns: Mapping[str, str], options: ReadOptions
) -> Iterator[Article | ReadFailure]:
    number = 0
    for batch in file.iter_batches(batch_size=_BATCH, columns=sorted(set(columns.values()))):
        for row in batch.to_pylist():
            number += 1
            try:
                yield article(row, columns, options)
            except InputError as error:
                yield ReadFailure(source.label, number, error.message, error.hint, identity(row, columns))
