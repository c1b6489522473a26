import os

import pytest

from wirewatch.model.reports import Reason, Rejection
from wirewatch.run.batch import shards as module
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.shards import Shard, shards

NOWHERE = Folder("/nowhere")


def test_single_reports_go_together_and_tables_and_archives_alone(news) -> None:
    found = list(shards([str(news)], NOWHERE))
    assert [[f.url.rsplit("/", 1)[1] for f in shard.files] for shard in found] == [
        ["c.jsonl"], ["d.parquet"], ["e.warc.gz"], ["a.txt", "b.html"]
    ]  # fmt: skip
    assert len({shard.name for shard in found}) == 4


def test_a_large_file_is_done_in_parts(news, monkeypatch) -> None:
    monkeypatch.setattr(module, "_LARGE", 100)
    parts = [shard for shard in shards([str(news / "c.jsonl")], NOWHERE) if isinstance(shard, Shard)]
    assert len(parts) > 1 and [p.part for p in parts] == list(range(parts[0].parts))
    assert len({p.name for p in parts}) == len(parts)


def test_a_file_named_twice_is_done_once(news) -> None:
    assert len(list(shards([str(news / "c.jsonl"), str(news), str(news / "c.jsonl")], NOWHERE))) == 4


def test_a_changed_file_has_another_state_and_the_same_name(news) -> None:
    path = news / "c.jsonl"
    (before,) = shards([str(path)], NOWHERE)
    os.utime(path, ns=(1, 1))
    (after,) = shards([str(path)], NOWHERE)
    assert before.name == after.name and before.state != after.state


@pytest.mark.parametrize(("name", "reason"), [("gone", Reason.MISSING), ("x.pdf", Reason.UNSUPPORTED)])
def test_what_cannot_be_done_is_named(news, name, reason) -> None:
    (news / "x.pdf").write_bytes(b"%PDF-")
    (found,) = shards([str(news / name)], NOWHERE)
    assert isinstance(found, Rejection) and found.reason is reason and name in found.origin


def test_what_a_batch_writes_into_a_folder_of_its_inputs_is_no_input(news) -> None:
    out = Folder(str(news / "out"))
    before = list(shards([str(news)], out))
    (news / "out").mkdir()
    (news / "out" / "x.parquet").write_bytes(b"")
    (news / "out.txt").write_text("a report beside it")
    assert [len(shard.files) for shard in shards([str(news)], out)] == [1, 1, 1, 3]
    (news / "out.txt").unlink()
    assert list(shards([str(news)], out)) == before


def test_the_name_of_a_shard_has_nothing_in_it_that_an_address_could_mean(tmp_path) -> None:
    (tmp_path / "a [1]*?#é%20.jsonl").write_text("")
    (shard,) = shards([str(tmp_path)], NOWHERE)
    assert isinstance(shard, Shard) and shard.name.startswith("a--1------20-")
