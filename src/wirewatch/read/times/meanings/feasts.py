"""Rules for feasts, on a fixed day and on one that moves, and for the weekdays of a month."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Tense, Value, a_date
from wirewatch.read.times.resolve import month_year, named_year
from wirewatch.read.times.values import of_day
from wirewatch.read.times.vocabulary import Vocabulary

_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LAST = frozenset({"last", "final"})
_WEEK = 7


def feast(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Christmas; last Christmas; New Year's Eve 2023; Easter Monday; Thanksgiving."""
    code = vocabulary.feasts[" ".join(found["feast"].split())]
    if _ONE_DAY.fullmatch(code):
        return a_date(code)
    on = _finder(code, vocabulary)
    year = named_year(found, context, vocabulary) or _feast_year(on, found["dir"], context, vocabulary)
    if year is None:
        return a_date(f"XXXX-{code}" if code[0].isdigit() else "XXXX-XX-XX")
    return a_date(of_day(on(year)))


def weekday_of_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first Monday of May; the last Friday in October 2012."""
    number, month = vocabulary.weekdays[found["weekday"]], vocabulary.months[found["month"]]
    rank = _rank(found["ord"], vocabulary)
    year = named_year(found, context, vocabulary) or month_year(month, context)
    if rank is None or not -1 <= rank <= 5:
        return None
    return a_date(of_day(_nth(year, month, number, rank))) if year else a_date(f"XXXX-{month:02}-XX")


def day_of_period(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The last day of March; the first day of June 2020; the last day of 2023."""
    groups = found.groupdict()
    month = vocabulary.months[groups["month"]] if groups.get("month") else None
    year = named_year(found, context, vocabulary) or (month_year(month, context) if month else None)
    rank = _rank(found["ord"], vocabulary)
    if rank is None or not (month or year):
        return None
    if year is None:
        return a_date(f"XXXX-{month:02}-XX")
    if rank < 0:
        end = month or 12
        return a_date(of_day(date(year, end, calendar.monthrange(year, end)[1])))
    if month:
        return a_date(of_day(date(year, month, rank)))
    return a_date(of_day(date(year, 1, 1) + timedelta(days=rank - 1)))


def _rank(text: str, vocabulary: Vocabulary) -> int | None:
    return -1 if text in _LAST else vocabulary.numbers.ordinal(text)


def _feast_year(
    on: Callable[[int], date], direction: str | None, context: Context, vocabulary: Vocabulary
) -> int | None:
    """The year of the last, the next or, by tense, the nearest such feast."""
    anchor = context.anchor
    if anchor is None:
        return None
    gaps = {year: (on(year) - anchor).days for year in (anchor.year - 1, anchor.year, anchor.year + 1)}
    step = vocabulary.directions.get(direction or "", 0)
    if step < 0 or (not direction and context.tense is Tense.PAST):
        gaps = {year: gap for year, gap in gaps.items() if gap <= 0}
    if step > 0 or (not direction and context.tense is Tense.FUTURE):
        gaps = {year: gap for year, gap in gaps.items() if gap >= 0}
    return min(gaps, key=lambda year: abs(gaps[year]), default=None)


def _finder(code: str, vocabulary: Vocabulary) -> Callable[[int], date]:
    """Where a feast lies in a year, by its code in the list (see ``lists/times.toml``)."""
    words = code.split()
    offset = timedelta(days=int(words.pop())) if words[-1][0] in "+-" else timedelta()
    if words == ["easter"]:
        return lambda year: easter(year) + offset
    if len(words) == 1:
        month, day = (int(part) for part in code.split("-"))
        return lambda year: date(year, month, day)
    rank, weekday, _, name = words
    number, month, nth = vocabulary.weekdays[weekday], vocabulary.months[name], _rank(rank, vocabulary) or 1
    return lambda year: _nth(year, month, number, nth) + offset


def _nth(year: int, month: int, weekday: int, rank: int) -> date:
    """The weekday's first, second, ... or last (-1) day in the month; ValueError where there is none."""
    if rank < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % _WEEK)
    first = date(year, month, 1)
    return first.replace(day=1 + (weekday - first.isoweekday()) % _WEEK + _WEEK * (rank - 1))


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday_offset = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday_offset) // 433
    month_number = (h + weekday_offset - 7 * m + 90) // 25
    day = (h + weekday_offset - 7 * m + 33 * month_number + 19) % 32
    return date(year, month_number, day)
