from __future__ import annotations

from pathlib import Path

import pytest

from store import Query, Store
from store.catalog import CatalogError
from tests.store.factories import Said, collection, extraction

LISTED = """
[[speaker]]
name = "Sergei V. Lavrov"
aliases = ["Sergei Lavrov", "Lavrov", "Tuan Menteri"]
role = "Menteri Luar Negeri"
affiliation = "Federasi Rusia"
wikidata = "Q58217"

[[speaker]]
name = "NATO"
kind = "organization"
aliases = ["Pakta Pertahanan Atlantik Utara"]
"""


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "daftar.toml"
    path.write_text(LISTED, encoding="utf-8")
    return path


def test_the_list_beside_the_store_is_read_before_articles(tmp_path: Path) -> None:
    (tmp_path / "speakers.toml").write_text(LISTED, encoding="utf-8")
    with Store.open(tmp_path / "store.json") as store:
        store.add(collection())
        store.add([extraction("x", Said("Kami tunggu", "Tuan Menteri"))])
        row = store.find_speaker("Sergei Lavrov")
        assert (row.name, row.role, row.affiliation) == (
            "Sergei V. Lavrov",
            "Menteri Luar Negeri",
            "Federasi Rusia",
        )
        assert store.quotes(Query(article_id="x")).rows[0].speaker_id == row.id
        assert store.wikidata(row.id) == "Q58217"
        assert [j.reason for j in store.speaker(row.id).merged if j.wording == "Sergei Lavrov"] == [
            "listed in speakers.toml"
        ]


def test_a_list_that_comes_later_joins_and_renames_and_can_be_undone(filled: Store, listed: Path) -> None:
    filled.add([extraction("x", Said("Kami tunggu", "Pakta Pertahanan Atlantik Utara", kind="organization"))])
    assert filled.apply_catalog(listed) > 0
    assert filled.find_speaker("Sergey Lavrov").name == "Sergei V. Lavrov"
    assert filled.find_speaker("Pakta Pertahanan").name == "NATO"
    assert filled.apply_catalog(listed) == 0
    while filled.undo():
        pass
    assert filled.find_speaker("Sergey Lavrov").name == "Sergei Lavrov"


@pytest.mark.parametrize(
    "text",
    [
        "[[speaker]]\nnama = 'x'", "speaker = 3", "[[speaker]", "\xff",
        "[[speaker]]\nname='A B'\n[[speaker]]\nname='C D'\naliases=['a b']",
    ],
)  # fmt: skip
def test_a_broken_list_is_named(filled: Store, tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(CatalogError, match=r"x\.toml"):
        filled.apply_catalog(path)
