"""Real engines: Daft's own runner, killed half-way, and Ray's, with a worker killed (slow: make soak)."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet
import pytest

from wirewatch.errors import ConfigurationError
from wirewatch.run.batch.engine import Engine
from wirewatch.run.batch.tables import TABLES

from .conftest import text

COMMAND = [sys.executable, "-c", "import sys; from wirewatch.cli import main; sys.exit(main())", "batch"]
RULES = {**os.environ, "WIREWATCH_READER": "rules"}


@pytest.fixture(scope="module")
def inputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve tables, so that there is something to be killed in between."""
    folder = tmp_path_factory.mktemp("inputs")
    for number in range(12):
        rows = pyarrow.table({"text": [f"{text(n)} Number {n}." for n in range(number * 4, number * 4 + 4)]})
        pyarrow.parquet.write_table(rows, folder / f"t{number:02}.parquet")
    return folder


def content(out: Path) -> dict[str, list[object]]:
    """Everything that was written, but the times of it."""
    found = {}
    for name in (*TABLES, "candidates"):
        table = pyarrow.parquet.read_table(out / name).to_pylist()
        rows = [{key: row[key] for key in row if key != "collected_at"} for row in table]
        found[name] = sorted(rows, key=str)
    return found


def whole(inputs: Path, out: Path, *more: str) -> dict[str, list[object]]:
    subprocess.run(
        [*COMMAND, str(inputs), "--out", str(out), *more], check=True, capture_output=True, env=RULES
    )
    return content(out)


def killed(inputs: Path, out: Path) -> int:
    """Run, and kill all of it once some shards are done; how many were."""
    running = subprocess.Popen(
        [*COMMAND, str(inputs), "--out", str(out), "--workers", "1"],
        env=RULES,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while running.poll() is None and len(list(out.glob("done/*.json"))) < 3:
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()
    return len(list(out.glob("done/*.json")))


def test_a_batch_killed_half_way_goes_on_and_ends_in_the_same(inputs, tmp_path) -> None:
    before = killed(inputs, tmp_path / "killed")
    assert 3 <= before < 12
    assert whole(inputs, tmp_path / "killed") == whole(inputs, tmp_path / "whole")


def test_a_cluster_that_is_not_there_is_told(monkeypatch) -> None:
    ray = pytest.importorskip("ray")

    def nowhere(**how: object) -> None:
        raise ConnectionError(f"no answer from {how['address']}")

    monkeypatch.setattr(ray, "init", nowhere)
    with pytest.raises(ConfigurationError, match=r"ray://gone:1 \(no answer.*--ray local"):
        Engine("ray://gone:1", 2)


@pytest.mark.soak
def test_ray_writes_the_same_and_survives_the_death_of_a_worker(inputs, tmp_path) -> None:
    pytest.importorskip("ray")
    out = tmp_path / "ray"
    running = subprocess.Popen(
        [*COMMAND, str(inputs), "--out", str(out), "--ray", "local", "--workers", "2"],
        env=RULES,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    while running.poll() is None and len(list(out.glob("done/*.json"))) < 2:
        time.sleep(0.02)
    victims = subprocess.run(
        ["pgrep", "-f", "ray::.*(Doer|UDF|Actor)"], capture_output=True, text=True, check=False
    )
    assert victims.stdout.split(), "no worker of Ray's to kill"
    os.kill(int(victims.stdout.split()[0]), signal.SIGKILL)
    assert running.wait() == 0, running.stderr.read().decode() if running.stderr else ""
    assert content(out) == whole(inputs, tmp_path / "whole")
