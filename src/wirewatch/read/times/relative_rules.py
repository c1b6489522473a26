"""Rules for expressions that are told by their distance from a day: publication, or the date told last."""

from datetime import date, timedelta
from re import Match

from wirewatch.model.readings import TimeKind
from wirewatch.read.times.context import Context, Tense, Value
from wirewatch.read.times.durations import amount, duration_value
from wirewatch.read.times.values import at_grain, of_day, shifted
from wirewatch.read.times.vocabulary import Vocabulary

_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
_OPEN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX",
    "S": "XXXX", "DE": "XXX", "C": "XX", "ML": "X",
}  # fmt: skip
_LONGEST_EXACT = {"D": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "S": "Y", "DE": "Y", "C": "Y", "ML": "Y"}


def named_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Today; yesterday; tomorrow; the day before yesterday; yesterday afternoon."""
    step = _DAYS[" ".join(found["named"].split())]
    day = of_day(context.anchor + timedelta(days=step)) if context.anchor else "XXXX-XX-XX"
    part = found.groupdict().get("daypart")
    return _timed(f"{day}T{vocabulary.dayparts[part]}") if part else _date(day)


def part_of_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """This morning; last night; tonight; overnight."""
    words = found[0]
    step = -1 if words.startswith("last") else 1 if words.startswith("next") else 0
    day = of_day(context.anchor + timedelta(days=step)) if context.anchor else "XXXX-XX-XX"
    part = found.groupdict().get("daypart")
    return _timed(f"{day}T{vocabulary.dayparts[part] if part else 'NI'}")


def directed_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """This week; last year; next month; the following day; that year; the past decade."""
    unit, direction = vocabulary.units[found["unit"]], found["dir"]
    if unit not in _OPEN:
        return None
    backward = direction in {
        "that",
        "same",
        "following",
        "previous",
        "preceding",
        "ensuing",
        "subsequent",
        "prior",
        "before",
        "after",
    }
    backward = backward or (unit == "D" and direction == "next" and found[0].startswith("the"))
    start = (context.focus_day if backward else None) or context.anchor
    if start is None:
        return _date(_OPEN[unit])
    step = vocabulary.directions[direction]
    return _date(at_grain(shifted(start, step, unit), unit))


def that_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """On the day: of the date told last."""
    return _date(of_day(context.focus_day)) if context.focus_day else None


def the_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year; the quarter; the day: of the date told last, else of publication."""
    unit = vocabulary.units[found["unit"]]
    if unit not in _OPEN:
        return None
    if unit == "Q" and context.focus and "Q" in context.focus:
        return _date(context.focus)
    start = context.anchor
    if start is None:
        return _date(_OPEN[unit])
    if unit == "Q" and not found[0].startswith("this"):
        start = shifted(start, -1, "Q")
    if unit == "WE" and start.isoweekday() < 6 and context.tense is not Tense.FUTURE:
        start = shifted(start, -1, "W")
    return _date(at_grain(start, unit))


def distance(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Three days ago; a year earlier; two months later; ten years from now; a week after."""
    unit, count = vocabulary.units[found["unit"]], amount(found["num"], vocabulary)
    word = " ".join(found["way"].split())
    told = word in {"earlier", "before", "later", "after", "previously"}
    told = told or (unit == "Y" and "-Q" in (context.focus or ""))
    start = (context.focus_day if told else None) or context.anchor
    if count is None and word == "ago":
        return _date("PAST_REF")  # "several years ago"
    if count is None or unit.startswith("T") or unit not in _LONGEST_EXACT or start is None:
        return duration_value(found["num"], found["unit"], vocabulary)
    step = count if word in {"later", "after", "from now", "hence"} else -count
    if step != int(step):
        return duration_value(found["num"], found["unit"], vocabulary)
    return _date(_at_distance(start, int(step), unit, context.focus if told else None))


def _at_distance(start: date, step: int, unit: str, focus: str | None) -> str:
    day = shifted(start, step, unit)
    if unit == "Y" and focus and "-Q" in focus:
        return f"{day.year:04}{focus[4:]}"
    grain = "D" if unit == "W" else _LONGEST_EXACT[unit]
    if focus and len(focus) == len("2024-06-19") and unit in {"Y", "M"} and abs(step) == 1:
        grain = "D" if unit == "Y" else "M"
    return at_grain(day, grain)


def year_ago(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year-earlier quarter; year-ago; the same period last year: the date told last, a year before."""
    day = context.focus_day or context.anchor
    if day is None:
        return _date("XXXX")
    year = day.year - 1
    quarter = context.focus if context.focus and "-Q" in context.focus else None
    if quarter:
        return _date(f"{year:04}{quarter[4:]}")
    if "quarter" in found[0]:
        return _date(at_grain(shifted(day, -1, "Y"), "Q"))
    return _date(f"{year:04}")


def latest_period(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The latest period: the quarter that the text told last, else the last one that is over."""
    if context.focus and "-Q" in context.focus:
        return _date(context.focus)
    return _date(at_grain(shifted(context.anchor, -1, "Q"), "Q")) if context.anchor else None


def year_end(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Year-end; the end of the year: of the year of publication."""
    return _date(at_grain(context.anchor, "Y") if context.anchor else "XXXX")


def period_of_year(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The 1988 period; the 1988 quarter: that part of the year which the text told last."""
    if context.focus and "-Q" in context.focus:
        return _date(f"{found['year']}{context.focus[4:]}")
    return _date(found["year"])


def reference(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Now; recently; soon; the future."""
    return _date(vocabulary.references[" ".join(found["reference"].split())])


def vague_past(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Recent months; past years; coming weeks: behind or ahead of the report, nobody says how far."""
    return _date("FUTURE_REF" if found["side"] in {"coming", "future"} else "PAST_REF")


def _date(value: str) -> Value:
    return Value(kind=TimeKind.DATE, value=value)


def _timed(value: str) -> Value:
    return Value(kind=TimeKind.TIME, value=value)
