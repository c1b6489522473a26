"""Rules for how long and how often, and for the time of day."""

import re
from re import Match

from wirewatch.read.times.context import Context, Value, a_duration
from wirewatch.read.times.vocabulary import Vocabulary

_HALVES = {
    "Y": ("6M", ""),
    "H": ("", "30M"),
    "M": ("15D", ""),
    "TM": ("", "30S"),
    "D": ("", "12H"),
    "TH": ("", "30M"),
}
_YEAR = re.compile(r"(?:19|20)\d\d")
YEARS = {"DE": 10, "C": 100, "ML": 1000}
"""A number of decades is told in years; an unknown number of them stays in decades."""


def amount(text: str, vocabulary: Vocabulary) -> float | None:
    """How many the words say; None for "a few" and the like."""
    words = " ".join(text.split())
    if words in {"a", "an", "single"}:
        return 1.0
    if words in {"half a", "half an"}:
        return 0.5
    if "couple" in words:
        return 2.0
    return vocabulary.numbers.value(words)


def duration_value(count_text: str | None, unit_text: str, vocabulary: Vocabulary) -> Value | None:
    """The duration that a count and a unit say: P2Y, PT3H, PXM, P2Y6M."""
    unit = vocabulary.units[unit_text]
    count = amount(count_text, vocabulary) if count_text else None
    return a_duration(_length(count, unit))


def _length(count: float | None, unit: str) -> str:
    if unit[0].isdigit():
        count, unit = (count * int(unit[0]) if count is not None else None), unit[1:]
    if unit in YEARS and count is not None:
        count, unit = count * YEARS[unit], "Y"
    if unit == "S":
        unit = "M" if count is None else "Y"
    if unit == "WE":
        unit = "W" if count is None else "WE"
    timed = unit.startswith("T")
    if count is None:
        return f"P{'T' if timed else ''}X{unit[1:] if timed else unit}"
    whole = int(count)
    if count == whole:
        return f"P{'T' if timed else ''}{whole}{unit[1:] if timed else unit}"
    if count - whole == 0.5 and unit in _HALVES:
        rest_days, rest_time = _HALVES[unit]
        days = f"{whole}{unit}" if whole and not timed else ""
        time = f"{whole}{unit[1:]}" if whole and timed else ""
        tail = time + rest_time
        return f"P{days}{rest_days}" + (f"T{tail}" if tail else "")
    return f"P{'T' if timed else ''}{count:g}{unit[1:] if timed else unit}"


def duration(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Ten days; a three-year period; over two hours; two and a half years; the first week."""
    groups = found.groupdict()
    text, named = groups.get("num"), found["unit"]
    if _YEAR.fullmatch(text or ""):
        return None  # "the 2017-18 season"
    if not text and named in dict(vocabulary.words.units):
        text = "a"
    if groups.get("half") and text:
        count = amount(text, vocabulary)
        return a_duration(_length(None if count is None else count + 0.5, vocabulary.units[named]))
    return duration_value(text, named, vocabulary)


def named_length(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Half an hour; a half-century; weeklong."""
    return a_duration(vocabulary.lengths[" ".join(found["length"].split())])


def vague_length(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """A while; some time; a lengthy period: nobody says how long."""
    return a_duration("PXX")


def one(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The past decade; the next decade: ten years."""
    return duration_value("a", found["unit"], vocabulary)


def compound_duration(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Two hours and thirty minutes; a year and three months; 2 hours, 20 minutes and 5 seconds."""
    first = duration_value(found["num"], found["unit"], vocabulary)
    second = duration_value(found["num2"], found["unit2"], vocabulary)
    if first is None or second is None:
        return None
    joined = _joined(first.value[1:], second.value[1:])
    third = duration_value(found["num3"], found["unit3"], vocabulary) if found["num3"] else None
    return a_duration(f"P{_joined(joined, third.value[1:]) if third else joined}")


def _joined(head: str, tail: str) -> str:
    return head + (tail.removeprefix("T") if "T" in head else tail)


def clock_duration(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """3:07:35, as a runner's time."""
    return a_duration(f"PT{int(found['h'])}H{int(found['m'])}M{int(found['s'])}S")
