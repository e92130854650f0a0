from __future__ import annotations

import json
import shutil
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
    StoreDamaged,
    StoreMissing,
    StoreNewer,
    StoreReadOnly,
    default_path,
    journal,
    snapshot,
)
from store.documents import SCHEMA, TABLES
from store.records import Database
from store.snapshot import Header
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


def test_a_file_changed_by_another_program_reads_and_the_doctor_tells(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
    path.write_text(
        path.read_text(encoding="utf-8").replace("Jens Stoltenberg", "Jens Stoltenburg"), encoding="utf-8"
    )
    with Store.open(path) as store:
        assert not next(check for check in store.doctor() if check.name == "checksum").ok
        assert store.speakers("stoltenburg")


def test_a_file_by_plain_tinydb_is_taken_in(path: Path) -> None:
    with TinyDB(path) as plain:
        plain.table("settings").insert({"tema": "gelap"})
    with Store.open(path) as store:
        assert store.counts().articles == 0
        store.add(collection())
    with Store.open(path) as store:
        assert store.counts().articles == 3


@pytest.mark.faults
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\x00" * 100, b'{"articles": 3}', b"bukan json"])
def test_a_damaged_file_is_refused_left_alone_and_restored(path: Path, content: bytes) -> None:
    with Store.open(path) as store:
        store.add(collection())
    with Store.open(path) as store:
        store.confirm(store.quotes().rows[0].id)
        version = store.version()
    path.write_bytes(content)
    with pytest.raises(StoreDamaged) as caught:
        Store.open(path)
    assert "store.json.bak" in caught.value.hint
    assert path.read_bytes() == content
    done = Store.recover(path)
    assert (done.articles, done.quotes, done.commits, done.complete) == (3, 7, version, True)
    assert done.kept[0].read_bytes() == content
    with Store.open(path) as store:
        assert store.quotes(Query(review="confirmed")).total == 1
        assert store.version() == version


@pytest.mark.faults
def test_a_vanished_file_is_restored_from_its_copy(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
    path.unlink()
    with pytest.raises(StoreDamaged):
        Store.open(path)
    assert Store.recover(path).articles == 3


def test_without_a_copy_nothing_is_restored(path: Path) -> None:
    path.write_bytes(b"{")
    with pytest.raises(StoreDamaged, match="readable"):
        Store.open(path)
    with pytest.raises(StoreDamaged):
        Store.recover(path)
    assert path.read_bytes() == b"{"


@pytest.mark.faults
def test_a_journal_damaged_in_its_middle_is_refused_and_what_is_whole_restored(path: Path) -> None:
    store = Store.open(path)
    for one in collection():
        store.add([one])
    log = path.with_name("store.json.journal")
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(lines[0] + lines[1].replace(b"e", b"a") + lines[2])
    with pytest.raises(StoreDamaged):
        Store.open(path)
    done = Store.recover(path)
    assert (done.articles, done.complete) == (1, False)
    assert Store.open(path).counts().articles == 1


@pytest.mark.faults
def test_a_torn_tail_of_the_journal_is_passed_over_and_written_over(path: Path) -> None:
    store = Store.open(path)
    store.add(collection()[:2])
    log = path.with_name("store.json.journal")
    with log.open("ab") as file:
        file.write(b'12345678 {"seq": 2, "store"')
    with Store.open(path) as other:
        assert other.counts().articles == 2
        other.add(collection()[2:])
    assert Store.open(path).counts().articles == 3


@pytest.mark.faults
def test_a_journal_of_another_store_is_refused(path: Path, tmp_path: Path) -> None:
    store = Store.open(path)
    store.add(collection())
    other = tmp_path / "lain.json"
    Store.open(other).close()
    shutil.copy(path.with_name("store.json.journal"), tmp_path / "lain.json.journal")
    with pytest.raises(StoreDamaged, match="another store"):
        Store.open(other)


@pytest.mark.faults
def test_two_copies_of_a_store_that_went_apart_are_not_mixed(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    other = tmp_path / "salinan.json"
    shutil.copy(path, other)
    for file, name in ((path, "Satu"), (other, "Dua")):
        with Store.open(file) as store:
            store.add([extraction("a", Said(LAVROV, f"Sergei {name}"))])
    with Store.open(path) as store:
        store.rename("sergei-satu", "Tiga")
        store._storage.compact()
        store.rename("sergei-satu", "Empat")
        log = path.with_name("store.json.journal")
        with Store.open(other) as copy:
            copy.rename("sergei-dua", "Lima")
        shutil.copy(log, tmp_path / "salinan.json.journal")
        with pytest.raises(StoreDamaged, match="another copy"):
            Store.open(other)


@pytest.mark.faults
def test_a_main_file_older_than_its_journal_is_refused(path: Path) -> None:
    store = Store.open(path)
    old = path.read_bytes()
    store.add(collection()[:1])
    store._storage.compact()
    store.add(collection()[1:])
    path.write_bytes(old)
    with pytest.raises(StoreDamaged, match="older than its journal"):
        Store.open(path)
    assert Store.recover(path).articles == 3


@pytest.mark.faults
def test_a_newer_store_is_refused_and_left_alone(path: Path) -> None:
    with path.open("wb") as file:
        snapshot.write(file, {"articles": {}}, Header(schema=SCHEMA + 1, store="x"))
    content = path.read_bytes()
    with pytest.raises(StoreNewer, match=f"schema {SCHEMA + 1}"):
        Store.open(path)
    assert path.read_bytes() == content


def test_journal_lines_check_themselves() -> None:
    record = journal.Record(seq=1, store="x")
    line = journal.line(record)
    assert journal.records(line + line[:-3]) == ([record], len(line))
    assert journal.records(b"") == ([], 0)
    assert list(journal.whole_records(b"rusak\n" + line)) == [record]


@pytest.mark.parametrize(
    "old", sorted((Path(__file__).parents[2] / "fixtures" / "stores").glob("v*.json")), ids=lambda p: p.stem
)
def test_stores_of_every_earlier_version_are_brought_up(old: Path, path: Path) -> None:
    shutil.copy(old, path)
    before = json.loads(old.read_bytes())
    with Store.open(path) as store:
        counts = store.counts()
        assert (counts.articles, counts.quotes) == (len(before["articles"]), len(before["quotations"]) - 1)
        assert store.find_speaker("lavrov").quotes == 14
        assert [row.action for row in store.log()] == ["reassign", "confirm", "merge", "reject"]
        assert len(store.statements()) == 1
        assert store.statements()[0].quote_ids
        assert store.undo() is not None
    kept = path.with_name(f"store.json.schema-{before['settings']['1']['schema']}")
    assert kept.read_bytes() == old.read_bytes()
    with Store.open(path) as store:
        assert store._storage.header.schema == SCHEMA
        assert store.counts().quotes == counts.quotes + 1


def test_reading_an_old_store_for_reading_only_changes_nothing(path: Path) -> None:
    shutil.copy(Path(__file__).parents[2] / "fixtures" / "stores" / "v1.json", path)
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        assert len(store.statements()) == 1
    assert path.read_bytes() == before


def test_the_doctor_finds_a_good_store_good(filled: Store) -> None:
    assert all(check.ok for check in filled.doctor())


def test_the_doctor_tells_before_the_store_grows_too_large(
    filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.doctor.GROWING", 5)
    check = next(check for check in filled.doctor() if check.name == "size")
    assert (check.ok, bool(check.hint)) == (True, True)
    monkeypatch.setattr("store.doctor.LARGE", 6)
    assert not next(check for check in filled.doctor() if check.name == "size").ok


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
