"""``wirewatch read`` on a terminal, in a pipe, into a file, and on what cannot be read."""

import contextlib
import io
import json
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from wirewatch.model.readings import Reading
from wirewatch.model.reports import Passage, Reason, Rejection, Role
from wirewatch.model.spans import Span
from wirewatch.run.making import Made

GONE = Rejection(origin="gone.txt", reason=Reason.MISSING, detail="there is no such file; check the path")
EVIL = "[bold red]x[/] \x1b[31mred\x1b[0m \x1b]8;;http://evil\x07link \u202eback"


def hostile(understood: Made) -> Made:
    body = Passage(span=Span(0, len(EVIL)), role=Role.BODY)
    report = replace(understood.report, text=EVIL, title=EVIL, origin=EVIL, passages=(body,), credits=())
    return Made(report=report, reading=Reading(report=report.id, version="v"))


@pytest.fixture
def terminal(call, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Runs a command on a terminal that shows colours, 80 columns wide, and gives what it shows."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")

    def run(*argv: str) -> str:
        shown = io.StringIO()
        shown.isatty = lambda: True  # type: ignore[method-assign]
        with contextlib.redirect_stdout(shown):
            assert call(*argv) == 0
        return shown.getvalue()

    return run


def test_in_a_pipe_marks_are_brackets(call, desk, understood, capsys) -> None:
    desk.readings = [understood, understood]
    assert call("read", "a.txt", "b.txt") == 0
    shown = capsys.readouterr()
    assert shown.out.count("⟨Tass⟩s1 ‹said›s1") == 2
    assert "\x1b" not in shown.out and shown.err == ""
    assert desk.paths == [Path("a.txt"), Path("b.txt")]


def test_on_a_terminal_marks_are_colours(desk, understood, terminal) -> None:
    desk.readings = [understood]
    text = terminal("read", "a.txt")
    assert "\x1b[1;36mTass" in text or "\x1b[1;4;36mTass" in text
    assert "⟨" not in text


def test_no_color_is_honoured(desk, understood, terminal, monkeypatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    desk.readings = [understood]
    text = terminal("read", "a.txt")
    assert "\x1b" not in text and "⟨Tass⟩s1" in text


def test_hostile_text_is_not_interpreted_on_a_terminal(desk, understood, terminal) -> None:
    desk.readings = [hostile(understood)]
    text = terminal("read", "a.txt")
    assert "[bold red]x[/]" in text and "␛[31mred" in text
    assert "\x1b[31m" not in text and "\x1b]" not in text and "\x07" not in text and "\u202e" not in text


def test_json_is_one_document_a_line(call, desk, understood, capsys) -> None:
    desk.readings = [understood, hostile(understood)]
    assert call("read", "a.txt", "b.txt", "--json") == 0
    lines = capsys.readouterr().out.splitlines()
    first, second = map(json.loads, lines)
    assert first["schema"] == second["schema"] == "wirewatch/reading/1"
    start, end = first["statements"][0]["content"][0]
    assert first["report"]["text"][start:end].startswith("that Ada Quill had told it")
    assert second["report"]["text"] == EVIL
    assert "\x1b" not in lines[1]


def test_what_cannot_be_read_is_named_and_the_rest_is_shown(call, desk, understood, capsys) -> None:
    desk.readings = [GONE, understood]
    assert call("read", "gone.txt", "a.txt", "--json") == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out)["report"]["id"] == "rp-1"
    assert shown.err == "not taken in: gone.txt: there is no such file; check the path (missing)\n"


def test_nothing_to_read_is_one(call, desk, capsys) -> None:
    assert call("read", "empty-folder") == 1
    assert capsys.readouterr().out == ""


def test_a_dash_is_standard_input(call, desk, understood, monkeypatch) -> None:
    desk.readings = [understood]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Port closed")))
    assert call("read", "-") == 0
    assert (desk.paths, desk.given) == ([Path("-")], b"Port closed")


@pytest.mark.parametrize(
    ("name", "begins"), [("r.html", "<!doctype html>"), ("r.jsonl", "{"), ("r.txt", "in/gaz")]
)
def test_the_file_name_chooses_the_format(call, desk, understood, tmp_path, capsys, name, begins) -> None:
    desk.readings = [understood]
    assert call("read", "a.txt", "-o", str(tmp_path / name)) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert capsys.readouterr().out == ""


def test_two_formats_at_once_are_a_wrong_call(call, capsys) -> None:
    assert call("read", "a.txt", "--json", "--format", "html") == 2
    assert "ask for different things" in capsys.readouterr().err


def test_no_store_is_asked_for(call, desk, understood) -> None:
    desk.readings = [understood]
    call("read", "a.txt")
    (wish,) = desk.wishes
    assert not wish.must_exist and wish.db is None


def test_a_narrow_terminal_gets_narrow_lines(desk, understood, terminal, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    desk.readings = [understood]
    lines = re.sub(r"\x1b\[[0-9;]*m", "", terminal("read", "a.txt")).splitlines()
    assert max(map(len, lines)) <= 44
