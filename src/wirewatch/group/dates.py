"""The date of an undated report, inferred from its story."""

import re
from calendar import day_name, month_abbr, month_name
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from wirewatch.group import texts
from wirewatch.model.groups import Link, Relation
from wirewatch.model.reports import DateBasis, Report, Role

_MONTHS = {
    name.lower(): number for names in (month_name, month_abbr) for number, name in enumerate(names) if name
} | {"sept": 9}

_DAY = re.compile(
    r"\b(?:(?P<m1>[A-Za-z]{3,9})\.?\s+(?P<d1>\d{1,2})|(?P<d2>\d{1,2})\.?\s+(?P<m2>[A-Za-z]{3,9}))\b"
)
_WEEKDAYS = {name.lower(): number for number, name in enumerate(day_name)}

_AHEAD = frozenset(
    {"will", "would", "shall", "should", "next", "until", "if", "expected", "due", "scheduled", "from"}
)
"""In a sentence with one of these a weekday may lie ahead."""

_WEEK = timedelta(days=7)
_LONG_GONE, _JUST_GONE = 5, 3
"""Days after which, and before which, a report calls a day by its bare name."""


def infer(
    reports: Mapping[str, Report],
    links: Sequence[Link],
    groups: Sequence[Sequence[str]],
) -> dict[str, Report]:
    """The reports by id, with a date (basis STORY) for each undated one whose story knows a day.

    In this order: the day that its own dateline names, in a year of the story; the day of the report that
    it copies or rewords; the day on which most of the story was published, moved on to the earliest one
    that the weekdays in its text allow. Reports of a story without any date stay undated.
    """
    dated = dict(reports)
    whole = (link for link in links if link.relation is not Relation.REUSE)
    sources = {link.to_report: link.from_report for link in sorted(whole, key=lambda link: link.score)}
    for group in groups:
        days = [day for id in group if (day := reports[id].day)]
        if not days:
            continue
        for id in group:
            if reports[id].published is None:
                day = _day(reports[id], sources, reports, days)
                dated[id] = replace(reports[id], published=day.isoformat(), published_basis=DateBasis.STORY)
    return dated


def _day(
    report: Report, sources: Mapping[str, str], reports: Mapping[str, Report], days: Sequence[date]
) -> date:
    usual = min(set(days), key=lambda day: (-days.count(day), day))
    return (
        _dateline(report, usual)
        or _inherited(report.id, sources, reports)
        or _allowed(_weekdays(report), usual, max(days))
    )


def _dateline(report: Report, near: date) -> date | None:
    """The day that a dateline without a year names, in the year that brings it nearest."""
    for passage in report.passages:
        if passage.role is not Role.DATELINE:
            continue
        for found in _DAY.finditer(passage.span.words(report.text)):
            month = _MONTHS.get((found["m1"] or found["m2"]).lower())
            named = [
                d for year in (near.year - 1, near.year, near.year + 1) if (d := _date(year, month, found))
            ]
            closest = min(named, key=lambda day: abs(day - near), default=None)
            if closest is not None and abs(closest - near) <= 2 * _WEEK:
                return closest
    return None


def _date(year: int, month: int | None, found: re.Match[str]) -> date | None:
    try:
        return date(year, month or 0, int(found["d1"] or found["d2"]))
    except ValueError:
        return None


def _inherited(id: str, sources: Mapping[str, str], reports: Mapping[str, Report]) -> date | None:
    """The day of the nearest dated ancestor."""
    seen = {id}
    while (id := sources.get(id, "")) and id not in seen:
        if day := reports[id].day:
            return day
        seen.add(id)
    return None


def _weekdays(report: Report) -> frozenset[int]:
    """The weekdays (Monday is 0) on which something happened, as the text tells it."""
    told = (piece.words for piece in texts.of_report(report).pieces)
    return frozenset(
        _WEEKDAYS[w] for words in told if not _AHEAD & set(words) for w in words if w in _WEEKDAYS
    )


def _allowed(weekdays: frozenset[int], usual: date, last: date) -> date:
    """The usual day, or the next one on which the weekdays that the text names lie close behind.

    Reports name the days that are just past. One that names Friday and Thursday is not of a Wednesday,
    when Friday would be five days gone: it is of the Friday that follows.
    """

    def gone(day: date) -> int:
        return max(((day.weekday() - weekday) % 7 for weekday in weekdays), default=0)

    if gone(usual) < _LONG_GONE:
        return usual
    days = [usual + timedelta(days=ahead) for ahead in range(7)]
    close = [day for day in days if gone(day) <= _JUST_GONE and day <= last + _WEEK]
    return min(close, default=usual)
