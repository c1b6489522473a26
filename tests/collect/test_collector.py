"""What comes of paths: blobs, captures and rejections."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wirewatch.collect import collect
from wirewatch.model.ids import sha256_of
from wirewatch.model.reports import Blob, Capture, Media, Reason, Rejection

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def run(*paths: Path, limit: int = 100_000) -> list[Blob | Capture | Rejection]:
    return list(collect(paths, now=NOW, limit=limit))


def reasons(found: list[Blob | Capture | Rejection]) -> list[Reason]:
    return [one.reason for one in found if isinstance(one, Rejection)]


def test_blob_before_capture(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Ferry delayed.\n")
    blob, capture = run(file)
    assert isinstance(blob, Blob) and isinstance(capture, Capture)
    assert blob.data == capture.data == b"Ferry delayed.\n"
    assert capture.sha256 == sha256_of(blob.data)
    assert (capture.origin, capture.name, capture.media) == (str(file), "a.txt", Media.TEXT)
    assert capture.collected_at == NOW


def test_folder_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.html", "a.txt", ".hidden.txt", "key.json", "truth.md"):
        (tmp_path / name).write_text("Some words.")
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "d.htm").write_text("Some words.")
    found = run(tmp_path)
    assert [one.name for one in found if isinstance(one, Capture)] == ["a.txt", "b.html", "d.htm"]
    (counted,) = [one for one in found if isinstance(one, Rejection)]
    assert counted.reason is Reason.UNSUPPORTED and counted.detail.startswith("2 files")


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Some words.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    found = run(tmp_path)
    assert [one.name for one in found if isinstance(one, Capture)] == ["a.txt"]
    assert reasons(found) == [Reason.UNREADABLE]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", Reason.EMPTY),
        ("a.txt", b" \r\n\t", Reason.EMPTY),
        ("a.txt", b"words\x00words", Reason.NOT_TEXT),
        ("a.txt", b"%PDF-1.7 words", Reason.NOT_TEXT),
        ("a.html", b"PK\x03\x04 words", Reason.NOT_TEXT),
        ("a.txt", bytes(range(1, 9)) * 30, Reason.NOT_TEXT),
        ("a.docx", b"words", Reason.UNSUPPORTED),
        ("a.txt", b"words " * 50_000, Reason.TOO_LARGE),
        ("a.warc.gz", b"no archive", Reason.BAD_ARCHIVE),
        ("a.jsonl", b"\x00\x01", Reason.NOT_TEXT),
    ],
)
def test_refused_with_advice(tmp_path: Path, name: str, data: bytes, reason: Reason) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text("Some words.")
    found = run(bad, good)
    (rejection,) = [one for one in found if isinstance(one, Rejection)]
    assert rejection.reason is reason and rejection.origin == str(bad) and len(rejection.detail) > 20
    assert [one.name for one in found if isinstance(one, Capture)] == ["good.txt"]


def test_missing_and_special_paths(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    found = run(tmp_path / "nowhere.txt", pipe, Path("/dev/null"), Path("a\x00b"))
    assert reasons(found) == [Reason.MISSING, Reason.UNSUPPORTED, Reason.UNSUPPORTED, Reason.UNREADABLE]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_without_permission(tmp_path: Path) -> None:
    file, folder = tmp_path / "a.txt", tmp_path / "closed"
    file.write_text("Some words.")
    folder.mkdir()
    file.chmod(0)
    folder.chmod(0)
    assert reasons(run(file, folder)) == [Reason.UNREADABLE, Reason.UNREADABLE]
    folder.chmod(0o700)


def test_a_file_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_text("Some words.")
    other.write_text("Some words.")
    real = Path.open

    def guarded(self: Path, mode: str = "r") -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(self, mode)

    monkeypatch.setattr(Path, "open", guarded)
    found = run(tmp_path)
    assert reasons(found) == [Reason.UNREADABLE]
    assert [one.name for one in found if isinstance(one, Capture)] == ["b.txt"]


def test_the_same_file_twice_is_taken_once(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Some words.")
    assert sum(isinstance(one, Capture) for one in run(file, file, tmp_path)) == 1
