"""TIMEX3 values (TimeML 1.2.1) of dates, and the days that they name."""

import calendar
import re
from datetime import date, timedelta

from wirewatch.model.readings import Interval

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
OPEN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
    "S": "XXXX", "DE": "XXX", "C": "XX", "ML": "X",
}  # fmt: skip
"""A day, week, month, ... of which nothing is known, by its TIMEX3 unit."""
_SHAPE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?:-(?P<part>WE|\d))?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?"
)


def four(year: int | None) -> str:
    """``2024``; ``XXXX`` where the year is not known."""
    return "XXXX" if year is None else f"{year:04}"


def of_day(day: date) -> str:
    """``2024-06-19``."""
    return day.isoformat()


def of_week(day: date) -> str:
    """The ISO week that the day lies in: ``2024-W25``."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def of_weekend(day: date) -> str:
    """``2024-W25-WE``."""
    return f"{of_week(day)}-WE"


def of_month(day: date) -> str:
    """``2024-06``."""
    return f"{day.year:04}-{day.month:02}"


def of_quarter(day: date) -> str:
    """``2024-Q2``."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def at_grain(day: date, unit: str) -> str:
    """The value of the day, week, month, quarter, year, decade or century that the day lies in.

    ``unit`` is a TIMEX3 unit (D, W, WE, M, Q, Y, DE, C, ML); ValueError for any other.
    """
    year = f"{day.year:04}"
    cut = {"Y": 4, "S": 4, "DE": 3, "C": 2, "ML": 1}
    if unit in cut:
        return year[: cut[unit]]
    named = {"D": of_day, "W": of_week, "M": of_month, "Q": of_quarter, "WE": of_weekend}
    if unit in named:
        return named[unit](day)
    raise ValueError(f"no grain of dates: {unit}")


def shifted(day: date, count: int, unit: str) -> date:
    """The day ``count`` units later; a day that the month lacks becomes its last one.

    ValueError or OverflowError where the calendar ends.
    """
    months = {"M": 1, "Q": 3, "Y": 12, "S": 12, "DE": 120, "C": 1200, "ML": 12000}
    if unit in months:
        index = day.year * 12 + day.month - 1 + count * months[unit]
        year, month = index // 12, index % 12 + 1
        if not 1 <= year <= 9999:
            raise ValueError("beyond the calendar")
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    days = {"D": 1, "W": 7, "WE": 7}
    return day + timedelta(days=count * days[unit])


def weekday(day: date, number: int, *, ahead: bool) -> date:
    """The nearest day of that ISO weekday number on or before the day, or on or after it."""
    if ahead:
        return day + timedelta(days=(number - day.isoweekday()) % 7)
    return day - timedelta(days=(day.isoweekday() - number) % 7)


def interval(value: str) -> Interval | None:
    """First and last day that a TIMEX3 value names; None for a duration, a set or an open value.

    Decades and centuries are three and two digits; a winter runs from December into the next year; two
    values with a stroke between them are a range (ISO 8601).
    """
    if "/" in value:
        start, end = (interval(part) for part in (value[: value.index("/")], value[value.rindex("/") + 1 :]))
        return Interval(first=start.first, last=end.last) if start and end else None
    if re.fullmatch(r"\d{1,3}", value):
        rest = 4 - len(value)
        return _between(value + "0" * rest + "-01-01", value + "9" * rest + "-12-31")
    found = _SHAPE.fullmatch(value)
    if not found:
        return None
    try:
        first, last = _days(found)
    except (ValueError, OverflowError):
        return None
    return Interval(first=first.isoformat(), last=last.isoformat())


def _between(first: str, last: str) -> Interval | None:
    return None if first.startswith("0000") else Interval(first=first, last=last)


def _days(found: re.Match[str]) -> tuple[date, date]:
    year = int(found["year"])
    if found["week"]:
        return _of_iso_week(year, int(found["week"]), found["part"])
    if found["day"]:
        return (date(year, int(found["month"]), int(found["day"])),) * 2
    first, count = 1, 12
    if found["quarter"]:
        first, count = int(found["quarter"]) * 3 - 2, 3
    elif found["half"]:
        first, count = int(found["half"]) * 6 - 5, 6
    elif found["season"]:
        first, count = _SEASONS[found["season"]], 3
    elif found["month"]:
        first, count = int(found["month"]), 1
    return _months(year, first, count)


def _of_iso_week(year: int, week: int, part: str | None) -> tuple[date, date]:
    monday = date.fromisocalendar(year, week, 1)
    if part == "WE":
        return monday + timedelta(days=5), monday + timedelta(days=6)
    if part:
        return (monday + timedelta(days=int(part) - 1),) * 2
    return monday, monday + timedelta(days=6)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    start = date(year, first, 1)
    return start, shifted(start, count, "M") - timedelta(days=1)
