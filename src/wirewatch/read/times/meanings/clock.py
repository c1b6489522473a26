"""Rules for times of the clock and parts of the day."""

from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Value, a_set, a_time
from wirewatch.read.times.values import of_day
from wirewatch.read.times.vocabulary import Vocabulary

_MERIDIEM = 12
_STEPS = {"last": -1, "previous": -1, "before": -1, "next": 1, "following": 1, "after": 1}
_LATE = {"AF": 1, "EV": 1, "NI": 6}
"""Hours from which the part of a day lies in its second half: six at night is 18:00, two at night is not."""
_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}


def part_of_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """This morning; last night; tonight; overnight."""
    day = _day(context.anchor, _STEPS.get(found["dir"] or "", 0))
    return a_time(f"{day}T{vocabulary.dayparts[found['daypart']] if found['daypart'] else 'NI'}")


def told_part_of_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """That morning; the night before: of the day that the text is at; mornings: of each day."""
    groups = found.groupdict()
    if found[0] in vocabulary.plurals:
        return a_set(f"XXXX-XX-XXT{vocabulary.dayparts[found[0]]}")
    told = groups.get("dir") or groups.get("way")
    step = _STEPS.get(told.split()[-1] if told else "", 0)
    part = vocabulary.dayparts[groups["daypart"] or groups["daypart2"]]
    day = (context.focus_day if told else None) or context.day
    return a_time(f"{_day(day, step)}T{part}")


def clock(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """7:15 p.m.; 16:08 UTC; 0800 GMT; noon; six o'clock in the morning: on the day that the text is at."""
    groups = found.groupdict()
    day = _day(context.day)
    if groups.get("noon"):
        return a_time(f"{day}T{vocabulary.clock[groups['noon']]}")
    hour, minute = _number(groups.get("h") or groups["h2"], vocabulary), int(groups.get("m") or 0)
    half_day = (groups.get("meridiem") or "").replace(".", "")
    if hour > 24 or minute > 59 or (half_day and not 1 <= hour <= _MERIDIEM):
        return None
    hour = _late(hour, vocabulary.dayparts.get(groups.get("daypart") or "", ""))
    if hour < _MERIDIEM and half_day == "pm":
        hour += _MERIDIEM
    if half_day == "am" and hour == _MERIDIEM:
        hour = 0
    return a_time(f"{day}T{hour:02}:{minute:02}{vocabulary.zones.get(groups.get('zone') or '', '')}")


def in_part(told: Value, part: Value) -> Value:
    """The time of the clock within a part of a day: 8:30 and tonight is 20:30 of that day."""
    tail = told.value.partition("T")[2]
    hour = _late(int(tail[:2]), part.value[-2:])
    return a_time(f"{part.value.partition('T')[0]}T{hour:02}{tail[2:]}")


def _late(hour: int, part: str) -> int:
    """The hour by a clock of 24, where the part of the day says that it is a late one."""
    late = _LATE.get(part)
    return hour + _MERIDIEM if late and late <= hour < _MERIDIEM else hour


def clock_past(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Half past three; a quarter to five; ten past two."""
    hour, side = _number(found["h"], vocabulary), " ".join(found["side"].split())
    past = _PAST.get(side)
    if past is None:
        past = _number(found["minutes"], vocabulary) * (1 if side == "past" else -1)
    minutes = hour * 60 + past
    return a_time(f"{_day(context.day)}T{minutes // 60:02}:{minutes % 60:02}") if hour <= _MERIDIEM else None


def _number(text: str, vocabulary: Vocabulary) -> int:
    return int(vocabulary.numbers.value(text) or 0)


def _day(day: date | None, step: int = 0) -> str:
    return of_day(day + timedelta(days=step)) if day else "XXXX-XX-XX"
