"""The command line: as a user runs it, in a process of its own, or in this one, which loads a model once."""

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

from eval.score import Score
from wirewatch.cli import main

_WIREWATCH = "import sys; from wirewatch.cli import main; sys.exit(main())"
_LINE = re.compile(r"^(?P<name>[a-z_]+): (?P<good>\d+)/(?P<all>\d+)", re.MULTILINE)


Command = Callable[..., None]
"""Runs one command of wirewatch, given its arguments; RuntimeError where it fails."""


def record_of(paths: Sequence[Path], folder: Path, command: Command | None = None) -> Path:
    """Run the main job on the paths and export the record; both in the folder.

    ``command`` is ``wirewatch`` (a process of its own) or ``within`` (this one). Raises RuntimeError with
    the command's output where it fails.
    """
    call = command or wirewatch
    db, record = folder / "eval.db", folder / "record.json"
    call("run", *map(str, paths), "--db", str(db))
    call("export", "--format", "json", "--db", str(db), "-o", str(record))
    json.loads(record.read_text(encoding="utf-8"))
    return record


def output_of(tool: Path, *arguments: str) -> str:
    """What a scorer prints. Raises RuntimeError where it fails."""
    return _run([sys.executable, str(tool), *arguments])


def key_scores(printed: str, prefix: str, *, note: str = "") -> list[Score]:
    """The total and the categories that score_record.py printed, the total first."""
    scores = [
        Score(
            name=f"{prefix}/{found['name']}",
            value=int(found["good"]) / int(found["all"]),
            counts=f"{found['good']}/{found['all']}",
            note=note,
        )
        for found in _LINE.finditer(printed)
    ]
    return scores[-1:] + scores[:-1]


def wirewatch(*arguments: str) -> None:
    """Run a command of wirewatch. Raises RuntimeError with its output where it fails."""
    _run([sys.executable, "-c", _WIREWATCH, *arguments])


def reading_by(kind: str) -> Command:
    """The command in a process of its own, with what finds statements set: rules, encoder or auto."""

    def call(*arguments: str) -> None:
        _run([sys.executable, "-c", _WIREWATCH, *arguments], WIREWATCH_READER=kind)

    return call


def within(*arguments: str) -> None:
    """Run a command of wirewatch in this process, so that several share one loaded model.

    Raises RuntimeError with its output where it fails.
    """
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        code = main(arguments)
    if code:
        lines = said.getvalue().strip().splitlines() or ["nothing said"]
        raise RuntimeError(f"left with {code}: {lines[-1]} ({' '.join(arguments)})")


def _run(command: Sequence[str], **settings: str) -> str:
    plain = {**os.environ, "NO_COLOR": "1", "PYTHONWARNINGS": "ignore", **settings}
    plain.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's second start finds the byte code of the first
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=plain)
    if done.returncode:
        said = done.stderr.strip().splitlines() or ["nothing said"]
        raise RuntimeError(f"left with {done.returncode}: {said[-1]} ({' '.join(command[3:])})")
    return done.stdout
