import unicodedata
from dataclasses import replace

from wirewatch.model.records import Record
from wirewatch.report.brief import brief
from wirewatch.report.text import EMPTY, render
from wirewatch.report.values import FOR_A_TERMINAL


def test_all_sections_are_there_in_order(record: Record) -> None:
    text = render(brief(record))
    titles = [
        "What happened, as it is told",
        "Told as background",
        "Who says so",
        "How independently",
        "What differs",
        "What is denied",
        "What may breach a measure",
        "Timeline",
        "Sources",
        "The words cited",
    ]
    places = [text.index(f"\n{title}\n") for title in titles]
    assert places == sorted(places)


def test_a_paragraph_not_read_is_said_to_be_so(record: Record) -> None:
    assert "not read at its source" in " ".join(render(brief(record)).split())


def test_lines_fit_a_terminal(record: Record) -> None:
    assert max(map(len, render(brief(record)).splitlines())) <= 88


def test_nothing_that_a_terminal_acts_on_gets_through(record: Record) -> None:
    evil = "\x1b]0;owned\x07\u202egnp.exe\x9b31m"
    claims = tuple(replace(c, text=f"{c.text} {evil}") for c in record.claims)
    reports = tuple(replace(r, title=evil, outlet=f"{r.outlet}{evil}") for r in record.reports)
    text = render(brief(replace(record, claims=claims, reports=reports)))
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]


def test_an_empty_record_says_what_to_do(nothing: Record) -> None:
    assert render(brief(nothing)) == EMPTY
    assert "wirewatch run" in EMPTY


def test_a_terminal_shows_one_line_a_note_and_full_shows_the_context(record: Record) -> None:
    short = render(brief(record, limits=FOR_A_TERMINAL))
    told = short.split("\nThe words cited\n", 1)[1].split("\n\n", 1)[0].splitlines()[1:]
    assert [line.split("]")[0] for line in told] == [f"[{n}" for n in range(1, len(told) + 1)]
    assert max(map(len, told)) <= 88
    assert "«" not in short and "--full" in short
    whole = render(brief(record), full=True)
    assert "«" in whole and record.reports[0].sha256 in whole
    assert len(short.splitlines()) < len(whole.splitlines())
