import os

import pytest

from wirewatch.errors import Rejected
from wirewatch.model.reports import Reason
from wirewatch.run.batch import shards as module
from wirewatch.run.batch.shards import Shard, shards


def test_single_reports_go_together_and_tables_and_archives_alone(news) -> None:
    found = list(shards([str(news)]))
    assert [[f.url.rsplit("/", 1)[1] for f in shard.files] for shard in found] == [
        ["c.jsonl"], ["d.parquet"], ["e.warc.gz"], ["a.txt", "b.html"]
    ]  # fmt: skip
    assert len({shard.name for shard in found}) == 4


def test_a_large_file_is_done_in_parts(news, monkeypatch) -> None:
    monkeypatch.setattr(module, "_LARGE", 100)
    parts = [shard for shard in shards([str(news / "c.jsonl")]) if isinstance(shard, Shard)]
    assert len(parts) > 1 and [p.part for p in parts] == list(range(parts[0].parts))
    assert len({p.name for p in parts}) == len(parts)


def test_a_file_named_twice_is_done_once(news) -> None:
    assert len(list(shards([str(news / "c.jsonl"), str(news), str(news / "c.jsonl")]))) == 4


def test_a_changed_file_has_another_state_and_the_same_name(news) -> None:
    path = news / "c.jsonl"
    (before,) = shards([str(path)])
    os.utime(path, ns=(1, 1))
    (after,) = shards([str(path)])
    assert before.name == after.name and before.state != after.state


@pytest.mark.parametrize(("name", "reason"), [("gone", Reason.MISSING), ("x.pdf", Reason.UNSUPPORTED)])
def test_what_cannot_be_done_is_named(news, name, reason) -> None:
    (news / "x.pdf").write_bytes(b"%PDF-")
    (found,) = shards([str(news / name)])
    assert isinstance(found, Rejected) and found.reason is reason and name in found.detail
