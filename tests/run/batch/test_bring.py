from datetime import UTC, datetime

import pytest

from wirewatch.errors import WirewatchError
from wirewatch.model.traces import Trace
from wirewatch.run.batch import candidates, driver
from wirewatch.run.batch.bring import bring
from wirewatch.run.progress import Silent
from wirewatch.run.verify import verify
from wirewatch.store import Store

from .conftest import Here

NOW = datetime(2025, 3, 1, tzinfo=UTC)


@pytest.fixture
def out(news, tmp_path, tools, settings, monkeypatch) -> str:
    monkeypatch.setattr(candidates, "write", lambda folder, shards, engine: 0)
    driver.run([str(news)], str(tmp_path / "out"), settings, Here(tools), Silent())
    return str(tmp_path / "out")


@pytest.fixture
def store(store_url):
    opened = Store(store_url)
    yield opened
    opened.close()


def trace(report: str) -> Trace:
    return Trace(report=report, day=None, prints=(), words=(), keys=())


def test_what_comes_in_is_whole_and_needs_no_reading(out, store, tools) -> None:
    brought = bring(out, store, NOW, Silent())
    assert (brought.shards, brought.new, brought.known, brought.reports, brought.rejected) == (4, 9, 0, 9, 1)
    assert store.pending(tools.version) == ()
    reports, readings = store.read()
    assert len(reports) == len(readings) == 9
    assert verify(store).problems == ()


def test_the_same_again_adds_nothing(out, store) -> None:
    bring(out, store, NOW, Silent())
    waiting = store.waiting("v")
    store.join([], [], [trace(id) for id in waiting], "v", NOW)
    again = bring(out, store, NOW, Silent())
    assert (again.new, again.known) == (0, 9)
    assert (len(waiting), store.waiting("v")) == (9, ())


def test_a_damaged_table_is_told_with_its_shard(out, store, tmp_path) -> None:
    victim = sorted((tmp_path / "out" / "reports").iterdir())[0]
    victim.write_bytes(b"torn")
    with pytest.raises(WirewatchError, match=victim.stem):
        bring(out, store, NOW, Silent())


def test_a_folder_without_shards_says_how_to_make_some(store, tmp_path) -> None:
    with pytest.raises(WirewatchError, match="wirewatch batch"):
        bring(str(tmp_path), store, NOW, Silent())
