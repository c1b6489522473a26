"""Batches from a bucket into a bucket of an S3 server: the same tables, after a kill too, and clear words."""

import io
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest

from s3_server import SECRET, Keys, Server, running
from wirewatch.cli import main
from wirewatch.config import Settings
from wirewatch.errors import Rejected, WirewatchError
from wirewatch.model.reports import Reason
from wirewatch.run.batch import driver, places
from wirewatch.run.batch.engine import Engine
from wirewatch.run.batch.places import Folder, files, read
from wirewatch.run.batch.tables import TABLES
from wirewatch.run.progress import Silent
from wirewatch.run.tools import Tools

from .conftest import Here, text

COMMAND = [sys.executable, "-c", "import sys; from wirewatch.cli import main; sys.exit(main())", "batch"]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with running() as server:
        server.bucket("news")
        yield server


@dataclass(frozen=True, kw_only=True)
class As:
    """Makes this process a client of the server."""

    server: Server
    monkeypatch: pytest.MonkeyPatch

    def __call__(self, keys: Keys | None = None, **other: str) -> None:
        for name, value in {**self.server.environment(keys), **other}.items():
            self.monkeypatch.setenv(name, value)
        places._reached.cache_clear()


@pytest.fixture
def as_user(server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[As]:
    monkeypatch.setenv("WIREWATCH_READER", "rules")
    user = As(server=server, monkeypatch=monkeypatch)
    user()
    yield user
    places._reached.cache_clear()


@pytest.fixture
def bucket(server: Server, as_user: As, news: Path) -> str:
    """A bucket with files of every kind in its folder ``in``."""
    name = f"news-{time.monotonic_ns()}"
    server.bucket(name)
    for number in range(3, 9):  # single reports would all be one shard
        (news / f"l{number}.jsonl").write_text(f'{{"text": "{text(number).splitlines()[2]} No. {number}"}}')
    for path in news.iterdir():
        server.put(name, f"in/{path.name}", path.read_bytes())
    return name


Rows = list[dict[str, Any]]


def content(rows: Callable[[str], Rows], root: str) -> dict[str, list[str]]:
    """All that was written, but when, and from where."""
    return {
        name: sorted(str(row | {"collected_at": None}).replace(root, "") for row in rows(name))
        for name in (*TABLES, "candidates")
    }


def in_bucket(server: Server, bucket: str) -> dict[str, list[str]]:
    def rows(name: str) -> Rows:
        keys = server.keys(bucket, f"out/{name}/")
        tables = [server.get(bucket, key) for key in keys if key.endswith(".parquet")]
        return [row for data in tables for row in pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()]

    return content(rows, f"s3://{bucket}/in")


@pytest.fixture
def whole(news: Path, bucket: str, tmp_path: Path, tools: Tools, settings: Settings) -> dict[str, list[str]]:
    """What a batch on this machine's disk writes of the same files."""
    out = tmp_path / "whole"
    driver.run([str(news)], str(out), settings, InPlace(tools), Silent())
    return content(lambda name: pyarrow.parquet.read_table(out / name).to_pylist(), str(news))


class InPlace(Here):
    """Does shards in this process, and lets Daft bring their fingerprints together."""

    daft, gathered = Engine(None, 1).daft, Engine(None, 1).gathered


def test_a_batch_on_a_bucket_that_breaks_goes_on_and_writes_what_one_on_disk_does(
    server: Server, bucket: str, whole: object, tmp_path: Path, tools: Tools, settings: Settings, capfd
) -> None:
    given, out = [f"s3://{bucket}/in"], f"s3://{bucket}/out"
    with pytest.raises(WirewatchError, match="3 of 10 shards are done and stay done"):
        driver.run(given, out, settings, InPlace(tools, breaks=[3, 0, 0, 0]), Silent())
    done = driver.run(given, out, settings, InPlace(tools), Silent())
    assert (done.before, done.reports, done.rejects) == (3, 15, 1)
    assert in_bucket(server, bucket) == whole
    assert main(["import", out, "--db", str(tmp_path / "w.db")]) == 0
    assert "15 new, 0 known" in capfd.readouterr().out
    assert main(["verify", "--db", str(tmp_path / "w.db")]) == 0


@pytest.mark.soak
@pytest.mark.parametrize("more", [(), ("--ray", "local")], ids=["daft", "ray"])
def test_a_batch_on_a_bucket_that_is_killed_goes_on_and_writes_what_one_on_disk_does(
    server: Server, bucket: str, whole: object, more: tuple[str, ...]
) -> None:
    batch = [*COMMAND, f"s3://{bucket}/in", "--out", f"s3://{bucket}/out", "--workers", "1", *more]
    running = subprocess.Popen(
        batch, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    while running.poll() is None and len(server.keys(bucket, "out/done/")) < 2:
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    before = [key for key in server.keys(bucket, "out/done/") if key.endswith(".json")]
    assert 0 < len(before) < 10
    told = subprocess.run(batch, check=True, capture_output=True, text=True).stdout
    assert f"10 ({len(before)} done before)" in told
    assert in_bucket(server, bucket) == whole
    assert not [key for key in server.keys(bucket) if key.endswith(".part")]


def test_keys_are_taken_as_they_stand(server: Server, bucket: str) -> None:
    odd = ("b c.txt", "d%20e.txt", "f?g#h+i.txt", "[1]*.txt", "ü.txt")
    for name in odd:
        server.put(bucket, f"odd/{name}", name.encode())
    found = [file.url for file in files(f"s3://{bucket}/odd/")]
    assert found == sorted(f"s3://{bucket}/odd/{name}" for name in odd)
    assert {read(url, 100).decode() for url in found} == set(odd)
    assert files(found[0])[0].url == found[0]
    assert len(files(f"s3://{bucket}")) == len(server.keys(bucket))
    with pytest.raises(Rejected, match="two slashes"):
        files(f"s3://{bucket}//odd")


def test_a_file_is_written_over_the_one_before_and_taken_away(bucket: str) -> None:
    folder = Folder(f"s3://{bucket}/out/")
    assert folder.read("x/a.bin") is None and folder.names("x") == ()
    folder.write("x/a.bin", b"one")
    folder.write("x/a.bin", b"two")
    assert (folder.read("x/a.bin"), folder.names("x")) == (b"two", ("a.bin",))
    assert folder.holds(files(f"s3://{bucket}/out/x")[0]) and not folder.holds(files(f"s3://{bucket}/in")[0])
    folder.remove("x/a.bin")
    folder.remove("x/a.bin")
    assert folder.read("x/a.bin") is None


def test_keys_that_the_server_does_not_know_or_that_may_not_write_are_told(
    server: Server, bucket: str, as_user: As, tmp_path: Path, capfd
) -> None:
    batch = ["batch", f"s3://{bucket}/in", "--workers", "1", "--out"]
    for keys in (replace(server.owner, secret="wrong"), Keys(id="AKIAUNKNOWN", secret="wrong")):
        as_user(keys)
        assert main([*batch, str(tmp_path / "out")]) == 1
        assert "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" in capfd.readouterr().err
        assert main(["import", f"s3://{bucket}/out", "--db", str(tmp_path / "w.db")]) == 1
        assert "check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY" in capfd.readouterr().err
    as_user(server.reader)
    assert main([*batch, f"s3://{bucket}/out"]) == 1
    assert "what these keys may do" in capfd.readouterr().err


def test_a_bucket_that_is_not_there_is_told(bucket: str, as_user: As, tmp_path: Path, capfd) -> None:
    db = str(tmp_path / "w.db")
    assert main(["batch", "s3://nobucket/in", "--out", str(tmp_path / "out"), "--workers", "1"]) == 1
    assert "s3://nobucket/in: there is no bucket nobucket" in capfd.readouterr().err
    assert main(["batch", f"s3://{bucket}/in", "--out", "s3://nobucket/out", "--workers", "1"]) == 1
    assert "there is no such bucket" in capfd.readouterr().err
    assert main(["import", "s3://nobucket/out", "--db", db]) == 1
    assert "there is no bucket nobucket" in capfd.readouterr().err
    assert main(["import", f"s3://{bucket}/nothing", "--db", db]) == 1
    assert "no shard is done there" in capfd.readouterr().err


def test_storage_that_does_not_answer_says_nothing_of_a_file(bucket: str, as_user: As) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        as_user(AWS_ENDPOINT_URL=f"http://127.0.0.1:{closed.getsockname()[1]}")
        with pytest.raises(WirewatchError, match="check the network, AWS_ENDPOINT_URL") as caught:
            read(f"s3://{bucket}/in/a.txt", 1000)
        assert not isinstance(caught.value, Rejected)


def test_a_file_that_may_not_be_read_is_refused_and_the_rest_goes_on(
    server: Server, bucket: str, as_user: As
) -> None:
    server.put(bucket, f"in/{SECRET}", b"words")
    as_user(server.reader)
    assert read(f"s3://{bucket}/in/a.txt", 10_000).decode() == text(0)
    for name in (SECRET, "gone.txt"):
        with pytest.raises(Rejected) as caught:
            read(f"s3://{bucket}/in/{name}", 100)
        assert caught.value.reason is Reason.UNREADABLE
