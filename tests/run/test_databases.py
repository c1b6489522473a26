"""The main job on a PostgreSQL server: the very record that a file holds, also after a kill, and nothing twice."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wirewatch.cli import main
from wirewatch.config import ReaderKind, Settings
from wirewatch.report.export import dumps
from wirewatch.run.workspace import RunSummary, Workspace

if TYPE_CHECKING:
    from postgres_server import Server

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


class PulledError(Exception):
    """What the test raises where a user would have pulled the plug."""


class PullAt:
    """Progress that dies in a stage, after so many steps."""

    def __init__(self, stage: str, steps: int) -> None:
        self.stage, self.left, self.here = stage, steps, False

    def begin(self, stage: str, total: int | None) -> None:
        self.here = stage == self.stage

    def advance(self, by: int = 1) -> None:
        self.left -= by if self.here else 0
        if self.here and self.left <= 0:
            raise PulledError

    def end(self) -> None:
        self.here = False


def opened(db: str) -> Workspace:
    """A workspace that reads by the rules, which is quick."""
    return Workspace.open(Settings(db=db, reader=ReaderKind.RULES))


def ran(db: str) -> tuple[RunSummary, str]:
    """What running on the samples came to, and the record as exported."""
    with opened(db) as workspace:
        return workspace.run([SAMPLES]), dumps(workspace.record())


def test_a_run_on_a_server_makes_the_record_that_a_file_holds(
    postgres: "Server", kept_database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    postgres.empty(kept_database)
    file, server = str(tmp_path / "w.db"), postgres.url(kept_database)
    _, whole = ran(file)
    for stage, steps in (("collect", 1), ("read", 5), ("cross-check", 1)):
        with opened(server) as workspace, pytest.raises(PulledError):
            workspace.run([SAMPLES], PullAt(stage, steps))
    _, again = ran(server)
    assert again == whole
    summary, twice = ran(server)
    assert (summary.new, summary.preserved_bytes, twice) == (0, 0, whole)
    story = json.loads(whole)["stories"][0]["id"]
    reports = [report["id"] for report in json.loads(whole)["reports"][:2]]
    claim = json.loads(whole)["claims"][0]["id"]
    told = []
    for db in (file, server):
        for command in (
            ("brief",),
            ("export",),
            ("verify",),
            ("claims",),
            ("claims", "--story", story),
            ("compare", *reports),
            ("show", reports[0]),
        ):
            assert main([*command, "--db", db]) == 0, command
        told.append(capsys.readouterr())
        for command in (("changes",), ("show", claim)):
            assert main([*command, "--db", db]) == 0, command
        shown = capsys.readouterr().out
        assert claim in shown and postgres.password not in shown
    assert told[0] == told[1]
