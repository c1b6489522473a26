"""Rules for expressions that are told by their distance from a day: publication, or the date told last."""

import re
from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Tense, Value, a_date, a_duration, a_set, a_time
from wirewatch.read.times.meanings import durations
from wirewatch.read.times.meanings.durations import YEARS, amount, duration_value
from wirewatch.read.times.values import OPEN, at_grain, of_day, shifted, weekday
from wirewatch.read.times.vocabulary import Vocabulary

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_LONGEST_EXACT = {
    "D": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "S": "Y", "WE": "WE",
}  # fmt: skip

_ENDS = frozenset({"first", "last", "final", "latest"})
_FROM_TOLD = frozenset({"earlier", "before", "later", "after", "previously"})
"""Words that count from the date told last."""
_AHEAD = frozenset({"later", "after", "from now", "hence", "'s time", "' time"})
_LENGTH = re.compile(r"P(\d+)([YMWD])")


def named_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Today; yesterday; tomorrow; the day before yesterday; yesterday afternoon."""
    step = _DAYS[" ".join(found["named"].split())]
    day = of_day(context.anchor + timedelta(days=step)) if context.anchor else "XXXX-XX-XX"
    part = found.groupdict().get("daypart")
    return a_time(f"{day}T{vocabulary.dayparts[part]}") if part else a_date(day)


def directed_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """This week; last year; next month; the following day; that year; the past decade."""
    unit, direction = vocabulary.units[found["unit"]], found["dir"]
    if unit not in OPEN:
        return None
    if unit == "Q" and direction in {"that", "same"} and context.quarter:
        return a_date(context.quarter)
    told = direction in vocabulary.told
    told = told or (unit == "D" and direction == "next" and found[0].startswith("the"))
    start = context.told(unit) if told else context.anchor
    if start is None:
        return a_date(OPEN[unit])
    step = vocabulary.directions[direction]
    return a_date(at_grain(shifted(start, step, unit), unit))


def second_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year before last; the week after next."""
    unit = vocabulary.units[found["unit"]]
    if unit not in OPEN:
        return None
    step = -2 if found["way"].startswith("before") else 2
    return a_date(at_grain(shifted(context.anchor, step, unit), unit) if context.anchor else OPEN[unit])


