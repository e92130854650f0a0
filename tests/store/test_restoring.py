"""A restore takes what is whole, names what is not, and blesses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import Raw

from store import Store, snapshot
from tests.store.factories import Said, collection, extraction


def whole(path: Path) -> bytes:
    """A store of several commits at `path`, with a copy beside it; its main file."""
    for one in collection():
        with Store.open(path) as store:
            store.add([one])
    return path.read_bytes()


def contents(store: Store) -> list[str]:
    """What the doctor finds damaged inside."""
    return [check.message for check in store.doctor() if check.name == "contents" and not check.ok]


@pytest.mark.faults
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"words":"U', b'"words":"W'),
        (b'"who":"jens-stoltenberg","conf', b'"who":"jens-stoltenborg","conf'),
        (b'"type":"direct"', b'"tyqe":"direct"'),
        (b'"name":"Jens Stoltenberg"', b'"name":"Jens Stoltenburg"'),
    ],
    ids=["a word", "a speaker of a quotation", "a field", "a name, which only the checksum tells"],
)
def test_a_restore_takes_the_copy_that_is_whole(before: bytes, after: bytes, path: Path) -> None:
    content = whole(path)
    with Store.open(path, read_only=True) as store:
        rows = store.quotes().rows
    assert before in content
    path.write_bytes(content.replace(before, after, 1))
    done = Store.recover(path)
    assert (done.complete, done.sure, done.left_out, done.missing) == (True, True, (), ())
    with Store.open(path) as store:
        assert store.quotes().rows == rows
        assert all(check.ok for check in store.doctor())


@pytest.mark.faults
def test_what_is_whole_in_no_copy_stays_out_and_is_told(path: Path) -> None:
    content = whole(path)
    with Store.open(path, read_only=True) as store:
        victim = store.quotes().rows[0]
        total = store.quotes().total
    words = victim.words.encode()
    path.write_bytes(content.replace(b'"words":"' + words, b'"words":"X' + words[1:], 1))
    for file in path.parent.glob("store.json.*bak"):
        file.unlink()
    done = Store.recover(path)
    assert (done.sure, len(done.left_out)) == (False, 1)
    assert victim.id in done.left_out[0]
    with Store.open(path) as store:
        assert (store.quotes().total, store.counts().articles) == (total - 1, 3)
        assert contents(store) == []


@pytest.mark.faults
def test_an_article_that_only_the_damaged_file_has_is_named(path: Path) -> None:
    content = whole(path)
    path.write_bytes(content.replace(b'"type":"direct"', b'"tyqe":"direct"', 1))
    path.with_name("store.json.journal.bak").unlink()
    done = Store.recover(path)
    assert (done.articles, done.complete, len(done.missing)) == (2, False, 1)


@pytest.mark.faults
def test_a_speaker_that_is_lost_costs_no_article(path: Path) -> None:
    content = whole(path)
    path.write_bytes(content.replace(b'{"id":"jens-stoltenberg"', b'{"iX":"jens-stoltenberg"', 1))
    for file in path.parent.glob("store.json.*bak"):
        file.unlink()
    assert Store.recover(path).quotes == 7
    with Store.open(path) as store:
        assert store.find_speaker("stoltenberg").id == "jens-stoltenberg"
        assert contents(store) == []


@pytest.mark.faults
def test_the_doctor_finds_what_has_a_checksum_and_is_damaged(path: Path) -> None:
    content = whole(path)
    snap = snapshot.parse(content)
    number, raw = next(iter(snap.tables["quotations"].items()))
    snap.tables["quotations"][number] = Raw(bytes(raw).replace(b'"type"', b'"tyqe"'))
    with path.open("wb") as file:
        snapshot.write(file, snap.tables, snap.header)
    with Store.open(path, read_only=True) as store:
        assert store.intact
        assert f"document {number} of quotations" in contents(store)[0]
    assert Store.recover(path).quotes == 7


def test_a_changed_file_gets_no_checksum_unless_somebody_says_so(path: Path) -> None:
    content = whole(path).replace(b"Jens Stoltenberg", b"Jens Stoltenburg")
    path.write_bytes(content)
    with Store.open(path) as store:
        assert not store.intact
        store.add([extraction("x", Said("Kami menunggu jawaban Moskwa", "Oana Lungescu"))])
    assert path.read_bytes() == content
    with Store.open(path) as store:
        assert (store.intact, store.counts().articles) == (False, 4)
    assert Store.adopt(path)
    assert not Store.adopt(path)
    with Store.open(path) as store:
        assert (store.intact, store.counts().articles, contents(store)) == (True, 4, [])
        assert store.speakers("stoltenburg")
