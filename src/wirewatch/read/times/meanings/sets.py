"""Rules for how often."""

from re import Match

from wirewatch.read.times.context import Context, Value, a_set
from wirewatch.read.times.meanings.durations import duration_value
from wirewatch.read.times.vocabulary import Vocabulary


def repeated(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Every month; each year; every Tuesday; every morning; each July."""
    groups = found.groupdict()
    if groups.get("weekday"):
        return a_set(f"XXXX-WXX-{vocabulary.weekdays[groups['weekday']]}")
    if groups.get("month"):
        return a_set(f"XXXX-{vocabulary.months[groups['month']]:02}")
    if groups.get("season"):
        return a_set(f"XXXX-{vocabulary.seasons[groups['season']]}")
    if groups.get("daypart"):
        return a_set(f"XXXX-XX-XXT{vocabulary.dayparts[groups['daypart']]}")
    value = duration_value(groups.get("num") or "a", found["unit"], vocabulary)
    return a_set(value.value) if value else None


def often(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Daily; annually; quarterly."""
    return a_set(vocabulary.sets[found["set"]])
