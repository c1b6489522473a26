import json

import pytest

from wirewatch.errors import WirewatchError
from wirewatch.run.batch import candidates, driver
from wirewatch.run.batch.places import Folder
from wirewatch.run.progress import Silent

from .conftest import Here


@pytest.fixture(autouse=True)
def no_candidates(monkeypatch) -> None:
    monkeypatch.setattr(candidates, "write", lambda folder, shards, engine: len(shards))


def test_all_shards_are_done_and_counted(news, tmp_path, tools, settings) -> None:
    done = driver.run([str(news), str(news / "gone")], str(tmp_path / "out"), settings, Here(tools), Silent())
    assert (done.shards, done.before, done.captures, done.reports, done.rejects) == (4, 0, 9, 9, 1)
    assert [r.reason for r in done.refused] == ["missing"]
    about = json.loads(Folder(str(tmp_path / "out")).read("batch.json") or b"")
    assert [(r["reason"], "gone" in r["origin"]) for r in about["refused"]] == [("missing", True)]
    assert sorted(f"{name}.json" for name in about["shards"]) == list(
        Folder(str(tmp_path / "out")).names("done")
    )


def test_a_second_run_does_nothing_again_and_a_changed_file_alone(news, tmp_path, tools, settings) -> None:
    out = str(tmp_path / "out")
    driver.run([str(news)], out, settings, Here(tools), Silent())
    engine = Here(tools)
    assert driver.run([str(news)], out, settings, engine, Silent()).before == 4
    assert engine.calls == 0
    (news / "a.txt").write_text(
        "Another text: the harbour office of Veltrin said on Monday that all was well."
    )
    assert driver.run([str(news)], out, settings, engine, Silent()).before == 3


def test_what_a_dead_worker_left_is_done_by_another(news, tmp_path, tools, settings) -> None:
    engine = Here(tools, breaks=[1, 0, 0, 2])
    done = driver.run([str(news)], str(tmp_path / "out"), settings, engine, Silent())
    assert (done.shards, done.reports, engine.calls) == (4, 9, 5)


def test_workers_that_die_again_and_again_end_the_batch_and_nothing_done_is_lost(
    news, tmp_path, tools, settings
) -> None:
    out = str(tmp_path / "out")
    with pytest.raises(WirewatchError, match=r"a worker died.*2 of 4 shards are done"):
        driver.run([str(news)], out, settings, Here(tools, breaks=[2, 0, 0, 0]), Silent())
    assert len(Folder(out).names("done")) == 2
    assert driver.run([str(news)], out, settings, Here(tools), Silent()).before == 2


def test_a_shard_that_is_done_again_and_killed_is_no_longer_done(
    news, tmp_path, tools, settings, monkeypatch
) -> None:
    out = str(tmp_path / "out")
    driver.run([str(news / "a.txt")], out, settings, Here(tools), Silent())
    (news / "a.txt").write_text(
        "Another text: the harbour office of Veltrin said on Monday that all was well."
    )
    write = Folder.write

    def full(folder: Folder, name: str, data: bytes) -> None:
        if name.startswith("readings/"):
            raise WirewatchError("the disk is full")
        write(folder, name, data)

    monkeypatch.setattr(Folder, "write", full)
    with pytest.raises(WirewatchError, match="the disk is full"):
        driver.run([str(news / "a.txt")], out, settings, Here(tools), Silent())
    assert Folder(out).names("done") == ()
