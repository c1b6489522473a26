"""Rules for expressions that name a place in the calendar: days, months, seasons, quarters, years."""

import re
from dataclasses import replace
from datetime import date, timedelta
from re import Match

from wirewatch.model.readings import TimeKind
from wirewatch.read.times.context import Context, Tense, Value, a_date, a_set
from wirewatch.read.times.resolve import (
    day_year,
    directed_weekday,
    month_year,
    named_year,
    weekday_day,
    year_of,
)
from wirewatch.read.times.values import four, of_day
from wirewatch.read.times.vocabulary import Vocabulary

_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?"
_LAST_OF_WINTER = 3
"""Up to this month "this winter" is the one that began in the year before."""
_SECOND = re.compile(
    r"(?:\s*-\s*|\s+(?:and|or|to|till|until|through)\s+)"
    rf"{_DAY}(?P<month>[a-z]+)\.?,?\s+{_DAY}(?P<year>(?:19|20)\d\d)(?!\d)"
)


def iso_date(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """2024-06-19, and 2024-06-19T09:20."""
    date.fromisoformat(found["date"])
    if found["time"]:
        return Value(kind=TimeKind.TIME, value=f"{found['date']}T{found['time']}")
    return Value(kind=TimeKind.DATE, value=found["date"])


def numeric_date(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """7/8/07 (month first, unless it can only be the day) and 15.03.2023 (day first)."""
    first, second = int(found["a"]), int(found["b"])
    year = year_of(f"'{found['y']}" if len(found["y"]) == 2 else found["y"], vocabulary)
    day_first = found["sep"] == "." or first > 12
    month, day = (second, first) if day_first else (first, second)
    return a_date(of_day(date(year or 0, month, day)))


def year_first(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """2024/06/19; 2024.06.19."""
    return a_date(of_day(date(int(found["y"]), int(found["a"]), int(found["b"]))))


def directed_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Last June 3; this past March 3; next March 4: the nearest such day before or after publication."""
    step = vocabulary.directions[found["dir"]]
    tense = Tense.PAST if step < 0 else Tense.FUTURE
    month, day = vocabulary.months[found["month"]], int(found["day"])
    year = day_year(month, day, replace(context, tense=tense), soon=0)
    return a_date(f"{four(year)}-{month:02}-{day:02}")


def day_of_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """June 9; 15 June 2023; the eighth of March; Saturday, April 25."""
    month, day = vocabulary.months[found["month"]], vocabulary.numbers.ordinal(found["day"])
    if day is None or not 1 <= day <= 31:
        return None
    year = (
        named_year(found, context, vocabulary)
        or _shared_year(found, vocabulary)
        or day_year(month, day, context)
    )
    if year is None:
        date(2000, month, day)
        return a_date(f"XXXX-{month:02}-{day:02}")
    return a_date(of_day(date(year, month, day)))


def day_range(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """3 to 5 May; June 14-16, 2023; between 3 and 5 May: from the first to the last day."""
    first, last = int(found["day"]), int(found["last"])
    if found["gap"].strip() == "and" and not re.search(
        r"between\s+(?:the\s+)?$", found.string[: found.start()]
    ):
        return None
    month = vocabulary.months[found["month"]]
    year = named_year(found, context, vocabulary) or day_year(month, first, context)
    if first >= last:
        return None
    date(year or 2000, month, last)
    start, end = (f"{four(year)}-{month:02}-{day:02}" for day in (first, last))
    return a_date(f"{start}/{end}")


def month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """June; June 2023; August of that year; June last year."""
    number = vocabulary.months[found["month"]]
    year = (
        named_year(found, context, vocabulary)
        or _shared_year(found, vocabulary)
        or month_year(number, context)
    )
    return a_date(f"{four(year)}-{number:02}")


def directed_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Last September; next June; this September; that May; the following March."""
    number, direction = vocabulary.months[found["month"]], vocabulary.directions[found["dir"]]
    anchor = _counted_from(found["dir"], context, vocabulary)
    if anchor is None:
        return a_date(f"XXXX-{number:02}")
    year = anchor.year
    if direction < 0 and number >= anchor.month:
        year -= 1
    if direction > 0 and number <= anchor.month:
        year += 1
    return a_date(f"{year:04}-{number:02}")


def season(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Spring 2009; last year's winter; last summer; that fall; summers (each one)."""
    code, told = vocabulary.seasons[found["season"]], found.groupdict().get("dir") or ""
    anchor = _counted_from(told, context, vocabulary)
    year = named_year(found, context, vocabulary)
    direction = vocabulary.directions.get(told, 0)
    if found["season"].endswith("s") and not (year or told):
        return a_set(f"XXXX-{code}")
    if year is None and anchor is not None:
        year = anchor.year - (code == "WI" and not direction and anchor.month <= _LAST_OF_WINTER)
        start = date(year, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code], 1)
        if direction < 0 and start > anchor - timedelta(days=90):
            year -= 1
        if direction > 0 and start <= anchor:
            year += 1
    return a_date(f"{four(year)}-{code}")


def _counted_from(direction: str, context: Context, vocabulary: Vocabulary) -> date | None:
    """The day that "that May" and "the previous autumn" count from: the latter from no bare year."""
    if direction not in vocabulary.told:
        return context.anchor
    return context.told("Q" if vocabulary.directions[direction] else "Y")


def weekday(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Wednesday; last Friday; this coming Sunday; Tuesday of last week."""
    number = vocabulary.weekdays[found["weekday"]]
    week = found.groupdict().get("week")
    if week and context.anchor:
        step = vocabulary.directions[week.split()[0]]
        start = context.anchor + timedelta(days=7 * step)
        year, iso_week, _ = start.isocalendar()
        return a_date(of_day(date.fromisocalendar(year, iso_week, number)))
    if number and found["weekday"].endswith("days"):
        return Value(kind=TimeKind.SET, value=f"XXXX-WXX-{number}")
    direction = found.groupdict().get("dir")
    if direction in {"that", "same"} and context.focus_day:
        return a_date(
            of_day(context.focus_day + timedelta(days=(number - context.focus_day.isoweekday()) % 7))
        )
    if direction:
        told = direction in vocabulary.told
        day = directed_weekday(number, vocabulary.directions[direction], context, told=told)
    else:
        day = weekday_day(number, context)
    return a_date(of_day(day) if day else f"XXXX-WXX-{number}")


def _shared_year(found: Match[str], vocabulary: Vocabulary) -> int | None:
    """The year that stands with the second of two: July and August 2022, 28 May to 3 June 2022."""
    behind = _SECOND.match(found.string, found.end())
    return int(behind["year"]) if behind and behind["month"] in vocabulary.months else None
