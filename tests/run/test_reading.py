"""Reading without a store: each report as it comes, refusals beside it, nothing kept."""

from pathlib import Path

import pytest

from wirewatch.config import load
from wirewatch.model.reports import Reason, Rejection
from wirewatch.run.making import Made
from wirewatch.run.workspace import Workspace

TEXT = """Ministers meet in Ulaanbaatar

12 May 2025

Mongolia and Kazakhstan signed a treaty on Monday, Mongolian Foreign Minister Sarnai Bold said.
"""


def test_reports_are_read_and_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "empty.txt").write_text("")
    with Workspace.open(load()) as workspace:
        paths = [Path("empty.txt"), Path("a.txt"), Path("gone.txt"), Path("-")]
        empty, read, gone, piped = workspace.read(paths, f"<html><body><p>{TEXT}</p></body></html>".encode())
    assert isinstance(empty, Rejection) and empty.reason is Reason.EMPTY
    assert isinstance(gone, Rejection) and gone.reason is Reason.MISSING
    assert isinstance(read, Made) and isinstance(piped, Made)
    assert read.report.text == TEXT and piped.report.origin == "standard input"
    (said,) = read.reading.statements
    assert said.speaker_span is not None
    assert said.speaker_span.words(read.report.text) == said.speaker_text
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "empty.txt"]


def test_a_pipe_that_brings_nothing_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with Workspace.open(load()) as workspace:
        (refused,) = workspace.read([Path("-")])
    assert isinstance(refused, Rejection) and refused.reason is Reason.EMPTY
