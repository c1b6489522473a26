"""Rules for feasts, on a fixed day and on one that moves."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Tense, Value, a_date
from wirewatch.read.times.meanings.within import nth_weekday, ranked, weekend_at
from wirewatch.read.times.resolve import named_year
from wirewatch.read.times.values import OPEN, of_day, of_weekend
from wirewatch.read.times.vocabulary import Vocabulary

_ONE_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def feast(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Christmas; last Christmas; New Year's Eve 2023; Easter Monday; Thanksgiving."""
    code = vocabulary.feasts[" ".join(found["feast"].split())]
    if _ONE_DAY.fullmatch(code):
        return a_date(code)
    day = _day(code, found, context, vocabulary)
    if day is None:
        return a_date(f"XXXX-{code}" if code[0].isdigit() else "XXXX-XX-XX")
    return a_date(of_day(day))


def beside_feast(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The day after Thanksgiving; the day before Easter."""
    told = feast(found, context, vocabulary)
    if told is None or not told.interval:
        return told
    step = timedelta(days=-1 if found["way"] == "before" else 1)
    return a_date(of_day(date.fromisoformat(told.value) + step))


def weekend(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Memorial Day weekend; the Easter weekend of 2023: the nearest to the feast."""
    told = feast(found, context, vocabulary)
    near = weekend_at(date.fromisoformat(told.value)) if told and told.interval else None
    return a_date(of_weekend(near) if near else OPEN["WE"])


def _day(code: str, found: Match[str], context: Context, vocabulary: Vocabulary) -> date | None:
    on = _finder(code, vocabulary)
    direction = found.groupdict().get("dir")
    year = named_year(found, context, vocabulary) or _feast_year(on, direction, context, vocabulary)
    return on(year) if year else None


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
    number, month, nth = vocabulary.weekdays[weekday], vocabulary.months[name], ranked(rank, vocabulary) or 1
    return lambda year: nth_weekday(year, month, number, nth) + offset


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
