"""Files named, and found in folders."""

from pathlib import Path

import pytest

from wirewatch.collect.walk import walk
from wirewatch.model.reports import Reason, Rejection


def refuse(*_: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_a_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    monkeypatch.setattr(Path, "iterdir", refuse)
    (found,) = walk([tmp_path])
    assert isinstance(found, Rejection) and found.reason is Reason.UNREADABLE
    assert "permission denied" in found.detail and found.origin == str(tmp_path)


def test_a_folder_inside_without_permission_loses_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a/one.txt", "b/two.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("Some words.")
    real = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: refuse() if self.name == "a" else real(self))
    bad, good = walk([tmp_path])
    assert isinstance(bad, Rejection) and bad.origin.endswith("a")
    assert good == tmp_path / "b" / "two.txt"


def test_links_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "one.txt").write_text("Some words.")
    (tmp_path / "again").symlink_to(tmp_path / "real")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    found = list(walk([tmp_path]))
    assert [one.name for one in found if isinstance(one, Path)] == ["one.txt"]
    assert [one.reason for one in found if isinstance(one, Rejection)] == [Reason.UNREADABLE]


@pytest.mark.parametrize("name", ["A.TXT", "b.Html", "c.ndjson", "d.warc", "e.warc.gz", "f.text", "g.htm"])
def test_kinds_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Some words.")
    assert list(walk([tmp_path / name])) == [tmp_path / name]


def test_a_kind_that_is_not_read_names_those_that_are(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("Some words.")
    (found,) = walk([tmp_path / "a.docx"])
    assert isinstance(found, Rejection) and ".jsonl" in found.detail and found.reason is Reason.UNSUPPORTED
