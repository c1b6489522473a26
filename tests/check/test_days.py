"""On which day a deed is put, and which days are one."""

import pytest

from wirewatch.check.days import day
from wirewatch.check.material import gather
from wirewatch.model.readings import EventType, Interval, TimeExpression, TimeKind


@pytest.fixture
def told(story, fresh):
    """The day that a line puts its deed on; ``dated`` are its date's words, first and last day."""

    def of(line, words, first, last=None, verb="shut"):
        one = fresh()
        one.report("a", f"{line}.")
        interval = Interval(first=first, last=last or first)
        one.times["a"] = [
            TimeExpression(span=one.span("a", words), kind=TimeKind.DATE, value=first, interval=interval)
        ]
        one.deed("a", line, EventType.COERCE, verb=verb)
        (material,) = gather(one.grouping())
        (event,) = material.events
        return day(event, material)

    return of


def test_a_day_that_no_event_was_given_is_read_from_its_words(told):
    found = told("Tavia had the canal shut on Monday", "Monday", "2031-05-01")
    assert (found.words, found.interval.first) == ("on Monday", "2031-05-01")


def test_the_day_of_what_was_said_before_is_another(told):
    assert told("Brenn said on Monday that Tavia shut the canal", "Monday", "2031-05-01") is None


def test_an_end_and_a_beginning_are_two_things(told):
    shut = told("Tavia shut the canal on 1 May", "1 May", "2031-05-01")
    until = told("Tavia shut the canal until 9 May", "9 May", "2031-05-09")
    assert until.agrees(shut)
    assert not until.agrees(told("Tavia shut the canal by 4 May", "4 May", "2031-05-04"))


def test_a_night_runs_into_the_next_day(told):
    night = told("Tavia shut the canal on the night of 1 May", "1 May", "2031-05-01")
    small = told("Tavia shut the canal in the small hours of 2 May", "2 May", "2031-05-02")
    noon = told("Tavia shut the canal at noon on 2 May", "2 May", "2031-05-02")
    assert night.agrees(small)
    assert not night.agrees(noon)
    assert not small.agrees(told("Tavia shut it on 3 May", "3 May", "2031-05-03"))


def test_a_month_whose_year_is_not_told_holds_its_days(told):
    month = told("Tavia shut the canal in April", "April", "2030-04-01", "2030-04-30")
    first = told("Tavia shut the canal on 2 April", "2 April", "2031-04-02")
    assert month.agrees(first)
    assert not month.agrees(told("Tavia shut the canal on 2 May", "2 May", "2031-05-02"))


def test_a_year_that_is_told_counts(told):
    one = told("Tavia shut the canal on 2 April 2030", "2 April 2030", "2030-04-02")
    other = told("Tavia shut the canal on 2 April 2031", "2 April 2031", "2031-04-02")
    assert not one.agrees(other)
