from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirewatch.lists import numbers, times
from wirewatch.read.times import Tense, Value, normalise, normalise_all

ANCHOR = date(2024, 6, 19)
WORDS, NUMBERS = times.load(), numbers.load()


def read(
    phrase: str, anchor: date | None = ANCHOR, tense: Tense | None = None, focus: str | None = None
) -> Value | None:
    return normalise(phrase, anchor, WORDS, NUMBERS, tense=tense, focus=focus)


def value(
    phrase: str, anchor: date | None = ANCHOR, tense: Tense | None = None, focus: str | None = None
) -> str:
    found = read(phrase, anchor, tense, focus)
    assert found is not None, phrase
    return found.value


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Wednesday", "2024-06-19"),
        ("Tuesday", "2024-06-18"),
        ("last Friday", "2024-06-14"),
        ("next Monday", "2024-06-24"),
        ("Tuesday of last week", "2024-06-11"),
        ("Thursday morning", "2024-06-13TMO"),
        ("June 9", "2024-06-09"),
        ("15 June", "2024-06-15"),
        ("the eighth of March", "2024-03-08"),
        ("Saturday, April 25, 1998", "1998-04-25"),
        ("Sept. 30, 2022", "2022-09-30"),
        ("18 March at 12:00", "2024-03-18T12:00"),
        ("noon on Saturday", "2024-06-15T12:00"),
        ("5 p.m. EST, Nov. 6, 2023", "2023-11-06T17:00"),
        ("2023-11-05", "2023-11-05"),
        ("15.03.2023", "2023-03-15"),
        ("7/8/07", "2007-07-08"),
        ("March 2024", "2024-03"),
        ("last September", "2023-09"),
        ("September last year", "2023-09"),
        ("early last year", "2023"),
        ("the end of September", "2024-09"),
        ("mid-November 2021", "2021-11"),
        ("the third quarter of 2009", "2009-Q3"),
        ("the first half of 2024", "2024-H1"),
        ("spring 2009", "2009-SP"),
        ("last summer", "2023-SU"),
        ("the 1990s", "199"),
        ("the '80s", "198"),
        ("the nineties", "199"),
        ("the 2000s", "200"),
        ("20th century", "19"),
        ("nineteen ninety-six", "1996"),
        ("two thousand and one", "2001"),
        ("yesterday", "2024-06-18"),
        ("the day before yesterday", "2024-06-17"),
        ("tomorrow", "2024-06-20"),
        ("tonight", "2024-06-19TNI"),
        ("this week", "2024-W25"),
        ("last month", "2024-05"),
        ("next year", "2025"),
        ("two years ago", "2022"),
        ("three days ago", "2024-06-16"),
        ("Christmas Eve 2023", "2023-12-24"),
        ("Easter 2024", "2024-03-31"),
        ("the first week of March 2024", "2024-W09"),
        ("24 years", "P24Y"),
        ("ten-day", "P10D"),
        ("two and a half years", "P2Y6M"),
        ("a couple of hours", "PT2H"),
        ("half an hour", "PT30M"),
        ("two hours and thirty minutes", "PT2H30M"),
        ("several months", "PXM"),
        ("over a week", "P1W"),
        ("every month", "P1M"),
        ("annual", "P1Y"),
        ("every Tuesday", "XXXX-WXX-2"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("the near future", "FUTURE_REF"),
    ],
)
def test_value(phrase: str, expected: str) -> None:
    assert value(phrase) == expected


def in_order(phrases: list[str]) -> list[str]:
    """The values of the phrases of one text."""
    return [found.value if found else "" for found in normalise_all(phrases, ANCHOR, WORDS, NUMBERS)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Wednesday", "XXXX-WXX-3"),
        ("14 June", "XXXX-06-14"),
        ("August", "XXXX-08"),
        ("last year", "XXXX"),
        ("yesterday", "XXXX-XX-XX"),
        ("last week", "XXXX-WXX"),
    ],
)
def test_without_a_date_the_value_stays_open(phrase: str, expected: str) -> None:
    found = read(phrase, None)
    assert found is not None
    assert (found.value, found.interval) == (expected, None)


