"""Dates of publication as they stand in bylines and date lines."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone

from wirewatch.lists.clutter import Clutter
from wirewatch.model.spans import Span

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<{0}month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<{0}day>\d{{1,2}})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_FORMS = (
    _MONTH.format("a") + r"\s+" + _DAY.format("a") + r"(?:,|\s)\s*(?P<ayear>\d{4})\b",
    _DAY.format("b") + r"(?:\s+of)?\s+" + _MONTH.format("b") + r",?\s+(?P<byear>\d{4})\b",
    r"(?P<cyear>\d{4})[-/.](?P<cmonth>\d{1,2})[-/.](?P<cday>\d{1,2})\b",
    r"(?P<dday>\d{1,2})\.\s?(?P<dmonth>\d{1,2})\.\s?(?P<dyear>\d{4})\b",
    r"Juche\s?(?P<jyear>\d{2,3})\.\s?(?P<jmonth>\d{1,2})\.\s?(?P<jday>\d{1,2})\b",
    r"(?P<efirst>\d{1,2})[/-](?P<esecond>\d{1,2})[/-](?P<eyear>\d{4})\b",
)
_STAMP = re.compile(r"(?<![\w/-])" + _WEEKDAY + "(?:" + "|".join(_FORMS) + ")", re.IGNORECASE)
_TIME = re.compile(
    r"(?:T|\s*[,|·•-]?\s*(?:at\s+)?)(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2})(?::\d{2}(?:\.\d+)?)?)?\s*"
    r"(?P<half>(?i:[ap]\.?m\b\.?))?\s*(?:\(?(?P<zone>(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,4}\b)\)?)?"
)
_MONTH_DAY = _MONTH.format("f") + r"\s+" + _DAY.format("f")
_DAY_MONTH = _DAY.format("g") + r"\s+" + _MONTH.format("g")
_PARTIAL = re.compile(rf"(?:{_MONTH_DAY}|{_DAY_MONTH})(?![\w,]*\s*\d{{4}})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A full date in furniture: ISO 8601 with the time where it is given, and whether it is of a change."""

    span: Span
    iso: str
    modified: bool


def stamps(words: str, clutter: Clutter) -> tuple[Stamp, ...]:
    """Every full date of a line, in order. Dates whose day and month could be swapped are left out."""
    found = []
    end = 0
    for match in _STAMP.finditer(words):
        day = _day(match)
        if day is None:
            continue
        clock = _TIME.match(words, match.end())
        moment = _moment(day, clock, clutter) if clock else None
        before = words[end : match.start()]
        end = clock.end() if clock and moment else match.end()
        end -= len(words[:end]) - len(words[:end].rstrip())
        found.append(
            Stamp(
                span=Span(match.start(), end),
                iso=moment or day.isoformat(),
                modified=bool(clutter.modified_label.search(before)),
            )
        )
    return tuple(found)


def month_and_day(words: str) -> tuple[int, int] | None:
    """Month and day of a date without a year ("March 15", "15 March"), None where there is none."""
    match = _PARTIAL.search(words)
    if not match:
        return None
    month = match["fmonth"] or match["gmonth"]
    return _MONTHS[month.lower()], int(match["fday"] or match["gday"])


def holds_day(words: str) -> bool:
    """True where a date stands in the words, in full or without a year."""
    return bool(_STAMP.search(words) or _PARTIAL.search(words))


def is_bare(words: str) -> bool:
    """True for nothing but a day and month without a year, and a time: "19 JUN, 12:33"."""
    return bool(
        re.fullmatch(
            rf"[\W]*{_WEEKDAY}(?:{_MONTH_DAY}|{_DAY_MONTH})[\s,|·]*(?:{_TIME.pattern})?\W*", words, re.I
        )
    )


def iso(words: str, clutter: Clutter) -> str | None:
    """ISO 8601 of a date as metadata gives it; None where it is no date."""
    bare = words.strip()
    try:
        if re.match(r"\d{4}-\d{2}-\d{2}$", bare):
            day = date.fromisoformat(bare)
            return day.isoformat() if _is_plausible(day.year) else None
        if re.match(r"\d{4}-\d{2}-\d{2}[T ]\d", bare):
            moment = datetime.fromisoformat(bare)
            return moment.isoformat() if _is_plausible(moment.year) else None
    except ValueError:
        pass
    found = stamps(bare, clutter)
    return found[0].iso if found else None


def _day(match: re.Match[str]) -> date | None:
    groups = match.groupdict()
    if groups["eyear"]:
        first, second = int(groups["efirst"]), int(groups["esecond"])
        if first <= 12 and second <= 12 and first != second:
            return None  # day and month could be swapped: it is never guessed at
        month, day = (second, first) if first > 12 else (first, second)
        return _date(int(groups["eyear"]), month, day)
    if groups["jyear"]:  # North Korea's calendar counts from 1912 as year 1
        return _date(int(groups["jyear"]) + 1911, int(groups["jmonth"]), int(groups["jday"]))
    for form in "abcd":
        if year := groups[f"{form}year"]:
            month_text = groups[f"{form}month"]
            month = _MONTHS.get(month_text.lower()) or int(month_text)
            return _date(int(year), month, int(groups[f"{form}day"]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if _is_plausible(year) else None
    except ValueError:
        return None


def _is_plausible(year: int) -> bool:
    """True for the years of the press: a date at the calendar's end leaves no room to reckon from it."""
    return 1800 <= year <= 2200


def _moment(day: date, clock: re.Match[str], clutter: Clutter) -> str | None:
    """ISO date-time, with its offset where a zone is named; None where the digits are no time."""
    hour, minute, half = int(clock["hour"]), clock["minute"], clock["half"]
    if minute is None and not half:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower().startswith("p") else 0)
    try:
        at = time(hour, int(minute or 0))
    except ValueError:
        return None
    return datetime.combine(day, at, _zone(clock["zone"], day, clutter)).isoformat(timespec="minutes")


def _zone(name: str | None, day: date, clutter: Clutter) -> timezone | None:
    if not name:
        return None
    offset = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", name)
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return (
            timezone(timedelta(minutes=-minutes if offset[1] == "-" else minutes)) if minutes < 1440 else None
        )
    known = dict(clutter.zones).get(name.strip())
    if known is None:
        return None
    summer = name.strip().casefold() in clutter.seasonal and _is_summer(day)
    return timezone(timedelta(minutes=known + 60 * summer))


def _is_summer(day: date) -> bool:
    """True from the second Sunday of March to the day before the first of November (the rule since 2007)."""
    march, november = date(day.year, 3, 8), date(day.year, 11, 1)
    return _sunday(march) <= day < _sunday(november)


def _sunday(day: date) -> date:
    """The first Sunday on or after a day."""
    return day + timedelta(days=(6 - day.weekday()) % 7)
