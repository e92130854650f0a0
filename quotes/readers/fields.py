"""A row of foreign fields (JSON object, CSV or Parquet row, feed entry) to an `Article`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from quotes.errors import InputError
from quotes.readers import limits
from quotes.readers.dates import iso_date
from quotes.readers.records import FIELDS, Columns, ReadOptions
from quotes.records import Article, article_id

USUAL: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "_id"),
    "text": ("text", "isi", "content", "body", "teks", "konten", "artikel", "isi_berita", "article"),
    "title": ("title", "judul", "headline", "judul_berita"),
    "outlet": ("outlet", "media", "source", "sumber", "portal", "sitename"),
    "date": ("date", "tanggal", "published", "waktu", "datetime", "publish_date", "pubdate", "tgl"),
    "url": ("url", "link", "tautan", "canonical"),
}
"""Names that columns carry in the wild, the likelier first; compared without case."""


def columns_of(names: Iterable[object], wanted: Columns) -> Mapping[str, str]:
    """Field to column, for the columns called `names`.

    Raises `InputError` where a column that the user named, or any for the text, is missing.
    """
    present = [str(name) for name in names]
    folded = {name.strip().casefold(): name for name in reversed(present)}
    found = {}
    for field in FIELDS:
        named: str = getattr(wanted, field)
        if named and named.strip().casefold() not in folded:
            raise InputError(f"no column is called {named!r}", _there(present, named, field))
        choices = (named,) if named else USUAL[field]
        column = next(
            (folded[name.strip().casefold()] for name in choices if name.strip().casefold() in folded), None
        )
        if column is not None:
            found[field] = column
    if "text" not in found:
        raise InputError("no column holds the text", _there(present, "text", "text"))
    return found


def _there(present: list[str], named: str, field: str) -> str:
    shown = ", ".join(name[:40] for name in present[:12]) or "nothing"
    more = f" and {len(present) - 12} more" if len(present) > 12 else ""
    close = get_close_matches(named, present, n=1)
    meant = f"did you mean {close[0]!r}? " if close else ""
    return f"{meant}there is: {shown}{more}; name it with --{field} COLUMN"


def article(row: Mapping[str, object], columns: Mapping[str, str], options: ReadOptions) -> Article:
    """The article in `row`; raises `InputError` where it has no text or too much."""
    text = row.get(columns["text"])
    if not isinstance(text, str):
        raise InputError(
            f"the text ({columns['text']!r}) is {_kind(text)}, not a string", "give the article's text there"
        )
    if not text.strip():
        raise InputError("the text is empty", "")
    if len(text) > limits.ARTICLE:
        raise InputError(f"the text is longer than {limits.megabytes(limits.ARTICLE)}", "split it")
    value = {field: _value(row, columns, options, field) for field in FIELDS if field != "text"}
    return Article(
        id=value["id"] or article_id(text, value["url"]),
        text=text,
        title=value["title"],
        outlet=value["outlet"],
        date=iso_date(value["date"]),
        url=value["url"],
    )


def identity(row: Mapping[str, object], columns: Mapping[str, str]) -> str:
    """The id of a row that can't be an article, or ""."""
    return _string(row.get(columns.get("id", "id")))


def _value(row: Mapping[str, object], columns: Mapping[str, str], options: ReadOptions, field: str) -> str:
    found = _string(row.get(columns[field])) if field in columns else ""
    default: str = getattr(options.defaults, field)
    return found or default


def _string(value: object) -> str:
    if value is None or isinstance(value, bool | dict | list):
        return ""
    if isinstance(value, float) and value != value:  # noqa: PLR0124  NaN of a data frame
        return ""
    return str(value).strip()


def _kind(value: object) -> str:
    names = {type(None): "missing", dict: "an object", list: "a list", bool: "true or false"}
    return names.get(
        type(value), "a number" if isinstance(value, int | float) else f"a {type(value).__name__}"
    )
