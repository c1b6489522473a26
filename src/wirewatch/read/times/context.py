"""What a time expression is read against."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from wirewatch.model.readings import Interval, TimeKind
from wirewatch.read.times.values import interval

_DAY = len("2024-06-19")
_PERIOD = re.compile(r"\d{4}-[QH]\d")
_LEAST = {"D": 10, "W": 8, "WE": 8, "M": 7, "Q": 7}
"""Places of the longest value that is as fine as a unit."""
_MONTH_END = re.compile(r"-(?:2[6-9]|3\d|0[1-3])$")


def is_close(value: str) -> bool:
    """True for a day at the end of a month, or in the week nearest to it."""
    return len(value) == _DAY and bool(_MONTH_END.search(value))


def _is_as_fine(value: str, unit: str) -> bool:
    """True where a date names a part of the calendar no longer than the unit: a month is, beside a year."""
    return len(value) >= _LEAST.get(unit, 1)


class Tense(StrEnum):
    """Whether the verb that an expression belongs to tells of what was or of what is to come."""

    PAST = "past"
    FUTURE = "future"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """Kind and TIMEX3 value of an expression; ``interval`` where the value names days."""

    kind: TimeKind
    value: str

    @property
    def interval(self) -> Interval | None:
        """First and last day that the value names."""
        return interval(self.value) if self.kind in {TimeKind.DATE, TimeKind.TIME} else None


def a_date(value: str) -> Value:
    """A date of that TIMEX3 value."""
    return Value(kind=TimeKind.DATE, value=value)


def a_time(value: str) -> Value:
    """A time of day of that TIMEX3 value."""
    return Value(kind=TimeKind.TIME, value=value)


def a_set(value: str) -> Value:
    """A repeated time of that TIMEX3 value."""
    return Value(kind=TimeKind.SET, value=value)


def a_duration(value: str) -> Value:
    """A length of that TIMEX3 value."""
    return Value(kind=TimeKind.DURATION, value=value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """Day of publication, tense of the verb, and the date that the text told last (a TIMEX3 value)."""

    anchor: date | None = None
    updated: date | None = None
    """Day of the report's last update: a bare weekday between publication and update is that late one."""
    tense: Tense | None = None
    focus: str | None = None
    told_day: str | None = None
    """The day told last in the passage at hand (a TIMEX3 value of ten places)."""
    quarter: str | None = None
    """The quarter or half that the text told last, until it tells of a period of another length."""
    closing: str | None = None
    """The quarter or half that the day told last closes: "the third quarter, ended Sept. 30"."""

    @property
    def focus_day(self) -> date | None:
        """First day of the date that the text told last."""
        told = interval(self.focus) if self.focus else None
        return date.fromisoformat(told.first) if told else None

    def told(self, unit: str) -> date | None:
        """The day from which "two days later" counts: what was told last if it is as fine as the unit.

        ``unit`` is a TIMEX3 unit; else the day told last in the passage, else that of publication.
        """
        focus = self.focus if self.focus and _is_as_fine(self.focus, unit) else self.told_day
        told = interval(focus) if focus else None
        return date.fromisoformat(told.first) if told else self.anchor

    @property
    def focus_year(self) -> int | None:
        """Year of the date that the text told last."""
        day = self.focus_day
        return day.year if day else None

    @property
    def period(self) -> str | None:
        """The quarter or half that the text is at."""
        return self.focus if self.focus and _PERIOD.fullmatch(self.focus) else self.closing

    @property
    def day(self) -> date | None:
        """The day that the text is at: the one told last in the passage, else that of publication."""
        return date.fromisoformat(self.told_day) if self.told_day else self.anchor

    def after(self, value: Value) -> "Context":
        """The context of what follows an expression of that value."""
        if not value.interval:
            return self
        told = value.value
        day = told[:10] if len(told) >= _DAY else self.told_day
        closed = self.focus if is_close(told) else None
        return replace(
            self,
            focus=told,
            told_day=day,
            quarter=told if _PERIOD.fullmatch(told) else self.quarter,
            closing=closed if closed and _PERIOD.fullmatch(closed) else None,
        )

    def after_months(self) -> "Context":
        """The context of what follows a period of months: no longer the quarter, but its year."""
        return replace(self, focus=str(self.focus_year or "") or None, quarter=None, closing=None)
