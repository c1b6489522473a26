"""A run that is killed for good, at any point, is repeated and ends in the same record (slow: make soak)."""

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-c", "import sys; from wirewatch.cli import main; sys.exit(main())"]
SEED = 20261123


def wirewatch(*words: str) -> None:
    subprocess.run([*COMMAND, *words], check=True, capture_output=True, cwd=ROOT)


def exported(db: Path) -> object:
    out = db.with_suffix(".json")
    wirewatch("export", "--format", "json", "--db", str(db), "-o", str(out))
    return json.loads(out.read_text(encoding="utf-8"))


@pytest.mark.soak
def test_a_run_killed_with_signal_9_ends_in_the_same_record(tmp_path: Path) -> None:
    whole = tmp_path / "whole.db"
    began = time.monotonic()
    wirewatch("run", "samples", "--db", str(whole))
    lasted = time.monotonic() - began
    want = exported(whole)
    moments = random.Random(SEED)
    for attempt in range(10):
        db = tmp_path / f"killed-{attempt}.db"
        for _ in range(2):
            running = subprocess.Popen(
                [*COMMAND, "run", "samples", "--db", str(db)],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
            )
            time.sleep(moments.uniform(0.05, 1.0) * lasted)
            running.send_signal(signal.SIGKILL)
            running.wait()
        wirewatch("run", "samples", "--db", str(db))
        wirewatch("verify", "--db", str(db))
        assert exported(db) == want, f"attempt {attempt} of seed {SEED}"
