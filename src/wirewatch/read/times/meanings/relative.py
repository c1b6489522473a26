"""Rules for expressions that are told by their distance from a day: publication, or the date told last."""

from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Tense, Value, a_date, a_time
from wirewatch.read.times.meanings.durations import amount, duration_value
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
    return a_time(f"{day}T{vocabulary.dayparts[part]}") if part else a_date(day)


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
        return a_date(_OPEN[unit])
    step = vocabulary.directions[direction]
    return a_date(at_grain(shifted(start, step, unit), unit))


def that_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """On the day: of the date told last."""
    return a_date(of_day(context.focus_day)) if context.focus_day else None


def the_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year; the quarter; the day: of the date told last, else of publication."""
    unit = vocabulary.units[found["unit"]]
    if unit not in _OPEN:
        return None
    if unit == "Q" and context.focus and "Q" in context.focus:
        return a_date(context.focus)
    start = context.anchor
    if start is None:
        return a_date(_OPEN[unit])
    if unit == "Q" and not found[0].startswith("this"):
        start = shifted(start, -1, "Q")
    if unit == "WE" and start.isoweekday() < 6 and context.tense is not Tense.FUTURE:
        start = shifted(start, -1, "W")
    return a_date(at_grain(start, unit))


def distance(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Three days ago; a year earlier; two months later; ten years from now; a week after."""
    unit, count = vocabulary.units[found["unit"]], amount(found["num"], vocabulary)
    word = " ".join(found["way"].split())
    told = word in {"earlier", "before", "later", "after", "previously"}
    told = told or (unit == "Y" and "-Q" in (context.focus or ""))
    start = (context.focus_day if told else None) or context.anchor
    if count is None and word == "ago":
        return a_date("PAST_REF")  # "several years ago"
    if count is None or unit.startswith("T") or unit not in _LONGEST_EXACT or start is None:
        return duration_value(found["num"], found["unit"], vocabulary)
    step = count if word in {"later", "after", "from now", "hence"} else -count
    if step != int(step):
        return duration_value(found["num"], found["unit"], vocabulary)
    return a_date(_at_distance(start, int(step), unit, context.focus if told else None))


def _at_distance(start: date, step: int, unit: str, focus: str | None) -> str:
    day = shifted(start, step, unit)
    if unit == "Y" and focus and "-Q" in focus:
        return f"{day.year:04}{focus[4:]}"
    grain = "D" if unit == "W" else _LONGEST_EXACT[unit]
    if focus and len(focus) == len("2024-06-19") and unit in {"Y", "M"} and abs(step) == 1:
        grain = "D" if unit == "Y" else "M"
    return at_grain(day, grain)


def reference(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Now; recently; soon; the future."""
    return a_date(vocabulary.references[" ".join(found["reference"].split())])


def vague_past(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Recent months; past years; coming weeks: behind or ahead of the report, nobody says how far."""
    return a_date("FUTURE_REF" if found["side"] in {"coming", "future"} else "PAST_REF")
