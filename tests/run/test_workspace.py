"""The main job from files to record: nothing twice, nothing lost, the same after a kill."""

import json
from pathlib import Path

import pytest

from wirewatch.config import load
from wirewatch.model.records import Record
from wirewatch.model.reports import DateBasis, Reason
from wirewatch.run.workspace import RunSummary, Workspace

FIRST = """The Steppe Ledger

Ministers meet in Ulaanbaatar

12 May 2025

ULAANBAATAR, May 12 (Reuters) - Mongolia and Kazakhstan signed a treaty on river water on Monday.

"This river belongs to both of us," Mongolian Foreign Minister Sarnai Bold told reporters.

Kazakhstan supplied Mongolia with 40 pumps last year, the foreign minister said.
"""
SECOND = """River treaty greeted with doubt

A treaty on river water that Mongolia and Kazakhstan signed in Ulaanbaatar on Monday will change little, farmers said.

"This river belongs to both of us," Mongolian Foreign Minister Sarnai Bold said, according to Xinhua.

Kazakhstan denied that it had supplied pumps.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "in"
    reports.mkdir()
    (reports / "first.txt").write_text(FIRST)
    (reports / "second.txt").write_text(SECOND)
    return reports


class KilledError(Exception):
    """What a test raises where a user would have pulled the plug."""


class KillAt:
    """Progress that dies after so many steps of a stage."""

    def __init__(self, stage: str, steps: int) -> None:
        self.stage, self.left, self.here = stage, steps, False

    def begin(self, stage: str, total: int | None) -> None:
        self.here = stage == self.stage

    def advance(self, by: int = 1) -> None:
        self.left -= by if self.here else 0
        if self.here and self.left <= 0:
            raise KilledError

    def end(self) -> None:
        self.here = False


def run(db: Path, *paths: Path) -> tuple[RunSummary, Record]:
    with Workspace.open(load(db=db)) as workspace:
        summary = workspace.run(paths)
        return summary, workspace.record()


def test_a_run_reads_and_preserves_and_verifies(folder: Path, tmp_path: Path) -> None:
    summary, record = run(tmp_path / "w.db", folder)
    assert (summary.new, summary.known, summary.rejected, summary.reports) == (2, 0, (), 2)
    assert {Path(r.origin).name: r.text for r in record.reports} == {"first.txt": FIRST, "second.txt": SECOND}
    assert [r for r in record.reports if "Ledger" in (r.outlet or "")]
    assert any(s.speaker and s.content for reading in record.readings for s in reading.statements)
    with Workspace.open(load(db=tmp_path / "w.db")) as workspace:
        checked = workspace.verify()
    assert checked.problems == ()
    assert checked.blobs == 2


def test_running_twice_adds_nothing(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, before = run(tmp_path / "w.db", folder)
    monkeypatch.chdir(folder)
    summary, after = run(tmp_path / "w.db", Path("first.txt"), Path("./second.txt"))
    assert (summary.new, summary.known, summary.preserved_bytes) == (0, 2, 0)
    assert after == before


@pytest.mark.parametrize(
    ("stage", "steps"), [("collect", 1), ("collect", 3), ("read", 1), ("read", 2), ("cross-check", 1)]
)
def test_a_killed_run_ends_in_the_same_record(folder: Path, tmp_path: Path, stage: str, steps: int) -> None:
    _, whole = run(tmp_path / "whole.db", folder)
    with Workspace.open(load(db=tmp_path / "killed.db")) as workspace, pytest.raises(KilledError):
        workspace.run([folder], KillAt(stage, steps))
    _, again = run(tmp_path / "killed.db", folder)
    assert again == whole


def test_reports_that_come_one_by_one_give_the_same_record(folder: Path, tmp_path: Path) -> None:
    _, together = run(tmp_path / "together.db", folder)
    run(tmp_path / "apart.db", folder / "second.txt")
    _, apart = run(tmp_path / "apart.db", folder / "first.txt")
    assert [r.id for r in apart.reports] == [r.id for r in together.reports]
    assert {c.text for c in apart.claims} == {c.text for c in together.claims}
    assert [f.reports for f in apart.families] == [f.reports for f in together.families]


def test_an_undated_report_has_its_date_from_its_story(folder: Path, tmp_path: Path) -> None:
    _, record = run(tmp_path / "w.db", folder)
    second = next(r for r in record.reports if r.origin.endswith("second.txt"))
    assert (second.published or "").startswith("2025-05-1")
    assert second.published_basis is DateBasis.STORY
    reading = next(r for r in record.readings if r.report == second.id)
    mondays = [t for t in reading.times if t.span.words(SECOND).endswith("Monday")]
    assert [t.value for t in mondays] == ["2025-05-12"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", Reason.EMPTY),
        ("blank.txt", b" \n\t\n", Reason.EMPTY),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", Reason.NOT_TEXT),
        ("notes.docx", b"PK\x03\x04" + bytes(40), Reason.UNSUPPORTED),
        ("shell.html", b"<html><body></body></html>", Reason.NO_ARTICLE),
        ("broken.warc.gz", b"\x1f\x8b\x08\x00garbage", Reason.BAD_ARCHIVE),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(
    folder: Path, tmp_path: Path, name: str, data: bytes, reason: Reason
) -> None:
    (folder / name).write_bytes(data)
    summary, record = run(tmp_path / "w.db", folder / "first.txt", folder / name)
    assert len(record.reports) == 1
    (rejection,) = summary.rejected
    assert rejection.reason is reason
    assert name in rejection.origin
    assert rejection.detail


def test_a_missing_path_is_named(folder: Path, tmp_path: Path) -> None:
    summary, record = run(tmp_path / "w.db", folder, tmp_path / "nowhere")
    assert [r.reason for r in summary.rejected] == [Reason.MISSING]
    assert len(record.reports) == 2


def test_a_refusal_is_told_again_on_the_next_run(folder: Path, tmp_path: Path) -> None:
    (folder / "shell.html").write_bytes(b"<html><body></body></html>")
    first, _ = run(tmp_path / "w.db", folder)
    second, _ = run(tmp_path / "w.db", folder)
    assert [r.origin for r in first.rejected] == [r.origin for r in second.rejected]


def test_lines_of_jsonl_become_reports_and_bad_ones_are_named(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": FIRST, "outlet": "Line One", "published": "2025-05-12"}),
        "{not json",
        json.dumps({"title": "no text"}),
        json.dumps({"text": SECOND, "url": "https://example.org/second"}),
    ]
    path = tmp_path / "wire.jsonl"
    path.write_text("\n".join(lines))
    summary, record = run(tmp_path / "w.db", path)
    assert {(r.origin, r.outlet) for r in record.reports} == {
        (f"{path}:1", "Line One"),
        ("https://example.org/second", None),
    }
    assert sorted(r.origin for r in summary.rejected) == [f"{path}:2", f"{path}:3"]


def test_nothing_at_all_is_an_empty_record(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    summary, record = run(tmp_path / "w.db", empty)
    assert (summary.reports, record.claims, record.timeline) == (0, (), ())


def test_the_order_of_the_files_does_not_matter(folder: Path, tmp_path: Path) -> None:
    _, one = run(tmp_path / "one.db", folder / "first.txt", folder / "second.txt")
    _, two = run(tmp_path / "two.db", folder / "second.txt", folder / "first.txt")
    assert one == two


def test_captures_that_no_report_could_be_made_of_are_not_taken_in(folder: Path, tmp_path: Path) -> None:
    run(tmp_path / "w.db", folder)
    (folder / "shell.html").write_bytes(b"<html><body></body></html>")
    for _ in range(2):
        summary, record = run(tmp_path / "w.db", folder / "shell.html")
        assert (summary.taken, len(record.reports)) == (0, 2)
    assert run(tmp_path / "w.db", folder)[0].taken == 2
