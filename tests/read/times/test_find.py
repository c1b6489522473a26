from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from wirewatch.lists import numbers, times
from wirewatch.model.readings import TimeExpression
from wirewatch.model.reports import Passage, Report, Role
from wirewatch.model.spans import Span
from wirewatch.read.parse import parse_all
from wirewatch.read.times import find as find_times

Find = Callable[..., tuple[TimeExpression, ...]]
WEDNESDAY = "2024-06-19"


@pytest.fixture(scope="module")
def find(nlp: Language) -> Find:
    words, number_words = times.load(), numbers.load()

    def found(
        text: str, day: str | None = WEDNESDAY, modified: str | None = None
    ) -> tuple[TimeExpression, ...]:
        passage = Passage(span=Span(0, len(text)), role=Role.BODY)
        report = Report(
            id="r",
            origin="o",
            sha256="0" * 64,
            text=text,
            passages=(passage,),
            published=day,
            modified=modified,
        )
        return find_times(next(parse_all(nlp, [report])), words, number_words)

    return found


def pairs(text: str, found: tuple[TimeExpression, ...]) -> list[tuple[str, str]]:
    return [(t.span.words(text), t.value) for t in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy said on Wednesday that the port was closed.", [("Wednesday", "2024-06-19")]),
        ("The envoy said on Friday that the port was closed.", [("Friday", "2024-06-14")]),
        ("The envoy will speak in Geneva on Friday.", [("Friday", "2024-06-21")]),
        ("The talks are scheduled for Monday.", [("Monday", "2024-06-24")]),
        ('"If they fire on Saturday, we answer," he said.', [("Saturday", "2024-06-22")]),
        ("The ship has been missing since November.", [("November", "2023-11")]),
        ("The union called a march for Saturday.", [("Saturday", "2024-06-22")]),
        ("It is the first to be let in since November.", [("November", "2023-11")]),
        ("The visit was his first in 24 years.", [("24 years", "P24Y")]),
        (
            "The accords of 1962, 1998, and 2003 lapsed.",
            [("1962", "1962"), ("1998", "1998"), ("2003", "2003")],
        ),
        ("Talks run from 3 to 5 May.", [("3 to 5 May", "2024-05-03/2024-05-05")]),
        ("They met between 3 and 5 May.", [("3 and 5 May", "2024-05-03/2024-05-05")]),
        ("The fair is on June 14-16.", [("June 14-16", "2024-06-14/2024-06-16")]),
        ("The fair was June 14 to 16, 2023.", [("June 14 to 16, 2023", "2023-06-14/2023-06-16")]),
        ("The 2017-18 season was lost.", [("2017-18", "2017/2018")]),
        ("Drills ran from 28 May to 3 June.", [("28 May", "2024-05-28"), ("3 June", "2024-06-03")]),
        ("The floods of July and August 2022.", [("July", "2022-07"), ("August 2022", "2022-08")]),
        ("Boats left on Tuesday nights.", [("Tuesday nights", "XXXX-WXX-2TNI")]),
        ("Shares fell late in the day.", [("late in the day", "2024-06-19")]),
        ("The index ended the day at 900.", [("the day", "2024-06-19")]),
        ("They will pay by the end of the month.", [("the end of the month", "2024-06")]),
        ("At the end of the day, trust is what counts.", []),
        (
            "Sales rose in May from the same month a year ago.",
            [("May", "2024-05"), ("the same month a year ago", "2023-05")],
        ),
        ("Exports rose in the January-March quarter.", [("the January-March quarter", "2024-Q1")]),
        ("The town was sacked in 410 BC.", [("410 BC", "BC0410")]),
        ("He met the envoys twice a week.", [("twice a week", "P1W")]),
        ("Shops were shut on Good Friday.", [("Good Friday", "2024-03-29")]),
        (
            "It sailed on 2 June. That night it sank.",
            [("2 June", "2024-06-02"), ("That night", "2024-06-02TNI")],
        ),
        (
            "It sailed on 2 June; it sank a day later.",
            [("2 June", "2024-06-02"), ("a day later", "2024-06-03")],
        ),
        (
            "It sailed on 2 June. The next day it sank.",
            [("2 June", "2024-06-02"), ("The next day", "2024-06-03")],
        ),
        (
            "It sailed on 2 June. The following Tuesday it sank.",
            [("2 June", "2024-06-02"), ("The following Tuesday", "2024-06-04")],
        ),
        (
            "It sailed on 2 June. On the day, all was calm.",
            [("2 June", "2024-06-02"), ("the day", "2024-06-02")],
        ),
        ("It sailed on 2 June. That week two sank.", [("2 June", "2024-06-02"), ("That week", "2024-W22")]),
        ("The pact was signed last month.", [("last month", "2024-05")]),
        ("It grew between 2017 and 2023.", [("2017", "2017"), ("2023", "2023")]),
        ("Early last year the minister resigned.", [("Early last year", "2023")]),
        ("He must pay by the end of September.", [("the end of September", "2024-09")]),
        ("The truce begins on 22 June at 12:00.", [("22 June at 12:00", "2024-06-22T12:00")]),
        ("They met at noon on Tuesday.", [("noon on Tuesday", "2024-06-18T12:00")]),
        ("He left late on Tuesday night.", [("late on Tuesday night", "2024-06-18TNI")]),
        ("The ship sailed in February.", [("February", "2024-02")]),
        ("The ship will sail in February.", [("February", "2025-02")]),
        ("The fleet will leave before Friday.", [("Friday", "2024-06-21")]),
        ("The fleet will leave before September.", [("September", "2024-09")]),
        ("Shops will close before Christmas.", [("Christmas", "2024-12-25")]),
        ("The hearing begins at 8:30 on Friday night.", [("8:30 on Friday night", "2024-06-21T20:30")]),
        ("The order takes effect on Monday.", [("Monday", "2024-06-24")]),
        ("She is to meet her rival on Monday.", [("Monday", "2024-06-24")]),
        ("The licence expires on Monday.", [("Monday", "2024-06-24")]),
        ("Envoy arrives in Lima on Monday", [("Monday", "2024-06-17")]),
        ("The mill employs nine since Monday.", [("Monday", "2024-06-17")]),
        ("They ran the mill for 40-odd years.", [("40-odd years", "P40Y")]),
        ("They met day after day in the old hall.", [("day after day", "P1D")]),
        ("The dam will open in two years' time.", [("two years' time", "2026")]),
    ],
)
def test_expressions_in_running_text(find: Find, text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text, find(text)) == expected


