import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from wirewatch import __version__
from wirewatch.cli import main
from wirewatch.errors import MandateError
from wirewatch.model.reports import Reason, Rejection
from wirewatch.run.workspace import VerifyReport

from .conftest import REFUSED, summary

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("run",),
        ("read",),
        ("brief",),
        ("export",),
        ("show",),
        ("claims",),
        ("compare",),
        ("changes",),
        ("pairs",),
        ("batch",),
        ("import",),
        ("verify",),
    ],
)
def test_help_teaches(capsys: pytest.CaptureFixture[str], command: tuple[str, ...]) -> None:
    assert main([*command, "--help"]) == 0
    text = capsys.readouterr().out
    assert "wirewatch" in text and "Exit codes" in text
    assert "\x1b" not in text


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"wirewatch {__version__}\n"
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"] == __version__


@pytest.mark.parametrize(
    "argv",
    [
        ["run"],
        ["brief", "--format", "pdf"],
        ["fly"],
        ["show"],
        ["brief", "--nonsense"],
        ["export", "--format", "csv"],
    ],
)
def test_a_wrong_call_is_two(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and "Error" in shown.err


def test_help_needs_none_of_the_heavy_parts() -> None:
    code = (
        "import sys; from wirewatch.cli import main; main(['--help']);"
        "heavy = {'spacy', 'sqlalchemy', 'numpy', 'pydantic', 'jinja2', 'trafilatura'} & set(sys.modules);"
        "sys.exit(repr(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_run_takes_in_paths_and_sums_up(call, desk, capsys) -> None:
    assert call("run", "a.txt", "folder", "--mandate", "mine.toml", "--db", "x.db") == 0
    assert desk.paths == [Path("a.txt"), Path("folder")]
    (wish,) = desk.wishes
    assert (wish.db, wish.mandate, wish.must_exist) == ("x.db", "mine.toml", False)
    shown = capsys.readouterr()
    assert "Reports" in shown.out and "in 1 story" in shown.out
    assert "wirewatch brief --db x.db" in shown.out
    assert shown.err == ""


def test_what_is_refused_is_named_with_its_line(call, desk, capsys) -> None:
    desk.done = summary(rejected=(REFUSED,))
    assert call("run", "in") == 0
    assert capsys.readouterr().err == "not taken in: in/lines.jsonl:7: line 7 is not JSON (bad-line)\n"


def test_files_of_other_kinds_in_a_folder_are_no_failure(call, desk, capsys) -> None:
    left = Rejection(
        origin="in", reason=Reason.UNSUPPORTED, detail="1 file of another kind was left alone; name it"
    )
    desk.done = summary(rejected=(left,))
    assert call("run", "in") == 0
    shown = capsys.readouterr()
    assert shown.err == "note: in: 1 file of another kind was left alone; name it\n"
    assert "Not taken in" not in shown.out


def test_a_store_that_holds_reports_does_not_hide_that_nothing_came_in(call, desk) -> None:
    desk.done = summary(new=1, taken=0, reports=9, rejected=(REFUSED,))
    assert call("run", "in") == 1


def test_nothing_taken_in_is_one(call, desk, capsys) -> None:
    desk.done = summary(new=0, taken=0, reports=0, rejected=(REFUSED,))
    assert call("run", "in") == 1
    assert "Nothing could be taken in" in capsys.readouterr().err


def test_an_error_is_one_line(call, desk, capsys) -> None:
    desk.fails = MandateError("no mandate 'x':\nshipped are dprk")
    assert call("run", "in") == 1
    assert capsys.readouterr().err == "wirewatch: no mandate 'x': shipped are dprk\n"


def test_our_own_mistakes_are_one_line_too(call, desk, capsys, monkeypatch) -> None:
    desk.fails = ZeroDivisionError("division by zero")
    assert call("run", "in") == 1
    assert capsys.readouterr().err.startswith("wirewatch: an error of wirewatch's own (ZeroDivisionError")
    monkeypatch.setenv("WIREWATCH_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        call("run", "in")


def test_stopping_says_how_to_go_on(call, desk, capsys) -> None:
    desk.fails = KeyboardInterrupt()
    assert call("run", "in") == 130
    assert "run the same command again to go on" in capsys.readouterr().err


def test_brief_goes_to_stdout_as_text(call, capsys) -> None:
    assert call("brief") == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("WIREWATCH BRIEF\n") and shown.err == ""
    assert "\x1b" not in shown.out


@pytest.mark.parametrize(
    ("name", "begins"), [("b.html", "<!doctype html>"), ("b.md", "# "), ("b.txt", "WIREWATCH")]
)
def test_the_file_name_chooses_the_format(call, tmp_path: Path, capsys, name: str, begins: str) -> None:
    assert call("brief", "-o", str(tmp_path / name)) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(begins.lower())
    shown = capsys.readouterr()
    assert shown.out == "" and name in shown.err


def test_a_file_that_cannot_be_written_is_one_line(call, tmp_path: Path, capsys) -> None:
    assert call("brief", "-o", str(tmp_path / "no" / "b.md")) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_one_story_or_a_clear_no(call, capsys) -> None:
    assert call("brief", "--story", "st-1") == 0
    assert call("brief", "--story", "st-2") == 1
    assert "st-1" in capsys.readouterr().err


def test_export_is_json(call, tmp_path: Path, capsys) -> None:
    assert call("export") == 0
    assert json.loads(capsys.readouterr().out)["schema"] == "wirewatch/record/1"
    assert call("export", "--format", "json", "-o", str(tmp_path / "r.json")) == 0
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["claims"]


def test_show_finds_things_and_says_what_is_near(call, capsys) -> None:
    assert call("show", "c-transfer") == 0
    assert "What it rests on" in capsys.readouterr().out
    assert call("show", "c-transfor") == 1
    assert "c-transfer" in capsys.readouterr().err


def test_verify(call, desk, capsys) -> None:
    assert call("verify") == 0
    assert "every byte matches its hash" in capsys.readouterr().out
    desk.checked = VerifyReport(blobs=4, spans=99, problems=("report r1: its bytes are missing",))
    assert call("verify") == 1
    shown = capsys.readouterr()
    assert "1 problem found" in shown.out and "bytes are missing" in shown.err


def test_no_record_yet_is_a_clear_line(tmp_path: Path, capsys) -> None:
    assert main(["brief", "--db", str(tmp_path / "none.db")]) == 1
    assert "make one with `wirewatch run PATH...`" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()


def test_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    script = tmp_path / "brief.py"
    script.write_text(
        "import sys\nfrom wirewatch.cli.giving import give\nimport typer\n"
        "try:\n    give('x' * 10_000_000, None, shown=False)\nexcept typer.Exit as e:\n    sys.exit(e.exit_code)\n"
    )
    command = f"set -o pipefail; {sys.executable} {script} | head -c 10"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, env=os.environ
    )
    assert (done.returncode, done.stderr) == (0, "")
