"""A run, or a stream of runs, that is killed for good at any point ends in the same record (slow: make soak)."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-c", "import sys; from wirewatch.cli import main; sys.exit(main())"]
SEED = 20261123


def wirewatch(*words: str) -> None:
    subprocess.run([*COMMAND, *words], check=True, capture_output=True, cwd=ROOT)


def exported(db: str, out: Path) -> object:
    wirewatch("export", "--format", "json", "--db", db, "-o", str(out))
    return json.loads(out.read_text(encoding="utf-8"))


def killed(moment: float, path: str, db: str) -> None:
    """Begin a run and kill it for good after so many seconds, if it lasts so long."""
    running = subprocess.Popen(
        [*COMMAND, "run", path, "--db", db], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    time.sleep(moment)
    running.send_signal(signal.SIGKILL)
    running.wait()


NewDb = Callable[[], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def new_db(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NewDb]:
    """Names a store that is not there yet, as often as it is called, on each database in turn."""
    made: list[str] = []
    server = request.getfixturevalue("postgres") if request.param == "postgresql" else None

    def new() -> str:
        made.append(server.database() if server else str(tmp_path / f"{len(made)}.db"))
        return str(server.url(made[-1])) if server else made[-1]

    yield new
    for name in made if server else ():
        server.drop(name)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[float, object]:
    """How long a run on the samples lasts, and what record it makes."""
    folder, began = tmp_path_factory.mktemp("whole"), time.monotonic()
    wirewatch("run", "samples", "--db", str(folder / "w.db"))
    return time.monotonic() - began, exported(str(folder / "w.db"), folder / "w.json")


@pytest.mark.soak
def test_a_run_killed_with_signal_9_ends_in_the_same_record(
    whole: tuple[float, object], new_db: NewDb, tmp_path: Path
) -> None:
    (lasted, want), moments = whole, random.Random(SEED)
    for attempt in range(10):
        db = new_db()
        for _ in range(2):
            killed(moments.uniform(0.05, 1.0) * lasted, "samples", db)
        wirewatch("run", "samples", "--db", db)
        wirewatch("verify", "--db", db)
        assert exported(db, tmp_path / "killed.json") == want, f"attempt {attempt} of seed {SEED}"


@pytest.mark.soak
def test_a_stream_killed_with_signal_9_ends_in_the_same_record(
    whole: tuple[float, object], new_db: NewDb, tmp_path: Path
) -> None:
    (lasted, want), chance, db = whole, random.Random(SEED), new_db()
    files = sorted(
        path for path in (ROOT / "samples").iterdir() if path.suffix in (".txt", ".html", ".jsonl")
    )
    for path in chance.sample(files, len(files)):
        killed(chance.uniform(0.2, 1.0) * lasted, str(path.relative_to(ROOT)), db)
    wirewatch("run", "samples", "--db", db)
    wirewatch("verify", "--db", db)
    assert exported(db, tmp_path / "killed.json") == want, f"seed {SEED}"
