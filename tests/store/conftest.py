"""Stores for tests, in memory and in a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store
from tests.store.factories import collection


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store, once without a file and once with one."""
    with Store.in_memory() if request.param == "memory" else Store.open(tmp_path / "store.json") as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with the three articles of `collection`."""
    store.add(collection())
    return store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "store.json"
