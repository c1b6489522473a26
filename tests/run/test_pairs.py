import json

import pyarrow.parquet
import pytest

from wirewatch.errors import WirewatchError
from wirewatch.model.groups import NearDuplicate, Relation
from wirewatch.run import pairs

FOUND = NearDuplicate(
    left=0, right=2, jaccard=2 / 3, left_share=0.75, right_share=0.8, relation=Relation.VERSION
)
WRITTEN = {"a": "x", "b": "ž", "jaccard": 0.6667, "a_share": 0.75, "b_share": 0.8, "relation": "version"}
IDS = ("x", "y", "ž")


def named(count: int = 1):
    return pairs.named([FOUND] * count, IDS)


def test_lines_hold_a_pair_each(tmp_path) -> None:
    path = tmp_path / "pairs.jsonl"
    assert pairs.to_file(named(3), path) == 3
    assert [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] == [WRITTEN] * 3


def test_parquet_holds_the_same_in_columns(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(pairs, "_ROWS", 2)
    path = tmp_path / "pairs.parquet"
    assert pairs.to_file(named(5), path) == 5
    assert pyarrow.parquet.read_table(path).to_pylist() == [WRITTEN] * 5


def test_no_pairs_are_an_empty_file_that_can_be_read(tmp_path) -> None:
    assert pairs.to_file(iter(()), tmp_path / "pairs.parquet") == 0
    assert pyarrow.parquet.read_table(tmp_path / "pairs.parquet").num_rows == 0


def test_a_file_is_there_whole_or_not_at_all(tmp_path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text("what was there before")

    def broken():
        yield from named(2)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pairs.to_file(broken(), path)
    assert path.read_text() == "what was there before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path) -> None:
    with pytest.raises(WirewatchError, match="cannot be written"):
        pairs.to_file(named(), tmp_path / "gone" / "pairs.jsonl")
