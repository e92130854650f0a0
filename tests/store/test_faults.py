"""What the store must survive, really done: kills, full disks, refused folders, damage, races.

A kill ends a process, not the machine: what the kernel holds is written. That a commit also
survives a power cut rests on the order of fsync calls, which `test_every_commit_is_synced` checks.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from store import Query, Store, StoreFull, StoreLocked, StoreReadOnly
from store.log import JournalFile
from tests.store.factories import LAVROV, Said, collection, extraction, tell

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes as POSIX has them"),
]

KILLS = 300
WRITERS = 3


def forked(work: Callable[[], None]) -> int:
    """Run `work` in a child process; returns its process id. The child ends with 0 when all went well."""
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        work()
        status = 0
    except BaseException:  # noqa: BLE001 - a child must never return into pytest
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(status)


def ended_well(child: int) -> bool:
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def write_for_ever(path: Path, log: Path, name: str) -> None:
    """Add articles and report each batch once `add` has returned.

    Now and then the whole file is rewritten, with or without what is kept beside it.
    """
    chance = random.Random(name)  # noqa: S311
    report = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    number = 0
    while True:
        with Store.open(path) as store:
            for _ in range(chance.randint(1, 4)):
                number += 1
                ids = [f"{name}-{number}-{i}" for i in range(chance.randint(1, 3))]
                store.add(
                    extraction(i, Said(f"Pernyataan nomor {i} dari Moskwa", "Sergei Lavrov")) for i in ids
                )
                os.write(report, "".join(f"{i}\n" for i in ids).encode())
                if chance.random() < 0.1:
                    store._storage.compact()


def look_round(reader: Store, before: int) -> int:
    """What a reader that was open all the time sees after others wrote: nothing less, nothing torn."""
    reader.refresh()
    counts = reader.counts()
    assert counts.articles >= before
    for row in reader.quotes(Query(limit=20, sort="confidence")).rows:
        assert row.words == reader.article(row.article_id).text[slice(*row.spans[0])]
        assert row.speaker_id in {speaker.id for speaker in reader.speakers()}
    return counts.articles


def test_300_kills_of_three_writers_lose_nothing_that_was_reported(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    chance = random.Random(20)  # noqa: S311
    log = tmp_path / "reported"
    children: list[tuple[float, int]] = []
    started = kills = reads = seen = kept = 0
    reader = Store.open(path, read_only=True)
    while kills < KILLS:
        while len(children) < WRITERS and started < KILLS:
            name = f"w{started}"
            started += 1
            child = forked(partial(write_for_ever, path, log, name))
            children.append((time.monotonic() + chance.uniform(0.02, 0.25), child))
        children.sort()
        due, child = children.pop(0)
        time.sleep(max(0.0, due - time.monotonic()))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        kills += 1
        if kills % 10 == 0:
            reads += 1
            seen = look_round(reader, seen)
            fresh = Store.open(path, read_only=True)
            look_round(fresh, seen)
            kept += fresh._storage.kept is not None
    reported = set(log.read_text().split())
    with Store.open(path) as store:
        stored = {row.id for row in store.articles()}
        assert reported <= stored
        assert store.counts().quotes == len(stored)
        store.add([extraction("sesudah", Said(LAVROV))])
    assert not list(path.parent.glob(".store.json*.tmp"))
    tell(
        f"{kills} kills, {len(reported)} articles reported committed, {len(stored)} found,"
        f" {reads} reads between, {kept} of them by what was kept"
    )
    assert len(reported) > KILLS / 3


def test_a_journal_that_was_exchanged_while_a_process_read_it_is_noticed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rewrite falls between reading the new main file and its old journal: found by killing writers."""
    with Store.open(path) as store:
        store.add(collection())
        journal = path.with_name("store.json.journal")
        old = journal.read_bytes()
        store._storage.compact()
        late = JournalFile._bytes
        monkeypatch.setattr(JournalFile, "_bytes", lambda *_: (old, 1))
        other = Store.open(path)
        monkeypatch.setattr(JournalFile, "_bytes", late)
        store.rename("sergei-lavrov", "S. Lavrov")
        assert journal.stat().st_size < len(old)
        other.set_role("oana-lungescu", "pejabat")
        assert other.find_speaker("lavrov").name == "S. Lavrov"
        store.refresh()
        assert [row.action for row in store.log()] == ["rename", "role"]


