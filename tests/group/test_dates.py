from dataclasses import replace

import pytest

from wirewatch.group import dates
from wirewatch.model.groups import Link, Relation
from wirewatch.model.reports import DateBasis, Passage, Role
from wirewatch.model.spans import Span


def inferred(make, undated, *dated, links=()):
    reports = {report.id: report for report in (undated, *dated)}
    found = dates.infer(reports, links, [tuple(reports)])[undated.id]
    return found.published, found.published_basis


def test_the_day_on_which_most_of_the_story_was_published(make):
    dated = [
        make.report(name, make.text, published=day)
        for name, day in (("a", "2025-02-03"), ("b", "2025-02-04"), ("c", "2025-02-04T09:00"))
    ]
    assert inferred(make, make.report("u", "Nothing to go by."), *dated) == ("2025-02-04", DateBasis.STORY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The master said on Wednesday that the basin was open; on Tuesday it had been shut.", "2025-02-05"),
        ("The master said on Monday that the basin was shut.", "2025-02-03"),
        ("The basin will open on Friday.", "2025-02-03"),
    ],
)
def test_weekdays_just_past_move_the_day_on(make, text, day):
    monday = make.report("a", make.text, published="2025-02-03")
    assert inferred(make, make.report("u", text), monday)[0] == day


def test_a_source_gives_its_day_before_the_story_does(make):
    source = make.report("a", make.text, published="2025-02-05")
    others = [make.report(name, make.text, published="2025-02-03") for name in "bc"]
    child = make.report("u", make.text)
    link = Link(from_report=source.id, to_report=child.id, relation=Relation.PARAPHRASE, score=1.0, shared=())
    assert inferred(make, child, source, *others, links=[link])[0] == "2025-02-05"


@pytest.mark.parametrize(
    ("line", "day"), [("VELTRIN, Dec. 31 -", "2024-12-31"), ("VELTRIN, 2 January -", "2025-01-02")]
)
def test_a_dateline_takes_the_year_from_the_story(make, line, day):
    near = make.report("a", make.text, published="2025-01-01")
    bare = make.report("u", f"{line} It rained.")
    passages = (
        Passage(span=Span(0, len(line)), role=Role.DATELINE),
        Passage(span=Span(len(line) + 1, len(bare.text)), role=Role.BODY),
    )
    assert inferred(make, replace(bare, passages=passages), near)[0] == day


def test_without_any_date_nothing_is_inferred(make):
    assert inferred(make, make.report("u", make.text), make.report("v", make.text)) == (
        None,
        DateBasis.UNKNOWN,
    )
