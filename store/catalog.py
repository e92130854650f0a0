"""A newsroom's own list of speakers, `speakers.toml`: read before an ingest, and it wins.

[[speaker]]
name = "Sergei Lavrov"
kind = "person"
aliases = ["Sergey Lavrov", "Menlu Rusia Lavrov"]
role = "Menteri Luar Negeri"
affiliation = "Rusia"
wikidata = "Q58217"
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from quotes.records import Kind
from store.errors import StoreError
from store.names import name_key

if TYPE_CHECKING:
    from store.reading import Reading

MOST_ALIASES = 40


class Listed(Struct, frozen=True, omit_defaults=True):
    """One speaker of the list."""

    name: str
    kind: Kind = "person"
    aliases: tuple[str, ...] = ()
    role: str = ""
    affiliation: str = ""
    wikidata: str = ""


class Catalog(Struct, frozen=True, forbid_unknown_fields=True):
    """The file."""

    speaker: tuple[Listed, ...] = ()


class CatalogError(StoreError):
    """A `speakers.toml` that can't be used."""


def read(path: Path) -> Catalog:
    """The list in `path`; raises `CatalogError` that names the place."""
    try:
        catalog = msgspec.toml.decode(path.read_bytes(), type=Catalog)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError, ValueError) as error:
        raise CatalogError(
            f"{path}: {error}", "`kutipan speakers --toml` shows how it should look"
        ) from error
    owners: dict[str, str] = {}
    for listed in catalog.speaker:
        for name in (listed.name, *listed.aliases):
            owner = owners.setdefault(name_key(name), listed.name)
            if owner != listed.name:
                raise CatalogError(
                    f"{path}: {name!r} is both {owner} and {listed.name}", "keep one of the two"
                )
    return catalog


def lines(store: Reading) -> str:
    """The store's speakers as a `speakers.toml` to keep and to edit."""
    parts = ["# Speakers: names, aliases, roles. Read before articles are added, and it wins.\n"]
    rows = [row for row in store.speakers() if row.kind in {"person", "organization"}]
    held = Counter(name_key(row.name) for row in rows)
    for row in rows:
        if held[name_key(row.name)] > 1:
            parts.append(
                f"# {row.name} is the name of {held[name_key(row.name)]} speakers, one is {row.id}\n"
            )
        else:
            names = [name for doc in store.names_of(row.id) for name in doc if name != row.name]
            fields = {
                "name": row.name,
                "kind": row.kind,
                "aliases": list(dict.fromkeys(names))[:MOST_ALIASES],
            }
            fields |= {"role": row.role, "affiliation": row.affiliation, "wikidata": store.wikidata(row.id)}
            kept = {key: value for key, value in fields.items() if value}
            parts.append(
                "[[speaker]]\n" + "".join(f"{key} = {_toml(value)}\n" for key, value in kept.items())
            )
    return "\n".join(parts)


def _toml(value: object) -> str:
    """A string or a list of strings; JSON's are TOML's, but for DEL."""
    return msgspec.json.encode(value).decode().replace("\x7f", "\\u007f")