@contextlib.contextmanager
def no_room(path: Path, spare: int) -> Iterator[None]:
    """No file may grow beyond the store's size and `spare` bytes more (RLIMIT_FSIZE: EFBIG, not ENOSPC)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = max(file.stat().st_size for file in path.parent.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + spare, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_file_that_may_not_grow_costs_the_batch_alone(path: Path) -> None:
    store = Store.open(path)
    store.add(collection())
    many = [extraction(f"x{i}", Said(f"{LAVROV} {i}")) for i in range(30)]
    for spare in range(0, 4000, 500):
        with no_room(path, spare), pytest.raises(StoreFull) as caught:
            store.add(many)
        assert "free some space" in caught.value.hint
        assert store.counts().articles == 3
        with Store.open(path, read_only=True) as other:
            assert other.counts().articles == 3
    with no_room(path, -100), pytest.raises(StoreFull):
        store._storage.compact()
    store.add(many)
    store.close()
    assert Store.open(path).counts().articles == 33
    tell("8 commits and a rewrite refused by RLIMIT_FSIZE, nothing lost")


def test_a_full_disk_costs_the_batch_alone(tmp_path: Path) -> None:
    folder = tmp_path / "penuh"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a tmpfs is not permitted here; RLIMIT_FSIZE stands in")
    try:
        stored = fill(folder / "store.json")
        tell(
            f"tmpfs of 256 kB full after {stored} articles, all there, and writing goes on when there is room"
        )
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path) -> int:
    """Add articles until the disk is full; returns how many are stored, all that were reported."""
    ballast = path.with_name("lain")
    ballast.write_bytes(b"x" * 50_000)
    store = Store.open(path)
    reported = 0
    with contextlib.suppress(StoreFull):
        while reported < 1000:
            store.add([extraction(f"x{reported}", Said(f"{LAVROV} {reported}"))])
            reported += 1
    assert reported < 1000
    with Store.open(path, read_only=True) as other:
        assert other.counts().articles == reported
    ballast.unlink()
    store.add([extraction("sesudah", Said(LAVROV))])
    assert Store.open(path, read_only=True).counts().articles == reported + 1
    return reported


def test_a_folder_that_may_not_be_written_can_be_read() -> None:
    folder = Path(tempfile.mkdtemp(prefix="kutipan-"))
    path = folder / "store.json"
    with Store.open(path) as store:
        store.add(collection())
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)

    def as_nobody() -> None:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)  # root may write everywhere
        with Store.open(path) as store:
            assert store.counts().articles == 3
            assert store.quotes(Query(words="undangan")).total == 1
            with pytest.raises(StoreReadOnly, match="can't be written"):
                store.confirm(store.quotes().rows[0].id)
            with pytest.raises(StoreReadOnly):
                store.add([extraction("x", Said(LAVROV))])
            assert store.log() == ()
            assert not next(check for check in store.doctor() if check.name == "writable").ok
        with pytest.raises(StoreReadOnly):
            Store.open(folder / "baru.json")

    try:
        assert ended_well(forked(as_nobody))
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
    tell("as nobody" if os.geteuid() == 0 else "as this user")


def test_the_lock_of_a_dead_process_holds_nobody_up(path: Path) -> None:
    Store.open(path).close()
    reader, writer = os.pipe()

    def take_the_lock() -> None:
        store = Store.open(path)
        with store._storage.transaction():
            os.write(writer, b"x")
            time.sleep(20)

    child = forked(take_the_lock)
    os.read(reader, 1)
    store = Store.open(path)
    assert store._storage.lock is not None
    store._storage.lock.seconds = 0.2
    with pytest.raises(StoreLocked):
        store.add(collection())
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    began = time.monotonic()
    store.add(collection())
    assert time.monotonic() - began < 5
    assert (path.parent / "store.json.lock").exists()


def test_a_clock_that_goes_back_changes_no_order(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hours = iter(range(20, 0, -1))
    monkeypatch.setattr("store.edits.now", lambda: f"2026-01-01T{next(hours):02}:00:00+00:00")
    with Store.open(path) as store, Store.open(path) as other:
        store.add(collection())
        for name in ("Satu", "Dua", "Tiga"):
            store.rename("sergei-lavrov", name)
            os.utime(path, (0, 0))
            os.utime(path.with_name("store.json.journal"), (0, 0))
            assert other.refresh()
            assert other.find_speaker("sergey lavrov").name == name
        assert [row.after for row in store.log()] == ["Satu", "Dua", "Tiga"]
        assert [row.when for row in store.log()] == sorted((row.when for row in store.log()), reverse=True)
        undone = store.undo()
        assert undone is not None
        assert undone.after == "Tiga"
    with Store.open(path) as store:
        assert store.find_speaker("lavrov").name == "Dua"


def test_a_file_that_is_exchanged_for_another_store_is_read_anew(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "lain.json"
    for file, outlet in ((path, "Harian Sagara"), (other, "Warta Lintang")):
        with Store.open(file) as store:
            store.add([extraction("a", Said(LAVROV, "Sergei Lavrov"), outlet=outlet)])
    store, reader = Store.open(path), Store.open(path, read_only=True)
    assert reader.article("a").outlet == "Harian Sagara"
    for file in tmp_path.glob("lain.json*"):
        file.replace(path.with_name(file.name.replace("lain.json", path.name)))
    assert reader.refresh()
    assert reader.article("a").outlet == "Warta Lintang"
    store.add(collection())
    assert store.article("a").outlet == "Warta Lintang"
    assert reader.refresh()
    assert reader.counts() == store.counts()
    assert Store.open(path).counts().articles == 4


def browse(path: Path, log: Path, seconds: float) -> None:
    """What a browser does: look again and again, confirm a quotation now and then."""
    ends, last, confirmed = time.monotonic() + seconds, 0, 0
    with Store.open(path) as store:
        while time.monotonic() < ends:
            store.refresh()
            counts = store.counts()
            assert counts.articles >= last
            assert counts.quotes == 2 * counts.articles
            last = counts.articles
            rows = store.quotes(Query(review="unreviewed", limit=5, words="pernyataan")).rows
            for row in rows:
                assert store.article(row.article_id).text[slice(*row.spans[0])] == row.words
            if rows and confirmed < 40:
                store.confirm(rows[os.getpid() % len(rows)].id)
                confirmed += 1
            time.sleep(0.01)
    with log.open("a") as file:
        file.write(f"{confirmed}\n")


def test_two_browsers_and_an_ingest_together(path: Path, tmp_path: Path) -> None:
    Store.open(path).close()
    browsers = [forked(partial(browse, path, tmp_path / f"log{i}", 4.0)) for i in range(2)]
    articles = 0
    with Store.open(path) as store:
        ends = time.monotonic() + 3.0
        while time.monotonic() < ends:
            said = [Said(f"Pernyataan nomor {articles} bagian {part} dari Moskwa") for part in "ab"]
            store.add([extraction(f"a{articles}", *said)])
            articles += 1
    assert all([ended_well(child) for child in browsers])  # noqa: C419 - wait for both
    with Store.open(path) as store:
        confirmed = sum(int((tmp_path / f"log{i}").read_text()) for i in range(2))
        assert store.counts().articles == articles
        assert len(store.log()) == confirmed
        tell(f"{articles} articles added while two browsers confirmed {confirmed} quotations")


def noted(calls: list[str], name: str, real: Callable[..., object], *arguments: object) -> object:
    calls.append(name)
    return real(*arguments)


def test_every_commit_is_synced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    for name in ("fsync", "write", "ftruncate"):
        monkeypatch.setattr(os, name, partial(noted, calls, name, getattr(os, name)))
    store = Store.open(path)
    calls.clear()
    store.add(collection())
    assert calls == ["ftruncate", "write", "fsync", "fsync"], (
        "the record, then the folder for the new journal"
    )
    calls.clear()
    store.rename("sergei-lavrov", "S. Lavrov")
    assert calls == ["ftruncate", "write", "fsync"]
    calls.clear()
    store._storage.compact()
    assert calls.count("fsync") == 3, "the new file, the folder for its name, the folder for the journal's"
