"""Rules for quarters, halves, years, decades and centuries, by the calendar and by the books of firms."""

import re
from datetime import date
from re import Match

from wirewatch.read.times.context import Context, Tense, Value, a_date
from wirewatch.read.times.resolve import month_year, named_year, year_of
from wirewatch.read.times.values import OPEN, at_grain, four, shifted
from wirewatch.read.times.vocabulary import Vocabulary

_MONTH = re.compile(r"\d{4}-\d\d")
_YEAR = re.compile(r"\d{4}")
_NUMBER = 4
_MONTHS = 12


def year_range(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """2017-18; 2017/18; 2014-2017: from the one year to the other."""
    first, last = int(found["year"]), int(found["last"])
    last = last if last > 99 else first - first % 100 + last
    return a_date(f"{first}/{last}") if first < last else None


def quarter(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The third quarter of 2009; third-quarter; Q3 2024; 3Q; the final quarter of last year."""
    groups = found.groupdict()
    text = groups.get("q") or groups.get("q1") or groups["ord"]
    year = named_year(found, context, vocabulary)
    if text in {"last", "latest"} and not year:
        return None
    rank = _NUMBER if text in {"last", "final", "latest"} else vocabulary.numbers.ordinal(text)
    if rank is None or not 1 <= rank <= _NUMBER:
        return None
    if year is None and context.anchor is not None:
        year = _nearest(context.anchor.year, rank - (context.anchor.month + 2) // 3, context)
    return a_date(f"{four(year)}-Q{rank}")


def half(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first half of 2024; the last half of the year; H1 2023; second-half."""
    groups = found.groupdict()
    rank = int(groups.get("h") or groups.get("h1") or (1 if groups["half"] == "first" else 2))
    year = named_year(found, context, vocabulary)
    if year is None and context.anchor is not None:
        year = _nearest(context.anchor.year, rank - (context.anchor.month + 5) // 6, context)
    return a_date(f"{four(year)}-H{rank}")


def _nearest(year: int, gap: int, context: Context) -> int:
    """The year of a part of it that lies ``gap`` parts ahead: one that is far ahead is the last one."""
    return year + (gap < 0) if context.tense is Tense.FUTURE else year - (gap > 1)


def months_of_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first six months of 2024; the last three quarters of last year."""
    year, count = named_year(found, context, vocabulary), vocabulary.numbers.value(found["num"])
    if found["now"] and context.anchor:
        year = context.anchor.year
    if year is None or count is None or count != int(count):
        return None
    months = int(count) * (3 if found["unit"] == "quarters" else 1)
    return _months(year, 1, months) if found["side"] == "first" else _months(year, 13 - months, 12)


def month_to_month(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The January-March quarter; the July to October 2023 period."""
    first, last = vocabulary.months[found["month"]], vocabulary.months[found["month2"]]
    year = named_year(found, context, vocabulary) or month_year(last, context)
    return _months(year, first, last) if year and first < last else None


def _months(year: int, first: int, last: int) -> Value | None:
    """The year, half, quarter or range from the first to the last month."""
    if not 1 <= first <= last <= _MONTHS:
        return None
    size = last - first + 1
    if size == _MONTHS:
        return a_date(f"{year:04}")
    if size in {3, 6} and last % size == 0:
        return a_date(f"{year:04}-{'Q' if size == 3 else 'H'}{last // size}")
    return (
        a_date(f"{year:04}-{first:02}/{year:04}-{last:02}") if size > 1 else a_date(f"{year:04}-{first:02}")
    )


def decade(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 1990s; the '80s; 70s; the nineties; the 2000s (a decade); the 1800s (a century)."""
    groups = found.groupdict()
    digits = groups.get("digits") or groups.get("digits2")
    if digits:
        tens = digits if len(digits) == _NUMBER else f"19{digits[-2:]}" if int(digits[-2:]) >= 20 else None
        if tens is None:
            return None
        return a_date(tens[:2] if tens.endswith("00") and tens < "2000" else tens[:3])
    if found["spoken"] == "noughties":
        return a_date("200")
    ten = vocabulary.numbers.values.get(found["spoken"].removesuffix("ies") + "y")
    return a_date(f"19{ten}"[:3]) if ten else None


def decade_of_century(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The first decade of the 21st century is 200; the last decade of this century."""
    rank = vocabulary.numbers.ordinal(found["ord"]) if found["ord"] else None
    if rank is None and found["now"] and context.anchor:
        rank = context.anchor.year // 100 + 1
    nth = 10 if found["nth"] in {"last", "final"} else vocabulary.numbers.ordinal(found["nth"])
    return a_date(f"{rank - 1:02}{nth - 1}") if rank and nth and rank <= 99 else None


def century(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 20th century is 19; the fifth century B.C. is BC04."""
    rank = vocabulary.numbers.ordinal(found["ord"])
    if not rank or not 1 <= rank <= 99:
        return None
    return a_date(f"{'BC' if (found['era'] or '').startswith('b') else ''}{rank - 1:02}")


def centuries(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 18th and 19th centuries: from the one to the other."""
    first, last = (vocabulary.numbers.ordinal(found[name]) for name in ("ord", "ord2"))
    return a_date(f"{first - 1:02}/{last - 1:02}") if first and last and first < last <= 99 else None


def era(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """500 BC is BC0500; A.D. 79 is 0079."""
    number = int(found["digits"] or found["digits2"])
    return a_date(f"{'BC' if (found['era'] or '').startswith('b') else ''}{number:04}")


def year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """1961; the year 2000; fiscal 1989; nineteen ninety-six."""
    number = year_of(found["year"], vocabulary)
    return a_date(f"{number:04}") if number else None


def short_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """FY13; fiscal '13."""
    return a_date(four(year_of(found["short"], vocabulary)))


def early_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year 850 is 0850."""
    return a_date(four(int(found["digits"])))


def year_ago(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year-earlier quarter; year-ago: what the text told last, a year before."""
    day = context.focus_day or context.anchor
    if day is None:
        return a_date("XXXX")
    rank = found.groupdict().get("ord")
    if rank and "quarter" in found[0]:
        return a_date(f"{day.year - 1:04}-Q{vocabulary.numbers.ordinal(rank) or _NUMBER}")
    return a_date(_year_before(_part(found[0], context), day, context))


def _part(words: str, context: Context) -> str | None:
    """The quarter, half or month that "the same period" means, as the text told it or the calendar has it."""
    told, day = context.focus or "", context.anchor
    if context.period:
        return context.period
    if re.search("month|period", words) and _MONTH.fullmatch(told):
        return told
    if "quarter" in words and day:
        return context.quarter or at_grain(shifted(day, -1, "Q"), "Q")
    return at_grain(day, "M") if "month" in words and day else None


def _year_before(part: str | None, day: date, context: Context) -> str:
    """A year before a part, or before the year told last; one told as past already is that year itself."""
    if part:
        return f"{int(part[:4]) - 1:04}{part[4:]}"
    told = context.anchor and _YEAR.fullmatch(context.focus or "") and day.year < context.anchor.year
    return f"{day.year if told else day.year - 1:04}"


def latest_period(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The latest period: the quarter that the text told last, else the last one that is over."""
    if found["unit"] == "year":
        return a_date(at_grain(shifted(context.anchor, -1, "Y"), "Y")) if context.anchor else a_date("XXXX")
    if context.period:
        return a_date(context.period)
    return a_date(at_grain(shifted(context.anchor, -1, "Q"), "Q")) if context.anchor else None


def the_period(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """That period; by that time: the date told last."""
    told = context.period or context.focus
    return a_date(told) if told else None


def period_end(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Year-end 2024; the end of the year; month-end; the year to date; midweek: that of publication."""
    groups = found.groupdict()
    year = named_year(found, context, vocabulary)
    if year:
        return a_date(four(year))
    unit = vocabulary.units[groups.get("unit") or groups.get("unit2") or groups.get("unit4") or "year"]
    if context.anchor is None:
        return a_date(OPEN[unit])
    return a_date(at_grain(context.anchor, unit))


def period_of_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 1988 period; last year's quarter; the same month last year: the part that the text told last."""
    year = named_year(found, context, vocabulary)
    if year is None:
        return a_date("XXXX")
    part = _part(found[0], context) or context.quarter
    return a_date(f"{year:04}{part[4:] if part else ''}")
