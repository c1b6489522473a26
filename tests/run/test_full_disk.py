"""A full disk: what was kept stays, what is said is clear, and the same command goes on once there is room."""

import errno
import json
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from wirewatch.cli import main
from wirewatch.errors import StoreError, WirewatchError
from wirewatch.run.batch.places import Folder
from wirewatch.run.whole import whole
from wirewatch.store import Store

from .conftest import Archive
from .test_derive import held
from .test_stream import come

_PAGE = 4096


@contextmanager
def no_larger_than(size: int) -> Iterator[None]:
    """The system refuses to let any file grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def database_of(pages: int) -> Iterator[None]:
    """SQLite finds no room for more pages, and says what it does of a full disk."""

    def limit(connection: Any, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    event.listen(Engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(Engine, "connect", limit)


def test_a_stream_that_finds_the_disk_full_loses_nothing(
    archive: Archive, stores: Any, empty_file: bytes
) -> None:
    straight = stores.new("straight")
    for name in archive.names:
        come(straight, archive, name)
    stores.new("full").close()
    url, full, kept = stores.url("full"), 0, 0
    names = list(archive.names)
    for room in range(2, 10_000, 12):  # a little more room each time
        with database_of(len(empty_file) // _PAGE + room):
            store = Store(url)
            try:
                while names:
                    come(store, archive, names[0])
                    names.pop(0)
            except StoreError as error:
                assert "make room" in str(error)
                full += 1
            before, kept = kept, len(store.record().reports)
            assert kept >= before and kept >= len(archive.names) - len(names)
            assert store.damage() == ()
            store.close()
        if not names:
            break
    store = Store(url)
    assert full > 2
    assert held(store.record()) == held(straight.record())
    store.close()


def test_a_disk_of_a_server_that_is_full_is_told(
    postgres: Any, kept_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(postgres.url(kept_database))

    def refuse(connection: Any, cursor: Any, *_: object) -> None:
        cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'no space' USING ERRCODE = 'disk_full'; END $$")

    event.listen(Engine, "before_cursor_execute", refuse)
    try:
        with pytest.raises(StoreError, match="the disk of the store's server is full: make room"):
            store.totals()
    finally:
        event.remove(Engine, "before_cursor_execute", refuse)
        store.close()


def to_path(path: Path) -> None:
    with whole(path) as target:
        target.write_bytes(bytes(9000))


def to_folder(path: Path) -> None:
    Folder(str(path.parent)).write(path.name, bytes(9000))


@pytest.mark.parametrize("write", [to_path, to_folder])
def test_what_stood_there_stays_where_there_is_no_room_for_more(
    write: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"before")
    with no_larger_than(1000), pytest.raises(WirewatchError, match=r"cannot be written.*[Ff]ile too large"):
        write(path)
    assert path.read_bytes() == b"before"
    write(path)
    assert path.read_bytes() == bytes(9000)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_output_for_which_there_is_no_room_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    heap = tmp_path / "heap.jsonl"
    words = " ".join(f"word{number}" for number in range(40))
    heap.write_text("\n".join(json.dumps({"id": id, "text": words}) for id in "ab"))
    assert main(["pairs", str(heap), "-o", "/dev/full"]) == 1
    assert f"/dev/full cannot be written: {os.strerror(errno.ENOSPC)}" in capsys.readouterr().err
    assert Path("/dev/full").is_char_device()
    assert main(["pairs", str(heap), "-o", str(tmp_path / "pairs.jsonl")]) == 0


def test_what_is_written_through_a_link_stands_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there" / "a.bin")
    to_path(tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["a.bin"]
