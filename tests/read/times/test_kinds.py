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
    "St Patrick's Day": "2024-03-17",
    "New Year's": "2024-01-01",
    "Canada Day": "2024-07-01",
    "Inauguration Day 2021": "2021-01-20",
    "Fat Tuesday": "2024-02-13",
    "the day after Thanksgiving 2023": "2023-11-24",
    "the day before Easter": "2024-03-30",
    "Memorial Day weekend": "2024-W21-WE",
    "the Easter weekend of 2023": "2023-W14-WE",
    "the weekend of June 8": "2024-W23-WE",
    "the first weekend of June": "2024-W22-WE",
    "the first week of next month": "2024-W27",
    "the last week of the year": "2024-W52",
    "the first week in May": "2024-W18",
    "the first of the month": "2024-06-01",
    "the 12th of last month": "2024-05-12",
    "the first of the year": "2024-01-01",
    "19-Jun-2013": "2013-06-19",
    "2013/06/19": "2013-06-19",
    "last June 3": "2024-06-03",
    "this past December 9": "2023-12-09",
    "next March 4": "2025-03-04",
    "this winter": "2024-WI",
    "last year's winter": "2023-WI",
    "2012's summer": "2012-SU",
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
    "2012-2013": "2012/2013",
    "2012/13": "2012/2013",
    "FY13": "2013",
    "fiscal '13": "2013",
    "full-year 2012": "2012",
    "end-2013": "2013",
    "the year 850": "0850",
    "the first three months of the year": "2024-Q1",
    "midweek": "2024-W25",
    "mid-decade": "202",
    "the first decade of the 21st century": "200",
    "the last decade of the 20th century": "199",
    "the second decade of this century": "201",
    "the second half of the 19th century": "18",
    "the first quarter of the 20th century": "19",
    "the noughties": "200",
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
    "8:30 tonight": "2024-06-19T20:30",
    "8 tonight": "2024-06-19T20:00",
    "two o'clock this afternoon": "2024-06-19T14:00",
    "2:15 Monday night": "2024-06-17T02:15",
    "8:30 Monday night": "2024-06-17T20:30",
    "7 last night": "2024-06-18T19:00",
    "ten past three": "2024-06-19T03:10",
    "five minutes to nine": "2024-06-19T08:55",
}
DISTANCES = {
    "a week from Tuesday": "2024-07-02",
    "a week ago Friday": "2024-06-07",
    "three days before yesterday": "2024-06-15",
    "two Sundays ago": "2024-06-09",
    "two summers ago": "2022-SU",
    "several years ago": "PAST_REF",
    "days later": "PXD",
    "a year and a half ago": "2022-12",
    "the second day": "2024-06-19",
    "a third straight week": "2024-W25",
    "half a year ago": "2023-12",
    "half a century ago": "1974",
    "a quarter-century ago": "1999",
    "half an hour ago": "PT30M",
    "a fortnight ago": "2024-06-05",
    "two weekends ago": "2024-W23-WE",
    "in two days' time": "2024-06-21",
    "a week's time": "2024-06-26",
    "three years' time": "2027",
    "the Friday before last": "2024-06-07",
    "the Monday after next": "2024-07-01",
    "Friday next": "2024-06-21",
    "that very day": "2024-06-19",
    "the last day": "P1D",
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
    "20-odd years": "P20Y",
    "15-plus years": "P15Y",
    "15+ years": "P15Y",
    "three or more weeks": "P3W",
    "the past year and a half": "P1Y6M",
    "2 hours, 20 minutes and 5 seconds": "PT2H20M5S",
    "about one year and three months": "P1Y3M",
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
    "every second Monday": "XXXX-WXX-1",
    "every other Friday": "XXXX-WXX-5",
    "day after day": "P1D",
    "week by week": "P1W",
    "year in and year out": "P1Y",
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
    "the other day": "PAST_REF",
    "quite a while ago": "PAST_REF",
    "a short time ago": "PAST_REF",
    "of late": "PAST_REF",
    "thus far": "PRESENT_REF",
    "down the road": "FUTURE_REF",
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
