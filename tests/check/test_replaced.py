"""What a later version or another cut puts in the place of a number, a day, a name."""

import pytest

from wirewatch.model.readings import Bound, Interval, TimeExpression, TimeKind


def two_versions(story, first, second, *values):
    """Two reports that say nearly the same; ``values`` are (report, words, value, unit)."""
    ids = []
    for id, line in (("a", first), ("b", second)):
        story.report(id, f"{line}, Brenn said.")
        ids.append(story.say(id, "minister", line))
    for report, words, value, bound in values:
        story.amount(report, words, value, "", bound)
    return story.claim(*ids)


def slots(claim):
    return [(v.slot, {value.value for value in v.values}) for v in claim.variants if v.slot != "wording"]


def test_a_figure_without_a_unit_that_was_put_right_is_a_difference(story):
    claim = two_versions(
        story,
        "We stood at the gate all night and counted 212 of them",
        "We stood at the gate all night and counted 202 of them",
        ("a", "212", 212, Bound.EXACT),
        ("b", "202", 202, Bound.EXACT),
    )
    assert ("quantity", {"212", "202"}) in slots(claim)


def test_figures_that_may_be_one_are_none(story):
    claim = two_versions(
        story,
        "We stood at the gate all night and counted dozens of them",
        "We stood at the gate all night and counted 40 of them",
        ("a", "dozens", 24, Bound.ORDER),
        ("b", "40", 40, Bound.EXACT),
    )
    assert slots(claim) == []


def month(story, report, words, first, last):
    story.times.setdefault(report, []).append(
        TimeExpression(
            span=story.span(report, words),
            kind=TimeKind.DATE,
            value=first[:7],
            interval=Interval(first=first, last=last),
        )
    )


@pytest.mark.parametrize(
    ("other", "last", "found"),
    [("May", "2031-05-31", [("date", {"April", "May"})]), ("spring", "2031-05-31", [])],
)
def test_another_month_is_a_difference_and_a_season_that_holds_it_none(story, other, last, found):
    for id, when in (("a", "April"), ("b", other)):
        story.report(id, f"She had warned the council of the crack by letter in {when}, Brenn said.")
    ids = [
        story.say(id, "minister", f"She had warned the council of the crack by letter in {when}")
        for id, when in (("a", "April"), ("b", other))
    ]
    month(story, "a", "April", "2031-04-01", "2031-04-30")
    month(story, "b", other, "2031-05-01" if other == "May" else "2031-03-01", last)
    assert slots(story.claim(*ids)) == found


def test_another_name_in_the_same_place_is_a_difference(story):
    claim = two_versions(
        story,
        "The court put him under arrest by order of Judge Ramiro Gault on Monday",
        "The court put him under arrest by order of Judge Ramon Gault on Monday",
    )
    assert ("names", {"Ramiro", "Ramon"}) in slots(claim)


def test_other_words_of_no_sort_are_a_matter_of_wording(story):
    claim = two_versions(
        story,
        "The harbour will stay closed to all ships until the inquiry ends",
        "The harbour will stay shut to all ships until the inquiry ends",
    )
    assert slots(claim) == []


def test_two_spellings_of_one_name_are_no_difference(story):
    claim = two_versions(
        story, "We stood at the gate all night with Viktar", "We stood at the gate all night with Viktor"
    )
    assert slots(claim) == []
