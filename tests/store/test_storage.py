from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.table import Document

from store import (
    Query,
    Store,
    StoreMissing,
    StoreReadOnly,
    default_path,
)
from store.documents import TABLES
from store.records import Database
from store.storage import JournalStorage
from store.words import Words
from tests.store.factories import LAVROV, Said, collection, extraction


def files(path: Path) -> set[str]:
    return {file.name for file in path.parent.iterdir()}


def test_the_file_is_plain_json_that_tinydb_itself_opens(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
    tables = json.loads(path.read_text(encoding="utf-8"))
    assert set(TABLES) <= set(tables)
    with TinyDB(path) as plain:
        assert len(plain.table("articles")) == 3
        found = plain.table("quotations").search(where("words") == LAVROV)
        assert [doc["speaker"] for doc in found] == ["Sergei Lavrov"]
    assert path.read_text(encoding="utf-8").count("\n") > 10, "one document a line"


@pytest.mark.parametrize("in_file", [False, True])
def test_tinydbs_own_verbs_work_over_the_storage(path: Path, in_file: bool) -> None:
    with Database(storage=lambda: JournalStorage(path if in_file else None)) as database:
        table = database.table("catatan")
        assert table.insert({"isi": "satu"}) == 1
        assert table.insert_multiple([{"isi": "dua"}, {"isi": "tiga"}, Document({"isi": "lima"}, 5)]) == [
            2,
            3,
            5,
        ]
        assert table.insert({"isi": "enam"}) == 6
        assert [doc["isi"] for doc in table.search(where("isi").matches("[dt]"))] == ["dua", "tiga"]
        assert table.update({"isi": "DUA"}, doc_ids=[2]) == [2]
        assert table.update(lambda doc: doc.update(isi=doc["isi"].upper()), where("isi") == "tiga") == [3]
        assert table.upsert({"isi": "tujuh"}, where("isi") == "tujuh") == [7]
        assert table.remove(where("isi") == "satu") == [1]
        assert table.get(doc_id=2) == {"isi": "DUA"}
        assert table.get(doc_id=1) is None
        assert {doc["isi"] for doc in table} == {"DUA", "TIGA", "lima", "enam", "tujuh"}
        assert len(table) == table.count(where("isi").exists()) == 5
        assert "catatan" in database.tables()
        with pytest.raises(ValueError, match="already exists"):
            table.insert(Document({}, 5))
        with pytest.raises(KeyError):
            table.update({"x": 1}, doc_ids=[]) or table._update_table(lambda rows: rows.pop(99))
        table.truncate()
        assert len(table) == 0
        database.drop_table("catatan")


def test_tinydb_with_its_own_table_over_the_storage(path: Path) -> None:
    with TinyDB(storage=lambda: JournalStorage(path)) as database:
        database.table("catatan").insert({"isi": "satu"})
        database.table("catatan").insert({"isi": "dua"})
        database.table("catatan").remove(doc_ids=[1])
    with TinyDB(storage=lambda: JournalStorage(path)) as database:
        assert database.table("catatan").all() == [{"isi": "dua"}]


documents = st.dictionaries(
    st.text(max_size=5),
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    max_size=3,
)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 5), st.none() | documents), max_size=20),
    st.booleans(),
)
def test_what_was_committed_is_read_back(steps: list[tuple[str, int, Any]], compact: bool) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.json"
        storage = JournalStorage(path)
        model: dict[str, dict[int, Any]] = {}
        for name, number, document in steps:
            with storage.transaction():
                storage.stage(
                    name,
                    number,
                    None if document is None else json.dumps(document).encode("utf-8", "replace"),
                )
            model.setdefault(name, {}).pop(number, None)
            if document is not None:
                model[name][number] = json.loads(json.dumps(document).encode("utf-8", "replace"))
        if compact:
            storage.compact()
        for reader in (storage, JournalStorage(path, read_only=True)):
            read = {name: {int(n): doc for n, doc in rows.items()} for name, rows in reader.read().items()}
            assert {name: rows for name, rows in read.items() if rows} == {
                n: rows for n, rows in model.items() if rows
            }
            assert reader.seq == storage.seq


def test_staging_belongs_inside_a_transaction() -> None:
    with pytest.raises(RuntimeError):
        JournalStorage(None).stage("articles", 1, b"{}")
    with pytest.raises(RuntimeError):
        _ = JournalStorage(None).paths


def test_two_processes_see_each_others_commits(path: Path) -> None:
    with Store.open(path) as mine, Store.open(path) as other:
        mine.add(collection())
        before = other.version()
        assert other.counts().articles == 0
        assert other.refresh()
        assert not other.refresh()
        assert (other.version() > before, other.counts().articles) == (True, 3)
        other.reject(other.quotes(Query(words="undangan")).rows[0].id)
        mine.rename("sergei-lavrov", "S. Lavrov")
        assert mine.quotes(Query(rejected=True)).total == 1
        assert mine.quotes(Query(words="undangan")).total == 0
        mine._storage.compact()
        assert other.refresh()
        assert other.find_speaker("lavrov").name == "S. Lavrov"
        other.undo()
        assert mine.refresh()
        assert mine.find_speaker("lavrov").name == "Sergei Lavrov"


