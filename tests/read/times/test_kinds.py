"""Each kind of expression of the tables, by phrases made up for it."""

from datetime import date

import pytest

from wirewatch.lists import numbers, times
from wirewatch.read.times import normalise

ANCHOR = date(2024, 6, 19)
WORDS, NUMBERS = times.load(), numbers.load()

FEASTS = {
    "Thanksgiving 2023": "2023-11-23",
    "last Thanksgiving": "2023-11-23",
    "next Christmas": "2024-12-25",
    "Labor Day": "2024-09-02",
    "Memorial Day": "2024-05-27",
    "Good Friday": "2024-03-29",
    "Easter Monday 2023": "2023-04-10",
    "Ash Wednesday": "2024-02-14",
    "Black Friday 2022": "2022-11-25",
    "Election Day 2020": "2020-11-03",
    "9/11": "2001-09-11",
    "the first Monday of May": "2024-05-06",
    "the last Friday in October 2012": "2012-10-26",
    "the last day of March": "2024-03-31",
    "the final day of 2023": "2023-12-31",
    "the first day of June": "2024-06-01",
    "the week of March 4": "2024-W10",
    "the last week of March 2009": "2009-W13",
    "the month of April": "2024-04",
}
PERIODS = {
    "the fourth quarter": "2023-Q4",
    "the first quarter of fiscal 2013": "2013-Q1",
    "2012's fourth quarter": "2012-Q4",
    "2Q 2012": "2012-Q2",
    "the most recent quarter": "2024-Q1",
    "the January-March quarter": "2024-Q1",
    "the July to October 2023 period": "2023-07/2023-10",
    "the second half": "2024-H2",
    "H1 2012": "2012-H1",
    "the first six months of 2023": "2023-H1",
    "the last three months of last year": "2023-Q4",
    "the first nine months of 2012": "2012-01/2012-09",
    "the first nine months": "P9M",
    "the same month last year": "2023-06",
    "the prior-year quarter": "2023-Q1",
    "the year before last": "2022",
    "the week after next": "2024-W27",
    "the current fiscal year": "2024",
    "the latest fiscal year": "2023",
    "next school year": "2025",
    "year-end 2012": "2012",
    "the year to date": "2024",
    "the mid-1990s": "199",
    "the 1960's": "196",
    "the 1800s": "18",
    "fifth century B.C.": "BC04",
    "500 BC": "BC0500",
    "A.D. 79": "0079",
    "the 18th and 19th centuries": "17/18",
}
CLOCK = {
    "mid-afternoon": "2024-06-19TAF",
    "dawn": "2024-06-19TMO",
    "the early hours of Saturday": "2024-06-15TMO",
    "that night": "2024-06-19TNI",
    "10 o'clock": "2024-06-19T10:00",
    "ten o'clock in the evening": "2024-06-19T22:00",
    "six in the morning": "2024-06-19T06:00",
    "half past three": "2024-06-19T03:30",
    "a quarter to five": "2024-06-19T04:45",
    "5 p.m. Eastern Time on Friday": "2024-06-14T17:00",
    "8 p.m. on Sunday, March 24": "2024-03-24T20:00",
    "0800 GMT": "2024-06-19T08:00Z",
}
DISTANCES = {
    "a week from Tuesday": "2024-07-02",
    "a week ago Friday": "2024-06-07",
    "three days before yesterday": "2024-06-15",
    "two Sundays ago": "2024-06-09",
    "two summers ago": "2022-SU",
    "several years ago": "PAST_REF",
    "days later": "PXD",
    "a year and a half ago": "P1Y6M",
    "the second day": "2024-06-19",
    "a third straight week": "2024-W25",
}
LENGTHS = {
    "a while": "PXX",
    "a fairly long period": "PXX",
    "half a million years": "P500000Y",
    "two-and-a-half-year": "P2Y6M",
    "the past half-century": "P50Y",
    "a quarter of a century": "P25Y",
    "half-hour": "PT30M",
    "weeklong": "P1W",
    "month-long": "P1M",
    "a decade-old": "P10Y",
    "multi-year": "PXY",
    "another week": "P1W",
    "a further three days": "P3D",
    "all day": "P1D",
    "the first week": "P1W",
    "week": "P1W",
    "millennia": "PXML",
}
SETS = {
    "every other day": "P2D",
    "every third year": "P3Y",
    "every Monday morning": "XXXX-WXX-1TMO",
    "every weekend": "XXXX-WXX-WE",
    "at weekends": "XXXX-WXX-WE",
    "twice a week": "P1W",
    "three times a year": "P1Y",
    "per day": "P1D",
    "summers": "XXXX-SU",
    "mornings": "XXXX-XX-XXTMO",
    "the past three summers": "XXXX-SU",
    "semi-annually": "P6M",
    "daily": "XXXX-XX-XX",
}
REFERENCES = {
    "present-day": "PRESENT_REF",
    "this time": "PRESENT_REF",
    "ancient times": "PAST_REF",
    "a generation ago": "PAST_REF",
    "the not-too-distant past": "PAST_REF",
    "upcoming": "FUTURE_REF",
    "long-term": "FUTURE_REF",
    "any day now": "FUTURE_REF",
}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pair
        for kind in (FEASTS, PERIODS, CLOCK, DISTANCES, LENGTHS, SETS, REFERENCES)
        for pair in kind.items()
    ],
)
def test_value(phrase: str, expected: str) -> None:
    found = normalise(phrase, ANCHOR, WORDS, NUMBERS)
    assert found is not None
    assert found.value == expected


@pytest.mark.parametrize("phrase", ["Lunar New Year", "Independence Day", "the 10th anniversary", "day two"])
def test_what_the_tables_do_not_know_is_left_alone(phrase: str) -> None:
    assert normalise(phrase, ANCHOR, WORDS, NUMBERS) is None


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("the first six months of 2023", "2023-01-01", "2023-06-30"),
        ("the 18th and 19th centuries", "1700-01-01", "1899-12-31"),
        ("the last week of March 2009", "2009-03-23", "2009-03-29"),
    ],
)
def test_interval(phrase: str, first: str, last: str) -> None:
    found = normalise(phrase, ANCHOR, WORDS, NUMBERS)
    assert found is not None
    assert found.interval is not None
    assert (found.interval.first, found.interval.last) == (first, last)


@pytest.mark.parametrize("phrase", ["500 BC", "the fifth century B.C."])
def test_what_lies_before_the_calendar_has_no_days(phrase: str) -> None:
    found = normalise(phrase, ANCHOR, WORDS, NUMBERS)
    assert found is not None
    assert found.interval is None


@pytest.mark.parametrize(
    "phrase", ["next Christmas", "Easter", "two Sundays ago", "the second day", "the night"]
)
def test_without_a_date_nothing_is_guessed(phrase: str) -> None:
    found = normalise(phrase, None, WORDS, NUMBERS)
    assert found is not None
    assert found.interval is None
