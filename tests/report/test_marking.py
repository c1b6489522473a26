from dataclasses import replace

import pytest

from wirewatch.model.spans import Span
from wirewatch.report.marking import Mark, keyed, marked, pieces, visible

from .reading_sample import READING, REPORT, TEXT

MARKS = marked(READING, keyed(READING))
BODY = REPORT.passages[2].span


def test_every_mark_gives_back_its_words() -> None:
    cut = list(pieces(TEXT, Span(0, len(TEXT)), MARKS))
    assert "".join(piece.text for piece in cut) == TEXT
    for mark in MARKS:
        assert "".join(p.text for p in cut if mark in p.marks) == mark.span.words(TEXT)
        assert sum(mark in p.opens for p in cut) == sum(mark in p.closes for p in cut) == 1


def test_a_quotation_inside_a_quotation_is_deeper() -> None:
    deep = {p.text: p.depth for p in pieces(TEXT, BODY, MARKS)}
    assert (deep["Tass"], deep["Ada Quill"], deep["Ostrel"]) == (0, 1, 2)


def test_inner_marks_close_before_outer_ones() -> None:
    last = next(p for p in pieces(TEXT, BODY, MARKS) if p.text.endswith("Norland"))
    assert [m.key for m in last.closes if m.mark is Mark.CONTENT] == ["s2", "s1"]


def test_a_mark_that_runs_beyond_a_passage_is_cut_with_it() -> None:
    half = Span(BODY.start, BODY.start + 60)
    cut = list(pieces(TEXT, half, MARKS))
    assert "".join(p.text for p in cut) == half.words(TEXT)
    opened = [m for p in cut for m in p.opens]
    closed = [m for p in cut for m in p.closes]
    assert sorted(map(repr, opened)) == sorted(map(repr, closed))


def test_the_innermost_mark_of_a_kind_is_given() -> None:
    ostrel = next(p for p in pieces(TEXT, BODY, MARKS) if p.text == "Ostrel")
    content = ostrel.marked(Mark.CONTENT)
    assert content is not None and content.key == "s2"
    assert ostrel.marked(Mark.CUE) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred", "a␛[31mred"),
        ("tab\tand\r\nline", "tab and line"),
        ("a\x00b\x07\x7f", "a␀b␇\ufffd"),
        ("\u202eevil\u2066", "\ufffdevil\ufffd"),
        ("so\u00adft\ufeff", "soft"),
        ("\ud800", "\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
        ("क्‍ष 東京", "क्‍ष 東京"),
    ],
)
def test_nothing_that_would_act_on_a_terminal_is_left(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_hostile_letters_keep_their_marks_in_place() -> None:
    evil = TEXT.replace("Ada", "A\x1ba")
    cut = list(pieces(evil, BODY, MARKS))
    assert "A␛a Quill" in [p.text for p in cut]
    assert replace(cut[0], text="") in [replace(p, text="") for p in pieces(TEXT, BODY, MARKS)]