def second_weekday(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The Friday before last; the Monday after next."""
    number, ahead = vocabulary.weekdays[found["weekday"]], found["way"].startswith("after")
    if context.anchor is None:
        return a_date(f"XXXX-WXX-{number}")
    nearest = weekday(shifted(context.anchor, 1 if ahead else -1, "D"), number, ahead=ahead)
    return a_date(of_day(shifted(nearest, 1 if ahead else -1, "W")))


def length_away(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Half a century ago; a quarter-century earlier; half an hour ago (a length: no day is meant)."""
    length, way = vocabulary.lengths[" ".join(found["length"].split())], " ".join(found["way"].split())
    exact = _LENGTH.fullmatch(length)
    start = context.told(exact[2]) if exact and way in _FROM_TOLD else context.anchor
    if exact is None or start is None:
        return a_duration(length)
    step = int(exact[1]) if way in _AHEAD else -int(exact[1])
    return a_date(at_grain(shifted(start, step, exact[2]), exact[2]))


def long_ago(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Some time ago; a short while back: in the past, nobody says how far."""
    return a_date("PAST_REF")


def that_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """On the day: of the date told last."""
    return a_date(of_day(context.focus_day)) if context.focus_day else None


def the_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year; the quarter; the day; the weekend: that which the text is at, else that of publication."""
    unit = vocabulary.units[found["unit"]]
    if unit not in OPEN:
        return None
    if unit == "Q" and context.quarter and not found[0].startswith("this"):
        return a_date(context.quarter)
    start = context.day if unit == "D" else context.anchor
    if start is None:
        return a_date(OPEN[unit])
    if unit == "Q" and not found[0].startswith("this"):
        start = shifted(start, -1, "Q")
    if unit == "WE" and start.isoweekday() < 6 and context.tense is not Tense.FUTURE:
        start = shifted(start, -1, "W")
    return a_date(at_grain(start, unit))


def nth_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The second day; a third straight week: the one that the report is of; the first month: one month."""
    unit = vocabulary.units[found["unit"]]
    if found["ord"] in _ENDS:
        return duration_value("a", found["unit"], vocabulary)
    if unit not in OPEN:
        return None
    return a_date(at_grain(context.anchor, unit) if context.anchor else OPEN[unit])


def distance(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Three days ago; a year and a half earlier; two months later; in ten years' time; a week after."""
    word = " ".join(found["way"].split())
    told_count, unit = amount(found["num"], vocabulary), vocabulary.units[found["unit"]]
    if told_count is None and word == "ago":
        return a_date("PAST_REF")  # "several years ago"
    told = word in _FROM_TOLD or (unit == "Y" and context.period is not None)
    start = context.told(unit) if told else context.anchor
    if told_count is None or unit.startswith("T") or start is None:
        return durations.duration(found, context, vocabulary)
    count, unit = _counted(told_count + (0.5 if found["half"] else 0), unit)
    if count != int(count) or unit not in _LONGEST_EXACT:
        return durations.duration(found, context, vocabulary)
    step = int(count) if word in _AHEAD else -int(count)
    focus = (context.period if unit == "Y" else None) or context.focus
    return a_date(_at_distance(start, step, unit, focus if told else None))


def _counted(count: float, unit: str) -> tuple[float, str]:
    """Weeks for fortnights, years for decades, months for a half of a year."""
    if unit[0].isdigit():
        count, unit = count * int(unit[0]), unit[1:]
    if unit in YEARS:
        count, unit = count * YEARS[unit], "Y"
    return (count * 12, "M") if unit == "Y" and count % 1 == 0.5 else (count, unit)


def _at_distance(start: date, step: int, unit: str, focus: str | None) -> str:
    day = shifted(start, step, unit)
    if unit == "Y" and focus and focus[4:6] in {"-Q", "-H"}:
        return f"{day.year:04}{focus[4:]}"
    grain = "D" if unit == "W" else _LONGEST_EXACT[unit]
    if focus and len(focus) == len("2024-06-19") and unit in {"Y", "M"} and abs(step) == 1:
        grain = "D" if unit == "Y" else "M"
    return at_grain(day, grain)


def distance_from_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Two weeks from Monday; a week ago Friday; three days before yesterday."""
    unit, count = vocabulary.units[found["unit"]], amount(found["num"], vocabulary)
    if count is None or count != int(count) or unit not in {"D", "W", "M", "Y"} or context.anchor is None:
        return None
    ahead = found["way"] in {"from", "after"}
    if found["named"]:
        start: date | None = context.anchor + timedelta(days=_DAYS[found["named"]])
    else:
        start = weekday(context.anchor, vocabulary.weekdays[found["weekday"]], ahead=ahead)
    return a_date(of_day(shifted(start, int(count) if ahead else -int(count), unit))) if start else None


def weekdays_ago(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Two Sundays ago."""
    count = amount(found["num"], vocabulary)
    if count is None or context.anchor is None:
        return a_date("PAST_REF")
    last = weekday(shifted(context.anchor, -1, "D"), vocabulary.weekdays[found["weekday"]], ahead=False)
    return a_date(of_day(shifted(last, 1 - int(count), "W")))


def seasons_ago(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Two summers ago."""
    count = amount(found["num"], vocabulary)
    if count is None or context.anchor is None:
        return a_date("PAST_REF")
    return a_date(f"{context.anchor.year - int(count):04}-{vocabulary.seasons[found['season']]}")


def seasons_past(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The past three summers: each of them."""
    return a_set(f"XXXX-{vocabulary.seasons[found['season']]}")


def then(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Then: the date told last where that lies ahead, else some time in the past."""
    ahead = context.anchor and context.focus_day and context.focus_day > context.anchor
    return a_date(context.focus if ahead and context.focus else "PAST_REF")


def reference(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Now; recently; soon; the future."""
    return a_date(vocabulary.references[" ".join(found["reference"].split())])


def vague_past(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Recent months; past years; coming weeks: behind or ahead of the report, nobody says how far."""
    return a_date("FUTURE_REF" if found["side"] in {"coming", "future"} else "PAST_REF")
