"""Rules for times of the clock and parts of the day."""

from datetime import timedelta
from re import Match

from wirewatch.model.readings import TimeKind
from wirewatch.read.times.context import Context, Value, a_time
from wirewatch.read.times.values import of_day
from wirewatch.read.times.vocabulary import Vocabulary

_MERIDIEM = 12


def part_of_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """This morning; last night; tonight; overnight."""
    words = found[0]
    step = -1 if words.startswith("last") else 1 if words.startswith("next") else 0
    day = of_day(context.anchor + timedelta(days=step)) if context.anchor else "XXXX-XX-XX"
    part = found.groupdict().get("daypart")
    return a_time(f"{day}T{vocabulary.dayparts[part] if part else 'NI'}")


def clock(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """7:15 p.m.; 16:08 UTC; 0800 GMT; noon; 8 PM: on the day just told, else that of publication."""
    groups = found.groupdict()
    day = context.told_day or (of_day(context.anchor) if context.anchor else "XXXX-XX-XX")
    if groups.get("noon"):
        return Value(kind=TimeKind.TIME, value=f"{day}T{vocabulary.clock[groups['noon']]}")
    hour, minute = int(found["h"]), groups.get("m")
    half_day = (groups.get("meridiem") or "").replace(".", "")
    if hour > 24 or (minute and int(minute) > 59) or (half_day and not 1 <= hour <= _MERIDIEM):
        return None
    if half_day == "pm" and hour < _MERIDIEM:
        hour += _MERIDIEM
    if half_day == "am" and hour == _MERIDIEM:
        hour = 0
    zone = "Z" if (groups.get("zone") or "") in {"utc", "gmt"} else ""
    return Value(kind=TimeKind.TIME, value=f"{day}T{hour:02}:{minute or '00'}{zone}")
