import json

import pyarrow.parquet
import pytest

from wirewatch.model.readings import Reading
from wirewatch.model.reports import Report
from wirewatch.run.batch import shards as module
from wirewatch.run.batch import work
from wirewatch.run.batch.folder import done, rows_of
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.shards import shards
from wirewatch.run.batch.tables import TABLES
from wirewatch.store.codec import from_body


@pytest.fixture
def made(news, tmp_path, tools):
    folder = Folder(str(tmp_path / "out"))
    return folder, {s.name: work.do(s, tools, folder, limit=2**20) for s in shards([str(news)], folder)}


def everything(folder, names, table):
    return [row for name in names for row in rows_of(folder, table, name)]


def test_every_report_is_there_as_it_was_cleaned_and_read(made) -> None:
    folder, names = made
    reports, readings = everything(folder, names, "reports"), everything(folder, names, "readings")
    assert len(reports) == len(readings) == 9 == sum(d.reports for d in names.values())
    for row in reports:
        report = from_body(Report, json.loads(row["body"]))
        assert (report.id, report.text, report.published) == (row["id"], row["text"], row["published"])
    assert {row["published"] for row in reports} == {"2025-02-03", None}
    for row in readings:
        reading = from_body(Reading, json.loads(row["body"]))
        assert (reading.report, len(reading.statements)) == (row["report"], row["statements"])
    assert sum(row["statements"] for row in readings) > 9


def test_captures_keep_their_bytes_and_rejects_their_reason(made) -> None:
    from wirewatch.model.ids import sha256_of

    folder, names = made
    captures = everything(folder, names, "captures")
    assert len(captures) == 9 and all(sha256_of(row["data"]) == row["sha256"] for row in captures)
    (refused,) = everything(folder, names, "rejects")
    assert refused["reason"] == "bad-line" and refused["origin"].endswith("c.jsonl:2")


def test_the_parts_of_a_file_are_the_file(news, tmp_path, tools, monkeypatch) -> None:
    whole, parted = Folder(str(tmp_path / "whole")), Folder(str(tmp_path / "parted"))
    (one,) = shards([str(news / "e.warc.gz")], whole)
    work.do(one, tools, whole, limit=2**20)
    monkeypatch.setattr(module, "_LARGE", 300)
    parts = list(shards([str(news / "e.warc.gz")], parted))
    assert len(parts) > 2
    for part in parts:
        work.do(part, tools, parted, limit=2**20)
    for table in ("reports", "readings", "rejects", "fingerprints"):
        rows = everything(parted, [p.name for p in parts], table)
        key = next(iter(rows_of(whole, table, one.name)), {"none": 0})
        first = next(iter(key))
        assert sorted(rows, key=lambda r: r[first]) == sorted(
            rows_of(whole, table, one.name), key=lambda r: r[first]
        )


def test_a_damaged_file_is_a_reject_with_its_reason(news, tmp_path, tools) -> None:
    folder = Folder(str(tmp_path / "out"))
    (news / "d.parquet").write_bytes(b"PAR1 torn PAR1")
    warc = (news / "e.warc.gz").read_bytes()
    (news / "e.warc.gz").write_bytes(warc[: len(warc) // 2])
    reasons = []
    for shard in shards([str(news / "d.parquet"), str(news / "e.warc.gz")], folder):
        work.do(shard, tools, folder, limit=2**20)
        reasons += [row["reason"] for row in rows_of(folder, "rejects", shard.name)]
    assert reasons == ["bad-archive", "bad-archive"]


def test_the_marker_comes_last_and_stands_for_one_state_and_version(
    news, tmp_path, tools, monkeypatch
) -> None:
    folder = Folder(str(tmp_path / "out"))
    written = []
    write = Folder.write
    monkeypatch.setattr(
        Folder, "write", lambda self, name, data: (written.append(name), write(self, name, data))
    )
    (shard,) = shards([str(news / "c.jsonl")], folder)
    assert done(folder, shard, tools.version) is None
    finished = work.do(shard, tools, folder, limit=2**20)
    assert written == [*(f"{name}/{shard.name}.parquet" for name in TABLES), f"done/{shard.name}.json"]
    assert done(folder, shard, tools.version) == finished
    assert done(folder, shard, "another version") is None
    folder.write(f"done/{shard.name}.json", b"{torn")
    assert done(folder, shard, tools.version) is None


def test_half_surrogates_do_not_stop_a_shard(news, tmp_path, tools) -> None:
    (news / "c.jsonl").write_text(
        '{"title": "\\\\ud800", "text": "The ship \\\\udfff left Veltrin on Monday, the office said."}'
    )
    folder = Folder(str(tmp_path / "out"))
    (shard,) = shards([str(news / "c.jsonl")], folder)
    assert work.do(shard, tools, folder, limit=2**20).captures == 1
    assert pyarrow.parquet.read_table(tmp_path / "out" / "reports" / f"{shard.name}.parquet").num_rows <= 1


def test_a_table_of_which_little_stands_for_much_is_stopped_and_what_came_before_is_kept(
    tmp_path, tools
) -> None:
    words = "The harbour office of Veltrin said on Monday that the ship had left its berth without papers. "
    texts = pyarrow.array([words + "It rained.", *[words * 50] * 3000])
    path, folder = tmp_path / "bomb.parquet", Folder(str(tmp_path / "out"))
    pyarrow.parquet.write_table(pyarrow.table({"text": texts}), path, compression="zstd")
    limit = 2**16
    assert path.stat().st_size < limit < limit * work._FILE < texts.nbytes
    (shard,) = shards([str(path)], folder)
    assert work.do(shard, tools, folder, limit=limit).reports == 2
    (refused,) = everything(folder, [shard.name], "rejects")
    assert (refused["reason"], refused["origin"]) == ("too-large", str(path))
    assert "split the table" in refused["detail"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "bad-archive"), (b"PAR1" + bytes(100) + b"PAR1", "bad-archive"), (None, "bad-line")],
    ids=["empty", "noise", "no-text"],
)
def test_what_is_no_table_of_texts_is_told(tmp_path, tools, data, reason) -> None:
    path, folder = tmp_path / "a.parquet", Folder(str(tmp_path / "out"))
    if data is None:
        pyarrow.parquet.write_table(pyarrow.table({"words": ["no text"]}), path)
    else:
        path.write_bytes(data)
    (shard,) = shards([str(path)], folder)
    assert work.do(shard, tools, folder, limit=2**20).captures == 0
    assert [row["reason"] for row in everything(folder, [shard.name], "rejects")] == [reason]
