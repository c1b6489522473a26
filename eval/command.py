"""The real command line, run as a user runs it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.score import Score

_WIREWATCH = "import sys; from wirewatch.cli import main; sys.exit(main())"
_LINE = re.compile(r"^(?P<name>[a-z_]+): (?P<good>\d+)/(?P<all>\d+)", re.MULTILINE)


def record_of(paths: Sequence[Path], folder: Path) -> Path:
    """Run the main job on the paths and export the record; both in the folder.

    Raises RuntimeError with the command's output where it fails.
    """
    db, record = folder / "eval.db", folder / "record.json"
    wirewatch("run", *map(str, paths), "--db", str(db))
    wirewatch("export", "--format", "json", "--db", str(db), "-o", str(record))
    json.loads(record.read_text(encoding="utf-8"))
    return record


def output_of(tool: Path, *arguments: str) -> str:
    """What a scorer prints. Raises RuntimeError where it fails."""
    return _run([sys.executable, str(tool), *arguments])


def key_scores(printed: str, prefix: str, peer: str | None = None) -> list[Score]:
    """The total and the categories that score_record.py printed, the total first."""
    scores = [
        Score(
            name=f"{prefix}/{found['name']}",
            value=int(found["good"]) / int(found["all"]),
            counts=f"{found['good']}/{found['all']}",
            peer=peer,
        )
        for found in _LINE.finditer(printed)
    ]
    return scores[-1:] + scores[:-1]


def wirewatch(*arguments: str) -> None:
    """Run a command of wirewatch. Raises RuntimeError with its output where it fails."""
    _run([sys.executable, "-c", _WIREWATCH, *arguments])


def _run(command: Sequence[str]) -> str:
    plain = {**os.environ, "NO_COLOR": "1", "PYTHONWARNINGS": "ignore"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=plain)
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["nothing said"]
        raise RuntimeError(f"left with {done.returncode}: {said[-1]} ({' '.join(command[3:])})")
    return done.stdout