def test_tense_decides_between_the_last_and_the_next_one() -> None:
    assert value("Friday", tense=Tense.PAST) == "2024-06-14"
    assert value("Friday", tense=Tense.FUTURE) == "2024-06-21"
    assert value("Wednesday", tense=Tense.FUTURE) == "2024-06-19"
    assert value("November", tense=Tense.PAST) == "2023-11"
    assert value("March", tense=Tense.FUTURE) == "2025-03"


def test_what_the_text_told_last_is_what_that_year_means() -> None:
    assert value("August of that year", focus="1994-05-04") == "1994-08"
    assert value("the following year", focus="1994") == "1995"
    assert value("two years later", focus="1994") == "1996"


def test_a_quarter_stays_told_until_a_period_of_another_length() -> None:
    phrases = [
        "second-quarter",
        "June 30",
        "a year earlier",
        "the quarter",
        "the six months",
        "a year earlier",
    ]
    assert in_order(phrases) == ["2024-Q2", "2024-06-30", "2023-Q2", "2024-Q2", "P6M", "2023"]


def test_the_year_before_the_day_it_ended_on_is_a_length() -> None:
    assert in_order(["the year", "April 30"]) == ["P1Y", "2024-04-30"]
    assert in_order(["the fiscal year", "September 30"]) == ["P1Y", "2023-09-30"]
    assert in_order(["the year", "April 12"]) == ["2024", "2024-04-12"]


def test_a_year_ago_from_a_year_already_told_as_past_is_that_year() -> None:
    assert in_order(["last year", "year-earlier"]) == ["2023", "2023"]
    assert in_order(["this year", "year-earlier"]) == ["2024", "2023"]


def test_a_weekday_after_next_week_lies_in_it() -> None:
    assert in_order(["next week", "Tuesday"]) == ["2024-W26", "2024-06-25"]
    assert in_order(["last week", "Tuesday"]) == ["2024-W24", "2024-06-18"]


def test_then_is_a_day_that_was_told_ahead() -> None:
    assert in_order(["September 3", "then"])[1] == "2024-09-03"
    assert in_order(["May 3", "then"])[1] == "PAST_REF"


def test_the_part_of_the_day_is_that_of_the_day_told_last() -> None:
    assert in_order(["June 3", "that evening"])[1] == "2024-06-03TEV"
    assert in_order(["June 3", "the following morning"])[1] == "2024-06-04TMO"
    assert in_order(["June 3", "the night before"])[1] == "2024-06-02TNI"
    assert value("the afternoon") == "2024-06-19TAF"


def test_an_expression_that_says_when_goes_before_one_that_only_points() -> None:
    assert value("sometime in 2014") == "2014"
    assert value("1994 or later") == "1994"


@pytest.mark.parametrize("phrase", ["", "the harbour", "99/99/9999", "9000000000000 years ago"])
def test_what_is_no_time_has_no_day(phrase: str) -> None:
    found = read(phrase)
    assert found is None or found.interval is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_written_day_is_itself_in_any_notation(day: date) -> None:
    notations = [
        day.isoformat(),
        f"{day:%B} {day.day}, {day.year}",
        f"{day.day} {day:%B} {day.year}",
        f"{day:%A}, {day:%b}. {day.day}, {day.year}" if day.month not in {5, 6, 7, 9} else day.isoformat(),
    ]
    for notation in notations:
        found = read(notation, None)
        assert found is not None
        assert found.interval is not None
        assert (found.value, found.interval.first, found.interval.last) == (day.isoformat(),) * 3


@given(
    st.lists(
        st.sampled_from(
            [
                "last",
                "the",
                "31",
                "February",
                "second",
                "century",
                "9999",
                "0",
                "years",
                "ago",
                "of",
                "Monday",
                "'00",
                "next",
                "-",
                "99:99",
                "p.m.",
                "Q9",
                "hundred",
                "trillion",
                "decades",
                "½",
                "\u202e",
                "İ",
                "12/13/14",
            ]
        ),
        max_size=8,
    ),
    st.none() | st.dates(),
)
def test_nothing_raises(words: list[str], anchor: date | None) -> None:
    read(" ".join(words), anchor)


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    read(text)
