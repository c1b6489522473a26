import json
import os
from pathlib import Path

import numpy as np
import pytest

from wirewatch.collect.heaps import Columns
from wirewatch.errors import WirewatchError
from wirewatch.group import Wanted, near_duplicates
from wirewatch.model.reports import Reason
from wirewatch.run import heap
from wirewatch.run.progress import Silent

WORDS = [f"w{n}" for n in range(500)]


def texts(count: int) -> list[str]:
    """Every third text is the one before it with a few words changed."""
    chance = np.random.default_rng(7)
    made: list[list[str]] = []
    for at in range(count):
        row = list(made[-1]) if at % 3 == 2 else [WORDS[i] for i in chance.integers(0, 500, 120)]
        if at % 3 == 2:
            row[int(chance.integers(0, 120))] = "changed"
        made.append(row)
    return [" ".join(row) for row in made]


def write(path: Path, made: list[str]) -> Path:
    path.write_text(
        "\n".join(json.dumps({"id": f"{path.stem}-{at}", "text": t}) for at, t in enumerate(made))
    )
    return path


@pytest.mark.parametrize("workers", [1, 2])
def test_files_shared_out_to_workers_give_what_one_list_gives(tmp_path, workers, monkeypatch) -> None:
    made = texts(40)
    paths = [write(tmp_path / "a.jsonl", made[:17]), write(tmp_path / "b.jsonl", made[17:])]
    with heap.hashed(paths, Columns(), workers=workers, progress=Silent()) as found:
        assert found.ids == tuple([f"a-{n}" for n in range(17)] + [f"b-{n}" for n in range(23)])
        assert tuple(found.near_duplicates(Wanted())) == near_duplicates(made)
        assert found.rejected == ()


def test_nothing_is_left_behind(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(heap.tempfile, "tempdir", str(tmp_path))
    path = write(tmp_path / "a.jsonl", texts(3))
    with heap.hashed([path], Columns(), workers=1, progress=Silent()):
        assert len(list(tmp_path.iterdir())) == 2
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_heap_has_no_pairs_and_a_bad_file_is_named(tmp_path) -> None:
    (tmp_path / "empty.jsonl").touch()
    paths = [tmp_path / "empty.jsonl", tmp_path / "gone.jsonl"]
    with heap.hashed(paths, Columns(), workers=2, progress=Silent()) as found:
        assert found.ids == () and tuple(found.near_duplicates(Wanted())) == ()
        assert [(r.origin, r.reason) for r in found.rejected] == [(str(paths[1]), Reason.MISSING)]


def test_a_full_disk_ends_in_a_clear_message(tmp_path, monkeypatch) -> None:
    path = write(tmp_path / "a.jsonl", texts(3))
    monkeypatch.setattr(heap.os, "write", lambda target, data: 4)
    with (
        pytest.raises(WirewatchError, match="TMPDIR"),
        heap.hashed([path], Columns(), workers=1, progress=Silent()),
    ):
        pass


def test_writers_side_by_side_keep_their_places(tmp_path) -> None:
    file = tmp_path / "runs"
    file.touch()
    one, other = (os.open(file, os.O_WRONLY | os.O_APPEND) for _ in range(2))
    places = [
        heap._append(target, np.full(3, n, dtype=np.uint32)) for n, target in enumerate((one, other, one))
    ]
    assert places == [0, 3, 6]
    assert np.fromfile(file, dtype=np.uint32).tolist() == [0] * 3 + [1] * 3 + [2] * 3
