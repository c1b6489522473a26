import pyarrow.parquet
import pytest

from wirewatch.group.fingerprints import fingerprints
from wirewatch.group.meetings import CROWD, meetings
from wirewatch.group.shingles import Runs, runs
from wirewatch.run.batch import candidates
from wirewatch.run.batch.candidates import NAME
from wirewatch.run.batch.engine import Engine
from wirewatch.run.batch.places import Folder
from wirewatch.run.batch.tables import FingerprintsRow, table


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(None, 2)


def written(tmp_path, engine, prints: Runs, shards: int) -> set[tuple[str, str, int]]:
    rows = [
        FingerprintsRow(report=f"r{at:03}", prints=prints.of(at).view("int64").tolist())
        for at in range(len(prints))
    ]
    folder = Folder(str(tmp_path))
    for shard in range(shards):
        path = tmp_path / "fingerprints" / f"s{shard}.parquet"
        path.parent.mkdir(exist_ok=True)
        pyarrow.parquet.write_table(table(FingerprintsRow, rows[shard::shards]), path)
    count = candidates.write(folder, [f"s{shard}" for shard in range(shards)], engine)
    found = pyarrow.parquet.read_table(tmp_path / NAME).to_pylist()
    assert len(found) == count
    return {(row["left"], row["right"], row["shared"]) for row in found}


@pytest.mark.parametrize("copies", [3, CROWD + 5])
def test_the_engine_meets_the_pairs_that_one_machine_does(tmp_path, engine, copies) -> None:
    passage = [f"w{n}" for n in range(30)]
    texts = [[*(f"own{at}x{n}" for n in range(20)), *passage] for at in range(copies)]
    texts += [["quite", "another", "text"], []]
    prints = fingerprints(runs([" ".join(text).encode() for text in texts]))
    met = meetings(prints)
    wanted = {
        (f"r{a:03}", f"r{b:03}", n)
        for a, b, n in zip(met.left.tolist(), met.right.tolist(), met.shared.tolist(), strict=True)
    }
    assert written(tmp_path, engine, prints, 2) == wanted


def test_no_shards_are_no_pairs(tmp_path, engine) -> None:
    assert candidates.write(Folder(str(tmp_path)), [], engine) == 0
    assert pyarrow.parquet.read_table(tmp_path / NAME).column_names == ["left", "right", "shared"]
