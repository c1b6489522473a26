"""Rules for expressions that are told by their distance from a day: publication, or the date told last."""

from datetime import date, timedelta
from re import Match

from wirewatch.read.times.context import Context, Tense, Value, a_date, a_set, a_time
from wirewatch.read.times.meanings import durations
from wirewatch.read.times.meanings.durations import amount, duration_value
from wirewatch.read.times.values import at_grain, of_day, shifted, weekday
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

_ENDS = frozenset({"first", "last", "final", "latest"})
_FROM_TOLD = frozenset({"earlier", "before", "later", "after", "previously"})
"""Words that count from the date told last."""
_AHEAD = frozenset({"later", "after", "from now", "hence"})


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
    if unit == "Q" and direction in {"that", "same"} and context.quarter:
        return a_date(context.quarter)
    told = direction in vocabulary.told
    told = told or (unit == "D" and direction == "next" and found[0].startswith("the"))
    start = (context.focus_day if told else None) or context.anchor
    if start is None:
        return a_date(_OPEN[unit])
    step = vocabulary.directions[direction]
    return a_date(at_grain(shifted(start, step, unit), unit))


def second_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year before last; the week after next."""
    unit = vocabulary.units[found["unit"]]
    if unit not in _OPEN:
        return None
    step = -2 if found["way"].startswith("before") else 2
    return a_date(at_grain(shifted(context.anchor, step, unit), unit) if context.anchor else _OPEN[unit])


def that_day(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """On the day: of the date told last."""
    return a_date(of_day(context.focus_day)) if context.focus_day else None


def the_unit(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """The year; the quarter; the day; the weekend: that which the text is at, else that of publication."""
    unit = vocabulary.units[found["unit"]]
    if unit not in _OPEN:
        return None
    if unit == "Q" and context.quarter and not found[0].startswith("this"):
        return a_date(context.quarter)
    start = context.day if unit == "D" else context.anchor
    if start is None:
        return a_date(_OPEN[unit])
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
    if unit not in _OPEN:
        return None
    return a_date(at_grain(context.anchor, unit) if context.anchor else _OPEN[unit])


def distance(found: Match[str], context: Context, vocabulary: Vocabulary) -> Value | None:
    """Three days ago; a year earlier; two months later; ten years from now; a week after."""
    unit, count = vocabulary.units[found["unit"]], amount(found["num"], vocabulary)
    word = " ".join(found["way"].split())
    told = word in _FROM_TOLD or (unit == "Y" and context.period is not None)
    start = (context.focus_day if told else None) or context.anchor
    if count is None and word == "ago":
        return a_date("PAST_REF")  # "several years ago"
    if count is None or found["half"] or unit.startswith("T") or unit not in _LONGEST_EXACT or start is None:
        return durations.duration(found, context, vocabulary)
    step = count if word in _AHEAD else -count
    if step != int(step):
        return duration_value(found["num"], found["unit"], vocabulary)
    focus = (context.period if unit == "Y" else None) or context.focus
    return a_date(_at_distance(start, int(step), unit, focus if told else None))


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
