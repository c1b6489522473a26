"""Rules for how often."""

from re import Match

from wirewatch.read.times.context import Context, Value, a_set
from wirewatch.read.times.meanings.durations import duration_value
from wirewatch.read.times.vocabulary import Vocabulary

_WEEKENDS = "XXXX-WXX-WE"


def repeated(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Every month; every other day; every third year; every Tuesday night; every morning; each July."""
    groups = found.groupdict()
    if groups["weekday"]:
        part = vocabulary.dayparts.get(groups["daypart2"] or "")
        return a_set(f"XXXX-WXX-{vocabulary.weekdays[groups['weekday']]}" + (f"T{part}" if part else ""))
    if groups["month"]:
        return a_set(f"XXXX-{vocabulary.months[groups['month']]:02}")
    if groups["season"]:
        return a_set(f"XXXX-{vocabulary.seasons[groups['season']]}")
    if groups["daypart"]:
        return a_set(f"XXXX-XX-XXT{vocabulary.dayparts[groups['daypart']]}")
    if groups["unit"] == "weekend":
        return a_set(_WEEKENDS)
    rank = vocabulary.numbers.ordinal(groups["ord"]) if groups["ord"] else None
    count = "two" if groups["other"] else str(rank) if rank else groups["num"] or "a"
    value = duration_value(count, groups["unit"], vocabulary)
    return a_set(value.value) if value else None


def per_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Twice a week; three times a year; per day."""
    value = duration_value("a", found["unit"], vocabulary)
    return a_set(value.value) if value else None


def weekends(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Weekends; at weekends."""
    return a_set(_WEEKENDS)


def often(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Daily; annually; quarterly."""
    return a_set(vocabulary.sets[found["set"]])
