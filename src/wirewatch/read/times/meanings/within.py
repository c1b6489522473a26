"""Rules for a day, a week or a weekend inside a month or a year."""

import calendar as months
from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Value, a_date
from wirewatch.read.times.meanings import calendar
from wirewatch.read.times.resolve import month_year, named_year
from wirewatch.read.times.values import OPEN, of_day, of_week, of_weekend, shifted
from wirewatch.read.times.vocabulary import Vocabulary

_LAST = frozenset({"last", "final"})
_WEEK = 7
_TUESDAY, _SATURDAY = 2, 6


def week_of_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The last week of March; the first week of June 2020."""
    number = vocabulary.months[found["month"]]
    year = named_year(found, context, vocabulary) or month_year(number, context)
    if year is None:
        return a_date(OPEN["W"])
    rank = ranked(found["ord"], vocabulary)
    if rank is None:
        return None
    if rank < 0:
        start = date(year + number // 12, number % 12 + 1, 1) - timedelta(weeks=1)
    else:
        start = date(year, number, 1) + timedelta(weeks=rank - 1)
    return a_date(of_week(start))


def week_of_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The week of March 4: the week that the day lies in."""
    day = calendar.day_of_month(found, context, vocabulary)
    return a_date(of_week(date.fromisoformat(day.value)) if day and day.interval else OPEN["W"])


def nth_of_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 15th: of the month that the text is in."""
    day = vocabulary.numbers.ordinal(found["day"])
    told = context.focus_day or context.anchor
    if day is None or not 1 <= day <= 31:
        return None
    return a_date(of_day(told.replace(day=day)) if told else f"XXXX-XX-{day:02}")


def nth_of_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 12th of last month; the first of the month; the first of the year (New Year's Day)."""
    day, start = vocabulary.numbers.ordinal(found["day"]), _start(found, context, vocabulary)
    if day is None or not 1 <= day <= 31 or (found["unit"] == "year" and day > 1):
        return None
    return a_date(of_day(start.replace(day=day)) if start else f"XXXX-XX-{day:02}")


def nth_week_of_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first week of this month; the last week of the year."""
    rank, start = ranked(found["ord"], vocabulary), _start(found, context, vocabulary)
    if rank is None or start is None:
        return a_date(OPEN["W"])
    if rank < 0:
        start = shifted(start, 1, vocabulary.units[found["unit"]])
    return a_date(of_week(start + timedelta(weeks=rank if rank < 0 else rank - 1)))


def weekend_of_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The weekend of March 8: the nearest to that day."""
    day = calendar.day_of_month(found, context, vocabulary)
    near = weekend_at(date.fromisoformat(day.value)) if day and day.interval else None
    return a_date(of_weekend(near) if near else OPEN["WE"])


def weekend_of_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first weekend of June: that of its first Saturday."""
    month, rank = vocabulary.months[found["month"]], ranked(found["ord"], vocabulary)
    year = named_year(found, context, vocabulary) or month_year(month, context)
    if rank is None or not -1 <= rank <= 5:
        return None
    return a_date(of_weekend(nth_weekday(year, month, _SATURDAY, rank)) if year else OPEN["WE"])


def weekend_at(day: date) -> date:
    """A day of the weekend nearest to the day: that before a Monday or Tuesday, else that of its week."""
    return day - timedelta(days=_WEEK) if day.isoweekday() <= _TUESDAY else day


def _start(found: Match[str], context: Context, vocabulary: Vocabulary) -> date | None:
    """The first day of "last month", "the year": of publication, or of the date told last ("that month")."""
    direction, unit = found["dir"] or "", vocabulary.units[found["unit"]]
    anchor = (context.focus_day if direction in vocabulary.told else None) or context.anchor
    if anchor is None:
        return None
    first = anchor.replace(day=1) if unit == "M" else anchor.replace(month=1, day=1)
    return shifted(first, vocabulary.directions.get(direction, 0), unit)


def weekday_of_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first Monday of May; the last Friday in October 2012."""
    number, month = vocabulary.weekdays[found["weekday"]], vocabulary.months[found["month"]]
    rank = ranked(found["ord"], vocabulary)
    year = named_year(found, context, vocabulary) or month_year(month, context)
    if rank is None or not -1 <= rank <= 5:
        return None
    return a_date(of_day(nth_weekday(year, month, number, rank))) if year else a_date(f"XXXX-{month:02}-XX")


def day_of_period(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The last day of March; the first day of June 2020; the last day of 2023."""
    groups = found.groupdict()
    month = vocabulary.months[groups["month"]] if groups.get("month") else None
    year = named_year(found, context, vocabulary) or (month_year(month, context) if month else None)
    rank = ranked(found["ord"], vocabulary)
    if rank is None or not (month or year):
        return None
    if year is None:
        return a_date(f"XXXX-{month:02}-XX")
    if rank < 0:
        end = month or 12
        return a_date(of_day(date(year, end, months.monthrange(year, end)[1])))
    if month:
        return a_date(of_day(date(year, month, rank)))
    return a_date(of_day(date(year, 1, 1) + timedelta(days=rank - 1)))


def ranked(text: str, vocabulary: Vocabulary) -> int | None:
    """1 for "first", -1 for "last"; None where the word is no rank."""
    return -1 if text in _LAST else vocabulary.numbers.ordinal(text)


def nth_weekday(year: int, month: int, weekday: int, rank: int) -> date:
    """The weekday's first, second, ... or last (-1) day in the month; ValueError where there is none."""
    if rank < 0:
        last = date(year, month, months.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first.replace(day=1 + (weekday - first.isoweekday()) % _WEEK + _WEEK * (rank - 1))
