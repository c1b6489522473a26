"""Rules for feasts, on a fixed day and on one that moves."""

from datetime import date
from re import Match

from wirewatch.read.times.context import Context, Value, a_date
from wirewatch.read.times.resolve import day_year, month_year, named_year
from wirewatch.read.times.values import four, of_day
from wirewatch.read.times.vocabulary import Vocabulary


def feast(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Christmas; New Year's Eve; Easter (western)."""
    name = found["feast"]
    named = named_year(found, context, vocabulary)
    if name == "easter":
        year = named or (month_year(4, context))
        return a_date(of_day(_easter(year))) if year else a_date("XXXX-XX-XX")
    month_number, day = (int(part) for part in vocabulary.feasts[name].split("-"))
    year = named or day_year(month_number, day, context)
    return a_date(f"{four(year)}-{month_number:02}-{day:02}")


def _easter(year: int) -> date:
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
