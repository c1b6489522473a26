"""Years, months and days that an expression leaves open, filled in from its context."""

import re
from datetime import date
from re import Match

from wirewatch.read.times.context import Context, Tense
from wirewatch.read.times.values import shifted, weekday
from wirewatch.read.times.vocabulary import Vocabulary

_PIVOT = 30
"""Two-digit years up to this one belong to the 21st century."""
_NEAR = 1
"""Days by which a date told in the past may lie after publication: the world has time zones."""


_WEEK = 7
_WEEK_TOLD = re.compile(r"\d{4}-W\d\d")
_SOON = 45
"""Days ahead within which a day and month mean the coming one in any tense: years back are written out."""


def year_of(text: str | None, vocabulary: Vocabulary) -> int | None:
    """The year that the words name ("1961", "'82", "nineteen ninety-six"); None for no words."""
    if not text:
        return None
    if text.lstrip("'").isdigit():
        number = int(text.lstrip("'"))
        return number if number > 99 else number + (2000 if number <= _PIVOT else 1900)
    words = text.replace("-", " ").split()
    if words[:2] == ["two", "thousand"]:
        rest = [word for word in words[2:] if word != "and"]
        return 2000 + sum(vocabulary.numbers.values.get(word, 0) for word in rest)
    century = vocabulary.numbers.values.get(words[0], 0)
    return century * 100 + sum(vocabulary.numbers.values.get(word, 0) for word in words[1:])


def relative_year(text: str | None, context: Context) -> int | None:
    """The year that "last year" or "that year" means; None where the context does not say."""
    if not text:
        return None
    words = " ".join(text.replace("'s", "").split())
    if any(word in words for word in ("that", "same", "following", "previous", "before", "preceding")):
        year = context.focus_year or (context.anchor.year if context.anchor else None)
        step = (
            1
            if "following" in words
            else -1
            if any(w in words for w in ("previous", "before", "prec"))
            else 0
        )
        return year + step if year else None
    if not context.anchor:
        return None
    return context.anchor.year + (-1 if "last" in words or "ago" in words else 1 if "next" in words else 0)


def named_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> int | None:
    """The year that stands in the match, in figures, in words or as "last year"; None for none."""
    groups = found.groupdict()
    return year_of(groups.get("year"), vocabulary) or relative_year(groups.get("rel"), context)


def month_year(month: int, context: Context) -> int | None:
    """The year of a month that is named without one: by tense, else the nearest such month."""
    anchor = context.anchor
    if anchor is None:
        return None
    if context.tense is Tense.PAST:
        return anchor.year if month <= anchor.month else anchor.year - 1
    if context.tense is Tense.FUTURE:
        return anchor.year if month >= anchor.month else anchor.year + 1
    distance = month - anchor.month
    if distance > 6:
        return anchor.year - 1
    return anchor.year + 1 if distance < -6 - 2 else anchor.year


def day_year(month: int, day: int, context: Context, *, soon: int = _SOON) -> int | None:
    """The year of a day and month that are named without one: by tense, else the nearest such day.

    ``soon``: days ahead within which the past tense is not heeded.
    """
    anchor = context.anchor
    if anchor is None:
        return None
    years = [year for year in (anchor.year - 1, anchor.year, anchor.year + 1) if _exists(year, month, day)]
    gaps = {year: (date(year, month, day) - anchor).days for year in years}
    if context.tense is Tense.PAST and not any(0 < gap <= soon for gap in gaps.values()):
        gaps = {year: gap for year, gap in gaps.items() if gap <= _NEAR} or gaps
    if context.tense is Tense.FUTURE:
        gaps = {year: gap for year, gap in gaps.items() if gap >= -_NEAR} or gaps
    return min(gaps, key=lambda year: abs(gaps[year]), default=None)


def weekday_day(number: int, context: Context) -> date | None:
    """The day that a bare weekday means: the last one, publication day included, or the next one.

    Where no verb tells, one after "next week" lies in that week.
    """
    if context.anchor is None:
        return None
    if context.tense is Tense.FUTURE:
        return weekday(context.anchor, number, ahead=True)
    week = _WEEK_TOLD.fullmatch(context.focus or "")
    if context.tense is None and week and context.focus_day and context.focus_day > context.anchor:
        return weekday(context.focus_day, number, ahead=True)
    gap = (context.updated - context.anchor).days if context.updated else 0
    latest = context.updated if context.updated and 0 < gap < _WEEK else context.anchor
    return weekday(latest, number, ahead=False)


def directed_weekday(number: int, direction: int, context: Context, *, told: bool = False) -> date | None:
    """The day that "last Friday" or "next Monday" means: never the day of publication itself.

    ``told``: counted from the date that the text told last ("the following Tuesday").
    """
    anchor = context.told("D") if told else context.anchor
    if anchor is None:
        return None
    if direction < 0:
        return weekday(shifted(anchor, -1, "D"), number, ahead=False)
    if direction > 0:
        return weekday(shifted(anchor, 1, "D"), number, ahead=True)
    return date.fromisocalendar(anchor.isocalendar().year, anchor.isocalendar().week, number)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
