from dataclasses import replace
from pathlib import Path

import pytest

from wirewatch.model.readings import Reading
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.report.columns import columns
from wirewatch.report.picture import picture
from wirewatch.report.picture_text import Ink, lines, render

from .reading_sample import READING, REPORT, TEXT

SHOWN = picture(REPORT, READING)
GOLDEN = Path(__file__).with_name("reading_sample.golden.txt")


def test_the_picture_is_the_golden_one() -> None:
    """Where it changes for a reason, write what ``render`` gives to the file, and look at the difference."""
    assert render(SHOWN, width=88) == GOLDEN.read_text(encoding="utf-8")


def test_in_a_pipe_marks_are_brackets_that_nest() -> None:
    text = " ".join(render(SHOWN, width=88).split())
    assert (
        "⟨Tass⟩s1 ‹said›s1 on {Tuesday}t1 ⟦that ⟨Ada Quill⟩s2 had ‹told›s2 it ⟦that Ostrel "
        "«shipped»e1 TRANSFER alleged?0.50 {40 crates}q1 to Norland⟧s2?0.42⟧s1."
    ) in text
    assert '⟦"We «signed»e2 AGREE denied nothing,"⟧s3 ⟨its envoy⟩s3 ‹said›s3' in text


def test_what_is_unsure_says_so() -> None:
    text = render(SHOWN, width=120)
    assert "via Tass · unsure, 0.42" in text
    assert "0.95" in text and "unsure, 0.95" not in text


def test_with_colours_few_signs_are_left() -> None:
    drawn = list(lines(SHOWN, width=88, colour=True))
    text = " ".join("".join(part.text for part in line) for line in drawn)
    assert "⟨" not in text and "‹" not in text and "{" not in text and "⟦" in text
    inks = {part.text: (part.ink, part.underlined, part.depth) for line in reversed(drawn) for part in line}
    assert inks["Ostrel"] == (Ink.CONTENT, True, 2)
    assert inks["Tuesday"][0] is Ink.TIME
    assert inks["shipped"][0] is Ink.UNREAL and inks["signed"][0] is Ink.DENIED
    assert inks["beaches"][0] is Ink.UNREAD


@pytest.mark.parametrize("width", [20, 31, 40, 88, 200])
@pytest.mark.parametrize("colour", [True, False])
def test_no_line_is_wider_than_the_terminal(width: int, colour: bool) -> None:
    wide = "習近平国家主席は火曜日に平壌で「条約に署名した」と述べた。" * 4 + "x" * 300 + " e\u0301 tail"
    report = Report(
        id="r",
        origin="東京/" + "長" * 60 + ".txt",
        sha256="0" * 64,
        text=wide,
        passages=(Passage(span=Span(0, len(wide)), role=Role.BODY),),
        title=wide,
    )
    for shown in (SHOWN, picture(report, Reading(report="r", version="v"))):
        drawn = ["".join(part.text for part in line) for line in lines(shown, width=width, colour=colour)]
        assert max(columns(line) for line in drawn) <= width
        assert not any("\n" in line for line in drawn)
    squeezed = "".join("".join(drawn).split())
    assert "".join(wide.split()) in squeezed


def test_hostile_text_is_shown_and_does_nothing() -> None:
    evil = "[bold]x[/] \x1b[31m\x1b]0;title\x07 {{ 7*7 }} \u202e <b>"
    report = replace(
        REPORT,
        text=evil,
        title=evil,
        outlet=evil,
        origin=evil,
        passages=(Passage(span=Span(0, len(evil)), role=Role.BODY),),
    )
    text = render(picture(report, Reading(report="rp-1", version="v")))
    assert "\x1b" not in text and "\x07" not in text and "\u202e" not in text
    assert "[bold]x[/] ␛[31m␛]0;title␇ {{ 7*7 }}" in text


def test_a_report_without_anything_says_none() -> None:
    text = render(picture(REPORT, Reading(report="rp-1", version="v")))
    for title in ("STATEMENTS", "EVENTS", "TIMES", "QUANTITIES", "ENTITIES"):
        assert f"{title} (none)" in text
    assert "Norland denied it" in text
    assert TEXT.split("\n\n")[4].strip() in text
