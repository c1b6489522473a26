"""Rules for quarters, halves, years, decades and centuries, by the calendar and by the books of firms."""

from re import Match

from wirewatch.read.times.context import Context, Value, a_date
from wirewatch.read.times.resolve import named_year, year_of
from wirewatch.read.times.values import at_grain, four, shifted
from wirewatch.read.times.vocabulary import Vocabulary


def year_range(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """2017-18: two years in one."""
    first = int(found["year"])
    last = first - first % 100 + int(found["last"])
    return a_date(f"{first}/{last}") if first < last else None


def quarter(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The third quarter of 2009; third-quarter; Q3 2024; the final quarter of last year."""
    text = found.groupdict().get("q") or found["ord"]
    if text in {"last", "latest"} and not named_year(found, context, vocabulary):
        return None
    rank = 4 if text in {"last", "final", "latest"} else vocabulary.numbers.ordinal(text)
    if rank is None or not 1 <= rank <= 4:
        return None
    year = named_year(found, context, vocabulary)
    if year is None and context.anchor is not None:
        year = context.anchor.year - (rank > (context.anchor.month + 2) // 3 + 1)
    return a_date(f"{four(year)}-Q{rank}")


def half(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first half of 2024; the last half of the year."""
    year = named_year(found, context, vocabulary) or (context.anchor.year if context.anchor else None)
    return a_date(f"{four(year)}-H{1 if found['half'] == 'first' else 2}")


def decade(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 1990s; the '80s; 70s; the nineties; the 2000s (a decade)."""
    digits = found.groupdict().get("digits")
    if digits:
        tens = digits if len(digits) == 4 else f"19{digits[-2:]}" if int(digits[-2:]) >= 20 else None
        return a_date(tens[:3]) if tens else None
    ten = vocabulary.numbers.values.get(found["spoken"].removesuffix("ies") + "y")
    return a_date(f"19{ten}"[:3]) if ten else None


def century(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 20th century is 19; this century; the last century."""
    rank = vocabulary.numbers.ordinal(found["ord"])
    return a_date(f"{rank - 1:02}") if rank and 1 <= rank <= 99 else None


def year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """1961; the year 2000; fiscal 1989; nineteen ninety-six."""
    number = year_of(found["year"], vocabulary)
    return a_date(f"{number:04}") if number else None


def year_ago(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year-earlier quarter; year-ago; the same period last year: the date told last, a year before."""
    day = context.focus_day or context.anchor
    if day is None:
        return a_date("XXXX")
    year = day.year - 1
    quarter = context.focus if context.focus and "-Q" in context.focus else None
    if quarter:
        return a_date(f"{year:04}{quarter[4:]}")
    if "quarter" in found[0]:
        return a_date(at_grain(shifted(day, -1, "Y"), "Q"))
    return a_date(f"{year:04}")


def latest_period(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The latest period: the quarter that the text told last, else the last one that is over."""
    if context.focus and "-Q" in context.focus:
        return a_date(context.focus)
    return a_date(at_grain(shifted(context.anchor, -1, "Q"), "Q")) if context.anchor else None


def year_end(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Year-end; the end of the year: of the year of publication."""
    return a_date(at_grain(context.anchor, "Y") if context.anchor else "XXXX")


def period_of_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 1988 period; the 1988 quarter: that part of the year which the text told last."""
    if context.focus and "-Q" in context.focus:
        return a_date(f"{found['year']}{context.focus[4:]}")
    return a_date(found["year"])
