import json
from pathlib import Path

import pytest

from wirewatch.cli import main

TEXT = "The harbour office of {} said on Monday that the tanker Orla had left its berth without papers."


@pytest.fixture
def inputs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WIREWATCH_READER", "rules")
    monkeypatch.chdir(tmp_path)
    rows = [{"text": TEXT.format(town)} for town in ("Veltrin", "Ambra")]
    (tmp_path / "in.jsonl").write_text("\n".join([*map(json.dumps, rows), "nonsense"]))
    return tmp_path / "in.jsonl"


def test_a_batch_is_told_and_imported_and_told_again(inputs: Path, tmp_path: Path, capfd) -> None:
    out, db = str(tmp_path / "out"), str(tmp_path / "w.db")
    assert main(["batch", str(inputs), str(tmp_path / "gone"), "--out", out, "--workers", "1"]) == 0
    shown = capfd.readouterr()
    assert "2 of 2 captures" in shown.out and "wirewatch import" in shown.out
    assert "gone" in shown.err and "check the address" in shown.err
    assert main(["import", out, "--db", db]) == 0
    assert "2 new, 0 known" in capfd.readouterr().out
    assert main(["import", out, "--db", db]) == 0
    assert "0 new, 2 known" in capfd.readouterr().out
    assert main(["brief", "--db", db]) == 0
    assert "Orla" in capfd.readouterr().out
    assert main(["verify", "--db", db]) == 0


def test_nothing_read_is_one_and_nothing_to_import_too(inputs: Path, tmp_path: Path, capfd) -> None:
    assert main(["batch", str(tmp_path / "gone"), "--out", str(tmp_path / "out"), "--workers", "1"]) == 1
    assert main(["import", str(tmp_path / "nowhere"), "--db", str(tmp_path / "w.db")]) == 1
    assert "wirewatch batch" in capfd.readouterr().err


def test_a_folder_that_cannot_be_written_is_told_at_once(inputs: Path, tmp_path: Path, capfd) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["batch", str(inputs), "--out", str(tmp_path / "file"), "--workers", "1"]) == 1
    assert "cannot be written" in capfd.readouterr().err
    assert (tmp_path / "file").read_text() == "x"