def test_a_small_store_is_one_whole_file_after_closing(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
        assert "store.json.journal" in files(path)
    assert files(path) == {
        "store.json",
        "store.json.bak",
        "store.json.journal.bak",
        "store.json.lock",
        "store.json.words",
        "store.json.keys",
    }
    stamp = path.stat().st_mtime_ns
    with Store.open(path) as store:
        store.quotes()
    assert path.stat().st_mtime_ns == stamp


def test_a_large_store_keeps_its_journal(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(path) as store:
        store.add(collection())
    monkeypatch.setattr("store.storage.FOLD_ALWAYS", 0)
    monkeypatch.setattr("store.storage.FOLD_SHARE", 1)
    with Store.open(path) as store:
        store.confirm(store.quotes().rows[0].id)
        store.add([extraction("x", Said("Kalimat baru dari Moskwa"))])
    assert "store.json.journal" in files(path)
    with Store.open(path) as store:
        assert store.quotes(Query(words="kalimat baru")).total == 1
        assert store.quotes(Query(words="undangan")).total == 1


def test_a_lost_index_of_words_is_made_again(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
    words = path.with_name("store.json.words")
    for damage in (None, b"", b"\x00" * 50):
        if damage is None:
            words.unlink()
        else:
            words.write_bytes(damage)
        with Store.open(path) as store:
            assert store.quotes(Query(words="undangan")).total == 1


def test_words_work_what_changed_into_the_bulk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.words.SETTLED", 2)
    words = Words()
    words.build([(1, "satu dua tiga"), (2, "dua tiga empat")])
    words.update(1, "lima")
    words.update(3, "dua lima")
    words.update(3, "dua enam")
    words.update(2, None)
    expected = {"satu": set(), "dua": {3}, "lima": {1}, "enam": {3}, "tiga": set()}
    assert {token: words.holding(token) for token in expected} == expected
    assert words.starting("l") == ["lima"]
    words.save(tmp_path / "words", ("toko", "c", 3))
    again = Words()
    assert not again.load(tmp_path / "words", ("toko", "c", 4))
    assert again.load(tmp_path / "words", ("toko", "c", 3))
    assert {token: again.holding(token) for token in expected} == expected
    assert again.everything() == {1, 3}


def test_a_missing_store_is_not_made_when_only_asked_for(path: Path) -> None:
    for options in ({"create": False}, {"read_only": True}):
        with pytest.raises(StoreMissing):
            Store.open(path, **options)
    assert files(path) == set()


def test_folders_are_made_for_a_new_store(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a" / "b" / "store.json") as store:
        assert store.counts().quotes == 0


def test_a_store_opened_for_reading_refuses_to_write(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
    with Store.open(path, read_only=True) as store:
        assert store.counts().articles == 3
        with pytest.raises(StoreReadOnly):
            store.confirm(store.quotes().rows[0].id)


def test_a_symbolic_link_to_a_store_stays_one(tmp_path: Path) -> None:
    link = tmp_path / "pintas.json"
    link.symlink_to(tmp_path / "store.json")
    with Store.open(link) as store:
        store.add(collection())
    assert link.is_symlink()
    assert Store.open(tmp_path / "store.json").counts().articles == 3


def test_the_default_store(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KUTIPAN_DB", str(tmp_path / "punyaku.json"))
    assert default_path() == tmp_path / "punyaku.json"
    monkeypatch.delenv("KUTIPAN_DB")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_path().name == "store.json"


def test_a_file_by_plain_tinydb_is_taken_in(path: Path) -> None:
    with TinyDB(path) as plain:
        plain.table("settings").insert({"tema": "gelap"})
    with Store.open(path) as store:
        assert store.counts().articles == 0
        store.add(collection())
    with Store.open(path) as store:
        assert store.counts().articles == 3


def test_importing_the_store_is_light() -> None:
    import subprocess
    import sys

    heavy = "torch stanza textual numpy pandas xlsxwriter dateparser"
    code = f"import sys, store; print([m for m in '{heavy}'.split() if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_counts_are_right_whatever_was_kept_beside_the_store(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(path) as store:
        store.add(collection())
    monkeypatch.setattr("store.storage.FOLD_ALWAYS", 0)
    monkeypatch.setattr("store.storage.FOLD_SHARE", 0)
    steps: list[Any] = [
        lambda store: store.add([extraction("sagara-2", Said("Isi lain sama sekali", "Leonid Slutsky"))]),
        lambda store: store.reassign(store.quotes(Query(words="pintu")).rows[0].id, "Jens Stoltenberg"),
        lambda store: store.reject(store.quotes(Query(words="menyesalkan")).rows[0].id),
        lambda store: store.merge("sergei-lavrov", "oana-lungescu"),
        lambda store: store.undo(),
    ]
    for step in steps:
        with Store.open(path) as store:
            step(store)
            store.warm()
            expected = store.speakers(), store.counts(), store.quotes().rows
        with Store.open(path) as store:
            assert (store.speakers(), store.counts(), store.quotes().rows) == expected
        keys_file, words_file = (path.with_name(f"store.json.{name}") for name in ("keys", "words"))
        kept = keys_file.read_bytes(), words_file.read_bytes()
        keys_file.write_bytes(b"rusak")
        words_file.unlink()
        with Store.open(path) as store:
            assert (store.speakers(), store.counts(), store.quotes().rows) == expected
        keys_file.write_bytes(kept[0])
        words_file.write_bytes(kept[1])


@pytest.mark.parametrize("step", ["_install", "_tell"])
def test_an_interrupt_right_after_a_commit_loses_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    first, *rest = collection()
    with Store.open(path) as store:
        store.add([first])
        with monkeypatch.context() as broken:
            broken.setattr(JournalStorage, step, interrupted)
            with pytest.raises(KeyboardInterrupt):
                store.add(rest)
        store.refresh()
        seen = store.counts()
    with Store.open(path) as again:
        assert again.counts() == seen
        assert again.counts().articles == 1 + len(rest)