def test_that_year_is_the_year_told_last(find: Find) -> None:
    text = "The pact of 2 March 1987 was broken in October of that year."
    assert pairs(text, find(text)) == [("2 March 1987", "1987-03-02"), ("October of that year", "1987-10")]


def test_days_count_from_a_day_told_and_not_from_a_year(find: Find) -> None:
    text = "The pact was signed on 2 May 1987. Two days later it was broken."
    assert pairs(text, find(text))[1] == ("Two days later", "1987-05-04")
    text = "The mill was built in 1987. Two days later nobody spoke of it."
    assert pairs(text, find(text))[1] == ("Two days later", "2024-06-21")


def test_that_season_and_that_month_are_of_the_year_told_last(find: Find) -> None:
    text = "The dam broke on 2 May 1987. That summer the valley was empty."
    assert pairs(text, find(text))[1] == ("That summer", "1987-SU")
    text = "The dam broke on 2 May 1987. The following March it was rebuilt."
    assert pairs(text, find(text))[1] == ("The following March", "1988-03")
    text = "It takes the place of the pact of 1987. Since the previous autumn they have traded."
    assert pairs(text, find(text))[1] == ("the previous autumn", "2023-FA")


def test_a_report_that_was_updated_may_tell_of_the_day_of_its_update(find: Find) -> None:
    text = "Reached by telephone on Thursday, the mayor said nothing was decided on Tuesday."
    assert [t.value for t in find(text, modified="2024-06-20T10:00")] == ["2024-06-20", "2024-06-18"]
    assert [t.value for t in find(text)] == ["2024-06-13", "2024-06-18"]


def test_without_a_date_of_publication_a_weekday_stays_open(find: Find) -> None:
    [found] = find("The envoy said so on Wednesday.", None)
    assert (found.value, found.interval) == ("XXXX-WXX-3", None)


@pytest.mark.parametrize(
    "text",
    [
        "The council adopted resolution 1998.",
        "The convoy lost 2000 soldiers.",
        "They may march to the second gate.",
        "A 17-year-old was hurt.",
        "April Harker wrote to the Sunday Mirror.",
        "The price rose to $2024.",
        "Crowds marked Freedonia's Remembrance Day.",
        "The monks kept the Coptic Easter.",
    ],
)
def test_what_looks_like_a_time_and_is_none(find: Find, text: str) -> None:
    assert pairs(text, find(text)) == []


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="0123456789 -/:.,'’MayJune Friday last next the of year ago\u00a0İ", max_size=50))
def test_no_text_raises_and_spans_stay_inside(find: Find, text: str) -> None:
    for expression in find(text):
        assert 0 <= expression.span.start < expression.span.end <= len(text)
        if expression.interval:
            assert expression.interval.first <= expression.interval.last


def test_a_range_of_days_holds_the_first_and_the_last(find: Find) -> None:
    [drill] = find("The drill lasts from 3 to 5 May.")
    assert drill.interval is not None
    assert (drill.interval.first, drill.interval.last) == ("2024-05-03", "2024-05-05")


@pytest.mark.parametrize(
    "text", ["They sank 5-3 May boats.", "The score was June 16-14.", "From 5 to 32 May."]
)
def test_days_that_do_not_rise_are_no_range(find: Find, text: str) -> None:
    assert all("/" not in time.value for time in find(text))
