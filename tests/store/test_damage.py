from __future__ import annotations

import json
import os
import random
import shutil
from pathlib import Path

import pytest

from store import (
    Query,
    Store,
    StoreDamaged,
    StoreError,
    StoreNewer,
    journal,
    snapshot,
)
from store.documents import SCHEMA
from store.snapshot import Header
from tests.store.factories import LAVROV, Said, collection, extraction, tell


def test_a_file_changed_by_another_program_reads_and_the_doctor_tells(path: Path) -> None:
    with Store.open(path) as store:
        store.add(collection())
    path.write_text(
        path.read_text(encoding="utf-8").replace("Jens Stoltenberg", "Jens Stoltenburg"), encoding="utf-8"
    )
    with Store.open(path) as store:
        assert not next(check for check in store.doctor() if check.name == "checksum").ok
        assert store.speakers("stoltenburg")


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
        assert store.outdated
        (check,) = (check for check in store.doctor() if not check.ok)
        assert (check.name, "kutipan add" in check.hint) == ("version", True)
    assert path.read_bytes() == before
    with Store.open(path) as store:
        assert not store.outdated


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


@pytest.fixture
def large(path: Path) -> Path:
    """A store whose documents are left in the file when it is opened."""
    with Store.open(path) as store:
        store.add(collection())
    with Store.open(path) as store:
        assert store._storage.kept is not None
    return path


@pytest.mark.faults
def test_a_file_that_rotted_unseen_is_told_by_the_doctor_and_never_copied(large: Path) -> None:
    before = large.stat()
    content = large.read_bytes()
    with large.open("r+b") as file:
        file.seek(content.index(b"Undangan"))
        file.write(b"X")
    os.utime(large, ns=(before.st_atime_ns, before.st_mtime_ns))
    store = Store.open(large)
    assert not next(check for check in store.doctor() if check.name == "checksum").ok
    store.rename("sergei-lavrov", "S. Lavrov")
    with pytest.raises(StoreDamaged, match="not what was written"):
        store.close()
    assert Store.recover(large).complete
    with Store.open(large) as store:
        assert store.quotes(Query(words="undangan")).total == 1
        assert store.find_speaker("lavrov").name == "S. Lavrov"


@pytest.mark.faults
def test_a_file_written_into_while_it_is_open_is_told(large: Path) -> None:
    with Store.open(large, read_only=True) as store:
        content = large.read_bytes()
        large.write_bytes(content.replace(b"Jens Stoltenberg", b"Jens Stoltenburg"))
        with pytest.raises(StoreError, match="changed by another program"):
            store.quotes()
        store.refresh()
        assert store.speakers("stoltenburg")


@pytest.mark.parametrize("place", [0, 200, 0.3, 0.6, 0.95])
def test_damage_of_what_is_kept_costs_only_time(large: Path, place: float) -> None:
    with Store.open(large) as store:
        rows, speakers, counts = store.quotes().rows, store.speakers(), store.counts()
    keys = large.with_name("store.json.keys")
    content = bytearray(keys.read_bytes())
    start = int(place * len(content)) if isinstance(place, float) else place
    content[start : start + 40] = b"\xff" * 40
    keys.write_bytes(content)
    with Store.open(large, read_only=True) as store:
        assert (store.quotes().rows, store.speakers(), store.counts()) == (rows, speakers, counts)


def test_a_copy_of_a_store_opens_by_what_was_kept(large: Path, tmp_path: Path) -> None:
    folder = tmp_path / "salinan"
    folder.mkdir()
    for file in large.parent.glob("store.json*"):
        shutil.copyfile(file, folder / file.name)
    with Store.open(folder / "store.json") as store:
        assert store._storage.kept is not None
        assert store.quotes(Query(words="undangan")).total == 1


def test_what_is_kept_and_what_the_journal_adds_fit_together(large: Path) -> None:
    store = Store.open(large)
    store.reassign(store.quotes(Query(words="undangan")).rows[0].id, "Oana Lungescu")
    store.add([extraction("x", Said("Kami menunggu jawaban Moskwa", "Jens Stoltenberg"))])
    store.merge("sergei-lavrov", "oana-lungescu")
    with Store.open(large, read_only=True) as other, Store.open(large, read_only=True) as late:
        assert other._storage.kept is not None
        assert other.speakers() == store.speakers()
        assert other.counts() == store.counts()
        assert other.quotes().rows == store.quotes().rows
        store.undo()
        store.add([extraction("y", Said("Tidak ada jawaban sampai hari ini", "Leonid Slutsky"))])
        for reader in (other, late):
            assert reader.refresh()
            assert reader.speakers() == store.speakers()
            assert reader.counts() == store.counts()
            assert reader.find_speaker("slutsky").quotes == 1
            assert reader.speaker("sergei-lavrov") == store.speaker("sergei-lavrov")


@pytest.mark.faults
def test_damage_anywhere_is_told_or_harmless_and_can_be_restored(path: Path) -> None:
    chance = random.Random(5)  # noqa: S311
    with Store.open(path) as store:
        store.add(collection())
    with Store.open(path) as store:
        store.rename("sergei-lavrov", "S. Lavrov")
    keep = {file: file.read_bytes() for file in path.parent.iterdir()}
    content = keep[path]
    told = harmless = 0
    for number in range(120):
        for file in path.parent.iterdir():
            file.unlink()
        for file, data in keep.items():
            file.write_bytes(data)
        place = chance.randrange(len(content))
        damaged = (
            content[:place]
            if number % 2
            else content[:place] + bytes([chance.randrange(256)]) + content[place + 1 :]
        )
        path.write_bytes(damaged)
        try:
            with Store.open(path, read_only=True) as store:
                assert not store._storage.intact or damaged == content
                store.quotes()
                harmless += 1
        except StoreDamaged:
            told += 1
            assert Store.recover(path).complete
            with Store.open(path) as store:
                assert store.find_speaker("lavrov").name == "S. Lavrov"
                assert store.counts().quotes == 7
    tell(f"{told} damages told and restored, {harmless} within a text, read and seen by the doctor")
    assert told > 60


@pytest.mark.faults
def test_a_journal_cut_anywhere_keeps_the_commits_before_the_cut(path: Path) -> None:
    store = Store.open(path)
    for number in range(6):
        store.add([extraction(f"a{number}", Said(f"{LAVROV} {number}"))])
    log = path.with_name("store.json.journal")
    content = log.read_bytes()
    for cut in range(0, len(content), 97):
        log.write_bytes(content[:cut])
        with Store.open(path, read_only=True) as other:
            assert other.counts().articles == content[:cut].count(b"\n")
    tell(f"{len(range(0, len(content), 97))} cuts")
